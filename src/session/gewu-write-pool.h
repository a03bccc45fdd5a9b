/* Writing several documents on all cores. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-writers.h"

G_BEGIN_DECLS

typedef struct _GewuWritePool GewuWritePool;

/* A document that several writers read; none of its tables streams. */
typedef struct _GewuSharedDocument GewuSharedDocument;

/* Takes document. */
GewuSharedDocument *gewu_shared_document_new   (GewuDocument        *document);
/* The same without its tables of more than most_rows, for the pages; NULL: nothing is left. */
GewuSharedDocument *gewu_shared_document_new_short (GewuSharedDocument *whole,
                                                    gsize               most_rows);
void                gewu_shared_document_unref (GewuSharedDocument  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuSharedDocument, gewu_shared_document_unref)

GewuWritePool *gewu_write_pool_new    (GCancellable        *cancellable);
/* Writes document to path soon; after a failure nothing more is written. */
void           gewu_write_pool_push   (GewuWritePool       *self,
                                       GewuSharedDocument  *document,
                                       GewuWriteFunc        write,
                                       const char          *path);
/* Waits, and frees self. FALSE with the first error. */
gboolean       gewu_write_pool_finish (GewuWritePool       *self,
                                       GError             **error);

G_END_DECLS
