/* A folder that appears whole or not at all: filled under a hidden name beside its own, then
 * renamed. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _GewuWholeFolder GewuWholeFolder;

/* Errors: NOT_FOUND (of its folder), READ_ONLY, DISK_FULL. */
GewuWholeFolder *gewu_whole_folder_new      (const char       *path,
                                             GError          **error);
/* Removes what was written unless it was committed. */
void             gewu_whole_folder_free     (GewuWholeFolder  *self);
/* Where to write. */
const char      *gewu_whole_folder_get_path (GewuWholeFolder  *self);
gboolean         gewu_whole_folder_add      (GewuWholeFolder  *self,
                                             const char       *name,
                                             GError          **error);
/* Nothing may stand at its own name any more: EXISTS. */
gboolean         gewu_whole_folder_commit   (GewuWholeFolder  *self,
                                             GError          **error);
/* An error of a file within, as one of the folder that is meant: nobody knows the hidden name. */
void             gewu_whole_folder_rename_error
                                            (GewuWholeFolder  *self,
                                             GError           *error);

/* Everything in it, links themselves; what cannot be removed stays. */
void             gewu_whole_folder_remove   (const char       *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuWholeFolder, gewu_whole_folder_free)

G_END_DECLS
