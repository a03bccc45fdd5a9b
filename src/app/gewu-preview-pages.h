/* The pages of a document one below the other: as large as one likes to read them, or small to
 * choose one from.
 *
 * Only what is in view is drawn, each page once; it scrolls by itself (GtkScrollable).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-preview-document.h"

G_BEGIN_DECLS

#define GEWU_TYPE_PREVIEW_PAGES (gewu_preview_pages_get_type ())
G_DECLARE_FINAL_TYPE (GewuPreviewPages, gewu_preview_pages, GEWU, PREVIEW_PAGES, GtkWidget)

typedef enum
{
  GEWU_PREVIEW_FIT_NONE,
  GEWU_PREVIEW_FIT_WIDTH,
  GEWU_PREVIEW_FIT_PAGE,
} GewuPreviewFit;

#define GEWU_PREVIEW_ZOOM_MIN 0.25
#define GEWU_PREVIEW_ZOOM_MAX 4.0

/* Properties: "small" (pages to choose from: numbered, as wide as there is room), "page" (guint,
 * from 0, notified: the one in view, or chosen), "zoom" (double, notified; 1.0: as large as the
 * paper on a screen of 96 dpi). */

/* NULL: nothing. The page in view stays where there is one of its number. */
void           gewu_preview_pages_set_document (GewuPreviewPages    *self,
                                                GewuPreviewDocument *document);
guint          gewu_preview_pages_get_n_pages  (GewuPreviewPages    *self);
guint          gewu_preview_pages_get_page     (GewuPreviewPages    *self);
/* Brings page, or the last, into view. */
void           gewu_preview_pages_show_page    (GewuPreviewPages    *self,
                                                guint                page);
void           gewu_preview_pages_set_fit      (GewuPreviewPages    *self,
                                                GewuPreviewFit       fit);
double         gewu_preview_pages_get_zoom     (GewuPreviewPages    *self);
/* Fits no longer; what is in the middle stays there. */
void           gewu_preview_pages_set_zoom     (GewuPreviewPages    *self,
                                                double               zoom);
/* To the next of the usual sizes, by (1 or -1). */
void           gewu_preview_pages_step_zoom    (GewuPreviewPages    *self,
                                                int                  by);
/* The page at y of the widget. */
guint          gewu_preview_pages_find_page    (GewuPreviewPages    *self,
                                                double               y);
gboolean       gewu_preview_pages_is_small     (GewuPreviewPages    *self);

G_END_DECLS
