/* A file that appears whole or not at all: written in the same folder without a name, or with
 * another where the file system knows only files with names, flushed to the disk, then renamed over
 * the target. Until then an existing target is untouched. A symbolic link stays one: what it leads
 * to is replaced, and who may read that stays as it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <stdio.h>

G_BEGIN_DECLS

typedef struct _GewuOutput GewuOutput;

/* GEWU_ERROR_READ_ONLY, DISK_FULL, NOT_FOUND when there is no such folder or a link leads nowhere,
 * EXISTS when path is a folder or a device, FILE_NAME when it is too long, or FILE_BUSY when an
 * office program has it open. */
GewuOutput *gewu_output_new          (const char  *path,
                                      GError     **error);
/* Removes what was written unless it was committed. */
void        gewu_output_free         (GewuOutput  *self);
/* Where this program (no other) writes, and the folder of it. */
const char *gewu_output_get_path     (GewuOutput  *self);
const char *gewu_output_get_folder   (GewuOutput  *self);
/* The same opened, for the caller to close; NULL with error set. */
FILE       *gewu_output_open         (GewuOutput  *self,
                                      GError     **error);
/* A second file in the same folder, for what goes into the first; removed with self. NULL with the
 * errors of gewu_output_new; else lent until the next call. */
const char *gewu_output_make_part    (GewuOutput  *self,
                                      GError     **error);
/* The same without a name: a descriptor for the caller to close, or -1. */
int         gewu_output_open_scratch (GewuOutput  *self,
                                      GError     **error);
/* FILE_BUSY also where the folder takes new files but not this one: a share refuses to replace what
 * somebody has open. */
gboolean    gewu_output_commit       (GewuOutput  *self,
                                      GError     **error);
/* Sets error from the cause a system call gave; path is that of the target. */
void        gewu_output_set_error    (GewuOutput  *self,
                                      int          saved_errno,
                                      GError     **error);
/* All at once; errors of gewu_output_new and of gewu_output_commit. */
gboolean    gewu_output_write        (const char     *path,
                                      gconstpointer   bytes,
                                      gsize           n_bytes,
                                      GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuOutput, gewu_output_free)

G_END_DECLS
