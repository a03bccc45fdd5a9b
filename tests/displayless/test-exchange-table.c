/* Recognising what a sheet holds: one office's five files, and small ones with every mess.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-credit-code.h"
#include "gewu-table.h"

static GPtrArray *
recognize (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("GEWU_TEST_FIXTURES"), folder, name, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuWorkbook) workbook = gewu_workbook_open (path, NULL, &error);

  g_assert_no_error (error);
  return gewu_table_recognize (workbook);
}

static GewuTable *
get_table (GPtrArray  *tables,
           guint       n,
           GewuNoun    noun,
           guint       header_row,
           guint       n_rows)
{
  GewuTable *table = g_ptr_array_index (tables, n);

  g_assert_cmpint (table->noun, ==, noun);
  g_assert_cmpuint (table->header_row, ==, header_row);
  g_assert_cmpuint (table->rows->len, ==, n_rows);

  return table;
}

static guint
index_of (GewuTable  *table,
          const char *field)
{
  return gewu_noun_index (table->noun, gewu_noun_find_field (table->noun, field));
}

static char *
parse (GewuTable  *table,
       guint       n,
       const char *field)
{
  char *canonical;
  GewuFindingCode problem;

  gewu_table_parse_cell (table, n, index_of (table, field), &canonical, &problem);
  return canonical;
}

static void
assert_parses (GewuTable  *table,
               guint       n,
               const char *field,
               const char *expected)
{
  g_autofree char *canonical = parse (table, n, field);

  g_assert_cmpstr (canonical, ==, expected);
}

static void
assert_numbers (GArray     *numbers,
                const char *expected)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "", g_array_index (numbers, int, i));
  g_assert_cmpstr (text->str, ==, expected);
}

/* True numbers of the rows where a field says text. */
static void
assert_rows_with (GewuTable  *table,
                  const char *field,
                  const char *text,
                  const char *expected)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < table->rows->len; i++)
    {
      g_autofree char *canonical = parse (table, i, field);

      if (g_strcmp0 (canonical, text) == 0)
        g_array_append_val (found, g_array_index (table->rows, int, i));
    }
  assert_numbers (found, expected);
}

/* How many cells of the whole table cannot be read. */
static guint
count_problems (GewuTable      *table,
                GewuFindingCode wanted)
{
  guint n_fields, n = 0;

  gewu_noun_get_fields (table->noun, &n_fields);
  for (guint i = 0; i < table->rows->len; i++)
    for (guint j = 0; j < n_fields; j++)
      {
        g_autofree char *canonical = NULL;
        GewuFindingCode problem;

        if (gewu_table_parse_cell (table, i, j, &canonical, &problem) == GEWU_VALUE_PROBLEM)
          {
            g_assert_cmpint (problem, ==, wanted);
            n++;
          }
      }

  return n;
}

static guint
count_distinct (GewuTable  *table,
                const char *field)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < table->rows->len; i++)
    {
      char *canonical = parse (table, i, field);

      if (canonical != NULL)
        g_hash_table_add (seen, canonical);
    }

  return g_hash_table_size (seen);
}

static guint
count_empty (GewuTable  *table,
             const char *field)
{
  guint n = 0;

  for (guint i = 0; i < table->rows->len; i++)
    n += gewu_table_get_cell (table, i, index_of (table, field)) == NULL;

  return n;
}

/* The figures of this and the next four tests are those of office/truth.json. */
static void
test_office_units (void)
{
  g_autoptr(GPtrArray) tables = recognize ("office", "部门名单.xlsx");
  GewuTable *units = get_table (tables, 0, GEWU_NOUN_UNIT, 3, 21);

  g_assert_cmpuint (tables->len, ==, 1);
  g_assert_cmpstr (gewu_sheet_get_name (units->sheet), ==, "部门");
  g_assert_cmpstr (units->reported_by, ==, "党政办公室");
  g_assert_cmpint (units->reported_on, ==, gewu_day_new (2023, 5, 4));
  g_assert_cmpuint (units->unrecognized->len, ==, 0);
  assert_parses (units, 20, "name", "营商环境办公室");
  assert_parses (units, 20, "note", "牵头研判");
}

