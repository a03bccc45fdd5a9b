/* 首席服务官台账: the officers with what they serve, and what nobody serves. Enterprises and projects
 * stand under the headings that import knows; what is the officer's says so in its heading, for a
 * plain "联系电话" would be read back as the enterprise's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-assignments.h"

#define UNSERVED "尚未明确首席服务官"

/* Lines of one table: of enterprises, or of projects. */
typedef struct
{
  const char *sheet;
  const char *object;      /* heading */
  gboolean    is_project;
} Part;

static gboolean
belongs_to (const Part               *part,
            const GewuAssignmentLine *line)
{
  return line->is_project == part->is_project;
}

static gboolean
is_same_officer (const GewuAssignmentLine *a,
                 const GewuAssignmentLine *b)
{
  return g_strcmp0 (a->people, b->people) == 0 && g_strcmp0 (a->unit, b->unit) == 0
         && g_strcmp0 (a->staff_number, b->staff_number) == 0;
}

/* How many objects of the part the officer of line has. */
static guint
count_served (const GewuAssignmentReport *report,
              const Part                 *part,
              const GewuAssignmentLine   *line)
{
  guint n = 0;

  for (const GewuAssignmentLine *one = line; one < report->lines + report->n_lines; one++)
    if (!is_same_officer (one, line))
      break;
    else
      n += belongs_to (part, one);
  for (const GewuAssignmentLine *one = line; one > report->lines; one--)
    if (!is_same_officer (one - 1, line))
      break;
    else
      n += belongs_to (part, one - 1);

  return n;
}

static void
add_count (GewuReportTable *table,
           const char      *heading,
           gboolean         totalled)
{
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      heading, .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER,
      .total = totalled ? GEWU_REPORT_TOTAL_SUM : GEWU_REPORT_NO_TOTAL });
}

static void
add_columns (GewuReportTable *table,
             const Part      *part)
{
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "序号", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER, .width = 6 });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "首席服务官", .align = GEWU_REPORT_CENTER, .width = 12 });
  table->frozen = 2;
  gewu_report_table_add_column (table, &(GewuReportColumn) { "服务官所在单位", .width = 18 });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "服务官职务", .width = 12 });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "服务官电话", .type = GEWU_REPORT_CODE });
  add_count (table, "服务户数", FALSE);
  gewu_report_table_add_column (table, &(GewuReportColumn) { part->object, .width = 30 });
  if (!part->is_project)
    {
      gewu_report_table_add_column (table, &(GewuReportColumn) {
          "统一社会信用代码", .type = GEWU_REPORT_CODE });
      gewu_report_table_add_column (table, &(GewuReportColumn) { "四上类别", .width = 14 });
      gewu_report_table_add_column (table, &(GewuReportColumn) {
          "所在网格", .type = GEWU_REPORT_CODE });
    }
  add_count (table, "期内走访次数", TRUE);
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "最近走访日期", .type = GEWU_REPORT_DATE });
  add_count (table, "期内问题数", TRUE);
  add_count (table, "未结问题数", TRUE);
}

static void
put_object (GewuReportTable          *table,
            const Part               *part,
            const GewuAssignmentLine *line)
{
  gewu_report_table_put (table, line->object);
  if (part->is_project)
    return;

  gewu_report_table_put (table, line->credit_code);
  gewu_report_table_put (table, line->class);
  gewu_report_table_put (table, line->grid);
}

static void
put_line (GewuReportTable            *table,
          const GewuAssignmentReport *report,
          const Part                 *part,
          const GewuAssignmentLine   *line,
          guint                       number)
{
  gewu_report_table_put_integer (table, number);
  gewu_report_table_put (table, line->people);
  gewu_report_table_put (table, line->unit);
  gewu_report_table_put (table, line->post);
  gewu_report_table_put (table, line->phone);
  gewu_report_table_put_integer (table, count_served (report, part, line));
  put_object (table, part, line);
  gewu_report_table_put_integer (table, line->visits);
  if (line->visits > 0)
    gewu_report_table_put_day (table, line->last_visit);
  else
    gewu_report_table_put (table, "未走访");
  gewu_report_table_put_integer (table, line->issues);
  gewu_report_table_put_integer (table, line->open);
  if (line->visits == 0)
    gewu_report_table_mark_row (table);
}

static void
put_unserved (GewuReportTable          *table,
              const Part               *part,
              const GewuAssignmentLine *line,
              guint                     number)
{
  gewu_report_table_put_integer (table, number);
  for (guint i = 0; i < 5; i++)
    gewu_report_table_put (table, NULL);
  put_object (table, part, line);
  for (guint i = 0; i < 4; i++)
    gewu_report_table_put (table, NULL);
}

