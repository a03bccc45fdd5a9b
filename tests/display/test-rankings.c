/* The rankings as a head walks through them: who stands where, why, down to the records and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-test-window.h"

#include <string.h>

#include "gewu-issue-page.h"
#include "gewu-period-chooser.h"
#include "gewu-session-assessment.h"
#include "gewu-session-scheme.h"
#include "gewu-settings.h"
#include "gewu-table-view.h"
#include "gewu-trend-view.h"
#include "gewu-trial-view.h"
#include "gewu-why-list.h"
#include "gewu-why-records.h"

/* The parts of the page. */
typedef struct
{
  GewuPage      *page;
  GewuTableView *scores;
  GtkWidget     *why;
  GewuTableView *lines;
  GewuWhyList   *list;
} Rankings;

static gboolean
has_rows (gpointer data)
{
  return gewu_table_view_get_n_rows (data) > 0;
}

static gboolean
has_records (gpointer data)
{
  return gewu_why_list_get_n_rows (data) > 0;
}

static Rankings
show_rankings (GewuTestWindow *fixture)
{
  Rankings self = { gewu_test_show_page (fixture, "rankings") };

  self.scores = gewu_test_part (self.page, "scores");
  self.why = gewu_test_part (self.page, "why");
  self.lines = gewu_test_part (self.why, "lines");
  self.list = gewu_test_part (self.why, "list");
  gewu_test_wait_until (has_rows, self.scores);
  return self;
}

static Rankings
show_departments (GewuTestWindow *fixture)
{
  Rankings self = show_rankings (fixture);

  gtk_drop_down_set_selected (gewu_test_part (self.page, "board"), 1);
  g_assert_cmpuint (gewu_table_view_get_n_rows (self.scores), ==, 21);
  return self;
}

static const GewuScore *
get_score (Rankings *self,
           guint     position)
{
  return gewu_table_row_get_data (gewu_table_view_get_row (self->scores, position));
}

static const char *
get_why (Rankings *self)
{
  return gtk_label_get_text (gewu_test_part (self->why, "text"));
}

static void
test_members (GewuTestWindow *fixture,
              gconstpointer   data G_GNUC_UNUSED)
{
  Rankings self = show_rankings (fixture);
  GewuDecimal sum = GEWU_DECIMAL_ZERO;
  const GewuScore *score;

  g_assert_cmpuint (gewu_table_view_get_n_rows (self.scores), ==, 302);
  gewu_table_view_select (self.scores, 20);
  score = get_score (&self, 20);
  g_assert_nonnull (strstr (get_why (&self), score->subject->name));
  for (guint i = 0; i < gewu_table_view_get_n_rows (self.lines); i++)
    {
      const GewuScoreLine *line =
        gewu_table_row_get_data (gewu_table_view_get_row (self.lines, i));

      g_assert_true (gewu_decimal_add (sum, line->points, &sum));
    }
  g_assert_cmpint (gewu_decimal_compare (sum, score->score), ==, 0);
}

/* As many records are behind a deduction as it counted. */
static void
test_evidence (GewuTestWindow *fixture,
               gconstpointer   data G_GNUC_UNUSED)
{
  Rankings self = show_rankings (fixture);
  const GewuScoreLine *line = NULL;

  gewu_table_view_select (self.scores, 30);
  for (guint i = 0; i < gewu_table_view_get_n_rows (self.lines); i++)
    {
      const GewuScoreLine *candidate =
        gewu_table_row_get_data (gewu_table_view_get_row (self.lines, i));

      if (candidate->reason == GEWU_REASON_PER_OCCURRENCE && candidate->points.millionths < 0)
        {
          line = candidate;
          gewu_table_view_select (self.lines, i);
        }
    }
  g_assert_nonnull (line);
  gewu_test_wait_until (has_records, self.list);
  g_assert_cmpuint (gewu_why_list_get_n_rows (self.list) * GEWU_DECIMAL_ONE, ==,
                    line->value.ratio.numerator.millionths);
}

