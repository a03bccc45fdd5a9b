/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-issue-parts.h"

#include "gewu-report-strip.h"

#define ALL GEWU_ISSUE_PAPER_ALL
#define WIDE GEWU_ISSUE_PAPER_WIDE
#define REST GEWU_ISSUE_PAPER_REST
#define THIRD GEWU_ISSUE_PAPER_THIRD

static void
add_separated (GString    *text,
               const char *separator)
{
  if (text->len > 0)
    g_string_append (text, separator);
}

char *
gewu_issue_paper_join (const char *const *texts,
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

void
gewu_issue_paper_add_text (GewuReportForm *form,
                           const char     *label,
                           const char     *text)
{
  if (text == NULL || *text == '\0')
    return;

  gewu_issue_paper_add_room (form, label, text, 1);
}

void
gewu_issue_paper_add_room (GewuReportForm *form,
                           const char     *label,
                           const char     *text,
                           guint           lines)
{
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, lines);
  gewu_report_form_add_box (form, label, text, ALL);
}

void
gewu_issue_paper_add_pair (GewuReportForm *form,
                           const char     *first_label,
                           const char     *first,
                           const char     *second_label,
                           const char     *second)
{
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_report_form_add_box (form, first_label, first, WIDE);
  gewu_report_form_add_box (form, second_label, second, REST);
}

void
gewu_issue_paper_add_day (GewuReportForm *form,
                          const char     *label,
                          GewuDay         day,
                          guint           span)
{
  g_autofree char *text = gewu_day_to_string (day);

  gewu_report_form_add_box (form, label, text, span);
}

void
gewu_issue_paper_add_signers (GewuReportForm    *form,
                              const char *const *signers,
                              guint              n_signers)
{
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_SIGNERS, 4);
  for (guint i = 0; i < n_signers; i++)
    {
      g_autofree char *text = g_strconcat (signers[i], GEWU_REPORT_FORM_DATE, NULL);

      gewu_report_form_add_box (form, NULL, text, ALL / n_signers);
    }
}

void
gewu_issue_paper_add_matter (GewuReportForm       *form,
                             const GewuIssueSheet *sheet)
{
  g_autofree char *reported = gewu_when_to_string (sheet->reported);

  gewu_issue_paper_add_pair (form, "企业名称", sheet->enterprise, "信用代码", sheet->credit_code);
  gewu_issue_paper_add_pair (form, "所属网格", sheet->grid, "联系人", sheet->contact);
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_report_form_add_box (form, "问题类别", sheet->category, THIRD);
  gewu_report_form_add_box (form, "严重程度", sheet->severity, THIRD);
  gewu_report_form_add_box (form, "问题来源", sheet->source, THIRD);
  gewu_issue_paper_add_pair (form, "上报人", sheet->reporter, "上报时间", reported);
  gewu_issue_paper_add_room (form, "问题内容", sheet->text, 3);
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

void
gewu_issue_paper_add_handlers (GewuReportForm       *form,
                               const GewuIssueSheet *sheet)
{
  g_autofree char *assisting = format_assisting (sheet);

  gewu_issue_paper_add_pair (form, "承办单位", sheet->department, "责任领导", sheet->leader);
  gewu_issue_paper_add_text (form, "协办单位", assisting);
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

void
gewu_issue_paper_add_due (GewuReportForm       *form,
                          const GewuIssueSheet *sheet)
{
  g_autofree char *due = format_due (sheet);

  gewu_issue_paper_add_pair (form, "办理时限", due, "超期情况",
                             sheet->overdue != NULL ? sheet->overdue : "未超期");
  if (sheet->overdue != NULL)
    gewu_report_form_mark_box (form);
}

void
gewu_issue_paper_add_strip (GewuReportForm       *form,
                            const GewuIssueSheet *sheet)
{
  g_autofree char *shifts = gewu_issue_paper_join (sheet->shifts, sheet->n_shifts, "\n");

  gewu_issue_paper_add_text (form, "时限变更", shifts);
  if (sheet->strip != NULL && sheet->strip->len > 0)
    {
      g_autofree GewuChartStripDay *days = gewu_report_strip_to_chart (sheet->strip);

      gewu_report_form_add_strip (form, "时限计算", days, sheet->strip->len);
    }
  gewu_issue_paper_add_text (form, "计算说明", sheet->explanation);
}

char *
gewu_issue_paper_format_result (const GewuIssueSheet *sheet)
{
  if (sheet->result_kind == NULL)
    return g_strdup (sheet->result);

  return g_strconcat ("【", sheet->result_kind, "】",
                      sheet->result != NULL ? sheet->result : "", NULL);
}
