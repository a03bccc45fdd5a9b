/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-preview-pages.h"

#include "gewu-page-cache.h"
#include "gewu-page-layout.h"
#include "gewu-preview-pages-input.h"

#define CAPTION 20          /* pixels below a small page */
#define LEAST_FIT 0.02      /* in a window that is far too small */
#define PIXELS_PER_POINT (96.0 / 72.0)

struct _GewuPreviewPages
{
  GtkWidget            parent_instance;

  GewuPreviewDocument *document;      /* owned, nullable */
  GewuPageLayout      *layout;        /* owned, NULL without document */
  GewuPageCache       *cache;         /* owned, NULL without document */
  GtkAdjustment       *adjustments[2];/* owned, nullable: across, down */
  GewuPreviewFit       fit;
  double               zoom;
  guint                page;
  guint                notify_idle;
  gboolean             small;
  gboolean             placing;       /* scrolled by a call: the page in view is known */
  gboolean             is_placed;     /* pages lie as document, zoom and size ask */
  gboolean             wants_page;    /* page is to be brought into view when they do */
};

static void gewu_preview_pages_iface_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GewuPreviewPages, gewu_preview_pages, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE,
                                                      gewu_preview_pages_iface_init))

enum
{
  ACROSS,
  DOWN
};

typedef enum
{
  PROP_SMALL = 1,
  PROP_PAGE,
  PROP_ZOOM,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} Prop;

static GParamSpec *properties[N_PROPS];

static double
get_scroll (GewuPreviewPages *self,
            int               way)
{
  return self->adjustments[way] != NULL ? gtk_adjustment_get_value (self->adjustments[way]) : 0;
}

/* ---- the page in view */

static void
set_page (GewuPreviewPages *self,
          guint             page)
{
  if (self->page == page)
    return;

  self->page = page;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
scroll_to (GewuPreviewPages *self,
           int               way,
           double            value)
{
  self->placing = TRUE;
  gtk_adjustment_set_value (self->adjustments[way], value);
  self->placing = FALSE;
}

/* A small page is scrolled only as far as is needed to see it. */
static void
bring_into_view (GewuPreviewPages *self)
{
  GdkRectangle area = gewu_page_layout_get_page (self->layout, self->page, 0);
  double top = area.y - 8;
  double bottom = area.y + area.height + CAPTION + 8;
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  self->wants_page = FALSE;
  if (self->adjustments[DOWN] == NULL)
    return;

  if (!self->small || top < get_scroll (self, DOWN))
    scroll_to (self, DOWN, top);
  else if (bottom > get_scroll (self, DOWN) + height)
    scroll_to (self, DOWN, bottom - height);
}

static void
scrolled_cb (GewuPreviewPages *self)
{
  double y = get_scroll (self, DOWN);
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->layout == NULL || self->small || self->placing || self->wants_page)
    return;

  if (y > 0 && y + height >= gewu_page_layout_get_height (self->layout) - 1)
    set_page (self, gewu_preview_pages_get_n_pages (self) - 1);
  else
    set_page (self, gewu_page_layout_find (self->layout, y + height / 3));
}

