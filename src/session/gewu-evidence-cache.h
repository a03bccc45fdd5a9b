/* The evidence of many subjects, for whoever asks for one after the other. Internal to src/session.
 *
 * A statement for each of thousands of subjects would take seconds: those of a measure that is
 * asked for again and again are read at once. For one period and as-of day; on a thread of the
 * store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assess.h"
#include "gewu-store-indicator.h"

G_BEGIN_DECLS

typedef struct _GewuEvidenceCache GewuEvidenceCache;

GewuEvidenceCache *gewu_evidence_cache_new  (void);
void               gewu_evidence_cache_free (GewuEvidenceCache         *self);
/* gewu_store_list_evidence(); measure: what query was made from. */
GPtrArray         *gewu_evidence_cache_list (GewuEvidenceCache         *self,
                                             GewuConnection            *connection,
                                             const GewuMeasure         *measure,
                                             const GewuIndicatorQuery  *query,
                                             gint64                     subject,
                                             GError                   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuEvidenceCache, gewu_evidence_cache_free)

G_END_DECLS
