/* A quarter by keyboard: opened, marks typed in, published, objected to, announced, sealed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-test-forms.h"
#include "gewu-test-keys.h"

#include "gewu-assessment-dialog.h"
#include "gewu-assessment-new-dialog.h"
#include "gewu-assessment-page.h"
#include "gewu-entry-sheet-cell.h"
#include "gewu-objection-decide-dialog.h"
#include "gewu-objection-line-dialog.h"
#include "gewu-period-chooser.h"
#include "gewu-record-entry.h"
#include "gewu-session-scheme.h"
#include "gewu-table-view.h"

#define N_ASSESSMENTS "SELECT count (*) FROM assessment WHERE deleted = 0"
#define N_ENTRIES "SELECT count (*) FROM assessment_entry WHERE deleted = 0"
#define ENTRY "SELECT total (value) FROM assessment_entry WHERE deleted = 0"
#define N_EVENTS "SELECT count (*) FROM assessment_event"
#define N_OBJECTIONS "SELECT count (*) FROM objection WHERE deleted = 0"
#define N_UPHELD "SELECT count (*) FROM objection WHERE verdict = 'upheld'"

static const char scheme[] =
  "{ \"format\": 1, \"id\": \"marks\", \"version\": 1, \"title\": \"评分\","
  "  \"entries\": [ { \"name\": \"ability\", \"title\": \"履职能力\", \"subject\": \"person\","
  "    \"kind\": \"mark\", \"full\": \"100\" } ],"
  "  \"boards\": [ { \"id\": \"members\", \"title\": \"网格员\", \"subject\": \"person\","
  "    \"items\": ["
  "      { \"id\": \"base\", \"title\": \"基础分\","
  "        \"rule\": { \"kind\": \"base\", \"points\": \"60\" } },"
  "      { \"id\": \"late\", \"title\": \"迟报\", \"measure\": \"visits.late\","
  "        \"with\": { \"working-days\": \"2\" },"
  "        \"rule\": { \"kind\": \"per-occurrence\", \"points\": \"-0.5\" } },"
  "      { \"id\": \"ability\", \"title\": \"履职能力\", \"measure\": \"ability\","
  "        \"rule\": { \"kind\": \"amount\", \"factor\": \"0.4\" }, \"absent\": \"0\" } ],"
  "    \"ranking\": { \"keys\": [ { \"by\": \"score\" } ], \"ties\": \"competition\" } } ] }";

/* ---- windows */

static GtkWindow *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_OBJECT_TYPE (l->data) == type && gtk_widget_get_mapped (l->data))
      return l->data;

  return NULL;
}

static gboolean
is_open (gpointer type)
{
  return find_window (GPOINTER_TO_SIZE (type)) != NULL;
}

static gboolean
is_closed (gpointer type)
{
  return !is_open (type);
}

static GtkWidget *
wait_for_dialog (GType type)
{
  gewu_test_wait_until (is_open, GSIZE_TO_POINTER (type));
  gewu_test_wait_for_keys (find_window (type));

  return GTK_WIDGET (find_window (type));
}

/* Ctrl+Enter does what the dialog is for. */
static void
finish_dialog (GewuTestWindow *fixture,
               GType           type)
{
  gewu_test_press ("ctrl+Return");
  gewu_test_wait_until (is_closed, GSIZE_TO_POINTER (type));
  gewu_test_wait_for_keys (GTK_WINDOW (fixture->window));
}

static gboolean
is_asked_why (gpointer dialog)
{
  return GTK_IS_TEXT_VIEW (gtk_window_get_focus (dialog));
}

/* Ctrl+Enter puts the keyboard where the reason is missing. */
static void
give_reason (GtkWidget  *dialog,
             const char *reason)
{
  gewu_test_press ("ctrl+Return");
  gewu_test_wait_until (is_asked_why, dialog);
  gewu_test_paste (dialog, reason);
}

/* ---- the page */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuSchemeLine) line =
    gewu_session_save_scheme_finish (GEWU_SESSION (source), result, &error);

  g_assert_no_error (error);
  *(gint64 *) data = line->id;
}

static gboolean
is_set (gpointer id)
{
  return *(gint64 *) id != 0;
}

static gboolean
is_sensitive (gpointer widget)
{
  return gtk_widget_get_sensitive (widget);
}

static gboolean
has_detail (gpointer page)
{
  return gewu_assessment_page_get_detail (page) != NULL;
}

