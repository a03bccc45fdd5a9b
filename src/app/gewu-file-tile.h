/* A file of a record: its small picture or its name; a click opens it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-files.h"

G_BEGIN_DECLS

#define GEWU_TYPE_FILE_TILE (gewu_file_tile_get_type ())
G_DECLARE_FINAL_TYPE (GewuFileTile, gewu_file_tile, GEWU, FILE_TILE, GtkWidget)

/* removable: with a button that takes the file off its record. */
GtkWidget *gewu_file_tile_new (GewuSession    *session,
                               const GewuFile *file,
                               gboolean        removable);

G_END_DECLS
