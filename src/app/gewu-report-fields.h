/* The fields of a report, and how they become one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-fields-form.h"
#include "gewu-session-issue.h"

G_BEGIN_DECLS

GewuFieldsForm *gewu_report_fields_new          (GewuSession           *session);
/* Shows what only a settled issue is asked for. */
void            gewu_report_fields_update       (GewuFieldsForm        *form);
/* Marks what is wrong before anything is asked of the session; FALSE: something is. no_enterprise:
 * it is about none. */
gboolean        gewu_report_fields_check        (GewuFieldsForm        *form,
                                                 gboolean               no_enterprise);
/* duplicate_of 0: of none. (transfer full) */
GewuEventDraft *gewu_report_fields_create_draft (GewuFieldsForm        *form,
                                                 gint64                 duplicate_of);
/* Shows at its field why the report was refused; the sentence (transfer full) where it has no
 * field, else NULL. */
char           *gewu_report_fields_show_refusal (GewuFieldsForm        *form,
                                                 const GewuEventResult *result);

G_END_DECLS