/* 10 of 12 and 16 of 19, with what is not solved first. */
static void
test_departments (GewuTestWindow *fixture,
                  gconstpointer   data G_GNUC_UNUSED)
{
  Rankings self = show_departments (fixture);
  GewuTableRow *row;

  gewu_table_view_select (self.scores, 4);
  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (self.why, "title")), ==,
                   "为什么第 5 名");
  g_assert_nonnull (strstr (get_why (&self), "比第 4 名综合监管和执法局少 0.88 分"));
  row = gewu_table_view_get_row (self.lines, 0);
  g_assert_cmpstr (gewu_table_row_get (row, 1), ==, "10 / 12 = 83.3 %");
  g_assert_cmpstr (gewu_table_row_get (row, 4), ==, "−0.88");
  gewu_test_wait_until (has_records, self.list);
  g_assert_cmpuint (gewu_why_list_get_n_rows (self.list), ==, 12);
}

/* 83.33 and 92 points. */
static void
test_compare_with_the_first (GewuTestWindow *fixture,
                             gconstpointer   data G_GNUC_UNUSED)
{
  Rankings self = show_departments (fixture);

  gewu_table_view_select (self.scores, 4);
  gtk_drop_down_set_selected (gewu_test_part (self.why, "compare"), 1);
  g_assert_nonnull (strstr (get_why (&self), "科学技术局少 8.67 分"));
  /* The third of all, who is also ahead: after the two choices that are always there. */
  gtk_drop_down_set_selected (gewu_test_part (self.why, "compare"), 2 + 2);
  g_assert_nonnull (strstr (get_why (&self), "营商环境办公室少 2.38 分"));
  /* The choice stays for the next one. */
  gtk_drop_down_set_selected (gewu_test_part (self.why, "compare"), 1);
  gewu_table_view_select (self.scores, 1);
  g_assert_nonnull (strstr (get_why (&self), "科学技术局少 1.52 分"));
}

/* A click opens the issue; back again, all is as it was. */
static void
test_open_record (GewuTestWindow *fixture,
                  gconstpointer   data G_GNUC_UNUSED)
{
  Rankings self = show_departments (fixture);
  GewuPage *issue = gewu_window_get_page (fixture->window, "issue");
  GtkStack *pages = gewu_test_part (fixture->window, "pages");
  GListModel *rows = gewu_test_part (self.list, "rows");
  g_autoptr (GewuTableRow) row = NULL;
  const GewuWhyRecord *record;

  gewu_table_view_select (self.scores, 4);
  gewu_test_wait_until (has_records, self.list);
  row = g_list_model_get_item (rows, 2);
  record = gewu_table_row_get_data (row);
  g_assert_nonnull (record->stage);
  g_signal_emit_by_name (gewu_test_part (self.list, "view"), "activate", 2);
  g_assert_true (gtk_stack_get_visible_child (pages) == GTK_WIDGET (issue));
  g_assert_cmpint (gewu_issue_page_get_issue (GEWU_ISSUE_PAGE (issue)), ==, record->evidence->id);

  gewu_window_go_back (fixture->window);
  g_assert_true (gtk_stack_get_visible_child (pages) == GTK_WIDGET (self.page));
  g_assert_cmpint (get_score (&self, 4)->rank, ==, 5);
  g_assert_true (gewu_table_view_get_selected (self.scores) ==
                 gewu_table_view_get_row (self.scores, 4));
  g_assert_cmpuint (gewu_why_list_get_n_rows (self.list), ==, 12);
}

static gboolean
explains_first_found (gpointer data)
{
  Rankings *self = data;

  return gewu_table_view_get_n_rows (self->scores) < 302 &&
         strstr (get_why (self), get_score (self, 0)->subject->name) != NULL;
}

static void
test_search (GewuTestWindow *fixture,
             gconstpointer   data G_GNUC_UNUSED)
{
  Rankings self = show_rankings (fixture);
  const char *name = get_score (&self, 40)->subject->name;
  const GewuScore *found;

  gtk_editable_set_text (gewu_test_part (self.page, "search"), name);
  gewu_test_wait_until (explains_first_found, &self);
  found = get_score (&self, 0);
  g_assert_cmpstr (found->subject->name, ==, name);
  g_assert_nonnull (strstr (get_why (&self), name));
}

