/* Taking over an entry sheet that was filled in: what it would do, and then it does it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ENTRY_SHEET_IMPORT (gewu_entry_sheet_import_get_type ())
G_DECLARE_FINAL_TYPE (GewuEntrySheetImport, gewu_entry_sheet_import, GEWU, ENTRY_SHEET_IMPORT,
                      GtkWindow)

GewuEntrySheetImport *gewu_entry_sheet_import_new (GtkWindow   *parent,
                                                   GewuSession *session,
                                                   gint64       assessment,
                                                   const char  *path);

G_END_DECLS
