/* What the papers of a meeting say of decisions: how the last ones stand, which come next; and of
 * the matters to decide.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-meeting-part.h"

#include "gewu-report-bulletin-part.h"

/* Together as wide as the text of a page. */
#define NUMBER_WIDTH 4
#define TEXT_WIDTH 16
#define UNIT_WIDTH 10
#define PERSON_WIDTH 8
#define STATE_WIDTH 12
#define MOST_NAMED 5

/* ---- how they stand */

static char *
describe_days (const GewuDecisionMark *mark)
{
  return g_strdup_printf (mark->is_working ? "%d个工作日" : "%d天", mark->days);
}

/* "逾期3个工作日", "已落实（7月12日）" (transfer full). */
static char *
describe_mark (const GewuMeetingDecision *decision)
{
  g_autofree char *days = describe_days (&decision->mark);
  g_autofree char *done = decision->done != GEWU_DAY_UNKNOWN
    ? gewu_meeting_print_day (decision->done) : NULL;

  switch (decision->mark.standing)
    {
    case GEWU_STANDING_UNDATED:
      return g_strdup (gewu_decision_state_get_heading (GEWU_DECISION_OPEN));

    case GEWU_STANDING_PENDING:
      return g_strdup ("未到期");

    case GEWU_STANDING_OVERDUE:
      return g_strdup_printf ("逾期%s", days);

    case GEWU_STANDING_DONE:
      return g_strdup_printf ("已落实（%s）", done);

    case GEWU_STANDING_ON_TIME:
      return g_strdup_printf ("按期落实（%s）", done);

    case GEWU_STANDING_LATE:
      return g_strdup_printf ("逾期%s落实（%s）", days, done);

    case GEWU_STANDING_DROPPED:
      return g_strdup (gewu_decision_state_get_heading (GEWU_DECISION_DROPPED));

    case GEWU_N_STANDINGS:
      break;
    }

  g_return_val_if_reached (NULL);
}

static void
count_standings (const GewuMeetingReport *facts,
                 guint                   *counts)
{
  for (gsize i = 0; i < facts->n_decisions; i++)
    counts[facts->decisions[i].mark.standing]++;
}

/* "已落实3项（按期2项），未到期1项" */
static char *
describe_counts (const guint *counts)
{
  guint done = counts[GEWU_STANDING_DONE] + counts[GEWU_STANDING_ON_TIME] +
               counts[GEWU_STANDING_LATE];
  g_autoptr(GString) list = g_string_new (NULL);

  if (done > 0)
    gewu_bulletin_append_part (list, "，", "已落实%u项", done);
  if (counts[GEWU_STANDING_LATE] > 0)
    g_string_append_printf (list, "（其中逾期落实%u项）", counts[GEWU_STANDING_LATE]);
  if (counts[GEWU_STANDING_OVERDUE] > 0)
    gewu_bulletin_append_part (list, "，", "逾期未落实%u项", counts[GEWU_STANDING_OVERDUE]);
  if (counts[GEWU_STANDING_PENDING] > 0)
    gewu_bulletin_append_part (list, "，", "未到期%u项", counts[GEWU_STANDING_PENDING]);
  if (counts[GEWU_STANDING_UNDATED] > 0)
    gewu_bulletin_append_part (list, "，", "未定时限、正在推进%u项",
                               counts[GEWU_STANDING_UNDATED]);
  if (counts[GEWU_STANDING_DROPPED] > 0)
    gewu_bulletin_append_part (list, "，", "不再办理%u项", counts[GEWU_STANDING_DROPPED]);

  return g_strdup (list->str);
}

static void
say_counts (GewuMeetingText *text)
{
  const GewuMeetingReport *facts = text->facts;
  guint counts[GEWU_N_STANDINGS] = { 0 };
  g_autofree char *list = NULL;

  count_standings (facts, counts);
  if (counts[GEWU_STANDING_ON_TIME] == facts->n_decisions)
    {
      gewu_report_prose_say (text->prose, "decisions.counts",
                             "需跟踪落实的议定事项%" G_GSIZE_FORMAT "项，已全部按期落实。",
                             facts->n_decisions);
      return;
    }
  list = describe_counts (counts);
  gewu_report_prose_say (text->prose, "decisions.counts",
                         "需跟踪落实的议定事项%" G_GSIZE_FORMAT "项：%s。", facts->n_decisions,
                         list);
}

/* The responsible unit, "" where the text begins with it anyway. */
static const char *
get_bearer (const GewuMeetingDecision *decision)
{
  if (decision->unit == NULL || g_str_has_prefix (decision->text, decision->unit))
    return "";

  return decision->unit;
}

