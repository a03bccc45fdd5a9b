/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-rankings-page.h"

#include <glib/gi18n.h>

#include "gewu-board-table.h"
#include "gewu-format.h"
#include "gewu-period-chooser.h"
#include "gewu-scheme-chooser.h"
#include "gewu-session-assessment.h"
#include "gewu-settings.h"
#include "gewu-why-pane.h"

/* So much of a hash is enough to compare with a paper. */
#define HASH_DIGITS 8

struct _GewuRankingsPage
{
  GewuPage               parent_instance;

  GtkDropDown           *board;
  GtkStringList         *boards;
  GewuPeriodChooser     *period;
  GewuSchemeChooser     *scheme;
  GtkWidget             *state_button;
  GtkLabel              *state;
  GtkSearchEntry        *search;
  GtkDropDown           *group;
  GtkStringList         *groups;
  GtkLabel              *count;
  GewuTableView         *scores;
  GewuWhyPane           *why;

  GewuSessionAssessment *assessment;     /* owned, nullable */
  char                  *subject;        /* key of the one explained last; nullable */
  gboolean               filling;        /* choices change by themselves */
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

static const char *
get_text (GtkDropDown   *drop_down,
          GtkStringList *texts)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  return selected != GTK_INVALID_LIST_POSITION ? gtk_string_list_get_string (texts, selected)
                                               : NULL;
}

/* ---- the table */

static void
score_selected_cb (GewuRankingsPage *self)
{
  GewuTableRow *row = gewu_table_view_get_selected (self->scores);
  const GewuScore *score = row != NULL ? gewu_table_row_get_data (row) : NULL;

  if (self->filling)
    return;

  if (score != NULL)
    {
      g_free (self->subject);
      self->subject = g_strdup (score->subject->key);
    }
  gewu_why_pane_show (self->why, get_board (self), score);
}

static void
show_count (GewuRankingsPage *self)
{
  g_autofree char *shown = gewu_format_count (gewu_table_view_get_n_rows (self->scores));
  g_autofree char *all = gewu_format_count (get_board (self)->scores->len);
  g_autofree char *text = g_strcmp0 (shown, all) == 0 ? g_strdup (all)
                                                      : g_strdup_printf ("%s / %s", shown, all);

  gtk_label_set_text (self->count, text);
}

/* Selects the one that was explained, if it is still among them; else the first. */
static void
fill_rows (GewuRankingsPage *self)
{
  gboolean by_group = gtk_drop_down_get_selected (self->group) > 0;
  GewuBoardFilter filter = {
    .group = by_group ? get_text (self->group, self->groups) : NULL,
    .text = gtk_editable_get_text (GTK_EDITABLE (self->search)),
    .shows_pay = gewu_settings_get_show_pay (),
  };
  guint position;

  self->filling = TRUE;
  gewu_board_table_fill (self->scores, self->assessment, gtk_drop_down_get_selected (self->board),
                         &filter);
  show_count (self);
  position = gewu_board_table_find (self->scores, self->subject);
  gewu_table_view_select (self->scores, position != GTK_INVALID_LIST_POSITION ? position : 0);
  self->filling = FALSE;
}

static void
fill_table (GewuRankingsPage *self)
{
  if (get_board (self) == NULL || self->filling)
    return;

  fill_rows (self);
  score_selected_cb (self);
}

static void
open_subject_cb (GewuRankingsPage *self,
                 const char       *key)
{
  g_free (self->subject);
  self->subject = g_strdup (key);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->group, 0);
  fill_table (self);
}

/* Enter in the search goes on to what was found. */
static void
search_activated_cb (GewuRankingsPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->scores), GTK_DIR_TAB_FORWARD);
}

/* ---- choices */

static void
set_texts (GtkStringList *list,
           GPtrArray     *texts)
{
  g_ptr_array_add (texts, NULL);
  gtk_string_list_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)),
                          (const char *const *) texts->pdata);
}

static void
list_groups (GewuRankingsPage *self)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const GewuBoardResult *board = get_board (self);

  g_ptr_array_add (texts, (gpointer) _("All groups"));
  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);

      if (score->subject->group != NULL && g_hash_table_add (seen, score->subject->group))
        g_ptr_array_add (texts, score->subject->group);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->group), texts->len > 2);
  set_texts (self->groups, texts);
  gtk_drop_down_set_selected (self->group, 0);
}

