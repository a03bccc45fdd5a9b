/* Photos and files of records: kept beside the database under their content hash, never inside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session.h"
#include "gewu-store-attachment.h"

G_BEGIN_DECLS

/* A photo larger than this is scaled down when it is taken in. Pixels of the longer side. */
#define GEWU_PHOTO_MOST 2048
/* A file larger than this is refused. Bytes. */
#define GEWU_FILE_MOST (64 * 1024 * 1024)
/* The longer side of a thumbnail. */
#define GEWU_THUMBNAIL_MOST 128

/* Takes files into the zone: copied, synced and renamed beside the database before the write
 * commits; a photo is turned upright and scaled, what only claims to be one is kept as it is.
 * The same content is kept once, and a content the record (or event) has already is not added
 * again. event: one of the events, or 0. Errors: NOT_FOUND, FILE_TOO_LARGE, FILE_EMPTY,
 * READ_ONLY, DISK_FULL, G_IO_ERROR_IS_DIRECTORY, G_IO_ERROR_NOT_REGULAR_FILE,
 * G_IO_ERROR_CANCELLED; then none is taken. The result: GPtrArray of GewuFile, one for each path
 * (transfer full). */
void       gewu_session_add_files_async    (GewuSession          *self,
                                            GewuNoun              noun,
                                            gint64                record,
                                            gint64                event,
                                            const char *const    *paths,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
/* The same with a line of text (nullable) on all of them. */
void       gewu_session_add_files_full_async (GewuSession         *self,
                                              GewuNoun             noun,
                                              gint64               record,
                                              gint64               event,
                                              const char *const   *paths,
                                              const char          *caption,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
GPtrArray *gewu_session_add_files_finish   (GewuSession          *self,
                                            GAsyncResult         *result,
                                            GError              **error);
/* Of a record and, for an issue, of its events: GPtrArray of GewuFile, oldest first. */
void       gewu_session_list_files_async   (GewuSession          *self,
                                            GewuNoun              noun,
                                            gint64                record,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GPtrArray *gewu_session_list_files_finish  (GewuSession          *self,
                                            GAsyncResult         *result,
                                            GError              **error);
/* Takes it off the record; the content stays beside the database, so that this can be undone.
 * Errors: NOT_FOUND, those of writing. */
void       gewu_session_drop_file_async    (GewuSession          *self,
                                            gint64                file,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean   gewu_session_drop_file_finish   (GewuSession          *self,
                                            GAsyncResult         *result,
                                            GError              **error);
/* The small picture of a photo as PNG bytes (made once, kept in the user's cache); NULL without
 * error: it is no picture. Errors: NOT_FOUND (missing). */
void       gewu_session_get_thumbnail_async  (GewuSession         *self,
                                              const GewuFile      *file,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
GBytes    *gewu_session_get_thumbnail_finish (GewuSession         *self,
                                              GAsyncResult        *result,
                                              GError             **error);
/* Copies a file out, named as the user's file, for another program to open or for the user to
 * keep: what lies at its path must never be changed. A name that is taken in folder gets a
 * number. The finished call gives the path of the copy (transfer full). Errors: NOT_FOUND
 * (missing), CORRUPT (it is damaged), EXISTS (folder is inside the zone's own), READ_ONLY,
 * DISK_FULL. */
void       gewu_session_export_file_async  (GewuSession          *self,
                                            const GewuFile       *file,
                                            const char           *folder,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
char      *gewu_session_export_file_finish (GewuSession          *self,
                                            GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
