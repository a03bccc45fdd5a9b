/* The letterhead of an office: what it may be, and how it is kept in the zone's file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-error.h"
#include "gewu-session-report.h"
#include "gewu-test-session.h"

#include <string.h>

/* ---- the value */

static void
set (char       **text,
     const char  *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

static void
test_standard (void)
{
  g_autoptr(GewuLetterhead) letterhead = gewu_letterhead_new ();
  g_autofree char *signer = gewu_letterhead_make_signer (letterhead, 2);
  g_auto(GStrv) fonts = gewu_letterhead_split_fonts (letterhead->title_fonts);

  g_assert_null (gewu_letterhead_check (letterhead));
  g_assert_null (letterhead->office);
  g_assert_null (gewu_letterhead_get_footnote (letterhead, "members"));
  g_assert_cmpstr (signer, ==, "分管领导：");
  g_assert_cmpstr (fonts[0], ==, "方正小标宋简体");
}

static void
test_number (void)
{
  static const struct
  {
    const char *around;
    const char *number;
    const char *expected;
  } cases[] = {
    { "新高网格办〔{year}〕{number}号", "12", "新高网格办〔2023〕12号" },
    { "新高网格办〔{year}〕{number}号", NULL, "新高网格办〔2023〕　　号" },
    { "新高网格办〔{year}〕{number}号", "", "新高网格办〔2023〕　　号" },
    { "第{number}期", "3", "第3期" },
    { "新高网格办〔{year}〕{number}号", "高办〔2022〕7号", "高办〔2022〕7号" },
    { "第{number}期", "{year}", "第{year}期" },
    { NULL, "12", NULL },
    { NULL, "高办〔2022〕7号", "高办〔2022〕7号" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GewuLetterhead) letterhead = gewu_letterhead_new ();
      g_autofree char *number = NULL;

      letterhead->number = g_strdup (cases[i].around);
      number = gewu_letterhead_make_number (letterhead, 2023, cases[i].number);
      g_assert_cmpstr (number, ==, cases[i].expected);
    }
}

static void
test_footnotes (void)
{
  g_autoptr(GewuLetterhead) letterhead = gewu_letterhead_new ();

  letterhead->footnote = g_strdup ("总注");
  g_hash_table_insert (letterhead->footnotes, g_strdup ("pay"), g_strdup ("另注"));
  g_hash_table_insert (letterhead->footnotes, g_strdup ("due"), g_strdup (""));
  g_assert_cmpstr (gewu_letterhead_get_footnote (letterhead, "members"), ==, "总注");
  g_assert_cmpstr (gewu_letterhead_get_footnote (letterhead, "pay"), ==, "另注");
  g_assert_null (gewu_letterhead_get_footnote (letterhead, "due"));
}

static void
test_check (void)
{
  g_autofree char *longest = g_strnfill (200, 'x');
  g_autofree char *too_long = g_strnfill (201, 'x');
  g_autoptr(GewuLetterhead) letterhead = gewu_letterhead_new ();

  set (&letterhead->office, longest);
  g_assert_null (gewu_letterhead_check (letterhead));
  set (&letterhead->office, too_long);
  g_assert_cmpstr (gewu_letterhead_check (letterhead), ==, "office");
  set (&letterhead->office, "a\nb");
  g_assert_cmpstr (gewu_letterhead_check (letterhead), ==, "office");
  set (&letterhead->office, "\xff");
  g_assert_cmpstr (gewu_letterhead_check (letterhead), ==, "office");
  set (&letterhead->office, NULL);
  set (&letterhead->number, "高办〔{year}〕号");
  g_assert_cmpstr (gewu_letterhead_check (letterhead), ==, "number");
  set (&letterhead->number, "{number}");
  set (&letterhead->signers[2], "\t");
  g_assert_cmpstr (gewu_letterhead_check (letterhead), ==, "signers");
  set (&letterhead->signers[2], NULL);
  set (&letterhead->names[0], too_long);
  g_assert_cmpstr (gewu_letterhead_check (letterhead), ==, "names");
  set (&letterhead->names[0], NULL);
  set (&letterhead->body_fonts, " , ,");
  g_assert_cmpstr (gewu_letterhead_check (letterhead), ==, "body-fonts");
  set (&letterhead->body_fonts, "宋体");
  g_hash_table_insert (letterhead->footnotes, g_strdup ("pay"), g_strdup (too_long));
  g_assert_cmpstr (gewu_letterhead_check (letterhead), ==, "footnotes");
}

/* ---- in the zone's file */

static GewuLetterhead *
get_letterhead (GewuTestZone *zone)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuLetterhead *letterhead;

  gewu_session_get_letterhead_async (zone->session, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  letterhead = gewu_session_get_letterhead_finish (zone->session, result, &error);
  g_assert_no_error (error);

  return letterhead;
}

static gboolean
set_letterhead (GewuTestZone          *zone,
                const GewuLetterhead  *letterhead,
                GError               **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_set_letterhead_async (zone->session, letterhead, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_session_set_letterhead_finish (zone->session, result, error);
}

/* office NULL: nothing was set. */
static void
assert_letterhead (GewuTestZone *zone,
                   const char   *office)
{
  gboolean is_set = office != NULL;
  g_autoptr(GewuLetterhead) letterhead = get_letterhead (zone);

  g_assert_cmpstr (letterhead->office, ==, office);
  g_assert_cmpstr (letterhead->number, ==, is_set ? "高办〔{year}〕{number}号" : NULL);
  g_assert_cmpstr (letterhead->signers[0], ==, "填表人");
  g_assert_cmpstr (letterhead->signers[1], ==, is_set ? NULL : "审核人");
  g_assert_cmpstr (letterhead->names[2], ==, is_set ? "王敏" : NULL);
  g_assert_cmpstr (gewu_letterhead_get_footnote (letterhead, "due"), ==, is_set ? "注" : NULL);
  g_assert_null (gewu_letterhead_get_footnote (letterhead, "pay"));
  g_assert_cmpint (g_str_has_prefix (letterhead->body_fonts, "宋体"), ==, is_set);
}

static void
fill_letterhead (GewuLetterhead *letterhead)
{
  set (&letterhead->office, "指挥部");
  set (&letterhead->number, "高办〔{year}〕{number}号");
  set (&letterhead->signers[1], NULL);
  set (&letterhead->names[2], "王敏");
  set (&letterhead->footnote, "注");
  set (&letterhead->body_fonts, "宋体,仿宋");
  g_hash_table_insert (letterhead->footnotes, g_strdup ("pay"), g_strdup (""));
}

static void
test_kept_and_undone (GewuTestZone  *zone,
                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuLetterhead) letterhead = NULL;
  g_autoptr(GewuAction) undone = NULL;
  g_autoptr(GewuAction) redone = NULL;
  g_autofree char *future = NULL;
  g_autoptr(GError) error = NULL;
  gint64 rows;

  gewu_test_tamper (zone->path,
                    "UPDATE zone SET settings = "
                    "'{\"visit-days\": 7, \"letterhead\": {\"seal\": [8]}}'");
  assert_letterhead (zone, NULL);
  letterhead = get_letterhead (zone);
  fill_letterhead (letterhead);
  g_assert_true (set_letterhead (zone, letterhead, &error));
  g_assert_no_error (error);
  assert_letterhead (zone, "指挥部");
  future = gewu_test_query (zone->path, "SELECT (settings ->> '$.letterhead.seal[0]') || "
                                        "(settings ->> '$.\"visit-days\"') FROM zone");
  g_assert_cmpstr (g_strstrip (future), ==, "'87'");

  /* The same again is no change. */
  rows = gewu_test_count (zone, "SELECT count (*) FROM journal");
  g_assert_true (set_letterhead (zone, letterhead, &error));
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM journal"), ==, rows);

  undone = gewu_test_undo (zone->session, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gewu_action_get_code (undone), ==, "letterhead");
  assert_letterhead (zone, NULL);
  redone = gewu_test_undo (zone->session, TRUE, &error);
  g_assert_no_error (error);
  assert_letterhead (zone, "指挥部");
}

static void
test_invalid (GewuTestZone  *zone,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuLetterhead) letterhead = get_letterhead (zone);
  gint64 rows = gewu_test_count (zone, "SELECT count (*) FROM journal");
  g_autoptr(GError) error = NULL;

  set (&letterhead->number, "高办〔{year}〕号");
  g_assert_false (set_letterhead (zone, letterhead, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "number");
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM journal"), ==, rows);
}

/* What another program wrote wrong is as if it were not there. */
static void
test_foreign (GewuTestZone  *zone,
              gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const values[] = {
    "7", "[]", "null", "\"office\"", "{\"office\": 7, \"signers\": \"x\", \"names\": [1, {}]}",
    "{\"number\": \"none\"}", "{\"body-fonts\": \"\", \"footnotes\": [1]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *sql =
        g_strdup_printf ("UPDATE zone SET settings = '{\"letterhead\": %s}'", values[i]);

      gewu_test_tamper (zone->path, sql);
      assert_letterhead (zone, NULL);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/letterhead/is-as-most-offices-have-it", test_standard);
  g_test_add_func ("/letterhead/makes-a-document-s-number", test_number);
  g_test_add_func ("/letterhead/has-a-footnote-for-each-report", test_footnotes);
  g_test_add_func ("/letterhead/names-what-cannot-be", test_check);
  g_test_add ("/letterhead/is-kept-and-undone", GewuTestZone, NULL, gewu_test_zone_set_up,
              test_kept_and_undone, gewu_test_zone_tear_down);
  g_test_add ("/letterhead/refuses-what-cannot-be", GewuTestZone, NULL, gewu_test_zone_set_up,
              test_invalid, gewu_test_zone_tear_down);
  g_test_add ("/letterhead/stands-foreign-values", GewuTestZone, NULL, gewu_test_zone_set_up,
              test_foreign, gewu_test_zone_tear_down);

  return g_test_run ();
}
