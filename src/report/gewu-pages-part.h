/* One part of the pages of a document, laid out: running text, a form, a table or a chart. Private
 * to the pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gewu-letterhead.h"
#include "gewu-pages-text.h"
#include "gewu-report-form.h"
#include "gewu-report-paper.h"
#include "gewu-report-prose.h"

G_BEGIN_DECLS

typedef struct _GewuPagesPart GewuPagesPart;

/* First member of every part. */
struct _GewuPagesPart
{
  double   width;     /* of the paper, in points */
  double   height;
  guint    n_pages;
  double   footer;    /* the middle of the page number, from the lower edge; 0: within the
                       * margin of a table's page */
  void   (*draw) (GewuPagesPart *self,
                  guint          page,
                  cairo_t       *cr,
                  GewuPagesText *text);
  void   (*free) (GewuPagesPart *self);
};

/* form, table and letterhead are borrowed as long as the part lives, but for a streamed table. */
GewuPagesPart *gewu_pages_form_new  (const GewuReportForm   *form,
                                     GewuPagesText          *text);
/* mark: stands above the title; NULL: none. NULL with the error of the table's stream,
 * GEWU_ERROR_RANGE or G_IO_ERROR_CANCELLED. */
GewuPagesPart *gewu_pages_table_new (const GewuReportTable  *table,
                                     const char             *mark,
                                     const GewuLetterhead   *letterhead,
                                     GewuPagesText          *text,
                                     GCancellable           *cancellable,
                                     GError                **error);
/* prose and letterhead are borrowed as long as the part lives. NULL with error set as above. */
GewuPagesPart *gewu_pages_prose_new (const GewuReportProse  *prose,
                                     const GewuLetterhead   *letterhead,
                                     GewuPagesText          *text,
                                     GCancellable           *cancellable,
                                     GError                **error);
/* table has a chart. NULL with error set as above, or NULL without where there is nothing to
 * show. */
GewuPagesPart *gewu_pages_chart_new (const GewuReportTable  *table,
                                     GError                **error);

G_END_DECLS
