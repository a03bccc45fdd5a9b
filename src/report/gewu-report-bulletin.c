/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-bulletin.h"

#include "gewu-report-bulletin-part.h"

#define ASSESSED "网格化企业服务工作考核通报"
#define TOLD "网格化企业服务工作情况通报"
#define ANNEX "部门问题办理情况表"

/* How a text calls its period and the one before. */
static const struct
{
  const char *now;
  const char *before;
} words[] = {
  [GEWU_PERIOD_MONTH] = { "本月", "上月" },
  [GEWU_PERIOD_QUARTER] = { "本季度", "上季度" },
  [GEWU_PERIOD_HALF] = { "本半年", "上一半年" },
  [GEWU_PERIOD_YEAR] = { "本年", "上年" },
  [GEWU_PERIOD_RANGE] = { "本期", "上期" },
};

/* What is assessed is a quarter or more; a month and any other span is only told of. */
static char *
make_title (const GewuReportInput *input)
{
  const GewuBulletin *facts = input->facts;
  gboolean assessed = input->period.kind != GEWU_PERIOD_MONTH
                      && input->period.kind != GEWU_PERIOD_RANGE && facts->unit == NULL;
  g_autofree char *title = g_strconcat (facts->unit != NULL ? facts->unit : "",
                                        assessed ? ASSESSED : TOLD, NULL);

  return gewu_report_make_title (input, title);
}

static void
write_head (const GewuBulletinText *text,
            const char             *title)
{
  g_autofree char *number = gewu_letterhead_make_number (text->input->letterhead,
                                                         gewu_day_year (text->facts->day),
                                                         text->input->number);

  if (number != NULL)
    {
      gewu_report_prose_begin (text->prose, GEWU_PROSE_NUMBER);
      gewu_report_prose_say (text->prose, NULL, "%s", number);
    }
  gewu_report_prose_begin (text->prose, GEWU_PROSE_TITLE);
  gewu_report_prose_say (text->prose, "title", "%s", title);
  gewu_report_prose_begin (text->prose, GEWU_PROSE_INFO);
  gewu_report_prose_say (text->prose, NULL, "（数据截止时点：%s）", text->until);
  gewu_report_prose_begin (text->prose, GEWU_PROSE_ADDRESSEE);
  gewu_report_prose_say (text->prose, "addressees", "%s：", text->facts->addressees);
}

static void
write_lead (const GewuBulletinText *text)
{
  g_autofree char *period = gewu_period_to_title (text->input->period);

  gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
  gewu_report_prose_say (text->prose, "lead", "现将%s%s网格化企业服务工作情况通报如下。", period,
                         text->facts->unit != NULL ? text->facts->unit : "");
}

static void
write_tail (const GewuBulletinText *text,
            const char             *annex)
{
  const char *signer = text->input->office != NULL ? text->input->office : text->input->zone;
  g_autofree char *day = gewu_bulletin_print_day (text->facts->day);

  if (annex != NULL)
    {
      gewu_report_prose_begin (text->prose, GEWU_PROSE_ANNEX);
      gewu_report_prose_say (text->prose, "annex", "附件：%s", annex);
    }
  if (signer != NULL)
    {
      gewu_report_prose_begin (text->prose, GEWU_PROSE_SIGNER);
      gewu_report_prose_say (text->prose, "signer", "%s", signer);
    }
  gewu_report_prose_begin (text->prose, GEWU_PROSE_DAY);
  gewu_report_prose_say (text->prose, "day", "%s", day);
}

static void
write_text (const GewuReportInput *input,
            GewuReportProse       *prose,
            const char            *title,
            const char            *annex)
{
  const GewuBulletin *facts = input->facts;
  g_autofree char *until = gewu_bulletin_print_day (input->until);
  GewuPeriodKind kind = input->period.kind;
  GewuBulletinText text = {
    prose, input, facts, NULL, words[kind].now, words[kind].before, until
  };

  text.whom = facts->unit != NULL ? facts->unit : input->zone != NULL ? input->zone : "辖区";
  write_head (&text, title);
  write_lead (&text);
  gewu_bulletin_write_overall (&text);
  gewu_bulletin_write_visits (&text);
  gewu_bulletin_write_issues (&text);
  gewu_bulletin_write_problems (&text);
  gewu_bulletin_write_next (&text);
  write_tail (&text, annex);
}

static GewuDocument *
build (const GewuReportInput *input)
{
  const GewuBulletin *facts = input->facts;
  g_autofree char *title = make_title (input);
  g_autofree char *annex = facts->n_departments > 0 ? gewu_report_make_title (input, ANNEX) : NULL;
  GewuReportProse *prose = gewu_report_prose_new ("通报");
  GewuDocument *document = gewu_document_new (title, input->office);

  write_text (input, prose, title, annex);
  gewu_document_set_prose (document, prose);
  if (annex != NULL)
    gewu_document_add_table (document, gewu_bulletin_make_annex (input, annex));

  return document;
}

const GewuReport gewu_report_bulletin = {
  .id = "bulletin",
  .title = "月通报、季度考核通报",
  .is_text = TRUE,
  .needs = GEWU_REPORT_NEEDS_BULLETIN,
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_AS_OF | GEWU_REPORT_TAKES_UNIT
           | GEWU_REPORT_TAKES_NUMBER,
  .chapter = GEWU_REPORT_OF_PERIOD,
  .build = build,
};
