/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-page-cache.h"

#include <math.h>

/* In bytes: some 15 pages as large as a screen. */
#define ROOM (64 * 1024 * 1024)

typedef struct
{
  GdkTexture *texture;   /* owned */
  double      scale;
} Picture;

struct _GewuPageCache
{
  GewuPreviewDocument *document;   /* owned */
  GtkWidget           *widget;     /* borrowed */
  GHashTable          *pictures;   /* page → Picture */
  gsize                size;       /* of all pictures */
  guint                first;      /* in view */
  guint                last;
  double               scale;
  guint                idle;
};

static gsize
get_size (const Picture *picture)
{
  return (gsize) 4 * (gsize) gdk_texture_get_width (picture->texture) *
         (gsize) gdk_texture_get_height (picture->texture);
}

static void
picture_free (gpointer data)
{
  Picture *self = data;

  g_object_unref (self->texture);
  g_free (self);
}

static gboolean
is_fresh (GewuPageCache *self,
          guint          page)
{
  const Picture *picture = g_hash_table_lookup (self->pictures, GUINT_TO_POINTER (page));

  return picture != NULL && ABS (picture->scale - self->scale) < 1e-6;
}

static GdkTexture *
draw_texture (GewuPages *pages,
              guint      page,
              double     scale)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  g_autoptr (GBytes) bytes = NULL;
  int stride, n_rows, n_columns;

  gewu_pages_get_size (pages, page, &width, &height);
  n_columns = MAX ((int) ceil (width * scale), 1);
  n_rows = MAX ((int) ceil (height * scale), 1);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, n_columns, n_rows);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  gewu_pages_draw (pages, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * (gsize) n_rows,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (n_columns, n_rows, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

static void
make_room (GewuPageCache *self)
{
  GHashTableIter iter;
  gpointer key, value;

  if (self->size <= ROOM)
    return;

  g_hash_table_iter_init (&iter, self->pictures);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (GPOINTER_TO_UINT (key) < self->first || GPOINTER_TO_UINT (key) > self->last)
      {
        self->size -= get_size (value);
        g_hash_table_iter_remove (&iter);
      }
}

static void
draw_page (GewuPageCache *self,
           guint          page)
{
  const Picture *before = g_hash_table_lookup (self->pictures, GUINT_TO_POINTER (page));
  Picture *picture = g_new0 (Picture, 1);

  picture->texture = draw_texture (gewu_preview_document_get_pages (self->document), page,
                                   self->scale);
  picture->scale = self->scale;
  if (before != NULL)
    self->size -= get_size (before);
  self->size += get_size (picture);
  g_hash_table_insert (self->pictures, GUINT_TO_POINTER (page), picture);
  make_room (self);
}

/* One page at a time, so that scrolling stays smooth; drawing the widget asks for the next. */
static gboolean
idle_cb (gpointer data)
{
  GewuPageCache *self = data;
  guint page = self->first;

  self->idle = 0;
  while (page <= self->last && is_fresh (self, page))
    page++;
  if (page <= self->last)
    {
      draw_page (self, page);
      gtk_widget_queue_draw (self->widget);
    }

  return G_SOURCE_REMOVE;
}

GewuPageCache *
gewu_page_cache_new (GewuPreviewDocument *document,
                     GtkWidget           *widget)
{
  GewuPageCache *self = g_new0 (GewuPageCache, 1);

  self->document = gewu_preview_document_ref (document);
  self->widget = widget;
  self->pictures = g_hash_table_new_full (NULL, NULL, NULL, picture_free);
  return self;
}

void
gewu_page_cache_free (GewuPageCache *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_hash_table_unref (self->pictures);
  gewu_preview_document_unref (self->document);
  g_free (self);
}

void
gewu_page_cache_set_view (GewuPageCache *self,
                          guint          first,
                          guint          last,
                          double         scale)
{
  self->first = first;
  self->last = last;
  self->scale = scale;
}

void
gewu_page_cache_snapshot (GewuPageCache      *self,
                          GtkSnapshot        *snapshot,
                          guint               page,
                          const GdkRectangle *area,
                          gboolean            is_chosen)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA line = { 0.72, 0.76, 0.80, 1 };
  static const GdkRGBA accent = { 0.12, 0.37, 0.66, 1 };
  const Picture *picture = g_hash_table_lookup (self->pictures, GUINT_TO_POINTER (page));
  graphene_rect_t paper = GRAPHENE_RECT_INIT (area->x, area->y, area->width, area->height);
  const GdkRGBA *color = is_chosen ? &accent : &line;
  const float edge = is_chosen ? 3 : 1;
  GskRoundedRect frame;

  gtk_snapshot_append_color (snapshot, &white, &paper);
  if (picture != NULL)
    gtk_snapshot_append_texture (snapshot, picture->texture, &paper);

  graphene_rect_inset (&paper, -edge, -edge);
  gsk_rounded_rect_init_from_rect (&frame, &paper, 0);
  gtk_snapshot_append_border (snapshot, &frame, (float[]) { edge, edge, edge, edge },
                              (GdkRGBA[]) { *color, *color, *color, *color });

  if (!is_fresh (self, page) && self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

void
gewu_page_cache_caption (GewuPageCache      *self,
                         GtkSnapshot        *snapshot,
                         guint               page,
                         const GdkRectangle *area)
{
  g_autofree char *text = g_strdup_printf ("%u", page + 1);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (self->widget),
                              area->x + (area->width - width) / 2.0, area->y + area->height + 2,
                              layout);
}
