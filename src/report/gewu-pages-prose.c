/* Running text on pages: lines at an even pitch, none left alone, headings with what they head,
 * what is signed with who signs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-pages-part.h"

#include "gewu-pages-paragraph.h"
#include "gewu-pages-table.h"

#define WIDTH (GEWU_PAPER_SHORT - GEWU_PAPER_TEXT_LEFT - GEWU_PAPER_TEXT_RIGHT)
#define HEIGHT (GEWU_PAPER_LONG - GEWU_PAPER_TEXT_TOP - GEWU_PAPER_TEXT_BOTTOM)

/* Of a Chinese character from the middle of its square, in its size. */
#define BASELINE 0.38

typedef struct
{
  const GewuReportDress *dress;
  GewuPagesTable        *table;   /* NULL: a paragraph */
  GArray                *text;    /* GewuPagesTextLine, of a paragraph */
} Block;

typedef enum
{
  LINE_OF_TEXT,
  LINE_OF_HEAD,      /* of a table: title and info */
  LINE_OF_HEADINGS,
  LINE_OF_TABLE,
} LineKind;

typedef struct
{
  LineKind kind;
  guint    block;
  guint    index;    /* in the block: line of text or of the table */
  double   before;   /* points; not at the top of a page */
  double   height;
  double   after;
  gboolean keep;     /* on one page with the next */
} Line;

typedef struct
{
  GewuPagesPart          part;
  const GewuReportProse *prose;
  const GewuLetterhead  *letterhead;
  GArray                *blocks;  /* Block */
  GArray                *lines;   /* Line */
  GArray                *pages;   /* GewuPagesRange */
} PagesProse;

static void
clear_block (gpointer data)
{
  Block *self = data;

  g_clear_pointer (&self->table, gewu_pages_table_free);
  g_clear_pointer (&self->text, g_array_unref);
}

static void
free_prose (GewuPagesPart *part)
{
  PagesProse *self = (PagesProse *) part;

  g_array_unref (self->blocks);
  g_array_unref (self->lines);
  g_array_unref (self->pages);
  g_free (self);
}

static Line *
get_line (PagesProse *self,
          guint       line)
{
  return &g_array_index (self->lines, Line, line);
}

/* ---- lines of text */

/* None of a paragraph's lines is alone on a page. */
static void
add_text_lines (PagesProse *self,
                guint       block)
{
  const Block *source = &g_array_index (self->blocks, Block, block);
  guint n_lines = source->text->len;

  for (guint i = 0; i < n_lines; i++)
    {
      Line line = { LINE_OF_TEXT, block, i, .height = source->dress->line };

      line.before = i == 0 ? source->dress->before : 0;
      line.after = i + 1 == n_lines ? source->dress->after : 0;
      line.keep = source->dress->keep || (i + 1 < n_lines && (i == 0 || i + 2 == n_lines));
      g_array_append_val (self->lines, line);
    }
}

static void
add_paragraph (PagesProse               *self,
               GewuPagesText            *text,
               const GewuProseParagraph *paragraph)
{
  g_autofree char *whole = gewu_report_prose_get_text (paragraph);
  Block block = { gewu_report_dress_get (paragraph->kind) };
  double right = gewu_report_prose_get_right (self->prose, paragraph->kind) * block.dress->size;

  if (*whole == '\0')
    return;

  block.text = gewu_pages_paragraph_break (text, block.dress, whole, WIDTH, right,
                                           paragraph->kind == GEWU_PROSE_TITLE);
  g_array_append_val (self->blocks, block);
  add_text_lines (self, self->blocks->len - 1);
}

/* ---- lines of tables */

static void
add_table_lines (PagesProse     *self,
                 GewuPagesTable *table,
                 guint           block)
{
  Line headings = { LINE_OF_HEADINGS, block, .height = table->parents + table->headings,
                    .keep = TRUE };

  for (guint i = 0; i < table->head->len; i++)
    {
      Line line = { LINE_OF_HEAD, block, i,
                    .height = g_array_index (table->head, GewuPagesLine, i).height, .keep = TRUE };

      g_array_append_val (self->lines, line);
    }
  g_array_append_val (self->lines, headings);
  for (guint i = 0; i < table->lines->len; i++)
    {
      const GewuPagesLine *source = &g_array_index (table->lines, GewuPagesLine, i);
      Line line = { LINE_OF_TABLE, block, i, .height = source->height, .keep = source->keep };

      g_array_append_val (self->lines, line);
    }
  get_line (self, self->lines->len - 1)->after =
    gewu_report_dress_get (GEWU_PROSE_TABLE)->line;
  get_line (self, self->lines->len - 1)->keep = FALSE;
}

static gboolean
add_table (PagesProse             *self,
           GewuPagesText          *text,
           const GewuReportTable  *table,
           GCancellable           *cancellable,
           GError                **error)
{
  Block block = { gewu_report_dress_get (GEWU_PROSE_TABLE) };

  block.table = gewu_pages_table_lay_out (table, self->letterhead, text, GEWU_PAPER_TEXT_LEFT,
                                          WIDTH, HEIGHT, cancellable, error);
  if (block.table == NULL)
    return FALSE;

  g_array_append_val (self->blocks, block);
  add_table_lines (self, block.table, self->blocks->len - 1);

  return TRUE;
}

