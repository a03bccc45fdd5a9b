/* Taking a user's file in: read, a photo scaled, and written beside the database. Any thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store-attachment.h"

G_BEGIN_DECLS

typedef struct
{
  char           *name;
  char           *media;
  GewuStagedFile *content;
} GewuFileIntake;

/* Errors: NOT_FOUND, FILE_TOO_LARGE, FILE_EMPTY (detail: path), READ_ONLY, DISK_FULL (detail: the
 * zone's folder), G_IO_ERROR_IS_DIRECTORY, G_IO_ERROR_CANCELLED. */
GewuFileIntake *gewu_file_intake_new  (const char      *database,
                                       const char      *path,
                                       GCancellable    *cancellable,
                                       GError         **error);
void            gewu_file_intake_free (GewuFileIntake  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuFileIntake, gewu_file_intake_free)

/* Reads a file whole. Errors: NOT_FOUND, FILE_TOO_LARGE, G_IO_ERROR_… (detail: path). */
GBytes         *gewu_file_read_bytes  (const char      *path,
                                       GCancellable    *cancellable,
                                       GError         **error);

G_END_DECLS