static void
set_adjustment (GewuPreviewPages *self,
                int               way,
                GtkAdjustment    *adjustment)
{
  if (self->adjustments[way] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[way], scrolled_cb, self);
  g_set_object (&self->adjustments[way], adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* ---- size */

/* In points of the paper at the middle of the view, from the top of the page in view. */
typedef struct
{
  guint  page;
  double down;      /* parts of the page's height */
  double across;    /* parts of the whole width */
} Anchor;

static Anchor
get_anchor (GewuPreviewPages *self)
{
  double y = get_scroll (self, DOWN) + gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  double x = get_scroll (self, ACROSS) + gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  Anchor anchor = { .page = gewu_page_layout_find (self->layout, y) };
  GdkRectangle area = gewu_page_layout_get_page (self->layout, anchor.page, 0);

  anchor.down = (y - area.y) / area.height;
  anchor.across = x / MAX (gewu_page_layout_get_width (self->layout), 1);
  return anchor;
}

static void
configure (GewuPreviewPages *self,
           int               way,
           double            value,
           int               upper,
           int               size)
{
  self->placing = TRUE;
  gtk_adjustment_configure (self->adjustments[way], CLAMP (value, 0, MAX (upper - size, 0)), 0,
                            MAX (upper, size), 40, size * 0.9, size);
  self->placing = FALSE;
}

static gboolean
notify_idle_cb (gpointer data)
{
  GEWU_PREVIEW_PAGES (data)->notify_idle = 0;
  g_object_notify_by_pspec (data, properties[PROP_ZOOM]);
  return G_SOURCE_REMOVE;
}

/* While widgets get their sizes no other may ask for a new one. */
static void
apply_fit (GewuPreviewPages *self,
           int               width,
           int               height)
{
  double zoom = CLAMP (gewu_page_layout_fit (self->layout, self->fit, width, height),
                       LEAST_FIT, GEWU_PREVIEW_ZOOM_MAX);

  if (ABS (self->zoom - zoom) > 1e-6 && self->notify_idle == 0)
    self->notify_idle = g_idle_add (notify_idle_cb, self);
  self->zoom = zoom;
}

static void
place (GewuPreviewPages *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  Anchor anchor;
  GdkRectangle area;

  if (self->layout == NULL || width == 0)
    {
      configure (self, ACROSS, 0, width, width);
      configure (self, DOWN, 0, height, height);
      return;
    }

  anchor = get_anchor (self);
  if (self->fit != GEWU_PREVIEW_FIT_NONE)
    apply_fit (self, width, height);
  gewu_page_layout_set_zoom (self->layout, self->zoom);

  area = gewu_page_layout_get_page (self->layout, anchor.page, 0);
  configure (self, ACROSS, anchor.across * gewu_page_layout_get_width (self->layout) - width / 2.0,
             gewu_page_layout_get_width (self->layout), width);
  configure (self, DOWN, area.y + anchor.down * area.height - height / 2.0,
             gewu_page_layout_get_height (self->layout), height);
  self->is_placed = TRUE;
  if (self->wants_page)
    bring_into_view (self);
}

/* At once where the size is known: scrollbars that come or go while widgets get their sizes leave
 * those around them without one. */
static void
queue_place (GewuPreviewPages *self)
{
  self->is_placed = FALSE;
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    place (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
gewu_preview_pages_size_allocate (GtkWidget *widget,
                                  int        width G_GNUC_UNUSED,
                                  int        height G_GNUC_UNUSED,
                                  int        baseline G_GNUC_UNUSED)
{
  place (GEWU_PREVIEW_PAGES (widget));
}

/* ---- drawing */

static void
gewu_preview_pages_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  GewuPreviewPages *self = GEWU_PREVIEW_PAGES (widget);
  int x = (int) get_scroll (self, ACROSS);
  int y = (int) get_scroll (self, DOWN);
  guint first, last;

  if (self->layout == NULL)
    return;

  first = gewu_page_layout_find (self->layout, y);
  last = gewu_page_layout_find (self->layout, y + gtk_widget_get_height (widget));
  gewu_page_cache_set_view (self->cache, first, last, self->zoom * PIXELS_PER_POINT *
                                                      gtk_widget_get_scale_factor (widget));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) -x, (float) -y));
  for (guint i = first; i <= last; i++)
    {
      GdkRectangle area = gewu_page_layout_get_page (self->layout, i,
                                                     gtk_widget_get_width (widget));

      gewu_page_cache_snapshot (self->cache, snapshot, i, &area, self->small && i == self->page);
      if (self->small)
        gewu_page_cache_caption (self->cache, snapshot, i, &area);
    }
  gtk_snapshot_restore (snapshot);
}

static void
gewu_preview_pages_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec G_GNUC_UNUSED)
{
  GewuPreviewPages *self = GEWU_PREVIEW_PAGES (object);

  switch ((Prop) id)
    {
    case PROP_SMALL:
      g_value_set_boolean (value, self->small);
      break;

    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;

    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;

    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[id == PROP_VADJUSTMENT ? DOWN : ACROSS]);
      break;

    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;
    }
}

static void
gewu_preview_pages_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec G_GNUC_UNUSED)
{
  GewuPreviewPages *self = GEWU_PREVIEW_PAGES (object);

  switch ((Prop) id)
    {
    case PROP_SMALL:
      self->small = g_value_get_boolean (value);
      break;

    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, id == PROP_VADJUSTMENT ? DOWN : ACROSS, g_value_get_object (value));
      break;

    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break;   /* there is but one */

    case PROP_PAGE:
    case PROP_ZOOM:
      g_assert_not_reached ();
    }
}

static void
gewu_preview_pages_dispose (GObject *object)
{
  GewuPreviewPages *self = GEWU_PREVIEW_PAGES (object);

  g_clear_handle_id (&self->notify_idle, g_source_remove);
  g_clear_pointer (&self->layout, gewu_page_layout_free);
  g_clear_pointer (&self->cache, gewu_page_cache_free);
  g_clear_pointer (&self->document, gewu_preview_document_unref);
  g_clear_object (&self->adjustments[ACROSS]);
  g_clear_object (&self->adjustments[DOWN]);

  G_OBJECT_CLASS (gewu_preview_pages_parent_class)->dispose (object);
}

