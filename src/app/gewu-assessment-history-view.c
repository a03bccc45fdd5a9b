/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-assessment-history-view.h"

#include <glib/gi18n.h>

#include "gewu-comparison.h"
#include "gewu-format.h"
#include "gewu-table-view.h"
#include "gewu-words.h"

#define HASH_DIGITS 8
#define N_EVENT_COLUMNS 6
#define N_CHANGE_COLUMNS 5

struct _GewuAssessmentHistoryView
{
  GewuAssessmentView     parent_instance;

  GtkLabel              *verdict;
  GtkSpinner            *spinner;
  GtkWidget             *check_button;
  GewuTableView         *events;
  GtkLabel              *changes_title;
  GewuTableView         *changes;

  GewuSessionAssessment *before;      /* owned, nullable: what the event on show changed */
  gint64                 after;       /* the snapshot it made of it; 0: none is asked for */
  GCancellable          *checking;    /* owned, nullable */
  gboolean               filling;
};

G_DEFINE_FINAL_TYPE (GewuAssessmentHistoryView, gewu_assessment_history_view,
                     GEWU_TYPE_ASSESSMENT_VIEW)

static const GewuAssessmentDetail *
get_detail (GewuAssessmentHistoryView *self)
{
  return gewu_assessment_view_get_detail (GEWU_ASSESSMENT_VIEW (self));
}

/* ---- old and new values of a correction */

static char *
describe_score (const GewuBoard *board,
                const GewuScore *score)
{
  return score != NULL && score->has_score
         ? gewu_format_decimal (score->score, board->decimals, board->decimals) : g_strdup ("—");
}

static char *
describe_rank (const GewuScore *score)
{
  return score != NULL && score->rank > 0 ? g_strdup_printf ("%d", score->rank) : g_strdup ("—");
}

static gboolean
is_change (const GewuMovement *move)
{
  return move->before == NULL || move->after == NULL || move->difference.millionths != 0 ||
         move->pay_difference.millionths != 0 || move->before->rank != move->after->rank ||
         g_strcmp0 (move->before->grade, move->after->grade) != 0;
}

static GewuTableRow *
create_change (const GewuBoard    *board,
               const GewuMovement *move)
{
  GewuTableRow *row = gewu_table_row_new (N_CHANGE_COLUMNS, NULL, NULL);
  const GewuScore *known = move->after != NULL ? move->after : move->before;
  g_autofree char *score_before = describe_score (board, move->before);
  g_autofree char *score_after = describe_score (board, move->after);
  g_autofree char *rank_before = describe_rank (move->before);
  g_autofree char *rank_after = describe_rank (move->after);
  const char *grade_before = move->before != NULL ? move->before->grade : NULL;
  const char *grade_after = move->after != NULL ? move->after->grade : NULL;
  g_autofree char *scores = g_strdup_printf ("%s → %s", score_before, score_after);
  g_autofree char *ranks = g_strdup_printf ("%s → %s", rank_before, rank_after);
  g_autofree char *grades = g_strcmp0 (grade_before, grade_after) == 0
    ? g_strdup (grade_after) : g_strdup_printf ("%s → %s", grade_before, grade_after);

  gewu_table_row_set (row, 0, board->title, "dim");
  gewu_table_row_set (row, 1, known->subject->name, NULL);
  gewu_table_row_set (row, 2, scores, move->difference.millionths != 0 ? "strong" : NULL);
  gewu_table_row_set (row, 3, ranks, NULL);
  gewu_table_row_set (row, 4, grades, NULL);

  return row;
}

static void
append_changes (GPtrArray             *rows,
                const GewuBoardResult *before,
                const GewuBoardResult *after)
{
  g_autoptr (GArray) moves = gewu_comparison_list_moves (before, after);

  for (guint i = 0; i < moves->len; i++)
    {
      const GewuMovement *move = &g_array_index (moves, GewuMovement, i);

      if (is_change (move))
        g_ptr_array_add (rows, create_change (after->board, move));
    }
}

static void
show_changes (GewuAssessmentHistoryView   *self,
              const GewuSessionAssessment *after)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < gewu_assessment_result_get_n_boards (after->result); i++)
    {
      const GewuBoardResult *board = gewu_assessment_result_get_board (after->result, i);
      const GewuBoardResult *before =
        gewu_assessment_result_find_board (self->before->result, board->board->id);

      if (before != NULL)
        append_changes (rows, before, board);
    }
  gewu_table_view_set_rows (self->changes, rows);
  gtk_widget_set_visible (GTK_WIDGET (self->changes), rows->len > 0);
  gtk_label_set_text (self->changes_title, rows->len > 0 ? _("Old and new values")
                                                         : _("It changed no score and no rank."));
  gtk_widget_set_visible (GTK_WIDGET (self->changes_title), TRUE);
}

