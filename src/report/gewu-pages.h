/* A document laid out on A4 pages, to be printed, shown or written as PDF.
 *
 * A form takes a page upright, a table as many as it needs, a chart one. Pages are laid out on any
 * thread and may be drawn on another, one thread at a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "gewu-document.h"

G_BEGIN_DECLS

typedef struct _GewuPages GewuPages;

/* Reads what document streams; document must live as long as the pages. NULL with the error of a
 * stream, GEWU_ERROR_RANGE (a total) or G_IO_ERROR_CANCELLED. */
GewuPages *gewu_pages_new         (GewuDocument  *document,
                                   GCancellable  *cancellable,
                                   GError       **error);
void       gewu_pages_free        (GewuPages     *self);
/* At least 1. */
guint      gewu_pages_get_n_pages (GewuPages     *self);
/* Of the paper, in points. Sides may differ from page to page. */
void       gewu_pages_get_size    (GewuPages     *self,
                                   guint          page,
                                   double        *width,
                                   double        *height);
/* Draws page, from 0, into 0, 0, width, height of cr's present coordinates, in points. */
void       gewu_pages_draw        (GewuPages     *self,
                                   guint          page,
                                   cairo_t       *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuPages, gewu_pages_free)

G_END_DECLS
