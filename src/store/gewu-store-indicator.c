/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-indicator.h"

#include "gewu-connection.h"
#include "gewu-error.h"
#include "gewu-sql.h"
#include "gewu-store-facts.h"

#include <string.h>

/* ---- putting the SQL together (indicator-period.sql says how) */

/* Before the name of an indicator: the statement of its records, and that of what has been counted
 * already (is_counted_by_grid ()). */
#define RECORDS_PREFIX "indicator."
#define COUNT_PREFIX "count."

/* What is read of its rows. */
#define MEASURED "SELECT subject, numerator, denominator FROM counted"
#define COUNTED "SELECT subject, record, numerator, denominator FROM counted"
#define EVIDENCE \
  "SELECT subject, record, label, detail, dates, numerator, denominator FROM evidence"
#define EVIDENCE_ORDER "numerator, sorted, detail, record"
#define EVIDENCE_OF_ONE EVIDENCE " WHERE subject = :subject ORDER BY " EVIDENCE_ORDER
#define EVIDENCE_OF_ALL EVIDENCE " ORDER BY subject, " EVIDENCE_ORDER

/* The statement that says for whom a record counts. */
static const char *const owners[GEWU_N_WHOSE][GEWU_NOUN_GRID + 1] = {
  [GEWU_WHOSE_VISIT] = {
    [GEWU_NOUN_PERSON] = "owner.visit.person",
    [GEWU_NOUN_UNIT] = "owner.visit.unit",
    [GEWU_NOUN_GRID] = "owner.visit.grid",
  },
  [GEWU_WHOSE_DUTY] = {
    [GEWU_NOUN_PERSON] = "owner.duty.person",
    [GEWU_NOUN_UNIT] = "owner.duty.unit",
    [GEWU_NOUN_GRID] = "owner.duty.grid",
  },
  [GEWU_WHOSE_ASSIGNMENT] = {
    [GEWU_NOUN_PERSON] = "owner.assignment.person",
    [GEWU_NOUN_UNIT] = "owner.assignment.unit",
  },
  [GEWU_WHOSE_REPORT] = {
    [GEWU_NOUN_PERSON] = "owner.report.person",
    [GEWU_NOUN_UNIT] = "owner.report.unit",
    [GEWU_NOUN_GRID] = "owner.report.grid",
  },
  [GEWU_WHOSE_DISPATCH] = {
    [GEWU_NOUN_UNIT] = "owner.dispatch.unit",
    [GEWU_NOUN_GRID] = "owner.report.grid",
  },
  [GEWU_WHOSE_HANDLING] = {
    [GEWU_NOUN_PERSON] = "owner.report.person",
    [GEWU_NOUN_UNIT] = "owner.handling.unit",
    [GEWU_NOUN_GRID] = "owner.report.grid",
  },
  [GEWU_WHOSE_RETURN] = { [GEWU_NOUN_UNIT] = "owner.return.unit" },
  [GEWU_WHOSE_ASSISTANCE] = { [GEWU_NOUN_UNIT] = "owner.assistance.unit" },
  [GEWU_WHOSE_OUTCOME] = {
    [GEWU_NOUN_PERSON] = "owner.outcome.person",
    [GEWU_NOUN_UNIT] = "owner.outcome.unit",
    [GEWU_NOUN_GRID] = "owner.outcome.grid",
  },
  [GEWU_WHOSE_ACTIVITY] = {
    [GEWU_NOUN_UNIT] = "owner.activity.unit",
    [GEWU_NOUN_GRID] = "owner.activity.grid",
  },
  [GEWU_WHOSE_ENTERPRISE] = {
    [GEWU_NOUN_PERSON] = "owner.enterprise.person",
    [GEWU_NOUN_UNIT] = "owner.enterprise.unit",
    [GEWU_NOUN_GRID] = "owner.enterprise.grid",
  },
  [GEWU_WHOSE_PERSON] = {
    [GEWU_NOUN_PERSON] = "owner.person.person",
    [GEWU_NOUN_UNIT] = "owner.person.unit",
    [GEWU_NOUN_GRID] = "owner.person.grid",
  },
};

