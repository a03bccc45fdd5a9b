/* The insides of GewuStore, shared by the files that make it up. Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-changeset.h"
#include "gewu-journal-row.h"
#include "gewu-state-file.h"
#include "gewu-worker.h"

G_BEGIN_DECLS

struct _GewuStore
{
  GObject       parent_instance;

  /* Owned */
  char         *path;
  char         *zone_name;
  char         *zone_uuid;
  GewuWorker   *writer;                 /* NULL when read only */
  GewuWorker   *readers[GEWU_N_READERS];
  int           lock;                   /* -1: none */
  GewuStoreMode mode;
  gboolean      closing;                /* nothing may be asked any more */
};

/* Runs on the writer thread inside a transaction; the changes it makes are recorded. Sets the kind
 * of journal row and what it takes back. */
typedef gpointer (*GewuRecordedFunc) (GewuConnection   *connection,
                                      gpointer          data,
                                      GCancellable     *cancellable,
                                      GError          **error);

typedef struct
{
  GewuJournalKind   kind;
  gint64            undoes;
  GewuAction       *action;
  gint64            operator;
  GewuWriteFlags    flags;
  const char       *zone_uuid;     /* of the state file; NULL while the zone is being made */
  GewuRecordedFunc  func;
  gpointer          data;
  GDestroyNotify    result_free;   /* when the commit fails after func */
} GewuRecordedWrite;

/* The transaction every change goes through: begin, record, func, derive, journal, commit.
 * *change is set when a row was written. */
gpointer    gewu_store_run_write   (GewuConnection     *connection,
                                    GewuRecordedWrite  *write,
                                    GCancellable       *cancellable,
                                    GewuChange        **change,
                                    GError            **error);
/* On the writer thread: tells the main thread of a commit. Takes change. */
void        gewu_store_announce    (GewuStore          *self,
                                    GTask              *task,
                                    GewuChange         *change);
/* Before a task's first use: FALSE and an error when the store cannot be written. */
gboolean    gewu_store_check_writable (GewuStore       *self,
                                       GTask           *task);
/* gewu_store_verify() without the files of records. */
GewuVerification *gewu_store_verify_journal (GewuConnection *connection,
                                             gboolean        full,
                                             GError        **error);

G_END_DECLS