static void
scored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuAssessmentHistoryView) self = data;
  GewuAssessmentView *view = GEWU_ASSESSMENT_VIEW (self);
  g_autoptr (GError) error = NULL;
  GewuSessionAssessment *scored =
    gewu_session_score_assessment_finish (GEWU_SESSION (source), result, &error);

  if (!gewu_assessment_view_end_request (view, error))
    {
      g_clear_pointer (&scored, gewu_session_assessment_free);
      return;
    }
  if (self->before == NULL)
    {
      self->before = scored;
      gewu_session_score_snapshot_async (gewu_assessment_view_get_session (view),
                                         gewu_assessment_view_get_id (view), self->after,
                                         gewu_assessment_view_begin_request (view), scored_cb,
                                         g_object_ref (self));
      return;
    }

  show_changes (self, scored);
  gewu_session_assessment_free (scored);
}

static void
clear_changes (GewuAssessmentHistoryView *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  gewu_table_view_set_rows (self->changes, none);
  gtk_widget_set_visible (GTK_WIDGET (self->changes), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->changes_title), FALSE);
  g_clear_pointer (&self->before, gewu_session_assessment_free);
  self->after = 0;
}

/* The snapshot that stood before the event; 0: none. */
static gint64
find_snapshot_before (GewuAssessmentHistoryView *self,
                      const GewuAssessmentEvent *event)
{
  gint64 snapshot = 0;

  for (guint i = 0; i < get_detail (self)->events->len; i++)
    {
      const GewuAssessmentEvent *other = g_ptr_array_index (get_detail (self)->events, i);

      if (other->position < event->position && other->snapshot != 0)
        snapshot = other->snapshot;
    }

  return snapshot;
}

static void
event_selected_cb (GewuAssessmentHistoryView *self)
{
  GewuAssessmentView *view = GEWU_ASSESSMENT_VIEW (self);
  GewuTableRow *row = gewu_table_view_get_selected (self->events);
  const GewuAssessmentEvent *event = row != NULL ? gewu_table_row_get_data (row) : NULL;
  gint64 before;

  if (self->filling)
    return;

  clear_changes (self);
  before = event != NULL ? find_snapshot_before (self, event) : 0;
  if (before == 0 || event->snapshot == 0 || event->snapshot == before)
    return;

  self->after = event->snapshot;
  gewu_session_score_snapshot_async (gewu_assessment_view_get_session (view),
                                     gewu_assessment_view_get_id (view), before,
                                     gewu_assessment_view_begin_request (view), scored_cb,
                                     g_object_ref (self));
}

/* ---- the events */

static void
set_columns (GewuAssessmentHistoryView *self)
{
  const GewuTableColumn events[N_EVENT_COLUMNS] = {
    { _("Day"), GEWU_ALIGN_START, 10, FALSE },
    { C_("assessment", "What"), GEWU_ALIGN_START, 12, FALSE },
    { C_("assessment", "By"), GEWU_ALIGN_START, 8, FALSE },
    { _("Number of the document"), GEWU_ALIGN_START, 17, FALSE },
    { _("Reason"), GEWU_ALIGN_START, 20, TRUE },
    { _("Hash"), GEWU_ALIGN_START, 9, FALSE },
  };
  const GewuTableColumn changes[N_CHANGE_COLUMNS] = {
    { _("Board"), GEWU_ALIGN_START, 12, FALSE },
    { _("Name"), GEWU_ALIGN_START, 14, TRUE },
    { _("Score"), GEWU_ALIGN_START, 16, FALSE },
    { _("Rank"), GEWU_ALIGN_START, 10, FALSE },
    { _("Grade"), GEWU_ALIGN_START, 14, FALSE },
  };

  gewu_table_view_set_columns (self->events, events, N_EVENT_COLUMNS);
  gewu_table_view_set_columns (self->changes, changes, N_CHANGE_COLUMNS);
}

/* "Publication, objections until 2023-07-20" */
static char *
describe_event (const GewuAssessmentEvent *event)
{
  const char *what = gewu_words_assessment_event (event->kind);

  if (event->kind == GEWU_ASSESSMENT_SCHEME && event->scheme_version > 0)
    /* Translators: what was done, the version of a scheme */
    return g_strdup_printf (_("%s: %d"), what, event->scheme_version);

  return g_strdup (what);
}

static char *
describe_reason (const GewuAssessmentEvent *event)
{
  g_autofree char *until = gewu_day_to_string (event->until);

  g_autofree char *objections = NULL;

  if (until == NULL)
    return g_strdup (event->text);

  objections = g_strdup_printf (_("Objections until %s"), until);
  return event->text != NULL ? g_strdup_printf ("%s · %s", objections, event->text)
                             : g_steal_pointer (&objections);
}

/* The row's data belongs to the detail on show. */
static GewuTableRow *
create_event (GewuAssessmentEvent *event)
{
  GewuTableRow *row = gewu_table_row_new (N_EVENT_COLUMNS, event, NULL);
  g_autofree char *day = gewu_day_to_string (event->day);
  g_autofree char *what = describe_event (event);
  g_autofree char *reason = describe_reason (event);
  g_autofree char *hash = event->hash != NULL ? g_strndup (event->hash, HASH_DIGITS) : NULL;

  gewu_table_row_set (row, 0, day, NULL);
  gewu_table_row_set (row, 1, what, "strong");
  gewu_table_row_set (row, 2, event->recorded_by_name, NULL);
  gewu_table_row_set (row, 3, event->number, NULL);
  gewu_table_row_set (row, 4, reason, NULL);
  gewu_table_row_set (row, 5, hash, "dim");

  return row;
}

