/* A workbook being written. Private to the xlsx writer, as are the other gewu-xlsx-*.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <xlsxwriter.h>

#include "gewu-document.h"
#include "gewu-output.h"
#include "gewu-pages-text.h"
#include "gewu-xlsx-stream.h"

#if LXW_VERSION_ID < 114
#error "libxlsxwriter 1.1.4 or newer is needed"
#endif

G_BEGIN_DECLS

typedef struct
{
  lxw_workbook       *workbook;                   /* NULL once closed */
  GewuOutput         *output;                     /* borrowed */
  const GewuDocument *document;                   /* borrowed */
  char               *fonts[GEWU_PAGES_N_FONTS];  /* the first family of each list */
  GHashTable         *names;                      /* of the sheets, case folded */
  GPtrArray          *streams;                    /* GewuXlsxStream or NULL, for each sheet */
  char               *path;                       /* of the library's file */
  gsize               n_rows;                     /* of tables, written so far */
} GewuXlsxBook;

/* Whether the rows of table are streamed past the library: when they come one by one, or are so
 * many that it takes long over them. */
gboolean        gewu_xlsx_book_streams    (const GewuReportTable *table);

/* FALSE with error set. */
gboolean        gewu_xlsx_book_open       (GewuXlsxBook          *self,
                                           const GewuDocument    *document,
                                           GewuOutput            *output,
                                           GError               **error);
/* Drops what was not closed. */
void            gewu_xlsx_book_clear      (GewuXlsxBook          *self);
/* Names are made valid and unique. NULL with error set. */
lxw_worksheet  *gewu_xlsx_book_add_sheet  (GewuXlsxBook          *self,
                                           const char            *name,
                                           GError               **error);
/* Lets the sheet added last have streamed rows. NULL with error set; else lent until self is
 * cleared. */
GewuXlsxStream *gewu_xlsx_book_add_stream (GewuXlsxBook          *self,
                                           GError               **error);
/* Tells the document's progress of one more row. */
void            gewu_xlsx_book_note_row   (GewuXlsxBook          *self);
/* Writes the file. Streams must be closed. */
gboolean        gewu_xlsx_book_close      (GewuXlsxBook          *self,
                                           GError               **error);
/* TRUE when status is none; else sets error from it. */
gboolean        gewu_xlsx_book_check      (GewuXlsxBook          *self,
                                           lxw_error              status,
                                           GError               **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GewuXlsxBook, gewu_xlsx_book_clear)

G_END_DECLS
