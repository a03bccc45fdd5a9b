/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-objection-form.h"

#define TITLE "考核异议申请表"
#define SPACE "　　"

#define ALL GEWU_REPORT_FORM_COLUMNS
#define HALF (ALL / 2)
#define THIRD (ALL / 3)

/* Lines to write objections into. */
#define N_OBJECTIONS 4

static void
add_room (GewuReportForm *form,
          const char     *label,
          const char     *text,
          guint           lines)
{
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, lines);
  gewu_report_form_add_box (form, label, text, ALL);
}

static char *
format_info (const GewuReportInput *input)
{
  const GewuSlipReport *report = input->facts;
  g_autofree char *first = gewu_day_to_string (input->period.first);
  g_autofree char *last = gewu_day_to_string (input->period.last);

  return g_strdup_printf ("考核期：%s 至 %s%s%s", first, last,
                          report->scheme != NULL ? SPACE "考核办法：" : "",
                          report->scheme != NULL ? report->scheme : "");
}

static char *
format_rank (const GewuSlip *slip)
{
  if (slip->rank == 0)
    return g_strdup (slip->not_ranked != NULL ? slip->not_ranked : "不排名");

  return g_strdup_printf ("第 %d 名（共 %u）", slip->rank, slip->n_ranked);
}

static void
add_subject (GewuReportForm *form,
             const GewuSlip *slip,
             gboolean        people)
{
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  if (people)
    {
      gewu_report_form_add_box (form, "姓名", slip->name, THIRD);
      gewu_report_form_add_box (form, "工号", slip->staff_number, THIRD);
      gewu_report_form_type_box (form, GEWU_REPORT_CODE, 0);
      gewu_report_form_add_box (form, "所在部门", slip->unit, THIRD);
    }
  else
    {
      gewu_report_form_add_box (form, "申请单位", slip->name, HALF);
      gewu_report_form_add_box (form, "考核组别", slip->group, HALF);
    }
}

static void
add_result (GewuReportForm *form,
            const GewuSlip *slip)
{
  g_autofree char *score = slip->has_score ? gewu_decimal_to_string (slip->score, 2) : NULL;
  g_autofree char *rank = format_rank (slip);

  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_report_form_add_box (form, "公示得分", score, THIRD);
  gewu_report_form_add_box (form, "等次", slip->grade, THIRD);
  gewu_report_form_add_box (form, "名次", rank, THIRD);
}

static void
add_objections (GewuReportForm *form)
{
  static const char *const headings[] = { "序号", "考核项目", "扣分", "记录编号", "异议理由" };
  static const guint spans[] = { 2, 6, 3, 4, 9 };

  gewu_report_form_add_row (form, GEWU_REPORT_FORM_HEADINGS, 1);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    gewu_report_form_add_box (form, NULL, headings[i], spans[i]);
  for (guint i = 0; i < N_OBJECTIONS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 2);
      for (guint j = 0; j < G_N_ELEMENTS (spans); j++)
        gewu_report_form_add_box (form, NULL, j == 0 ? number : NULL, spans[j]);
    }
}

static void
add_form (GewuDocument          *document,
          const GewuReportInput *input,
          const GewuSlip        *slip)
{
  const GewuSlipReport *report = input->facts;
  g_autofree char *title = gewu_report_make_title (input, TITLE);
  g_autofree char *info = format_info (input);
  g_autofree char *deadline = gewu_day_to_string (report->deadline);
  GewuReportForm *form = gewu_report_form_new (slip->name, title, info);

  add_subject (form, slip, report->people);
  add_result (form, slip);
  add_objections (form);
  add_room (form, "依据材料", NULL, 3);
  if (deadline != NULL)
    add_room (form, "受理截止", deadline, 1);
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_SIGNERS, 5);
  gewu_report_form_add_box (form, NULL,
                            report->people ? "申请人签字：" GEWU_REPORT_FORM_DATE
                                           : "申请单位负责人（盖章）：" GEWU_REPORT_FORM_DATE, HALF);
  gewu_report_form_add_box (form, NULL, "所在单位意见（盖章）：" GEWU_REPORT_FORM_DATE, HALF);
  add_room (form, "复核意见", "□ 成立，更正为：　　　　□ 部分成立，更正为：　　　　□ 不成立，理由：", 4);
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_SIGNERS, 5);
  gewu_report_form_add_box (form, NULL, "考核部门经办人签字：" GEWU_REPORT_FORM_DATE, HALF);
  gewu_report_form_add_box (form, NULL, "分管领导签字：" GEWU_REPORT_FORM_DATE, HALF);
  gewu_document_add_form (document, form);
}

static GewuDocument *
build (const GewuReportInput *input)
{
  const GewuSlipReport *report = input->facts;
  g_autofree char *title = gewu_report_make_title (input, TITLE);
  GewuDocument *document = gewu_document_new (title, input->office);

  for (gsize i = 0; i < report->n_slips; i++)
    add_form (document, input, &report->slips[i]);

  return document;
}

const GewuReport gewu_report_objection_form = {
  .id = "objection-form",
  .title = TITLE,
  .needs_scheme = TRUE,
  .needs = GEWU_REPORT_NEEDS_SLIPS,
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_UNIT | GEWU_REPORT_TAKES_GRID
           | GEWU_REPORT_TAKES_PEOPLE | GEWU_REPORT_TAKES_BOARD,
  .chapter = GEWU_REPORT_OF_ASSESSMENT,
  .build = build,
};