static void
show_board (GewuRankingsPage *self)
{
  if (get_board (self) == NULL || self->filling)
    return;

  self->filling = TRUE;
  list_groups (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  self->filling = FALSE;
  fill_table (self);
}

static void
list_boards (GewuRankingsPage *self)
{
  g_autofree char *before = g_strdup (get_text (self->board, self->boards));
  guint n_boards = gewu_assessment_result_get_n_boards (self->assessment->result);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  guint selected = 0;

  for (guint i = 0; i < n_boards; i++)
    {
      char *title = gewu_assessment_result_get_board (self->assessment->result, i)->board->title;

      if (g_strcmp0 (title, before) == 0)
        selected = i;
      g_ptr_array_add (texts, title);
    }
  self->filling = TRUE;
  set_texts (self->boards, texts);
  gtk_drop_down_set_selected (self->board, selected);
  self->filling = FALSE;
}

/* ---- the assessment */

static void
show_state (GewuRankingsPage *self)
{
  const GewuAssessmentHead *head = self->assessment->head;
  GewuAssessmentState state = head != NULL ? head->state : GEWU_ASSESSMENT_OPEN;
  g_autofree char *digits = NULL;
  g_autofree char *text = NULL;
  const char *label;

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->state_button), "x",
                                    head != NULL ? head->id : G_GINT64_CONSTANT (0));
  if (self->assessment->snapshot == 0)
    {
      gtk_label_set_text (self->state, _("Trial · not published"));
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->state), NULL);
      return;
    }

  label = g_dpgettext2 (NULL, "assessment state", gewu_assessment_state_get_label (state));
  digits = g_strndup (self->assessment->hash != NULL ? self->assessment->hash : "", HASH_DIGITS);
  text = g_strdup_printf ("%s · %s", label, digits);
  gtk_label_set_text (self->state, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->state), self->assessment->hash);
}

/* Rows of the tables point into the assessment: they go first. */
static void
clear_assessment (GewuRankingsPage *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  gewu_why_pane_set_assessment (self->why, NULL, NULL);
  self->filling = TRUE;
  gewu_table_view_set_rows (self->scores, none);
  self->filling = FALSE;
  gtk_label_set_text (self->count, "");
  gtk_label_set_text (self->state, "");
  g_clear_pointer (&self->assessment, gewu_session_assessment_free);
}

/* What is explained stays as it is. */
static void
ranks_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuRankingsPage) self = data;
  g_autoptr (GError) error = NULL;

  gewu_session_previous_ranks_finish (GEWU_SESSION (source), self->assessment, result, &error);
  if (gewu_page_end_request (GEWU_PAGE (self), error) && get_board (self) != NULL)
    fill_rows (self);
}

/* Takes assessment. */
static void
show_assessment (GewuRankingsPage      *self,
                 GewuSessionAssessment *assessment)
{
  clear_assessment (self);
  self->assessment = assessment;
  gewu_why_pane_set_assessment (self->why, gewu_page_get_session (GEWU_PAGE (self)), assessment);
  show_state (self);
  list_boards (self);
  show_board (self);
  gewu_session_previous_ranks_async (gewu_page_get_session (GEWU_PAGE (self)), assessment,
                                     gewu_page_begin_request (GEWU_PAGE (self)), ranks_cb,
                                     g_object_ref (self));
}

static void
take_assessment (GewuRankingsPage      *self,
                 GewuSessionAssessment *assessment,
                 const GError          *error)
{
  if (gewu_page_end_request (GEWU_PAGE (self), error))
    show_assessment (self, assessment);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    clear_assessment (self); /* what was shown is of another period or scheme */
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

  take_assessment (self, assessment, error);
}

static void
scored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuRankingsPage) self = data;
  g_autoptr (GError) error = NULL;
  GewuSessionAssessment *assessment =
    gewu_session_score_assessment_finish (GEWU_SESSION (source), result, &error);

  take_assessment (self, assessment, error);
}

