/* What is rarely met: numbers at the end of their range, unknown entries, texts with blanks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "assess-part.h"
#include "gewu-comparison.h"
#include "gewu-entries.h"
#include "gewu-findings.h"

#include <string.h>

#define ENTRIES_SCHEME \
  "{'format':1,'id':'s','version':1,'title':'办法','entries':[{'name':'news','title':'信息'," \
  "'subject':'person','kind':'occurrence','matter-group':'news'," \
  "'finders':[{'id':'own','title':'自查','factor':'0.5'}]}]," \
  "'boards':[{'id':'b','title':'榜','subject':'person','items':[" MARK_ITEM "]}]}"

static void
assert_out_of_range (const char *pay,
                     const char *csv)
{
  g_autofree char *text = g_strdup_printf (
    "{'format':1,'id':'s','version':1,'title':'办法','boards':[{'id':'b','title':'榜',"
    "'subject':'person','items':[" MARK_ITEM "],'pay':{%s}}]}", pay);
  g_autoptr (GewuScheme) scheme = load_scheme (text);
  g_autoptr (GewuMeasures) measures = load_measures (csv);
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", pay);
  g_assert_null (gewu_assess (scheme, measures, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_RANGE);
  g_assert_cmpstr (error->message, ==, "A, pay: out of range");
}

#define LARGEST "subject,kind,mark,base\nA,person,1,9223372036854.775807\n"

static void
test_rounding_may_not_fit (void)
{
  assert_out_of_range ("'base':{'measure':'base'},'decimals':0", LARGEST);
  assert_out_of_range ("'base':{'measure':'base'},'decimals':0,"
                       "'release':{'now':'70','rest':'year'}", LARGEST);
}

static void
test_moves_need_two_scores (void)
{
  static const char pay[] = ",'pay':{'base':{'measure':'base'}}";
  g_autofree char *scheme = g_strconcat (
    "{'format':1,'id':'s','version':1,'title':'办法','boards':[{'id':'b','title':'榜',"
    "'subject':'person','items':[" MARK_ITEM "]", pay, "}]}", NULL);
  g_autoptr (GewuAssessmentResult) before =
    assess (scheme, "subject,kind,mark,base\nA,person,5,100\nB,person,6,100\n");
  g_autoptr (GewuAssessmentResult) after =
    assess (scheme, "subject,kind,mark,base\nA,person,,100\nB,person,7.5,\n");
  g_autoptr (GArray) moves =
    gewu_comparison_list_moves (gewu_assessment_result_get_board (before, 0),
                                gewu_assessment_result_get_board (after, 0));
  const GewuMovement *a, *b;

  g_assert_cmpuint (moves->len, ==, 2);
  a = &g_array_index (moves, GewuMovement, 0);
  b = &g_array_index (moves, GewuMovement, 1);
  g_assert_cmpstr (a->after->subject->key, ==, "A");
  assert_number (a->difference, "0");
  assert_number (a->pay_difference, "0");
  assert_number (b->difference, "1.5");
  assert_number (b->pay_difference, "0");
}

static void
test_texts_keep_their_blanks (void)
{
  g_autoptr (GewuMeasures) measures = gewu_measures_new ();
  g_autoptr (GewuMeasures) same = gewu_measures_ref (measures);
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GewuMeasures) read = NULL;

  gewu_measures_add_subject (measures, GEWU_NOUN_PERSON, "A", 0, "张三 ", " 东");
  text = gewu_measures_to_csv (same);
  read = load_measures (text);
  again = gewu_measures_to_csv (read);

  g_assert_nonnull (strstr (text, "\"张三 \""));
  g_assert_nonnull (strstr (text, "\" 东\""));
  g_assert_cmpstr (again, ==, text);
}

static GewuEntryRow *
make_row (const char *entry,
          const char *finder,
          const char *reason)
{
  GewuEntryRow *row = g_new0 (GewuEntryRow, 1);

  row->entry = g_strdup (entry);
  row->finder = g_strdup (finder);
  row->matter = g_strdup ("招聘会");
  row->reason = g_strdup (reason);

  return row;
}

static void
test_rows_that_are_not_declared (void)
{
  g_autoptr (GewuScheme) scheme = load_scheme (ENTRIES_SCHEME);
  g_autoptr (GPtrArray) rows =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_entry_row_free);
  g_autoptr (GewuMeasures) measures = load_measures ("subject,kind\nA,person\n");
  g_autofree char *text = NULL;

  g_ptr_array_add (rows, make_row ("news", "own", NULL));
  /* who is not declared has the factor 1, so this one is worth more */
  g_ptr_array_add (rows, make_row ("news", "upper", ""));
  g_ptr_array_add (rows, make_row ("gone", NULL, NULL));

  g_assert_false (gewu_entries_row_counts (scheme, rows, 0));
  g_assert_true (gewu_entries_row_counts (scheme, rows, 1));
  g_assert_true (gewu_entries_row_counts (scheme, rows, 2));

  text = gewu_entries_to_csv (rows, measures);
  g_assert_nonnull (strstr (text, "A,person,gone,"));
}