typedef struct
{
  guint officers;
  guint served;
  guint missed;     /* of these, not visited in the period */
  guint unserved;
} Counts;

static Counts
count (const GewuAssignmentReport *report,
       const Part                 *part)
{
  Counts counts = { 0 };
  const GewuAssignmentLine *last = NULL;

  for (gsize i = 0; i < report->n_lines; i++)
    {
      const GewuAssignmentLine *line = &report->lines[i];

      if (!belongs_to (part, line))
        continue;
      counts.officers += last == NULL || !is_same_officer (last, line);
      counts.served++;
      counts.missed += line->visits == 0;
      last = line;
    }
  for (gsize i = 0; i < report->n_unserved; i++)
    counts.unserved += belongs_to (part, &report->unserved[i]);

  return counts;
}

static void
add_summary (GewuReportTable       *table,
             const GewuReportInput *input,
             const Part            *part,
             Counts                 counts)
{
  const char *measure = part->is_project ? "个重点项目" : "户企业";
  g_autofree char *day = gewu_day_to_string (input->until);
  GString *text = g_string_new (NULL);
  g_autofree char *line = NULL;

  g_string_append_printf (text, "截至 %s，", day);
  if (counts.served == 0)
    g_string_append_printf (text, "没有%s明确首席服务官。",
                            part->is_project ? "重点项目" : "企业");
  else
    {
      g_string_append_printf (text, "%u 名首席服务官服务 %u %s", counts.officers, counts.served,
                              measure);
      if (counts.missed > 0)
        g_string_append_printf (text, "，其中期内未走访的 %u %s", counts.missed,
                                part->is_project ? "个" : "户");
      g_string_append (text, "。");
    }
  if (counts.unserved > 0)
    g_string_append_printf (text, "另有 %u %s" UNSERVED "。", counts.unserved, measure);
  line = g_string_free (text, FALSE);
  gewu_report_table_add_info (table, line);
}

static void
put_lines (GewuReportTable            *table,
           const GewuAssignmentReport *report,
           const Part                 *part,
           Counts                      counts)
{
  guint number = 0;

  for (gsize i = 0; i < report->n_lines; i++)
    if (belongs_to (part, &report->lines[i]))
      put_line (table, report, part, &report->lines[i], ++number);

  if (counts.unserved == 0)
    return;
  gewu_report_table_add_section (table, UNSERVED);
  for (gsize i = 0; i < report->n_unserved; i++)
    if (belongs_to (part, &report->unserved[i]))
      put_unserved (table, part, &report->unserved[i], ++number);
}

static void
add_table (GewuDocument          *document,
           const GewuReportInput *input,
           const Part            *part)
{
  const GewuAssignmentReport *report = input->facts;
  g_autofree char *title = gewu_report_make_title (input, gewu_report_officers.title);
  GewuReportTable *table = gewu_report_table_new (part->sheet, title);
  Counts counts = count (report, part);

  gewu_report_add_info (table, input, NULL);
  add_summary (table, input, part, counts);
  add_columns (table, part);
  put_lines (table, report, part, counts);
  gewu_report_table_add_note (
    table, "注：1. 走访次数为首席服务官本人期内走访的次数；2. 期内问题数为该对象期内上报的问题，"
    "未结问题数为截止日尚未结案的问题，不限上报时间。");
  table->signature = TRUE;
  gewu_document_add_table (document, table);
}

static GewuDocument *
build (const GewuReportInput *input)
{
  static const Part enterprises = { "首席服务官台账（企业）", "企业名称", FALSE };
  static const Part projects = { "首席服务官台账（项目）", "项目名称", TRUE };
  const Counts counts = count (input->facts, &projects);
  g_autofree char *title = gewu_report_make_title (input, gewu_report_officers.title);
  GewuDocument *document = gewu_document_new (title, input->office);

  add_table (document, input, &enterprises);
  if (counts.served + counts.unserved > 0)
    add_table (document, input, &projects);

  return document;
}

const GewuReport gewu_report_officers = {
  .id = "officers",
  .title = "首席服务官台账",
  .needs = GEWU_REPORT_NEEDS_ASSIGNMENTS,
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_AS_OF | GEWU_REPORT_TAKES_UNIT
           | GEWU_REPORT_TAKES_GRID | GEWU_REPORT_TAKES_PEOPLE,
  .chapter = GEWU_REPORT_LEDGER,
  .build = build,
};
