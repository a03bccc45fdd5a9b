/* One worksheet part of an .xlsx file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-package.h"
#include "gewu-serial.h"
#include "gewu-sheet.h"
#include "gewu-xlsx-styles.h"

G_BEGIN_DECLS

/* What the cells of all sheets refer to. */
typedef struct
{
  GewuArena      *arena;
  GPtrArray      *strings;  /* const char * */
  GewuXlsxStyles *styles;
  GewuSerialBase  base;
} GewuXlsxContext;

/* Fills and finishes sheet. Errors: see gewu_package_parse(). */
gboolean gewu_xlsx_worksheet_read (GewuSheet              *sheet,
                                   const GewuXlsxContext  *context,
                                   GewuPackage            *package,
                                   const char             *part,
                                   GCancellable           *cancellable,
                                   GError                **error);

/* The text of a number as a person sees it: at most 15 digits, no trailing zeros, "9.14E+17" from
 * 16 digits on (transfer full). */
char    *gewu_xlsx_number_to_text (double                  number);

G_END_DECLS
