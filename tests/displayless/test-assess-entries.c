/* Entries: rows of raters and finders become values, the same matter counts once; worked by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "assess-part.h"
#include "gewu-entries.h"

#define SCHEME_WITH(entries) \
  "{'format':1,'id':'s','version':1,'title':'办法','entries':[" entries "],'boards':[{'id':'b'," \
  "'title':'榜','subject':'person','items':[" MARK_ITEM "]}]}"
#define ENTRY(name, kind, more) \
  "{'name':'" name "','title':'填报','subject':'person','kind':'" kind "'" more "}"
#define PEOPLE "subject,kind\nA,person\nB,person\nU,unit\n"

/* The value of entry for subject as text: "3", "3/4", "-". */
static char *
get_value (GewuMeasures *measures,
           GewuNoun      noun,
           const char   *subject,
           const char   *entry)
{
  g_autofree char *numerator = NULL;
  g_autofree char *denominator = NULL;
  GewuValue value;
  guint index;

  g_assert_true (gewu_measures_find (measures, noun, subject, &index));
  value = gewu_measures_get (measures, index, entry);
  numerator = gewu_decimal_to_string (value.ratio.numerator, 0);
  denominator = gewu_decimal_to_string (value.ratio.denominator, 0);
  if (value.kind == GEWU_VALUE_ABSENT)
    return g_strdup ("-");

  return value.kind == GEWU_VALUE_NUMBER ? g_steal_pointer (&numerator)
                                         : g_strdup_printf ("%s/%s", numerator, denominator);
}

