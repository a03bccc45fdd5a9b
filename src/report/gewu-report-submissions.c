/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-submissions.h"

#define SILENT "未报送"
#define COUNT_WIDTH 8

/* Of whom a table is. */
typedef enum
{
  OF_UNITS,
  OF_GRIDS,
  OF_PEOPLE,
} Subject;

static gboolean
is_silent (const GewuSubmissionLine *line)
{
  return line->visits == 0 && line->issues == 0;
}

/* "5月", "2023年1月" after a change of the year; "5月1—7日" of a week. */
static char *
name_span (const GewuSubmissionReport *report,
           gsize                       span)
{
  const GewuPeriod *days = &report->spans[span];
  int year = gewu_day_year (days->first);
  int month = gewu_day_month (days->first);

  if (report->by_week)
    return g_strdup_printf ("%d—%d日", gewu_day_of_month (days->first),
                            gewu_day_of_month (days->last));
  if (year != gewu_day_year (report->spans[0].first))
    return g_strdup_printf ("%d年%d月", year, month);

  return g_strdup_printf ("%d月", month);
}

static guint
add_count (GewuReportTable *table,
           const char      *parent,
           const char      *heading)
{
  return gewu_report_table_add_column (table, &(GewuReportColumn) {
      heading, .parent = parent, .type = GEWU_REPORT_INTEGER, .width = COUNT_WIDTH,
      .total = GEWU_REPORT_TOTAL_SUM });
}

static void
add_names (GewuReportTable *table,
           Subject          subject)
{
  /* Not "单位" and "姓名": import would take this for a roster. */
  static const GewuReportColumn unit = { "报送单位", .width = 22 };

  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "序号", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER, .width = 6 });
  if (subject == OF_UNITS)
    gewu_report_table_add_column (table, &unit);
  else if (subject == OF_GRIDS)
    {
      gewu_report_table_add_column (table, &(GewuReportColumn) {
          "网格编号", .type = GEWU_REPORT_CODE });
      gewu_report_table_add_column (table, &(GewuReportColumn) { "网格名称", .width = 22 });
      gewu_report_table_add_column (table, &(GewuReportColumn) { "责任单位", .width = 20 });
    }
  else
    {
      table->group = (int) gewu_report_table_add_column (table, &unit);
      gewu_report_table_add_column (table, &(GewuReportColumn) {
          "报送人员", .align = GEWU_REPORT_CENTER, .width = 10 });
      gewu_report_table_add_column (table, &(GewuReportColumn) {
          "人员工号", .type = GEWU_REPORT_CODE });
      gewu_report_table_add_column (table, &(GewuReportColumn) {
          "所在网格", .type = GEWU_REPORT_CODE, .width = 14 });
    }
  table->frozen = table->columns->len;
  if (subject == OF_UNITS)
    {
      add_count (table, "报送人数", "应报送");
      add_count (table, "报送人数", SILENT);
    }
}

static void
add_columns (GewuReportTable            *table,
             const GewuSubmissionReport *report,
             Subject                     subject)
{
  g_autofree char *head = report->n_spans > 0 && report->by_week
    ? g_strdup_printf ("%d月走访记录（条）", gewu_day_month (report->spans[0].first))
    : g_strdup ("走访记录（条）");
  guint on_time;

  add_names (table, subject);
  for (gsize i = 0; i < report->n_spans; i++)
    {
      g_autofree char *span = name_span (report, i);

      add_count (table, head, span);
    }
  add_count (table, head, "合计");
  on_time = add_count (table, "报送时效（条）", "按时");
  add_count (table, "报送时效（条）", "迟报");
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "注明日期", .parent = "报送时效（条）", .type = GEWU_REPORT_INTEGER, .width = COUNT_WIDTH,
      .formula = GEWU_REPORT_SUM, .a = on_time, .b = on_time + 1,
      .total = GEWU_REPORT_TOTAL_FORMULA });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "按时率", .parent = "报送时效（条）", .type = GEWU_REPORT_RATE, .width = 9, .places = 2,
      .formula = GEWU_REPORT_RATIO, .a = on_time, .b = on_time + 2,
      .total = GEWU_REPORT_TOTAL_FORMULA });
  add_count (table, NULL, "上报问题（件）");
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "最后报送日期", .type = GEWU_REPORT_DATE });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      subject == OF_UNITS ? "未报送人员" : "备注", .width = subject == OF_UNITS ? 40 : 10,
      .align = subject == OF_UNITS ? GEWU_REPORT_LEFT : GEWU_REPORT_CENTER });
}

