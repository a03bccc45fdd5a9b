/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-outcomes.h"

#define NO_UNIT "未注明单位"
#define NO_KIND "未分类"
#define NO_MEASURE "—"

/* ---- what is added up */

/* The lines of one unit, kind and measure; unit NULL: of all units. */
typedef struct
{
  const char  *unit;
  const char  *kind;
  const char  *measure;
  guint        n;
  guint        of[GEWU_N_RESULT_SOURCES];
  GewuDecimal  quantity;
  gboolean     has_quantity;
  gboolean     overflows;
  GHashTable  *enterprises;   /* gint64, borrowed */
} Group;

static void
free_group (gpointer data)
{
  Group *self = data;

  g_hash_table_unref (self->enterprises);
  g_free (self);
}

static const char *
or_else (const char *text,
         const char *other)
{
  return text != NULL ? text : other;
}

static Group *
find_group (GPtrArray              *groups,
            const GewuOutcomeEntry *line,
            gboolean                by_unit)
{
  const char *unit = by_unit ? or_else (line->unit, NO_UNIT) : NULL;
  const char *kind = or_else (line->kind, NO_KIND);
  Group *group;

  for (guint i = 0; i < groups->len; i++)
    {
      group = g_ptr_array_index (groups, i);
      if (g_strcmp0 (group->unit, unit) == 0 && g_str_equal (group->kind, kind)
          && g_strcmp0 (group->measure, line->measure) == 0)
        return group;
    }

  group = g_new0 (Group, 1);
  group->unit = unit;
  group->kind = kind;
  group->measure = line->measure;
  group->enterprises = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_ptr_array_add (groups, group);

  return group;
}

static void
add_line (Group                  *group,
          const GewuOutcomeEntry *line)
{
  group->n++;
  group->of[line->source]++;
  for (gsize i = 0; i < line->n_enterprises; i++)
    g_hash_table_add (group->enterprises, (gpointer) &line->enterprises[i]);
  if (!line->has_quantity)
    return;

  group->has_quantity = TRUE;
  if (!gewu_decimal_add (group->quantity, line->quantity, &group->quantity))
    group->overflows = TRUE;
}

static GPtrArray *
make_groups (const GewuOutcomeReport *report,
             gboolean                 by_unit)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (free_group);

  for (gsize i = 0; i < report->n_lines; i++)
    add_line (find_group (groups, &report->lines[i], by_unit), &report->lines[i]);

  return groups;
}

static guint
count_enterprises (const GewuOutcomeReport *report)
{
  g_autoptr(GHashTable) enterprises = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (gsize i = 0; i < report->n_lines; i++)
    for (gsize n = 0; n < report->lines[i].n_enterprises; n++)
      g_hash_table_add (enterprises, (gpointer) &report->lines[i].enterprises[n]);

  return g_hash_table_size (enterprises);
}

/* ---- 成效统计表 */

static guint
add_count (GewuReportTable *table,
           const char      *parent,
           const char      *heading)
{
  return gewu_report_table_add_column (table, &(GewuReportColumn) {
      heading, .parent = parent, .type = GEWU_REPORT_INTEGER,
      .total = GEWU_REPORT_TOTAL_SUM });
}

static void
add_columns (GewuReportTable *table,
             gboolean         by_unit)
{
  if (by_unit)
    table->group = (int) gewu_report_table_add_column (table, &(GewuReportColumn) {
        "所属单位", .width = 22 });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "成效类别", .width = 18 });
  table->frozen = by_unit ? 2 : 1;
  add_count (table, NULL, "成效项数");
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "数量合计", .type = GEWU_REPORT_DECIMAL, .width = 14 });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "计量单位", .align = GEWU_REPORT_CENTER, .width = 10 });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "受益企业户数", .type = GEWU_REPORT_INTEGER });
  add_count (table, "成效来源（项）", "走访");
  add_count (table, "成效来源（项）", "问题办理");
  add_count (table, "成效来源（项）", "活动");
  add_count (table, "成效来源（项）", "其他");
}

static void
put_group (GewuReportTable *table,
           const Group     *group)
{
  if (group->unit != NULL)
    gewu_report_table_put (table, group->unit);
  gewu_report_table_put (table, group->kind);
  gewu_report_table_put_integer (table, group->n);
  if (group->overflows)
    gewu_report_table_put (table, "超出范围");
  else if (group->has_quantity)
    gewu_report_table_put_decimal (table, group->quantity);
  else
    gewu_report_table_put (table, NULL);
  gewu_report_table_put (table, or_else (group->measure, NO_MEASURE));
  gewu_report_table_put_integer (table, g_hash_table_size (group->enterprises));
  gewu_report_table_put_integer (table, group->of[GEWU_RESULT_OF_VISIT]);
  gewu_report_table_put_integer (table, group->of[GEWU_RESULT_OF_ISSUE]);
  gewu_report_table_put_integer (table, group->of[GEWU_RESULT_OF_ACTIVITY]);
  gewu_report_table_put_integer (table, group->of[GEWU_RESULT_OF_NOTHING]);
}

static void
add_summary (GewuReportTable         *table,
             const GewuOutcomeReport *report)
{
  guint enterprises = count_enterprises (report);
  g_autofree char *text = NULL;

  if (report->n_lines == 0)
    text = g_strdup ("期内没有登记成效。");
  else if (enterprises == 0)
    text = g_strdup_printf ("期内登记成效 %" G_GSIZE_FORMAT " 项，均未注明受益企业。",
                            report->n_lines);
  else
    text = g_strdup_printf ("期内登记成效 %" G_GSIZE_FORMAT " 项，受益企业 %u 户（同一企业只计一户）。",
                            report->n_lines, enterprises);
  gewu_report_table_add_info (table, text);
}

