/* The photos and files of a record, with adding by button or by dropping them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-files.h"

G_BEGIN_DECLS

#define GEWU_TYPE_FILES_CARD (gewu_files_card_get_type ())
G_DECLARE_FINAL_TYPE (GewuFilesCard, gewu_files_card, GEWU, FILES_CARD, GtkWidget)

/* Whose files are shown and where new ones go. */
void gewu_files_card_set_record (GewuFilesCard *self,
                                 GewuSession   *session,
                                 GewuNoun       noun,
                                 gint64         record);
/* files: GPtrArray of GewuFile, borrowed during the call. */
void gewu_files_card_show       (GewuFilesCard *self,
                                 GPtrArray     *files);

G_END_DECLS
