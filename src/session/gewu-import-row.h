/* A row of an import: its cells, what changed in them, and what becomes of it.
 *
 * Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-import.h"

G_BEGIN_DECLS

/* Does with a row all that is to be done. */
gboolean gewu_import_row_take            (GewuImport     *self,
                                          GewuImportRow  *row,
                                          GError        **error);

/* gewu-import-cells.c */

/* Parses the cells into the draft; what cannot be read is told and left out. */
void     gewu_import_row_read            (GewuImportRow  *row);
/* Rejects a row without the cells its kind cannot do without. */
void     gewu_import_row_require         (GewuImportRow  *row);

/* gewu-import-change.c */

/* Fills cells that are empty now with what was taken from them before. */
void     gewu_import_row_take_remembered (GewuImport     *self,
                                          GewuImportRow  *row);
/* Leaves `set` only what the file has changed and the program has not; the rest is a conflict. */
gboolean gewu_import_row_choose_changes  (GewuImport     *self,
                                          GewuImportRow  *row,
                                          GewuRecord     *record,
                                          GError        **error);
/* Leaves `set` only what the record and earlier rows do not say. */
void     gewu_import_row_choose_empty    (GewuImportRow  *row,
                                          GewuRecord     *record);
gboolean gewu_import_row_has_changes     (GewuImportRow  *row);

G_END_DECLS
