/* Who stands where, and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rankings-page.h"

#include <glib/gi18n.h>

#include "gewu-board-table.h"
#include "gewu-period-chooser.h"
#include "gewu-scheme-chooser.h"
#include "gewu-session-assess.h"
#include "gewu-why.h"

struct _GewuRankingsPage
{
  GewuPage               parent_instance;

  GtkDropDown           *board;
  GtkStringList         *boards;
  GewuPeriodChooser     *period;
  GewuSchemeChooser     *scheme;
  GewuTableView             *scores;
  GtkStack              *why;
  GtkLabel              *why_title;
  GtkLabel              *why_text;
  GewuTableView             *lines;
  GtkLabel              *evidence_title;
  GewuTableView             *evidence;

  GewuSessionAssessment *assessment;     /* owned, nullable */
  GPtrArray             *evidence_rows;  /* owned, nullable: GewuEvidenceRow of the lines' table */
  GCancellable          *evidence_request;
  const GewuScore       *score;          /* the one explained, of assessment */
};

G_DEFINE_FINAL_TYPE (GewuRankingsPage, gewu_rankings_page, GEWU_TYPE_PAGE)

static const GewuBoardResult *
get_board (GewuRankingsPage *self)
{
  guint index = gtk_drop_down_get_selected (self->board);
  GewuAssessmentResult *result = self->assessment != NULL ? self->assessment->result : NULL;

  if (result == NULL || index >= gewu_assessment_result_get_n_boards (result))
    return NULL;

  return gewu_assessment_result_get_board (result, index);
}

static void
clear_evidence (GewuRankingsPage *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_cancellable_cancel (self->evidence_request);
  g_clear_object (&self->evidence_request);
  gtk_label_set_text (self->evidence_title, "");
  gewu_table_view_set_rows (self->evidence, none);
  g_clear_pointer (&self->evidence_rows, g_ptr_array_unref);
}

static GewuTableRow *
create_evidence_row (GewuEvidenceRow *record)
{
  GewuTableRow *row = gewu_table_row_new (3, record, NULL);

  gewu_table_row_set (row, 0, record->label, NULL);
  gewu_table_row_set (row, 1, record->detail, "dim");
  gewu_table_row_set (row, 2, record->dates, "dim");
  return row;
}

static void
fill_evidence (GewuRankingsPage *self)
{
  const GewuTableColumn columns[] = {
    { _("Record"), GEWU_ALIGN_START, 13, FALSE },
    { _("Detail"), GEWU_ALIGN_START, 14, TRUE },
    /* Translators: the three days of an issue */
    { _("Dispatched → due → solved"), GEWU_ALIGN_START, 25, FALSE },
  };
  const GewuTableColumn wide = { _("Record"), GEWU_ALIGN_START, 30, TRUE };
  gboolean has_dates = FALSE;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->evidence_rows->len; i++)
    {
      GewuEvidenceRow *record = g_ptr_array_index (self->evidence_rows, i);

      has_dates |= record->dates != NULL;
      g_ptr_array_add (rows, create_evidence_row (record));
    }
  if (has_dates)
    gewu_table_view_set_columns (self->evidence, columns, G_N_ELEMENTS (columns));
  else
    gewu_table_view_set_columns (self->evidence,
                                 (const GewuTableColumn[]) { wide, columns[1] }, 2);
  gewu_table_view_set_rows (self->evidence, rows);
}

static void
evidence_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuRankingsPage) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = gewu_session_evidence_finish (GEWU_SESSION (source), result, &error);
  GewuTableRow *line_row;
  g_autofree char *title = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (rows == NULL)
    {
      gewu_page_show_error (GEWU_PAGE (self), error);
      return;
    }

  line_row = gewu_table_view_get_selected (self->lines);
  self->evidence_rows = rows;
  title = g_strdup_printf (ngettext ("%s: %u record", "%s: %u records", rows->len),
                           line_row != NULL ? gewu_table_row_get (line_row, 0) : "", rows->len);
  gtk_label_set_text (self->evidence_title, title);
  fill_evidence (self);
}

static void
line_selected_cb (GewuRankingsPage *self)
{
  GewuTableRow *row = gewu_table_view_get_selected (self->lines);
  const GewuScoreLine *line = row != NULL ? gewu_table_row_get_data (row) : NULL;
  const GewuBoardResult *board = get_board (self);

  clear_evidence (self);
  if (line == NULL || board == NULL)
    return;
  if (line->measure == NULL)
    {
      gtk_label_set_text (self->evidence_title, _("No records are behind this line."));
      return;
    }

  self->evidence_request = g_cancellable_new ();
  gewu_session_evidence_async (gewu_page_get_session (GEWU_PAGE (self)), self->assessment->scheme,
                               self->assessment->period, board->board->id, line->item,
                               self->score->subject->id, self->evidence_request, evidence_cb,
                               g_object_ref (self));
}

static void
evidence_activated_cb (GewuRankingsPage *self,
                       GewuTableRow     *row)
{
  const GewuEvidenceRow *record = gewu_table_row_get_data (row);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)",
                              gewu_noun_to_id (record->noun), record->id);
}

