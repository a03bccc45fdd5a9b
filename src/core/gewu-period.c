/* Assessment periods.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-period.h"

#include "gewu-error.h"
#include "gewu-text.h"

#include <stdlib.h>
#include <string.h>

/* Months of a period; a range has none. */
static const int months_of_kind[] = {
  [GEWU_PERIOD_MONTH] = 1,
  [GEWU_PERIOD_QUARTER] = 3,
  [GEWU_PERIOD_HALF] = 6,
  [GEWU_PERIOD_YEAR] = 12,
};

/* index counts the periods of the kind from year 0. FALSE outside the years that a day can have. */
static gboolean
make_period (GewuPeriodKind  kind,
             int             index,
             GewuPeriod     *period)
{
  int months = months_of_kind[kind];
  int year = index * months / 12;
  int first_month = index * months % 12 + 1;
  int last_month = first_month + months - 1;
  GewuDay first = gewu_day_new (year, first_month, 1);

  if (first == GEWU_DAY_UNKNOWN)
    return FALSE;

  *period = (GewuPeriod) {
    .kind = kind,
    .first = first,
    .last = gewu_day_new (year, last_month, gewu_days_in_month (year, last_month)),
  };
  return TRUE;
}

/* Position among the periods of the kind, from year 0. */
static int
index_of_day (GewuPeriodKind kind,
              GewuDay        day)
{
  return (gewu_day_year (day) * 12 + gewu_day_month (day) - 1) / months_of_kind[kind];
}

/* Position within its year, from 1. */
static int
number_in_year (GewuPeriod period)
{
  return (gewu_day_month (period.first) - 1) / months_of_kind[period.kind] + 1;
}

/* mark and the digits after it are what follows the year: "-05", "Q2", "H1". */
static gboolean
parse_part (GewuPeriodKind  kind,
            const char     *text,
            const char     *mark,
            gsize           digits,
            GewuPeriod     *period)
{
  const char *number = text + 4 + strlen (mark);
  int per_year = 12 / months_of_kind[kind];
  int part;

  if (strncmp (text + 4, mark, strlen (mark)) != 0 || strlen (number) != digits ||
      !gewu_text_is_digits (number))
    return FALSE;

  part = atoi (number);
  if (part < 1 || part > per_year)
    return FALSE;

  return make_period (kind, atoi (text) * per_year + part - 1, period);
}

static gboolean
parse_range (const char *text,
             GewuPeriod *period)
{
  const gsize day_length = strlen ("2023-05-04");
  g_autofree char *start = NULL;
  GewuDay first, last;

  if (strlen (text) != 2 * day_length + 2 || strncmp (text + day_length, "..", 2) != 0)
    return FALSE;

  start = g_strndup (text, day_length);
  first = gewu_day_parse (start);
  last = gewu_day_parse (text + day_length + 2);
  if (first == GEWU_DAY_UNKNOWN || last < first)
    return FALSE;

  *period = (GewuPeriod) { .kind = GEWU_PERIOD_RANGE, .first = first, .last = last };
  return TRUE;
}

static gboolean
parse_any (const char *text,
           GewuPeriod *period)
{
  if (strlen (text) < 4 || strspn (text, "0123456789") != 4)
    return FALSE;

  if (text[4] == '\0')
    return make_period (GEWU_PERIOD_YEAR, atoi (text), period);

  return parse_part (GEWU_PERIOD_MONTH, text, "-", 2, period) ||
         parse_part (GEWU_PERIOD_QUARTER, text, "Q", 1, period) ||
         parse_part (GEWU_PERIOD_HALF, text, "H", 1, period) ||
         parse_range (text, period);
}

gboolean
gewu_period_parse (const char  *text,
                   GewuPeriod  *period,
                   GError     **error)
{
  g_return_val_if_fail (period != NULL, FALSE);

  if (text != NULL && parse_any (text, period))
    return TRUE;

  g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_PERIOD, text != NULL ? text : "");
  return FALSE;
}

char *
gewu_period_to_string (GewuPeriod period)
{
  int year = gewu_day_year (period.first);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  switch (period.kind)
    {
    case GEWU_PERIOD_MONTH:
      return g_strdup_printf ("%d-%02d", year, number_in_year (period));

    case GEWU_PERIOD_QUARTER:
      return g_strdup_printf ("%dQ%d", year, number_in_year (period));

    case GEWU_PERIOD_HALF:
      return g_strdup_printf ("%dH%d", year, number_in_year (period));

    case GEWU_PERIOD_YEAR:
      return g_strdup_printf ("%d", year);

    case GEWU_PERIOD_RANGE:
      first = gewu_day_to_string (period.first);
      last = gewu_day_to_string (period.last);
      return g_strdup_printf ("%s..%s", first, last);
    }

  g_return_val_if_reached (NULL);
}

static char *
make_range_title (GewuPeriod period)
{
  g_autofree char *first = NULL;
  int year = gewu_day_year (period.first);

  first = g_strdup_printf ("%d年%d月%d日", year, gewu_day_month (period.first),
                           gewu_day_of_month (period.first));
  if (period.first == period.last)
    return g_steal_pointer (&first);

  if (gewu_day_year (period.last) == year)
    return g_strdup_printf ("%s—%d月%d日", first, gewu_day_month (period.last),
                            gewu_day_of_month (period.last));

  return g_strdup_printf ("%s—%d年%d月%d日", first, gewu_day_year (period.last),
                          gewu_day_month (period.last), gewu_day_of_month (period.last));
}

char *
gewu_period_to_title (GewuPeriod period)
{
  static const char *const quarters[] = { "一", "二", "三", "四" };
  int year = gewu_day_year (period.first);

  switch (period.kind)
    {
    case GEWU_PERIOD_MONTH:
      return g_strdup_printf ("%d年%d月", year, number_in_year (period));

    case GEWU_PERIOD_QUARTER:
      return g_strdup_printf ("%d年第%s季度", year, quarters[number_in_year (period) - 1]);

    case GEWU_PERIOD_HALF:
      return g_strdup_printf ("%d年%s半年", year, number_in_year (period) == 1 ? "上" : "下");

    case GEWU_PERIOD_YEAR:
      return g_strdup_printf ("%d年", year);

    case GEWU_PERIOD_RANGE:
      return make_range_title (period);
    }

  g_return_val_if_reached (NULL);
}

static GewuPeriod
shift_period (GewuPeriod period,
              int        by)
{
  GewuPeriod shifted = period;
  int days;

  if (period.kind != GEWU_PERIOD_RANGE)
    {
      make_period (period.kind, index_of_day (period.kind, period.first) + by, &shifted);
      return shifted;
    }

  days = (period.last - period.first + 1) * by;
  shifted.first += days;
  shifted.last += days;
  if (!gewu_day_is_valid (shifted.first) || !gewu_day_is_valid (shifted.last))
    return period;

  return shifted;
}

GewuPeriod
gewu_period_previous (GewuPeriod period)
{
  return shift_period (period, -1);
}

GewuPeriod
gewu_period_next (GewuPeriod period)
{
  return shift_period (period, 1);
}

GewuPeriod
gewu_period_of_day (GewuPeriodKind kind,
                    GewuDay        day)
{
  GewuPeriod period = { .kind = kind, .first = day, .last = day };

  g_return_val_if_fail (kind != GEWU_PERIOD_RANGE, period);
  g_return_val_if_fail (gewu_day_is_valid (day), period);

  make_period (kind, index_of_day (kind, day), &period);
  return period;
}

gboolean
gewu_period_contains (GewuPeriod period,
                      GewuDay    day)
{
  return day >= period.first && day <= period.last;
}