/* What an indicator's statement may read. SQLite does not look at those it does not. */
static const struct
{
  const char *name;
  const char *statement;
} parts[] = {
  { "period_visit", "visit.of-period" },
  { "period_issue", "issue.of-period" },
  { "period_event", "event.of-period" },
  { "period_outcome", "outcome.of-period" },
  { "judged_issue", "issue.judged" },
  { "assigned_visit", "duty.assigned-visit" },
};

static const char *const evidences[] = {
  [GEWU_NOUN_PERSON] = "evidence.person",
  [GEWU_NOUN_ENTERPRISE] = "evidence.enterprise",
  [GEWU_NOUN_PROJECT] = "evidence.project",
  [GEWU_NOUN_VISIT] = "evidence.visit",
  [GEWU_NOUN_ISSUE] = "evidence.issue",
};

/* Without the semicolon at its end. */
static void
append_part (GString    *sql,
             const char *name,
             const char *statement)
{
  const char *text = gewu_sql_get (statement);

  g_string_append_printf (sql, "%s %s AS (%.*s)", sql->len == 0 ? "WITH" : ",\n", name,
                          (int) strlen (text) - 1, text);
}

/* missing: only what was missed, of grids whose members share their visits. */
static char *
build_sql (const GewuIndicator *indicator,
           GewuNoun             noun,
           const char          *prefix,
           gboolean             missing,
           const char          *end)
{
  g_autofree char *statement = g_strconcat (prefix, indicator->name, NULL);
  GString *sql = g_string_new (NULL);

  append_part (sql, "owner", owners[indicator->whose][noun]);
  append_part (sql, "due_visit", missing ? "duty.missed-visit" : "duty.due-visit");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    append_part (sql, parts[i].name, parts[i].statement);
  append_part (sql, "counted", statement);
  append_part (sql, "evidence", evidences[indicator->evidence]);
  g_string_append_printf (sql, "\n%s", end);

  return g_string_free (sql, FALSE);
}

/* The members of a grid share its visits, which are counted once in grid_month: adding up the rows
 * of thousands of people would take seconds. Only own visits are each one's own. That both come to
 * the same is tested for every subject. */
static gboolean
is_counted_by_grid (const GewuIndicator  *indicator,
                    char                **parameters)
{
  const GewuIndicatorParameter *bearer;

  if (indicator->whose != GEWU_WHOSE_DUTY)
    return FALSE;
  bearer = gewu_indicator_find_parameter (indicator, "bearer");

  return strcmp (gewu_indicator_get_value (bearer, parameters), "person") != 0;
}

char *
gewu_indicator_dup_sql (const GewuIndicator *indicator,
                        GewuNoun             noun,
                        gboolean             evidence)
{
  g_return_val_if_fail (gewu_indicator_exists_for (indicator, noun), NULL);

  return build_sql (indicator, noun, RECORDS_PREFIX, FALSE,
                    evidence ? EVIDENCE_OF_ONE : MEASURED);
}

/* ---- parameters */

static gboolean
has_parameter (GewuStatement *statement,
               const char    *parameter)
{
  return sqlite3_bind_parameter_index (gewu_statement_get_handle (statement), parameter) != 0;
}

static gboolean
check_word (GewuConnection                *connection,
            const GewuIndicatorParameter  *parameter,
            const char                    *word,
            GError                       **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "period.find-word");
  gboolean found;

  gewu_statement_bind_text (statement, ":kind", parameter->values);
  gewu_statement_bind_text (statement, ":word", word);
  if (!gewu_statement_find (statement, &found, error))
    return FALSE;
  if (!found)
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_SCHEME, "with.%s: not in the dictionary",
                 parameter->name);

  return found;
}

static gboolean
bind_parameter (GewuConnection                *connection,
                GewuStatement                 *statement,
                const GewuIndicatorParameter  *parameter,
                const char                    *value,
                GError                       **error)
{
  g_autofree char *name = g_strdelimit (g_strconcat (":", parameter->name, NULL), "-", '_');

  if (value == NULL || !has_parameter (statement, name))
    return TRUE;
  if (parameter->type == GEWU_INDICATOR_PARAMETER_NUMBER)
    gewu_statement_bind_int (statement, name, g_ascii_strtoll (value, NULL, 10));
  else
    gewu_statement_bind_text (statement, name, value);

  return parameter->type != GEWU_INDICATOR_PARAMETER_TERM ||
         check_word (connection, parameter, value, error);
}

