/* A document with its pages, laid out once and shared by the preview, the printer and a file being
 * written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-pages.h"

G_BEGIN_DECLS

typedef struct _GewuPreviewDocument GewuPreviewDocument;

/* Takes document, which streams no rows, and lays it out without blocking. Errors: those of
 * gewu_pages_new(). */
void                 gewu_preview_document_new_async    (GewuDocument         *document,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
/* (transfer full) */
GewuPreviewDocument *gewu_preview_document_new_finish   (GAsyncResult         *result,
                                                         GError              **error);
GewuPreviewDocument *gewu_preview_document_ref          (GewuPreviewDocument  *self);
void                 gewu_preview_document_unref        (GewuPreviewDocument  *self);
GewuDocument        *gewu_preview_document_get_document (GewuPreviewDocument  *self);
/* To be drawn on the main thread only. */
GewuPages           *gewu_preview_document_get_pages    (GewuPreviewDocument  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuPreviewDocument, gewu_preview_document_unref)

G_END_DECLS
