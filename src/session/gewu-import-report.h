/* Making and summing up the report of an import. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-import.h"
#include "gewu-table.h"

G_BEGIN_DECLS

GewuImportReport *gewu_import_report_new     (void);
/* The entry of a table, with its columns and no counts yet (transfer none). */
GewuImportSheet  *gewu_import_report_add     (GewuImportReport *self,
                                              const GewuTable  *table);
/* The counts of every sheet, as they are kept with the import. */
char             *gewu_import_report_to_json (GewuImportReport *self);
/* Records, those brought along too. */
guint             gewu_import_report_created (GewuImportReport *self);
guint             gewu_import_report_updated (GewuImportReport *self);

G_END_DECLS
