/* Scoring and evidence for those who already run on a reader's thread. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-assess.h"

G_BEGIN_DECLS

GewuSessionAssessment *gewu_session_assess_on_reader   (GewuConnection     *connection,
                                                        GewuScheme         *scheme,
                                                        GewuPeriod          period,
                                                        GError            **error);
/* measure NULL: no evidence. GPtrArray of GewuEvidenceRow. */
GPtrArray             *gewu_session_evidence_on_reader (GewuConnection     *connection,
                                                        const GewuMeasure  *measure,
                                                        GewuPeriod          period,
                                                        gint64              subject,
                                                        GError            **error);

G_END_DECLS
