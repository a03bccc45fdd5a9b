/* One paper of a scored period as a document. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-export.h"

G_BEGIN_DECLS

/* report must need scores. zone: NULL: none. What the document borrows is kept by export's pool; it
 * is (transfer full). NULL with error set. */
GewuDocument *gewu_paper_build (const GewuExport      *export,
                                const GewuReport      *report,
                                const GewuPaperScope  *scope,
                                const char            *zone,
                                GError               **error);

G_END_DECLS
