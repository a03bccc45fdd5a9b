/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-visit-form.h"

#define TITLE "走访登记表"
#define SPACE "　　"

/* Half-width characters; the empty columns leave room for handwriting. */
#define NAME_WIDTH 24
#define ADDRESS_WIDTH 18
#define CONTACT_WIDTH 14
#define DAY_WIDTH 10
#define VISITOR_WIDTH 10
#define METHOD_WIDTH 8
#define CONTENT_WIDTH 36
#define FOUND_WIDTH 8
#define SIGN_WIDTH 12
#define ROW_HEIGHT 34.0

/* The headings of what is filled in are those that import knows. */
static const GewuReportColumn columns[] = {
  { "序号", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER, .width = 5 },
  { "企业名称", .type = GEWU_REPORT_TEXT, .width = NAME_WIDTH },
  { "统一社会信用代码", .type = GEWU_REPORT_CODE, .width = 19 },
  { "地址", .type = GEWU_REPORT_TEXT, .width = ADDRESS_WIDTH },
  { "联系人", .type = GEWU_REPORT_TEXT, .width = CONTACT_WIDTH },
  { "上次走访", .type = GEWU_REPORT_DATE, .width = DAY_WIDTH },
  { "走访日期", .type = GEWU_REPORT_DATE, .width = DAY_WIDTH },
  { "走访人", .type = GEWU_REPORT_TEXT, .width = VISITOR_WIDTH },
  { "走访方式", .type = GEWU_REPORT_TEXT, .width = METHOD_WIDTH },
  { "走访内容", .type = GEWU_REPORT_TEXT, .width = CONTENT_WIDTH },
  { "是否发现问题", .type = GEWU_REPORT_TEXT, .width = FOUND_WIDTH },
  { "企业签字", .type = GEWU_REPORT_TEXT, .width = SIGN_WIDTH },
};

static void
add_info (GewuReportTable          *table,
          const GewuVisitFormSheet *sheet)
{
  g_autoptr(GString) line = g_string_new (NULL);

  g_string_append_printf (line, "网格：%s", sheet->name);
  if (sheet->code != NULL)
    g_string_append_printf (line, "（%s）", sheet->code);
  if (sheet->unit != NULL)
    g_string_append_printf (line, SPACE "责任单位：%s", sheet->unit);
  if (sheet->leaders != NULL)
    g_string_append_printf (line, SPACE "网格长：%s", sheet->leaders);
  if (sheet->members != NULL)
    g_string_append_printf (line, SPACE "网格员：%s", sheet->members);
  gewu_report_table_add_info (table, line->str);
}

static void
put_line (GewuReportTable         *table,
          const GewuVisitFormLine *line,
          gsize                    number)
{
  gewu_report_table_put_integer (table, (gint64) number);
  gewu_report_table_put (table, line->name);
  gewu_report_table_put (table, line->credit_code);
  gewu_report_table_put (table, line->address);
  gewu_report_table_put (table, line->contact);
  gewu_report_table_put_day (table, line->last_visit);
  /* From here on to be filled in. */
  for (guint i = 6; i < G_N_ELEMENTS (columns); i++)
    gewu_report_table_put (table, NULL);
}

static GewuReportTable *
build_sheet (const GewuReportInput    *input,
             const GewuVisitFormSheet *sheet)
{
  g_autofree char *title = gewu_report_make_title (input, TITLE);
  GewuReportTable *table =
    gewu_report_table_new (sheet->code != NULL ? sheet->code : sheet->name, title);

  add_info (table, sheet);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gewu_report_table_add_column (table, &columns[i]);
  for (gsize i = 0; i < sheet->n_lines; i++)
    put_line (table, &sheet->lines[i], i + 1);
  gewu_report_table_add_note (table, "注：走访方式填上门、电话、座谈或线上；发现问题的填“是”，并另填问题受理单。"
                                     "未走访的行留空。");
  table->frozen = 2;
  table->row_height = ROW_HEIGHT;

  return table;
}

static GewuDocument *
build (const GewuReportInput *input)
{
  const GewuVisitFormReport *report = input->facts;
  g_autofree char *title = gewu_report_make_title (input, TITLE);
  GewuDocument *document = gewu_document_new (title, input->office);

  for (gsize i = 0; i < report->n_sheets; i++)
    gewu_document_add_table (document, build_sheet (input, &report->sheets[i]));

  return document;
}

const GewuReport gewu_report_visit_form = {
  .id = "visit-form",
  .title = TITLE,
  .needs = GEWU_REPORT_NEEDS_VISIT_FORMS,
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_UNIT | GEWU_REPORT_TAKES_GRID,
  .chapter = GEWU_REPORT_LEDGER,
  .build = build,
};
