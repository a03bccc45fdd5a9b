/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-result.h"

#define TITLE "考核结果公示"
#define NOT_RANKED "不参加排名"

static void
add_columns (GewuReportTable       *table,
             const GewuResultBoard *board)
{
  if (board->has_ranks)
    gewu_report_table_add_column (table, &(GewuReportColumn) {
        "名次", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER });
  else
    gewu_report_table_add_column (table, &(GewuReportColumn) {
        "序号", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      board->people ? "姓名" : "名称", .width = board->people ? 10 : 0,
      .align = board->people ? GEWU_REPORT_CENTER : GEWU_REPORT_LEFT });
  if (board->people)
    gewu_report_table_add_column (table, &(GewuReportColumn) { "所在部门" });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "得分", .type = GEWU_REPORT_DECIMAL, .places = 2 });
  if (board->has_grades)
    gewu_report_table_add_column (table, &(GewuReportColumn) {
        "等次", .align = GEWU_REPORT_CENTER });
  if (board->has_awards)
    gewu_report_table_add_column (table, &(GewuReportColumn) {
        "加减分", .type = GEWU_REPORT_DECIMAL });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "备注" });
  table->frozen = 2;
  table->portrait = TRUE;
}

static char *
format_note (const GewuResultRow *row)
{
  GString *note = g_string_new (row->not_ranked);

  if (row->tied)
    g_string_append (note, "并列，不分先后");
  if (row->note != NULL)
    g_string_append_printf (note, "%s%s", note->len > 0 ? "；" : "", row->note);

  return g_string_free (note, FALSE);
}

static void
put_points (GewuReportTable *table,
            gboolean         present,
            GewuDecimal      points)
{
  if (present)
    gewu_report_table_put_decimal (table, points);
  else
    gewu_report_table_put (table, "—");
}

static void
put_row (GewuReportTable       *table,
         const GewuResultBoard *board,
         gsize                  index)
{
  const GewuResultRow *row = &board->rows[index];
  g_autofree char *note = format_note (row);

  if (board->has_ranks && row->rank == 0)
    gewu_report_table_put (table, "—");
  else
    gewu_report_table_put_integer (table, board->has_ranks ? row->rank : (gint64) index + 1);
  gewu_report_table_put (table, row->name);
  if (board->people)
    gewu_report_table_put (table, row->unit);
  put_points (table, row->has_score, row->score);
  if (board->has_grades)
    gewu_report_table_put (table, row->grade);
  if (board->has_awards)
    {
      if (row->has_award)
        gewu_report_table_put_decimal (table, row->award);
      else
        gewu_report_table_put (table, NULL);
    }
  gewu_report_table_put (table, note);
}

/* A heading where another group begins, and above those who are not ranked. */
static const char *
get_section (const GewuResultBoard *board,
             gsize                  index)
{
  const GewuResultRow *row = &board->rows[index];
  const GewuResultRow *before = index > 0 ? &board->rows[index - 1] : NULL;
  gboolean unranked = board->has_ranks && row->rank == 0;

  if (unranked)
    return before == NULL || before->rank > 0 ? NOT_RANKED : NULL;

  return before == NULL || g_strcmp0 (before->group, row->group) != 0 ? row->group : NULL;
}

static void
add_notes (GewuReportTable        *table,
           const GewuResultReport *report)
{
  g_autofree char *published = gewu_day_to_string (report->published);
  g_autofree char *deadline = gewu_day_to_string (report->deadline);
  g_autofree char *text = NULL;

  if (deadline == NULL)
    return;

  text = g_strdup_printf ("公示期：%s%s%s。对结果有异议的，请于 %s 前（含当日）书面提出，写明考核项目和"
                          "理由，并附依据；逾期不再受理。",
                          published != NULL ? published : "", published != NULL ? " 至 " : "截至 ",
                          deadline, deadline);
  gewu_report_table_add_note (table, text);
}

static GewuReportTable *
build_board (const GewuReportInput *input,
             const GewuResultBoard *board)
{
  g_autofree char *heading = g_strconcat (board->title, TITLE, NULL);
  g_autofree char *title = gewu_report_make_title (input, heading);
  GewuReportTable *table = gewu_report_table_new (board->title, title);
  const GewuResultReport *report = input->facts;

  gewu_report_add_info (table, input, report->scheme);
  add_columns (table, board);
  for (gsize i = 0; i < board->n_rows; i++)
    {
      const char *section = get_section (board, i);

      if (section != NULL)
        gewu_report_table_add_section (table, section);
      put_row (table, board, i);
    }
  add_notes (table, report);
  table->signature = TRUE;

  return table;
}

static GewuDocument *
build (const GewuReportInput *input)
{
  g_autofree char *title = gewu_report_make_title (input, TITLE);
  GewuDocument *document = gewu_document_new (title, input->office);
  const GewuResultReport *report = input->facts;

  for (gsize i = 0; i < report->n_boards; i++)
    gewu_document_add_table (document, build_board (input, &report->boards[i]));

  return document;
}

const GewuReport gewu_report_result = {
  .id = "result",
  .title = TITLE,
  .needs_scheme = TRUE,
  .needs = GEWU_REPORT_NEEDS_RESULT,
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_AS_OF | GEWU_REPORT_TAKES_UNIT
           | GEWU_REPORT_TAKES_GRID | GEWU_REPORT_TAKES_PEOPLE,
  .chapter = GEWU_REPORT_OF_ASSESSMENT,
  .build = build,
};
