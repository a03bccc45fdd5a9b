/* A document without a format: running text, forms, tables, charts, notes, signatures. Reports
 * build one, writers write it. Made, filled, then only read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-letterhead.h"
#include "gewu-report-form.h"
#include "gewu-report-prose.h"
#include "gewu-report-table.h"

G_BEGIN_DECLS

/* How much of a document is written: from 0 to 1, never less than the time before. Comes now and
 * then on the thread that writes. */
typedef void (*GewuReportProgress) (double   fraction,
                                    gpointer data);

typedef struct
{
  char               *title;
  char               *author;           /* the office that hands it out; NULL: none */
  char               *zone;             /* it is about; NULL: none */
  char               *subject;          /* "2023年第二季度"; NULL: none */
  gint64              created;          /* UTC milliseconds; 0: now. Set it for the same bytes every
                                         * time */
  guint               rows_per_sheet;   /* lines of a sheet before a next one begins; 0: all it can
                                         * hold */
  GewuLetterhead     *letterhead;       /* who signs, in which fonts; never NULL */
  GewuReportProse    *prose;            /* comes first, the tables are its annexes; NULL: none */
  GPtrArray          *forms;            /* GewuReportForm; they come before the tables */
  GPtrArray          *tables;           /* GewuReportTable */
  GewuReportProgress  progress;         /* NULL: nobody waits */
  gpointer            progress_data;
  gsize               n_rows_expected;  /* of all tables; 0: unknown, then only the end is told */
} GewuDocument;

/* With the letterhead of gewu_letterhead_new(). */
GewuDocument *gewu_document_new            (const char           *title,
                                            const char           *author);
/* For another that reads it, on any thread; it is freed with the last. */
GewuDocument *gewu_document_ref            (GewuDocument         *self);
void          gewu_document_free           (GewuDocument         *self);
/* Copies letterhead. */
void          gewu_document_set_letterhead (GewuDocument         *self,
                                            const GewuLetterhead *letterhead);
/* Takes prose; once. */
void          gewu_document_set_prose      (GewuDocument         *self,
                                            GewuReportProse      *prose);
/* Takes form. */
void          gewu_document_add_form       (GewuDocument         *self,
                                            GewuReportForm       *form);
/* Takes table. */
void          gewu_document_add_table      (GewuDocument         *self,
                                            GewuReportTable      *table);
/* "附件1", to stand above the title of a table where the running text announces annexes (transfer
 * full); else NULL. table: from 0. */
char         *gewu_document_make_annex_mark (const GewuDocument  *self,
                                            guint                 table);
/* For a writer: n_rows of the tables are written so far; the last time, everything is. */
void          gewu_document_tell           (const GewuDocument   *self,
                                            gsize                 n_rows);
void          gewu_document_tell_end       (const GewuDocument   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuDocument, gewu_document_free)

G_END_DECLS
