/* The folder of files beside a database, where each content lies once under its SHA-256.
 *
 * zone.gewu has "zone.gewu.files", in it "ab/ab12…": the folder is named by the first two
 * digits, the file by all 64, without an ending: what it is called and of what kind it is stands
 * in the table attachment. It is written first, under a temporary name (".new-…"), and renamed
 * before the row that names it is committed; a row therefore never names what was not safely
 * there. Nothing is ever taken out: redo, other copies of the database and the journal may still
 * name it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The folder itself (transfer full). */
char           *gewu_file_folder_build      (const char      *database);
/* Where a content lies, whether it is there or not (transfer full). */
char           *gewu_file_folder_build_path (const char      *database,
                                             const char      *sha256);

/* Writes and flushes a whole file. path: what errors shall name. Errors: DISK_FULL, FAILED. */
gboolean        gewu_write_file             (int              fd,
                                             const char      *path,
                                             GBytes          *content,
                                             GError         **error);

/* A content that is written but not in its place yet. */
typedef struct
{
  char   *database;
  char   *sha256;
  gint64  bytes;
  char   *temporary;   /* NULL once it is in its place */
} GewuStagedFile;

/* Writes and flushes content under a temporary name. Errors: READ_ONLY, DISK_FULL, NOT_FOUND; then
 * nothing is left. Any thread. */
GewuStagedFile *gewu_staged_file_new        (const char      *database,
                                             GBytes          *content,
                                             GError         **error);
/* Puts it into its place, over what may be there: the same, or damaged. Errors: as above. */
gboolean        gewu_staged_file_keep       (GewuStagedFile  *self,
                                             GError         **error);
/* Removes it when it was not kept. */
void            gewu_staged_file_free       (GewuStagedFile  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuStagedFile, gewu_staged_file_free)

G_END_DECLS
