/* The formats a document can be written in. A new one is a line in gewu-writers.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gewu-document.h"

G_BEGIN_DECLS

typedef gboolean (*GewuWriteFunc) (GewuDocument  *document,
                                   const char    *path,
                                   GCancellable  *cancellable,
                                   GError       **error);

/* The writer of a format: "xlsx", "docx", "pdf", or "csv" and "csv-gb18030", which take documents
 * with a table only. Case does not matter. NULL for others, and for NULL. */
GewuWriteFunc gewu_writers_find   (const char    *format);
/* Writes document in the format that the ending of path names; xlsx where it names none. Errors as
 * those of the writers. */
gboolean      gewu_document_write (GewuDocument  *document,
                                   const char    *path,
                                   GCancellable  *cancellable,
                                   GError       **error);

G_END_DECLS