static gboolean
is_shown (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* With a scheme of marks, and the assessment of the second quarter opened by hand. */
static GtkWidget *
open_assessment (GewuTestWindow *fixture)
{
  GewuPage *page;
  GtkWidget *dialog;
  GewuPeriod period;
  gint64 id = 0;

  gewu_session_save_scheme_async (gewu_window_get_session (fixture->window), scheme, 0, NULL, NULL,
                                  saved_cb, &id);
  gewu_test_wait_until (is_set, &id);
  page = gewu_test_show_page (fixture, "assessment");
  gewu_test_wait_until (is_shown, gewu_test_part (page, "empty_button"));
  gtk_widget_activate_action (GTK_WIDGET (page), "assessment.new", NULL);
  dialog = wait_for_dialog (GEWU_TYPE_ASSESSMENT_NEW_DIALOG);
  g_assert_true (gewu_period_parse ("2023Q2", &period, NULL));
  gewu_period_chooser_set (gewu_test_part (dialog, "period"), period);
  gewu_test_wait_until (is_sensitive, gewu_test_part (dialog, "do_button"));
  finish_dialog (fixture, GEWU_TYPE_ASSESSMENT_NEW_DIALOG);
  gewu_test_wait_for_count (fixture, N_ASSESSMENTS, 1);
  gewu_test_wait_until (has_detail, page);

  return GTK_WIDGET (page);
}

static gboolean
is_in_state (GtkWidget           *page,
             GewuAssessmentState  state)
{
  const GewuAssessmentDetail *detail =
    gewu_assessment_page_get_detail (GEWU_ASSESSMENT_PAGE (page));

  return detail != NULL && detail->head->state == state;
}

static gboolean
is_published (gpointer page)
{
  return is_in_state (page, GEWU_ASSESSMENT_PUBLISHED);
}

static gboolean
is_opened (gpointer page)
{
  return is_in_state (page, GEWU_ASSESSMENT_OPEN);
}

static gboolean
is_announced (gpointer page)
{
  return is_in_state (page, GEWU_ASSESSMENT_ANNOUNCED);
}

static gboolean
is_sealed (gpointer page)
{
  return is_in_state (page, GEWU_ASSESSMENT_SEALED);
}

static GtkWidget *
begin_event (GtkWidget  *page,
             const char *event)
{
  gtk_widget_activate_action (page, "assessment.event", "s", event);

  return wait_for_dialog (GEWU_TYPE_ASSESSMENT_DIALOG);
}

static void
do_event (GewuTestWindow    *fixture,
          GtkWidget         *page,
          const char        *event,
          GewuTestCondition  condition)
{
  begin_event (page, event);
  finish_dialog (fixture, GEWU_TYPE_ASSESSMENT_DIALOG);
  gewu_test_wait_until (condition, page);
}

/* The view of a section, on show. */
static GtkWidget *
show_section (GtkWidget  *page,
              const char *name)
{
  gtk_widget_activate_action (page, "assessment.section", "s", name);

  return gtk_stack_get_child_by_name (gewu_test_part (page, "sections"), name);
}

/* ---- marks */

static gboolean
has_cell (gpointer page)
{
  GtkWidget *cell = gewu_test_find (page, GEWU_TYPE_ENTRY_SHEET_CELL);

  return cell != NULL && gewu_entry_sheet_cell_get_row (GEWU_ENTRY_SHEET_CELL (cell)) != NULL;
}

static GewuEntrySheetRow *
begin_marks (GtkWidget *page)
{
  GtkWidget *cell;

  gewu_test_wait_until (has_cell, page);
  cell = gewu_test_find (page, GEWU_TYPE_ENTRY_SHEET_CELL);
  gtk_widget_grab_focus (cell);

  return gewu_entry_sheet_cell_get_row (GEWU_ENTRY_SHEET_CELL (cell));
}

static gboolean
is_empty (gpointer row)
{
  return *gewu_entry_sheet_row_get_value (row, 0)->text == '\0';
}

/* Enter goes on with the next one; what lies outside the range stays, says why, and is not
 * stored; undo takes the last mark back, in the grid too. */
static void
test_marks (GewuTestWindow *fixture,
            gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *page = open_assessment (fixture);
  GtkWidget *view = show_section (page, "entries");
  GewuEntrySheetRow *row = begin_marks (page);

  gewu_test_press ("9");
  gewu_test_press ("0");
  gewu_test_press ("Return");
  gewu_test_wait_for_count (fixture, ENTRY, 90000000);
  gewu_test_press ("1");
  gewu_test_press ("0");
  gewu_test_press ("1");
  gewu_test_press ("Up");
  gewu_test_wait_until (is_shown, gewu_test_part (view, "problem"));
  g_assert_cmpint (gewu_test_count_in (fixture, N_ENTRIES), ==, 1);

  gewu_test_press ("Down");
  gewu_test_press ("8");
  gewu_test_press ("0");
  gewu_test_press ("Tab");
  gewu_test_wait_for_count (fixture, ENTRY, 170000000);
  g_assert_false (gtk_widget_get_visible (gewu_test_part (view, "problem")));
  gewu_test_undo_in_window (fixture);
  gewu_test_wait_for_count (fixture, N_ENTRIES, 1);
  gewu_test_undo_in_window (fixture);
  gewu_test_wait_for_count (fixture, N_ENTRIES, 0);
  gewu_test_wait_until (is_empty, row);
}

/* ---- objections */

static gboolean
has_subject (gpointer entry)
{
  return gewu_record_entry_get_id (entry) != 0;
}

static gboolean
has_lines (gpointer line)
{
  return g_list_model_get_n_items (gtk_drop_down_get_model (line)) == 3;
}

static void
raise_objection (GewuTestWindow    *fixture,
                 GtkWidget         *page,
                 const GewuSubject *subject)
{
  GtkWidget *view = show_section (page, "objections");
  GtkWidget *dialog, *target, *entry;

  gewu_test_click (view, "raise_button");
  dialog = wait_for_dialog (GEWU_TYPE_OBJECTION_LINE_DIALOG);
  target = gewu_test_part (dialog, "target");
  gewu_test_wait_until (is_sensitive, gewu_test_part (target, "content"));
  entry = gewu_test_find (target, GEWU_TYPE_RECORD_ENTRY);
  gewu_record_entry_set_record (GEWU_RECORD_ENTRY (entry), subject->name, subject->id);
  gewu_test_wait_until (has_subject, entry);
  gewu_test_wait_until (has_lines, gewu_test_part (target, "line"));
  gtk_drop_down_set_selected (gewu_test_part (target, "line"), 1);

  give_reason (dialog, "当日系统故障");
  g_assert_cmpint (gewu_test_count_in (fixture, N_OBJECTIONS), ==, 0);
  finish_dialog (fixture, GEWU_TYPE_OBJECTION_LINE_DIALOG);
  gewu_test_wait_for_count (fixture, N_OBJECTIONS, 1);
}

static gboolean
says_something (gpointer label)
{
  return *gtk_label_get_text (label) != '\0';
}

static gboolean
has_selection (gpointer table)
{
  return gewu_table_view_get_selected (table) != NULL;
}

/* Two points are given; the dialog says before what that comes to. */
static void
decide_objection (GewuTestWindow *fixture,
                  GtkWidget      *page)
{
  GtkWidget *view = show_section (page, "objections");
  GtkWidget *dialog, *effect;
  GtkDropDown *kind;

  gewu_test_wait_until (has_selection, gewu_test_part (view, "table"));
  gewu_test_click (view, "decide_button");
  dialog = wait_for_dialog (GEWU_TYPE_OBJECTION_DECIDE_DIALOG);
  gtk_toggle_button_set_active (gewu_test_part (dialog, "upheld"), TRUE);
  effect = gewu_test_part (dialog, "effect");
  gewu_test_wait_until (says_something, gewu_test_part (dialog, "preview"));
  kind = GTK_DROP_DOWN (gewu_test_find (effect, GTK_TYPE_DROP_DOWN));
  gtk_drop_down_set_selected (kind, 2);
  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (dialog, "preview")), ==, "");
  gtk_widget_grab_focus (gewu_test_find (effect, GTK_TYPE_ENTRY));
  gewu_test_press ("2");
  gewu_test_wait_until (says_something, gewu_test_part (dialog, "preview"));

  give_reason (dialog, "情况属实");
  g_assert_cmpint (gewu_test_count_in (fixture, N_UPHELD), ==, 0);
  finish_dialog (fixture, GEWU_TYPE_OBJECTION_DECIDE_DIALOG);
  gewu_test_wait_for_count (fixture, N_UPHELD, 1);
}

