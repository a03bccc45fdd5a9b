/* What each step of the loop is handed out, signed and filed with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-issue-parts.h"

#define ALL GEWU_ISSUE_PAPER_ALL
#define THIRD GEWU_ISSUE_PAPER_THIRD
#define HALF GEWU_ISSUE_PAPER_HALF

#define CHOICE "□ "
#define GAP "　　"

static void
add_heading (GewuReportForm *form,
             const char     *text)
{
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_HEADINGS, 1);
  gewu_report_form_add_box (form, NULL, text, ALL);
}

/* ---- 问题受理单 */

void
gewu_issue_paper_fill_intake (GewuReportForm       *form,
                              const GewuIssueSheet *sheet)
{
  static const char *const signers[] = { "受理人：", "研判人：" };
  g_autofree char *dispatched = gewu_day_to_string (sheet->dispatched);

  gewu_issue_paper_add_matter (form, sheet);
  gewu_issue_paper_add_room (form, "研判意见",
                             CHOICE "交办" GAP CHOICE "当场解决" GAP CHOICE "不予交办，理由：", 3);
  gewu_issue_paper_add_pair (form, "承办单位", sheet->department, "责任领导", sheet->leader);
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_report_form_add_box (form, "交办日期", dispatched, THIRD);
  gewu_issue_paper_add_day (form, "办理时限", sheet->due, THIRD);
  gewu_report_form_add_box (form, "协办单位", NULL, THIRD);
  gewu_issue_paper_add_room (form, "备注", NULL, 2);
  gewu_issue_paper_add_signers (form, signers, G_N_ELEMENTS (signers));
}

/* ---- 问题交办单 */

static char *
format_demand (const GewuIssueSheet *sheet)
{
  g_autofree char *due = gewu_day_to_string (sheet->due);
  g_autofree char *until = gewu_day_to_string (sheet->return_until);
  GString *text = g_string_new (NULL);

  if (due != NULL)
    g_string_append_printf (text, "请于 %s 前（含当日）办结并书面反馈办理结果。", due);
  else
    g_string_append (text, "请按规定时限办结并书面反馈办理结果。");
  if (until != NULL)
    g_string_append_printf (text, "如不属本单位职责，请于 %s 前提出改派申请并说明理由。", until);
  else
    g_string_append (text, "如不属本单位职责，请及时提出改派申请并说明理由。");

  return g_string_free (text, FALSE);
}

/* The lower part comes back. */
static void
add_receipt (GewuReportForm       *form,
             const GewuIssueSheet *sheet)
{
  g_autofree char *heading = g_strdup_printf ("问题交办单回执　编号：%s",
                                              sheet->number != NULL ? sheet->number : "");

  add_heading (form, "…………………………　沿此线裁下，签收后交回　…………………………");
  add_heading (form, heading);
  gewu_issue_paper_add_pair (form, "承办单位", sheet->department, "企业名称", sheet->enterprise);
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_report_form_add_box (form, "签收人", NULL, THIRD);
  gewu_report_form_add_box (form, "联系电话", NULL, THIRD);
  gewu_report_form_add_box (form, "签收时间", NULL, THIRD);
  gewu_issue_paper_add_room (form, "签收意见", CHOICE "同意承办，承办人：" GAP GAP CHOICE "申请改派，理由：",
                             2);
}

void
gewu_issue_paper_fill_dispatch (GewuReportForm       *form,
                                const GewuIssueSheet *sheet)
{
  static const char *const signers[] = { "交办单位（盖章）：", "经办人：" };
  g_autofree char *demand = format_demand (sheet);

  gewu_issue_paper_add_handlers (form, sheet);
  gewu_issue_paper_add_matter (form, sheet);
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_issue_paper_add_day (form, "交办日期", sheet->dispatched, HALF);
  gewu_issue_paper_add_day (form, "办理时限", sheet->due, HALF);
  gewu_issue_paper_add_strip (form, sheet);
  gewu_issue_paper_add_room (form, "交办意见", sheet->order, 2);
  gewu_issue_paper_add_room (form, "办理要求", demand, 2);
  gewu_issue_paper_add_signers (form, signers, G_N_ELEMENTS (signers));
  add_receipt (form, sheet);
}

/* ---- 催办单, 督办单 */

static const GewuIssueSheetNotice *
find_last_notice (const GewuIssueSheet *sheet,
                  gboolean              is_supervision)
{
  for (gsize i = sheet->n_notices; i > 0; i--)
    if (sheet->notices[i - 1].is_supervision == is_supervision)
      return &sheet->notices[i - 1];

  return NULL;
}

static void
format_notice (GString                    *text,
               const GewuIssueSheetNotice *notice)
{
  g_autofree char *day = gewu_day_to_string (notice->day);

  g_string_append_printf (text, "%s%s　第 %d 次%s", text->len > 0 ? "\n" : "",
                          day != NULL ? day : "日期未记", notice->ordinal,
                          notice->is_supervision ? "督办" : "催办");
  if (notice->who != NULL)
    g_string_append_printf (text, "　%s", notice->who);
  if (notice->text != NULL)
    g_string_append_printf (text, "　%s", notice->text);
}

/* Those before the one the paper is about. */
static char *
format_notices (const GewuIssueSheet       *sheet,
                const GewuIssueSheetNotice *present)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < sheet->n_notices && &sheet->notices[i] != present; i++)
    format_notice (text, &sheet->notices[i]);

  return g_string_free (text, FALSE);
}