static void
say_overdue (GewuMeetingText *text)
{
  const GewuMeetingReport *facts = text->facts;
  g_autoptr(GString) list = g_string_new (NULL);
  guint n_named = 0;
  guint n_overdue = 0;

  for (gsize i = 0; i < facts->n_decisions; i++)
    {
      const GewuMeetingDecision *decision = &facts->decisions[i];
      g_autofree char *days = NULL;

      if (decision->mark.standing != GEWU_STANDING_OVERDUE)
        continue;
      n_overdue++;
      if (n_named == MOST_NAMED)
        continue;
      days = describe_days (&decision->mark);
      gewu_bulletin_append_part (list, "；", "%s“%s”（逾期%s）", get_bearer (decision),
                                 decision->text, days);
      n_named++;
    }
  if (n_named < n_overdue)
    gewu_bulletin_append_part (list, "；", "其余%u项见下表", n_overdue - n_named);
  if (n_overdue > 0)
    gewu_report_prose_say (text->prose, "decisions.overdue", "逾期未落实的是：%s。", list->str);
}

static GewuReportTable *
make_decision_table (const char *name)
{
  GewuReportTable *table = gewu_report_table_new (name, NULL);

  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "序号", .type = GEWU_REPORT_INTEGER, .width = NUMBER_WIDTH, .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "议定事项", .width = TEXT_WIDTH });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "责任单位", .width = UNIT_WIDTH });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "责任领导", .width = PERSON_WIDTH, .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "时限", .type = GEWU_REPORT_DATE });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "落实情况", .width = TEXT_WIDTH });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "状态", .width = STATE_WIDTH, .align = GEWU_REPORT_CENTER });

  return table;
}

static void
add_decisions (GewuMeetingText *text)
{
  const GewuMeetingReport *facts = text->facts;
  GewuReportTable *table = make_decision_table ("议定事项落实情况");

  for (gsize i = 0; i < facts->n_decisions; i++)
    {
      const GewuMeetingDecision *decision = &facts->decisions[i];
      g_autofree char *state = describe_mark (decision);

      gewu_report_table_put_integer (table, (gint64) i + 1);
      gewu_report_table_put (table, decision->text);
      gewu_report_table_put (table, decision->unit);
      gewu_report_table_put (table, decision->leader);
      gewu_report_table_put_day (table, decision->due);
      gewu_report_table_put (table, decision->progress);
      gewu_report_table_put (table, state);
      if (decision->mark.standing == GEWU_STANDING_OVERDUE)
        gewu_report_table_mark_row (table);
    }
  gewu_report_prose_add_table (text->prose, table);
}

void
gewu_meeting_write_decisions (GewuMeetingText *text)
{
  const GewuMeetingReport *facts = text->facts;
  g_autofree char *day = facts->last != NULL ? gewu_meeting_print_day (facts->last_day) : NULL;

  gewu_meeting_begin_chapter (text, "上次议定事项落实情况");
  gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
  if (facts->last == NULL)
    gewu_report_prose_say (text->prose, "decisions.first",
                           "本次会议为首次例会，此前没有议定事项。");
  else if (facts->n_decisions == 0)
    gewu_report_prose_say (text->prose, "decisions.none",
                           "%s（%s）没有留下需要跟踪落实的议定事项。", facts->last, day);
  else
    {
      gewu_report_prose_say (text->prose, "decisions.last", "上次会议为%s召开的%s。", day,
                             facts->last);
      say_counts (text);
      say_overdue (text);
      add_decisions (text);
    }
}

/* ---- matters to decide */

static void
say_topic (GewuMeetingText        *text,
           const GewuMeetingTopic *topic,
           guint                   number)
{
  g_autofree char *key = g_strdup_printf ("topics.%" G_GINT64_FORMAT, topic->id);
  g_autoptr(GString) about = g_string_new (NULL);

  if (topic->number != NULL)
    gewu_bulletin_append_part (about, "，", "问题%s", topic->number);
  if (topic->has_reason)
    gewu_bulletin_append_part (about, "，", "%s", gewu_topic_reason_get_heading (topic->reason));
  if (topic->unit != NULL)
    gewu_bulletin_append_part (about, "，", "%s承办", topic->unit);
  if (topic->state != NULL)
    gewu_bulletin_append_part (about, "，", "%s", topic->state);

  gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
  if (about->len > 0)
    gewu_report_prose_say (text->prose, key, "%u．%s（%s）。", number, topic->text, about->str);
  else
    gewu_report_prose_say (text->prose, key, "%u．%s。", number, topic->text);
}