static gboolean
has_check (gpointer label)
{
  return g_str_has_prefix (gtk_label_get_text (label), "✓");
}

/* Before the time for objections is over a bulletin is refused in words, and issued all the same
 * for a reason. */
static void
announce (GewuTestWindow *fixture,
          GtkWidget      *page)
{
  GtkWidget *dialog = begin_event (page, "announce");

  g_assert_false (gtk_widget_get_visible (gewu_test_part (dialog, "anyway")));
  gewu_test_press ("ctrl+Return");
  gewu_test_wait_until (is_shown, gewu_test_part (dialog, "anyway"));
  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (dialog, "hint")), !=, "");
  gewu_test_press ("space");
  gewu_test_wait_until (is_asked_why, dialog);
  gewu_test_paste (dialog, "领导批示");
  finish_dialog (fixture, GEWU_TYPE_ASSESSMENT_DIALOG);
  gewu_test_wait_until (is_announced, page);
}

static void
test_life (GewuTestWindow *fixture,
           gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *page = open_assessment (fixture);
  const GewuSubject *subject = gewu_entry_sheet_row_get_subject (begin_marks (page));
  GewuSubject copy = *subject;
  g_autofree char *name = g_strdup (subject->name);
  GtkWidget *history;

  copy.name = name;
  do_event (fixture, page, "publish", is_published);
  gewu_test_undo_in_window (fixture);
  gewu_test_wait_until (is_opened, page);
  do_event (fixture, page, "publish", is_published);
  g_assert_false (gtk_widget_get_visible (
    gewu_test_part (show_section (page, "entries"), "import_button")));

  raise_objection (fixture, page, &copy);
  decide_objection (fixture, page);
  gewu_test_undo_in_window (fixture);
  gewu_test_wait_for_count (fixture, N_UPHELD, 0);
  decide_objection (fixture, page);

  announce (fixture, page);
  do_event (fixture, page, "seal", is_sealed);
  history = show_section (page, "history");
  gewu_test_wait_until (is_shown, gewu_test_part (history, "check_button"));
  gewu_test_click (history, "check_button");
  gewu_test_wait_until (has_check, gewu_test_part (history, "verdict"));
  g_assert_cmpint (gewu_test_count_in (fixture, N_EVENTS), ==, 3);
}

