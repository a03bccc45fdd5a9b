/* The sheet that lists what a workbook of several documents holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-table.h"

G_BEGIN_DECLS

typedef struct
{
  guint       number;   /* of the document */
  const char *title;    /* of the document */
  const char *sheet;
} GewuPackContentsRow;

typedef struct
{
  const char                *title;
  const char                *head;    /* lines above the list, each ended by "\n" */
  const GewuPackContentsRow *rows;
  gsize                      n_rows;
} GewuPackContents;

/* (transfer full) */
GewuReportTable *gewu_report_pack_make_contents (const GewuPackContents *contents);

G_END_DECLS
