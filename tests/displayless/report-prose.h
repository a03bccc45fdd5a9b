/* A bulletin with all that running text can hold, and its annexes, for the tests of reports.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-document.h"

#define PROSE_TITLE "关于2023年第二季度网格化服务企业工作考核情况的通报"
#define PROSE_NUMBER "新高网格办〔2023〕12号"
#define PROSE_ADDRESSEE "各街道、各部门，各网格："
#define PROSE_SIGNER "新乡高新区网格化服务企业工作指挥部办公室"
#define PROSE_DAY "2023年7月10日"
#define PROSE_BODY \
  "本季度全区共走访企业3，218家次，收集问题412件，已办结386件，办结率93.69%（386/412），较上季度提高" \
  "2.15个百分点。其中，按期办结371件，超期15件；企业评价满意378件、基本满意6件、不满意2件，不满意事项" \
  "已全部退回责任单位重新办理。"
#define PROSE_NOTE "注：数据截至2023年6月30日24时。"

static const char *const prose_headings[] = {
  "一、总体情况", "二、走访服务情况", "三、问题办理情况", "四、存在的主要问题", "五、下一步工作要求",
};

static inline GewuReportTable *
prose_create_small_table (void)
{
  GewuReportTable *table = gewu_report_table_new ("前三名", NULL);
  const char *const units[] = { "经济发展局", "自然资源和规划局", "关堤街道" };

  gewu_report_table_add_column (table, &(GewuReportColumn) { "名次", .type = GEWU_REPORT_INTEGER });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "部门", .width = 24 });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "得分", .type = GEWU_REPORT_DECIMAL, .places = 2, .width = 10 });
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gewu_report_table_put_integer (table, i + 1);
      gewu_report_table_put (table, units[i]);
      gewu_report_table_put_integer (table, 98 - (gint64) i);
    }

  return table;
}

/* Two rows of headings, sections, a red row, totals, notes and signatures. */
static inline GewuReportTable *
prose_create_annex (const char *name,
                    guint       n_rows,
                    gboolean    portrait)
{
  GewuReportTable *table = gewu_report_table_new (name, name);

  table->portrait = portrait;
  table->signature = TRUE;
  gewu_report_table_add_info (table, "编制单位：指挥部　　起止日期：2023-04-01 至 2023-06-30");
  gewu_report_table_add_column (table, &(GewuReportColumn) { "编号", .type = GEWU_REPORT_CODE });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "部门" });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "解决数", "问题解决", GEWU_REPORT_INTEGER, .total = GEWU_REPORT_TOTAL_SUM });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "交办数", "问题解决", GEWU_REPORT_INTEGER, .total = GEWU_REPORT_TOTAL_SUM });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "解决率", "问题解决", GEWU_REPORT_RATE, .places = 2, .formula = GEWU_REPORT_RATIO, .a = 2,
      .b = 3, .total = GEWU_REPORT_TOTAL_FORMULA });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "说明", .alert = TRUE });
  gewu_report_table_add_section (table, "产业集聚区");
  for (guint i = 1; i <= n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("%s行%u完", name, i);

      if (i == n_rows / 2 + 1 && n_rows > 2)
        gewu_report_table_add_section (table, "城区");
      gewu_report_table_put (table, number);
      gewu_report_table_put (table, i % 2 == 0 ? "市场监督管理局" : "关堤街道办事处");
      gewu_report_table_put_integer (table, i);
      gewu_report_table_put_integer (table, i + 2);
      gewu_report_table_put (table, NULL);
      gewu_report_table_put (table, i == 3 ? "超期未办结" : NULL);
      if (i == 3)
        gewu_report_table_mark_row (table);
    }
  gewu_report_table_add_note (table, "注：" "解决率＝解决数÷交办数。");

  return table;
}

static inline void
prose_add_line (GewuReportProse *prose,
                GewuProseKind    kind,
                const char      *text)
{
  gewu_report_prose_begin (prose, kind);
  gewu_report_prose_say (prose, NULL, "%s", text);
}

/* n_bodies: paragraphs below each of the five headings. */
static inline GewuDocument *
prose_create_document (guint n_bodies)
{
  GewuDocument *document = gewu_document_new ("2023年第二季度考核通报", "指挥部");
  GewuReportProse *prose = gewu_report_prose_new ("通报");

  prose_add_line (prose, GEWU_PROSE_NUMBER, PROSE_NUMBER);
  prose_add_line (prose, GEWU_PROSE_TITLE, PROSE_TITLE);
  prose_add_line (prose, GEWU_PROSE_INFO, "（数据截至2023年6月30日）");
  prose_add_line (prose, GEWU_PROSE_ADDRESSEE, PROSE_ADDRESSEE);
  for (guint i = 0; i < G_N_ELEMENTS (prose_headings); i++)
    {
      prose_add_line (prose, GEWU_PROSE_HEADING, prose_headings[i]);
      prose_add_line (prose, GEWU_PROSE_SUBHEADING, "（一）基本情况");
      for (guint j = 0; j < n_bodies; j++)
        prose_add_line (prose, GEWU_PROSE_BODY, PROSE_BODY);
      if (i == 2)
        gewu_report_prose_add_table (prose, prose_create_small_table ());
    }
  prose_add_line (prose, GEWU_PROSE_ANNEX, "附件：1.部门问题解决情况\n2.网格问题解决情况");
  prose_add_line (prose, GEWU_PROSE_SIGNER, PROSE_SIGNER);
  prose_add_line (prose, GEWU_PROSE_DAY, PROSE_DAY);
  prose_add_line (prose, GEWU_PROSE_NOTE, PROSE_NOTE);
  gewu_document_set_prose (document, prose);
  gewu_document_add_table (document, prose_create_annex ("部门问题解决情况", 12, FALSE));
  gewu_document_add_table (document, prose_create_annex ("网格问题解决情况", 60, TRUE));

  return document;
}