static void
add_table (GewuDocument          *document,
           const GewuReportInput *input,
           const char            *sheet,
           gboolean               by_unit)
{
  g_autoptr(GPtrArray) groups = make_groups (input->facts, by_unit);
  g_autofree char *title = gewu_report_make_title (input, gewu_report_outcomes.title);
  GewuReportTable *table = gewu_report_table_new (sheet, title);

  gewu_report_add_info (table, input, NULL);
  add_summary (table, input->facts);
  add_columns (table, by_unit);
  for (guint i = 0; i < groups->len; i++)
    put_group (table, g_ptr_array_index (groups, i));
  gewu_report_table_add_note (
    table, "注：1. 按取得成效的日期计；2. 数量按同类、同计量单位相加，不同计量单位不相加；"
    "3. 受益企业户数在每行内只计一次，各行不能相加；4. 单位依次取活动主办单位、第一走访人当日所在"
    "单位、问题主办部门、企业所在网格的责任单位。");
  table->signature = TRUE;
  gewu_document_add_table (document, table);
}

static GewuDocument *
build_outcomes (const GewuReportInput *input)
{
  g_autofree char *title = gewu_report_make_title (input, gewu_report_outcomes.title);
  GewuDocument *document = gewu_document_new (title, input->office);

  add_table (document, input, "成效分类", FALSE);
  add_table (document, input, "成效分单位", TRUE);

  return document;
}

/* ---- 成效台账 */

static void
add_ledger_columns (GewuReportTable *table)
{
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "序号", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER, .width = 6 });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "取得日期", .type = GEWU_REPORT_DATE });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "受益企业", .width = 30 });
  table->frozen = 3;
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "统一社会信用代码", .type = GEWU_REPORT_CODE });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "成效类别", .width = 14 });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "数量", .type = GEWU_REPORT_DECIMAL });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "计量单位", .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "成效内容", .width = 36 });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "所属单位", .width = 18 });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "走访人", .width = 12 });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "所在网格", .type = GEWU_REPORT_CODE });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "成效来源", .width = 24 });
}

static char *
format_source (const GewuOutcomeEntry *line)
{
  static const char *const words[GEWU_N_RESULT_SOURCES] = {
    [GEWU_RESULT_OF_NOTHING] = "其他",
    [GEWU_RESULT_OF_VISIT] = "走访",
    [GEWU_RESULT_OF_ISSUE] = "问题",
    [GEWU_RESULT_OF_ACTIVITY] = "活动",
  };

  return line->reference != NULL ? g_strdup_printf ("%s %s", words[line->source], line->reference)
                                 : g_strdup (words[line->source]);
}

static void
put_line (GewuReportTable        *table,
          const GewuOutcomeEntry *line,
          gsize                   number)
{
  g_autofree char *source = format_source (line);
  g_autofree char *many = line->enterprise == NULL && line->n_enterprises > 0
    ? g_strdup_printf ("参加活动的 %" G_GSIZE_FORMAT " 户企业", line->n_enterprises) : NULL;

  gewu_report_table_put_integer (table, (gint64) number);
  gewu_report_table_put_day (table, line->day);
  gewu_report_table_put (table, or_else (line->enterprise, many));
  gewu_report_table_put (table, line->credit_code);
  gewu_report_table_put (table, line->kind);
  if (line->has_quantity)
    gewu_report_table_put_decimal (table, line->quantity);
  else
    gewu_report_table_put (table, NULL);
  gewu_report_table_put (table, line->measure);
  gewu_report_table_put (table, line->text);
  gewu_report_table_put (table, line->unit);
  gewu_report_table_put (table, line->people);
  gewu_report_table_put (table, line->grid);
  gewu_report_table_put (table, source);
}

static GewuDocument *
build_ledger (const GewuReportInput *input)
{
  const GewuOutcomeReport *report = input->facts;
  g_autofree char *title = gewu_report_make_title (input, gewu_report_outcomes_ledger.title);
  GewuDocument *document = gewu_document_new (title, input->office);
  GewuReportTable *table = gewu_report_table_new (gewu_report_outcomes_ledger.title, title);

  gewu_report_add_info (table, input, NULL);
  add_summary (table, report);
  add_ledger_columns (table);
  for (gsize i = 0; i < report->n_lines; i++)
    put_line (table, &report->lines[i], i + 1);
  table->signature = TRUE;
  gewu_document_add_table (document, table);

  return document;
}

#define TAKES (GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_AS_OF | GEWU_REPORT_TAKES_UNIT \
               | GEWU_REPORT_TAKES_GRID | GEWU_REPORT_TAKES_PEOPLE)

const GewuReport gewu_report_outcomes = {
  .id = "outcomes",
  .title = "成效统计表",
  .needs = GEWU_REPORT_NEEDS_OUTCOMES,
  .takes = TAKES,
  .chapter = GEWU_REPORT_STATISTICS,
  .build = build_outcomes,
};

const GewuReport gewu_report_outcomes_ledger = {
  .id = "outcomes-ledger",
  .title = "成效台账",
  .needs = GEWU_REPORT_NEEDS_OUTCOMES,
  .takes = TAKES,
  .chapter = GEWU_REPORT_LEDGER,
  .build = build_ledger,
};