static gboolean
add_lines (PagesProse     *self,
           GewuPagesText  *text,
           GCancellable   *cancellable,
           GError        **error)
{
  for (guint i = 0; i < self->prose->paragraphs->len; i++)
    {
      const GewuProseParagraph *paragraph =
        &g_array_index (self->prose->paragraphs, GewuProseParagraph, i);

      /* The list of annexes and the last two lines before it stay with who signs. */
      if ((paragraph->kind == GEWU_PROSE_SIGNER || paragraph->kind == GEWU_PROSE_ANNEX)
          && self->lines->len > 0)
        get_line (self, self->lines->len - 1)->keep = TRUE;
      if (paragraph->kind != GEWU_PROSE_TABLE)
        add_paragraph (self, text, paragraph);
      else if (!add_table (self, text, paragraph->table, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- pages */

/* What stands above line where a page begins with it: the headings of a table that goes on. */
static double
get_repeated (PagesProse *self,
              guint       line)
{
  const Line *first = get_line (self, line);
  const GewuPagesTable *table = g_array_index (self->blocks, Block, first->block).table;

  return first->kind == LINE_OF_TABLE ? table->parents + table->headings : 0;
}

/* The end of the lines that stay together from first on, and their height at the top of a page. */
static guint
end_of_group (PagesProse *self,
              guint       first,
              double     *height)
{
  guint i = first;

  *height = -get_line (self, first)->before;
  do
    *height += get_line (self, i)->before + get_line (self, i)->height
               + (get_line (self, i)->keep ? get_line (self, i)->after : 0);
  while (get_line (self, i++)->keep && i < self->lines->len);

  return i;
}

static void
break_pages (PagesProse *self)
{
  GewuPagesRange page = { 0 };
  double used = 0;

  for (guint first = 0, end; first < self->lines->len; first = end)
    {
      double before = used > 0 ? get_line (self, first)->before : 0;
      double height;

      end = end_of_group (self, first, &height);
      if (height > HEIGHT)
        {
          end = first + 1;
          height = get_line (self, first)->height;
        }
      if (used + before + height > HEIGHT && used > 0)
        {
          g_array_append_val (self->pages, page);
          page.first = first;
          used = get_repeated (self, first);
          before = 0;
        }
      used += before + height;
      if (!get_line (self, end - 1)->keep)
        used += get_line (self, end - 1)->after;
      page.end = end;
    }
  g_array_append_val (self->pages, page);
  self->part.n_pages = self->pages->len;
}

/* ---- drawing */

static void
draw_text (PagesProse    *self,
           GewuPagesText *text,
           cairo_t       *cr,
           const Line    *line,
           double         y)
{
  const Block *block = &g_array_index (self->blocks, Block, line->block);
  const GewuReportDress *dress = block->dress;
  const GewuPagesTextLine *source = &g_array_index (block->text, GewuPagesTextLine, line->index);

  gewu_pages_text_set_font (text, dress->font, dress->size);
  gewu_pages_text_draw_line (text, cr, source->text, source->spacing,
                             GEWU_PAPER_TEXT_LEFT + source->x,
                             y + dress->line / 2 + BASELINE * dress->size);
}

/* From line i on as much of its table as stands on the page; returns the line after it. */
static guint
draw_table (PagesProse    *self,
            GewuPagesText *text,
            cairo_t       *cr,
            guint          i,
            guint          end,
            double        *y)
{
  const Line *line = get_line (self, i);
  GewuPagesTable *table = g_array_index (self->blocks, Block, line->block).table;
  GewuPagesRange range = { line->index, line->index };

  if (line->kind == LINE_OF_HEAD)
    {
      *y = gewu_pages_table_draw_head (table, text, cr, *y);
      return i + table->head->len;
    }
  if (line->kind == LINE_OF_HEADINGS)
    {
      *y = gewu_pages_table_draw_headings (table, text, cr, *y);
      return i + 1;
    }

  while (i < end && get_line (self, i)->block == line->block)
    {
      range.end++;
      i++;
    }
  *y = gewu_pages_table_draw_lines (table, text, cr, range, *y) + get_line (self, i - 1)->after;

  return i;
}

static void
draw_page (GewuPagesPart *part,
           guint          page,
           cairo_t       *cr,
           GewuPagesText *text)
{
  PagesProse *self = (PagesProse *) part;
  const GewuPagesRange *range = &g_array_index (self->pages, GewuPagesRange, page);
  double y = GEWU_PAPER_TEXT_TOP;
  guint i = range->first;

  if (i < range->end && get_repeated (self, i) > 0)
    y = gewu_pages_table_draw_headings (g_array_index (self->blocks, Block,
                                                       get_line (self, i)->block).table,
                                        text, cr, y);
  while (i < range->end)
    {
      const Line *line = get_line (self, i);

      if (i > range->first)
        y += line->before;
      if (line->kind == LINE_OF_TEXT)
        {
          draw_text (self, text, cr, line, y);
          y += line->height + line->after;
          i++;
        }
      else
        i = draw_table (self, text, cr, i, range->end, &y);
    }
}

GewuPagesPart *
gewu_pages_prose_new (const GewuReportProse  *prose,
                      const GewuLetterhead   *letterhead,
                      GewuPagesText          *text,
                      GCancellable           *cancellable,
                      GError                **error)
{
  PagesProse *self = g_new0 (PagesProse, 1);

  self->part.width = GEWU_PAPER_SHORT;
  self->part.height = GEWU_PAPER_LONG;
  self->part.footer = GEWU_PAPER_TEXT_BOTTOM - GEWU_PAPER_TEXT_FOOTER;
  self->part.draw = draw_page;
  self->part.free = free_prose;
  self->prose = prose;
  self->letterhead = letterhead;
  self->blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  g_array_set_clear_func (self->blocks, clear_block);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->pages = g_array_new (FALSE, FALSE, sizeof (GewuPagesRange));

  if (!add_lines (self, text, cancellable, error))
    {
      free_prose (&self->part);
      return NULL;
    }
  break_pages (self);

  return &self->part;
}