/* Pay is nobody's business until it is asked for. */
static gboolean
has_pay_column (Rankings *self)
{
  GListModel *columns =
    gtk_column_view_get_columns (gewu_test_part (self->scores, "view"));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (strstr (gtk_column_view_column_get_title (column), "元") != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_pay (GewuTestWindow *fixture,
          gconstpointer   data G_GNUC_UNUSED)
{
  Rankings self = show_rankings (fixture);

  g_assert_false (has_pay_column (&self));
  g_settings_set_boolean (gewu_settings_get (), "show-pay", TRUE);
  g_assert_true (has_pay_column (&self));
  g_settings_reset (gewu_settings_get (), "show-pay");
  g_assert_false (has_pay_column (&self));
}

/* The quarter is over: what was not done cannot be mended. */
static void
test_nothing_to_mend (GewuTestWindow *fixture,
                      gconstpointer   data G_GNUC_UNUSED)
{
  Rankings self = show_departments (fixture);

  gewu_table_view_select (self.scores, 4);
  gewu_test_wait_until (has_records, self.list);
  g_assert_false (gtk_widget_get_visible (gewu_test_part (self.why, "mending_box")));
}

static gboolean
has_text (gpointer data)
{
  return *gtk_label_get_text (data) != '\0';
}

static void
test_trend (GewuTestWindow *fixture,
            gconstpointer   data G_GNUC_UNUSED)
{
  Rankings self = show_departments (fixture);
  GewuTableView *table = gewu_test_part (gewu_test_part (self.why, "trend_view"), "table");
  GewuTableRow *row;

  gewu_table_view_select (self.scores, 4);
  gtk_stack_set_visible_child_name (gewu_test_part (self.why, "views"), "trend");
  gewu_test_wait_until (has_rows, table);
  /* The records begin in this quarter. */
  g_assert_cmpuint (gewu_table_view_get_n_rows (table), ==, 1);
  row = gewu_table_view_get_row (table, 0);
  g_assert_cmpstr (gewu_table_row_get (row, 0), ==, "2023年第二季度");
  g_assert_cmpstr (gewu_table_row_get (row, 1), ==, "5 / 9");
  g_assert_cmpstr (gewu_table_row_get (row, 2), ==, "83.33");
}

static void
test_trial_notes (GewuTestWindow *fixture,
                  gconstpointer   data G_GNUC_UNUSED)
{
  Rankings self = show_departments (fixture);
  GtkWidget *trial = gewu_test_part (self.why, "trial_view");
  GtkWidget *expander;

  gtk_stack_set_visible_child_name (gewu_test_part (self.why, "views"), "trial");
  gewu_test_wait_until (has_text, gewu_test_part (trial, "spread"));
  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (trial, "spread")), ==,
                   "9 个得分：最低 76.19，中位 83.33，最高 92");
  expander = gtk_widget_get_first_child (gewu_test_part (trial, "readings"));
  g_assert_true (GTK_IS_EXPANDER (expander));
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  g_assert_cmpuint (gewu_table_view_get_n_rows (GEWU_TABLE_VIEW (gtk_expander_get_child (
                      GTK_EXPANDER (expander)))), >, 0);
}

static char *
get_recommended (GewuSession *session)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  char *text;

  gewu_session_get_scheme_async (session, "recommended", 0, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  text = gewu_session_get_scheme_finish (session, result, &error);
  g_assert_no_error (error);

  return text;
}

static gint64
open_quarter (GewuSession *session)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = get_recommended (session);
  GewuPeriod period;
  gint64 id;

  g_assert_true (gewu_period_parse ("2023Q2", &period, NULL));
  gewu_session_open_assessment_async (session, period, 0, text, gewu_day_parse ("2023-06-30"),
                                      NULL, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  id = gewu_session_open_assessment_finish (session, result, &error);
  g_assert_no_error (error);

  return id;
}

