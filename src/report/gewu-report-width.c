/* How wide the columns of a table must be, and how many lines text takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-width.h"

#include "gewu-report-cursor.h"
#include "gewu-text.h"

#include <string.h>

#define MIN_WIDTH 4
#define GAP_WIDTH 2
#define MAX_WIDTH 40           /* 20 Chinese characters; more than that wraps */
#define MAX_HEADING_LINE 10    /* a longer heading takes two lines rather than room */

static int
measure_text (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  int width = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    width = MAX (width, gewu_text_width (lines[i]));

  return width;
}

static int
measure_heading (const GewuReportColumn *column)
{
  int width = gewu_text_width (column->heading);

  return width > MAX_HEADING_LINE ? MAX ((width + 1) / 2 + 1, MAX_HEADING_LINE) : width;
}

static gboolean
measure_cells (const GewuReportTable  *table,
               int                    *widths,
               GError                **error)
{
  g_autoptr(GewuReportCursor) cursor = gewu_report_cursor_new (table);
  g_autoptr(GError) local_error = NULL;
  GewuReportLine line;

  while (gewu_report_cursor_next (cursor, &line, &local_error))
    for (guint i = 0; line.values != NULL && i < table->columns->len; i++)
      {
        g_autofree char *text =
          gewu_report_value_to_text (&line.values[i], gewu_report_table_get_column (table, i));

        if (text != NULL)
          widths[i] = MAX (widths[i], measure_text (text));
      }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/* A parent heading over narrow columns must fit as well. */
static void
widen_for_parents (const GewuReportTable *table,
                   int                   *widths)
{
  for (guint first = 0, end; first < table->columns->len; first = end)
    {
      const char *parent = gewu_report_table_get_column (table, first)->parent;
      int missing = parent != NULL ? gewu_text_width (parent) : 0;

      end = gewu_report_table_end_of_parent (table, first);
      for (guint i = first; i < end; i++)
        missing -= widths[i];
      widths[end - 1] += MAX (missing, 0);
    }
}

int *
gewu_report_measure_columns (const GewuReportTable  *table,
                             GError                **error)
{
  g_autofree int *widths = g_new0 (int, table->columns->len);

  if (table->next == NULL && !measure_cells (table, widths, error))
    return NULL;

  for (guint i = 0; i < table->columns->len; i++)
    {
      const GewuReportColumn *column = gewu_report_table_get_column (table, i);
      int width = column->width > 0 ? column->width : MIN (widths[i], MAX_WIDTH);

      widths[i] = column->gap ? GAP_WIDTH : MAX (MAX (width, MIN_WIDTH), measure_heading (column));
    }
  widen_for_parents (table, widths);

  return g_steal_pointer (&widths);
}

/* Text on its way into lines of a width. */
typedef struct
{
  int width;
  int n_lines;
  int used;     /* of the last line */
  int word;     /* what follows it and cannot be parted */
} Wrapping;

static void
end_word (Wrapping *self)
{
  if (self->used > 0 && self->used + self->word > self->width)
    {
      self->n_lines++;
      self->used = 0;
    }

  /* A word that is longer than a line is parted after all. */
  self->used += self->word;
  self->word = 0;
  while (self->used > self->width)
    {
      self->n_lines++;
      self->used -= self->width;
    }
}

static gboolean
is_closing (gunichar c)
{
  switch (c)
    {
    case 0x201d: /* ” */
    case 0x3001: /* 、 */
    case 0x3002: /* 。 */
    case 0x300b: /* 》 */
    case 0xff01: /* ！ */
    case 0xff09: /* ） */
    case 0xff0c: /* ， */
    case 0xff1a: /* ： */
    case 0xff1b: /* ； */
    case 0xff1f: /* ？ */
      return TRUE;

    default:
      return FALSE;
    }
}

static gboolean
is_opening (gunichar c)
{
  return c == 0x201c /* “ */ || c == 0x300a /* 《 */ || c == 0xff08 /* （ */;
}

/* Programs move "100%（72/72）；" down whole, and no sign that closes begins a line. */
static gboolean
can_part (gunichar before,
          gunichar c)
{
  gboolean after_wide = gewu_text_char_width (before) == 2;

  if (!after_wide && gewu_text_char_width (c) == 1)
    return before == ' ';

  return !is_closing (c) && !is_opening (before) && (after_wide || !is_opening (c));
}

static int
measure_line (const char *text,
              const char *end)
{
  int width = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    width += gewu_text_char_width (g_utf8_get_char (p));

  return width;
}

/* Lines that text up to end takes. */
static int
wrap (const char *text,
      const char *end,
      int         width)
{
  /* A wide character does not fit into the last half of a line. */
  Wrapping wrapping = { .width = MAX (width - 1, 1), .n_lines = 1 };
  gunichar before = 0;

  /* No character is wider than it has bytes. */
  if (end - text <= width || measure_line (text, end) <= width)
    return 1;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (before != 0 && can_part (before, c))
        end_word (&wrapping);
      wrapping.word += gewu_text_char_width (c);
      before = c;
    }
  end_word (&wrapping);

  return wrapping.n_lines;
}

int
gewu_report_count_lines (const char *text,
                         int         width)
{
  int n_lines = 0;
  gsize n_bytes;

  for (; n_bytes = strcspn (text, "\n"), text[n_bytes] != '\0'; text += n_bytes + 1)
    n_lines += wrap (text, text + n_bytes, width);

  return n_lines + wrap (text, text + n_bytes, width);
}
