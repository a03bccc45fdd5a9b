/* The database of one zone: the only door to SQLite.
 *
 * One writer thread with the only writable connection, one reader thread for lists, one for boards
 * and scoring. All calls are made on the main thread and answer there. Nothing here blocks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gewu-journal.h"

G_BEGIN_DECLS

/* A connection, seen from a function that runs on its thread. Passed on to the functions of
 * gewu-store-*.h; only src/store looks inside. */
typedef struct _GewuConnection GewuConnection;

#define GEWU_TYPE_STORE (gewu_store_get_type ())
G_DECLARE_FINAL_TYPE (GewuStore, gewu_store, GEWU, STORE, GObject)

/* Properties: "path", "zone-name", "read-only".
 * Signal "changed" (GewuStore *, GewuChange *): after each commit, undo or merge, on the main
 * thread. */

typedef enum
{
  GEWU_STORE_READ_WRITE,
  GEWU_STORE_READ_ONLY,    /* may run beside another process that writes */
} GewuStoreMode;

/* Makes a new file with the schema, the zone and the shipped dictionaries.
 * Errors: EXISTS, READ_ONLY, DISK_FULL, NETWORK_FOLDER. A failed creation leaves no file. */
void        gewu_store_create_async  (const char          *path,
                                      const char          *zone_name,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
GewuStore  *gewu_store_create_finish (GAsyncResult        *result,
                                      GError             **error);

/* Errors: NOT_FOUND, NOT_A_ZONE, TOO_NEW, CORRUPT, READ_ONLY, LOCKED, NETWORK_FOLDER.
 * An older file is copied beside itself and migrated. A newer or foreign one is left untouched. */
void        gewu_store_open_async    (const char          *path,
                                      GewuStoreMode        mode,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
GewuStore  *gewu_store_open_finish   (GAsyncResult        *result,
                                      GError             **error);

/* Ends the threads after what is queued, checkpoints, and gives the lock back. */
void        gewu_store_close_async   (GewuStore           *self,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
gboolean    gewu_store_close_finish  (GewuStore           *self,
                                      GAsyncResult        *result,
                                      GError             **error);

const char *gewu_store_get_path      (GewuStore           *self);
const char *gewu_store_get_zone_name (GewuStore           *self);
gboolean    gewu_store_is_read_only  (GewuStore           *self);

/* Runs on a thread of the store. Returns the result, or NULL with error set. Must look at
 * cancellable in long loops; statements stop by themselves when it is cancelled. */
typedef gpointer (*GewuStoreFunc) (GewuConnection  *connection,
                                   gpointer         data,
                                   GCancellable    *cancellable,
                                   GError         **error);

typedef enum
{
  GEWU_WRITE_NORMAL  = 0,
  GEWU_WRITE_DRY_RUN = 1 << 0,   /* everything is done, then rolled back: nothing is written */
} GewuWriteFlags;

/* The one way user data changes: one transaction, one journal row. func returns the result (never
 * NULL on success); when it has changed nothing, no row is written. action is taken (transfer
 * full). operator: id of the acting person, 0 when not chosen. */
void        gewu_store_write_async   (GewuStore           *self,
                                      GewuAction          *action,
                                      gint64               operator,
                                      GewuWriteFlags       flags,
                                      GewuStoreFunc        func,
                                      gpointer             data,
                                      GDestroyNotify       data_free,
                                      GDestroyNotify       result_free,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
gpointer    gewu_store_write_finish  (GewuStore           *self,
                                      GAsyncResult        *result,
                                      GError             **error);

typedef enum
{
  GEWU_READER_LISTS,    /* short: blocks of lists, single records */
  GEWU_READER_BOARDS,   /* figures, scoring, verification */
  GEWU_READER_OUTLOOK,  /* what is scored again and again and nobody waits for: forecasts, trends */
  GEWU_N_READERS
} GewuReader;

/* Runs func in a read transaction of its own: one consistent view of the data. */
void        gewu_store_read_async    (GewuStore           *self,
                                      GewuReader           reader,
                                      GewuStoreFunc        func,
                                      gpointer             data,
                                      GDestroyNotify       data_free,
                                      GDestroyNotify       result_free,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
gpointer    gewu_store_read_finish   (GewuStore           *self,
                                      GAsyncResult        *result,
                                      GError             **error);

/* Whether there is something of the operator's to undo and to redo. On a store thread. */
gboolean          gewu_store_get_undo_state (GewuConnection    *connection,
                                             gint64             operator,
                                             gboolean          *can_undo,
                                             gboolean          *can_redo,
                                             GError           **error);

/* Takes back (does again) the operator's own newest change of this node, as a new journal row.
 * Errors: NOTHING_TO_UNDO, NOTHING_TO_REDO, NOT_UNDOABLE, CONFLICT. The result is the journal entry
 * that was taken back (transfer full). */
void              gewu_store_undo_async    (GewuStore           *self,
                                            gint64               operator,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
void              gewu_store_redo_async    (GewuStore           *self,
                                            gint64               operator,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
GewuJournalEntry *gewu_store_undo_finish   (GewuStore           *self,
                                            GAsyncResult        *result,
                                            GError             **error);

/* Makes the derived tables anew from the journal; user data is not touched. Errors: CORRUPT (the
 * journal does not hold). */
void              gewu_store_rebuild_async  (GewuStore           *self,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
gboolean          gewu_store_rebuild_finish (GewuStore           *self,
                                             GAsyncResult        *result,
                                             GError             **error);

G_END_DECLS