/* The second assessment of the same period by the same scheme is refused where it is asked for. */
static void
test_twice (GewuTestWindow *fixture,
            gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *page = open_assessment (fixture);
  GtkWidget *dialog;
  GewuPeriod period;

  gtk_widget_activate_action (page, "assessment.new", NULL);
  dialog = wait_for_dialog (GEWU_TYPE_ASSESSMENT_NEW_DIALOG);
  g_assert_true (gewu_period_parse ("2023Q2", &period, NULL));
  gewu_period_chooser_set (gewu_test_part (dialog, "period"), period);
  gewu_test_wait_until (is_sensitive, gewu_test_part (dialog, "do_button"));
  gewu_test_press ("ctrl+Return");
  gewu_test_wait_until (says_something, gewu_test_part (dialog, "error"));
  g_assert_cmpint (gewu_test_count_in (fixture, N_ASSESSMENTS), ==, 1);
  gewu_test_press ("Escape");
  gewu_test_wait_until (is_closed, GSIZE_TO_POINTER (GEWU_TYPE_ASSESSMENT_NEW_DIALOG));

  gtk_widget_activate_action (page, "assessment.drop", NULL);
  gewu_test_wait_for_count (fixture, N_ASSESSMENTS, 0);
  gewu_test_wait_until (is_shown, gewu_test_part (page, "empty_button"));
  gewu_test_undo_in_window (fixture);
  gewu_test_wait_for_count (fixture, N_ASSESSMENTS, 1);
}

#define ADD(name, func) \
  g_test_add ("/assessment/" name, GewuTestWindow, NULL, gewu_test_window_set_up, func, \
              gewu_test_window_tear_down)

int
main (int    argc,
      char **argv)
{
  gewu_test_window_init (&argc, &argv);
  if (!gewu_test_keys_available ())
    {
      g_test_skip ("no xdotool");
      return g_test_run ();
    }
  ADD ("marks/are-typed-checked-and-taken-back", test_marks);
  ADD ("life/leads-to-the-seal", test_life);
  ADD ("new/twice-is-refused-and-deleting-can-be-undone", test_twice);
  return g_test_run ();
}
