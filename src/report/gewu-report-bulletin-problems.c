/* 四、存在问题 and 五、下一步工作 of a bulletin: what is said in the one is what is asked for in the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-bulletin-part.h"

#define N_NAMED 5

/* A count of a department, by its place in the struct. */
#define COUNT_OF(member) G_STRUCT_OFFSET (GewuBulletinHandling, member)

/* Those with a count, most first. */
typedef struct
{
  GPtrArray *departments;
  glong      count;
  gint64     total;
} Culprits;

static gint64
get_count (const GewuBulletinDepartment *department,
           glong                         count)
{
  return G_STRUCT_MEMBER (gint64, &department->handling, count);
}

static int
compare_counts (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const glong *count = data;
  gint64 one = get_count (*(const GewuBulletinDepartment *const *) a, *count);
  gint64 other = get_count (*(const GewuBulletinDepartment *const *) b, *count);

  return (other > one) - (other < one);
}

static Culprits
find_culprits (const GewuBulletin *facts,
               glong               count)
{
  Culprits culprits = { g_ptr_array_new (), count, 0 };

  for (gsize i = 0; i < facts->n_departments; i++)
    if (get_count (&facts->departments[i], count) > 0)
      {
        g_ptr_array_add (culprits.departments, (gpointer) &facts->departments[i]);
        culprits.total += get_count (&facts->departments[i], count);
      }
  g_ptr_array_sort_with_data (culprits.departments, compare_counts, &count);

  return culprits;
}

/* "（WT001、WT002等7件）"; "" without numbers. */
static char *
print_numbers (const GewuBulletinDepartment *department)
{
  g_autoptr(GString) list = g_string_new (NULL);
  guint n = 0;

  for (; department->numbers != NULL && department->numbers[n] != NULL; n++)
    if (n < N_NAMED)
      gewu_bulletin_append_part (list, "、", "%s", department->numbers[n]);
  if (n == 0)
    return g_strdup ("");
  if (n > N_NAMED)
    g_string_append (list, "等");

  return g_strconcat ("（", list->str, "）", NULL);
}

static char *
print_culprits (const Culprits *culprits,
                gboolean        with_numbers)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (culprits->departments->len, N_NAMED); i++)
    {
      const GewuBulletinDepartment *department = g_ptr_array_index (culprits->departments, i);
      g_autofree char *numbers = with_numbers ? print_numbers (department) : g_strdup ("");

      gewu_bulletin_append_part (list, "、", "%s%" G_GINT64_FORMAT "件%s", department->name,
                                 get_count (department, culprits->count), numbers);
    }
  if (culprits->departments->len > N_NAMED)
    g_string_append_printf (list, "等%u个部门", culprits->departments->len);
  if (culprits->departments->len > 1)
    g_string_append_printf (list, "，共%" G_GINT64_FORMAT "件", culprits->total);

  return g_string_free (list, FALSE);
}

static void
say_culprits (const GewuBulletinText *text,
              const char             *key,
              const char             *lead,
              glong                   count,
              gboolean                with_numbers)
{
  Culprits culprits = find_culprits (text->facts, count);

  if (culprits.departments->len > 0)
    {
      g_autofree char *list = print_culprits (&culprits, with_numbers);

      gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
      gewu_report_prose_say (text->prose, key, "%s：%s。", lead, list);
    }
  g_ptr_array_unref (culprits.departments);
}

/* ---- of visits */

static void
say_grids (const GewuBulletinText *text)
{
  const GewuBulletin *facts = text->facts;
  g_autoptr(GString) list = g_string_new (NULL);

  if (facts->n_grids_named == 0)
    return;
  for (gsize i = 0; i < MIN (facts->n_grids_named, N_NAMED); i++)
    if (facts->grids[i].unit != NULL && facts->unit == NULL)
      gewu_bulletin_append_part (list, "、", "%s（%s）", facts->grids[i].name,
                                 facts->grids[i].unit);
    else
      gewu_bulletin_append_part (list, "、", "%s", facts->grids[i].name);
  if (facts->n_grids_named > N_NAMED)
    g_string_append_printf (list, "等%" G_GSIZE_FORMAT "个网格", facts->n_grids_named);
  gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
  gewu_report_prose_say (text->prose, "problems.grids", "%s没有走访的网格：%s。", text->now, list->str);
}

static void
say_people (const GewuBulletinText *text)
{
  const GewuBulletin *facts = text->facts;
  g_autoptr(GString) list = g_string_new (NULL);

  if (facts->n_people == 0)
    return;
  for (gsize i = 0; i < MIN (facts->n_people, N_NAMED); i++)
    {
      const GewuBulletinName *person = &facts->people[i];

      if (person->unit != NULL && facts->unit == NULL)
        gewu_bulletin_append_part (list, "、", "%s（%s）%" G_GINT64_FORMAT "户月", person->name,
                                   person->unit, person->count);
      else
        gewu_bulletin_append_part (list, "、", "%s%" G_GINT64_FORMAT "户月", person->name,
                                   person->count);
    }
  gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
  if (facts->n_people > N_NAMED && (gint64) facts->n_people == facts->n_members)
    gewu_report_prose_say (text->prose, "problems.people", "全部%" G_GSIZE_FORMAT
                           "名网格员所在网格都有漏访，较多的是%s。", facts->n_people, list->str);
  else if (facts->n_people > N_NAMED)
    gewu_report_prose_say (text->prose, "problems.people", "所在网格有漏访的网格员%" G_GSIZE_FORMAT
                           "名，较多的是%s。", facts->n_people, list->str);
  else
    gewu_report_prose_say (text->prose, "problems.people", "所在网格有漏访的网格员：%s。", list->str);
}

