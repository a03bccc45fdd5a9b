/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-trial-view.h"

#include <glib/gi18n.h>

#include "gewu-chart-view.h"
#include "gewu-children.h"
#include "gewu-format.h"
#include "gewu-session-why.h"
#include "gewu-table-view.h"
#include "gewu-trial-text.h"
#include "gewu-words.h"

/* More are counted, not listed. */
#define MOST_CASES 30
#define TABLE_HEIGHT 220

struct _GewuTrialView
{
  GtkWidget              parent_instance;

  GtkWidget             *content;
  GtkDropDown           *group;
  GtkStringList         *groups;
  GewuChartView         *chart;
  GtkLabel              *spread;
  GtkLabel              *cases_title;
  GtkListBox            *cases;
  GtkLabel              *readings_title;
  GtkBox                *readings;
  GtkSpinner            *spinner;

  GewuSession           *session;      /* owned, nullable */
  GewuSessionAssessment *assessment;   /* borrowed, nullable */
  const GewuBoard       *board;        /* of assessment: whose notes these are; nullable */
  GewuTrialNotes        *notes;        /* owned, nullable */
  GCancellable          *request;
};

G_DEFINE_FINAL_TYPE (GewuTrialView, gewu_trial_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_OPEN_SUBJECT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- how the scores lie */

static GewuChart *
create_chart (const GewuDistribution *distribution)
{
  GewuChart *chart = gewu_chart_new (GEWU_CHART_BINS, _("Scores"), NULL);

  gewu_chart_add_series (chart, NULL);
  for (guint i = 0; i < distribution->n_bins; i++)
    {
      GewuDecimal from = {
        distribution->low.millionths + (gint64) i * distribution->step.millionths
      };
      g_autofree char *lower = gewu_format_decimal (from, 0, 2);
      /* Translators: of scores: this one and those above it, up to the next bar */
      g_autofree char *name = g_strdup_printf (_("%s–"), lower);
      g_autofree char *label = g_strdup_printf ("%u", distribution->counts[i]);

      gewu_chart_add_category (chart, name);
      gewu_chart_set_value (chart, i, 0, distribution->counts[i], label, 0);
    }

  return chart;
}

static void
show_group (GewuTrialView *self)
{
  guint selected = gtk_drop_down_get_selected (self->group);
  const GewuDistribution *distribution;
  g_autoptr (GewuChart) chart = NULL;
  g_autofree char *spread = NULL;

  if (self->notes == NULL || selected >= self->notes->distributions->len)
    return;

  distribution = g_ptr_array_index (self->notes->distributions, selected);
  chart = create_chart (distribution);
  spread = gewu_trial_text_spread (distribution);
  gtk_label_set_text (self->spread, spread);
  gewu_chart_view_set_chart (self->chart, chart, spread);
}

static void
list_groups (GewuTrialView *self)
{
  gtk_string_list_splice (self->groups, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->groups)), NULL);
  for (guint i = 0; i < self->notes->distributions->len; i++)
    {
      const GewuDistribution *distribution = g_ptr_array_index (self->notes->distributions, i);

      gtk_string_list_append (self->groups,
                              distribution->group != NULL ? distribution->group : _("All"));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->group), self->notes->distributions->len > 1);
  gtk_drop_down_set_selected (self->group, 0);
  show_group (self);
}

/* ---- doubtful cases */

static void
add_case (GewuTrialView     *self,
          const char        *text,
          const GewuSubject *subject)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), subject != NULL);
  g_object_set_data (G_OBJECT (row), "subject", (gpointer) subject);
  gtk_list_box_append (self->cases, row);
}

static void
list_cases (GewuTrialView *self)
{
  guint n_cases = self->notes->warnings->len + self->notes->few->len;
  guint n_few = self->notes->few->len;
  g_autofree char *title = g_strdup_printf (_("To be looked at: %u"), n_cases);

  gewu_children_remove_rows (self->cases);
  for (guint i = 0; i < self->notes->warnings->len; i++)
    {
      const GewuWarning *warning = &g_array_index (self->notes->warnings, GewuWarning, i);
      g_autofree char *text = gewu_trial_text_warning (warning);

      add_case (self, text, warning->subject);
    }
  for (guint i = 0; i < MIN (n_few, MOST_CASES); i++)
    {
      const GewuFewCases *few = &g_array_index (self->notes->few, GewuFewCases, i);
      g_autofree char *text = gewu_trial_text_few (few);

      add_case (self, text, few->subject);
    }
  if (n_few > MOST_CASES)
    {
      g_autofree char *text = g_strdup_printf (_("… and %u more with few cases"),
                                               n_few - MOST_CASES);

      add_case (self, text, NULL);
    }
  gtk_label_set_text (self->cases_title, n_cases > 0 ? title : _("Nothing doubtful was found."));
}