/* The hash of what stands. (transfer full) */
static char *
publish (GewuSession *session)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuAssessmentDraft) draft = gewu_assessment_draft_new (GEWU_ASSESSMENT_PUBLISH);
  g_autoptr (GewuAssessmentHead) head = NULL;

  draft->day = gewu_day_parse ("2023-07-05");
  draft->until = gewu_day_parse ("2023-07-12");
  gewu_session_do_assessment_event_async (session, open_quarter (session), draft, NULL,
                                          gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  head = gewu_session_do_assessment_event_finish (session, result, &error);
  g_assert_no_error (error);

  return g_strdup (head->hash);
}

static gboolean
is_published (gpointer state)
{
  return g_str_has_prefix (gtk_label_get_text (state), "公示中");
}

/* What stands is shown with its hash, and the records it was made of: the same as on trial. */
static void
test_published (GewuTestWindow *fixture,
                gconstpointer   data G_GNUC_UNUSED)
{
  Rankings self = show_departments (fixture);
  GtkLabel *state = gewu_test_part (self.page, "state");
  g_autofree char *hash = publish (gewu_window_get_session (fixture->window));
  g_autofree char *begin = g_strndup (hash, 8);
  const GewuWhyRecord *first;
  g_autoptr (GewuTableRow) row = NULL;

  gewu_test_wait_until (is_published, state);
  g_assert_true (g_str_has_suffix (gtk_label_get_text (state), begin));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (state)), ==, hash);
  gewu_table_view_select (self.scores, 4);
  g_assert_nonnull (strstr (get_why (&self), "比第 4 名综合监管和执法局少 0.88 分"));
  gewu_test_wait_until (has_records, self.list);
  g_assert_cmpuint (gewu_why_list_get_n_rows (self.list), ==, 12);
  row = g_list_model_get_item (gewu_test_part (self.list, "rows"), 0);
  first = gewu_table_row_get_data (row);
  g_assert_cmpint (first->evidence->numerator, <, first->evidence->denominator);
  g_assert_false (gtk_stack_page_get_visible (gewu_test_part (self.why, "trial_tab")));
}

static gboolean
has_no_rows (gpointer table)
{
  return gewu_table_view_get_n_rows (table) == 0;
}

/* Ranks of another quarter under this one's name would be believed. */
static void
test_no_records (GewuTestWindow *fixture,
                 gconstpointer   data G_GNUC_UNUSED)
{
  Rankings self = show_departments (fixture);
  GewuPeriod before;

  g_assert_true (gewu_period_parse ("2022Q1", &before, NULL));
  gewu_period_chooser_set (gewu_test_part (self.page, "period"), before);
  gewu_test_wait_until (has_no_rows, self.scores);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (gewu_test_part (self.why, "stack")), ==,
                   "none");
}

int
main (int    argc,
      char **argv)
{
  gewu_test_window_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add (path, GewuTestWindow, NULL, gewu_test_window_set_up, test, gewu_test_window_tear_down)
  ADD ("/rankings/lines-add-up-to-the-score", test_members);
  ADD ("/rankings/a-line-opens-the-records-it-counted", test_evidence);
  ADD ("/rankings/say-how-far-behind-and-why", test_departments);
  ADD ("/rankings/compare-with-the-first-and-with-anybody", test_compare_with_the_first);
  ADD ("/rankings/a-record-opens-and-escape-comes-back", test_open_record);
  ADD ("/rankings/find-a-name-while-typing", test_search);
  ADD ("/rankings/show-pay-only-when-asked-to", test_pay);
  ADD ("/rankings/have-nothing-to-mend-when-the-quarter-is-over", test_nothing_to_mend);
  ADD ("/rankings/the-trend-begins-with-the-first-records", test_trend);
  ADD ("/rankings/the-trial-run-has-notes", test_trial_notes);
  ADD ("/rankings/show-nothing-of-a-quarter-without-records", test_no_records);
  ADD ("/rankings/what-is-published-stands-with-its-records", test_published);

  return g_test_run ();
}
