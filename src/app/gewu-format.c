/* Numbers as the screen shows them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-format.h"

#include <glib/gi18n.h>
#include <string.h>

#define NO_VALUE "—"
#define MINUS "−"

char *
gewu_format_count (gint64 count)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, count);
  gsize length = strlen (digits);
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0 && digits[i - 1] != '-')
        g_string_append_c (text, ',');
      g_string_append_c (text, digits[i]);
    }

  return g_string_free (text, FALSE);
}

char *
gewu_format_percent (gint64 numerator,
                     gint64 denominator)
{
  g_autofree char *number = NULL;
  GewuDecimal percent;

  if (!gewu_ratio_of (gewu_ratio (numerator, denominator), gewu_decimal_from_int (100), &percent) ||
      !gewu_decimal_round (percent, 1, &percent))
    return g_strdup (NO_VALUE);

  number = gewu_decimal_to_string (percent, 1);
  return g_strdup_printf ("%s %%", number);
}

char *
gewu_format_decimal (GewuDecimal value,
                     int         min_places,
                     int         max_places)
{
  GewuDecimal rounded = value;
  gboolean negative;
  g_autofree char *number = NULL;

  /* What cannot be rounded is shown in full. */
  if (!gewu_decimal_round (value, max_places, &rounded))
    rounded = value;
  negative = rounded.millionths < 0;
  number = gewu_decimal_to_string (negative ? gewu_decimal_negate (rounded) : rounded, min_places);
  return g_strconcat (negative ? MINUS : "", number, NULL);
}

char *
gewu_format_signed (GewuDecimal points,
                    int         max_places)
{
  g_autofree char *number = gewu_format_decimal (points, 0, max_places);

  return g_strconcat (points.millionths > 0 && !g_str_equal (number, "0") ? "+" : "", number, NULL);
}

char *
gewu_format_day (GewuDay day)
{
  if (!gewu_day_is_valid (day))
    return g_strdup (NO_VALUE);

  /* Translators: month and day of the month, as in "4/1" */
  return g_strdup_printf (_("%1$d/%2$d"), gewu_day_month (day), gewu_day_of_month (day));
}

char *
gewu_format_moment (gint64 instant)
{
  g_autofree char *day = gewu_day_to_string (gewu_day_of_instant (instant));
  g_autofree char *time = gewu_time_of_instant (instant);

  return g_strdup_printf ("%s %s", day, time);
}
