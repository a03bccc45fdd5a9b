/* 一、总体情况 of a bulletin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-bulletin-part.h"

/* ---- what there is */

static void
say_register (const GewuBulletinText *text)
{
  const GewuBulletin *facts = text->facts;
  g_autoptr(GString) parts = g_string_new (NULL);

  if (facts->n_grids > 0)
    gewu_bulletin_append_part (parts, "，", "%s四级网格%" G_GINT64_FORMAT "个",
                               facts->unit != NULL ? "负责" : "共有", facts->n_grids);
  if (facts->n_members > 0)
    gewu_bulletin_append_part (parts, "，", "%s网格员%" G_GINT64_FORMAT "名",
                               facts->n_grids > 0 ? "" : "有", facts->n_members);
  if (facts->now.enterprises > 0)
    gewu_bulletin_append_part (parts, "，", "网格内在营市场主体%" G_GINT64_FORMAT "户",
                               facts->now.enterprises);
  if (parts->len > 0)
    gewu_report_prose_say (text->prose, "overall.register", "%s%s。", text->whom, parts->str);
}

static void
say_visits (const GewuBulletinText *text)
{
  const GewuBulletinFigures *now = &text->facts->now;
  g_autoptr(GString) line = g_string_new (NULL);

  if (now->visits == 0)
    {
      gewu_report_prose_say (text->prose, "overall.visits", "%s没有走访记录。", text->now);
      return;
    }

  g_string_append_printf (line, "%s走访%" G_GINT64_FORMAT "人次、%" G_GINT64_FORMAT "户次，涉及市场"
                          "主体%" G_GINT64_FORMAT "户", text->now, now->visitor_visits,
                          now->visits, now->visited);
  if (now->enterprises > 0)
    {
      g_autofree char *rate = gewu_bulletin_print_rate (now->covered, now->enterprises);

      g_string_append_printf (line, "；网格内在营市场主体已走访%" G_GINT64_FORMAT "户，覆盖率%s",
                              now->covered, rate);
    }
  gewu_report_prose_say (text->prose, "overall.visits", "%s。", line->str);
}

static void
append_handling (GString                    *line,
                 const GewuBulletinHandling *now,
                 const char                 *until)
{
  g_autofree char *rate = gewu_bulletin_print_rate (now->solved, now->dispatched);

  g_string_append_printf (line, "交办问题%" G_GINT64_FORMAT "件，截至%s办结%" G_GINT64_FORMAT
                          "件，办结率%s", now->dispatched, until, now->solved, rate);
  if (now->due > 0)
    {
      g_autofree char *on_time = gewu_bulletin_print_rate (now->on_time, now->due);

      g_string_append_printf (line, "，按时办结%" G_GINT64_FORMAT "件，按时办结率%s", now->on_time,
                              on_time);
    }
}

static void
say_issues (const GewuBulletinText *text)
{
  const GewuBulletinFigures *now = &text->facts->now;
  g_autoptr(GString) line = g_string_new (NULL);

  if (now->found == 0 && now->handling.dispatched == 0)
    {
      gewu_report_prose_say (text->prose, "overall.issues", "%s没有收集到问题，也没有交办问题。",
                             text->now);
      return;
    }

  if (now->found > 0)
    g_string_append_printf (line, "收集问题%" G_GINT64_FORMAT "件", now->found);
  if (now->settled == now->found && now->found > 0)
    g_string_append (line, "，全部当场解决");
  else if (now->settled > 0)
    g_string_append_printf (line, "，其中当场解决%" G_GINT64_FORMAT "件", now->settled);
  if (line->len > 0)
    g_string_append (line, "；");
  if (now->handling.dispatched > 0)
    append_handling (line, &now->handling, text->until);
  else
    g_string_append_printf (line, "%s没有交办问题", text->now);
  gewu_report_prose_say (text->prose, "overall.issues", "%s。", line->str);
}

/* ---- against the period before */

