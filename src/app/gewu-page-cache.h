/* Pages of a document as pictures, drawn when they come into view, kept while there is room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-preview-document.h"

G_BEGIN_DECLS

typedef struct _GewuPageCache GewuPageCache;

/* widget, borrowed, is drawn again whenever another page is there. */
GewuPageCache *gewu_page_cache_new      (GewuPreviewDocument *document,
                                         GtkWidget           *widget);
void           gewu_page_cache_free     (GewuPageCache       *self);
/* Which pages are in view, at how many pixels a point of paper: the others go first where there is
 * no more room. */
void           gewu_page_cache_set_view (GewuPageCache       *self,
                                         guint                first,
                                         guint                last,
                                         double               scale);
/* Puts a page in view as a sheet of paper into area. One that is not there yet is drawn soon, one
 * of another scale stands for it meanwhile. */
void           gewu_page_cache_snapshot (GewuPageCache       *self,
                                         GtkSnapshot         *snapshot,
                                         guint                page,
                                         const GdkRectangle  *area,
                                         gboolean             is_chosen);
/* Its number below area. */
void           gewu_page_cache_caption  (GewuPageCache       *self,
                                         GtkSnapshot         *snapshot,
                                         guint                page,
                                         const GdkRectangle  *area);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuPageCache, gewu_page_cache_free)

G_END_DECLS