static void
test_office_grids (void)
{
  g_autoptr(GPtrArray) tables = recognize ("office", "网格体系与网格员花名册.xlsx");
  GewuTable *grids = get_table (tables, 0, GEWU_NOUN_GRID, 4, 74);
  GewuTable *people = get_table (tables, 1, GEWU_NOUN_PERSON, 3, 302);

  g_assert_cmpstr (grids->columns[index_of (grids, "level4-code")].heading, ==, "四级网格/编号");
  g_assert_cmpuint (count_distinct (grids, "level4-code"), ==, 74);
  g_assert_cmpuint (count_distinct (grids, "level3-code"), ==, 12);
  g_assert_cmpuint (count_distinct (grids, "level1-name"), ==, 1);
  g_assert_cmpuint (count_empty (grids, "level2-leader"), ==, 0);
  assert_parses (grids, 73, "level3-name", "社会治理委员会网格");
  assert_numbers (grids->passed_over, "79 80");

  g_assert_cmpuint (count_distinct (people, "staff-number"), ==, 302);
  /* Merged cells, and a last group that somebody forgot to merge. */
  g_assert_cmpuint (count_distinct (people, "grid"), ==, 74);
  assert_parses (people, 2, "grid", "XXGX-01-01");
  assert_parses (people, 301, "grid", "XXGX-12-06");
  assert_parses (people, 0, "pay-base", "1500");
  g_assert_cmpstr (people->unit_text, ==, "元");
  assert_numbers (people->passed_over, "306");
}

static void
test_office_enterprises (void)
{
  g_autoptr(GPtrArray) tables = recognize ("office", "市场主体台账.xlsx");
  GewuTable *enterprises = get_table (tables, 0, GEWU_NOUN_ENTERPRISE, 3, 1244);
  GewuTable *projects = get_table (tables, 1, GEWU_NOUN_PROJECT, 2, 3);
  guint n_wrong = 0;

  assert_rows_with (enterprises, "name", "河南省方天商贸有限责任公司", "88");
  g_assert_cmpuint (count_empty (enterprises, "credit-code"), ==, 14);
  g_assert_cmpuint (count_empty (enterprises, "officer"), ==, 1244 - 266);
  assert_parses (enterprises, 0, "turnover", "343.13");
  assert_parses (enterprises, 4, "turnover", "92.96");
  assert_parses (enterprises, 0, "founded", "2014-03-14");

  /* Three codes that a spreadsheet destroyed, three with a wrong check digit. */
  g_assert_cmpuint (count_problems (enterprises, GEWU_FINDING_CODE_DAMAGED), ==, 3);
  for (guint i = 0; i < enterprises->rows->len; i++)
    {
      g_autofree char *code = parse (enterprises, i, "credit-code");

      n_wrong += code != NULL && gewu_credit_code_check (code) != GEWU_CREDIT_CODE_VALID;
    }
  g_assert_cmpuint (n_wrong, ==, 3);

  assert_parses (projects, 2, "name", "氢能产业园");
  assert_numbers (projects->passed_over, "");
}

static void
test_office_visits (void)
{
  g_autoptr(GPtrArray) tables = recognize ("office", "走访记录.csv");
  GewuTable *visits = get_table (tables, 0, GEWU_NOUN_VISIT, 1, 2981);
  guint n_in_may = 0;

  for (guint i = 0; i < visits->rows->len; i++)
    {
      g_autofree char *date = parse (visits, i, "date");

      n_in_may += g_str_has_prefix (date, "2023-05-");
    }
  g_assert_cmpuint (n_in_may, ==, 1150);
  g_assert_cmpuint (count_problems (visits, GEWU_FINDING_BAD_DATE), ==, 0);
  g_assert_cmpuint (visits->unrecognized->len, ==, 0);
  assert_parses (visits, 0, "time", "08:03");
  assert_parses (visits, 2, "issue-number", "WT20230001");
  assert_parses (visits, 2, "issue-found", "1");
  assert_parses (visits, 0, "duties", "企业问题收集、问题跟踪解决");
}

static void
test_office_issues (void)
{
  g_autoptr(GPtrArray) tables = recognize ("office", "问题台账.xlsx");
  GewuTable *issues = get_table (tables, 0, GEWU_NOUN_ISSUE, 3, 335);
  guint n_settled = 0;

  for (guint i = 0; i < issues->rows->len; i++)
    {
      g_autofree char *settled = parse (issues, i, "settled");

      n_settled += g_strcmp0 (settled, "1") == 0;
    }
  g_assert_cmpuint (n_settled, ==, 55);
  g_assert_cmpuint (count_distinct (issues, "number"), ==, 335);
  g_assert_cmpuint (count_problems (issues, GEWU_FINDING_BAD_DATE), ==, 0);
  assert_parses (issues, 334, "due", "2023-08-03");
}