static GewuMeasures *
apply (const char *scheme_text,
       const char *csv)
{
  g_autoptr (GewuScheme) scheme = load_scheme (scheme_text);
  GewuMeasures *measures = load_measures (PEOPLE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = gewu_entries_read_csv (scheme, measures, csv, &error);

  g_assert_no_error (error);
  gewu_entries_apply (scheme, rows, measures, &error);
  g_assert_no_error (error);

  return measures;
}

static void
assert_values (const char *entry,
               const char *csv,
               const char *a,
               const char *b)
{
  g_autofree char *scheme =
    g_strconcat ("{'format':1,'id':'s','version':1,'title':'办法','entries':[", entry,
                 "],'boards':[{'id':'b','title':'榜','subject':'person','items':[" MARK_ITEM "]}]}",
                 NULL);
  g_autoptr (GewuMeasures) measures = apply (scheme, csv);
  g_autofree char *value_a = get_value (measures, GEWU_NOUN_PERSON, "A", "e");
  g_autofree char *value_b = get_value (measures, GEWU_NOUN_PERSON, "B", "e");
  g_autofree char *value_u = get_value (measures, GEWU_NOUN_UNIT, "U", "e");

  g_test_message ("%s %s", entry, csv);
  g_assert_cmpstr (value_a, ==, a);
  g_assert_cmpstr (value_b, ==, b);
  g_assert_cmpstr (value_u, ==, "-");
}

static void
test_marks (void)
{
  const char *plain = ENTRY ("e", "mark", ",'full':'30','trim':1");
  const char *head = "subject,kind,entry,value\n";
  g_autofree char *two = g_strconcat (head, "A,person,e,20\nA,person,e,25\n", NULL);
  g_autofree char *three = g_strconcat (head, "A,person,e,30\nA,person,e,0\nA,person,e,12\n", NULL);
  g_autofree char *four = g_strconcat (head, "A,person,e,30\nA,person,e,0\nA,person,e,12\n"
                                       "A,person,e,13\nB,person,e,7\n", NULL);
  g_autofree char *thirds = g_strconcat (head, "A,person,e,1\nA,person,e,1\nA,person,e,0\n", NULL);

  assert_values (plain, head, "-", "-");
  assert_values (plain, two, "22.5", "-");
  assert_values (plain, three, "12", "-");
  assert_values (plain, four, "12.5", "7");
  assert_values (ENTRY ("e", "mark", ",'full':'30'"), thirds, "0.666667", "-");
}

#define RATERS \
  ",'full':'100','raters':[{'id':'leader','title':'领导','weight':'0.6'}," \
  "{'id':'peers','title':'同事','weight':'0.4'},{'id':'self','title':'自评'}]"

static void
test_raters (void)
{
  const char *absent = ENTRY ("e", "mark", RATERS);
  const char *reweight = ENTRY ("e", "mark", RATERS ",'missing':'reweight'");
  const char *all = "subject,kind,entry,value,rater\nA,person,e,90,leader\nA,person,e,80,peers\n"
                    "A,person,e,70,peers\nA,person,e,100,self\nB,person,e,100,self\n";
  const char *leader =
    "subject,kind,entry,value,rater\nA,person,e,90,leader\nB,person,e,60,peers\n";

  /* 0.6 × 90 + 0.4 × 75 */
  assert_values (absent, all, "84", "-");
  assert_values (absent, leader, "-", "-");
  assert_values (reweight, leader, "90", "60");
  assert_values (reweight, all, "84", "-");
}

static void
test_counts (void)
{
  const char *finders =
    ",'finders':[{'id':'own','title':'自查','factor':'0.5'},{'id':'upper','title':'上级',"
    "'factor':'2'},{'id':'plain','title':'群众'}]";
  g_autofree char *occurrence =
    g_strconcat ("{'name':'e','title':'填报','subject':'person','kind':'occurrence'", finders, "}",
                 NULL);
  g_autofree char *number =
    g_strconcat ("{'name':'e','title':'填报','subject':'person','kind':'number'", finders, "}",
                 NULL);

  /* 1 × 0.5 + 3 × 2 + 1 × 1 + 2 × 1 */
  assert_values (occurrence, "subject,kind,entry,value,finder\nA,person,e,,own\n"
                 "A,person,e,3,upper\nA,person,e,,plain\nA,person,e,2,\n", "9.5", "0");
  assert_values (number, "subject,kind,entry,value,finder\nA,person,e,1.5,upper\n", "3", "-");
}

static void
test_rates (void)
{
  assert_values (ENTRY ("e", "rate", ""), "subject,kind,entry,value,denominator\nA,person,e,3,4\n"
                 "A,person,e,2,6\nB,person,e,0,0\n", "5/10", "0/0");
}

#define NEWS \
  ENTRY ("state", "occurrence", ",'matter-group':'news','worth':'2'") "," \
  ENTRY ("city", "occurrence", ",'matter-group':'news','finders':[{'id':'own','title':'自查'," \
         "'factor':'3'}]") "," ENTRY ("other", "occurrence", "")

static void
test_same_matter_counts_once (void)
{
  static const gboolean expected[] = {
    FALSE, TRUE, TRUE, FALSE, TRUE, TRUE, TRUE, FALSE, TRUE, TRUE
  };
  const char *csv =
    "subject,kind,entry,finder,matter\n"
    "A,person,city,,招聘会\n"          /* 1, less than the state's 2 */
    "A,person,state,,招聘会\n"
    "A,person,city,own,巡回法庭\n"     /* 1 × 3, more than the state's 2 */
    "A,person,state,,巡回法庭\n"
    "A,person,city,,\n"                /* no matter */
    "B,person,city,,招聘会\n"          /* another subject */
    "A,person,city,,义诊\n"            /* the first of equal ones */
    "A,person,city,,义诊\n"
    "A,person,other,,招聘会\n"         /* no group */
    "A,person,other,,招聘会\n";
  g_autoptr (GewuScheme) scheme = load_scheme (SCHEME_WITH (NEWS));
  g_autoptr (GewuMeasures) measures = load_measures (PEOPLE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = gewu_entries_read_csv (scheme, measures, csv, &error);
  g_autofree char *city = NULL;
  g_autofree char *state = NULL;
  g_autofree char *other = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < rows->len; i++)
    {
      g_test_message ("row %u", i);
      g_assert_cmpint (gewu_entries_row_counts (scheme, rows, i), ==, expected[i]);
    }

  g_assert_true (gewu_entries_apply (scheme, rows, measures, &error));
  g_assert_no_error (error);
  city = get_value (measures, GEWU_NOUN_PERSON, "A", "city");
  state = get_value (measures, GEWU_NOUN_PERSON, "A", "state");
  other = get_value (measures, GEWU_NOUN_PERSON, "A", "other");
  g_assert_cmpstr (city, ==, "5");
  g_assert_cmpstr (state, ==, "1");
  g_assert_cmpstr (other, ==, "2");
}

/* A later, greater row takes the place of an earlier one. */
static void
test_greater_row_comes_later (void)
{
  g_autoptr (GewuMeasures) measures =
    apply (SCHEME_WITH (NEWS), "subject,kind,entry,value,matter\nA,person,city,1,甲\n"
           "A,person,city,5,甲\nA,person,city,3,甲\n");
  g_autofree char *city = get_value (measures, GEWU_NOUN_PERSON, "A", "city");

  g_assert_cmpstr (city, ==, "5");
}

/* Rows that are not checked yet stand for themselves when nothing is known of them. */
static void
test_unknown_rows_count (void)
{
  GewuEntryRow rows[] = {
    { 0, (char *) "unknown", .matter = (char *) "甲" },
    { 0, (char *) "city", .matter = (char *) "甲", .finder = (char *) "nobody" },
    { 0, (char *) "city", .matter = (char *) "甲", .finder = (char *) "own" },
  };
  g_autoptr (GewuScheme) scheme = load_scheme (SCHEME_WITH (NEWS));
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_ptr_array_add (list, &rows[i]);
  g_assert_true (gewu_entries_row_counts (scheme, list, 0));
  g_assert_false (gewu_entries_row_counts (scheme, list, 1));
  g_assert_true (gewu_entries_row_counts (scheme, list, 2));
}

static void
test_column_in_place_of_rows (void)
{
  g_autoptr (GewuScheme) scheme = load_scheme (SCHEME_WITH (ENTRY ("e", "occurrence", "")));
  g_autoptr (GewuMeasures) measures = load_measures ("subject,kind,e\nA,person,7\nB,person,\n");
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  g_assert_true (gewu_entries_apply (scheme, none, measures, &error));
  a = get_value (measures, GEWU_NOUN_PERSON, "A", "e");
  b = get_value (measures, GEWU_NOUN_PERSON, "B", "e");
  g_assert_cmpstr (a, ==, "7");
  g_assert_cmpstr (b, ==, "-");

  rows = gewu_entries_read_csv (scheme, measures, "subject,kind,entry\nA,person,e\n", &error);
  g_assert_no_error (error);
  g_assert_false (gewu_entries_apply (scheme, rows, measures, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_MEASURES);
  g_assert_cmpstr (error->message, ==, "A, e: there is a column of this name");
}

#define ALL_KINDS \
  ENTRY ("mark", "mark", ",'lowest':'10','full':'30'") "," ENTRY ("rated", "mark", RATERS) "," \
  ENTRY ("count", "occurrence", ",'finders':[{'id':'own','title':'自查'}]") "," \
  ENTRY ("number", "number", "") "," ENTRY ("rate", "rate", "") "," \
  "{'name':'units','title':'填报','subject':'unit','kind':'number'}"
#define HEAD "subject,kind,entry,value,denominator,rater,finder,date,id\n"

static void
test_csv_refused (void)
{
  static const struct
  {
    const char *csv;
    const char *message;
  } cases[] = {
    { "subject,kind\n", "line 1, column entry: missing" },
    { "subject,kind,entry,marks\n", "line 1, column marks: unknown column" },
    { HEAD "X,person,mark,20,,,,,\n", "line 2, column subject: no such subject" },
    { HEAD ",person,mark,20,,,,,\n", "line 2, column subject: empty" },
    { HEAD "A,people,mark,20,,,,,\n", "line 2, column kind: not one of person, unit, grid" },
    { HEAD "A,person,,20,,,,,\n", "line 2, column entry: empty" },
    { HEAD "A,person,x,20,,,,,\n", "line 2, column entry: no such entry" },
    { HEAD "A,person,units,20,,,,,\n", "line 2, column entry: not for this kind of subject" },
    { HEAD "A,person,mark,x,,,,,\n", "line 2, column value: not a number" },
    { HEAD "A,person,mark,,,,,,\n", "line 2, column value: not allowed" },
    { HEAD "A,person,mark,9.9,,,,,\n", "line 2, column value: not allowed" },
    { HEAD "A,person,mark,30.1,,,,,\n", "line 2, column value: not allowed" },
    { HEAD "A,person,mark,20,1,,,,\n", "line 2, column denominator: not allowed" },
    { HEAD "A,person,rate,20,,,,,\n", "line 2, column denominator: not allowed" },
    { HEAD "A,person,rate,20,-1,,,,\n", "line 2, column denominator: not allowed" },
    { HEAD "A,person,rate,20,x,,,,\n", "line 2, column denominator: not a number" },
    { HEAD "A,person,mark,20,,leader,,,\n", "line 2, column rater: not allowed" },
    { HEAD "A,person,rated,20,,,,,\n", "line 2, column rater: not one of leader, peers, self" },
    { HEAD "A,person,rated,20,,boss,,,\n",
      "line 2, column rater: not one of leader, peers, self" },
    { HEAD "A,person,count,,,,upper,,\n", "line 2, column finder: not one of own" },
    { HEAD "A,person,number,2,,,own,,\n", "line 2, column finder: not allowed" },
    { HEAD "A,person,number,2,,,,2023-13-01,\n", "line 2, column date: not a date" },
    { HEAD "A,person,number,2,,,,,x\n", "line 2, column id: not a whole number" },
    { HEAD "A,person,number,2,,,,,1,1\n", "line 2: more cells than columns" },
    { "", "line 1: empty" },
  };
  g_autoptr (GewuScheme) scheme = load_scheme (SCHEME_WITH (ALL_KINDS));
  g_autoptr (GewuMeasures) measures = load_measures (PEOPLE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].csv);
      g_assert_null (gewu_entries_read_csv (scheme, measures, cases[i].csv, &error));
      g_assert_error (error, GEWU_ERROR, GEWU_ERROR_MEASURES);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* Rows that did not come through a CSV are checked as well. */
static void
test_rows_refused (void)
{
  static const struct
  {
    GewuEntryRow row;
    GewuError    code;
    const char  *message;
  } cases[] = {
    { { 0, (char *) "x" }, GEWU_ERROR_MEASURES, "A, x: no such entry" },
    { { 2, (char *) "number", TRUE, { 1 } }, GEWU_ERROR_MEASURES,
      "U, number: not for this kind of subject" },
    { { 0, (char *) "number" }, GEWU_ERROR_MEASURES, "A, number.value: not allowed" },
  };
  g_autoptr (GewuScheme) scheme = load_scheme (SCHEME_WITH (ALL_KINDS));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GewuMeasures) measures = load_measures (PEOPLE);
      g_autoptr (GPtrArray) rows = g_ptr_array_new ();
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (rows, (gpointer) &cases[i].row);
      g_assert_false (gewu_entries_apply (scheme, rows, measures, &error));
      g_assert_error (error, GEWU_ERROR, (int) cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
assert_too_large (const char *entry,
                  const char *csv)
{
  g_autofree char *text =
    g_strconcat ("{'format':1,'id':'s','version':1,'title':'办法','entries':[", entry,
                 "],'boards':[{'id':'b','title':'榜','subject':'person','items':[" MARK_ITEM "]}]}",
                 NULL);
  g_autoptr (GewuScheme) scheme = load_scheme (text);
  g_autoptr (GewuMeasures) measures = load_measures (PEOPLE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = gewu_entries_read_csv (scheme, measures, csv, &error);

  g_assert_no_error (error);
  g_assert_false (gewu_entries_apply (scheme, rows, measures, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_RANGE);
  g_assert_cmpstr (error->message, ==, "A, e: out of range");
}

static void
test_too_large (void)
{
  assert_too_large (ENTRY ("e", "number", ""), "subject,kind,entry,value\n"
                    "A,person,e,9000000000000\nA,person,e,9000000000000\n");
  assert_too_large (ENTRY ("e", "rate", ""), "subject,kind,entry,value,denominator\n"
                    "A,person,e,9000000000000,1\nA,person,e,9000000000000,1\n");
  assert_too_large (ENTRY ("e", "rate", ""), "subject,kind,entry,value,denominator\n"
                    "A,person,e,1,9000000000000\nA,person,e,1,9000000000000\n");
  assert_too_large (ENTRY ("e", "mark", ",'full':'999999999','raters':[{'id':'r','title':'评委',"
                           "'weight':'999999999'}]"),
                    "subject,kind,entry,value,rater\nA,person,e,999999999,r\n");
}

static void
test_csv_comes_back (void)
{
  const char *csv =
    "subject,kind,entry,value,denominator,rater,rater-name,finder,matter,date,reason,document,id\n"
    "A,person,rated,20.5,,leader,\"王, 主任\",,,2023-05-04,\"说 \"\"好\"\"\n第二行\",文件, \n"
    "A,person,count,,,,,own,甲,,,,12\n"
    "B,person,rate,1,2,,,,,,\" 前有空格\",,\n";
  g_autoptr (GewuScheme) scheme = load_scheme (SCHEME_WITH (ALL_KINDS));
  g_autoptr (GewuMeasures) measures = load_measures (PEOPLE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = gewu_entries_read_csv (scheme, measures, csv, &error);
  g_autofree char *written = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GPtrArray) read = NULL;
  const GewuEntryRow *first;

  g_assert_no_error (error);
  written = gewu_entries_to_csv (rows, measures);
  read = gewu_entries_read_csv (scheme, measures, written, &error);
  g_assert_no_error (error);
  again = gewu_entries_to_csv (read, measures);
  g_assert_cmpstr (written, ==, again);

  first = g_ptr_array_index (read, 0);
  g_assert_cmpstr (first->rater_name, ==, "王, 主任");
  g_assert_cmpstr (first->reason, ==, "说 \"好\"\n第二行");
  g_assert_cmpint (first->day, ==, gewu_day_new (2023, 5, 4));
  g_assert_cmpint (((GewuEntryRow *) g_ptr_array_index (read, 1))->id, ==, 12);
  g_assert_cmpstr (((GewuEntryRow *) g_ptr_array_index (read, 2))->reason, ==, " 前有空格");
}

static void
test_declarations_refused (void)
{
  static const struct
  {
    const char *entry;
    const char *message;
  } cases[] = {
    { ENTRY ("e f", "number", ""), "entries[0].name: not a measure's name" },
    { ENTRY ("e", "number", "") "," ENTRY ("e", "rate", ""), "entries[1].name: used twice" },
    { "{'name':'e','title':'填报','kind':'number'}", "entries[0].subject: missing" },
    { "{'name':'e','title':'填报','subject':'person'}", "entries[0].kind: missing" },
    { ENTRY ("e", "mark", ""), "entries[0].full: missing" },
    { ENTRY ("e", "mark", ",'full':'0'"), "entries[0].full: out of range" },
    { ENTRY ("e", "mark", ",'full':'9','trim':-1"), "entries[0].trim: out of range" },
    { ENTRY ("e", "mark", ",'full':'9','missing':'absent'"), "entries[0].missing: unknown member" },
    { ENTRY ("e", "mark", ",'full':'9','finders':[{'id':'a','title':'甲'}]"),
      "entries[0].finders: unknown member" },
    { ENTRY ("e", "rate", ",'matter-group':'x'"), "entries[0].matter-group: unknown member" },
    { ENTRY ("e", "number", ",'worth':'1'"), "entries[0].worth: unknown member" },
    { ENTRY ("e", "number", ",'matter-group':'m','worth':'0'"),
      "entries[0].worth: out of range" },
    { ENTRY ("e", "mark", ",'full':'9','raters':[{'id':'a','title':'甲'}]"),
      "entries[0].raters: none has a weight" },
    { ENTRY ("e", "mark", ",'full':'9','raters':[{'id':'a','title':'甲','weight':'0'}]"),
      "entries[0].raters[0].weight: out of range" },
    { ENTRY ("e", "mark", ",'full':'9','raters':[{'id':'a','title':'甲','weight':'1'},"
             "{'id':'a','title':'乙'}]"), "entries[0].raters[1].id: used twice" },
    { ENTRY ("e", "number", ",'finders':[{'id':'a','title':'甲'},{'id':'a','title':'乙'}]"),
      "entries[0].finders[1].id: used twice" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *scheme =
        g_strconcat ("{'format':1,'id':'s','version':1,'title':'办法','entries':[", cases[i].entry,
                     "],'boards':[{'id':'b','title':'榜','subject':'person','items':[" MARK_ITEM
                     "]}]}", NULL);

      g_test_message ("%s", cases[i].entry);
      assert_scheme_refused (scheme, cases[i].message);
    }

  assert_scheme_refused ("{'format':1,'id':'s','version':1,'title':'办法','measures':[{'name':'e',"
                         "'sum':[{'measure':'x'}]}],'entries':[" ENTRY ("e", "number", "")
                         "],'boards':[{'id':'b','title':'榜','subject':'person','items':["
                         MARK_ITEM "]}]}", "entries[0].name: used twice");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess/entries/marks-are-averaged", test_marks);
  g_test_add_func ("/assess/entries/raters-are-weighed", test_raters);
  g_test_add_func ("/assess/entries/counts-go-by-the-finder", test_counts);
  g_test_add_func ("/assess/entries/rates-are-added-up", test_rates);
  g_test_add_func ("/assess/entries/the-same-matter-counts-once", test_same_matter_counts_once);
  g_test_add_func ("/assess/entries/a-greater-row-may-come-later", test_greater_row_comes_later);
  g_test_add_func ("/assess/entries/unknown-rows-count", test_unknown_rows_count);
  g_test_add_func ("/assess/entries/a-column-in-place-of-rows", test_column_in_place_of_rows);
  g_test_add_func ("/assess/entries/csv-refused", test_csv_refused);
  g_test_add_func ("/assess/entries/rows-refused", test_rows_refused);
  g_test_add_func ("/assess/entries/too-large", test_too_large);
  g_test_add_func ("/assess/entries/csv-comes-back", test_csv_comes_back);
  g_test_add_func ("/assess/entries/declarations-refused", test_declarations_refused);

  return g_test_run ();
}
