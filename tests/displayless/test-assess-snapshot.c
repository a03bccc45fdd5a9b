/* Snapshots come to the same hash again, and comparisons add up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "assess-part.h"
#include "gewu-comparison.h"
#include "gewu-entries.h"
#include "gewu-snapshot.h"

#include <string.h>

#define ITEMS \
  MARK_ITEM ",{'id':'late','title':'超期','measure':'late'," \
  "'rule':{'kind':'per-occurrence','points':'-0.5'},'floor':'-2'}," \
  "{'id':'news','title':'信息','measure':'news','rule':{'kind':'per-occurrence','points':'1'}}"
#define REST \
  ",'score':{'cap':'100'},'ranking':{'keys':[{'by':'score'}]}," \
  "'grades':{'reading':'printed','bands':[{'title':'优秀','from':'90'},{'title':'合格','to':'80'}]}," \
  "'pay':{'base':{'value':'1000'},'full':'100','per-point':'10'}"
#define ENTRIES "{'name':'news','title':'信息','subject':'person','kind':'occurrence'}"
#define SCHEME_TEXT \
  "{\"format\":1,'id':'s','version':1,'title':'办法','entries':[" ENTRIES "],'boards':[{'id':'b'," \
  "'title':'榜','subject':'person','items':[" ITEMS "]" REST "}]}"
#define TABLE "subject,kind,name,mark,late\nA,person,张三,96,1\nB,person,李四,85.5,9\n" \
  "C\tc,person,\"王\n[entries]\n五\",70,0\n"
#define CORRECTIONS "subject,kind,board,item,points,date,reason\n" \
  "B,person,b,late,0.5,2023-07-10,异议成立\nB,person,b,adjustment,-1,2023-07-11,补扣\n"

#define EVIDENCE "late\tperson\tA\tvisit\t7\n"

static char *
get_scheme_text (void)
{
  return g_strdelimit (g_strdup (SCHEME_TEXT), "'", '"');
}

static GewuSnapshot *
take_snapshot (void)
{
  g_autofree char *text = get_scheme_text ();
  g_autoptr (GewuScheme) scheme = load_scheme (text);
  g_autoptr (GewuMeasures) measures = load_measures (TABLE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
    gewu_entries_read_csv (scheme, measures, "subject,kind,entry,reason\nA,person,news,上报信息\n",
                           &error);
  g_autoptr (GewuAssessmentResult) result = NULL;

  g_assert_no_error (error);
  g_assert_true (gewu_entries_apply (scheme, entries, measures, &error));
  g_assert_true (gewu_measures_read_corrections (measures, CORRECTIONS, &error));
  result = gewu_assess (scheme, measures, &error);
  g_assert_no_error (error);

  return gewu_snapshot_new (text, entries, EVIDENCE, result);
}

static void
test_results_name_every_number (void)
{
  g_autoptr (GewuSnapshot) snapshot = take_snapshot ();

  /* B: 85.5 − 2 + 0.5 (of the objection) … − 1; the floor holds 9 × −0.5 + 0.5 at −2. */
  g_assert_cmpstr (snapshot->results, ==,
                   "b\tA\tscore\t96.5\n"
                   "b\tA\trank\t1\n"
                   "b\tA\trank-from-bottom\t3\n"
                   "b\tA\tgrade\t优秀\n"
                   "b\tA\tline.mark\t96\n"
                   "b\tA\tline.late\t-0.5\n"
                   "b\tA\tline.news\t1\n"
                   "b\tA\tpay\t965\n"
                   "b\tA\tpay-now\t965\n"
                   "b\tA\tpay.base\t1000\n"
                   "b\tA\tpay.score\t-35\n"
                   "b\tB\tscore\t82.5\n"
                   "b\tB\trank\t2\n"
                   "b\tB\trank-from-bottom\t2\n"
                   "b\tB\tline.mark\t85.5\n"
                   "b\tB\tline.late\t-2\n"
                   "b\tB\tline.news\t0\n"
                   "b\tB\tline.adjustment\t-1\n"
                   "b\tB\tpay\t825\n"
                   "b\tB\tpay-now\t825\n"
                   "b\tB\tpay.base\t1000\n"
                   "b\tB\tpay.score\t-175\n"
                   "b\tC\\x09c\tscore\t70\n"
                   "b\tC\\x09c\trank\t3\n"
                   "b\tC\\x09c\trank-from-bottom\t1\n"
                   "b\tC\\x09c\tgrade\t合格\n"
                   "b\tC\\x09c\tline.mark\t70\n"
                   "b\tC\\x09c\tline.late\t0\n"
                   "b\tC\\x09c\tline.news\t0\n"
                   "b\tC\\x09c\tpay\t700\n"
                   "b\tC\\x09c\tpay-now\t700\n"
                   "b\tC\\x09c\tpay.base\t1000\n"
                   "b\tC\\x09c\tpay.score\t-300\n"
                   "b\tB\twarning\tno-grade\n");
}

