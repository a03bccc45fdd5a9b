/* Grade bands: holes and overlaps are found, and no score gets a band silently.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-scheme.h"

static void
assert_findings (const GewuBoard *board,
                 const char      *expected)
{
  g_autoptr (GArray) findings = gewu_grades_check (board->grades);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const GewuGradesFinding *finding = &g_array_index (findings, GewuGradesFinding, i);
      g_autofree char *lower = gewu_decimal_to_string (finding->lower, 0);
      g_autofree char *upper = gewu_decimal_to_string (finding->upper, 0);

      g_string_append_printf (found, "%s %s/%s %s-%s;",
                              finding->kind == GEWU_GRADES_HOLE ? "hole" : "overlap",
                              finding->worse, finding->better, lower, upper);
    }

  g_assert_cmpstr (found->str, ==, expected);
}

/* A scheme with these bands; quotes are single. */
static GewuScheme *
load_bands (const char *reading,
            const char *bands)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  GewuScheme *scheme;

  g_string_printf (json, "{'format':1,'id':'s','version':1,'title':'s','boards':[{'id':'b',"
                   "'title':'b','subject':'unit','items':[{'id':'i','title':'i','rule':"
                   "{'kind':'base','points':1}}],'grades':{'reading':'%s','bands':[%s]}}]}",
                   reading, bands);
  g_string_replace (json, "'", "\"", 0);
  scheme = gewu_scheme_new_from_json (json->str, -1, &error);
  g_assert_no_error (error);

  return scheme;
}

static void
assert_holes (const char *bands,
              const char *expected)
{
  g_autoptr (GewuScheme) scheme = load_bands ("printed", bands);

  assert_findings (gewu_scheme_get_board (scheme, 0), expected);
}

static void
test_printed_holes (void)
{
  /* AC-04 and AC-12 as printed, and bands that meet. */
  assert_holes ("{'title':'优秀','from':95},{'title':'合格','from':80,'to':94},"
                "{'title':'基本合格','from':70,'to':79},{'title':'不合格','below':60}",
                "hole 不合格/基本合格 60-70;hole 基本合格/合格 79-80;hole 合格/优秀 94-95;");
  assert_holes ("{'title':'优秀','from':90},{'title':'良好','from':80,'to':89},"
                "{'title':'合格','from':60,'to':79},{'title':'不合格','to':59}",
                "hole 不合格/合格 59-60;hole 合格/良好 79-80;hole 良好/优秀 89-90;");
  assert_holes ("{'title':'优秀','from':90},{'title':'良好','from':80},{'title':'合格'}", "");
}

static void
test_overlaps (void)
{
  static const struct
  {
    const char *bands;
    const char *expected;
  } cases[] = {
    /* 90 is in both. */
    { "{'title':'A','from':90},{'title':'B','from':80,'to':90}", "overlap B/A 90-90;" },
    { "{'title':'A','from':90},{'title':'B','from':80,'below':90}", "" },
    { "{'title':'A','from':90,'to':95},{'title':'B','from':80,'to':100}", "overlap B/A 90-95;" },
    { "{'title':'A','from':90,'to':100},{'title':'B','from':80,'to':93}", "overlap B/A 90-93;" },
    /* C reaches over the hole between B and A, and into A. */
    { "{'title':'A','from':90},{'title':'B','from':80,'to':85},{'title':'C','to':92}",
      "overlap C/B 80-85;overlap C/A 90-92;" },
    { "{'title':'A','from':90},{'title':'B','from':80,'to':85},{'title':'C','to':87}",
      "overlap C/B 80-85;hole C/A 87-90;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GewuScheme) scheme = load_bands ("printed", cases[i].bands);

      assert_findings (gewu_scheme_get_board (scheme, 0), cases[i].expected);
    }
}

/* The grade of one score under bands, NULL for none. */
static char *
find_grade (const char *reading,
            const char *bands,
            const char *score)
{
  g_autoptr (GewuScheme) scheme = load_bands (reading, bands);
  GewuDecimal value;
  gboolean ambiguous;

  g_assert_true (gewu_decimal_parse (score, &value));

  return g_strdup (gewu_grades_find (gewu_scheme_get_board (scheme, 0)->grades, value, &ambiguous));
}

static void
test_ends_of_bands (void)
{
  const char *bands = "{'title':'A','from':95},{'title':'B','from':80,'to':90},"
                      "{'title':'C','from':'70.000001','below':80}";
  static const struct
  {
    const char *reading;
    const char *score;
    const char *grade;
  } cases[] = {
    { "printed", "90", "B" }, { "printed", "90.000001", NULL }, { "printed", "80", "B" },
    { "printed", "79.999999", "C" }, { "printed", "70", NULL }, { "printed", "69.999999", NULL },
    { "printed", "95", "A" }, { "lower-bound", "69", NULL }, { "lower-bound", "93", "B" },
    { "integer", "90.4", "B" }, { "integer", "90.5", NULL }, { "integer", "94.5", "A" },
    { "integer", "9223372036854.7", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *grade = find_grade (cases[i].reading, bands, cases[i].score);

      g_test_message ("%s %s", cases[i].reading, cases[i].score);
      g_assert_cmpstr (grade, ==, cases[i].grade);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess-grades/reports-printed-holes", test_printed_holes);
  g_test_add_func ("/assess-grades/reports-overlaps", test_overlaps);
  g_test_add_func ("/assess-grades/ends-of-bands", test_ends_of_bands);

  return g_test_run ();
}
