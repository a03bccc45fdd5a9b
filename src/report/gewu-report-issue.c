/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-issue-parts.h"

#define SPACE "　　"

#define ALL GEWU_ISSUE_PAPER_ALL
#define THIRD GEWU_ISSUE_PAPER_THIRD

static void
add_handling (GewuReportForm       *form,
              const GewuIssueSheet *sheet)
{
  gewu_issue_paper_add_handlers (form, sheet);
  gewu_report_form_add_row (form, GEWU_REPORT_FORM_FIELDS, 1);
  gewu_issue_paper_add_day (form, "交办日期", sheet->dispatched, THIRD);
  gewu_issue_paper_add_day (form, "签收日期", sheet->signed_for, THIRD);
  gewu_issue_paper_add_day (form, "办结日期", sheet->resolved, THIRD);
  gewu_issue_paper_add_due (form, sheet);
  gewu_issue_paper_add_strip (form, sheet);
  gewu_issue_paper_add_room (form, "整改措施", sheet->measures, 2);
}

static char *
format_rechecks (const GewuIssueSheet *sheet)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < sheet->n_rechecks; i++)
    {
      const GewuIssueSheetRecheck *recheck = &sheet->rechecks[i];
      g_autofree char *day = gewu_day_to_string (recheck->day);

      g_string_append_printf (text, "%s第 %d 次", i > 0 ? "\n" : "", recheck->round);
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
  g_autofree char *result = gewu_issue_paper_format_result (sheet);
  g_autofree char *rechecks = format_rechecks (sheet);
  g_autofree char *outcomes = gewu_issue_paper_join (sheet->outcomes, sheet->n_outcomes, "；");
  g_autofree char *attachments =
    gewu_issue_paper_join (sheet->attachments, sheet->n_attachments, "；");

  gewu_issue_paper_add_room (form, "办理结果", result, 2);
  gewu_issue_paper_add_room (form, "复查情况", rechecks, 1);
  gewu_issue_paper_add_text (form, "取得成效", outcomes);
  gewu_issue_paper_add_text (form, "附件", attachments);
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

void
gewu_issue_paper_fill_sheet (GewuReportForm       *form,
                             const GewuIssueSheet *sheet)
{
  static const char *const signers[] = { "承办单位（盖章）：", "复查人：", "企业确认：" };

  gewu_issue_paper_add_matter (form, sheet);
  add_handling (form, sheet);
  add_result (form, sheet);
  add_course (form, sheet);
  gewu_issue_paper_add_signers (form, signers, G_N_ELEMENTS (signers));
}

/* ---- the table of papers */

#define IN(state) (1u << GEWU_ISSUE_##state)
#define EVER (~0u)
#define HANDLED (IN (DISPATCHED) | IN (HANDLING) | IN (RESOLVED) | IN (CLOSED))

static const struct
{
  const char  *id;
  const char  *title;
  guint        states;   /* 1 << GewuIssueState */
  void       (*fill) (GewuReportForm       *form,
                      const GewuIssueSheet *sheet);
} papers[GEWU_N_ISSUE_PAPERS] = {
  [GEWU_ISSUE_PAPER_SHEET] = { "sheet", "企业问题办理单", EVER, gewu_issue_paper_fill_sheet },
  [GEWU_ISSUE_PAPER_INTAKE] = { "intake", "问题受理单", EVER, gewu_issue_paper_fill_intake },
  [GEWU_ISSUE_PAPER_DISPATCH] =
    { "dispatch", "问题交办单", HANDLED, gewu_issue_paper_fill_dispatch },
  [GEWU_ISSUE_PAPER_URGE] =
    { "urge", "催办单", IN (DISPATCHED) | IN (HANDLING) | IN (RESOLVED), gewu_issue_paper_fill_urge },
  [GEWU_ISSUE_PAPER_SUPERVISE] =
    { "supervise", "督办单", IN (DISPATCHED) | IN (HANDLING) | IN (RESOLVED),
      gewu_issue_paper_fill_supervise },
  [GEWU_ISSUE_PAPER_EXTEND] =
    { "extend", "延期申请表", IN (DISPATCHED) | IN (HANDLING), gewu_issue_paper_fill_extend },
  [GEWU_ISSUE_PAPER_RECHECK] =
    { "recheck", "问题复查单", IN (RESOLVED) | IN (CLOSED), gewu_issue_paper_fill_recheck },
};

const char *
gewu_issue_paper_to_id (GewuIssuePaper self)
{
  g_return_val_if_fail (self < GEWU_N_ISSUE_PAPERS, NULL);

  return papers[self].id;
}

gboolean
gewu_issue_paper_from_id (const char     *id,
                          GewuIssuePaper *self)
{
  for (guint i = 0; i < GEWU_N_ISSUE_PAPERS; i++)
    if (g_strcmp0 (papers[i].id, id) == 0)
      {
        *self = i;
        return TRUE;
      }

  return FALSE;
}

const char *
gewu_issue_paper_get_title (GewuIssuePaper self)
{
  g_return_val_if_fail (self < GEWU_N_ISSUE_PAPERS, NULL);

  return papers[self].title;
}

gboolean
gewu_issue_paper_suits (GewuIssuePaper self,
                        GewuIssueState state)
{
  g_return_val_if_fail (self < GEWU_N_ISSUE_PAPERS, FALSE);

  return (papers[self].states & 1u << state) != 0;
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
gewu_report_issue_build (const GewuIssueSheet *sheet,
                         GewuIssuePaper        paper)
{
  const char *name = gewu_issue_paper_get_title (paper);
  g_autofree char *title = NULL;
  g_autofree char *info = NULL;
  GewuDocument *document;
  GewuReportForm *form;

  g_return_val_if_fail (sheet != NULL && name != NULL, NULL);

  title = g_strconcat (sheet->zone != NULL ? sheet->zone : "", name, NULL);
  info = format_info (sheet);
  document = gewu_document_new (title, sheet->office);
  form = gewu_report_form_new (name, title, info);
  papers[paper].fill (form, sheet);
  gewu_document_add_form (document, form);

  return document;
}
