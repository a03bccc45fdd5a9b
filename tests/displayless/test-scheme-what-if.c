/* The schemes of a zone, and what a change of one changes for whom.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-test-session.h"

#include "gewu-error.h"
#include "gewu-scheme-draft.h"
#include "gewu-schemes.h"
#include "gewu-session-assessment.h"
#include "gewu-session-scheme.h"

#define SCHEME \
  "{\"format\":1,\"id\":\"hand\",\"version\":1,\"title\":\"办法\",\"boards\":[{\"id\":\"b\"," \
  "\"title\":\"榜\",\"subject\":\"person\",\"items\":[" \
  "{\"id\":\"base\",\"title\":\"基础分\",\"rule\":{\"kind\":\"base\",\"points\":\"100\"}}," \
  "{\"id\":\"late\",\"title\":\"迟报\",\"measure\":\"late\",\"rule\":" \
  "{\"kind\":\"per-occurrence\",\"points\":\"-1\"}}," \
  "{\"id\":\"rework\",\"title\":\"返工\",\"measure\":\"rework\",\"rule\":" \
  "{\"kind\":\"per-occurrence\",\"points\":\"%s\"}}]," \
  "\"ranking\":{\"keys\":[{\"by\":\"score\"}]}," \
  "\"pay\":{\"base\":{\"value\":\"1000\"},\"full\":\"100\",\"per-point\":\"10\"}}]}"
#define MEASURES \
  "subject,kind,late,rework\n甲,person,3,0\n乙,person,0,1\n丙,person,0,0\n"

static GewuAssessmentResult *
score (const char *points)
{
  g_autofree char *text = g_strdup_printf (SCHEME, points);
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuScheme) scheme = gewu_scheme_new_from_json (text, -1, &error);
  g_autoptr (GewuMeasures) measures = NULL;
  GewuAssessmentResult *result;

  g_assert_no_error (error);
  measures = gewu_measures_new_from_csv (MEASURES, &error);
  g_assert_no_error (error);
  result = gewu_assess (scheme, measures, &error);
  g_assert_no_error (error);
  return result;
}

static void
check_move (GArray     *moves,
            guint       n,
            const char *name,
            int         score_change,
            int         pay_change,
            int         rise)
{
  const GewuMovement *move = &g_array_index (moves, GewuMovement, n);

  g_assert_cmpstr (move->after->subject->name, ==, name);
  g_assert_cmpint (move->difference.millionths, ==, score_change * GEWU_DECIMAL_ONE);
  g_assert_cmpint (move->pay_difference.millionths, ==, pay_change * GEWU_DECIMAL_ONE);
  g_assert_cmpint (gewu_movement_get_rise (move), ==, rise);
}

/* 甲 97, 乙 99, 丙 100; when rework costs 5 instead of 1: 乙 95, which is 40 yuan and one place. */
static void
test_moves (void)
{
  GewuWhatIf what_if = { .before = score ("-1"), .after = score ("-5") };
  g_autoptr (GArray) moves = gewu_what_if_list_moves (&what_if, 0);

  g_assert_cmpuint (moves->len, ==, 3);
  check_move (moves, 0, "乙", -4, -40, -1);
  check_move (moves, 1, "甲", 0, 0, 1);
  check_move (moves, 2, "丙", 0, 0, 0);
  g_assert_true (gewu_movement_is_change (&g_array_index (moves, GewuMovement, 1)));
  g_assert_false (gewu_movement_is_change (&g_array_index (moves, GewuMovement, 2)));
  gewu_assessment_result_unref (what_if.before);
  gewu_assessment_result_unref (what_if.after);
}

/* ---- with records */

static GewuWhatIf *
ask (GewuTestZone *zone,
     GewuScheme   *before,
     GewuScheme   *after)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GewuPeriod period;
  GewuWhatIf *what_if;

  g_assert_true (gewu_period_parse ("2023Q2", &period, NULL));
  gewu_session_what_if_async (zone->session, before, after, period, NULL, gewu_test_answer_cb,
                              &answer);
  result = gewu_test_wait (&answer);
  what_if = gewu_session_what_if_finish (zone->session, result, &error);
  g_assert_no_error (error);
  return what_if;
}

