/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-pages-table.h"

#include "gewu-pages-columns.h"
#include "gewu-report-cursor.h"

#define ROWS_WITH_SIGNATURE 3

static void
clear_line (gpointer data)
{
  GewuPagesLine *line = data;

  for (char **text = line->texts; text != NULL && *text != NULL; text++)
    g_free (*text);
  g_free (line->texts);
}

static void
free_part (GewuPagesPart *part)
{
  gewu_pages_table_free ((GewuPagesTable *) part);
}

static guint
count_texts (GewuPagesTable      *self,
             const GewuPagesLine *line)
{
  return gewu_pages_line_has_cells (line) ? self->table->columns->len : 1;
}

static double
get_text_width (GewuPagesTable      *self,
                const GewuPagesLine *line,
                guint                column)
{
  if (line->kind == GEWU_PAGES_LINE_TITLE || line->kind == GEWU_PAGES_LINE_MARK)
    return self->room;

  return gewu_pages_line_has_cells (line) ? self->widths[column] : self->width;
}

static double
measure_line (GewuPagesTable      *self,
              const GewuPagesLine *line)
{
  double height = 0;

  for (guint i = 0; i < count_texts (self, line); i++)
    {
      GewuPagesStyle style = gewu_pages_table_get_style (self, line, i);

      height = MAX (height, gewu_pages_text_measure (self->text, &style, line->texts[i],
                                                     get_text_width (self, line, i)));
    }

  return line->kind == GEWU_PAGES_LINE_TITLE ? height + GEWU_PAGES_TITLE_GAP : height;
}

static void
add_across (GewuPagesTable    *self,
            GArray            *lines,
            GewuPagesLineKind  kind,
            const char        *text)
{
  GewuPagesLine line = { kind, .texts = g_new0 (char *, 2) };

  line.texts[0] = g_utf8_make_valid (text, -1);
  line.height = measure_line (self, &line);
  line.keep = kind == GEWU_PAGES_LINE_SECTION;
  g_array_append_val (lines, line);
}

static double
get_head_height (GewuPagesTable *self)
{
  double height = 0;

  for (guint i = 0; i < self->head->len; i++)
    height += g_array_index (self->head, GewuPagesLine, i).height;

  return height;
}

/* For lines, on a page that has no title. */
static double
get_capacity (GewuPagesTable *self)
{
  return self->height - self->parents - self->headings;
}

/* Takes off what a page holds of each cell, and leaves the rest in line. */
static GewuPagesLine
split_line (GewuPagesTable *self,
            GewuPagesLine  *line)
{
  GewuPagesLine first = { line->kind, line->alert };

  first.texts = g_new0 (char *, count_texts (self, line) + 1);
  for (guint i = 0; i < count_texts (self, line); i++)
    {
      GewuPagesStyle style = gewu_pages_table_get_style (self, line, i);
      gsize end = gewu_pages_text_fit (self->text, &style, line->texts[i],
                                       get_text_width (self, line, i), get_capacity (self));
      g_autofree char *whole = g_steal_pointer (&line->texts[i]);

      first.texts[i] = g_strndup (whole, end);
      line->texts[i] = g_strdup (whole + end + (whole[end] == '\n' ? 1 : 0));
    }
  first.height = MIN (measure_line (self, &first), get_capacity (self));
  line->height = measure_line (self, line);

  return first;
}

/* Rows are not split, but for those that no page can hold. */
static void
add_line (GewuPagesTable *self,
          GewuPagesLine   line)
{
  while (line.height > get_capacity (self))
    {
      GewuPagesLine first = split_line (self, &line);

      g_array_append_val (self->lines, first);
    }
  g_array_append_val (self->lines, line);
}

/* Takes text (transfer full). */
static char *
take_valid (char *text)
{
  char *valid;

  if (g_utf8_validate (text, -1, NULL))
    return text;
  valid = g_utf8_make_valid (text, -1);
  g_free (text);

  return valid;
}

