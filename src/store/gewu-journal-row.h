/* Journal rows as they are stored: hashing, appending, unpacking. Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-connection.h"

G_BEGIN_DECLS

#define GEWU_HASH_SIZE 32
/* Longer changesets are stored compressed. */
#define GEWU_CHANGESET_RAW_MAX 4096

typedef enum
{
  GEWU_JOURNAL_CHANGE,
  GEWU_JOURNAL_UNDO,
  GEWU_JOURNAL_REDO,
  GEWU_JOURNAL_MERGE,
  GEWU_JOURNAL_MIGRATION,
  GEWU_JOURNAL_EVENT,
} GewuJournalKind;

const char *gewu_journal_kind_to_id (GewuJournalKind   kind);

/* Appends the row for a changeset to this node's chain, in the running transaction. */
gboolean    gewu_journal_append     (GewuConnection   *connection,
                                     GewuJournalKind   kind,
                                     gint64            undoes,
                                     GewuAction       *action,
                                     GBytes           *changeset,
                                     gint64           *seq,
                                     GError          **error);

/* One stored row, read by the columns of the "journal.*" statements that select all of them. */
typedef struct
{
  gint64         node;
  gint64         seq;
  gint64         undoes;
  const char    *encoding;
  gconstpointer  changeset;   /* as stored; borrowed from the statement */
  gsize          changeset_size;
  guint8         stored_hash[GEWU_HASH_SIZE];
  gboolean       hash_well_formed;
  guint8         hash[GEWU_HASH_SIZE];   /* computed from the columns and the hash before */
} GewuJournalRow;

void        gewu_journal_row_read   (GewuStatement    *statement,
                                     const guint8     *previous_hash,
                                     GewuJournalRow   *row);
/* The changeset of a row whose hash has been found right; NULL with CORRUPT. */
GBytes     *gewu_journal_row_unpack (const GewuJournalRow *row,
                                     GError          **error);
/* Reads the changeset of one row after checking its hash. */
GBytes     *gewu_journal_load       (GewuConnection   *connection,
                                     gint64            node,
                                     gint64            seq,
                                     GError          **error);
/* Head of a node's chain; seq 0 and zero bytes when it is empty. */
gboolean    gewu_journal_get_head   (GewuConnection   *connection,
                                     gint64            node,
                                     gint64           *seq,
                                     guint8           *hash,
                                     GError          **error);
char       *gewu_hash_to_hex        (const guint8     *hash);

G_END_DECLS
