/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-assessment-result-view.h"

#include <glib/gi18n.h>

#include "gewu-children.h"
#include "gewu-format.h"
#include "gewu-words.h"

/* So many names are listed; the ranking has them all. */
#define MOST_NAMES 12

struct _GewuAssessmentResultView
{
  GewuAssessmentView  parent_instance;

  GtkLabel           *summary;
  GtkSpinner         *spinner;
  GtkWidget          *ranking_button;
  GtkBox             *boards;
};

G_DEFINE_FINAL_TYPE (GewuAssessmentResultView, gewu_assessment_result_view,
                     GEWU_TYPE_ASSESSMENT_VIEW)

static void
append_text (GtkWidget  *box,
             const char *text,
             const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

/* ---- counts */

static void
append_counts (GtkWidget             *box,
               const GewuBoardResult *board)
{
  guint n_ranked = 0;
  g_autofree char *all = gewu_format_count (board->scores->len);
  g_autofree char *ranked = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < board->scores->len; i++)
    n_ranked += ((const GewuScore *) g_ptr_array_index (board->scores, i))->rank > 0;
  ranked = gewu_format_count (n_ranked);
  /* Translators: how many are assessed, how many of them are ranked */
  text = g_strdup_printf (_("%s assessed, %s ranked"), all, ranked);
  append_text (box, text, NULL);
}

static guint
count_grade (const GewuBoardResult *board,
             const char            *grade)
{
  guint n = 0;

  for (guint i = 0; i < board->scores->len; i++)
    n += g_strcmp0 (((const GewuScore *) g_ptr_array_index (board->scores, i))->grade, grade) == 0;

  return n;
}

/* The grades in the order of the scores, which are best first. */
static void
append_grades (GtkWidget             *box,
               const GewuBoardResult *board)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);
      g_autofree char *count = NULL;
      g_autofree char *share = NULL;
      g_autofree char *text = NULL;
      guint n;

      if (score->grade == NULL || !g_hash_table_add (seen, (char *) score->grade))
        continue;
      n = count_grade (board, score->grade);
      count = gewu_format_count (n);
      share = gewu_format_percent (n, board->scores->len);
      text = g_strdup_printf ("%s %s (%s)", score->grade, count, share);
      append_text (line, text, "strong");
    }
  gtk_box_append (GTK_BOX (box), line);
}

/* ---- who is not ranked, and why */

static const char *
get_reason (GewuUnranked unranked)
{
  switch (unranked)
    {
    case GEWU_UNRANKED_NO_CASES:
      return _("no cases");

    case GEWU_UNRANKED_NO_VALUE:
      return _("a figure is missing");

    case GEWU_UNRANKED_CONDITION:
      return _("a condition of the scheme is not met");

    case GEWU_UNRANKED_NOT:
    default:
      return NULL;
    }
}

static void
append_unranked_of (GtkWidget             *box,
                    const GewuBoardResult *board,
                    GewuUnranked           unranked)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);

      if (score->unranked != unranked)
        continue;
      if (n < MOST_NAMES)
        g_string_append_printf (names, "%s%s", n > 0 ? "、" : "", score->subject->name);
      n++;
    }
  if (n == 0)
    return;
  if (n > MOST_NAMES)
    g_string_append (names, "…");

  /* Translators: how many are not ranked, why, their names */
  text = g_strdup_printf (_("Not ranked: %u, %s: %s"), n, get_reason (unranked), names->str);
  append_text (box, text, "dim");
}

/* ---- what to look at */

static void
append_warnings (GtkWidget             *box,
                 const GewuBoardResult *board)
{
  for (guint i = 0; i < MIN (board->warnings->len, MOST_NAMES); i++)
    {
      const GewuWarning *warning = &g_array_index (board->warnings, GewuWarning, i);
      g_autofree char *sentence = gewu_words_warning (gewu_warning_code_to_id (warning->code),
                                                      warning->subject->name);
      g_autofree char *text = g_strconcat ("▲ ", sentence, NULL);

      append_text (box, text, "soon");
    }
}

static void
append_board (GewuAssessmentResultView *self,
              const GewuBoardResult    *board)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  append_text (box, board->board->title, "card-title");
  append_counts (box, board);
  if (board->board->grades != NULL)
    append_grades (box, board);
  append_unranked_of (box, board, GEWU_UNRANKED_NO_CASES);
  append_unranked_of (box, board, GEWU_UNRANKED_NO_VALUE);
  append_unranked_of (box, board, GEWU_UNRANKED_CONDITION);
  append_warnings (box, board);
  gtk_box_append (self->boards, box);
}

static void
show_result (GewuAssessmentResultView    *self,
             const GewuSessionAssessment *assessment)
{
  gtk_label_set_text (self->summary, assessment->snapshot != 0
                      ? _("The result as it was kept; what is recorded now does not change it.")
                      : _("Scored from the records and entries of now; nothing is published yet."));
  gewu_children_remove_all (self->boards);
  for (guint i = 0; i < gewu_assessment_result_get_n_boards (assessment->result); i++)
    append_board (self, gewu_assessment_result_get_board (assessment->result, i));
  gtk_widget_set_sensitive (self->ranking_button, TRUE);
}

static void
scored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuAssessmentResultView) self = data;
  g_autoptr (GError) error = NULL;
  GewuSessionAssessment *assessment =
    gewu_session_score_assessment_finish (GEWU_SESSION (source), result, &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->spinner != NULL)
    gtk_spinner_stop (self->spinner);
  if (gewu_assessment_view_end_request (GEWU_ASSESSMENT_VIEW (self), error))
    show_result (self, assessment);
  g_clear_pointer (&assessment, gewu_session_assessment_free);
}

static void
ranking_cb (GewuAssessmentResultView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-ranking", NULL);
}

static void
gewu_assessment_result_view_clear (GewuAssessmentView *view)
{
  GewuAssessmentResultView *self = GEWU_ASSESSMENT_RESULT_VIEW (view);

  gewu_children_remove_all (self->boards);
  gtk_label_set_text (self->summary, "");
  gtk_widget_set_sensitive (self->ranking_button, FALSE);
}

static void
gewu_assessment_result_view_refresh (GewuAssessmentView *view)
{
  gtk_spinner_start (GEWU_ASSESSMENT_RESULT_VIEW (view)->spinner);
  gewu_session_score_assessment_async (gewu_assessment_view_get_session (view),
                                       gewu_assessment_view_get_id (view), GEWU_RESULT_STANDING,
                                       gewu_assessment_view_begin_request (view), scored_cb,
                                       g_object_ref (view));
}

static void
gewu_assessment_result_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_ASSESSMENT_RESULT_VIEW);

  G_OBJECT_CLASS (gewu_assessment_result_view_parent_class)->dispose (object);
}

static void
gewu_assessment_result_view_class_init (GewuAssessmentResultViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_assessment_result_view_dispose;
  GEWU_ASSESSMENT_VIEW_CLASS (klass)->clear = gewu_assessment_result_view_clear;
  GEWU_ASSESSMENT_VIEW_CLASS (klass)->refresh = gewu_assessment_result_view_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-assessment-result-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentResultView, summary);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentResultView, spinner);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentResultView, ranking_button);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentResultView, boards);
  gtk_widget_class_bind_template_callback (widget_class, ranking_cb);
}

static void
gewu_assessment_result_view_init (GewuAssessmentResultView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
