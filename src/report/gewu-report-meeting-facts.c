/* What the papers of a meeting say of visits and problems since the last one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-meeting-part.h"

#include "gewu-report-bulletin-part.h"

/* Together as wide as the text of a page. */
#define NUMBER_WIDTH 4
#define TEXT_WIDTH 16
#define NAME_WIDTH 14
#define UNIT_WIDTH 10
#define DAYS_WIDTH 10

/* ---- visits */

static void
say_visits (GewuMeetingText *text)
{
  const GewuMeetingReport *facts = text->facts;
  g_autofree char *first = gewu_meeting_print_day (facts->since);
  g_autofree char *last = gewu_meeting_print_day (facts->day);
  g_autofree char *rate = NULL;

  if (facts->visits == 0)
    {
      gewu_report_prose_say (text->prose, "visits.none", "%s至%s没有走访记录。", first, last);
      return;
    }
  gewu_report_prose_say (text->prose, "visits.total",
                         "%s至%s共走访市场主体%" G_GINT64_FORMAT "户次（%" G_GINT64_FORMAT
                         "人次），走到%" G_GINT64_FORMAT "户。", first, last, facts->visits,
                         facts->visitor_visits, facts->visited);
  if (facts->enterprises == 0)
    return;
  rate = gewu_bulletin_print_rate (facts->covered, facts->enterprises);
  gewu_report_prose_say (text->prose, "visits.coverage", "在营且已入格的市场主体走访覆盖率%s。",
                         rate);
}

/* The units that visited nobody, by name. */
static void
say_gaps (GewuMeetingText *text)
{
  const GewuMeetingReport *facts = text->facts;
  g_autoptr(GString) list = g_string_new (NULL);
  guint n_gaps = 0;

  for (gsize i = 0; i < facts->n_units; i++)
    if (facts->units[i].visits == 0)
      {
        gewu_bulletin_append_part (list, "、", "%s", facts->units[i].name);
        n_gaps++;
      }
  if (facts->visits == 0 || facts->n_units < 2)
    return;

  if (n_gaps == 0)
    gewu_report_prose_say (text->prose, "visits.all", "有网格员的单位都开展了走访。");
  else
    gewu_report_prose_say (text->prose, "visits.gaps", "没有走访记录的单位%u个：%s。", n_gaps,
                           list->str);
}

static void
add_units (GewuMeetingText *text)
{
  const GewuMeetingReport *facts = text->facts;
  GewuReportTable *table = gewu_report_table_new ("各单位走访情况", NULL);

  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "序号", .type = GEWU_REPORT_INTEGER, .width = NUMBER_WIDTH, .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "单位", .width = NAME_WIDTH });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "人次", .type = GEWU_REPORT_INTEGER });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "户次", .type = GEWU_REPORT_INTEGER });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "户数", .type = GEWU_REPORT_INTEGER });
  for (gsize i = 0; i < facts->n_units; i++)
    {
      const GewuMeetingUnit *unit = &facts->units[i];

      gewu_report_table_put_integer (table, (gint64) i + 1);
      gewu_report_table_put (table, unit->name);
      gewu_report_table_put_integer (table, unit->visitor_visits);
      gewu_report_table_put_integer (table, unit->visits);
      gewu_report_table_put_integer (table, unit->visited);
    }
  gewu_report_prose_add_table (text->prose, table);
}

void
gewu_meeting_write_visits (GewuMeetingText *text)
{
  gewu_meeting_begin_chapter (text, "走访情况");
  gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
  say_visits (text);
  say_gaps (text);
  if (text->facts->visits > 0 && text->facts->n_units > 0)
    add_units (text);
}

/* ---- problems */

static void
say_moved (GewuMeetingText *text)
{
  const GewuMeetingReport *facts = text->facts;
  const char *when = facts->last != NULL ? "上次会议以来" : "本期";
  g_autoptr(GString) list = g_string_new (NULL);

  if (facts->found > 0)
    gewu_bulletin_append_part (list, "，", "新收集问题%" G_GINT64_FORMAT "件", facts->found);
  if (facts->found > 0 && facts->settled > 0)
    g_string_append_printf (list, "（其中当场解决%" G_GINT64_FORMAT "件）", facts->settled);
  if (facts->dispatched > 0)
    gewu_bulletin_append_part (list, "，", "交办%" G_GINT64_FORMAT "件", facts->dispatched);
  if (facts->resolved > 0)
    gewu_bulletin_append_part (list, "，", "办结%" G_GINT64_FORMAT "件", facts->resolved);
  if (facts->closed > 0)
    gewu_bulletin_append_part (list, "，", "复查结案%" G_GINT64_FORMAT "件", facts->closed);

  if (list->len > 0)
    gewu_report_prose_say (text->prose, "issues.moved", "%s%s。", when, list->str);
  else
    gewu_report_prose_say (text->prose, "issues.none", "%s没有新收集和办结的问题。", when);
}

static void
say_open (GewuMeetingText *text)
{
  const GewuMeetingReport *facts = text->facts;
  g_autofree char *day = gewu_meeting_print_day (facts->day);

  if (facts->open == 0)
    gewu_report_prose_say (text->prose, "issues.all-closed", "截至%s，所有问题均已办结。", day);
  else if (facts->overdue == 0)
    gewu_report_prose_say (text->prose, "issues.open",
                           "截至%s，未结案问题%" G_GINT64_FORMAT "件，没有超期。", day,
                           facts->open);
  else
    gewu_report_prose_say (text->prose, "issues.open",
                           "截至%s，未结案问题%" G_GINT64_FORMAT "件，其中当前环节已超期%"
                           G_GINT64_FORMAT "件。", day, facts->open, facts->overdue);
  if (facts->overdue > (gint64) facts->n_late && facts->n_late > 0)
    gewu_report_prose_say (text->prose, "issues.longest",
                           "下表为超期最久的%" G_GSIZE_FORMAT "件，其余见到期与超期清单。",
                           facts->n_late);
}

static void
add_late (GewuMeetingText *text)
{
  const GewuMeetingReport *facts = text->facts;
  GewuReportTable *table = gewu_report_table_new ("超期问题", NULL);

  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "序号", .type = GEWU_REPORT_INTEGER, .width = NUMBER_WIDTH, .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "问题编号", .type = GEWU_REPORT_CODE });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "企业名称", .width = NAME_WIDTH });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "问题内容", .width = TEXT_WIDTH });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "责任单位", .width = UNIT_WIDTH });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "时限", .type = GEWU_REPORT_DATE });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "超期工作日", .type = GEWU_REPORT_INTEGER, .width = DAYS_WIDTH,
      .align = GEWU_REPORT_CENTER });
  for (gsize i = 0; i < facts->n_late; i++)
    {
      const GewuMeetingIssue *issue = &facts->late[i];

      gewu_report_table_put_integer (table, (gint64) i + 1);
      gewu_report_table_put (table, issue->number);
      gewu_report_table_put (table, issue->enterprise);
      gewu_report_table_put (table, issue->text);
      gewu_report_table_put (table, issue->unit != NULL ? issue->unit : "待研判交办");
      gewu_report_table_put_day (table, issue->due);
      gewu_report_table_put_integer (table, issue->over);
    }
  gewu_report_prose_add_table (text->prose, table);
}

void
gewu_meeting_write_issues (GewuMeetingText *text)
{
  gewu_meeting_begin_chapter (text, "问题办理情况");
  gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
  say_moved (text);
  say_open (text);
  if (text->facts->n_late > 0)
    add_late (text);
}
