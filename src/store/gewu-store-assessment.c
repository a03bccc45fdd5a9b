/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-assessment.h"

#include "gewu-connection.h"
#include "gewu-error.h"

void
gewu_assessment_head_free (GewuAssessmentHead *self)
{
  if (self == NULL)
    return;

  g_free (self->scheme_code);
  g_free (self->scheme_title);
  g_free (self->note);
  g_free (self->hash);
  g_free (self);
}

GewuAssessmentHead *
gewu_assessment_head_copy (const GewuAssessmentHead *self)
{
  GewuAssessmentHead *copy = g_memdup2 (self, sizeof *self);

  copy->scheme_code = g_strdup (self->scheme_code);
  copy->scheme_title = g_strdup (self->scheme_title);
  copy->note = g_strdup (self->note);
  copy->hash = g_strdup (self->hash);

  return copy;
}

void
gewu_assessment_event_free (GewuAssessmentEvent *self)
{
  if (self == NULL)
    return;

  g_free (self->recorded_by_name);
  g_free (self->number);
  g_free (self->text);
  g_free (self->hash);
  g_free (self);
}

void
gewu_snapshot_text_free (GewuSnapshotText *self)
{
  if (self == NULL)
    return;

  g_free (self->scheme);
  g_free (self->inputs);
  g_free (self->evidence);
  g_free (self->results);
  g_free (self->hash);
  g_free (self);
}

/* A row that no version of ours can have written. */
static GPtrArray *
collect_known (GewuStatement        *statement,
               GewuStatementReader   read,
               GDestroyNotify        item_free,
               const char           *table,
               GError              **error)
{
  g_autoptr(GPtrArray) items = gewu_statement_collect (statement, read, item_free, error);

  if (items != NULL && g_ptr_array_find (items, NULL, NULL))
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_CORRUPT, table);
      return NULL;
    }

  return g_steal_pointer (&items);
}

/* ---- events */

/* NULL: a kind that is not known. */
static gpointer
read_event (GewuStatement *statement)
{
  GewuAssessmentEvent *event;
  GewuAssessmentEventKind kind;

  if (!gewu_assessment_event_from_id (gewu_statement_get_text (statement, 2), &kind))
    return NULL;

  event = g_new0 (GewuAssessmentEvent, 1);
  event->id = gewu_statement_get_int (statement, 0);
  event->position = (int) gewu_statement_get_int (statement, 1);
  event->kind = kind;
  event->day = gewu_statement_get_day (statement, 3);
  event->recorded_at = gewu_statement_get_int (statement, 4);
  event->recorded_by = gewu_statement_get_int (statement, 5);
  event->recorded_by_name = g_strdup (gewu_statement_get_text (statement, 6));
  event->until = gewu_statement_get_day (statement, 7);
  event->number = g_strdup (gewu_statement_get_text (statement, 8));
  event->text = g_strdup (gewu_statement_get_text (statement, 9));
  event->snapshot = gewu_statement_get_int (statement, 10);
  event->hash = g_strdup (gewu_statement_get_text (statement, 11));
  event->scheme = gewu_statement_get_int (statement, 12);
  event->scheme_version = (int) gewu_statement_get_int (statement, 13);

  return event;
}

GPtrArray *
gewu_store_list_assessment_events (GewuConnection  *connection,
                                   gint64           assessment,
                                   GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "assessment.events");

  gewu_statement_bind_int (statement, ":assessment", assessment);

  return collect_known (statement, read_event, (GDestroyNotify) gewu_assessment_event_free,
                        "assessment_event", error);
}

gboolean
gewu_store_add_assessment_event (GewuConnection       *connection,
                                 gint64                assessment,
                                 GewuAssessmentEvent  *event,
                                 GError              **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "assessment.add-event");

  event->id = gewu_connection_next_id (connection);
  event->recorded_at = gewu_now ();
  event->recorded_by = connection->operator;
  gewu_statement_bind_int (statement, ":id", event->id);
  gewu_statement_bind_int (statement, ":assessment", assessment);
  gewu_statement_bind_text (statement, ":kind", gewu_assessment_event_to_id (event->kind));
  gewu_statement_bind_day (statement, ":day", event->day);
  gewu_statement_bind_int (statement, ":recorded_at", event->recorded_at);
  gewu_statement_bind_id (statement, ":recorded_by", event->recorded_by);
  gewu_statement_bind_day (statement, ":until", event->until);
  gewu_statement_bind_text (statement, ":number", event->number);
  gewu_statement_bind_text (statement, ":text", event->text);
  gewu_statement_bind_id (statement, ":snapshot", event->snapshot);
  gewu_statement_bind_id (statement, ":scheme", event->scheme);

  return gewu_statement_run (statement, error);
}

