/* A zip file of XML parts (OPC), read with limits on what it may unfold to.
 *
 * Error messages name the part: "xl/workbook.xml: cause".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-xml.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _GewuPackage GewuPackage;

/* NULL with GEWU_ERROR_FILE_FORMAT when path is not a whole zip file, GEWU_ERROR_FILE_TOO_LARGE
 * when it has too many parts. */
GewuPackage *gewu_package_open     (const char             *path,
                                    GError                **error);
void         gewu_package_free     (GewuPackage            *self);
/* Part names have no leading "/" and ignore case. */
gboolean     gewu_package_has_part (GewuPackage            *self,
                                    const char             *part);
/* Reads a part through the handlers. FALSE with GEWU_ERROR_FILE_FORMAT (no such part, damaged,
 * encrypted, not XML, a DOCTYPE), GEWU_ERROR_FILE_TOO_LARGE, G_IO_ERROR_CANCELLED, or what a
 * handler has set. */
gboolean     gewu_package_parse    (GewuPackage            *self,
                                    const char             *part,
                                    const GewuXmlHandlers  *handlers,
                                    gpointer                data,
                                    GCancellable           *cancellable,
                                    GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuPackage, gewu_package_free)

G_END_DECLS
