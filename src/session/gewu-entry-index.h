/* The entries of an assessment while sheets are read, found without looking through all of them.
 * Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-entries.h"

G_BEGIN_DECLS

typedef struct _GewuEntryIndex GewuEntryIndex;

/* existing: GewuEntryRow, copied; nullable. (transfer full) */
GewuEntryIndex *gewu_entry_index_new        (GPtrArray           *existing);
void            gewu_entry_index_free       (GewuEntryIndex      *self);
/* The rows as they are then, in their order: GewuEntryRow (transfer full). Frees self. */
GPtrArray      *gewu_entry_index_end        (GewuEntryIndex      *self);
/* NULL when there is none of this id. */
GewuEntryRow   *gewu_entry_index_find_id    (GewuEntryIndex      *self,
                                             gint64               id);
/* The mark with the subject, entry, rater and rater's name of mark, of several the nth from 0;
 * NULL: there is none. */
GewuEntryRow   *gewu_entry_index_find_mark  (GewuEntryIndex      *self,
                                             const GewuEntryRow  *mark,
                                             guint                nth);
/* One that says the same as row and that nothing claims; NULL: there is none. */
GewuEntryRow   *gewu_entry_index_find_equal (GewuEntryIndex      *self,
                                             const GewuEntryRow  *row);
/* A row of the workbook stands for it. */
void            gewu_entry_index_claim      (GewuEntryIndex      *self,
                                             GewuEntryRow        *row);
gboolean        gewu_entry_index_is_claimed (GewuEntryIndex      *self,
                                             const GewuEntryRow  *row);
/* Takes row. */
void            gewu_entry_index_add        (GewuEntryIndex      *self,
                                             GewuEntryRow        *row);
void            gewu_entry_index_remove     (GewuEntryIndex      *self,
                                             GewuEntryRow        *row);
/* At the place, with the id and the rater of row, which it frees. Takes other. */
void            gewu_entry_index_replace    (GewuEntryIndex      *self,
                                             GewuEntryRow        *row,
                                             GewuEntryRow        *other);
void            gewu_entry_index_set_value  (GewuEntryIndex      *self,
                                             GewuEntryRow        *row,
                                             GewuDecimal          value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuEntryIndex, gewu_entry_index_free)

G_END_DECLS
