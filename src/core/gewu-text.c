/* Folding of Chinese office text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-text.h"

#include <string.h>

#define FIRST_WIDE 0xff01       /* ！, the full-width form of '!' */
#define LAST_WIDE 0xff5e        /* ～, the full-width form of '~' */
#define WIDE_OFFSET 0xfee0
#define FIRST_WIDE_SCRIPT 0x1100
#define FIRST_HAN 0x4e00
#define LAST_HAN 0x9fff

typedef enum
{
  FOLD_WRITING,  /* full-width signs that are Chinese punctuation stay */
  FOLD_KEY,      /* everything that can be folded is */
} Fold;

static gboolean
is_chinese_punctuation (gunichar c)
{
  switch (c)
    {
    case 0xff01: /* ！ */
    case 0xff08: /* （ */
    case 0xff09: /* ） */
    case 0xff0c: /* ， */
    case 0xff1a: /* ： */
    case 0xff1b: /* ； */
    case 0xff1f: /* ？ */
    case 0xff5e: /* ～ */
      return TRUE;

    default:
      return FALSE;
    }
}

static gunichar
fold_width (gunichar c,
            Fold     fold)
{
  if (c < FIRST_WIDE || c > LAST_WIDE)
    return c;
  if (fold == FOLD_WRITING && is_chinese_punctuation (c))
    return c;

  return c - WIDE_OFFSET;
}

/* Zero-width and direction marks, and what XML cannot hold. */
static gboolean
is_invisible (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_FORMAT || (type == G_UNICODE_CONTROL && !g_unichar_isspace (c));
}

/* blank stands for each run of blanks inside the text; NULL: nothing does. */
static char *
fold_text (const char *text,
           Fold        fold,
           const char *blank)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *folded = g_string_sized_new (strlen (valid));
  gboolean pending = FALSE;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_invisible (c))
        continue;
      if (g_unichar_isspace (c))
        {
          pending = blank != NULL && folded->len > 0;
          continue;
        }

      if (pending)
        g_string_append (folded, blank);
      pending = FALSE;

      c = fold_width (c, fold);
      g_string_append_unichar (folded, fold == FOLD_KEY ? g_unichar_toupper (c) : c);
    }

  return g_string_free (folded, FALSE);
}

char *
gewu_text_clean (const char *text)
{
  return fold_text (text, FOLD_WRITING, " ");
}

char *
gewu_text_name_key (const char *text)
{
  return fold_text (text, FOLD_KEY, NULL);
}

char *
gewu_text_heading_key (const char *text)
{
  g_autofree char *key = gewu_text_name_key (text);
  const char *start = key + strspn (key, ":*");
  gsize length = strlen (start);

  while (length > 0 && strchr (":*", start[length - 1]) != NULL)
    length--;

  return g_strndup (start, length);
}

static gboolean
is_word_by_itself (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN;
}

char *
gewu_text_segment (const char *text)
{
  g_autofree char *clean = gewu_text_clean (text);
  GString *words = g_string_new (NULL);
  gboolean after_word = FALSE;

  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_word = is_word_by_itself (c);

      if ((is_word || after_word) && c != ' ' && words->len > 0 &&
          words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');

      g_string_append_unichar (words, c);
      after_word = is_word;
    }

  return g_string_free (words, FALSE);
}

int
gewu_text_char_width (gunichar c)
{
  /* Most text by far, without a search in a table. */
  if (c < FIRST_WIDE_SCRIPT)
    return 1;
  if (c >= FIRST_HAN && c <= LAST_HAN)
    return 2;

  return g_unichar_iswide (c) ? 2 : 1;
}

int
gewu_text_width (const char *text)
{
  int width = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += gewu_text_char_width (g_utf8_get_char (p));

  return width;
}

gboolean
gewu_text_is_formula (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  text += strspn (text, "'");
  if (*text == '\0' || strchr ("=+-@\t\r", *text) == NULL)
    return FALSE;

  return text[1 + strspn (text + 1, "0123456789.")] != '\0' || *text == '=' || *text == '@';
}

gboolean
gewu_text_is_digits (const char *text)
{
  return text != NULL && *text != '\0' && text[strspn (text, "0123456789")] == '\0';
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  guint64 x = *(const guint64 *) a;
  guint64 y = *(const guint64 *) b;

  return (x > y) - (x < y);
}

/* The pairs of neighbouring characters, sorted; none of a single character. */
static GArray *
collect_pairs (const char *key)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (guint64));
  gunichar before = 0;

  for (const char *p = key; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint64 pair = (guint64) before << 32 | c;

      if (before != 0)
        g_array_append_val (pairs, pair);
      before = c;
    }

  g_array_sort (pairs, compare_pairs);
  return pairs;
}

/* Both are sorted. */
static guint
count_common (const GArray *a,
              const GArray *b)
{
  guint common = 0;

  for (guint i = 0, j = 0; i < a->len && j < b->len;)
    {
      guint64 x = g_array_index (a, guint64, i);
      guint64 y = g_array_index (b, guint64, j);

      common += x == y;
      i += x <= y;
      j += y <= x;
    }

  return common;
}

int
gewu_text_similarity (const char *a,
                      const char *b)
{
  g_autofree char *key_a = gewu_text_name_key (a);
  g_autofree char *key_b = gewu_text_name_key (b);
  g_autoptr(GArray) pairs_a = collect_pairs (key_a);
  g_autoptr(GArray) pairs_b = collect_pairs (key_b);

  if (pairs_a->len == 0 || pairs_b->len == 0)
    return *key_a != '\0' && g_str_equal (key_a, key_b) ? 100 : 0;

  return (int) (200 * (guint64) count_common (pairs_a, pairs_b) / (pairs_a->len + pairs_b->len));
}
