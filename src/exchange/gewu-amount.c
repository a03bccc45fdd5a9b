/* Numbers as people write them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-amount.h"

#include "gewu-scan.h"
#include "gewu-text.h"

#include <string.h>

#define MAX_FACTOR G_GINT64_CONSTANT (1000000000000)

static const char *const vague_before[] = {
  "大约", "约", "将近", "近", "超过", "超", "不足", "不到", "至少", "~", "≈", NULL
};
static const char *const vague_between[] = { "余", "多", NULL };
static const char *const vague_after[] = { "左右", "上下", "以上", "以下", NULL };
static const char *const currencies[] = { "人民币", "RMB", "¥", "￥", NULL };
static const char *const yuan[] = { "元整", "元", "圆整", "圆", NULL };
static const char *const counters[] = {
  "人次", "户次", "人", "名", "户", "家", "个", "项", "件", "次", NULL
};

static const struct
{
  const char *word;
  gint64      factor;
} multipliers[] = {
  { "十", 10 }, { "百", 100 }, { "千", 1000 }, { "万", 10000 }, { "亿", 100000000 },
};

/* "百万" → 1,000,000; 1 when there is none. */
static gint64
read_multiplier (const char **cursor)
{
  gint64 factor = 1;
  gboolean found;

  do
    {
      found = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (multipliers) && !found; i++)
        if (g_str_has_prefix (*cursor, multipliers[i].word) &&
            factor <= MAX_FACTOR / multipliers[i].factor)
          {
            *cursor += strlen (multipliers[i].word);
            factor *= multipliers[i].factor;
            found = TRUE;
          }
    }
  while (found);

  return factor;
}

GewuYuan
gewu_amount_parse_unit (const char *text)
{
  g_autofree char *key = gewu_text_name_key (text);
  const char *cursor = key;
  gint64 factor;

  gewu_scan_word (&cursor, currencies);
  factor = read_multiplier (&cursor);

  return strcmp (cursor, "元") == 0 ? factor : 0;
}

/* The whole part without its commas, which must stand before groups of three digits. */
static gboolean
read_whole_part (const char **cursor,
                 GString     *number)
{
  gsize n = strspn (*cursor, "0123456789");
  gboolean grouped = n <= 3 && (*cursor)[n] == ',';

  if (n == 0)
    return FALSE;

  g_string_append_len (number, *cursor, (gssize) n);
  *cursor += n;
  while (grouped && **cursor == ',')
    {
      if (strspn (*cursor + 1, "0123456789") != 3)
        return FALSE;
      g_string_append_len (number, *cursor + 1, 3);
      *cursor += 4;
    }

  return TRUE;
}

/* Six decimals, the rest rounded half up: what a spreadsheet computed has up to fifteen digits. */
static gboolean
read_decimal (const char  **cursor,
              GewuDecimal  *value)
{
  g_autoptr(GString) number = g_string_new (NULL);
  gboolean negative = g_str_has_prefix (*cursor, "-") || g_str_has_prefix (*cursor, "−");
  GewuDecimal rest = GEWU_DECIMAL_ZERO;

  if (negative)
    *cursor = g_utf8_next_char (*cursor);
  if (!read_whole_part (cursor, number))
    return FALSE;

  if (**cursor == '.')
    {
      gsize n = strspn (*cursor + 1, "0123456789");

      if (n == 0)
        return FALSE;
      g_string_append_len (number, *cursor, (gssize) MIN (n, GEWU_DECIMAL_PLACES) + 1);
      if (n > GEWU_DECIMAL_PLACES && (*cursor)[1 + GEWU_DECIMAL_PLACES] >= '5')
        rest = gewu_decimal_from_units (1);
      *cursor += n + 1;
    }

  if (!gewu_decimal_parse (number->str, value) || !gewu_decimal_add (*value, rest, value))
    return FALSE;
  if (negative)
    *value = gewu_decimal_negate (*value);

  return TRUE;
}

/* Units of money are powers of ten from 1 to MAX_FACTOR. */
static gboolean
convert (GewuDecimal  value,
         gint64       from,
         gint64       to,
         GewuDecimal *result)
{
  return gewu_ratio_of (gewu_ratio (from, to), value, result);
}

gboolean
gewu_amount_parse (const char  *text,
                   GewuYuan     written,
                   GewuYuan     wanted,
                   GewuDecimal *amount,
                   gboolean    *approximate)
{
  g_autofree char *key = gewu_text_name_key (text);
  const char *cursor = key;
  gint64 factor;
  gboolean in_yuan;

  *approximate = gewu_scan_word (&cursor, vague_before);
  gewu_scan_word (&cursor, currencies);
  *approximate |= gewu_scan_word (&cursor, vague_before);
  if (!read_decimal (&cursor, amount))
    return FALSE;

  *approximate |= gewu_scan_word (&cursor, vague_between);
  factor = read_multiplier (&cursor);
  *approximate |= gewu_scan_word (&cursor, vague_between);
  in_yuan = wanted != 0 && gewu_scan_word (&cursor, yuan);
  if (wanted == 0)
    gewu_scan_word (&cursor, counters);
  *approximate |= gewu_scan_word (&cursor, vague_after);
  if (*cursor != '\0')
    return FALSE;

  if (wanted == 0)
    return convert (*amount, factor, 1, amount);
  if (in_yuan || factor > 1)
    return convert (*amount, factor, wanted, amount);
  return written == 0 || convert (*amount, written, wanted, amount);
}
