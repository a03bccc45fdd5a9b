/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-pages-paragraph.h"

#define LINE_SEPARATOR "\xe2\x80\xa8"
#define BREAK_HERE "\xe2\x80\x8b"

/* A line that would be stretched more, in characters, is not. */
#define MOST_STRETCH 3.0

typedef struct
{
  const GewuReportDress *dress;
  PangoLayout           *layout;
  char                  *marked;  /* by mark_breaks() */
  double                 left;    /* points from the margin */
  double                 width;
} Paragraph;

/* What Pango breaks lines of: a break within the paragraph, so that what hangs goes on hanging; and
 * a line may end before the bracket of "90%（9/10）", which Unicode forbids (UAX #14, LB25) and every
 * printed page does. */
static char *
mark_breaks (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *marked = g_string_new (valid);

  g_string_replace (marked, "\n", LINE_SEPARATOR, 0);
  g_string_replace (marked, "（", BREAK_HERE "（", 0);

  return g_string_free (marked, FALSE);
}

/* The text of a line without what mark_breaks() put into it. */
static char *
clean_line (const char *text,
            int         length)
{
  g_autofree char *line = g_strndup (text, (gsize) length);
  GString *clean = g_string_new (g_strchomp (line));

  g_string_replace (clean, LINE_SEPARATOR, "", 0);
  g_string_replace (clean, BREAK_HERE, "", 0);

  return g_string_free (clean, FALSE);
}

static guint
count_lines (const Paragraph *self)
{
  pango_layout_set_width (self->layout, (int) (self->width * PANGO_SCALE));

  return (guint) pango_layout_get_line_count (self->layout);
}

static void
set_layout (const Paragraph *self,
            GewuPagesText   *text)
{
  const GewuReportDress *dress = self->dress;
  int indent = (int) ((dress->first - dress->hanging) * dress->size * PANGO_SCALE);

  gewu_pages_text_set_font (text, dress->font, dress->size);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
  pango_layout_set_indent (self->layout, indent);
  pango_layout_set_height (self->layout, -1);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_NONE);
  pango_layout_set_text (self->layout, self->marked, -1);
}

/* As narrow as the same number of lines allows: no word of one character on the last. */
static void
even_out (Paragraph *self,
          double     room)
{
  guint n_lines = count_lines (self);

  while (n_lines > 1 && self->width > self->dress->size)
    {
      self->width -= self->dress->size;
      if (count_lines (self) == n_lines)
        continue;
      self->width += self->dress->size;
      break;
    }
  self->left = (room - self->width) / 2;
}

/* Where a line of width points, at x in its paragraph, stands and how it is stretched. */
static void
place_line (const Paragraph   *self,
            GewuPagesTextLine *line,
            double             x,
            double             width,
            gboolean           ends)
{
  double slack = self->width - x - width;
  glong n_gaps = g_utf8_strlen (line->text, -1) - 1;

  line->x = self->left + x;
  switch (self->dress->set)
    {
    case GEWU_REPORT_CENTERED:
      line->x += slack / 2;
      break;

    case GEWU_REPORT_FLUSH_RIGHT:
      line->x += slack;
      break;

    case GEWU_REPORT_JUSTIFIED:
      if (!ends && n_gaps > 0 && slack > 0 && slack <= MOST_STRETCH * self->dress->size)
        line->spacing = slack / n_gaps;
      break;

    case GEWU_REPORT_FLUSH_LEFT:
    default:
      break;
    }
}

/* The line where iter is. */
static GewuPagesTextLine
make_line (const Paragraph *self,
           PangoLayoutIter *iter)
{
  PangoLayoutLine *source = pango_layout_iter_get_line_readonly (iter);
  const char *start = self->marked + source->start_index;
  const char *end = start + source->length;
  gboolean ends = *end == '\0' || g_str_has_prefix (end, LINE_SEPARATOR)
                  || (end > start && g_str_has_prefix (g_utf8_prev_char (end), LINE_SEPARATOR));
  GewuPagesTextLine line = { clean_line (start, source->length) };
  PangoRectangle extents;

  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  place_line (self, &line, extents.x / (double) PANGO_SCALE, extents.width / (double) PANGO_SCALE,
              ends);

  return line;
}

static void
clear_line (gpointer data)
{
  GewuPagesTextLine *line = data;

  g_free (line->text);
}

static GArray *
make_lines (const Paragraph *self)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (GewuPagesTextLine));
  PangoLayoutIter *iter;

  g_array_set_clear_func (lines, clear_line);
  iter = pango_layout_get_iter (self->layout);
  do
    {
      GewuPagesTextLine line = make_line (self, iter);

      g_array_append_val (lines, line);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  return lines;
}

GArray *
gewu_pages_paragraph_break (GewuPagesText         *text,
                            const GewuReportDress *dress,
                            const char            *paragraph,
                            double                 room,
                            double                 right,
                            gboolean               even)
{
  Paragraph self = { dress, text->layout, mark_breaks (paragraph) };
  GArray *lines;

  self.left = (dress->left - dress->hanging) * dress->size;
  self.width = room - self.left - right;
  set_layout (&self, text);
  if (even)
    even_out (&self, room);
  count_lines (&self);
  lines = make_lines (&self);
  pango_layout_set_indent (text->layout, 0);
  g_free (self.marked);

  return lines;
}