static void
add_values (GewuPagesTable       *self,
            const GewuReportLine *values)
{
  guint n_columns = self->table->columns->len;
  GewuPagesLine line = { .alert = values->alert };

  line.kind = values->kind == GEWU_REPORT_LINE_ROW ? GEWU_PAGES_LINE_ROW : GEWU_PAGES_LINE_TOTAL;
  line.texts = g_new0 (char *, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    {
      char *text = gewu_report_value_to_text (&values->values[i],
                                              gewu_report_table_get_column (self->table, i));

      line.texts[i] = text != NULL ? take_valid (text) : g_strdup ("");
    }
  line.height = MAX (measure_line (self, &line), self->table->row_height);

  /* A sum stays with what it sums. */
  if (line.kind == GEWU_PAGES_LINE_TOTAL && self->lines->len > 0)
    g_array_index (self->lines, GewuPagesLine, self->lines->len - 1).keep = TRUE;
  add_line (self, line);
}

static gboolean
read_lines (GewuPagesTable  *self,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr(GewuReportCursor) cursor = gewu_report_cursor_new (self->table);
  g_autoptr(GError) local_error = NULL;
  GewuReportLine line;

  while (!g_cancellable_set_error_if_cancelled (cancellable, &local_error)
         && gewu_report_cursor_next (cursor, &line, &local_error))
    if (line.kind == GEWU_REPORT_LINE_SECTION)
      add_across (self, self->lines, GEWU_PAGES_LINE_SECTION, line.text);
    else
      add_values (self, &line);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/* Notes and signatures, with the last rows. */
static void
add_tail (GewuPagesTable *self)
{
  guint n_lines = self->lines->len;

  for (guint i = 0; i < self->table->notes->len; i++)
    add_across (self, self->lines, GEWU_PAGES_LINE_NOTE, g_ptr_array_index (self->table->notes, i));
  if (self->table->signature)
    {
      GewuPagesLine line = { GEWU_PAGES_LINE_SIGNATURE };

      line.height = GEWU_PAGES_SIGNATURE_GAP + GEWU_PAGES_NAMES_HEIGHT + GEWU_PAGES_SEAL_HEIGHT;
      g_array_append_val (self->lines, line);
    }

  if (self->lines->len == n_lines)
    return;

  for (guint i = n_lines - MIN (n_lines, ROWS_WITH_SIGNATURE); i + 1 < self->lines->len; i++)
    g_array_index (self->lines, GewuPagesLine, i).keep = TRUE;
}

static void
measure_headings (GewuPagesTable *self)
{
  GewuPagesStyle style = gewu_pages_table_get_heading_style (self);

  if (gewu_report_table_has_parents (self->table))
    self->parents = gewu_pages_text_measure (self->text, &style, NULL, self->width);

  for (guint i = 0; i < self->table->columns->len; i++)
    {
      const GewuReportColumn *column = gewu_report_table_get_column (self->table, i);
      double height = gewu_pages_text_measure (self->text, &style, column->heading,
                                               self->widths[i]);

      if (column->parent == NULL)
        height -= self->parents;
      self->headings = MAX (self->headings, height);
    }
}

/* The end of the lines that stay together from first on, and their height. */
static guint
end_of_group (GewuPagesTable *self,
              guint           first,
              double         *height)
{
  guint i = first;

  *height = 0;
  do
    *height += g_array_index (self->lines, GewuPagesLine, i).height;
  while (g_array_index (self->lines, GewuPagesLine, i++).keep && i < self->lines->len);

  return i;
}

static void
break_pages (GewuPagesTable *self)
{
  double capacity = get_capacity (self);
  double used = get_head_height (self);
  GewuPagesRange page = { 0 };

  for (guint first = 0, end; first < self->lines->len; first = end)
    {
      double height;

      end = end_of_group (self, first, &height);
      if (used + height > capacity && height > capacity)
        {
          end = first + 1;
          height = g_array_index (self->lines, GewuPagesLine, first).height;
        }
      if (used + height > capacity && used > 0)
        {
          g_array_append_val (self->pages, page);
          page.first = first;
          used = 0;
        }
      used += height;
      page.end = end;
    }
  g_array_append_val (self->pages, page);
  self->part.n_pages = self->pages->len;
}

static GArray *
create_lines (void)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (GewuPagesLine));

  g_array_set_clear_func (lines, clear_line);

  return lines;
}

