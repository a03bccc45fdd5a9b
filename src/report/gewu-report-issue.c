/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-issue.h"

#include "gewu-report-strip.h"

#define TITLE "企业问题办理单"
#define SPACE "　　"
#define DATE_LINE "\n\n\n　　　　　年　　月　　日"

#define ALL GEWU_REPORT_FORM_COLUMNS
#define WIDE 14
#define REST (ALL - WIDE)
#define THIRD (ALL / 3)

static void
add_separated (GString    *text,
               const char *separator)
{
  if (text->len > 0)
    g_string_append (text, separator);
}

static char *
join (const char *const *texts,
      gsize              n_texts,
      const char        *separator)
{
  GString *all = g_string_new (NULL);

  for (gsize i = 0; i < n_texts; i++)
    {
      add_separated (all, separator);
      g_string_append (all, texts[i]);
    }

  return g_string_free (all, FALSE);
}

static void
add_day (GewuReportForm *form,
         const char     *label,
         GewuDay         day,
         guint           span)
{
  g_autofree char *text = gewu_day_to_string (day);

  gewu_report_form_add_box (form, label, text, span);
}

/* A row that only stands where there is something to say. */
static void
add_text (GewuReportForm *form,
          const char     *label,
          const char     *text)
{
  if (text == NULL || *text == '\0')
    return;

  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_report_form_add_box (form, label, text, ALL);
}

/* One that stands anyhow: what is missing may be written in by hand. */
static void
add_room (GewuReportForm *form,
          const char     *label,
          const char     *text,
          guint           lines)
{
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, lines);
  gewu_report_form_add_box (form, label, text, ALL);
}

static void
add_matter (GewuReportForm       *form,
            const GewuIssueSheet *sheet)
{
  g_autofree char *reported = gewu_when_to_string (sheet->reported);

  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_report_form_add_box (form, "企业名称", sheet->enterprise, WIDE);
  gewu_report_form_add_box (form, "信用代码", sheet->credit_code, REST);
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_report_form_add_box (form, "所属网格", sheet->grid, WIDE);
  gewu_report_form_add_box (form, "联系人", sheet->contact, REST);
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_report_form_add_box (form, "问题类别", sheet->category, THIRD);
  gewu_report_form_add_box (form, "严重程度", sheet->severity, THIRD);
  gewu_report_form_add_box (form, "问题来源", sheet->source, THIRD);
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_report_form_add_box (form, "上报人", sheet->reporter, WIDE);
  gewu_report_form_add_box (form, "上报时间", reported, REST);
  add_room (form, "问题内容", sheet->text, 3);
}

static char *
format_assisting (const GewuIssueSheet *sheet)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < sheet->n_assisting; i++)
    {
      const GewuIssueSheetAssist *assist = &sheet->assisting[i];
      g_autofree char *due = gewu_day_to_string (assist->due);
      g_autofree char *done = gewu_day_to_string (assist->done);

      add_separated (text, "；");
      g_string_append (text, assist->unit);
      if (due != NULL)
        g_string_append_printf (text, "，时限 %s", due);
      if (done != NULL)
        g_string_append_printf (text, "，%s 完成", done);
    }

  return g_string_free (text, FALSE);
}

static char *
format_due (const GewuIssueSheet *sheet)
{
  g_autofree char *due = gewu_day_to_string (sheet->due);
  g_autofree char *first = gewu_day_to_string (sheet->first_due);

  if (due == NULL || first == NULL || sheet->due == sheet->first_due)
    return g_steal_pointer (&due);

  return g_strdup_printf ("%s（原时限 %s）", due, first);
}

static void
add_time (GewuReportForm       *form,
          const GewuIssueSheet *sheet)
{
  g_autofree char *due = format_due (sheet);
  g_autofree char *shifts = join (sheet->shifts, sheet->n_shifts, "\n");

  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  add_day (form, "交办日期", sheet->dispatched, THIRD);
  add_day (form, "签收日期", sheet->signed_for, THIRD);
  add_day (form, "办结日期", sheet->resolved, THIRD);
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_report_form_add_box (form, "办理时限", due, WIDE);
  gewu_report_form_add_box (form, "超期情况", sheet->overdue != NULL ? sheet->overdue : "未超期",
                            REST);
  if (sheet->overdue != NULL)
    gewu_report_form_mark_box (form);
  add_text (form, "时限变更", shifts);
  if (sheet->strip != NULL && sheet->strip->len > 0)
    {
      g_autofree GewuChartStripDay *days = gewu_report_strip_to_chart (sheet->strip);

      gewu_report_form_add_strip (form, "时限计算", days, sheet->strip->len);
    }
  add_text (form, "计算说明", sheet->explanation);
}