/* The shipped scheme with another number of its first item (the base mark). */
static GewuScheme *
load_with_base (const char *points)
{
  g_autofree char *text = gewu_schemes_dup_text ("recommended", NULL);
  g_autoptr (GewuSchemeDraft) draft = gewu_scheme_draft_new (text, NULL);
  g_autofree char *changed = NULL;
  g_autoptr (GError) error = NULL;
  GewuScheme *scheme;

  gewu_scheme_draft_set (draft, "boards[0].items[0].rule.points", points);
  changed = gewu_scheme_draft_to_text (draft);
  scheme = gewu_scheme_new_from_json (changed, -1, &error);
  g_assert_no_error (error);
  return scheme;
}

static GewuSchemeLine *
save (GewuTestZone *zone,
      const char   *text,
      gint64        based_on)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GewuSchemeLine *line;

  gewu_session_save_scheme_async (zone->session, text, based_on, "改了基础分", NULL,
                                  gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  line = gewu_session_save_scheme_finish (zone->session, result, &error);
  g_assert_no_error (error);
  return line;
}

/* 2 points less at the start are 2 points less for everybody; nobody's place changes. */
static void
test_records (GewuTestZone  *zone,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GewuImportReport) report = gewu_test_import_office (zone, FALSE);
  g_autoptr (GewuScheme) before = load_with_base ("100");
  g_autoptr (GewuScheme) after = load_with_base ("98");
  g_autoptr (GewuScheme) other = load_with_base ("97.5");
  g_autoptr (GewuWhatIf) first = ask (zone, before, after);
  g_autoptr (GArray) moves = gewu_what_if_list_moves (first, 0);
  g_autoptr (GewuWhatIf) second = NULL;
  g_autoptr (GewuWhatIf) third = NULL;
  g_autoptr (GewuSchemeLine) saved = NULL;
  g_autofree char *text = gewu_schemes_dup_text ("recommended", NULL);

  g_assert_cmpuint (first->n_measured, ==, 1);
  g_assert_cmpuint (moves->len, >, 0);
  for (guint i = 0; i < moves->len; i++)
    {
      const GewuMovement *move = &g_array_index (moves, GewuMovement, i);

      g_assert_cmpint (move->difference.millionths, ==, -2 * GEWU_DECIMAL_ONE);
      g_assert_cmpint (gewu_movement_get_rise (move), ==, 0);
    }

  second = ask (zone, before, other);
  g_assert_cmpuint (second->n_measured, ==, 0);
  saved = save (zone, text, 0);
  third = ask (zone, before, other);
  g_assert_cmpuint (third->n_measured, ==, 1);
}

static void
test_cancelled (GewuTestZone  *zone,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GewuScheme) scheme = load_with_base ("98");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GewuTestAnswer answer = { 0 };
  GewuPeriod period;

  g_assert_true (gewu_period_parse ("2023Q2", &period, NULL));
  gewu_session_what_if_async (zone->session, NULL, scheme, period, cancellable,
                              gewu_test_answer_cb, &answer);
  g_cancellable_cancel (cancellable);
  result = gewu_test_wait (&answer);
  g_assert_null (gewu_session_what_if_finish (zone->session, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ---- versions */

static GewuSchemeEntry *
find_entry (GPtrArray  *entries,
            const char *code)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (((GewuSchemeEntry *) entries->pdata[i])->code, code))
      return entries->pdata[i];
  return NULL;
}

static GPtrArray *
list (GewuTestZone *zone)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *entries;

  gewu_session_list_schemes_async (zone->session, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  entries = gewu_session_list_schemes_finish (zone->session, result, &error);
  g_assert_no_error (error);
  return entries;
}