static void
add_head (GewuPagesTable *self)
{
  if (self->table->title != NULL)
    add_across (self, self->head, GEWU_PAGES_LINE_TITLE, self->table->title);
  for (guint i = 0; i < self->table->info->len; i++)
    add_across (self, self->head, GEWU_PAGES_LINE_INFO, g_ptr_array_index (self->table->info, i));
}

static void
add_mark (GewuPagesTable *self,
          GewuPagesText  *text,
          const char     *mark)
{
  GewuPagesLine line = { GEWU_PAGES_LINE_MARK, .texts = g_new0 (char *, 2) };

  self->text = text;
  line.texts[0] = g_strdup (mark);
  line.height = measure_line (self, &line);
  g_array_prepend_val (self->head, line);
  self->text = NULL;
}

static gboolean
set_columns (GewuPagesTable  *self,
             GError         **error)
{
  self->widths = gewu_pages_fit_columns (self->table, self->room, &self->size, error);
  if (self->widths == NULL)
    return FALSE;

  for (guint i = 0; i < self->table->columns->len; i++)
    self->width += self->widths[i];
  self->left = self->room_left + (self->room - self->width) / 2;

  return TRUE;
}

GewuPagesTable *
gewu_pages_table_lay_out (const GewuReportTable  *table,
                          const GewuLetterhead   *letterhead,
                          GewuPagesText          *text,
                          double                  left,
                          double                  room,
                          double                  height,
                          GCancellable           *cancellable,
                          GError                **error)
{
  g_autoptr(GewuPagesTable) self = g_new0 (GewuPagesTable, 1);

  self->table = table;
  self->letterhead = letterhead;
  self->text = text;
  self->room_left = left;
  self->room = room;
  self->height = height;
  self->head = create_lines ();
  self->lines = create_lines ();
  self->pages = g_array_new (FALSE, FALSE, sizeof (GewuPagesRange));

  if (!set_columns (self, error))
    return NULL;

  add_head (self);
  measure_headings (self);
  if (!read_lines (self, cancellable, error))
    return NULL;
  add_tail (self);
  self->text = NULL;

  return g_steal_pointer (&self);
}

void
gewu_pages_table_free (GewuPagesTable *self)
{
  g_free (self->widths);
  g_array_unref (self->head);
  g_array_unref (self->lines);
  g_array_unref (self->pages);
  g_free (self);
}

GewuPagesPart *
gewu_pages_table_new (const GewuReportTable  *table,
                      const char             *mark,
                      const GewuLetterhead   *letterhead,
                      GewuPagesText          *text,
                      GCancellable           *cancellable,
                      GError                **error)
{
  double width = table->portrait ? GEWU_PAPER_SHORT : GEWU_PAPER_LONG;
  double height = table->portrait ? GEWU_PAPER_LONG : GEWU_PAPER_SHORT;
  GewuPagesTable *self =
    gewu_pages_table_lay_out (table, letterhead, text, GEWU_PAPER_SIDE,
                              width - 2 * GEWU_PAPER_SIDE,
                              height - GEWU_PAPER_TOP - GEWU_PAPER_BOTTOM, cancellable, error);

  if (self == NULL)
    return NULL;

  if (mark != NULL)
    add_mark (self, text, mark);
  self->part.width = width;
  self->part.height = height;
  self->part.draw = gewu_pages_table_draw;
  self->part.free = free_part;
  break_pages (self);

  return &self->part;
}
