/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-due.h"

#define NOT_DISPATCHED "待研判交办"
#define TEXT_WIDTH 36
#define NAME_WIDTH 24
#define STATE_WIDTH 17

typedef struct
{
  guint all;
  guint over;
  guint today;
  guint soon;
} Counts;

static Counts
count_lines (const GewuDueLine *lines,
             gsize              n_lines)
{
  Counts counts = { (guint) n_lines };

  for (gsize i = 0; i < n_lines; i++)
    if (lines[i].left < 0)
      counts.over++;
    else if (lines[i].left == 0)
      counts.today++;
    else if (lines[i].left <= GEWU_DUE_SOON_DAYS)
      counts.soon++;

  return counts;
}

static char *
format_counts (Counts counts)
{
  guint later = counts.all - counts.over - counts.today - counts.soon;
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "共 %u 件：已超期 %u 件，今天到期 %u 件，两个工作日内到期 %u 件",
                          counts.all, counts.over, counts.today, counts.soon);
  if (later > 0)
    g_string_append_printf (text, "，其余 %u 件", later);

  return g_string_free (text, FALSE);
}

static const char *
get_stage_word (GewuStage stage)
{
  switch (stage)
    {
    case GEWU_STAGE_DISPATCH:
      return "研判";

    case GEWU_STAGE_SIGN:
      return "签收";

    case GEWU_STAGE_HANDLE:
      return "办理";

    case GEWU_STAGE_REWORK:
      return "返工";

    case GEWU_STAGE_ASSIST:
      return "协办";

    case GEWU_STAGE_RECHECK:
      return "复查";

    case GEWU_STAGE_RETURN:
      return "改派";

    case GEWU_N_STAGES:
    default:
      g_assert_not_reached ();
    }
}

static void
add_columns (GewuReportTable *table)
{
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "序号", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "问题编号", .type = GEWU_REPORT_CODE });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "企业名称", .width = NAME_WIDTH });
  table->frozen = 3;
  gewu_report_table_add_column (table, &(GewuReportColumn) { "问题内容", .width = TEXT_WIDTH });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "环节", .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "交办日期", .type = GEWU_REPORT_DATE });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "办理时限", .type = GEWU_REPORT_DATE });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "状态", .width = STATE_WIDTH, .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "催办次数", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "责任领导", .align = GEWU_REPORT_CENTER });
}

/* A day, or the day and what it was at first: then it is text. */
static void
put_due (GewuReportTable   *table,
         const GewuDueLine *line)
{
  g_autofree char *due = gewu_day_to_string (line->due);
  g_autofree char *first = gewu_day_to_string (line->first_due);
  g_autofree char *text = NULL;

  if (due != NULL && first != NULL && line->first_due != line->due)
    text = g_strdup_printf ("%s\n（%s）", due, first);

  gewu_report_table_put (table, text != NULL ? text : due);
}

static void
put_state (GewuReportTable *table,
           int              left)
{
  g_autofree char *text = left > 0 ? g_strdup_printf ("还有 %d 个工作日", left)
                          : left < 0 ? g_strdup_printf ("超期 %d 个工作日", -left)
                                     : g_strdup ("今天到期");

  gewu_report_table_put (table, text);
}

static void
put_line (GewuReportTable   *table,
          const GewuDueLine *line,
          gsize              number)
{
  gewu_report_table_put_integer (table, (gint64) number);
  gewu_report_table_put (table, line->number);
  gewu_report_table_put (table, line->enterprise);
  gewu_report_table_put (table, line->text);
  gewu_report_table_put (table, get_stage_word (line->stage));
  gewu_report_table_put_day (table, line->dispatched);
  put_due (table, line);
  put_state (table, line->left);
  if (line->urged > 0)
    gewu_report_table_put_integer (table, line->urged);
  else
    gewu_report_table_put (table, NULL);
  gewu_report_table_put (table, line->leader);
  if (line->left < 0)
    gewu_report_table_mark_row (table);
}

static void
add_section (GewuReportTable   *table,
             const GewuDueLine *lines,
             gsize              n_lines)
{
  g_autofree char *counts = format_counts (count_lines (lines, n_lines));
  g_autofree char *text = g_strdup_printf ("%s（%s）", lines->department != NULL
                                                      ? lines->department : NOT_DISPATCHED, counts);

  gewu_report_table_add_section (table, text);
}

static void
put_lines (GewuReportTable   *table,
           const GewuDueList *list)
{
  for (gsize first = 0, end; first < list->n_lines; first = end)
    {
      for (end = first + 1; end < list->n_lines; end++)
        if (g_strcmp0 (list->lines[end].department, list->lines[first].department) != 0)
          break;

      add_section (table, &list->lines[first], end - first);
      for (gsize i = first; i < end; i++)
        put_line (table, &list->lines[i], i + 1);
    }
}

static void
add_info (GewuReportTable       *table,
          const GewuReportInput *input)
{
  const GewuDueList *list = input->facts;
  g_autofree char *day = gewu_day_to_string (list->day);
  g_autofree char *counts = format_counts (count_lines (list->lines, list->n_lines));
  g_autofree char *summary = g_strdup_printf ("截至 %s，到期与超期问题%s。", day, counts);

  if (input->office != NULL)
    {
      g_autofree char *office = g_strconcat ("编制单位：", input->office, NULL);

      gewu_report_table_add_info (table, office);
    }
  gewu_report_table_add_info (table, summary);
  if (input->scope != NULL)
    {
      g_autofree char *scope = g_strconcat ("口径：", input->scope, NULL);

      gewu_report_table_add_info (table, scope);
    }
}

static GewuDocument *
build (const GewuReportInput *input)
{
  g_autofree char *title = g_strconcat (input->zone != NULL ? input->zone : "",
                                        gewu_report_due.title, NULL);
  GewuDocument *document = gewu_document_new (title, input->office);
  GewuReportTable *table = gewu_report_table_new (gewu_report_due.title, title);

  add_info (table, input);
  add_columns (table);
  put_lines (table, input->facts);
  gewu_report_table_add_note (table, "注：按制表当日的办理情况列出；办理时限括号内为延期或"
                              "缓办前的原时限。");
  table->signature = TRUE;
  gewu_document_add_table (document, table);

  return document;
}

const GewuReport gewu_report_due = {
  .id = "due",
  .title = "到期与超期清单",
  .needs = GEWU_REPORT_NEEDS_DUE,
  .takes = GEWU_REPORT_TAKES_UNIT | GEWU_REPORT_TAKES_GRID,
  .chapter = GEWU_REPORT_LEDGER,
  .build = build,
};
