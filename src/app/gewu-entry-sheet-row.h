/* A row of the grid of an entry sheet: somebody who is assessed, and what was entered for them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "gewu-measures.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ENTRY_SHEET_ROW (gewu_entry_sheet_row_get_type ())
G_DECLARE_FINAL_TYPE (GewuEntrySheetRow, gewu_entry_sheet_row, GEWU, ENTRY_SHEET_ROW, GObject)

/* A cell as it stands; read only but for the grid. */
typedef struct
{
  char     *text;      /* as typed; "" : nothing */
  char     *saved;     /* as it is stored */
  char     *problem;   /* why it is not stored, in words; NULL: nothing is wrong */
  gint64    id;        /* of the entry; 0: none */
  gboolean  pending;   /* being written */
  gboolean  again;     /* typed over meanwhile */
} GewuEntrySheetValue;

/* Signal "changed" (GewuEntrySheetRow *, guint column). */

/* subject is borrowed: it belongs to the measures. */
GewuEntrySheetRow   *gewu_entry_sheet_row_new         (const GewuSubject *subject,
                                                       guint              n_columns);
const GewuSubject   *gewu_entry_sheet_row_get_subject (GewuEntrySheetRow *self);
GewuEntrySheetValue *gewu_entry_sheet_row_get_value   (GewuEntrySheetRow *self,
                                                       guint              column);
/* As it is stored: replaces text and saved, takes the problem away. */
void                 gewu_entry_sheet_row_store       (GewuEntrySheetRow *self,
                                                       guint              column,
                                                       const char        *text,
                                                       gint64             id);
/* As typed; problem NULL: nothing is wrong. */
void                 gewu_entry_sheet_row_type        (GewuEntrySheetRow *self,
                                                       guint              column,
                                                       const char        *text,
                                                       const char        *problem);

G_END_DECLS
