/* 三、问题办理情况 of a bulletin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-bulletin-part.h"

/* The first and last ranks that are named. */
#define N_NAMED 3
/* So few departments are all named, in their order. */
#define N_FEW 5
/* More that share a rank than this are counted, not named. */
#define N_TIED 6

/* ---- figures */

static void
append_open (GString                    *line,
             const GewuBulletinHandling *now)
{
  gint64 withdrawn = now->dispatched - now->solved - now->open;

  if (withdrawn > 0)
    g_string_append_printf (line, "，撤回%" G_GINT64_FORMAT "件", withdrawn);
  if (now->open == 0)
    g_string_append_printf (line, "，%s全部办结", withdrawn > 0 ? "其余" : "已");
  else if (now->open_overdue == 0)
    g_string_append_printf (line, "，未办结%" G_GINT64_FORMAT "件，均未到期", now->open);
  else if (now->open_overdue == now->open)
    g_string_append_printf (line, "，未办结%" G_GINT64_FORMAT "件，均已超期", now->open);
  else
    g_string_append_printf (line, "，未办结%" G_GINT64_FORMAT "件，其中超期%" G_GINT64_FORMAT "件",
                            now->open, now->open_overdue);
}

static void
append_solved (GString                    *line,
               const GewuBulletinHandling *now)
{
  gint64 late = now->solved - now->on_time;
  g_autofree char *rate = gewu_bulletin_print_rate (now->solved, now->dispatched);

  if (now->solved == 0)
    {
      g_string_append (line, "尚无办结");
      return;
    }

  g_string_append_printf (line, "已办结%" G_GINT64_FORMAT "件", now->solved);
  if (late == 0)
    g_string_append (line, "（均按时）");
  else if (now->on_time == 0)
    g_string_append (line, "（均超时）");
  else
    g_string_append_printf (line, "（按时%" G_GINT64_FORMAT "件、超时%" G_GINT64_FORMAT "件）",
                            now->on_time, late);
  g_string_append_printf (line, "，办结率%s", rate);
}

static void
say_dispatched (const GewuBulletinText *text)
{
  const GewuBulletinHandling *now = &text->facts->now.handling;
  g_autoptr(GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%s交办问题%" G_GINT64_FORMAT "件，截至%s应办结%" G_GINT64_FORMAT
                          "件，", text->now, now->dispatched, text->until, now->due);
  append_solved (line, now);
  if (now->due > 0)
    {
      g_autofree char *on_time = gewu_bulletin_print_rate (now->on_time, now->due);

      g_string_append_printf (line, "，按时办结率%s", on_time);
    }
  append_open (line, now);
  gewu_report_prose_say (text->prose, "issues.handling", "%s。", line->str);
}

static void
say_carried (const GewuBulletinText *text)
{
  const GewuBulletinHandling *now = &text->facts->now.handling;

  if (now->carried == 0)
    return;
  if (now->carried_solved == now->carried)
    gewu_report_prose_say (text->prose, "issues.carried", "上期结转问题%" G_GINT64_FORMAT
                           "件，已全部办结。", now->carried);
  else
    gewu_report_prose_say (text->prose, "issues.carried", "上期结转问题%" G_GINT64_FORMAT
                           "件，已办结%" G_GINT64_FORMAT "件，仍未办结%" G_GINT64_FORMAT "件。",
                           now->carried, now->carried_solved, now->carried - now->carried_solved);
}

static void
say_rated (const GewuBulletinText *text)
{
  const GewuBulletinHandling *now = &text->facts->now.handling;
  g_autofree char *rate = NULL;

  if (now->rated == 0)
    {
      gewu_report_prose_say (text->prose, "issues.rated", "%s交办的问题尚无企业评价。", text->now);
      return;
    }

  rate = gewu_bulletin_print_rate (now->satisfied, now->rated);
  if (now->dissatisfied > 0)
    gewu_report_prose_say (text->prose, "issues.rated", "企业已评价%" G_GINT64_FORMAT "件，满意%"
                           G_GINT64_FORMAT "件，不满意%" G_GINT64_FORMAT "件，满意率%s。", now->rated,
                           now->satisfied, now->dissatisfied, rate);
  else
    gewu_report_prose_say (text->prose, "issues.rated", "企业已评价%" G_GINT64_FORMAT "件，满意%"
                           G_GINT64_FORMAT "件，满意率%s，没有评价不满意的。", now->rated,
                           now->satisfied, rate);
}