/* "走访由100人次增加到120人次，增长20%"; nothing of what there was neither then nor now. */
static void
append_count (GString    *line,
              const char *what,
              const char *unit,
              gint64      before,
              gint64      now)
{
  g_autofree char *share =
    before > 0 ? gewu_bulletin_print_share (ABS (now - before), before) : NULL;

  if (before == now && now > 0)
    gewu_bulletin_append_part (line, "；", "%s%" G_GINT64_FORMAT "%s，与其持平", what, now, unit);
  else if (before == 0 && now > 0)
    gewu_bulletin_append_part (line, "；", "%s由0增加到%" G_GINT64_FORMAT "%s", what, now, unit);
  else if (before > 0)
    gewu_bulletin_append_part (line, "；", "%s由%" G_GINT64_FORMAT "%s%s%" G_GINT64_FORMAT
                               "%s，%s%s", what, before, unit, now > before ? "增加到" : "减少到",
                               now, unit, now > before ? "增长" : "下降", share);
}

typedef struct
{
  gint64 part;
  gint64 whole;
} Rate;

/* The difference is that of the rates as they are printed. */
static void
append_rate (GString    *line,
             const char *what,
             Rate        before,
             Rate        now)
{
  GewuDecimal then;
  GewuDecimal value;
  GewuDecimal difference;
  g_autofree char *points = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (before.whole == 0 || now.whole == 0)
    return;
  then = gewu_bulletin_get_share (before.part, before.whole);
  value = gewu_bulletin_get_share (now.part, now.whole);
  from = gewu_decimal_to_string (then, 0);
  to = gewu_decimal_to_string (value, 0);
  difference.millionths = ABS (value.millionths - then.millionths);
  points = gewu_decimal_to_string (difference, 0);
  if (difference.millionths == 0)
    gewu_bulletin_append_part (line, "；", "%s%s%%，与其持平", what, to);
  else
    gewu_bulletin_append_part (line, "；", "%s由%s%%%s%s%%，%s%s个百分点", what, from,
                               value.millionths > then.millionths ? "提高到" : "下降到", to,
                               value.millionths > then.millionths ? "提高" : "下降", points);
}

static void
say_comparison (const GewuBulletinText *text)
{
  const GewuBulletinFigures *now = &text->facts->now;
  const GewuBulletinFigures *before = &text->facts->before;
  g_autoptr(GString) line = g_string_new (NULL);

  append_count (line, "走访", "人次", before->visitor_visits, now->visitor_visits);
  append_count (line, "走访市场主体", "户", before->visited, now->visited);
  append_count (line, "收集问题", "件", before->found, now->found);
  append_count (line, "交办问题", "件", before->handling.dispatched,
                now->handling.dispatched);
  append_rate (line, "办结率", (Rate) { before->handling.solved, before->handling.dispatched },
               (Rate) { now->handling.solved, now->handling.dispatched });
  append_rate (line, "按时办结率", (Rate) { before->handling.on_time, before->handling.due },
               (Rate) { now->handling.on_time, now->handling.due });
  if (line->len > 0)
    gewu_report_prose_say (text->prose, "overall.comparison", "与%s%s相比，%s。", text->before,
                           text->facts->partly ? "同期" : "", line->str);
}

static void
say_no_comparison (const GewuBulletinText *text)
{
  g_autofree char *since = gewu_bulletin_print_day (text->facts->records_since);

  gewu_report_prose_say (text->prose, "overall.comparison", "走访自%s起有记录，%s不足一期，不作比较。",
                         since, text->before);
}

void
gewu_bulletin_write_overall (const GewuBulletinText *text)
{
  gewu_report_prose_begin (text->prose, GEWU_PROSE_HEADING);
  gewu_report_prose_say (text->prose, NULL, "一、总体情况");
  gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
  say_register (text);
  say_visits (text);
  say_issues (text);
  if (text->facts->has_before)
    {
      gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
      say_comparison (text);
    }
  else if (text->facts->records_since != GEWU_DAY_UNKNOWN)
    {
      gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
      say_no_comparison (text);
    }
}
