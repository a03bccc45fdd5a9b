/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-clock-edit.h"

#include "gewu-connection.h"
#include "gewu-error.h"
#include "gewu-store-issue-head.h"

#define MOST_AMOUNT 3650

void
gewu_clock_rule_line_free (GewuClockRuleLine *self)
{
  if (self == NULL)
    return;

  g_free (self->category);
  g_free (self->severity);
  g_free (self);
}

GewuClockRuleLine *
gewu_clock_rule_line_copy (const GewuClockRuleLine *self)
{
  GewuClockRuleLine *copy = g_memdup2 (self, sizeof *self);

  copy->category = g_strdup (self->category);
  copy->severity = g_strdup (self->severity);

  return copy;
}

/* ---- reading */

/* NULL: a rule of a newer version, which this one cannot show. */
static GewuClockRuleLine *
read_line (GewuStatement *statement)
{
  g_autoptr(GewuClockRuleLine) line = g_new0 (GewuClockRuleLine, 1);
  GewuClockRule *rule = &line->rule;

  if (!gewu_stage_from_id (gewu_statement_get_text (statement, 1), &rule->stage) ||
      !gewu_clock_basis_from_id (gewu_statement_get_text (statement, 4), &rule->clock.basis))
    return NULL;

  rule->id = gewu_statement_get_int (statement, 0);
  rule->category = gewu_statement_get_int (statement, 2);
  rule->severity = gewu_statement_get_int (statement, 3);
  rule->clock.amount = (int) gewu_statement_get_int (statement, 5);
  rule->clock.roll = gewu_statement_get_int (statement, 6) != 0;
  rule->from_sign = gewu_statement_get_int (statement, 7) != 0;
  rule->since = gewu_statement_get_day (statement, 8);
  line->category = g_strdup (gewu_statement_get_text (statement, 9));
  line->severity = g_strdup (gewu_statement_get_text (statement, 10));

  return g_steal_pointer (&line);
}

static int
compare_stages (gconstpointer a,
                gconstpointer b)
{
  const GewuClockRuleLine *left = *(const GewuClockRuleLine *const *) a;
  const GewuClockRuleLine *right = *(const GewuClockRuleLine *const *) b;

  return (int) left->rule.stage - (int) right->rule.stage;
}

GPtrArray *
gewu_store_list_clock_rules (GewuConnection  *connection,
                             GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "clock.lines");
  g_autoptr(GPtrArray) lines =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_clock_rule_line_free);
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    {
      GewuClockRuleLine *line = read_line (statement);

      if (line != NULL)
        g_ptr_array_add (lines, line);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  /* Stages come in the order of the loop, not of their names; the sort is stable. */
  g_ptr_array_sort (lines, compare_stages);

  return g_steal_pointer (&lines);
}

/* ---- writing */

static gboolean
refuse (const char  *member,
        GError     **error)
{
  g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_INVALID, member);

  return FALSE;
}

/* A word that is not in the dictionary is not added: a rule for it would never hold. */
static gboolean
find_word (GewuConnection  *connection,
           const char      *kind,
           const char      *word,
           const char      *member,
           gint64          *id,
           GError         **error)
{
  g_autofree char *code = NULL;

  *id = 0;
  if (word == NULL || *word == '\0')
    return TRUE;

  return gewu_store_look_up_word (connection, kind, word, id, &code, error) &&
         (*id != 0 || refuse (member, error));
}

static gboolean
check_rule (GewuConnection           *connection,
            const GewuClockRuleLine  *line,
            GewuClockRule            *rule,
            GError                  **error)
{
  *rule = line->rule;
  if (rule->clock.amount < 1 || rule->clock.amount > MOST_AMOUNT)
    return refuse ("amount", error);
  if (rule->since != GEWU_DAY_UNKNOWN && !gewu_day_is_valid (rule->since))
    return refuse ("since", error);
  if (rule->stage != GEWU_STAGE_HANDLE && rule->stage != GEWU_STAGE_ASSIST)
    rule->from_sign = FALSE;
  if (rule->clock.basis == GEWU_CLOCK_WORKING_DAYS)
    rule->clock.roll = FALSE;

  return find_word (connection, "issue-category", line->category, "category", &rule->category,
                    error) &&
         find_word (connection, "issue-severity", line->severity, "severity", &rule->severity,
                    error);
}