static void
say_rework (const GewuBulletinText *text)
{
  const GewuBulletinHandling *now = &text->facts->now.handling;

  if (now->reworked > 0)
    gewu_report_prose_say (text->prose, "issues.rework", "复查不合格返工%" G_GINT64_FORMAT "件、%"
                           G_GINT64_FORMAT "次。", now->reworked, now->failed);
}

static void
say_urged (const GewuBulletinText *text)
{
  const GewuBulletinHandling *now = &text->facts->now.handling;
  g_autoptr(GString) line = g_string_new (NULL);

  if (now->urged > 0)
    gewu_bulletin_append_part (line, "、", "催办%" G_GINT64_FORMAT "次", now->urged);
  if (now->supervised > 0)
    gewu_bulletin_append_part (line, "、", "督办%" G_GINT64_FORMAT "次", now->supervised);
  if (line->len > 0)
    gewu_report_prose_say (text->prose, "issues.urged", "%s共%s。", text->now, line->str);
}

/* ---- ranks of a group: departments[first] up to departments[end], by rank */

static void
append_department (GString                      *list,
                   const char                   *mark,
                   const GewuBulletinDepartment *department)
{
  const GewuBulletinHandling *handling = &department->handling;

  if (handling->dispatched == 0)
    gewu_bulletin_append_part (list, mark, "%s（无交办问题）", department->name);
  else if (handling->due == 0)
    gewu_bulletin_append_part (list, mark, "%s（办结0/%" G_GINT64_FORMAT "，均未到期）",
                               department->name, handling->dispatched);
  else
    gewu_bulletin_append_part (list, mark, "%s（办结%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT
                               "，按时%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "）",
                               department->name, handling->solved, handling->dispatched,
                               handling->on_time, handling->due);
}

/* Those that share the rank of departments[first]: the index after them. */
static gsize
end_of_rank (const GewuBulletinDepartment *departments,
             gsize                         first,
             gsize                         end)
{
  gsize next = first;

  while (next < end && departments[next].rank == departments[first].rank)
    next++;

  return next;
}

/* "第1名甲局（…）、并列第2名乙局（…）、丙局（…）" */
static char *
print_ranks (const GewuBulletinDepartment *departments,
             gsize                         first,
             gsize                         end)
{
  GString *list = g_string_new (NULL);

  for (gsize i = first; i < end; i = end_of_rank (departments, i, end))
    {
      gsize next = end_of_rank (departments, i, end);
      gboolean tied = next - i > 1;

      gewu_bulletin_append_part (list, "；", "%s第%d名", tied ? "并列" : "", departments[i].rank);
      if (next - i > N_TIED)
        {
          g_string_append_printf (list, "的有%" G_GSIZE_FORMAT "个部门", next - i);
          continue;
        }
      for (gsize j = i; j < next; j++)
        append_department (list, j > i ? "、" : "", &departments[j]);
    }

  return g_string_free (list, FALSE);
}

static gsize
end_of_best (const GewuBulletinDepartment *departments,
             gsize                         first,
             gsize                         end)
{
  gsize next = first;

  while (next < end && next - first < N_NAMED)
    next = end_of_rank (departments, next, end);

  return next;
}

static gsize
begin_of_last (const GewuBulletinDepartment *departments,
               gsize                         first,
               gsize                         end)
{
  gsize begin = end - N_NAMED;

  while (begin > first && departments[begin - 1].rank == departments[begin].rank)
    begin--;

  return begin;
}