static void
assert_findings (const char *measures,
                 const char *items,
                 const char *rest,
                 const char *expected)
{
  g_autofree char *text = g_strconcat (
    "{'format':1,'id':'s','version':1,'title':'办法',", measures, "'boards':[{'id':'b',"
    "'title':'榜','subject':'person','items':[", items, "]", rest, "}]}", NULL);
  g_autoptr (GewuScheme) scheme = load_scheme (text);
  g_autoptr (GPtrArray) findings = gewu_findings_list (scheme);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const GewuSchemeFinding *finding = g_ptr_array_index (findings, i);

      g_string_append_printf (found, "%s %s;", gewu_scheme_finding_to_id (finding->code),
                              finding->place);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

#define COMPUTED(name) "{'name':'" name "','sum':[{'measure':'x'}]}"
#define BASE(id, points, more) \
  "{'id':'" id "','title':'项','rule':{'kind':'base','points':'" points "'}" more "}"

static void
test_computed_measures_are_used_anywhere (void)
{
  assert_findings (
    "'measures':[" COMPUTED ("a") "," COMPUTED ("b") "," COMPUTED ("c") "," COMPUTED ("d") ","
    COMPUTED ("e") "," COMPUTED ("f") "," COMPUTED ("g") "," COMPUTED ("h") "," COMPUTED ("i") ","
    COMPUTED ("j") "],",
    BASE ("i", "1", ",'times':{'measure':'a'}"),
    ",'score':{'times':{'measure':'b'}},'conditions':[{'measure':'c','at-least':'1'}],"
    "'ranking':{'keys':[{'by':'measure','measure':'d'}]},"
    "'streaks':[{'title':'连续','bottom':1,'periods':2,'before':{'measure':'e'}}],"
    "'pay':{'base':{'measure':'f'},'months':{'measure':'g'},'months-in-period':{'measure':'h'},"
    "'extras':[{'title':'奖','measure':'i','each':'1'}]}",
    "unused-measure measures[9];");
}

static void
test_full_marks_are_added_by_group (void)
{
  /* 东: 40 + 60; 西: 40 + 50 */
  assert_findings ("", BASE ("all", "40", "") "," BASE ("east", "60", ",'groups':['东']") ","
                   BASE ("west", "50", ",'groups':['西']"), ",'score':{'scale':'100'}",
                   "full-marks boards[0].score.scale;");
  assert_findings ("", BASE ("east", "100", ",'groups':['东']") ","
                   BASE ("west", "100", ",'groups':['西']"), ",'score':{'scale':'100'}", "");
}

static void
test_entries_that_are_no_marks (void)
{
  assert_findings (
    "'entries':[{'name':'news','title':'信息','subject':'person','kind':'occurrence'}],",
    "{'id':'i','title':'项','measure':'news','rule':{'kind':'per-occurrence','points':'1'}}",
    "", "");
}

static void
test_scheme_keeps_its_text (void)
{
  g_autoptr (GewuScheme) scheme = load_scheme (SCHEME (""));
  g_autofree char *text = g_strdelimit (g_strdup (SCHEME ("")), "'", '"');

  g_assert_cmpstr (gewu_scheme_get_text (scheme), ==, text);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess-edges/pay/rounding-may-not-fit", test_rounding_may_not_fit);
  g_test_add_func ("/assess-edges/comparison/moves-need-two-scores", test_moves_need_two_scores);
  g_test_add_func ("/assess-edges/tables/texts-keep-their-blanks", test_texts_keep_their_blanks);
  g_test_add_func ("/assess-edges/entries/rows-that-are-not-declared",
                   test_rows_that_are_not_declared);
  g_test_add_func ("/assess-edges/findings/computed-measures-are-used-anywhere",
                   test_computed_measures_are_used_anywhere);
  g_test_add_func ("/assess-edges/findings/full-marks-are-added-by-group",
                   test_full_marks_are_added_by_group);
  g_test_add_func ("/assess-edges/findings/entries-that-are-no-marks",
                   test_entries_that_are_no_marks);
  g_test_add_func ("/assess-edges/scheme/keeps-its-text", test_scheme_keeps_its_text);

  return g_test_run ();
}
