/* The words that the chapters of a bulletin share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-bulletin-part.h"

#define PLACES 2

char *
gewu_bulletin_print_day (GewuDay day)
{
  return g_strdup_printf ("%d年%d月%d日", gewu_day_year (day), gewu_day_month (day),
                          gewu_day_of_month (day));
}

GewuDecimal
gewu_bulletin_get_share (gint64 part,
                         gint64 whole)
{
  GewuDecimal share;

  if (!gewu_ratio_of (gewu_ratio (part, whole), gewu_decimal_from_int (100), &share)
      || !gewu_decimal_round (share, PLACES, &share))
    g_return_val_if_reached (GEWU_DECIMAL_ZERO);

  return share;
}

char *
gewu_bulletin_print_share (gint64 part,
                           gint64 whole)
{
  g_autofree char *share = gewu_decimal_to_string (gewu_bulletin_get_share (part, whole), 0);

  return g_strconcat (share, "%", NULL);
}

char *
gewu_bulletin_print_rate (gint64 part,
                          gint64 whole)
{
  g_autofree char *share = gewu_bulletin_print_share (part, whole);

  return g_strdup_printf ("%s（%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "）", share, part, whole);
}

void
gewu_bulletin_append_part (GString    *list,
                           const char *mark,
                           const char *format,
                           ...)
{
  va_list arguments;

  if (list->len > 0)
    g_string_append (list, mark);
  va_start (arguments, format);
  g_string_append_vprintf (list, format, arguments);
  va_end (arguments);
}
