/* Reading and checking the journal, and withdrawing an import.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store.h"

G_BEGIN_DECLS

/* The newest entries first; record 0: of the whole zone, else only those that touched it.
 * Returns GPtrArray of GewuJournalEntry (transfer full). limit 0: all. */
GPtrArray        *gewu_store_history          (GewuConnection  *connection,
                                               gint64           record,
                                               guint            limit,
                                               GError         **error);

/* Checks the chain and its head, and that the files of records are there; full: also replays the
 * journal into an empty database, compares every journaled table, then the derived ones, and reads
 * the files. NULL only when it could not be done (cancelled, disk). */
GewuVerification *gewu_store_verify           (GewuConnection  *connection,
                                               gboolean         full,
                                               GError         **error);

/* What stays of an import that is withdrawn, because it was touched or referred to since. */
typedef struct
{
  char   *table;     /* "enterprise" */
  gint64  id;
  char   *name;      /* what the record is called; NULL: it has no name of its own */
} GewuKept;

typedef struct
{
  guint      n_removed;   /* rows removed and cells put back */
  GPtrArray *kept;        /* GewuKept */
} GewuWithdrawal;

void              gewu_withdrawal_free        (GewuWithdrawal  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuWithdrawal, gewu_withdrawal_free)

/* Removes what an import has added and puts back what it changed, out of order; to be called inside
 * a write. Errors: NOTHING_TO_UNDO (there is no such import, or it is taken back already),
 * CORRUPT. */
GewuWithdrawal   *gewu_store_withdraw_import  (GewuConnection  *connection,
                                               gint64           import,
                                               GError         **error);

G_END_DECLS
