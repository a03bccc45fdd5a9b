/* Which encoding and which separator a text table has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-csv-reader.h"

#include "gewu-error.h"

#include <string.h>

#define SAMPLE_RECORDS 32

static const struct
{
  const char *mark;
  gsize       length;
  const char *encoding;
} byte_order_marks[] = {
  { "\xef\xbb\xbf", 3, "UTF-8" },
  { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
  { "\x84\x31\x95\x33", 4, "GB18030" },
};

static const char *
detect_encoding (const char *bytes,
                 gsize       length,
                 gsize      *mark_length)
{
  *mark_length = 0;

  for (guint i = 0; i < G_N_ELEMENTS (byte_order_marks); i++)
    if (length >= byte_order_marks[i].length &&
        memcmp (bytes, byte_order_marks[i].mark, byte_order_marks[i].length) == 0)
      {
        *mark_length = byte_order_marks[i].length;
        return byte_order_marks[i].encoding;
      }

  return g_utf8_validate_len (bytes, length, NULL) ? "UTF-8" : "GB18030";
}

char *
gewu_csv_decode (const char  *bytes,
                 gsize        length,
                 GError     **error)
{
  gsize mark_length, n_written;
  const char *encoding = detect_encoding (bytes, length, &mark_length);
  g_autofree char *text = g_convert (bytes + mark_length, (gssize) (length - mark_length),
                                     "UTF-8", encoding, NULL, &n_written, NULL);

  if (text == NULL)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_FORMAT, "not text in %s", encoding);
      return NULL;
    }

  if (strlen (text) != n_written)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_FORMAT, "a NUL byte");
      return NULL;
    }

  return g_steal_pointer (&text);
}

/* Counts the separators of the first records outside quotes; returns how many records there are. */
static guint
count_separators (const char *text,
                  char        separator,
                  guint       counts[SAMPLE_RECORDS])
{
  gboolean quoted = FALSE;
  guint n = 0;

  memset (counts, 0, SAMPLE_RECORDS * sizeof (guint));
  for (const char *p = text; *p != '\0' && n < SAMPLE_RECORDS; p++)
    if (*p == '"')
      quoted = !quoted;
    else if (*p == '\n' && !quoted)
      n++;
    else if (*p == separator && !quoted)
      counts[n]++;

  return MIN (n + 1, SAMPLE_RECORDS);
}

/* A title line has no separators and a sentence may have any: what repeats is the table. */
static guint
weigh_separator (const char *text,
                 char        separator)
{
  guint counts[SAMPLE_RECORDS];
  guint n = count_separators (text, separator, counts);
  guint best = 0;

  for (guint i = 0; i < n; i++)
    {
      guint alike = 0;

      for (guint j = 0; j < n; j++)
        alike += counts[j] == counts[i];
      best = MAX (best, counts[i] * alike * alike);
    }

  return best;
}

char
gewu_csv_detect_separator (const char *text)
{
  static const char separators[] = { ',', '\t', ';' };
  char detected = separators[0];
  guint best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint weight = weigh_separator (text, separators[i]);

      if (weight > best)
        {
          best = weight;
          detected = separators[i];
        }
    }

  return detected;
}
