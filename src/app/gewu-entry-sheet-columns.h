/* The columns of the grid of an entry sheet: one for each rater, person and mark; a rate has two.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-scheme.h"
#include "gewu-store-entry.h"

G_BEGIN_DECLS

typedef struct
{
  const GewuRater *rater;           /* of the scheme; NULL: the entry has none */
  char            *name;            /* who of them; NULL: not said */
  guint            place;           /* which of several of the same rater and name, from 0 */
  gboolean         is_denominator;  /* of the column before it */
  gboolean         is_needed;       /* without an entry of this rater the value is missing */
  char            *title;
} GewuEntrySheetColumn;

/* GArray of GewuEntrySheetColumn. entries: GewuAssessmentEntry, also of other measures; names:
 * char *, "rater\tname", that people have added a column for, nullable. (transfer full) */
GArray  *gewu_entry_sheet_columns_new   (const GewuEntryDeclaration *declaration,
                                         GPtrArray                  *entries,
                                         GPtrArray                  *names);
gboolean gewu_entry_sheet_columns_equal (GArray                     *a,
                                         GArray                     *b);
/* The column of the place-th entry of this rater and name; FALSE: there is none. */
gboolean gewu_entry_sheet_columns_find  (GArray                     *columns,
                                         const char                 *rater,
                                         const char                 *name,
                                         guint                       place,
                                         guint                      *index);
/* Which of the entries of its rater, name and subject this one is, from 0; entries as they are
 * listed, by measure and subject. */
guint    gewu_entry_sheet_columns_get_place (GPtrArray                  *entries,
                                             guint                       index);
/* Whether a row is filled in cell by cell; else it is a list of occurrences. */
gboolean gewu_entry_sheet_is_grid       (const GewuEntryDeclaration *declaration);

G_END_DECLS
