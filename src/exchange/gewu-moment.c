/* Days and times as people write them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-moment.h"

#include "gewu-scan.h"
#include "gewu-sheet.h"
#include "gewu-text.h"

#include <string.h>

static const char *const date_marks[] = {
  "-", ".", "/", "年", "月", "、", "。", "—", "–", "－", NULL
};
static const char *const day_marks[] = { "日", "号", NULL };
static const char *const weekday_marks[] = { "星期", "周", NULL };
static const char *const weekdays[] = { "一", "二", "三", "四", "五", "六", "日", "天", NULL };
static const char *const hour_marks[] = { ":", "：", "时", "点", NULL };
static const char *const minute_marks[] = { "分", NULL };
static const char *const second_marks[] = { ":", "：", NULL };
static const char *const opening_marks[] = { "(", "（", NULL };
static const char *const closing_marks[] = { ")", "）", NULL };
static const char *const morning_marks[] = { "上午", "早上", "凌晨", NULL };
static const char *const afternoon_marks[] = { "下午", "晚上", NULL };

static void
skip_blanks (const char **cursor)
{
  *cursor += strspn (*cursor, " ");
}

/* Reads min to max digits; FALSE when there are fewer, or more. */
static gboolean
read_number (const char **cursor,
             guint        min,
             guint        max,
             int         *number)
{
  gsize n = strspn (*cursor, "0123456789");

  if (n < min || n > max)
    return FALSE;

  *number = (int) g_ascii_strtoll (*cursor, NULL, 10);
  *cursor += n;

  return TRUE;
}

static gboolean
read_separated_date (const char **cursor,
                     int         *year,
                     int         *month,
                     int         *day)
{
  if (!read_number (cursor, 4, 4, year))
    return FALSE;
  skip_blanks (cursor);
  if (!gewu_scan_word (cursor, date_marks))
    return FALSE;
  skip_blanks (cursor);
  if (!read_number (cursor, 1, 2, month))
    return FALSE;
  skip_blanks (cursor);
  if (!gewu_scan_word (cursor, date_marks))
    return FALSE;
  skip_blanks (cursor);
  if (!read_number (cursor, 1, 2, day))
    return FALSE;
  skip_blanks (cursor);
  gewu_scan_word (cursor, day_marks);

  return TRUE;
}

/* "星期四", "（周四）" */
static void
skip_weekday (const char **cursor)
{
  const char *start = *cursor;

  gewu_scan_word (cursor, opening_marks);
  if (gewu_scan_word (cursor, weekday_marks) && gewu_scan_word (cursor, weekdays))
    {
      gewu_scan_word (cursor, closing_marks);
      skip_blanks (cursor);
    }
  else
    *cursor = start;
}

/* What may stand after a date: nothing, a weekday, a time, half of the day. */
static gboolean
read_rest (const char *rest,
           int        *minute)
{
  skip_blanks (&rest);
  skip_weekday (&rest);
  if (*rest == 'T')
    rest++;

  *minute = gewu_moment_parse_time (rest);
  if (*minute != GEWU_MINUTE_NONE)
    return TRUE;

  if (!gewu_scan_word (&rest, morning_marks))
    gewu_scan_word (&rest, afternoon_marks);
  return *rest == '\0';
}

GewuDay
gewu_moment_parse_day (const char *text,
                       int        *minute)
{
  g_autofree char *clean = gewu_text_clean (text);
  const char *cursor = clean;
  int year, month, day, time;

  if (minute != NULL)
    *minute = GEWU_MINUTE_NONE;

  if (strspn (clean, "0123456789") == 8)
    {
      int number;

      read_number (&cursor, 8, 8, &number);
      year = number / 10000;
      month = number / 100 % 100;
      day = number % 100;
    }
  else if (!read_separated_date (&cursor, &year, &month, &day))
    return GEWU_DAY_UNKNOWN;

  if (!read_rest (cursor, &time))
    return GEWU_DAY_UNKNOWN;
  if (minute != NULL)
    *minute = time;

  return gewu_day_new (year, month, day);
}

/* The minutes after the hour's mark: "03", "3分", "半", "整", or none after "8点". */
static gboolean
read_minutes (const char **cursor,
              int         *minute)
{
  static const char *const half[] = { "半", NULL };
  static const char *const sharp[] = { "整", NULL };
  int second;

  *minute = 0;
  if (gewu_scan_word (cursor, half))
    {
      *minute = 30;
      return TRUE;
    }
  if (**cursor == '\0' || gewu_scan_word (cursor, sharp))
    return TRUE;

  skip_blanks (cursor);
  if (!read_number (cursor, 1, 2, minute) || *minute > 59)
    return FALSE;

  if (gewu_scan_word (cursor, second_marks))
    return read_number (cursor, 1, 2, &second) && second <= 59;
  gewu_scan_word (cursor, minute_marks);

  return TRUE;
}

int
gewu_moment_parse_time (const char *text)
{
  g_autofree char *clean = gewu_text_clean (text);
  const char *cursor = clean;
  gboolean colon, afternoon;
  int hour, minute;

  afternoon = gewu_scan_word (&cursor, afternoon_marks);
  if (!afternoon)
    gewu_scan_word (&cursor, morning_marks);
  skip_blanks (&cursor);

  if (!read_number (&cursor, 1, 2, &hour) || hour > 23)
    return GEWU_MINUTE_NONE;
  colon = *cursor == ':' || g_str_has_prefix (cursor, "：");
  if (!gewu_scan_word (&cursor, hour_marks) || (colon && *cursor == '\0') ||
      !read_minutes (&cursor, &minute))
    return GEWU_MINUTE_NONE;

  skip_blanks (&cursor);
  if (g_ascii_strcasecmp (cursor, "PM") == 0)
    afternoon = TRUE;
  else if (*cursor != '\0' && g_ascii_strcasecmp (cursor, "AM") != 0)
    return GEWU_MINUTE_NONE;

  return (afternoon && hour < 12 ? hour + 12 : hour) * 60 + minute;
}
