/* The history of one record: who changed which cell when, from what to what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-noun.h"
#include "gewu-store.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_CELL_ADDED,      /* with its record or its row of a relation */
  GEWU_CELL_CHANGED,
  GEWU_CELL_REMOVED,    /* by taking back what had added it */
} GewuCellChangeKind;

/* One cell. Texts are as a reader understands them: names instead of ids, decimals with their
 * point. */
typedef struct
{
  GewuJournalEntry  *entry;      /* shared by the cells of one entry; owned by the array */
  GewuCellChangeKind kind;
  char              *table;      /* "enterprise", or a relation of it: "enterprise_grid" */
  char              *column;
  const GewuField   *field;      /* of the record's noun; NULL for a relation's column */
  char              *before;     /* nullable */
  char              *after;      /* nullable */
} GewuCellChange;

typedef struct
{
  GPtrArray *entries;   /* GewuJournalEntry, newest first */
  GPtrArray *changes;   /* GewuCellChange, in the order of entries; NULL: not asked for */
} GewuRecordHistory;

void               gewu_record_history_free    (GewuRecordHistory  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuRecordHistory, gewu_record_history_free)

/* Every change of a record and of its relations, never purged. limit: entries at most; 0: all. */
GewuRecordHistory *gewu_store_get_record_history (GewuConnection   *connection,
                                                  gint64            record,
                                                  guint             limit,
                                                  GError          **error);

G_END_DECLS