/* ---- assessments */

/* NULL: not a period. */
static gpointer
read_head (GewuStatement *statement)
{
  GewuAssessmentHead *head;
  GewuPeriod period;

  if (!gewu_period_parse (gewu_statement_get_text (statement, 1), &period, NULL))
    return NULL;

  head = g_new0 (GewuAssessmentHead, 1);
  head->id = gewu_statement_get_int (statement, 0);
  head->period = period;
  head->scheme = gewu_statement_get_int (statement, 2);
  head->as_of = gewu_statement_is_null (statement, 3) ? period.last
                                                      : gewu_statement_get_day (statement, 3);
  head->note = g_strdup (gewu_statement_get_text (statement, 4));
  head->n_entries = (guint) gewu_statement_get_int (statement, 5);
  head->n_objections = (guint) gewu_statement_get_int (statement, 6);
  head->n_undecided = (guint) gewu_statement_get_int (statement, 7);

  return head;
}

static void
apply_event (GewuAssessmentHead        *head,
             const GewuAssessmentEvent *event)
{
  head->state = gewu_assessment_event_apply (event->kind, head->state);
  head->n_events++;
  head->since = event->day;
  if (event->kind == GEWU_ASSESSMENT_PUBLISH)
    {
      head->until = event->until;
      head->published_as_of = MIN (head->as_of, gewu_day_of_instant (event->recorded_at));
    }
  if (event->kind == GEWU_ASSESSMENT_CORRECT)
    head->n_corrections++;
  if (event->kind == GEWU_ASSESSMENT_REOPEN)
    head->reopened = TRUE;
  if (event->scheme != 0)
    head->scheme = event->scheme;
  if (event->snapshot != 0)
    {
      head->snapshot = event->snapshot;
      g_free (head->hash);
      head->hash = g_strdup (event->hash);
    }
  if (head->state == GEWU_ASSESSMENT_OPEN)
    {
      head->until = GEWU_DAY_UNKNOWN;
      head->snapshot = 0;
      g_clear_pointer (&head->hash, g_free);
    }
}

static gboolean
fill_scheme (GewuConnection      *connection,
             GewuAssessmentHead  *head,
             GError             **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "assessment.scheme");
  gboolean found;

  gewu_statement_bind_int (statement, ":id", head->scheme);
  if (!gewu_statement_find (statement, &found, error))
    return FALSE;
  if (found)
    {
      head->scheme_code = g_strdup (gewu_statement_get_text (statement, 0));
      head->scheme_version = (int) gewu_statement_get_int (statement, 1);
      head->scheme_title = g_strdup (gewu_statement_get_text (statement, 2));
    }

  return TRUE;
}

static gboolean
fill_head (GewuConnection      *connection,
           GewuAssessmentHead  *head,
           GError             **error)
{
  g_autoptr(GPtrArray) events = gewu_store_list_assessment_events (connection, head->id, error);

  if (events == NULL)
    return FALSE;
  for (guint i = 0; i < events->len; i++)
    apply_event (head, g_ptr_array_index (events, i));

  return fill_scheme (connection, head, error);
}

static GPtrArray *
list_heads (GewuConnection  *connection,
            gint64           id,
            GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "assessment.list");
  g_autoptr(GPtrArray) heads = NULL;

  gewu_statement_bind_id (statement, ":id", id);
  heads = collect_known (statement, read_head, (GDestroyNotify) gewu_assessment_head_free,
                         "assessment", error);
  if (heads == NULL)
    return NULL;
  for (guint i = 0; i < heads->len; i++)
    if (!fill_head (connection, g_ptr_array_index (heads, i), error))
      return NULL;

  return g_steal_pointer (&heads);
}

/* The newest first; a longer period before the shorter ones that end with it. */
static int
compare_heads (gconstpointer a,
               gconstpointer b)
{
  const GewuAssessmentHead *left = *(const GewuAssessmentHead *const *) a;
  const GewuAssessmentHead *right = *(const GewuAssessmentHead *const *) b;

  if (left->period.last != right->period.last)
    return left->period.last > right->period.last ? -1 : 1;
  if (left->period.first != right->period.first)
    return left->period.first < right->period.first ? -1 : 1;

  return left->id < right->id ? -1 : 1;
}