/* The hash is SHA-256 as the header says it, computed here by hand. */
static void
test_hash_is_of_the_four_texts (void)
{
  g_autoptr (GewuSnapshot) snapshot = take_snapshot ();
  g_autofree char *all =
    g_strdup_printf ("%" G_GSIZE_FORMAT "\n%s%" G_GSIZE_FORMAT "\n%s%" G_GSIZE_FORMAT "\n%s%"
                     G_GSIZE_FORMAT "\n%s",
                     strlen (snapshot->scheme), snapshot->scheme, strlen (snapshot->inputs),
                     snapshot->inputs, strlen (EVIDENCE), EVIDENCE, strlen (snapshot->results),
                     snapshot->results);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, all, -1);

  g_assert_cmpstr (snapshot->hash, ==, hash);
}

static void
test_recomputes (void)
{
  g_autoptr (GewuSnapshot) snapshot = take_snapshot ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuAssessmentResult) result = gewu_snapshot_recompute (snapshot, &entries, &error);
  g_autoptr (GewuAssessmentResult) again = gewu_snapshot_recompute (snapshot, NULL, NULL);
  g_autoptr (GewuSnapshot) second = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (again);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (((GewuEntryRow *) g_ptr_array_index (entries, 0))->reason, ==, "上报信息");
  g_assert_cmpstr (find_score (result, "C\tc")->subject->name, ==, "王\n[entries]\n五");
  assert_number (find_score (result, "B")->score, "82.5");
  second = gewu_snapshot_new (snapshot->scheme, entries, EVIDENCE, result);
  g_assert_cmpstr (second->hash, ==, snapshot->hash);
}

