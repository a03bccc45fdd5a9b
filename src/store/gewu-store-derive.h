/* Derived tables: search, touched, issue_state. Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-changeset.h"

G_BEGIN_DECLS

/* Brings the derived tables in line with one changeset, the one of journal row (node, seq). */
gboolean    gewu_store_derive      (GewuConnection     *connection,
                                    GBytes             *changeset,
                                    gint64              node,
                                    gint64              seq,
                                    GError            **error);

/* The tables whose rows belong to a record of another, such as enterprise_grid; ends with NULL. */
const char *const *gewu_store_list_owned_tables (void);
/* SQL for the owner of a row of such a table. */
char       *gewu_store_dup_owner_sql (const char         *table);
/* The record whose history a changed row belongs to: its own id, or that of the record its relation
 * belongs to; 0 when that is not known any more. FALSE with error set when it cannot be read. */
gboolean    gewu_store_find_owner  (GewuConnection        *connection,
                                    const GewuChangedRow  *row,
                                    gint64                *owner,
                                    GError               **error);

G_END_DECLS