/* A sentence's key: "issues.best", of a group "issues.best/一组". */
static char *
make_key (const char *key,
          const char *group)
{
  return group != NULL ? g_strconcat (key, "/", group, NULL) : g_strdup (key);
}

static void
say_first_and_last (const GewuBulletinText *text,
                    gsize                   first,
                    gsize                   end,
                    const char             *lead)
{
  const GewuBulletinDepartment *departments = text->facts->departments;
  g_autofree char *best_key = make_key ("issues.best", departments[first].group);
  g_autofree char *last_key = make_key ("issues.last", departments[first].group);
  gsize end_best = end_of_best (departments, first, end);
  gsize last = MAX (begin_of_last (departments, first, end), end_best);
  g_autofree char *best = print_ranks (departments, first, end_best);

  gewu_report_prose_say (text->prose, best_key, "%s居前的是：%s。", lead, best);
  if (last < end)
    {
      g_autofree char *worst = print_ranks (departments, last, end);

      gewu_report_prose_say (text->prose, last_key, "居后的是：%s。", worst);
    }
}

static void
say_group (const GewuBulletinText *text,
           gsize                   first,
           gsize                   end)
{
  const GewuBulletinDepartment *departments = text->facts->departments;
  const char *group = departments[first].group;
  g_autofree char *key = make_key ("issues.best", group);
  g_autofree char *lead = g_strdup_printf ("%s参加排名的部门%" G_GSIZE_FORMAT "个，",
                                           group != NULL ? group : "", end - first);
  g_autofree char *all = NULL;

  gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
  if (end - first > 1 && end_of_rank (departments, first, end) == end)
    gewu_report_prose_say (text->prose, key, "%s并列第%d名。", lead, departments[first].rank);
  else if (end - first <= N_FEW)
    {
      all = print_ranks (departments, first, end);
      gewu_report_prose_say (text->prose, key, "%s%s：%s。", lead,
                             end - first > 1 ? "名次依次为" : "即", all);
    }
  else
    say_first_and_last (text, first, end, lead);
}

static gboolean
is_same_group (const GewuBulletinDepartment *a,
               const GewuBulletinDepartment *b)
{
  return b->rank > 0 && g_strcmp0 (a->group, b->group) == 0;
}

static void
say_ranks (const GewuBulletinText *text)
{
  const GewuBulletin *facts = text->facts;
  gsize first = 0;

  while (first < facts->n_departments && facts->departments[first].rank > 0)
    {
      gsize end = first + 1;

      while (end < facts->n_departments
             && is_same_group (&facts->departments[first], &facts->departments[end]))
        end++;
      say_group (text, first, end);
      first = end;
    }
  if (first > 0 && facts->n_idle > 0)
    gewu_report_prose_say (text->prose, "issues.idle", "其余%" G_GINT64_FORMAT
                           "个单位%s没有交办问题，不参加排名。", facts->n_idle, text->now);
}

static void
say_own_rank (const GewuBulletinText *text)
{
  const GewuBulletin *facts = text->facts;

  if (facts->own_rank > 0)
    gewu_report_prose_say (text->prose, "issues.own-rank", "%s在参加排名的%d个部门中列第%d名。",
                           facts->unit, facts->n_ranked, facts->own_rank);
}

/* ---- */

void
gewu_bulletin_write_issues (const GewuBulletinText *text)
{
  const GewuBulletinHandling *now = &text->facts->now.handling;

  gewu_report_prose_begin (text->prose, GEWU_PROSE_HEADING);
  gewu_report_prose_say (text->prose, NULL, "三、问题办理情况");
  gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
  if (now->dispatched == 0)
    gewu_report_prose_say (text->prose, "issues.none", "%s没有交办问题。", text->now);
  else
    say_dispatched (text);
  say_carried (text);
  if (now->dispatched > 0)
    say_rated (text);
  say_rework (text);
  say_urged (text);
  if (text->facts->unit != NULL)
    say_own_rank (text);
  else
    say_ranks (text);
}
