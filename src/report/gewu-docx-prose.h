/* The running text of a document in a docx.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-docx-text.h"

G_BEGIN_DECLS

/* FALSE with the errors of gewu_docx_table_write(). */
gboolean gewu_docx_prose_write (GewuDocxFile           *file,
                                const GewuReportProse  *prose,
                                GCancellable           *cancellable,
                                GError                **error);

G_END_DECLS
