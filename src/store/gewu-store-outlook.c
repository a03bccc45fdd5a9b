/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-outlook.h"

#include "gewu-connection.h"
#include "gewu-error.h"
#include "gewu-store-record.h"
#include "gewu-text.h"

void
gewu_visit_outlook_free (GewuVisitOutlook *self)
{
  if (self == NULL)
    return;

  g_free (self->last_visitors);
  g_free (self->last_unit);
  g_free (self->last_content);
  g_free (self);
}

void
gewu_duplicate_free (GewuDuplicate *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->record, gewu_record_unref);
  g_free (self);
}

/* The statement's one row is to be read; FALSE without error: there is none. */
static gboolean
step_once (GewuStatement  *statement,
           gint64          enterprise,
           GError        **error)
{
  gewu_statement_bind_int (statement, ":enterprise", enterprise);

  return gewu_statement_step (statement, error);
}

static gboolean
read_last_visit (GewuConnection    *connection,
                 gint64             enterprise,
                 GewuDay            day,
                 GewuVisitOutlook  *outlook,
                 GError           **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "work.last-visit");
  g_autoptr(GError) local_error = NULL;

  gewu_statement_bind_day (statement, ":day", day);
  if (step_once (statement, enterprise, &local_error))
    {
      outlook->last = gewu_statement_get_int (statement, 0);
      outlook->last_day = gewu_statement_get_day (statement, 1);
      outlook->last_visitors = g_strdup (gewu_statement_get_text (statement, 2));
      outlook->last_unit = g_strdup (gewu_statement_get_text (statement, 3));
      outlook->last_content = g_strdup (gewu_statement_get_text (statement, 4));
    }
  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

static gboolean
read_recent_visits (GewuConnection    *connection,
                    gint64             enterprise,
                    GewuDay            day,
                    GewuVisitOutlook  *outlook,
                    GError           **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "work.recent-visits");

  gewu_statement_bind_day (statement, ":first", day - outlook->days + 1);
  gewu_statement_bind_day (statement, ":day", day);
  if (!step_once (statement, enterprise, error))
    return FALSE;
  outlook->recent = (guint) gewu_statement_get_int (statement, 0);
  outlook->recent_units = (guint) gewu_statement_get_int (statement, 1);
  outlook->too_many = outlook->limit > 0 && outlook->recent >= (guint) outlook->limit;

  return TRUE;
}

static gboolean
read_open_issues (GewuConnection    *connection,
                  gint64             enterprise,
                  GewuVisitOutlook  *outlook,
                  GError           **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "work.open-issues");

  if (!step_once (statement, enterprise, error))
    return FALSE;
  outlook->open_issues = (guint) gewu_statement_get_int (statement, 0);

  return TRUE;
}

GewuVisitOutlook *
gewu_store_look_at_enterprise (GewuConnection          *connection,
                               gint64                   enterprise,
                               GewuDay                  day,
                               const GewuZoneSettings  *settings,
                               GError                 **error)
{
  g_autoptr(GewuVisitOutlook) outlook = g_new0 (GewuVisitOutlook, 1);

  outlook->days = settings->visit_days;
  outlook->limit = settings->visit_limit;
  if (!read_last_visit (connection, enterprise, day, outlook, error) ||
      !read_recent_visits (connection, enterprise, day, outlook, error) ||
      !read_open_issues (connection, enterprise, outlook, error))
    return NULL;

  return g_steal_pointer (&outlook);
}

/* ---- duplicates */

typedef struct
{
  gint64 id;
  int    similarity;
} Similar;

static int
compare_similar (gconstpointer a,
                 gconstpointer b)
{
  return ((const Similar *) b)->similarity - ((const Similar *) a)->similarity;
}

/* GArray of Similar. */
static GArray *
compare_issues (GewuStatement           *statement,
                const char              *text,
                const GewuZoneSettings  *settings,
                GError                 **error)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (Similar));
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    {
      const char *other = gewu_statement_get_text (statement, 1);
      Similar similar = { gewu_statement_get_int (statement, 0),
                          gewu_text_similarity (text, other) };

      if (similar.similarity >= MAX (settings->duplicate_least, 1))
        g_array_append_val (found, similar);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  /* Stable: those of the same similarity stay newest first. */
  g_array_sort (found, compare_similar);

  return g_steal_pointer (&found);
}

GPtrArray *
gewu_store_find_duplicates (GewuConnection          *connection,
                            gint64                   enterprise,
                            const char              *text,
                            GewuDay                  day,
                            const GewuZoneSettings  *settings,
                            GError                 **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "work.issues-since");
  g_autoptr(GPtrArray) duplicates =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_duplicate_free);
  g_autoptr(GArray) found = NULL;

  if (settings->duplicate_days == 0)
    return g_steal_pointer (&duplicates);
  gewu_statement_bind_int (statement, ":enterprise", enterprise);
  gewu_statement_bind_day (statement, ":first", day - settings->duplicate_days);
  gewu_statement_bind_day (statement, ":day", day);
  found = compare_issues (statement, text, settings, error);
  if (found == NULL)
    return NULL;

  for (guint i = 0; i < found->len; i++)
    {
      const Similar *similar = &g_array_index (found, Similar, i);
      GewuDuplicate *duplicate = g_new0 (GewuDuplicate, 1);

      g_ptr_array_add (duplicates, duplicate);
      duplicate->similarity = similar->similarity;
      duplicate->record =
        gewu_store_get_record (connection, GEWU_NOUN_ISSUE, similar->id, error);
      if (duplicate->record == NULL)
        return NULL;
    }

  return g_steal_pointer (&duplicates);
}
