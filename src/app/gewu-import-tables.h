/* An import report as tables: the sheets, their columns, and what was found wrong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-import.h"
#include "gewu-table-view.h"

G_BEGIN_DECLS

/* The rows' data are the GewuImportSheet of report. */
void   gewu_import_fill_sheets      (GewuTableView         *table,
                                     GewuImportReport      *report);
/* Warnings, conflicts and rejections of all sheets. */
void   gewu_import_fill_findings    (GewuTableView         *table,
                                     GewuImportReport      *report);
guint  gewu_import_count_findings   (GewuImportReport      *report);
/* Which columns of a sheet are taken (transfer full). */
char  *gewu_import_describe_columns (const GewuImportSheet *sheet);
/* "1,240 records added, …" (transfer full). */
char  *gewu_import_summarise        (GewuImportReport      *report);

G_END_DECLS