static void
assert_not_recomputed (GewuSnapshot *snapshot,
                       GewuError     code,
                       const char   *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (gewu_snapshot_recompute (snapshot, NULL, &error));
  g_assert_error (error, GEWU_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
replace (char       **text,
         const char  *before,
         const char  *after)
{
  GString *changed = g_string_new (*text);

  g_assert_cmpuint (g_string_replace (changed, before, after, 1), ==, 1);
  g_free (*text);
  *text = g_string_free (changed, FALSE);
}

static void
test_tampering_shows (void)
{
  static const struct
  {
    guint       part;        /* 0 scheme, 1 inputs, 2 results, 3 evidence */
    const char *before;
    const char *after;
    GewuError   code;
    const char *message;
  } cases[] = {
    { 0, "-0.5", "-0.6", GEWU_ERROR_SEALED, "results" },
    { 0, "办法", "新办法", GEWU_ERROR_SEALED, "hash" },
    { 1, "85.5", "86.5", GEWU_ERROR_SEALED, "results" },
    { 1, "上报信息", "上报", GEWU_ERROR_SEALED, "hash" },
    { 1, "李四", "\"李四\"", GEWU_ERROR_SEALED, "hash" },
    { 1, "2023-07-10", "2023-07-12", GEWU_ERROR_SEALED, "hash" },
    { 2, "82.5", "83.5", GEWU_ERROR_SEALED, "results" },
    { 3, "\t7\n", "\t8\n", GEWU_ERROR_SEALED, "hash" },
    { 1, "[corrections]\n", "", GEWU_ERROR_MEASURES, "[corrections]: missing" },
    { 1, "[measures]\n", "", GEWU_ERROR_MEASURES, "[measures]: missing" },
    { 1, "85.5", "x", GEWU_ERROR_MEASURES, "line 3, column mark: not a number" },
    { 1, "A,person,news,", "A,person,old,", GEWU_ERROR_MEASURES,
      "line 2, column entry: no such entry" },
    { 1, ",id,late,", ",id,news,", GEWU_ERROR_MEASURES,
      "A, news: there is a column of this name" },
    { 1, "2023-07-10", "7月", GEWU_ERROR_MEASURES, "line 2, column date: not a date" },
    { 1, "B,person,b,late", "B,person,b,soon", GEWU_ERROR_MEASURES, "B, b.soon: no such item" },
    { 0, "\"format\":1", "\"format\":2", GEWU_ERROR_SCHEME, "format: out of range" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GewuSnapshot) snapshot = take_snapshot ();
      char **parts[] = {
        &snapshot->scheme, &snapshot->inputs, &snapshot->results, &snapshot->evidence
      };

      g_test_message ("%s → %s", cases[i].before, cases[i].after);
      replace (parts[cases[i].part], cases[i].before, cases[i].after);
      assert_not_recomputed (snapshot, cases[i].code, cases[i].message);
    }
}

static void
test_wrong_hash_shows (void)
{
  g_autoptr (GewuSnapshot) snapshot = take_snapshot ();

  snapshot->hash[0] = snapshot->hash[0] == '0' ? '1' : '0';
  assert_not_recomputed (snapshot, GEWU_ERROR_SEALED, "hash");
}

/* What a later correction starts from: the values as they were sealed, without the corrections. */
static void
test_measures_without_corrections (void)
{
  g_autoptr (GewuSnapshot) snapshot = take_snapshot ();
  g_autoptr (GewuScheme) scheme = load_scheme (SCHEME_TEXT);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuMeasures) measures =
    gewu_snapshot_read_measures (snapshot->inputs, scheme, &entries, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (gewu_measures_get_n_corrections (measures), ==, 0);
  g_assert_cmpuint (entries->len, ==, 1);
  assert_number (gewu_measures_get (measures, 0, "news").ratio.numerator, "1");
}

/* Who has no score, no rank and no pay is in the results as well. */
static void
test_results_without_a_score (void)
{
  const char *text = SCHEME (",'ranking':{'keys':[{'by':'score'}]}");
  g_autoptr (GewuAssessmentResult) result = assess (text, "subject,kind,mark\nA,person,\n");
  g_autoptr (GewuSnapshot) snapshot = gewu_snapshot_new (text, NULL, NULL, result);

  g_assert_cmpstr (snapshot->results, ==, "b\tA\tnot-ranked\tno-value\nb\tA\tline.mark\t0\n");
}

/* Without entries a declared one is an ordinary column. */
static void
test_without_entries (void)
{
  g_autofree char *text = get_scheme_text ();
  g_autoptr (GewuAssessmentResult) result =
    assess (text, "subject,kind,mark,late,news\nA,person,90,1,3\n");
  g_autoptr (GewuSnapshot) snapshot = gewu_snapshot_new (text, NULL, NULL, result);
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuAssessmentResult) again = gewu_snapshot_recompute (snapshot, NULL, &error);

  g_assert_no_error (error);
  assert_number (find_score (again, "A")->score, "92.5");
}

/* ---- comparison */

static void
assert_lines (const GewuScore *own,
              const GewuScore *other,
              const char      *expected)
{
  g_autoptr (GArray) lines = gewu_comparison_list_lines (own, other);
  g_autoptr (GString) found = g_string_new (NULL);
  gint64 sum = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const GewuLineDifference *line = &g_array_index (lines, GewuLineDifference, i);
      g_autofree char *difference = gewu_decimal_to_string (line->difference, 0);

      g_string_append_printf (found, "%s %s%s;", line->item, difference,
                              line->own == NULL ? " other" : line->other == NULL ? " own" : "");
      sum += line->difference.millionths;
    }
  g_assert_cmpstr (found->str, ==, expected);
  g_assert_cmpint (sum, ==, own->score.millionths - other->score.millionths);
}

