/* What people entered, and how rows become values: raters, finders, the same matter once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-day.h"
#include "gewu-scheme.h"

G_BEGIN_DECLS

typedef struct
{
  guint       subject;         /* index in the measures */
  char       *entry;           /* name of one of the scheme's entries */
  gboolean    has_value;
  GewuDecimal value;           /* of a rate the numerator */
  gboolean    has_denominator; /* only of a rate, and always */
  GewuDecimal denominator;
  char       *rater;           /* id; NULL: none */
  char       *rater_name;      /* NULL: not said */
  char       *finder;          /* id; NULL: none */
  char       *matter;          /* NULL: none */
  GewuDay     day;             /* GEWU_DAY_UNKNOWN: not said */
  char       *reason;          /* NULL: not said */
  char       *document;        /* NULL: not said */
  gint64      id;              /* of the record; 0: none */
} GewuEntryRow;

void       gewu_entry_row_free      (GewuEntryRow  *self);

/* The table of README.md; GPtrArray of GewuEntryRow. The subjects must be in measures.
 * GEWU_ERROR_MEASURES with "line 3, column x: cause". (transfer full) */
GPtrArray *gewu_entries_read_csv    (GewuScheme    *scheme,
                                     GewuMeasures  *measures,
                                     const char    *text,
                                     GError       **error);
/* The same rows in the same order give the same text, byte for byte. (transfer full) */
char      *gewu_entries_to_csv      (GPtrArray     *rows,
                                     GewuMeasures  *measures);

/* What is wrong with a row, or NULL: "rater", "value", … the column whose content the declaration
 * does not allow. */
const char *gewu_entries_check_row  (const GewuEntryDeclaration *declaration,
                                     const GewuEntryRow         *row);

/* Turns rows into values of the measures: declares every entry of the scheme and sets what each
 * subject has. Where there are no rows of an entry, a column of its name stays as it is.
 * GEWU_ERROR_MEASURES when a row does not fit its declaration or a column of the same name is
 * already there, GEWU_ERROR_RANGE. */
gboolean   gewu_entries_apply       (GewuScheme    *scheme,
                                     GPtrArray     *rows,
                                     GewuMeasures  *measures,
                                     GError       **error);
/* Whether a row counts in its subject's value: FALSE when another row of the same matter does.
 * rows as in gewu_entries_apply(). */
gboolean   gewu_entries_row_counts  (GewuScheme    *scheme,
                                     GPtrArray     *rows,
                                     guint          index);
/* The same for every row at once: GArray of gboolean. (transfer full) */
GArray    *gewu_entries_list_counted (GewuScheme   *scheme,
                                     GPtrArray     *rows);

G_END_DECLS
