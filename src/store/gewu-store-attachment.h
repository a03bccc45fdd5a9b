/* Photos and files of records: the rows that name what lies in the folder beside the database
 * (gewu-file-folder.h). Called on a store thread, writing functions only inside a write.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-file-folder.h"
#include "gewu-noun.h"
#include "gewu-store.h"

G_BEGIN_DECLS

typedef struct
{
  gint64    id;
  GewuNoun  noun;
  gint64    record;
  gint64    event;       /* of an issue; 0: of the record itself, or its event was replaced */
  char     *name;        /* as the user's file was called; another ending if converted */
  char     *media;       /* "image/jpeg" */
  gint64    bytes;
  gint64    added_at;    /* UTC ms */
  char     *caption;     /* nullable */
  char     *path;        /* where it lies now, for reading only: nobody else may change it */
  gboolean  missing;     /* it does not */
} GewuFile;

void       gewu_file_free              (GewuFile             *self);
GewuFile  *gewu_file_copy              (const GewuFile       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuFile, gewu_file_free)

/* What a file is attached to; event 0: the record itself. */
typedef struct
{
  GewuNoun noun;
  gint64   record;
  gint64   event;
} GewuFileOwner;

/* Puts a staged content into its place and names it. added: FALSE when the owner has this content
 * already; then that file is the result, with the name and caption it has. caption: nullable.
 * Errors: NOT_FOUND (the event is none of the issue's), those of gewu_staged_file_keep(). */
GewuFile  *gewu_store_attach           (GewuConnection       *connection,
                                        const GewuFileOwner  *owner,
                                        GewuStagedFile       *content,
                                        const char           *name,
                                        const char           *media,
                                        const char           *caption,
                                        gboolean             *added,
                                        GError              **error);
/* Takes a file off its record. */
gboolean   gewu_store_detach           (GewuConnection       *connection,
                                        gint64                file,
                                        GError              **error);
/* NULL with NOT_FOUND. */
GewuFile  *gewu_store_get_file         (GewuConnection       *connection,
                                        gint64                file,
                                        GError              **error);
/* Of a record and, for an issue, of its events; oldest first: GPtrArray of GewuFile. */
GPtrArray *gewu_store_list_files       (GewuConnection       *connection,
                                        GewuNoun              noun,
                                        gint64                record,
                                        GError              **error);
/* Of all records, in the order they were added. */
GPtrArray *gewu_store_list_all_files   (GewuConnection       *connection,
                                        GError              **error);
/* The issue's event at a position of its log, from 1; 0 with NOT_FOUND. */
gint64     gewu_store_get_event_at     (GewuConnection       *connection,
                                        gint64                issue,
                                        int                   position,
                                        GError              **error);

G_END_DECLS