static void
score_selected_cb (GewuRankingsPage *self)
{
  GewuTableRow *row = gewu_table_view_get_selected (self->scores);
  const GewuBoardResult *result = get_board (self);
  const GewuScore *ahead;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  clear_evidence (self);
  gtk_stack_set_visible_child_name (self->why, row != NULL ? "why" : "none");
  if (row == NULL || result == NULL)
    return;

  self->score = gewu_table_row_get_data (row);
  ahead = gewu_why_find_ahead (result, self->score);
  title = gewu_why_make_title (self->score);
  text = gewu_why_explain (result->board, self->score, ahead);
  gtk_label_set_text (self->why_title, title);
  gtk_label_set_markup (self->why_text, text);
  gewu_why_fill_lines (self->lines, result->board, self->score, ahead);
  gewu_table_view_select (self->lines, gewu_why_find_line (self->score, ahead));
}

static void
show_board (GewuRankingsPage *self)
{
  guint index = gtk_drop_down_get_selected (self->board);

  if (get_board (self) == NULL)
    return;

  gewu_board_table_fill (self->scores, self->assessment, index);
  gewu_table_view_select (self->scores, 0);
}

static void
list_boards (GewuRankingsPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->board);
  guint n_boards = gewu_assessment_result_get_n_boards (self->assessment->result);

  gtk_string_list_splice (self->boards, 0, g_list_model_get_n_items (G_LIST_MODEL (self->boards)),
                          NULL);
  for (guint i = 0; i < n_boards; i++)
    gtk_string_list_append (self->boards,
                            gewu_assessment_result_get_board (self->assessment->result,
                                                              i)->board->title);
  gtk_drop_down_set_selected (self->board, selected < n_boards ? selected : 0);
}

/* Rows of the tables point into the assessment: they go first. */
static void
clear_assessment (GewuRankingsPage *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  clear_evidence (self);
  gewu_table_view_set_rows (self->lines, none);
  gewu_table_view_set_rows (self->scores, none);
  self->score = NULL;
  g_clear_pointer (&self->assessment, gewu_session_assessment_free);
}

static void
assessed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuRankingsPage) self = data;
  g_autoptr (GError) error = NULL;
  GewuSessionAssessment *assessment = gewu_session_assess_finish (GEWU_SESSION (source), result,
                                                                  &error);

  if (!gewu_page_end_request (GEWU_PAGE (self), error))
    return;

  clear_assessment (self);
  self->assessment = assessment;
  list_boards (self);
  show_board (self);
}

static void
assess (GewuRankingsPage *self)
{
  GewuPage *page = GEWU_PAGE (self);
  GewuScheme *scheme = gewu_scheme_chooser_get (self->scheme);
  GewuPeriod period;

  if (scheme == NULL || gewu_page_get_session (page) == NULL ||
      !gewu_period_chooser_get (self->period, &period))
    return;

  gewu_session_assess_async (gewu_page_get_session (page), scheme, period,
                             gewu_page_begin_request (page),
                             assessed_cb, g_object_ref (self));
}

static void
scheme_failed_cb (GewuRankingsPage *self,
                  const char       *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", text);
}

static void
gewu_rankings_page_session_changed (GewuPage *page)
{
  clear_assessment (GEWU_RANKINGS_PAGE (page));
}

static void
gewu_rankings_page_refresh (GewuPage *page)
{
  GewuRankingsPage *self = GEWU_RANKINGS_PAGE (page);
  GewuPeriod period;

  if (gewu_period_chooser_get (self->period, &period))
    assess (self);
  else
    gewu_period_chooser_begin (self->period, gewu_page_get_session (page));
}

static void
gewu_rankings_page_dispose (GObject *object)
{
  GewuRankingsPage *self = GEWU_RANKINGS_PAGE (object);

  if (self->scores != NULL)
    clear_assessment (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_RANKINGS_PAGE);

  G_OBJECT_CLASS (gewu_rankings_page_parent_class)->dispose (object);
}

static void
gewu_rankings_page_class_init (GewuRankingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_rankings_page_dispose;
  GEWU_PAGE_CLASS (klass)->session_changed = gewu_rankings_page_session_changed;
  GEWU_PAGE_CLASS (klass)->refresh = gewu_rankings_page_refresh;
  g_type_ensure (GEWU_TYPE_PERIOD_CHOOSER);
  g_type_ensure (GEWU_TYPE_SCHEME_CHOOSER);
  g_type_ensure (GEWU_TYPE_TABLE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-rankings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, board);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, boards);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, period);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, scheme);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, scores);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, why);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, why_title);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, why_text);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, lines);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, evidence_title);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, evidence);
  gtk_widget_class_bind_template_callback (widget_class, assess);
  gtk_widget_class_bind_template_callback (widget_class, show_board);
  gtk_widget_class_bind_template_callback (widget_class, score_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, evidence_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, scheme_failed_cb);
}

static void
gewu_rankings_page_init (GewuRankingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
gewu_rankings_page_get_period (GewuRankingsPage *self,
                               GewuPeriod       *period)
{
  g_return_val_if_fail (GEWU_IS_RANKINGS_PAGE (self), FALSE);

  return gewu_period_chooser_get (self->period, period);
}

GewuScheme *
gewu_rankings_page_get_scheme (GewuRankingsPage *self)
{
  g_return_val_if_fail (GEWU_IS_RANKINGS_PAGE (self), NULL);

  return gewu_scheme_chooser_get (self->scheme);
}