static void
gewu_preview_pages_class_init (GewuPreviewPagesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gewu_preview_pages_dispose;
  object_class->get_property = gewu_preview_pages_get_property;
  object_class->set_property = gewu_preview_pages_set_property;
  widget_class->size_allocate = gewu_preview_pages_size_allocate;
  widget_class->snapshot = gewu_preview_pages_snapshot;

  properties[PROP_SMALL] =
    g_param_spec_boolean ("small", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, GEWU_PREVIEW_ZOOM_MAX, 1,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_css_name (widget_class, "pages");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  _gewu_preview_pages_add_keys (widget_class);
}

static void
gewu_preview_pages_iface_init (GtkScrollableInterface *iface G_GNUC_UNUSED)
{
}

static void
gewu_preview_pages_init (GewuPreviewPages *self)
{
  self->zoom = 1.0;
  self->fit = GEWU_PREVIEW_FIT_WIDTH;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  _gewu_preview_pages_add_controllers (self);
}

void
gewu_preview_pages_set_document (GewuPreviewPages    *self,
                                 GewuPreviewDocument *document)
{
  g_return_if_fail (GEWU_IS_PREVIEW_PAGES (self));

  g_clear_pointer (&self->layout, gewu_page_layout_free);
  g_clear_pointer (&self->cache, gewu_page_cache_free);
  g_clear_pointer (&self->document, gewu_preview_document_unref);
  if (document != NULL)
    {
      self->document = gewu_preview_document_ref (document);
      self->cache = gewu_page_cache_new (document, GTK_WIDGET (self));
      self->layout = gewu_page_layout_new (gewu_preview_document_get_pages (document),
                                           self->small ? CAPTION : 0);
      gewu_page_layout_set_zoom (self->layout, self->zoom);
      set_page (self, MIN (self->page, gewu_preview_pages_get_n_pages (self) - 1));
    }
  queue_place (self);
}

guint
gewu_preview_pages_get_n_pages (GewuPreviewPages *self)
{
  g_return_val_if_fail (GEWU_IS_PREVIEW_PAGES (self), 0);

  return self->layout != NULL ? gewu_page_layout_get_n_pages (self->layout) : 0;
}

guint
gewu_preview_pages_get_page (GewuPreviewPages *self)
{
  g_return_val_if_fail (GEWU_IS_PREVIEW_PAGES (self), 0);

  return self->page;
}

void
gewu_preview_pages_show_page (GewuPreviewPages *self,
                              guint             page)
{
  g_return_if_fail (GEWU_IS_PREVIEW_PAGES (self));

  if (self->layout == NULL)
    return;

  set_page (self, MIN (page, gewu_preview_pages_get_n_pages (self) - 1));
  if (self->is_placed)
    bring_into_view (self);
  else
    self->wants_page = TRUE;
}

void
gewu_preview_pages_set_fit (GewuPreviewPages *self,
                            GewuPreviewFit    fit)
{
  g_return_if_fail (GEWU_IS_PREVIEW_PAGES (self));

  self->fit = fit;
  queue_place (self);
}

double
gewu_preview_pages_get_zoom (GewuPreviewPages *self)
{
  g_return_val_if_fail (GEWU_IS_PREVIEW_PAGES (self), 1.0);

  return self->zoom;
}

void
gewu_preview_pages_set_zoom (GewuPreviewPages *self,
                             double            zoom)
{
  g_return_if_fail (GEWU_IS_PREVIEW_PAGES (self));

  zoom = CLAMP (zoom, GEWU_PREVIEW_ZOOM_MIN, GEWU_PREVIEW_ZOOM_MAX);
  self->zoom = zoom;
  gewu_preview_pages_set_fit (self, GEWU_PREVIEW_FIT_NONE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

guint
gewu_preview_pages_find_page (GewuPreviewPages *self,
                              double            y)
{
  g_return_val_if_fail (GEWU_IS_PREVIEW_PAGES (self), 0);

  return self->layout != NULL
    ? gewu_page_layout_find (self->layout, y + get_scroll (self, DOWN)) : 0;
}

gboolean
gewu_preview_pages_is_small (GewuPreviewPages *self)
{
  g_return_val_if_fail (GEWU_IS_PREVIEW_PAGES (self), FALSE);

  return self->small;
}