static void
add_handling (GewuReportForm       *form,
              const GewuIssueSheet *sheet)
{
  g_autofree char *assisting = format_assisting (sheet);

  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_report_form_add_box (form, "承办单位", sheet->department, WIDE);
  gewu_report_form_add_box (form, "责任领导", sheet->leader, REST);
  add_text (form, "协办单位", assisting);
  add_time (form, sheet);
  add_room (form, "整改措施", sheet->measures, 2);
}

static char *
format_result (const GewuIssueSheet *sheet)
{
  if (sheet->result_kind == NULL)
    return g_strdup (sheet->result);

  return g_strconcat ("【", sheet->result_kind, "】",
                      sheet->result != NULL ? sheet->result : "", NULL);
}

static char *
format_rechecks (const GewuIssueSheet *sheet)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < sheet->n_rechecks; i++)
    {
      const GewuIssueSheetRecheck *recheck = &sheet->rechecks[i];
      g_autofree char *day = gewu_day_to_string (recheck->day);

      add_separated (text, "\n");
      g_string_append_printf (text, "第 %d 次", recheck->round);
      if (day != NULL)
        g_string_append_printf (text, "　%s", day);
      if (recheck->who != NULL)
        g_string_append_printf (text, "　%s", recheck->who);
      g_string_append (text, recheck->passed ? "　通过" : "　未通过");
      if (recheck->rating != NULL)
        g_string_append_printf (text, "　企业评价：%s", recheck->rating);
      if (recheck->text != NULL)
        g_string_append_printf (text, "　%s", recheck->text);
    }

  return g_string_free (text, FALSE);
}

static void
add_result (GewuReportForm       *form,
            const GewuIssueSheet *sheet)
{
  g_autofree char *result = format_result (sheet);
  g_autofree char *rechecks = format_rechecks (sheet);
  g_autofree char *outcomes = join (sheet->outcomes, sheet->n_outcomes, "；");
  g_autofree char *attachments = join (sheet->attachments, sheet->n_attachments, "；");

  add_room (form, "办理结果", result, 2);
  add_room (form, "复查情况", rechecks, 1);
  add_text (form, "取得成效", outcomes);
  add_text (form, "附件", attachments);
}

static void
add_line (GewuReportForm     *form,
          GewuReportFormKind  kind,
          const char *const  *texts)
{
  static const guint spans[] = { 3, 5, 5, 11 };

  gewu_report_form_add_row (form, kind, 1);
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    gewu_report_form_add_box (form, NULL, texts[i], spans[i]);
}

static void
add_course (GewuReportForm       *form,
            const GewuIssueSheet *sheet)
{
  if (sheet->n_lines == 0)
    return;

  add_line (form, GEWU_REPORT_FORM_HEADINGS,
            (const char *const[]) { "环节", "时间", "经办", "办理经过" });
  for (gsize i = 0; i < sheet->n_lines; i++)
    {
      const GewuIssueSheetLine *line = &sheet->lines[i];
      g_autofree char *when = gewu_when_to_string (line->when);

      add_line (form, GEWU_REPORT_FORM_LINE,
                (const char *const[]) { line->heading, when, line->who, line->text });
    }
}

static void
add_signers (GewuReportForm *form)
{
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_SIGNERS, 4);
  gewu_report_form_add_box (form, NULL, "承办单位（盖章）：" DATE_LINE, THIRD);
  gewu_report_form_add_box (form, NULL, "复查人：" DATE_LINE, THIRD);
  gewu_report_form_add_box (form, NULL, "企业确认：" DATE_LINE, THIRD);
}

static char *
format_info (const GewuIssueSheet *sheet)
{
  GString *info = g_string_new (NULL);

  g_string_append_printf (info, "编号：%s" SPACE "状态：%s", sheet->number != NULL ? sheet->number : "",
                          gewu_issue_state_get_heading (sheet->state));
  if (sheet->office != NULL)
    g_string_append_printf (info, SPACE "制表单位：%s", sheet->office);
  if (sheet->as_of != 0)
    {
      g_autofree char *day = gewu_day_to_string (gewu_day_of_instant (sheet->as_of));

      g_string_append_printf (info, SPACE "制表日期：%s", day);
    }

  return g_string_free (info, FALSE);
}

GewuDocument *
gewu_report_issue_build (const GewuIssueSheet *sheet)
{
  g_autofree char *title = NULL;
  g_autofree char *info = NULL;
  GewuDocument *document;
  GewuReportForm *form;

  g_return_val_if_fail (sheet != NULL, NULL);

  title = g_strconcat (sheet->zone != NULL ? sheet->zone : "", TITLE, NULL);
  info = format_info (sheet);
  document = gewu_document_new (title, sheet->office);
  form = gewu_report_form_new (TITLE, title, info);
  add_matter (form, sheet);
  add_handling (form, sheet);
  add_result (form, sheet);
  add_course (form, sheet);
  add_signers (form);
  gewu_document_add_form (document, form);

  return document;
}