/* One that is not recorded yet is the first. */
static void
add_notice (GewuReportForm       *form,
            const GewuIssueSheet *sheet,
            gboolean              is_supervision)
{
  const GewuIssueSheetNotice *notice = find_last_notice (sheet, is_supervision);
  const char *what = is_supervision ? "督办" : "催办";
  g_autofree char *ordinal = g_strdup_printf ("第 %d 次%s", notice != NULL ? notice->ordinal : 1,
                                              what);
  g_autofree char *label = g_strconcat (what, "日期", NULL);
  g_autofree char *earlier = format_notices (sheet, notice);

  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_report_form_add_box (form, "次数", ordinal, THIRD);
  gewu_issue_paper_add_day (form, label, notice != NULL ? notice->day : GEWU_DAY_UNKNOWN, THIRD);
  gewu_issue_paper_add_day (form, "交办日期", sheet->dispatched, THIRD);
  gewu_issue_paper_add_handlers (form, sheet);
  gewu_issue_paper_add_pair (form, "企业名称", sheet->enterprise, "联系人", sheet->contact);
  gewu_issue_paper_add_room (form, "问题内容", sheet->text, 3);
  gewu_issue_paper_add_due (form, sheet);
  gewu_issue_paper_add_strip (form, sheet);
  gewu_issue_paper_add_text (form, "前期催督", earlier);
  gewu_issue_paper_add_room (form, is_supervision ? "督办要求" : "催办意见",
                             notice != NULL ? notice->text : NULL, 3);
}

void
gewu_issue_paper_fill_urge (GewuReportForm       *form,
                            const GewuIssueSheet *sheet)
{
  static const char *const signers[] = { "催办单位（盖章）：", "签收人：" };

  add_notice (form, sheet, FALSE);
  gewu_issue_paper_add_room (form, "办理进展", NULL, 4);
  gewu_issue_paper_add_signers (form, signers, G_N_ELEMENTS (signers));
}

void
gewu_issue_paper_fill_supervise (GewuReportForm       *form,
                                 const GewuIssueSheet *sheet)
{
  static const char *const signers[] = { "督办单位（盖章）：", "签收人：" };

  add_notice (form, sheet, TRUE);
  gewu_issue_paper_add_room (form, "办理情况", NULL, 4);
  gewu_issue_paper_add_room (form, "领导批示", NULL, 5);
  gewu_issue_paper_add_room (form, "抄送", "纪检监察（督查）部门", 1);
  gewu_issue_paper_add_signers (form, signers, G_N_ELEMENTS (signers));
}

/* ---- 延期申请表 */

void
gewu_issue_paper_fill_extend (GewuReportForm       *form,
                              const GewuIssueSheet *sheet)
{
  static const char *const signers[] = { "承办单位负责人（盖章）：", "交办单位意见（盖章）：", "分管领导意见：" };
  g_autofree char *times = g_strdup_printf ("%" G_GSIZE_FORMAT " 次", sheet->n_shifts);

  gewu_issue_paper_add_handlers (form, sheet);
  gewu_issue_paper_add_pair (form, "企业名称", sheet->enterprise, "联系人", sheet->contact);
  gewu_issue_paper_add_room (form, "问题内容", sheet->text, 3);
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_issue_paper_add_day (form, "交办日期", sheet->dispatched, THIRD);
  gewu_issue_paper_add_day (form, "现行时限", sheet->due, THIRD);
  gewu_report_form_add_box (form, "时限变更", sheet->n_shifts > 0 ? times : "未变更", THIRD);
  gewu_issue_paper_add_strip (form, sheet);
  gewu_issue_paper_add_room (form, "申请延至", "　　　　　年　　　月　　　日（延长　　　个工作日）", 1);
  gewu_issue_paper_add_room (form, "延期理由", NULL, 4);
  gewu_issue_paper_add_room (form, "已做工作", sheet->measures, 4);
  gewu_issue_paper_add_room (form, "后续安排", NULL, 3);
  gewu_issue_paper_add_signers (form, signers, G_N_ELEMENTS (signers));
}

/* ---- 问题复查单 */

static char *
format_ratings (const GewuIssueSheet *sheet)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < sheet->n_ratings; i++)
    g_string_append_printf (text, "%s" CHOICE "%s", i > 0 ? GAP : "", sheet->ratings[i]);

  return g_string_free (text, FALSE);
}

void
gewu_issue_paper_fill_recheck (GewuReportForm       *form,
                               const GewuIssueSheet *sheet)
{
  static const char *const signers[] = { "复查人：", "企业（签字、盖章）：" };
  g_autofree char *result = gewu_issue_paper_format_result (sheet);
  g_autofree char *ratings = format_ratings (sheet);
  g_autofree char *round = g_strdup_printf ("第 %" G_GSIZE_FORMAT " 次复查", sheet->n_rechecks + 1);

  gewu_issue_paper_add_matter (form, sheet);
  gewu_issue_paper_add_handlers (form, sheet);
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_issue_paper_add_day (form, "办结日期", sheet->resolved, HALF);
  gewu_report_form_add_box (form, "复查次数", round, HALF);
  gewu_issue_paper_add_room (form, "办理结果", result, 3);
  gewu_issue_paper_add_pair (form, "复查方式",
                             CHOICE "上门" GAP CHOICE "电话" GAP CHOICE "其他", "复查日期", NULL);
  gewu_issue_paper_add_room (form, "复查结果",
                             CHOICE "问题已解决，通过" GAP CHOICE "未通过，原因：", 3);
  gewu_issue_paper_add_room (form, "企业评价", ratings, 1);
  gewu_issue_paper_add_room (form, "企业意见", NULL, 3);
  gewu_issue_paper_add_signers (form, signers, G_N_ELEMENTS (signers));
}
