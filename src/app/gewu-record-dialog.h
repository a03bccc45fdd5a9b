/* The form of one record: adding an enterprise, editing an enterprise, visit or issue.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_RECORD_DIALOG (gewu_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuRecordDialog, gewu_record_dialog, GEWU, RECORD_DIALOG, GtkWindow)

/* id 0: a new enterprise; new visits and issues have forms of their own. The fields are those of
 * the noun's table. */
GewuRecordDialog *gewu_record_dialog_new (GtkWindow   *parent,
                                          GewuSession *session,
                                          GewuNoun     noun,
                                          gint64       id);

G_END_DECLS
