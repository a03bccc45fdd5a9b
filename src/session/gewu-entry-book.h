/* An entry sheet that comes back: what it makes of the entries of an assessment. Internal to
 * src/session.
 *
 * A sheet changes what it speaks of and nothing else. An empty cell under a rater leaves the mark
 * that is there, for several people fill in copies of one sheet; "—" takes it away. A row that was
 * written with the sheet changes its entry, and takes it away when all that can be filled in is
 * empty; a row without the hidden number is a new entry, unless the same stands there already. What
 * cannot be read changes nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-entry-index.h"
#include "gewu-entry-layout.h"
#include "gewu-finding.h"
#include "gewu-period.h"

G_BEGIN_DECLS

/* A sheet of the workbook. */
typedef struct
{
  char      *name;
  char      *entry;      /* name of the scheme's entry; NULL: it holds none */
  char      *title;      /* of the entry; NULL */
  guint      n_read;     /* marks or rows that could be read */
  GPtrArray *findings;   /* GewuFinding: refused cells and rows */
} GewuEntrySheet;

typedef struct
{
  GPtrArray *sheets;     /* GewuEntrySheet, in the order of the workbook */
  GPtrArray *rows;       /* GewuEntryRow: all entries of the assessment as they are then */
} GewuEntryBook;

/* measures: who is assessed; existing: GewuEntryRow with ids, nullable; period: the assessment's.
 * (transfer full) */
GewuEntryBook *gewu_entry_book_read (GewuWorkbook  *workbook,
                                     GewuScheme    *scheme,
                                     GewuMeasures  *measures,
                                     GPtrArray     *existing,
                                     GewuPeriod     period);
void           gewu_entry_book_free (GewuEntryBook *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuEntryBook, gewu_entry_book_free)

/* ---- for the readers of the two kinds of sheets */

typedef struct
{
  const GewuEntryLayout *layout;
  GewuEntrySheet        *sheet;
  GewuMeasures          *measures;
  GewuEntryIndex        *entries;   /* changed by what is read */
} GewuEntryReader;

void          gewu_entry_reader_read_marks   (GewuEntryReader  *self,
                                              guint32           row,
                                              guint             subject);
/* Before any row is read: those written with the sheet stand for their entries. */
void          gewu_entry_reader_claim_row    (GewuEntryReader  *self,
                                              guint32           row);
void          gewu_entry_reader_read_row     (GewuEntryReader  *self,
                                              guint32           row,
                                              guint             subject);
/* Says that the cell under heading was refused. */
void          gewu_entry_reader_refuse       (GewuEntryReader  *self,
                                              GewuFindingCode   code,
                                              guint32           row,
                                              const char       *heading,
                                              const GewuCell   *cell,
                                              const char       *detail);

G_END_DECLS