static gboolean
bind_query (GewuConnection            *connection,
            GewuStatement             *statement,
            const GewuIndicatorQuery  *query,
            GError                   **error)
{
  const struct { const char *name; GewuDay day; } days[] = {
    { ":first", query->period.first }, { ":last", query->period.last }, { ":as_of", query->as_of },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (has_parameter (statement, days[i].name))
      gewu_statement_bind_day (statement, days[i].name, days[i].day);
  for (const GewuIndicatorParameter *it = query->indicator->parameters; it->name != NULL; it++)
    if (!bind_parameter (connection, statement, it,
                         gewu_indicator_get_value (it, query->parameters), error))
      return FALSE;

  return TRUE;
}

static GewuFactsFlags
choose_facts (const GewuIndicatorQuery *query,
              gboolean                  by_grid)
{
  const char *owner = owners[query->indicator->whose][query->noun];

  if (by_grid)
    return GEWU_FACTS_GRID_MONTHS;

  if (strcmp (owner, "owner.report.grid") == 0)
    return GEWU_FACTS_ISSUE_GRIDS;

  return strcmp (owner, "owner.visit.unit") == 0 ? GEWU_FACTS_VISIT_UNITS : 0;
}

/* prefix, missing and end as for build_sql (). */
static GewuStatement *
prepare (GewuConnection            *connection,
         const GewuIndicatorQuery  *query,
         const char                *prefix,
         gboolean                   missing,
         const char                *end,
         GError                   **error)
{
  g_autofree char *sql = build_sql (query->indicator, query->noun, prefix, missing, end);
  g_autoptr(GewuStatement) statement = NULL;
  gboolean by_grid = missing || g_str_equal (prefix, COUNT_PREFIX);

  if (!gewu_indicator_check (query->indicator, query->parameters, error) ||
      !gewu_store_prepare_facts (connection, query->period, query->as_of,
                                 choose_facts (query, by_grid), error))
    return NULL;
  statement = gewu_connection_prepare_text (connection, sql);

  return bind_query (connection, statement, query, error) ? g_steal_pointer (&statement) : NULL;
}

/* ---- measuring */

/* Adding up here spares SQLite the sorting of a row for each record. */
static void
add_up (GArray        *measurements,
        GHashTable    *places,
        GewuStatement *statement)
{
  gint64 subject = gewu_statement_get_int (statement, 0);
  gpointer place = g_hash_table_lookup (places, &subject);
  GewuMeasurement *measurement;

  if (place == NULL)
    {
      GewuMeasurement added = { .subject = subject };

      g_array_append_val (measurements, added);
      place = GUINT_TO_POINTER (measurements->len);
      g_hash_table_insert (places, g_memdup2 (&subject, sizeof subject), place);
    }
  measurement = &g_array_index (measurements, GewuMeasurement, GPOINTER_TO_UINT (place) - 1);
  measurement->numerator += gewu_statement_get_int (statement, 1);
  measurement->denominator += gewu_statement_get_int (statement, 2);
}

GArray *
gewu_store_measure (GewuConnection            *connection,
                    const GewuIndicatorQuery  *query,
                    GError                   **error)
{
  g_autoptr(GewuStatement) statement = NULL;
  g_autoptr(GArray) measurements = g_array_new (FALSE, FALSE, sizeof (GewuMeasurement));
  g_autoptr(GHashTable) places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (gewu_indicator_exists_for (query->indicator, query->noun), NULL);

  statement = prepare (connection, query,
                       is_counted_by_grid (query->indicator, query->parameters) ? COUNT_PREFIX
                                                                                : RECORDS_PREFIX,
                       FALSE, MEASURED, error);
  if (statement == NULL)
    return NULL;
  while (gewu_statement_step (statement, &local_error))
    add_up (measurements, places, statement);

  return gewu_error_pass_on (g_steal_pointer (&local_error), error)
    ? g_steal_pointer (&measurements) : NULL;
}

/* ---- records */

GArray *
gewu_store_list_counted (GewuConnection            *connection,
                         const GewuIndicatorQuery  *query,
                         GError                   **error)
{
  g_autoptr(GewuStatement) statement = NULL;
  g_autoptr(GArray) records = g_array_new (FALSE, FALSE, sizeof (GewuCountedRecord));
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (gewu_indicator_exists_for (query->indicator, query->noun), NULL);

  statement = prepare (connection, query, RECORDS_PREFIX, FALSE, COUNTED, error);
  if (statement == NULL)
    return NULL;
  while (gewu_statement_step (statement, &local_error))
    {
      GewuCountedRecord record = {
        .subject = gewu_statement_get_int (statement, 0),
        .record = gewu_statement_get_int (statement, 1),
        .numerator = gewu_statement_get_int (statement, 2),
        .denominator = gewu_statement_get_int (statement, 3),
      };

      g_array_append_val (records, record);
    }

  return gewu_error_pass_on (g_steal_pointer (&local_error), error)
    ? g_steal_pointer (&records) : NULL;
}

/* ---- evidence */

void
gewu_evidence_row_free (GewuEvidenceRow *self)
{
  g_free (self->label);
  g_free (self->detail);
  g_free (self->dates);
  g_free (self);
}

GewuEvidenceRow *
gewu_evidence_row_copy (const GewuEvidenceRow *self)
{
  GewuEvidenceRow *copy = g_memdup2 (self, sizeof *self);

  copy->label = g_strdup (self->label);
  copy->detail = g_strdup (self->detail);
  copy->dates = g_strdup (self->dates);

  return copy;
}

static gpointer
read_evidence (GewuStatement *statement)
{
  GewuEvidenceRow *row = g_new0 (GewuEvidenceRow, 1);

  row->id = gewu_statement_get_int (statement, 1);
  row->label = g_strdup (gewu_statement_get_text (statement, 2));
  row->detail = g_strdup (gewu_statement_get_text (statement, 3));
  row->dates = g_strdup (gewu_statement_get_text (statement, 4));
  row->numerator = gewu_statement_get_int (statement, 5);
  row->denominator = gewu_statement_get_int (statement, 6);

  return row;
}

GPtrArray *
gewu_store_list_evidence (GewuConnection            *connection,
                          const GewuIndicatorQuery  *query,
                          gint64                     subject,
                          GError                   **error)
{
  g_autoptr(GewuStatement) statement = NULL;
  GPtrArray *rows;

  g_return_val_if_fail (gewu_indicator_exists_for (query->indicator, query->noun), NULL);

  statement = prepare (connection, query, RECORDS_PREFIX, FALSE, EVIDENCE_OF_ONE, error);
  if (statement == NULL)
    return NULL;
  gewu_statement_bind_int (statement, ":subject", subject);
  rows = gewu_statement_collect (statement, read_evidence, (GDestroyNotify) gewu_evidence_row_free,
                                 error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    ((GewuEvidenceRow *) g_ptr_array_index (rows, i))->noun = query->indicator->evidence;

  return rows;
}

/* Of hundreds of thousands of enterprise-months few were missed, and grid_month says where. */
static gboolean
counts_missing (const GewuIndicatorQuery *query)
{
  return strcmp (query->indicator->name, "visits.missed-months") == 0
         && is_counted_by_grid (query->indicator, query->parameters);
}

GHashTable *
gewu_store_list_all_evidence (GewuConnection            *connection,
                              const GewuIndicatorQuery  *query,
                              GError                   **error)
{
  g_autoptr(GHashTable) all = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                     (GDestroyNotify) g_ptr_array_unref);
  g_autoptr(GewuStatement) statement = NULL;
  g_autoptr(GError) local_error = NULL;
  GPtrArray *rows = NULL;
  gint64 subject = 0;

  g_return_val_if_fail (gewu_indicator_exists_for (query->indicator, query->noun), NULL);

  statement = prepare (connection, query, RECORDS_PREFIX, counts_missing (query), EVIDENCE_OF_ALL,
                       error);
  if (statement == NULL)
    return NULL;
  while (gewu_statement_step (statement, &local_error))
    {
      GewuEvidenceRow *row = read_evidence (statement);

      if (rows == NULL || gewu_statement_get_int (statement, 0) != subject)
        {
          subject = gewu_statement_get_int (statement, 0);
          rows = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_evidence_row_free);
          g_hash_table_insert (all, g_memdup2 (&subject, sizeof subject), rows);
        }
      row->noun = query->indicator->evidence;
      g_ptr_array_add (rows, row);
    }

  return gewu_error_pass_on (g_steal_pointer (&local_error), error) ? g_steal_pointer (&all) : NULL;
}
