/* Checking and replacing the entries of an assessment on a thread of the store. Internal to
 * src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-scheme.h"
#include "gewu-session-entry.h"
#include "gewu-store-assessment.h"

G_BEGIN_DECLS

/* ASSESSMENT (ENTRIES) unless it is open. */
gboolean           gewu_entry_check_open (const GewuAssessmentHead   *head,
                                          GError                    **error);
/* *wrong: the member that the scheme does not allow, or "subject" of one who is not there; NULL:
 * none. */
gboolean           gewu_entry_find_fault (GewuConnection             *connection,
                                          GewuScheme                 *scheme,
                                          const GewuAssessmentEntry  *entry,
                                          const char                **wrong,
                                          GError                    **error);
/* gewu_session_replace_entries_async(), inside a write. */
GewuEntriesReport *gewu_entry_replace    (GewuConnection             *connection,
                                          const GewuAssessmentHead   *head,
                                          const GewuEntryScope       *scope,
                                          GPtrArray                  *rows,
                                          GError                    **error);
/* gewu_session_read_entries_async(). */
GPtrArray         *gewu_entry_read       (GewuConnection             *connection,
                                          const GewuAssessmentHead   *head,
                                          const char                 *text,
                                          GError                    **error);

G_END_DECLS
