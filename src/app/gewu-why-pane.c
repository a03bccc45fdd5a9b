/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-why-pane.h"

#include <glib/gi18n.h>

#include "gewu-mending-text.h"
#include "gewu-session-why.h"
#include "gewu-trend-view.h"
#include "gewu-trial-view.h"
#include "gewu-why-list.h"
#include "gewu-why-text.h"
#include "gewu-why.h"
#include "gewu-words.h"

/* In the list of whom to compare with, before all the others. */
#define COMPARE_AHEAD 0
#define COMPARE_FIRST 1
#define N_COMPARE 2
/* More lines than these have a scrollbar of their own. */
#define MOST_LINES 8

struct _GewuWhyPane
{
  GtkWidget              parent_instance;

  GtkStack              *stack;
  GtkLabel              *title;
  GtkDropDown           *compare;
  GtkStringList         *compare_names;
  GtkStackPage          *trial_tab;
  GtkStack              *views;
  GtkLabel              *text;
  GtkWidget             *mending_box;
  GtkLabel              *mending_text;
  GtkToggleButton       *mending_button;
  GewuTableView         *lines;
  GewuWhyList           *list;
  GewuTrendView         *trend_view;
  GewuTrialView         *trial_view;

  GewuSession           *session;      /* owned, nullable */
  GewuSessionAssessment *assessment;   /* borrowed, nullable */
  const GewuBoardResult *board;        /* of assessment; nullable */
  const GewuScore       *score;        /* of board; nullable */
  GPtrArray             *others;       /* GewuScore, those of compare_names after the first two */
  char                  *item;         /* of the line chosen last; nullable */
  char                  *subject;      /* key of the subject it was chosen for; nullable */

  GewuWhyRecords        *records;      /* all owned and nullable */
  GewuMending           *mending;
  GCancellable          *records_request;
  GCancellable          *mending_request;
};

G_DEFINE_FINAL_TYPE (GewuWhyPane, gewu_why_pane, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_OPEN_PERIOD,
  SIGNAL_OPEN_SUBJECT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
end_request (GCancellable **request)
{
  g_cancellable_cancel (*request);
  g_clear_object (request);
}

static GCancellable *
begin_request (GCancellable **request)
{
  end_request (request);
  *request = g_cancellable_new ();

  return *request;
}

/* FALSE: the answer is of no use. */
static gboolean
check_answer (GewuWhyPane  *self,
              const GError *error)
{
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autofree char *text = gewu_words_error (error);

      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", text);
    }

  return error == NULL;
}

static const GewuScore *
get_other (GewuWhyPane *self)
{
  guint selected = gtk_drop_down_get_selected (self->compare);
  const GewuScore *other;

  if (selected == COMPARE_AHEAD)
    return gewu_why_find_ahead (self->board, self->score);
  if (selected == COMPARE_FIRST)
    other = gewu_why_find_first (self->board, self->score);
  else
    other = selected - N_COMPARE < self->others->len
      ? g_ptr_array_index (self->others, selected - N_COMPARE) : NULL;

  return other != self->score ? other : NULL;
}

/* ---- records */

static const GewuScoreLine *
get_line (GewuWhyPane *self)
{
  GewuTableRow *row = gewu_table_view_get_selected (self->lines);

  return row != NULL ? gewu_table_row_get_data (row) : NULL;
}

static void
clear_records (GewuWhyPane *self,
               const char  *text)
{
  end_request (&self->records_request);
  gewu_why_list_show_text (self->list, text);
  g_clear_pointer (&self->records, gewu_why_records_free);
}

static void
show_records (GewuWhyPane *self)
{
  const GewuScoreLine *line = get_line (self);
  guint n_records = self->records->records->len;
  const char *name = line != NULL ? gewu_why_text_get_title (line) : "";
  g_autofree char *count =
    g_strdup_printf (ngettext ("%s: %u record", "%s: %u records", n_records), name, n_records);
  g_autofree char *title = NULL;

  if (self->records->n_lacking == 0)
    title = g_steal_pointer (&count);
  else
    title = g_strdup_printf (ngettext ("%s, %u of them not counted in its favour",
                                       "%s, %u of them not counted in its favour",
                                       self->records->n_lacking), count, self->records->n_lacking);
  gewu_why_list_show_records (self->list, self->session, self->records, title);
}

/* ---- what can be mended */

static void
clear_mending (GewuWhyPane *self)
{
  end_request (&self->mending_request);
  gtk_widget_set_visible (self->mending_box, FALSE);
  if (gtk_toggle_button_get_active (self->mending_button))
    clear_records (self, "");
  g_clear_pointer (&self->mending, gewu_mending_free);
  gtk_toggle_button_set_active (self->mending_button, FALSE);
}

