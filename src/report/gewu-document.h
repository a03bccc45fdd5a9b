/* A document without a format: running text, forms, tables, charts, notes, signatures. Reports build
 * one, writers write it. Made, filled, then only read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-form.h"
#include "gewu-report-prose.h"
#include "gewu-report-table.h"

G_BEGIN_DECLS

typedef struct
{
  char            *title;
  char            *author;          /* the office that hands it out; NULL: none */
  gint64           created;         /* UTC milliseconds; 0: now. Set it for the same bytes every time */
  guint            rows_per_sheet;  /* lines of a sheet before a next one begins; 0: all it can hold */
  GewuReportProse *prose;           /* comes first, the tables are its annexes; NULL: none */
  GPtrArray       *forms;           /* GewuReportForm; they come before the tables */
  GPtrArray       *tables;          /* GewuReportTable */
} GewuDocument;

GewuDocument *gewu_document_new       (const char      *title,
                                       const char      *author);
void          gewu_document_free      (GewuDocument    *self);
/* Takes prose; once. */
void          gewu_document_set_prose (GewuDocument    *self,
                                       GewuReportProse *prose);
/* Takes form. */
void          gewu_document_add_form  (GewuDocument    *self,
                                       GewuReportForm  *form);
/* Takes table. */
void          gewu_document_add_table (GewuDocument    *self,
                                       GewuReportTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuDocument, gewu_document_free)

G_END_DECLS