void
gewu_meeting_write_topics (GewuMeetingText *text)
{
  const GewuMeetingReport *facts = text->facts;
  gsize n_put = 0;

  while (n_put < facts->n_topics && !facts->topics[n_put].has_reason)
    n_put++;

  gewu_meeting_begin_chapter (text, "提请研究事项");
  gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
  if (facts->n_topics == 0)
    gewu_report_prose_say (text->prose, "topics.none", "没有需要提请会议研究的事项。");
  else if (n_put > 0)
    gewu_report_prose_say (text->prose, "topics.put",
                           "提请会议研究%" G_GSIZE_FORMAT "项：", n_put);
  for (gsize i = 0; i < n_put; i++)
    say_topic (text, &facts->topics[i], (guint) i + 1);

  if (n_put == facts->n_topics)
    return;
  if (n_put > 0)
    gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
  gewu_report_prose_say (text->prose, "topics.proposed",
                         "下列%" G_GSIZE_FORMAT "件问题经提级、缓办或多次超期，建议提请会议研究：",
                         facts->n_topics - n_put);
  for (gsize i = n_put; i < facts->n_topics; i++)
    say_topic (text, &facts->topics[i], (guint) (i - n_put) + 1);
}

/* ---- next steps */

/* days: "7月21日至8月4日". */
static void
say_coming (GewuMeetingText *text,
            const char      *days)
{
  const GewuMeetingReport *facts = text->facts;

  gewu_report_prose_say (text->prose, "next.decisions",
                         "%s到期的议定事项%" G_GSIZE_FORMAT "项，请责任单位按时落实：", days,
                         facts->n_coming);
  for (gsize i = 0; i < facts->n_coming; i++)
    {
      const GewuMeetingDecision *decision = &facts->coming[i];
      g_autofree char *key = g_strdup_printf ("next.%" G_GINT64_FORMAT, decision->id);
      g_autofree char *day = gewu_meeting_print_day (decision->due);
      g_autoptr(GString) who = g_string_new (decision->unit);

      if (decision->leader != NULL)
        gewu_bulletin_append_part (who, "，", "%s", decision->leader);
      gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
      if (who->len > 0)
        gewu_report_prose_say (text->prose, key, "%" G_GSIZE_FORMAT "．%s前，%s（%s）。", i + 1,
                               day, decision->text, who->str);
      else
        gewu_report_prose_say (text->prose, key, "%" G_GSIZE_FORMAT "．%s前，%s。", i + 1, day,
                               decision->text);
    }
}

static void
say_due_issues (GewuMeetingText *text,
                const char      *days)
{
  const GewuMeetingReport *facts = text->facts;
  g_autoptr(GString) list = g_string_new (NULL);
  guint n_issues = 0;

  for (gsize i = 0; i < facts->n_shares; i++)
    {
      const GewuMeetingShare *share = &facts->shares[i];

      n_issues += share->count;
      gewu_bulletin_append_part (list, "、", "%s%u件",
                                 share->name != NULL ? share->name : "待研判交办", share->count);
    }
  gewu_report_prose_say (text->prose, "next.issues",
                         "%s到期的问题%u件（%s），请抓紧办理，防止超期。", days, n_issues, list->str);
}

static void
say_overdue_work (GewuMeetingText *text)
{
  const GewuMeetingReport *facts = text->facts;
  guint counts[GEWU_N_STANDINGS] = { 0 };
  g_autoptr(GString) list = g_string_new (NULL);

  count_standings (facts, counts);
  if (counts[GEWU_STANDING_OVERDUE] > 0)
    gewu_bulletin_append_part (list, "、", "逾期未落实的议定事项%u项",
                               counts[GEWU_STANDING_OVERDUE]);
  if (facts->overdue > 0)
    gewu_bulletin_append_part (list, "、", "超期问题%" G_GINT64_FORMAT "件", facts->overdue);
  if (list->len == 0)
    return;

  gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
  gewu_report_prose_say (text->prose, "next.overdue",
                         "对%s，请责任单位说明原因、明确完成时间，向下次会议报告。", list->str);
}

void
gewu_meeting_write_next (GewuMeetingText *text)
{
  const GewuMeetingReport *facts = text->facts;
  g_autofree char *first = gewu_meeting_print_day (facts->day + 1);
  g_autofree char *last = gewu_meeting_print_day (facts->next);
  g_autofree char *days = g_strdup_printf ("%s至%s", first, last);

  gewu_meeting_begin_chapter (text, "下一步工作");
  gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
  if (facts->n_coming == 0 && facts->n_shares == 0)
    gewu_report_prose_say (text->prose, "next.none", "%s没有到期的议定事项和问题。", days);
  if (facts->n_coming > 0)
    say_coming (text, days);
  if (facts->n_coming > 0 && facts->n_shares > 0)
    gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
  if (facts->n_shares > 0)
    say_due_issues (text, days);
  say_overdue_work (text);
}