GPtrArray *
gewu_store_list_assessments (GewuConnection  *connection,
                             GError         **error)
{
  GPtrArray *heads = list_heads (connection, 0, error);

  if (heads != NULL)
    g_ptr_array_sort (heads, compare_heads);

  return heads;
}

GewuAssessmentHead *
gewu_store_get_assessment (GewuConnection  *connection,
                           gint64           assessment,
                           GError         **error)
{
  g_autoptr(GPtrArray) heads = list_heads (connection, assessment, error);

  if (heads == NULL)
    return NULL;
  if (assessment == 0 || heads->len == 0)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%" G_GINT64_FORMAT, assessment);
      return NULL;
    }

  return g_ptr_array_steal_index (heads, 0);
}

gboolean
gewu_store_find_assessment (GewuConnection      *connection,
                            GewuPeriod           period,
                            const char          *scheme_code,
                            GewuAssessmentHead **head,
                            GError             **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "assessment.find");
  g_autofree char *text = gewu_period_to_string (period);
  gboolean found;

  *head = NULL;
  gewu_statement_bind_text (statement, ":period", text);
  gewu_statement_bind_text (statement, ":code", scheme_code);
  if (!gewu_statement_find (statement, &found, error))
    return FALSE;
  if (found)
    *head = gewu_store_get_assessment (connection, gewu_statement_get_int (statement, 0), error);

  return !found || *head != NULL;
}

gint64
gewu_store_add_assessment (GewuConnection  *connection,
                           GewuPeriod       period,
                           gint64           scheme,
                           GewuDay          as_of,
                           const char      *note,
                           GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "assessment.add");
  g_autofree char *text = gewu_period_to_string (period);
  gint64 id = gewu_connection_next_id (connection);

  gewu_statement_bind_int (statement, ":id", id);
  gewu_statement_bind_text (statement, ":period", text);
  gewu_statement_bind_int (statement, ":scheme", scheme);
  gewu_statement_bind_day (statement, ":as_of", as_of);
  gewu_statement_bind_text (statement, ":note", note);

  return gewu_statement_run (statement, error) ? id : 0;
}

gboolean
gewu_store_drop_assessment (GewuConnection  *connection,
                            gint64           assessment,
                            GError         **error)
{
  static const char *const names[] = {
    "assessment.drop-entries", "assessment.drop-objections", "assessment.drop-adjustments",
    "assessment.drop"
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, names[i]);

      gewu_statement_bind_int (statement, ":id", assessment);
      if (!gewu_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- snapshots */

GewuSnapshotText *
gewu_store_get_snapshot (GewuConnection  *connection,
                         gint64           snapshot,
                         GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "assessment.snapshot");
  GewuSnapshotText *text;
  gboolean found;

  gewu_statement_bind_int (statement, ":id", snapshot);
  if (!gewu_statement_find (statement, &found, error))
    return NULL;
  if (!found)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%" G_GINT64_FORMAT, snapshot);
      return NULL;
    }

  text = g_new0 (GewuSnapshotText, 1);
  text->scheme = g_strdup (gewu_statement_get_text (statement, 0));
  text->inputs = g_strdup (gewu_statement_get_text (statement, 1));
  text->evidence = g_strdup (gewu_statement_get_text (statement, 2));
  text->results = g_strdup (gewu_statement_get_text (statement, 3));
  text->hash = g_strdup (gewu_statement_get_text (statement, 4));

  return text;
}

gint64
gewu_store_add_snapshot (GewuConnection          *connection,
                         gint64                   assessment,
                         const GewuSnapshotText  *text,
                         GError                 **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "assessment.add-snapshot");
  gint64 id = gewu_connection_next_id (connection);

  gewu_statement_bind_int (statement, ":id", id);
  gewu_statement_bind_int (statement, ":assessment", assessment);
  gewu_statement_bind_text (statement, ":scheme", text->scheme);
  gewu_statement_bind_text (statement, ":inputs", text->inputs);
  gewu_statement_bind_text (statement, ":evidence", text->evidence);
  gewu_statement_bind_text (statement, ":results", text->results);
  gewu_statement_bind_text (statement, ":hash", text->hash);

  return gewu_statement_run (statement, error) ? id : 0;
}
