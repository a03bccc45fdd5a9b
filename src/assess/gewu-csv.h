/* CSV texts of assessments: rows by named columns, and cells written so that they read back.
 *
 * Mistakes are GEWU_ERROR_MEASURES with "line 3, column x: cause". Private to src/assess.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-measures.h"

G_BEGIN_DECLS

#define GEWU_CSV_NO_COLUMN G_MAXUINT

typedef struct _GewuCsv GewuCsv;

/* Reads the headings of text, which outlives the reader: none empty, none twice. */
GewuCsv    *gewu_csv_new          (const char    *text,
                                   GError       **error);
void        gewu_csv_free         (GewuCsv       *self);
/* The headings. (transfer none) */
GPtrArray  *gewu_csv_get_columns  (GewuCsv       *self);
/* GEWU_CSV_NO_COLUMN when there is none. */
guint       gewu_csv_find_column  (GewuCsv       *self,
                                   const char    *name);
/* FALSE when a column is not one of names, which ends with NULL, or one of its first n_needed is
 * missing. */
gboolean    gewu_csv_check_columns (GewuCsv           *self,
                                   const char *const *names,
                                   guint              n_needed,
                                   GError           **error);
/* Goes to the next row that is not blank; *found becomes FALSE at the end. */
gboolean    gewu_csv_next         (GewuCsv       *self,
                                   gboolean      *found,
                                   GError       **error);
/* "" where the row or the table has no such cell. */
const char *gewu_csv_get          (GewuCsv       *self,
                                   guint          column);
/* The same by heading; NULL when empty. */
const char *gewu_csv_find         (GewuCsv       *self,
                                   const char    *name);
/* An empty cell leaves *number as it is and makes *found FALSE. */
gboolean    gewu_csv_get_number   (GewuCsv       *self,
                                   guint          column,
                                   gboolean      *found,
                                   GewuDecimal   *number,
                                   GError       **error);
/* The cell "kind". */
gboolean    gewu_csv_get_noun     (GewuCsv       *self,
                                   GewuNoun      *noun,
                                   GError       **error);
/* The index in measures of the cells "subject" and "kind". */
gboolean    gewu_csv_get_subject  (GewuCsv       *self,
                                   GewuMeasures  *measures,
                                   guint         *subject,
                                   GError       **error);
/* The cell of an ISO date; an empty one is GEWU_DAY_UNKNOWN. */
gboolean    gewu_csv_get_day      (GewuCsv       *self,
                                   const char    *name,
                                   GewuDay       *day,
                                   GError       **error);
/* The cell of a record's id; an empty one is 0. */
gboolean    gewu_csv_get_id       (GewuCsv       *self,
                                   gint64        *id,
                                   GError       **error);
/* Fails at a column of the current row; NULL: at the row. Returns FALSE. */
gboolean    gewu_csv_fail         (GewuCsv       *self,
                                   const char    *column,
                                   const char    *cause,
                                   GError       **error);

/* ---- writing: a row is its cells, each added with what stands before it, and "\n" */

/* cell NULL: empty. */
void        gewu_csv_append       (GString       *text,
                                   const char    *cell);
void        gewu_csv_append_number (GString      *text,
                                   gboolean       has_value,
                                   GewuDecimal    number);
void        gewu_csv_append_id    (GString       *text,
                                   gint64         id);
void        gewu_csv_append_day   (GString       *text,
                                   GewuDay        day);
void        gewu_csv_append_subject (GString     *text,
                                   const GewuSubject *subject);
void        gewu_csv_end_row      (GString       *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuCsv, gewu_csv_free)

G_END_DECLS
