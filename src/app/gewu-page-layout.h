/* Where the pages of a document lie when they stand one below the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

#include "gewu-preview-pages.h"

G_BEGIN_DECLS

typedef struct _GewuPageLayout GewuPageLayout;

/* caption: pixels below each page. */
GewuPageLayout *gewu_page_layout_new         (GewuPages            *pages,
                                              int                   caption);
void            gewu_page_layout_free        (GewuPageLayout       *self);
/* At which zoom the widest page, or every page, fits into width × height pixels; not NONE. */
double          gewu_page_layout_fit         (const GewuPageLayout *self,
                                              GewuPreviewFit        fit,
                                              int                   width,
                                              int                   height);
void            gewu_page_layout_set_zoom    (GewuPageLayout       *self,
                                              double                zoom);
guint           gewu_page_layout_get_n_pages (const GewuPageLayout *self);
/* Of everything, with the margins around it, in pixels. */
int             gewu_page_layout_get_width   (const GewuPageLayout *self);
int             gewu_page_layout_get_height  (const GewuPageLayout *self);
/* Of the paper; pages are centred in width. */
GdkRectangle    gewu_page_layout_get_page    (const GewuPageLayout *self,
                                              guint                 page,
                                              int                   width);
/* The page at y, or the one whose gap is there. */
guint           gewu_page_layout_find        (const GewuPageLayout *self,
                                              double                y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuPageLayout, gewu_page_layout_free)

G_END_DECLS