static void
bind_scope (GewuStatement       *statement,
            const GewuClockRule *rule)
{
  gewu_statement_bind_text (statement, ":stage", gewu_stage_to_id (rule->stage));
  gewu_statement_bind_id (statement, ":category", rule->category);
  gewu_statement_bind_id (statement, ":severity", rule->severity);
  gewu_statement_bind_day (statement, ":since", rule->since);
}

static gboolean
check_other (GewuConnection       *connection,
             const GewuClockRule  *rule,
             GError              **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "clock.find");
  g_autoptr(GError) local_error = NULL;

  bind_scope (statement, rule);
  gewu_statement_bind_int (statement, ":id", rule->id);
  if (gewu_statement_step (statement, &local_error))
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_EXISTS, "%" G_GINT64_FORMAT,
                 gewu_statement_get_int (statement, 0));
  else if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    return TRUE;

  return FALSE;
}

/* The stage of a rule that must be there (transfer full); NULL with error set. */
static char *
find_stage (GewuConnection  *connection,
            gint64           rule,
            GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "clock.stage");
  g_autoptr(GError) local_error = NULL;

  gewu_statement_bind_int (statement, ":id", rule);
  if (gewu_statement_step (statement, &local_error))
    return g_strdup (gewu_statement_get_text (statement, 0));
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%" G_GINT64_FORMAT, rule);

  return NULL;
}

static gboolean
write_rule (GewuConnection       *connection,
            const GewuClockRule  *rule,
            const char           *name,
            gboolean             *changed,
            GError              **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, name);

  bind_scope (statement, rule);
  gewu_statement_bind_int (statement, ":id", rule->id);
  gewu_statement_bind_text (statement, ":basis", gewu_clock_basis_to_id (rule->clock.basis));
  gewu_statement_bind_int (statement, ":amount", rule->clock.amount);
  gewu_statement_bind_int (statement, ":roll", rule->clock.roll);
  gewu_statement_bind_int (statement, ":from_sign", rule->from_sign);
  if (!gewu_statement_run (statement, error))
    return FALSE;
  if (sqlite3_changes (connection->db) > 0)
    *changed = TRUE;

  return TRUE;
}

gboolean
gewu_store_put_clock_rule (GewuConnection           *connection,
                           const GewuClockRuleLine  *line,
                           gboolean                 *changed,
                           GError                  **error)
{
  g_autofree char *before = NULL;
  GewuClockRule rule;

  if (!check_rule (connection, line, &rule, error) || !check_other (connection, &rule, error))
    return FALSE;
  if (rule.id == 0)
    {
      rule.id = gewu_connection_next_id (connection);
      return write_rule (connection, &rule, "clock.add", changed, error);
    }

  before = find_stage (connection, rule.id, error);

  return before != NULL && write_rule (connection, &rule, "clock.change", changed, error);
}

gboolean
gewu_store_drop_clock_rule (GewuConnection  *connection,
                            gint64           rule,
                            char           **stage,
                            GError         **error)
{
  g_autoptr(GewuStatement) statement = NULL;
  g_autofree char *found = find_stage (connection, rule, error);

  if (found == NULL)
    return FALSE;

  statement = gewu_connection_prepare (connection, "clock.drop");
  gewu_statement_bind_int (statement, ":id", rule);
  if (!gewu_statement_run (statement, error))
    return FALSE;
  *stage = g_steal_pointer (&found);

  return TRUE;
}