static void
mending_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuWhyPane) self = data;
  g_autoptr (GError) error = NULL;
  GewuMending *mending = gewu_session_mending_finish (GEWU_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (!check_answer (self, error))
    return;

  clear_mending (self);
  self->mending = mending;
  text = gewu_mending_text_explain (mending, self->board->board);
  if (text != NULL)
    gtk_label_set_markup (self->mending_text, text);
  gtk_widget_set_visible (self->mending_box, text != NULL);
}

/* After the records, which are asked for first; once for each subject. */
static void
request_mending (GewuWhyPane *self)
{
  if (self->mending != NULL || self->mending_request != NULL || self->score == NULL ||
      !gewu_session_assessment_can_mend (self->assessment))
    return;

  gewu_session_mending_async (self->session, self->assessment, self->board->board->id,
                              self->score->subject, begin_request (&self->mending_request),
                              mending_cb, g_object_ref (self));
}

/* ---- records of a line */

static void
records_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuWhyPane) self = data;
  g_autoptr (GError) error = NULL;
  GewuWhyRecords *records = gewu_session_why_records_finish (GEWU_SESSION (source), result, &error);

  if (!check_answer (self, error))
    return;

  clear_records (self, "");
  self->records = records;
  show_records (self);
  request_mending (self);
}

static void
request_records (GewuWhyPane *self)
{
  const GewuScoreLine *line = get_line (self);

  gtk_toggle_button_set_active (self->mending_button, FALSE);
  if (line == NULL || self->score == NULL)
    {
      clear_records (self, "");
      return;
    }

  g_free (self->item);
  self->item = g_strdup (line->item);
  if (line->measure == NULL)
    {
      clear_records (self, _("No records are behind this line."));
      request_mending (self);
      return;
    }
  /* What is shown stays until the answer comes, which is at once. */
  gewu_session_why_records_async (self->session, self->assessment, self->board->board->id,
                                  line->item, self->score->subject,
                                  begin_request (&self->records_request), records_cb,
                                  g_object_ref (self));
}

static void
mending_toggled_cb (GewuWhyPane *self)
{
  if (gtk_toggle_button_get_active (self->mending_button))
    gewu_why_list_show_mending (self->list, self->session, self->mending,
                                _("What can still be mended, by what it gains"));
  else if (self->records != NULL)
    show_records (self);
  else
    gewu_why_list_show_text (self->list, "");
}

/* ---- the lines */

static guint
find_item (GewuWhyPane *self)
{
  for (guint i = 0; i < self->score->lines->len && self->item != NULL; i++)
    if (g_strcmp0 (g_array_index (self->score->lines, GewuScoreLine, i).item, self->item) == 0)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static void
show_lines (GewuWhyPane *self)
{
  const GewuScore *other;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  guint position;

  if (self->score == NULL)
    return;

  other = get_other (self);
  title = gewu_why_text_make_title (self->score);
  text = gewu_why_text_explain (self->board->board,
                                gewu_assessment_result_get_measures (self->assessment->result),
                                self->score, other);
  position = find_item (self);
  gtk_label_set_text (self->title, title);
  gtk_label_set_markup (self->text, text);
  gewu_why_fill_lines (self->lines, self->board->board, self->score, other);
  gewu_table_view_select (self->lines, position != GTK_INVALID_LIST_POSITION
                                       ? position : gewu_why_find_line (self->score, other));
}

/* Names first: the list is searched from their beginning. */
static void
list_others (GewuWhyPane *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_set_size (self->others, 0);
  g_ptr_array_add (names, g_strdup (_("The one ahead")));
  g_ptr_array_add (names, g_strdup (_("The first")));
  for (guint i = 0; i < self->board->scores->len; i++)
    {
      GewuScore *score = g_ptr_array_index (self->board->scores, i);

      if (!score->has_score)
        continue;
      g_ptr_array_add (self->others, score);
      g_ptr_array_add (names, score->rank > 0
                              ? g_strdup_printf (_("%s (no. %d)"), score->subject->name,
                                                 score->rank)
                              : g_strdup (score->subject->name));
    }
  g_ptr_array_add (names, NULL);
  gtk_string_list_splice (self->compare_names, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->compare_names)),
                          (const char *const *) names->pdata);
  gtk_drop_down_set_selected (self->compare, COMPARE_AHEAD);
}

/* ---- other views */

/* Each view is worked out when it is looked at, and no longer than that. */
static void
view_changed_cb (GewuWhyPane *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->views);
  gboolean is_trend = g_strcmp0 (name, "trend") == 0 && self->score != NULL;
  gboolean is_trial = g_strcmp0 (name, "trial") == 0 && self->score != NULL;

  gewu_trend_view_show (self->trend_view, is_trend ? self->board->board : NULL,
                        is_trend ? self->score->subject : NULL);
  if (is_trial || self->score == NULL)
    gewu_trial_view_show (self->trial_view, is_trial ? self->board->board : NULL);
}

