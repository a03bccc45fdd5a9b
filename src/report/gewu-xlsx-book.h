/* A workbook being written. Private to the xlsx writer, as are the other gewu-xlsx-*.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <xlsxwriter.h>

#include "gewu-document.h"
#include "gewu-output.h"

#if LXW_VERSION_ID < 114
#error "libxlsxwriter 1.1.4 or newer is needed"
#endif

G_BEGIN_DECLS

typedef struct
{
  lxw_workbook *workbook;  /* NULL once closed */
  GewuOutput   *output;    /* borrowed */
  GHashTable   *names;     /* of the sheets, case folded */
} GewuXlsxBook;

/* FALSE with error set. Rows must then be written in order, top down, when document is streamed. */
gboolean       gewu_xlsx_book_open      (GewuXlsxBook       *self,
                                         const GewuDocument *document,
                                         GewuOutput         *output,
                                         GError            **error);
/* Drops what was not closed. */
void           gewu_xlsx_book_clear     (GewuXlsxBook       *self);
/* Names are made valid and unique. NULL with error set. */
lxw_worksheet *gewu_xlsx_book_add_sheet (GewuXlsxBook       *self,
                                         const char         *name,
                                         GError            **error);
/* Writes the file. */
gboolean       gewu_xlsx_book_close     (GewuXlsxBook       *self,
                                         GError            **error);
/* TRUE when status is none; else sets error from it. */
gboolean       gewu_xlsx_book_check     (GewuXlsxBook       *self,
                                         lxw_error           status,
                                         GError            **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GewuXlsxBook, gewu_xlsx_book_clear)

G_END_DECLS
