/* The import assistant: choose files, see what they would do, do it, see what came of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_IMPORT_DIALOG (gewu_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuImportDialog, gewu_import_dialog, GEWU, IMPORT_DIALOG, GtkWindow)

GewuImportDialog *gewu_import_dialog_new   (GtkWindow         *parent,
                                            GewuSession       *session);
/* Goes on with these files at once. NULL-terminated. */
void              gewu_import_dialog_start (GewuImportDialog  *self,
                                            const char *const *paths);

G_END_DECLS
