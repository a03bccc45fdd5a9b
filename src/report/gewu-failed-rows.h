/* A workbook of the rows that an import did not take, under their own headings and with the reason
 * in red beside them, so that it can be mended and imported again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* No column of any noun has this heading, so import passes it over. */
#define GEWU_FAILED_ROWS_HEADING "错误原因（修改后可直接再次导入）"

typedef struct
{
  const char *const *cells;   /* one for each heading, as they stood in the file; NULL: empty */
  const char        *reason;  /* a translated sentence */
} GewuFailedRow;

typedef struct
{
  const char          *name;      /* of the sheet */
  const char *const   *headings;  /* as they stood in the file */
  guint                n_columns;
  const GewuFailedRow *rows;
  gsize                n_rows;
} GewuFailedSheet;

/* Errors as gewu_xlsx_write. n_sheets ≥ 1. */
gboolean gewu_failed_rows_write (const char             *path,
                                 const GewuFailedSheet  *sheets,
                                 gsize                   n_sheets,
                                 GCancellable           *cancellable,
                                 GError                **error);

G_END_DECLS
