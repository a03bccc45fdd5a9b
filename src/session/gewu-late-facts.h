/* What the records say now of a period that was kept as it stood. Internal to src/session; on a
 * thread of the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-objection.h"
#include "gewu-store-assessment.h"

G_BEGIN_DECLS

/* gewu_session_list_late_facts_async(). */
GPtrArray *gewu_late_facts_list (GewuConnection            *connection,
                                 const GewuAssessmentHead  *head,
                                 GError                   **error);

G_END_DECLS
