/* Where the columns of an entry sheet stand: as it was written (gewu-report-entry.h), or as people
 * have left it. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-entries.h"
#include "gewu-workbook.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_ENTRY_FIELD_STAFF_NUMBER,
  GEWU_ENTRY_FIELD_SUBJECT,
  GEWU_ENTRY_FIELD_UNIT,
  GEWU_ENTRY_FIELD_DAY,
  GEWU_ENTRY_FIELD_VALUE,         /* of a rate the numerator */
  GEWU_ENTRY_FIELD_DENOMINATOR,
  GEWU_ENTRY_FIELD_FINDER,
  GEWU_ENTRY_FIELD_MATTER,
  GEWU_ENTRY_FIELD_REASON,
  GEWU_ENTRY_FIELD_DOCUMENT,
  GEWU_ENTRY_FIELD_KEY,           /* hidden: the subject's */
  GEWU_ENTRY_FIELD_ID,            /* hidden: the row's */
  GEWU_ENTRY_N_FIELDS
} GewuEntryField;

/* A column of marks. */
typedef struct
{
  guint            column;   /* from 1 */
  const GewuRater *rater;    /* NULL: the entry has none */
  char            *name;     /* who of them; NULL: not said */
  char            *heading;  /* as it stands in the sheet */
} GewuEntryMarks;

typedef struct
{
  GewuSheet                  *sheet;      /* of a workbook, which must live as long */
  const GewuEntryDeclaration *entry;
  guint                       n_above;    /* rows of the sheet down to the end of the headings */
  int                         header_row; /* its true number */
  guint                       columns[GEWU_ENTRY_N_FIELDS];   /* from 1; 0: there is none */
  char                       *headings[GEWU_ENTRY_N_FIELDS];
  GArray                     *marks;      /* GewuEntryMarks; of marks only */
  GPtrArray                  *strangers;  /* char *: headings over numbers that nobody is for */
} GewuEntryLayout;

/* NULL when the sheet holds no entry of scheme (transfer full). */
GewuEntryLayout *gewu_entry_layout_new      (GewuSheet              *sheet,
                                             GewuScheme             *scheme);
void             gewu_entry_layout_free     (GewuEntryLayout        *self);
/* The cell of a field in a row of true number; NULL: empty, or there is no such column. */
const GewuCell  *gewu_entry_layout_get_cell (const GewuEntryLayout  *self,
                                             guint32                 row,
                                             GewuEntryField          field);

/* The cell that reaches down to an empty one of row by a merge below the headings; NULL: none. */
const GewuCell  *gewu_entry_layout_find_above
                                           (const GewuEntryLayout  *self,
                                            guint32                 row,
                                            guint                   column);
/* What a line above the headings says instead of title, the period's ("2023年第二季度"); NULL when
 * it says that or nothing. (transfer full) */
char            *gewu_entry_layout_find_other_period
                                           (const GewuEntryLayout  *self,
                                            const char             *title,
                                            guint32                *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuEntryLayout, gewu_entry_layout_free)

G_END_DECLS