static void
put_names (GewuReportTable          *table,
           const GewuSubmissionLine *line,
           Subject                   subject)
{
  switch (subject)
    {
    case OF_UNITS:
      gewu_report_table_put (table, line->name);
      gewu_report_table_put_integer (table, line->n_people);
      gewu_report_table_put_integer (table, line->n_silent);
      break;

    case OF_GRIDS:
      gewu_report_table_put (table, line->number);
      gewu_report_table_put (table, line->name);
      gewu_report_table_put (table, line->unit);
      break;

    case OF_PEOPLE:
      gewu_report_table_put (table, line->unit);
      gewu_report_table_put (table, line->name);
      gewu_report_table_put (table, line->number);
      gewu_report_table_put (table, line->grid);
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
put_line (GewuReportTable            *table,
          const GewuSubmissionReport *report,
          const GewuSubmissionLine   *line,
          Subject                     subject,
          gsize                       number)
{
  gewu_report_table_put_integer (table, (gint64) number);
  put_names (table, line, subject);
  for (gsize i = 0; i < report->n_spans; i++)
    gewu_report_table_put_integer (table, line->spans[i]);
  gewu_report_table_put_integer (table, line->visits);
  gewu_report_table_put_integer (table, line->dated - line->late);
  gewu_report_table_put_integer (table, line->late);
  gewu_report_table_put (table, NULL);
  gewu_report_table_put (table, NULL);
  gewu_report_table_put_integer (table, line->issues);
  gewu_report_table_put_day (table, line->last);
  if (subject == OF_UNITS)
    gewu_report_table_put (table, line->silent);
  else
    gewu_report_table_put (table, is_silent (line) ? SILENT : NULL);
  if (is_silent (line))
    gewu_report_table_mark_row (table);
}

static void
add_summary (GewuReportTable          *table,
             const GewuSubmissionPart *part,
             const char               *measure,
             const char               *what)
{
  g_autofree char *text = NULL;
  guint n_silent = 0;

  for (gsize i = 0; i < part->n_lines; i++)
    n_silent += is_silent (&part->lines[i]);

  if (part->n_lines == 0)
    text = g_strdup_printf ("没有应报送的%s。", what);
  else if (n_silent == 0)
    text = g_strdup_printf ("应报送%s %" G_GSIZE_FORMAT " %s，期内均有报送。", what, part->n_lines,
                            measure);
  else
    text = g_strdup_printf ("应报送%s %" G_GSIZE_FORMAT " %s，其中期内未报送的 %u %s。", what,
                            part->n_lines, measure, n_silent, measure);
  gewu_report_table_add_info (table, text);
}

static void
add_notes (GewuReportTable            *table,
           const GewuSubmissionReport *report,
           Subject                     subject)
{
  static const char *const counted[] = {
    [OF_UNITS] = "本单位多人同去的一次走访计一条",
    [OF_GRIDS] = "走访记录按企业走访当日所属网格计",
    [OF_PEOPLE] = "多人同去的一次走访每人各计一条，小计、合计为人次",
  };
  g_autofree char *note = g_strdup_printf (
    "注：1. 走访记录按发生日期归入各期，%s；2. 发生后 %u 个工作日内报送为按时，未注明报送日期的不计"
    "时效；按时率＝按时÷注明日期的条数，分母为 0 的记“—”；3. 应报送人员为期内在四级网格任职的网格员、"
    "网格长，走访和问题均无报送的列为未报送。", counted[subject], report->days);

  gewu_report_table_add_note (table, note);
}

static void
add_table (GewuDocument             *document,
           const GewuReportInput    *input,
           const GewuSubmissionPart *part,
           Subject                   subject)
{
  static const struct
  {
    const char *sheet;
    const char *what;
    const char *measure;
  } words[] = {
    [OF_UNITS] = { "单位报送情况", "单位", "个" },
    [OF_GRIDS] = { "网格报送情况", "网格", "个" },
    [OF_PEOPLE] = { "人员报送情况", "人员", "人" },
  };
  g_autofree char *title = gewu_report_make_title (input, gewu_report_submissions.title);
  GewuReportTable *table = gewu_report_table_new (words[subject].sheet, title);

  gewu_report_add_info (table, input, NULL);
  add_summary (table, part, words[subject].measure, words[subject].what);
  add_columns (table, input->facts, subject);
  for (gsize i = 0; i < part->n_lines; i++)
    put_line (table, input->facts, &part->lines[i], subject, i + 1);
  add_notes (table, input->facts, subject);
  table->signature = TRUE;
  gewu_document_add_table (document, table);
}

static GewuDocument *
build (const GewuReportInput *input)
{
  const GewuSubmissionReport *report = input->facts;
  g_autofree char *title = gewu_report_make_title (input, gewu_report_submissions.title);
  GewuDocument *document = gewu_document_new (title, input->office);

  add_table (document, input, &report->units, OF_UNITS);
  add_table (document, input, &report->grids, OF_GRIDS);
  add_table (document, input, &report->people, OF_PEOPLE);

  return document;
}

const GewuReport gewu_report_submissions = {
  .id = "submissions",
  .title = "报送情况表",
  .needs = GEWU_REPORT_NEEDS_SUBMISSIONS,
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_AS_OF | GEWU_REPORT_TAKES_UNIT
           | GEWU_REPORT_TAKES_GRID | GEWU_REPORT_TAKES_PEOPLE,
  .chapter = GEWU_REPORT_STATISTICS,
  .build = build,
};
