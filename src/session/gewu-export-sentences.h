/* The sentences that an office wrote anew, in the document they belong to. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-export-scope.h"
#include "gewu-report.h"
#include "gewu-store-sentence.h"

G_BEGIN_DECLS

/* Where the sentences of a request's report are kept: by its period, or by its meeting. scope is
 * request's. */
gboolean          gewu_export_find_sentences   (GewuConnection           *connection,
                                                const GewuReportRequest  *request,
                                                const GewuExportScope    *scope,
                                                const GewuReport         *report,
                                                GewuSentencePlace        *place,
                                                GError                  **error);
/* Puts them in place of what the figures say. Of those there is no sentence for now, prose is told
 * the key. */
gboolean          gewu_export_apply_sentences  (GewuConnection           *connection,
                                                const GewuSentencePlace  *place,
                                                GewuReportProse          *prose,
                                                GError                  **error);

G_END_DECLS
