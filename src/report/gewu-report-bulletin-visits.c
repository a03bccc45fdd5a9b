/* 二、走访情况 of a bulletin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-bulletin-part.h"

#include <stdlib.h>
#include <string.h>

#define N_NAMED 3
/* So few units are all named, in their order. */
#define N_FEW 5
/* More that share a rate than this are counted, not all named. */
#define N_TIED 6

static void
say_months (const GewuBulletinText *text)
{
  const GewuBulletin *facts = text->facts;
  g_autoptr(GString) months = g_string_new (NULL);
  gboolean years = FALSE;

  if (facts->n_months < 2)
    return;
  years = strncmp (facts->months[0].label, facts->months[facts->n_months - 1].label,
                   strlen ("2023")) != 0;
  for (gsize i = 0; i < facts->n_months; i++)
    {
      const GewuBulletinMonth *month = &facts->months[i];
      int number = atoi (month->label + strlen ("2023-"));

      if (years)
        gewu_bulletin_append_part (months, "、", "%.4s年%d月%" G_GINT64_FORMAT "人次",
                                   month->label, number, month->count);
      else
        gewu_bulletin_append_part (months, "、", "%d月%" G_GINT64_FORMAT "人次", number,
                                   month->count);
    }
  gewu_report_prose_say (text->prose, "visits.months", "分月看，%s。", months->str);
}

static void
say_duty (const GewuBulletinText *text)
{
  const GewuBulletinFigures *now = &text->facts->now;
  gint64 missed = now->due_months - now->visited_months;
  g_autofree char *rate = NULL;

  if (now->due_months == 0)
    return;
  rate = gewu_bulletin_print_rate (now->visited_months, now->due_months);
  if (missed == 0)
    gewu_report_prose_say (text->prose, "visits.duty", "按每户每月至少走访一次计，应走访%"
                           G_GINT64_FORMAT "户月，全部走访到位，按月走访覆盖率%s。", now->due_months,
                           rate);
  else
    gewu_report_prose_say (text->prose, "visits.duty", "按每户每月至少走访一次计，应走访%"
                           G_GINT64_FORMAT "户月，已走访%" G_GINT64_FORMAT "户月，漏访%"
                           G_GINT64_FORMAT "户月，按月走访覆盖率%s。", now->due_months,
                           now->visited_months, missed, rate);
}

/* ---- unit by unit */

static int
compare_units (gconstpointer a,
               gconstpointer b)
{
  const GewuBulletinUnit *one = *(const GewuBulletinUnit *const *) a;
  const GewuBulletinUnit *other = *(const GewuBulletinUnit *const *) b;

  return gewu_ratio_compare (gewu_ratio (other->visited_months, other->due_months),
                             gewu_ratio (one->visited_months, one->due_months));
}

/* Best first: const GewuBulletinUnit that had something to visit. */
static GPtrArray *
list_units (const GewuBulletin *facts)
{
  GPtrArray *units = g_ptr_array_new ();

  for (gsize i = 0; i < facts->n_units; i++)
    if (facts->units[i].due_months > 0)
      g_ptr_array_add (units, (gpointer) &facts->units[i]);
  g_ptr_array_sort (units, compare_units);

  return units;
}