static gboolean
drop (GewuTestZone *zone,
      const char   *code,
      int           version,
      GError      **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr (GAsyncResult) result = NULL;

  gewu_session_drop_scheme_async (zone->session, code, version, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  return gewu_session_drop_scheme_finish (zone->session, result, error);
}

#define N_LIVE "SELECT count (*) FROM scheme WHERE deleted = 0"

static void
test_versions (GewuTestZone  *zone,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *text = g_strdup_printf (SCHEME, "-1");
  g_autofree char *changed = g_strdup_printf (SCHEME, "-2");
  g_autofree char *stored = NULL;
  g_autoptr (GewuSchemeLine) first = save (zone, text, 0);
  g_autoptr (GewuSchemeLine) same = save (zone, text, 0);
  g_autoptr (GewuSchemeLine) second = save (zone, changed, first->id);
  g_autoptr (GPtrArray) entries = list (zone);
  g_autoptr (GewuAction) undone = NULL;
  const GewuSchemeEntry *entry = find_entry (entries, "hand");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (first->version, ==, 1);
  g_assert_cmpint (same->id, ==, first->id);
  g_assert_cmpint (second->version, ==, 2);
  g_assert_cmpuint (entry->versions->len, ==, 2);
  g_assert_cmpint (((GewuSchemeLine *) entry->versions->pdata[0])->id, ==, second->id);
  g_assert_cmpint (((GewuSchemeLine *) entry->versions->pdata[0])->based_on, ==, first->id);
  g_assert_true (find_entry (entries, "recommended")->is_shipped);
  stored = gewu_test_query (zone->path, "SELECT json_extract (document, '$.version') FROM scheme "
                            "ORDER BY id");
  g_assert_cmpstr (stored, ==, "1\n2\n");

  undone = gewu_test_undo (zone->session, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gewu_action_get (undone, "note"), ==, "改了基础分");
  g_assert_cmpint (gewu_test_count (zone, N_LIVE), ==, 1);
  g_assert_true (drop (zone, "hand", 0, &error));
  g_assert_cmpint (gewu_test_count (zone, N_LIVE), ==, 0);
  g_assert_false (drop (zone, "hand", 0, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND);
}

static void
test_used_is_kept (GewuTestZone  *zone,
                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *text = gewu_schemes_dup_text ("recommended", NULL);
  g_autoptr (GewuSchemeLine) line = save (zone, text, 0);
  GewuTestAnswer answer = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  GewuPeriod period;

  g_assert_cmpint (line->version, ==, 2);
  g_assert_true (gewu_period_parse ("2023Q2", &period, NULL));
  gewu_session_open_assessment_async (zone->session, period, line->id, NULL, GEWU_DAY_UNKNOWN, NULL,
                                      NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  g_assert_cmpint (gewu_session_open_assessment_finish (zone->session, result, &error), !=, 0);
  g_assert_no_error (error);
  entries = list (zone);
  g_assert_true (find_entry (entries, "recommended")->used);
  g_assert_false (drop (zone, "recommended", 2, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_CONSTRAINT);
}

static void
test_invalid_is_refused (GewuTestZone  *zone,
                         gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *text = g_strdup_printf (SCHEME, "viel");
  GewuTestAnswer answer = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gewu_session_save_scheme_async (zone->session, text, 0, NULL, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  g_assert_null (gewu_session_save_scheme_finish (zone->session, result, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_SCHEME);
  g_assert_cmpint (gewu_test_count (zone, N_LIVE), ==, 0);
}

static void
test_files (GewuTestZone  *zone,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *text = g_strdup_printf (SCHEME, "-1");
  g_autofree char *copied = gewu_session_copy_scheme_text (text, "另一办法");
  g_autofree char *path = g_build_filename (zone->folder, "scheme.json", NULL);
  g_autoptr (GewuSchemeLine) copy = save (zone, copied, 0);
  g_autoptr (GewuSchemeLine) imported = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GewuTestAnswer answer = { 0 };

  g_assert_cmpstr (copy->code, !=, "hand");
  g_assert_cmpint (copy->version, ==, 1);
  g_assert_true (gewu_session_export_scheme (zone->session, text, path, &error));
  gewu_session_import_scheme_async (zone->session, path, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  imported = gewu_session_save_scheme_finish (zone->session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (imported->code, ==, "hand");
  g_assert_cmpint (imported->version, ==, 1);
  g_assert_false (gewu_session_export_scheme (zone->session, text, zone->path, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_EXISTS);
}

#define ADD(name, func) \
  g_test_add ("/scheme-what-if/" name, GewuTestZone, NULL, gewu_test_zone_set_up, func, \
              gewu_test_zone_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scheme-what-if/moves/by-hand", test_moves);
  ADD ("records/are-measured-once", test_records);
  ADD ("records/cancelled", test_cancelled);
  ADD ("versions/saved-listed-undone-deleted", test_versions);
  ADD ("versions/used-is-kept", test_used_is_kept);
  ADD ("versions/invalid-is-refused", test_invalid_is_refused);
  ADD ("files/copied-exported-imported", test_files);
  return g_test_run ();
}
