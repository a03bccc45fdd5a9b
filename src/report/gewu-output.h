/* A file that appears whole or not at all: written under another name in the same folder, flushed
 * to the disk, then renamed over the target. Until then an existing target is untouched.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _GewuOutput GewuOutput;

/* GEWU_ERROR_READ_ONLY, DISK_FULL, NOT_FOUND when there is no such folder, or EXISTS when path is a
 * folder. */
GewuOutput *gewu_output_new          (const char  *path,
                                      GError     **error);
/* Removes what was written unless it was committed. */
void        gewu_output_free         (GewuOutput  *self);
/* Where to write, and the folder of it. */
const char *gewu_output_get_path     (GewuOutput  *self);
const char *gewu_output_get_folder   (GewuOutput  *self);
gboolean    gewu_output_commit       (GewuOutput  *self,
                                      GError     **error);
/* Sets error from the cause a system call gave; path is that of the target. */
void        gewu_output_set_error    (GewuOutput  *self,
                                      int          saved_errno,
                                      GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuOutput, gewu_output_free)

G_END_DECLS
