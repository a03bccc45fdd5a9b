/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-pages.h"

#include "gewu-pages-part.h"

#define FOOTER_HEIGHT 18.0
#define FOOTER_SIZE 9.0

struct _GewuPages
{
  GPtrArray *parts;     /* GewuPagesPart */
  guint      n_pages;
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

  return TRUE;
}

static gboolean
add_table (GewuPages              *self,
           const GewuReportTable  *table,
           GewuPagesText          *text,
           GCancellable           *cancellable,
           GError                **error)
{
  g_autoptr(GError) local_error = NULL;

  if (!take_part (self, gewu_pages_table_new (table, text, cancellable, error)))
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
  g_return_val_if_fail (document->forms->len + document->tables->len > 0, NULL);

  self->parts = g_ptr_array_new_with_free_func (free_part);
  gewu_pages_text_init (&text);
  for (guint i = 0; i < document->forms->len; i++)
    take_part (self, gewu_pages_form_new (g_ptr_array_index (document->forms, i), &text));
  for (guint i = 0; i < document->tables->len; i++)
    if (!add_table (self, g_ptr_array_index (document->tables, i), &text, cancellable, error))
      return NULL;

  return g_steal_pointer (&self);
}

void
gewu_pages_free (GewuPages *self)
{
  g_clear_pointer (&self->parts, g_ptr_array_unref);
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

static void
draw_footer (GewuPages     *self,
             guint          page,
             GewuPagesPart *part,
             cairo_t       *cr,
             GewuPagesText *text)
{
  g_autofree char *footer = g_strdup_printf ("第 %u 页 共 %u 页", page + 1, self->n_pages);
  GewuPagesStyle style = { GEWU_PAGES_BODY, FOOTER_SIZE, GEWU_REPORT_CENTER };
  cairo_rectangle_t box = { 0, part->height - (GEWU_PAPER_BOTTOM + FOOTER_HEIGHT) / 2, part->width,
                            FOOTER_HEIGHT };

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

  gewu_pages_text_init (&text);
  part = find_part (self, &page_of_part);
  cairo_save (cr);
  part->draw (part, page_of_part, cr, &text);
  draw_footer (self, page, part, cr, &text);
  cairo_restore (cr);
}