/* ---- checking */

static void
stop_checking (GewuAssessmentHistoryView *self)
{
  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  gtk_spinner_stop (self->spinner);
  gtk_widget_set_sensitive (self->check_button, TRUE);
}

static const GewuSnapshotCheck *
find_failed (GPtrArray *checks)
{
  for (guint i = 0; i < checks->len; i++)
    if (((const GewuSnapshotCheck *) g_ptr_array_index (checks, i))->error != NULL)
      return g_ptr_array_index (checks, i);

  return NULL;
}

static void
show_checks (GewuAssessmentHistoryView *self,
             GPtrArray                 *checks)
{
  const GewuSnapshotCheck *failed = find_failed (checks);
  g_autofree char *text = NULL;

  if (failed != NULL)
    {
      g_autofree char *cause = gewu_words_error (failed->error);

      text = g_strdup_printf ("%s: %s", gewu_words_assessment_event (failed->kind), cause);
    }
  else
    text = g_strdup_printf (ngettext ("✓ %u result that was kept was scored again and comes to "
                                      "the same hash.",
                                      "✓ %u results that were kept were scored again and come to "
                                      "the same hashes.", checks->len), checks->len);
  gtk_label_set_text (self->verdict, text);
  gtk_widget_remove_css_class (GTK_WIDGET (self->verdict), "lost");
  gtk_widget_remove_css_class (GTK_WIDGET (self->verdict), "passed");
  gtk_widget_add_css_class (GTK_WIDGET (self->verdict), failed != NULL ? "lost" : "passed");
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuAssessmentHistoryView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) checks =
    gewu_session_check_snapshots_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  stop_checking (self);
  if (checks != NULL)
    show_checks (self, checks);
  else
    gewu_assessment_view_show_error (GEWU_ASSESSMENT_VIEW (self), error);
}

static void
check_cb (GewuAssessmentHistoryView *self)
{
  GewuAssessmentView *view = GEWU_ASSESSMENT_VIEW (self);

  stop_checking (self);
  self->checking = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  gtk_widget_set_sensitive (self->check_button, FALSE);
  gewu_session_check_snapshots_async (gewu_assessment_view_get_session (view),
                                      gewu_assessment_view_get_id (view), self->checking,
                                      checked_cb, g_object_ref (self));
}

/* ---- the view */

static void
forget (GewuAssessmentHistoryView *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  stop_checking (self);
  clear_changes (self);
  self->filling = TRUE;
  gewu_table_view_set_rows (self->events, none);
  self->filling = FALSE;
}

static void
gewu_assessment_history_view_clear (GewuAssessmentView *view)
{
  forget (GEWU_ASSESSMENT_HISTORY_VIEW (view));
}

static void
gewu_assessment_history_view_refresh (GewuAssessmentView *view)
{
  GewuAssessmentHistoryView *self = GEWU_ASSESSMENT_HISTORY_VIEW (view);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *events = get_detail (self)->events;

  forget (self);
  for (guint i = 0; i < events->len; i++)
    g_ptr_array_add (rows, create_event (g_ptr_array_index (events, i)));
  gewu_table_view_set_rows (self->events, rows);
  gtk_widget_set_visible (GTK_WIDGET (self->events), rows->len > 0);
  gtk_widget_set_visible (self->check_button, get_detail (self)->head->snapshot != 0);
  gtk_widget_remove_css_class (GTK_WIDGET (self->verdict), "passed");
  gtk_label_set_text (self->verdict, rows->len > 0 ? _("Choose an event to see what it changed.")
                                                   : _("Nothing has been published yet."));
}

static void
gewu_assessment_history_view_dispose (GObject *object)
{
  GewuAssessmentHistoryView *self = GEWU_ASSESSMENT_HISTORY_VIEW (object);

  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_ASSESSMENT_HISTORY_VIEW);
  g_clear_pointer (&self->before, gewu_session_assessment_free);

  G_OBJECT_CLASS (gewu_assessment_history_view_parent_class)->dispose (object);
}

static void
gewu_assessment_history_view_class_init (GewuAssessmentHistoryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_assessment_history_view_dispose;
  GEWU_ASSESSMENT_VIEW_CLASS (klass)->clear = gewu_assessment_history_view_clear;
  GEWU_ASSESSMENT_VIEW_CLASS (klass)->refresh = gewu_assessment_history_view_refresh;
  g_type_ensure (GEWU_TYPE_TABLE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-assessment-history-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentHistoryView, verdict);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentHistoryView, spinner);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentHistoryView, check_button);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentHistoryView, events);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentHistoryView, changes_title);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentHistoryView, changes);
  gtk_widget_class_bind_template_callback (widget_class, event_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
gewu_assessment_history_view_init (GewuAssessmentHistoryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_columns (self);
  clear_changes (self);
}