static void
test_lines_that_differ (void)
{
  g_autofree char *text = get_scheme_text ();
  g_autoptr (GewuScheme) scheme = load_scheme (text);
  g_autoptr (GewuMeasures) measures =
    load_measures ("subject,kind,mark,late,news\nA,person,90,1,2\nB,person,91,1,1\n"
                   "C,person,99,0,4\nD,person,90,1,2\n");
  g_autoptr (GewuAssessmentResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gewu_measures_read_corrections (measures,
                                  "subject,kind,board,item,points\nA,person,b,adjustment,-1\n"
                                  "A,person,b,adjustment,2\nB,person,b,adjustment,-1\n", &error);
  g_assert_no_error (error);
  result = gewu_assess (scheme, measures, &error);
  g_assert_no_error (error);

  /* Of equal ones the loss first; the second adjustment has no counterpart. */
  assert_lines (find_score (result, "A"), find_score (result, "B"),
                "adjustment 2 own;mark -1;news 1;");
  assert_lines (find_score (result, "B"), find_score (result, "A"),
                "adjustment -2 other;news -1;mark 1;");
  assert_lines (find_score (result, "C"), find_score (result, "D"),
                "mark 9;limit -3 own;news 2;late 0.5;");
  assert_lines (find_score (result, "D"), find_score (result, "D"), "");
}

static void
test_moves (void)
{
  g_autofree char *text = get_scheme_text ();
  g_autoptr (GewuAssessmentResult) before =
    assess (text, "subject,kind,mark,late,news\nA,person,90,0,0\nB,person,80,0,0\nC,person,70,0,0\n"
            "E,person,,0,0\nF,person,40,0,0\n");
  g_autoptr (GewuAssessmentResult) after =
    assess (text, "subject,kind,mark,late,news\nA,person,85,0,0\nB,person,88,0,0\nD,person,60,0,0\n"
            "E,person,50,0,0\nF,person,,0,0\n");
  g_autoptr (GArray) moves =
    gewu_comparison_list_moves (gewu_assessment_result_get_board (before, 0),
                                gewu_assessment_result_get_board (after, 0));
  static const char *const expected[][4] = {
    { "B", "B", "8", "80" }, { "A", "A", "-5", "-50" }, { NULL, "D", "0", "0" },
    { "E", "E", "0", "0" }, { "F", "F", "0", "0" }, { "C", NULL, "0", "0" },
  };

  g_assert_cmpuint (moves->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < moves->len; i++)
    {
      const GewuMovement *move = &g_array_index (moves, GewuMovement, i);

      g_assert_cmpstr (move->before != NULL ? move->before->subject->key : NULL, ==,
                       expected[i][0]);
      g_assert_cmpstr (move->after != NULL ? move->after->subject->key : NULL, ==, expected[i][1]);
      assert_number (move->difference, expected[i][2]);
      assert_number (move->pay_difference, expected[i][3]);
    }
}

/* Beyond the range a difference is the greatest there is. */
static void
test_differences_stay_in_range (void)
{
  const char *scheme = SCHEME ("");
  g_autoptr (GewuAssessmentResult) result =
    assess (scheme, "subject,kind,mark\nA,person,9000000000000\nB,person,-9000000000000\n");
  g_autoptr (GArray) up = gewu_comparison_list_lines (find_score (result, "A"),
                                                      find_score (result, "B"));
  g_autoptr (GArray) down = gewu_comparison_list_lines (find_score (result, "B"),
                                                        find_score (result, "A"));

  g_assert_cmpint (g_array_index (up, GewuLineDifference, 0).difference.millionths, ==,
                   G_MAXINT64);
  g_assert_cmpint (g_array_index (down, GewuLineDifference, 0).difference.millionths, ==,
                   -G_MAXINT64);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess/snapshot/results-name-every-number", test_results_name_every_number);
  g_test_add_func ("/assess/snapshot/hash-is-of-the-four-texts", test_hash_is_of_the_four_texts);
  g_test_add_func ("/assess/snapshot/recomputes", test_recomputes);
  g_test_add_func ("/assess/snapshot/tampering-shows", test_tampering_shows);
  g_test_add_func ("/assess/snapshot/a-wrong-hash-shows", test_wrong_hash_shows);
  g_test_add_func ("/assess/snapshot/measures-without-corrections",
                   test_measures_without_corrections);
  g_test_add_func ("/assess/snapshot/results-without-a-score", test_results_without_a_score);
  g_test_add_func ("/assess/snapshot/without-entries", test_without_entries);
  g_test_add_func ("/assess/comparison/lines-that-differ", test_lines_that_differ);
  g_test_add_func ("/assess/comparison/moves", test_moves);
  g_test_add_func ("/assess/comparison/differences-stay-in-range", test_differences_stay_in_range);

  return g_test_run ();
}
