/* The form of one record: adding or editing an enterprise, registering a visit, reporting an issue.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_RECORD_DIALOG (gewu_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuRecordDialog, gewu_record_dialog, GEWU, RECORD_DIALOG, GtkWindow)

/* id 0: a new record. The fields of the form are those of the noun's table. */
GewuRecordDialog *gewu_record_dialog_new            (GtkWindow        *parent,
                                                     GewuSession      *session,
                                                     GewuNoun          noun,
                                                     gint64            id);
/* Of a new visit or issue: the enterprise it is about. */
void              gewu_record_dialog_set_enterprise (GewuRecordDialog *self,
                                                     gint64            id);

G_END_DECLS