/* ---- */

static gboolean
has_problems (const GewuBulletin *facts)
{
  for (gsize i = 0; i < facts->n_departments; i++)
    {
      const GewuBulletinHandling *handling = &facts->departments[i].handling;

      if (handling->standing > 0 || handling->overdue > 0 || handling->reworked > 0
          || handling->dissatisfied > 0)
        return TRUE;
    }

  return facts->n_grids_named > 0 || facts->n_people > 0;
}

static gboolean
has_records (const GewuBulletin *facts)
{
  return facts->now.visits > 0 || facts->now.handling.dispatched > 0
         || facts->now.handling.carried > 0;
}

void
gewu_bulletin_write_problems (const GewuBulletinText *text)
{
  g_autofree char *standing = g_strdup_printf ("截至%s仍未办结的超期问题", text->until);

  gewu_report_prose_begin (text->prose, GEWU_PROSE_HEADING);
  gewu_report_prose_say (text->prose, NULL, "四、存在问题");
  say_culprits (text, "problems.standing", standing, COUNT_OF (standing), TRUE);
  say_culprits (text, "problems.overdue", "办理超期的问题", COUNT_OF (overdue), FALSE);
  say_culprits (text, "problems.dissatisfied", "企业评价不满意的问题", COUNT_OF (dissatisfied),
                FALSE);
  say_culprits (text, "problems.rework", "复查不合格的问题", COUNT_OF (reworked), FALSE);
  say_grids (text);
  say_people (text);
  if (has_problems (text->facts))
    return;

  gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
  if (has_records (text->facts))
    gewu_report_prose_say (text->prose, "problems.none",
                           "%s没有发现办理超期、复查不合格、企业不满意和漏访的情况。", text->now);
  else
    gewu_report_prose_say (text->prose, "problems.none", "%s没有走访和问题办理记录，无从评价。",
                           text->now);
}

/* ---- what follows from it */

static gboolean
say_next_of_issues (const GewuBulletinText *text)
{
  const GewuBulletinHandling *now = &text->facts->now.handling;
  gint64 late = now->overdue - now->open_overdue;

  if (now->standing > 0)
    gewu_report_prose_say (text->prose, "next.standing", "对仍未办结的%" G_GINT64_FORMAT
                           "件超期问题，承办部门要逐件说明原因，明确办结日期和责任人。", now->standing);
  if (late > 0)
    gewu_report_prose_say (text->prose, "next.overdue", "有超期办理情况的部门要查清超期原因，在时限内"
                           "办结；确需延期的，到期前提出申请。");
  if (now->dissatisfied > 0)
    gewu_report_prose_say (text->prose, "next.dissatisfied", "对企业评价不满意的%" G_GINT64_FORMAT
                           "件问题，承办部门要上门听取意见，改进后再请企业评价。",
                           now->dissatisfied);
  if (now->reworked > 0)
    gewu_report_prose_say (text->prose, "next.rework", "返工问题的承办部门要先核实办理结果再反馈办结，"
                           "减少复查不合格。");

  return now->standing > 0 || late > 0 || now->dissatisfied > 0 || now->reworked > 0;
}

static gboolean
say_next_of_visits (const GewuBulletinText *text)
{
  const GewuBulletin *facts = text->facts;
  gint64 unvisited = facts->now.enterprises - facts->now.covered;

  if (facts->n_grids_named > 0)
    gewu_report_prose_say (text->prose, "next.grids", "没有走访的%" G_GSIZE_FORMAT
                           "个网格要立即安排走访，责任单位要说明情况。", facts->n_grids_named);
  if (unvisited > 0)
    gewu_report_prose_say (text->prose, "next.unvisited", "对尚未走访的%" G_GINT64_FORMAT
                           "户市场主体，各网格要列出名单，逐户补访。", unvisited);
  if (facts->n_people > 0)
    gewu_report_prose_say (text->prose, "next.people", "有漏访的网格要把走访任务分到人、排到月，做到"
                           "每户每月至少走访一次。");

  return facts->n_grids_named > 0 || unvisited > 0 || facts->n_people > 0;
}

void
gewu_bulletin_write_next (const GewuBulletinText *text)
{
  gboolean of_issues;
  gboolean of_visits;

  gewu_report_prose_begin (text->prose, GEWU_PROSE_HEADING);
  gewu_report_prose_say (text->prose, NULL, "五、下一步工作");
  gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
  if (!has_records (text->facts))
    {
      gewu_report_prose_say (text->prose, "next.none", "请各单位核对%s的走访和问题办理情况是否均已报送。",
                             text->now);
      return;
    }

  of_issues = say_next_of_issues (text);
  of_visits = say_next_of_visits (text);
  if (!of_issues && !of_visits)
    gewu_report_prose_say (text->prose, "next.none", "%s没有需要整改的事项，走访和问题办理按既定安排进行。",
                           text->now);
}
