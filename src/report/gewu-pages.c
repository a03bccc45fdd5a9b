/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-pages.h"

#include "gewu-pages-part.h"

#define FOOTER_HEIGHT 24.0
#define FOOTER_SIZE 9.0
#define TEXT_FOOTER_SIZE 14.0

struct _GewuPages
{
  const GewuDocument *document;
  GPtrArray          *parts;     /* GewuPagesPart */
  guint               n_pages;
  GewuPagesRuns      *runs;
};

static void
free_part (gpointer data)
{
  GewuPagesPart *part = data;

  part->free (part);
}

/* FALSE when part is NULL. */
static gboolean
take_part (GewuPages     *self,
           GewuPagesPart *part)
{
  if (part == NULL)
    return FALSE;

  g_ptr_array_add (self->parts, part);
  self->n_pages += part->n_pages;
  if (part->footer == 0)
    part->footer = GEWU_PAPER_BOTTOM / 2;

  return TRUE;
}

static gboolean
add_table (GewuPages      *self,
           guint           index,
           GewuPagesText  *text,
           GCancellable   *cancellable,
           GError        **error)
{
  const GewuReportTable *table = g_ptr_array_index (self->document->tables, index);
  g_autofree char *mark = gewu_document_make_annex_mark (self->document, index);
  g_autoptr(GError) local_error = NULL;

  if (!take_part (self, gewu_pages_table_new (table, mark, self->document->letterhead, text,
                                              cancellable, error)))
    return FALSE;

  if (table->chart.present && !take_part (self, gewu_pages_chart_new (table, &local_error))
      && local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

GewuPages *
gewu_pages_new (GewuDocument  *document,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr(GewuPages) self = g_new0 (GewuPages, 1);
  g_auto(GewuPagesText) text = { NULL };

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (document->prose != NULL
                        || document->forms->len + document->tables->len > 0, NULL);

  self->document = document;
  self->runs = gewu_pages_runs_new ();
  self->parts = g_ptr_array_new_with_free_func (free_part);
  gewu_pages_text_init (&text, self->document->letterhead, self->runs);
  if (document->prose != NULL
      && !take_part (self, gewu_pages_prose_new (document->prose, document->letterhead, &text,
                                                 cancellable, error)))
    return NULL;
  for (guint i = 0; i < document->forms->len; i++)
    take_part (self, gewu_pages_form_new (g_ptr_array_index (document->forms, i), &text));
  for (guint i = 0; i < document->tables->len; i++)
    if (!add_table (self, i, &text, cancellable, error))
      return NULL;

  return g_steal_pointer (&self);
}

void
gewu_pages_free (GewuPages *self)
{
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  gewu_pages_runs_free (self->runs);
  g_free (self);
}

guint
gewu_pages_get_n_pages (GewuPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_pages;
}

/* The part that has page, which becomes the page of the part. */
static GewuPagesPart *
find_part (GewuPages *self,
           guint     *page)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      GewuPagesPart *part = g_ptr_array_index (self->parts, i);

      if (*page < part->n_pages)
        return part;
      *page -= part->n_pages;
    }

  g_assert_not_reached ();
}

void
gewu_pages_get_size (GewuPages *self,
                     guint      page,
                     double    *width,
                     double    *height)
{
  GewuPagesPart *part;

  g_return_if_fail (self != NULL && page < self->n_pages);
  g_return_if_fail (width != NULL && height != NULL);

  part = find_part (self, &page);
  *width = part->width;
  *height = part->height;
}

/* Of running text and its annexes on the outer side (GB/T 9704, 7.5). */
static void
draw_footer (GewuPages     *self,
             guint          page,
             GewuPagesPart *part,
             cairo_t       *cr,
             GewuPagesText *text)
{
  gboolean is_text = self->document->prose != NULL;
  g_autofree char *footer =
    is_text ? g_strdup_printf ("— %u —", page + 1)
            : g_strdup_printf ("第 %u 页 共 %u 页", page + 1, self->n_pages);
  GewuPagesStyle style = { GEWU_PAGES_BODY, FOOTER_SIZE, GEWU_REPORT_CENTER };
  cairo_rectangle_t box = { 0, part->height - part->footer - FOOTER_HEIGHT / 2, part->width,
                            FOOTER_HEIGHT };

  if (is_text)
    {
      style.size = TEXT_FOOTER_SIZE;
      style.align = page % 2 == 0 ? GEWU_REPORT_RIGHT : GEWU_REPORT_LEFT;
      box.x = GEWU_PAPER_TEXT_LEFT + TEXT_FOOTER_SIZE;
      box.width -= 2 * box.x;
    }
  gewu_pages_text_draw (text, cr, &style, footer, &box);
}

void
gewu_pages_draw (GewuPages *self,
                 guint      page,
                 cairo_t   *cr)
{
  g_auto(GewuPagesText) text = { NULL };
  guint page_of_part = page;
  GewuPagesPart *part;

  g_return_if_fail (self != NULL && page < self->n_pages);
  g_return_if_fail (cr != NULL);

  gewu_pages_text_init (&text, self->document->letterhead, self->runs);
  part = find_part (self, &page_of_part);
  cairo_save (cr);
  part->draw (part, page_of_part, cr, &text);
  draw_footer (self, page, part, cr, &text);
  cairo_restore (cr);
}