static void
case_activated_cb (GewuTrialView *self,
                   GtkListBoxRow *row)
{
  const GewuSubject *subject = g_object_get_data (G_OBJECT (row), "subject");

  g_signal_emit (self, signals[SIGNAL_OPEN_SUBJECT], 0, subject->key);
}

/* ---- other readings */

static char *
make_change (const char *before,
             const char *after)
{
  return g_strcmp0 (before, after) == 0 ? g_strdup (before)
                                        : g_strdup_printf ("%s → %s", before, after);
}

static char *
format_rank (const GewuScore *score)
{
  return score->rank > 0 ? g_strdup_printf ("%d", score->rank) : g_strdup ("—");
}

static char *
format_award (const GewuScore *score)
{
  return score->has_award ? gewu_format_signed (score->award, 2) : g_strdup ("—");
}

static GewuTableRow *
create_move (const GewuMovement *move,
             const GewuBoard    *board)
{
  GewuTableRow *row = gewu_table_row_new (5, (gpointer) move->before->subject, NULL);
  int places = board->decimals;
  g_autofree char *rank_before = format_rank (move->before);
  g_autofree char *rank_after = format_rank (move->after);
  g_autofree char *rank = make_change (rank_before, rank_after);
  g_autofree char *score_before = gewu_format_decimal (move->before->score, places, places);
  g_autofree char *score_after = gewu_format_decimal (move->after->score, places, places);
  g_autofree char *score = make_change (score_before, score_after);
  g_autofree char *award_before = format_award (move->before);
  g_autofree char *award_after = format_award (move->after);
  g_autofree char *award = make_change (award_before, award_after);
  g_autofree char *grade = make_change (move->before->grade != NULL ? move->before->grade : "—",
                                        move->after->grade != NULL ? move->after->grade : "—");

  gewu_table_row_set (row, 0, move->before->subject->name, NULL);
  gewu_table_row_set (row, 1, rank, "strong");
  gewu_table_row_set (row, 2, score, NULL);
  gewu_table_row_set (row, 3, award, NULL);
  gewu_table_row_set (row, 4, grade, NULL);
  return row;
}

static void
move_activated_cb (GewuTrialView *self,
                   GewuTableRow  *row)
{
  const GewuSubject *subject = gewu_table_row_get_data (row);

  g_signal_emit (self, signals[SIGNAL_OPEN_SUBJECT], 0, subject->key);
}

static GtkWidget *
create_moves (GewuTrialView           *self,
              const GewuVariantEffect *effect,
              const GewuBoard         *board)
{
  const GewuTableColumn columns[] = {
    { _("Name"), GEWU_ALIGN_START, 10, TRUE },
    { _("Rank"), GEWU_ALIGN_END, 9, FALSE },
    { _("Score"), GEWU_ALIGN_END, 14, FALSE },
    { _("Award"), GEWU_ALIGN_END, 9, FALSE },
    { _("Grade"), GEWU_ALIGN_START, 12, FALSE },
  };
  GtkWidget *table = g_object_new (GEWU_TYPE_TABLE_VIEW, "label", _("What would change"),
                                   "height-request", TABLE_HEIGHT, NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_columns = board->grades != NULL ? 5 : board->bands != NULL ? 4 : 3;

  for (guint i = 0; i < effect->moves->len; i++)
    g_ptr_array_add (rows, create_move (&g_array_index (effect->moves, GewuMovement, i), board));
  gewu_table_view_set_columns (GEWU_TABLE_VIEW (table), columns, n_columns);
  gewu_table_view_set_rows (GEWU_TABLE_VIEW (table), rows);
  g_signal_connect_object (table, "activate", G_CALLBACK (move_activated_cb), self,
                           G_CONNECT_SWAPPED);
  return table;
}

/* The list is made when it is asked for. */
static void
expanded_cb (GewuTrialView *self,
             GParamSpec    *pspec G_GNUC_UNUSED,
             GtkExpander   *expander)
{
  const GewuVariantEffect *effect = g_object_get_data (G_OBJECT (expander), "effect");
  const GewuBoardResult *board;

  if (!gtk_expander_get_expanded (expander) || gtk_expander_get_child (expander) != NULL)
    return;

  board = g_object_get_data (G_OBJECT (expander), "board");
  gtk_expander_set_child (expander, create_moves (self, effect, board->board));
}

static void
add_effect (GewuTrialView           *self,
            const GewuVariantEffect *effect)
{
  g_autofree char *text = gewu_trial_text_effect (effect);
  GtkWidget *expander = gtk_expander_new (NULL);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_expander_set_label_widget (GTK_EXPANDER (expander), label);
  g_object_set_data (G_OBJECT (expander), "effect", (gpointer) effect);
  g_object_set_data (G_OBJECT (expander), "board", (gpointer) self->notes->board);
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->readings, expander);
}