/* "甲局98%（98/100）、乙局…", of units[first] up to units[end]. */
static char *
print_units (GPtrArray *units,
             guint      first,
             guint      end)
{
  g_autoptr(GString) list = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    {
      const GewuBulletinUnit *unit = g_ptr_array_index (units, i);
      g_autofree char *rate = gewu_bulletin_print_rate (unit->visited_months, unit->due_months);

      gewu_bulletin_append_part (list, "、", "%s%s", unit->name, rate);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static gboolean
is_tied (GPtrArray *units,
         guint      a,
         guint      b)
{
  return compare_units (&g_ptr_array_index (units, a), &g_ptr_array_index (units, b)) == 0;
}

/* How many come first, those tied with the last of them too. */
static guint
count_best (GPtrArray *units)
{
  guint n = N_NAMED;

  while (n < units->len && is_tied (units, n - 1, n))
    n++;

  return n;
}

/* The first of those that come last. */
static guint
find_worst (GPtrArray *units)
{
  guint first = units->len - N_NAMED;

  while (first > 0 && is_tied (units, first, first - 1))
    first--;

  return first;
}

static void
say_first_and_last (const GewuBulletinText *text,
                    GPtrArray              *units)
{
  guint n_best = count_best (units);
  guint worst = find_worst (units);
  const GewuBulletinUnit *first = g_ptr_array_index (units, 0);
  g_autofree char *best_list = print_units (units, 0, MIN (n_best, N_TIED));
  g_autofree char *worst_list = print_units (units, worst, MIN (units->len, worst + N_TIED));

  if (n_best > N_TIED && is_tied (units, 0, n_best - 1))
    {
      g_autofree char *share =
        gewu_bulletin_print_share (first->visited_months, first->due_months);

      gewu_report_prose_say (text->prose, "visits.best", "按责任单位看，有%u个单位按月走访覆盖率并列最高，"
                             "为%s。", n_best, share);
    }
  else
    gewu_report_prose_say (text->prose, "visits.best", "按责任单位看，按月走访覆盖率居前的是%s%s。",
                           best_list, n_best > N_TIED ? "等" : "");

  /* Who is among the best is not named as one of the last. */
  if (worst >= n_best)
    gewu_report_prose_say (text->prose, "visits.worst", "居后的是%s%s。", worst_list,
                           units->len - worst > N_TIED ? "等" : "");
}

static void
say_units (const GewuBulletinText *text)
{
  g_autoptr(GPtrArray) units = list_units (text->facts);

  if (units->len < 2)
    return;
  if (is_tied (units, 0, units->len - 1))
    {
      const GewuBulletinUnit *unit = g_ptr_array_index (units, 0);
      g_autofree char *share = gewu_bulletin_print_share (unit->visited_months, unit->due_months);

      gewu_report_prose_say (text->prose, "visits.best", "按责任单位看，%u个单位按月走访覆盖率均为%s。",
                             units->len, share);
    }
  else if (units->len <= N_FEW)
    {
      g_autofree char *list = print_units (units, 0, units->len);

      gewu_report_prose_say (text->prose, "visits.best", "按责任单位看，按月走访覆盖率由高到低为%s。",
                             list);
    }
  else
    say_first_and_last (text, units);
}

/* ---- who was not visited */

static int
compare_unvisited (gconstpointer a,
                   gconstpointer b)
{
  const GewuBulletinUnit *one = *(const GewuBulletinUnit *const *) a;
  const GewuBulletinUnit *other = *(const GewuBulletinUnit *const *) b;

  return (other->unvisited > one->unvisited) - (other->unvisited < one->unvisited);
}

/* "，较多的是甲局30户、乙局20户"; "" with one unit. */
static char *
print_unvisited (const GewuBulletin *facts)
{
  g_autoptr(GPtrArray) units = g_ptr_array_new ();
  g_autoptr(GString) list = g_string_new (NULL);

  for (gsize i = 0; i < facts->n_units; i++)
    if (facts->units[i].unvisited > 0)
      g_ptr_array_add (units, (gpointer) &facts->units[i]);
  g_ptr_array_sort (units, compare_unvisited);
  if (facts->n_units < 2 || units->len == 0)
    return g_strdup ("");
  for (guint i = 0; i < MIN (units->len, N_NAMED); i++)
    {
      const GewuBulletinUnit *unit = g_ptr_array_index (units, i);

      gewu_bulletin_append_part (list, "、", "%s%" G_GINT64_FORMAT "户", unit->name,
                                 unit->unvisited);
    }

  return g_strconcat (units->len > N_NAMED ? "，较多的是" : "，分别是", list->str, NULL);
}

static void
say_unvisited (const GewuBulletinText *text)
{
  const GewuBulletinFigures *now = &text->facts->now;
  gint64 unvisited = now->enterprises - now->covered;
  g_autofree char *units = print_unvisited (text->facts);

  if (now->enterprises == 0)
    return;
  if (unvisited == 0)
    gewu_report_prose_say (text->prose, "visits.unvisited", "网格内在营市场主体均已走访。");
  else
    gewu_report_prose_say (text->prose, "visits.unvisited", "网格内在营市场主体中，%s尚未走访的有%"
                           G_GINT64_FORMAT "户%s。", text->now, unvisited, units);
}

void
gewu_bulletin_write_visits (const GewuBulletinText *text)
{
  gewu_report_prose_begin (text->prose, GEWU_PROSE_HEADING);
  gewu_report_prose_say (text->prose, NULL, "二、走访情况");
  gewu_report_prose_begin (text->prose, GEWU_PROSE_BODY);
  if (text->facts->now.visits == 0)
    {
      gewu_report_prose_say (text->prose, "visits.none", "%s没有走访记录。", text->now);
      say_duty (text);
      return;
    }

  say_months (text);
  say_duty (text);
  say_units (text);
  say_unvisited (text);
}