/* The assessment of this period by this scheme that stands already; NULL: there is none. */
static const GewuAssessmentHead *
find_standing (GPtrArray  *heads,
               GewuPeriod  period,
               GewuScheme *scheme)
{
  for (guint i = 0; i < heads->len; i++)
    {
      const GewuAssessmentHead *head = g_ptr_array_index (heads, i);

      if (head->snapshot != 0 && head->period.first == period.first &&
          head->period.last == period.last &&
          g_strcmp0 (head->scheme_code, gewu_scheme_get_id (scheme)) == 0)
        return head;
    }

  return NULL;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuRankingsPage) self = data;
  GewuSession *session = GEWU_SESSION (source);
  GewuPage *page = GEWU_PAGE (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) heads = gewu_session_list_assessments_finish (session, result, &error);
  GewuScheme *scheme = gewu_scheme_chooser_get (self->scheme);
  const GewuAssessmentHead *head;
  GewuPeriod period;

  if (!gewu_page_end_request (page, error) ||
      !gewu_period_chooser_get (self->period, &period) || scheme == NULL)
    return;

  head = find_standing (heads, period, scheme);
  if (head != NULL)
    gewu_session_score_assessment_async (session, head->id, GEWU_RESULT_STANDING,
                                         gewu_page_begin_request (page), scored_cb,
                                         g_object_ref (self));
  else
    gewu_session_assess_async (session, scheme, period, gewu_page_begin_request (page),
                               assessed_cb, g_object_ref (self));
}

static void
assess (GewuRankingsPage *self)
{
  GewuPage *page = GEWU_PAGE (self);
  GewuPeriod period;

  if (gewu_scheme_chooser_get (self->scheme) == NULL || gewu_page_get_session (page) == NULL ||
      !gewu_period_chooser_get (self->period, &period))
    return;

  gewu_session_list_assessments_async (gewu_page_get_session (page),
                                       gewu_page_begin_request (page), listed_cb,
                                       g_object_ref (self));
}

static void
open_period_cb (GewuRankingsPage *self,
                const char       *text)
{
  GewuPeriod period;

  if (gewu_period_parse (text, &period, NULL))
    gewu_period_chooser_set (self->period, period);
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
gewu_rankings_page_search (GewuPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (GEWU_RANKINGS_PAGE (page)->search));
}

static void
gewu_rankings_page_dispose (GObject *object)
{
  GewuRankingsPage *self = GEWU_RANKINGS_PAGE (object);

  if (self->scores != NULL)
    clear_assessment (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_RANKINGS_PAGE);
  g_clear_pointer (&self->subject, g_free);

  G_OBJECT_CLASS (gewu_rankings_page_parent_class)->dispose (object);
}

static void
gewu_rankings_page_class_init (GewuRankingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_rankings_page_dispose;
  GEWU_PAGE_CLASS (klass)->session_changed = gewu_rankings_page_session_changed;
  GEWU_PAGE_CLASS (klass)->refresh = gewu_rankings_page_refresh;
  GEWU_PAGE_CLASS (klass)->search = gewu_rankings_page_search;
  g_type_ensure (GEWU_TYPE_PERIOD_CHOOSER);
  g_type_ensure (GEWU_TYPE_SCHEME_CHOOSER);
  g_type_ensure (GEWU_TYPE_TABLE_VIEW);
  g_type_ensure (GEWU_TYPE_WHY_PANE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-rankings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, board);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, boards);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, period);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, scheme);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, state_button);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, state);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, search);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, group);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, groups);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, count);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, scores);
  gtk_widget_class_bind_template_child (widget_class, GewuRankingsPage, why);
  gtk_widget_class_bind_template_callback (widget_class, assess);
  gtk_widget_class_bind_template_callback (widget_class, show_board);
  gtk_widget_class_bind_template_callback (widget_class, fill_table);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, score_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_period_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_subject_cb);
  gtk_widget_class_bind_template_callback (widget_class, scheme_failed_cb);
}

static void
gewu_rankings_page_init (GewuRankingsPage *self)
{
  GSettings *settings = gewu_settings_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  if (settings != NULL)
    g_signal_connect_object (settings, "changed::show-pay", G_CALLBACK (fill_table), self,
                             G_CONNECT_SWAPPED);
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

void
gewu_rankings_page_show (GewuRankingsPage *self,
                         GewuPeriod        period,
                         GewuScheme       *scheme)
{
  g_return_if_fail (GEWU_IS_RANKINGS_PAGE (self));

  gewu_period_chooser_set (self->period, period);
  gewu_scheme_chooser_set (self->scheme, scheme);
}