static void
open_period_cb (GewuWhyPane *self,
                const char  *period)
{
  g_signal_emit (self, signals[SIGNAL_OPEN_PERIOD], 0, period);
}

static void
open_subject_cb (GewuWhyPane *self,
                 const char  *key)
{
  gtk_stack_set_visible_child_name (self->views, "lines");
  g_signal_emit (self, signals[SIGNAL_OPEN_SUBJECT], 0, key);
}

/* ---- what is shown */

static void
clear_board (GewuWhyPane *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  clear_records (self, "");
  clear_mending (self);
  gewu_table_view_set_rows (self->lines, none);
  g_ptr_array_set_size (self->others, 0);
  self->score = NULL;
  self->board = NULL;
}

static void
gewu_why_pane_dispose (GObject *object)
{
  GewuWhyPane *self = GEWU_WHY_PANE (object);

  if (self->stack != NULL)
    gewu_why_pane_set_assessment (self, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_WHY_PANE);

  G_OBJECT_CLASS (gewu_why_pane_parent_class)->dispose (object);
}

static void
gewu_why_pane_finalize (GObject *object)
{
  GewuWhyPane *self = GEWU_WHY_PANE (object);

  g_ptr_array_unref (self->others);
  g_free (self->item);
  g_free (self->subject);

  G_OBJECT_CLASS (gewu_why_pane_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/gewu/Gewu/ui/gewu-why-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuWhyPane, stack);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyPane, title);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyPane, compare);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyPane, compare_names);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyPane, trial_tab);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyPane, views);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyPane, text);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyPane, mending_box);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyPane, mending_text);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyPane, mending_button);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyPane, lines);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyPane, list);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyPane, trend_view);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyPane, trial_view);
  gtk_widget_class_bind_template_callback (widget_class, show_lines);
  gtk_widget_class_bind_template_callback (widget_class, request_records);
  gtk_widget_class_bind_template_callback (widget_class, mending_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_period_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_subject_cb);
}

static void
gewu_why_pane_class_init (GewuWhyPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_why_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_why_pane_finalize;
  g_type_ensure (GEWU_TYPE_TABLE_VIEW);
  g_type_ensure (GEWU_TYPE_TREND_VIEW);
  g_type_ensure (GEWU_TYPE_TRIAL_VIEW);
  g_type_ensure (GEWU_TYPE_WHY_LIST);

  signals[SIGNAL_OPEN_PERIOD] =
    g_signal_new ("open-period", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_OPEN_SUBJECT] =
    g_signal_new ("open-subject", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
gewu_why_pane_init (GewuWhyPane *self)
{
  self->others = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gewu_table_view_set_most_rows (self->lines, MOST_LINES);
}

void
gewu_why_pane_set_assessment (GewuWhyPane           *self,
                              GewuSession           *session,
                              GewuSessionAssessment *assessment)
{
  g_return_if_fail (GEWU_IS_WHY_PANE (self));

  clear_board (self);
  gewu_trend_view_set_assessment (self->trend_view, session, assessment);
  gewu_trial_view_set_assessment (self->trial_view, session, assessment);
  g_set_object (&self->session, session);
  self->assessment = assessment;
  gtk_stack_set_visible_child_name (self->stack, "none");
  /* What is published is not on trial any more. */
  gtk_stack_page_set_visible (self->trial_tab, assessment != NULL && assessment->snapshot == 0);
  if (assessment != NULL && assessment->snapshot != 0 &&
      g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "trial") == 0)
    gtk_stack_set_visible_child_name (self->views, "lines");
}

void
gewu_why_pane_show (GewuWhyPane           *self,
                    const GewuBoardResult *board,
                    const GewuScore       *score)
{
  g_return_if_fail (GEWU_IS_WHY_PANE (self));
  g_return_if_fail (score == NULL || self->assessment != NULL);

  clear_mending (self);
  clear_records (self, "");
  if (score != NULL && self->board != board)
    {
      clear_board (self);
      self->board = board;
      list_others (self);
    }
  self->score = score;
  gtk_stack_set_visible_child_name (self->stack, score != NULL ? "why" : "none");
  if (score == NULL)
    return;
  /* The same subject after the data changed: the same line. */
  if (g_strcmp0 (self->subject, score->subject->key) != 0)
    {
      g_clear_pointer (&self->item, g_free);
      g_free (self->subject);
      self->subject = g_strdup (score->subject->key);
    }
  show_lines (self);
  view_changed_cb (self);
}