static void
list_readings (GewuTrialView *self)
{
  guint n_effects = self->notes->effects->len;
  g_autofree char *title =
    g_strdup_printf (ngettext ("Of %u other reading of the rule, %u would change something:",
                               "Of %u other readings of the rule, %u would change something:",
                               self->notes->n_variants), self->notes->n_variants, n_effects);
  g_autofree char *none =
    g_strdup_printf (ngettext ("%u other reading of the rule was tried; it changes nothing.",
                               "%u other readings of the rule were tried; none changes anything.",
                               self->notes->n_variants), self->notes->n_variants);

  gtk_label_set_text (self->readings_title, n_effects > 0 ? title : none);
  for (guint i = 0; i < n_effects; i++)
    add_effect (self, g_ptr_array_index (self->notes->effects, i));
}

static void
clear_notes (GewuTrialView *self)
{
  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  gtk_spinner_stop (self->spinner);
  gewu_children_remove_rows (self->cases);
  gewu_children_remove_all (self->readings);
  gewu_chart_view_set_chart (self->chart, NULL, "");
  gtk_label_set_text (self->spread, "");
  gtk_label_set_text (self->readings_title, "");
  gtk_label_set_text (self->cases_title, "");
  g_clear_pointer (&self->notes, gewu_trial_notes_free);
}

static void
notes_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuTrialView) self = data;
  g_autoptr (GError) error = NULL;
  GewuTrialNotes *notes = gewu_session_trial_notes_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  clear_notes (self);
  if (notes == NULL)
    {
      g_autofree char *text = gewu_words_error (error);

      gtk_label_set_text (self->spread, text);
      return;
    }
  self->notes = notes;
  list_groups (self);
  list_cases (self);
  list_readings (self);
}

static void
gewu_trial_view_dispose (GObject *object)
{
  GewuTrialView *self = GEWU_TRIAL_VIEW (object);

  if (self->spinner != NULL)
    gewu_trial_view_set_assessment (self, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_TRIAL_VIEW);

  G_OBJECT_CLASS (gewu_trial_view_parent_class)->dispose (object);
}

static void
gewu_trial_view_class_init (GewuTrialViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_trial_view_dispose;
  g_type_ensure (GEWU_TYPE_CHART_VIEW);

  signals[SIGNAL_OPEN_SUBJECT] =
    g_signal_new ("open-subject", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-trial-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuTrialView, content);
  gtk_widget_class_bind_template_child (widget_class, GewuTrialView, group);
  gtk_widget_class_bind_template_child (widget_class, GewuTrialView, groups);
  gtk_widget_class_bind_template_child (widget_class, GewuTrialView, chart);
  gtk_widget_class_bind_template_child (widget_class, GewuTrialView, spread);
  gtk_widget_class_bind_template_child (widget_class, GewuTrialView, cases_title);
  gtk_widget_class_bind_template_child (widget_class, GewuTrialView, cases);
  gtk_widget_class_bind_template_child (widget_class, GewuTrialView, readings_title);
  gtk_widget_class_bind_template_child (widget_class, GewuTrialView, readings);
  gtk_widget_class_bind_template_child (widget_class, GewuTrialView, spinner);
  gtk_widget_class_bind_template_callback (widget_class, show_group);
  gtk_widget_class_bind_template_callback (widget_class, case_activated_cb);
}

static void
gewu_trial_view_init (GewuTrialView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_trial_view_set_assessment (GewuTrialView         *self,
                                GewuSession           *session,
                                GewuSessionAssessment *assessment)
{
  g_return_if_fail (GEWU_IS_TRIAL_VIEW (self));

  gewu_trial_view_show (self, NULL);
  g_set_object (&self->session, session);
  self->assessment = assessment;
}

void
gewu_trial_view_show (GewuTrialView   *self,
                      const GewuBoard *board)
{
  g_return_if_fail (GEWU_IS_TRIAL_VIEW (self));

  if (board != NULL && board == self->board)
    return;

  clear_notes (self);
  self->board = board;
  if (board == NULL)
    return;

  self->request = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  gewu_session_trial_notes_async (self->session, self->assessment, board->id, self->request,
                                  notes_cb, g_object_ref (self));
}