static void
test_messy (void)
{
  g_autoptr(GPtrArray) tables = recognize ("exchange", "messy.xlsx");
  GewuTable *people = get_table (tables, 0, GEWU_NOUN_PERSON, 3, 5);

  assert_numbers (people->rows, "5 6 11 14 15");
  /* column numbers, subtotal, repeated title and header, number without record, caption, foot */
  assert_numbers (people->passed_over, "4 7 9 10 12 13 16 17 18");
  assert_parses (people, 1, "grid", "W-01");
  assert_parses (people, 3, "grid", "W-02");
  assert_parses (people, 1, "phone", "13712753479");
  assert_parses (people, 2, "staff-number", "GX03");
  assert_parses (people, 4, "name", "备注");
  g_assert_cmpstr (people->columns[index_of (people, "phone")].heading, ==, "联系电话（手机）");
  g_assert_cmpstr (people->reported_by, ==, "经发局");
  g_assert_cmpint (people->reported_on, ==, gewu_day_new (2023, 5, 4));
  g_assert_cmpstr (people->unit_text, ==, "元");
  g_assert_cmpuint (people->unrecognized->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (people->unrecognized, 0), ==, "血型");
}

static void
test_two_levels_unmerged (void)
{
  g_autoptr(GPtrArray) tables = recognize ("exchange", "nested.xlsx");
  GewuTable *grids = get_table (tables, 0, GEWU_NOUN_GRID, 3, 2);

  assert_parses (grids, 1, "level1-name", "高新区");
  assert_parses (grids, 1, "level3-code", "W-01");
  assert_parses (grids, 1, "level3-leader", "张三");
  assert_parses (grids, 1, "level4-name", "二");
}

static void
test_side_by_side (void)
{
  g_autoptr(GPtrArray) tables = recognize ("exchange", "panels.xlsx");
  GewuTable *units = get_table (tables, 0, GEWU_NOUN_UNIT, 2, 3);

  assert_numbers (units->rows, "3 4 3");
  assert_parses (units, 2, "name", "丙局");
  g_assert_cmpuint (units->unrecognized->len, ==, 0);
}

static void
test_day_and_time (void)
{
  g_autoptr(GPtrArray) tables = recognize ("exchange", "clock.xlsx");
  GewuTable *visits = get_table (tables, 0, GEWU_NOUN_VISIT, 1, 4);

  assert_parses (visits, 0, "date", "2023-05-04");
  assert_parses (visits, 0, "time", "09:30");
  assert_parses (visits, 1, "time", "14:05");
  assert_parses (visits, 3, "date", "2023-05-04");
  assert_parses (visits, 3, "time", NULL);
  assert_parses (visits, 3, "enterprise", "第一页岩砖厂");
  assert_numbers (visits->passed_over, "6");
  g_assert_cmpuint (count_problems (visits, GEWU_FINDING_BAD_DATE), ==, 1);
}

static void
test_money (void)
{
  g_autoptr(GPtrArray) tables = recognize ("exchange", "money.xlsx");
  GewuTable *enterprises = get_table (tables, 0, GEWU_NOUN_ENTERPRISE, 3, 2);

  assert_parses (enterprises, 0, "registered-capital", "500");
  assert_parses (enterprises, 0, "turnover", "12000");
  assert_parses (enterprises, 1, "registered-capital", "300");
  assert_parses (enterprises, 1, "turnover", "20000");
}

static void
test_unknown (void)
{
  g_autoptr(GPtrArray) tables = recognize ("exchange", "money.xlsx");
  GewuTable *table = get_table (tables, 1, GEWU_NOUN_NONE, 2, 0);

  g_assert_cmpuint (table->unrecognized->len, ==, 4);
  g_assert_cmpstr (g_ptr_array_index (table->unrecognized, 2), ==, "单价（元）");

  /* Some headings of an issue, but not what it needs. */
  table = get_table (tables, 2, GEWU_NOUN_NONE, 1, 0);
  g_assert_cmpuint (table->unrecognized->len, ==, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/office/units", test_office_units);
  g_test_add_func ("/table/office/grids-and-people", test_office_grids);
  g_test_add_func ("/table/office/enterprises-and-projects", test_office_enterprises);
  g_test_add_func ("/table/office/visits", test_office_visits);
  g_test_add_func ("/table/office/issues", test_office_issues);
  g_test_add_func ("/table/rows/passes-over-what-is-no-record", test_messy);
  g_test_add_func ("/table/header/two-levels-without-merges", test_two_levels_unmerged);
  g_test_add_func ("/table/header/side-by-side", test_side_by_side);
  g_test_add_func ("/table/day-and-time-in-one-column", test_day_and_time);
  g_test_add_func ("/table/units-of-money", test_money);
  g_test_add_func ("/table/unknown-sheet-keeps-its-headings", test_unknown);

  return g_test_run ();
}
