/* Counting an indicator, and the records behind each count.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-indicator.h"
#include "gewu-period.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* What is asked: an indicator for the subjects of a noun in a period. Borrowed. */
typedef struct
{
  const GewuIndicator  *indicator;    /* exists for noun */
  GewuNoun              noun;         /* PERSON, UNIT or GRID */
  char                **parameters;   /* name, value, …, NULL, as a scheme gives them; nullable */
  GewuPeriod            period;
  GewuDay               as_of;        /* 截止时点: what happened later does not count */
} GewuIndicatorQuery;

typedef struct
{
  gint64 subject;
  gint64 numerator;       /* the count, or the amount in millionths */
  gint64 denominator;     /* of a rate */
} GewuMeasurement;

/* GArray of GewuMeasurement; who has nothing is not in it. Errors: SCHEME "with.by: cause" (an
 * unknown parameter or value, or a word that the zone's dictionary does not have). */
GArray    *gewu_store_measure       (GewuConnection            *connection,
                                     const GewuIndicatorQuery  *query,
                                     GError                   **error);

/* One record of one subject, or a part of it. */
typedef struct
{
  gint64 subject;
  gint64 record;          /* of the indicator's noun of evidence; 0: of no such record */
  gint64 numerator;
  gint64 denominator;
} GewuCountedRecord;

/* All that the evidence of all subjects names, in one statement and no order: GArray of
 * GewuCountedRecord. Errors as above. */
GArray    *gewu_store_list_counted  (GewuConnection            *connection,
                                     const GewuIndicatorQuery  *query,
                                     GError                   **error);

typedef struct
{
  GewuNoun  noun;
  gint64    id;           /* 0: what counted belongs to no such record */
  char     *label;        /* a number or a name; nullable */
  char     *detail;       /* what of it counted, a day or a name; nullable */
  char     *dates;        /* of an issue: dispatched → due → resolved; NULL: another noun */
  gint64    numerator;    /* the sums of these are what was measured */
  gint64    denominator;
} GewuEvidenceRow;

void       gewu_evidence_row_free   (GewuEvidenceRow           *self);
GewuEvidenceRow *gewu_evidence_row_copy (const GewuEvidenceRow *self);
/* The records counted for one subject, of a rate those first that are missing: GPtrArray of
 * GewuEvidenceRow. Errors as above. */
GPtrArray *gewu_store_list_evidence (GewuConnection            *connection,
                                     const GewuIndicatorQuery  *query,
                                     gint64                     subject,
                                     GError                   **error);

/* The same of all subjects in one statement: subject (gint64 *) → GPtrArray of GewuEvidenceRow;
 * who has nothing is not in it. Errors as above. */
GHashTable *gewu_store_list_all_evidence (GewuConnection            *connection,
                                          const GewuIndicatorQuery  *query,
                                          GError                   **error);

/* The SQL of an indicator (transfer full): of what is measured, or of the evidence. */
char      *gewu_indicator_dup_sql   (const GewuIndicator       *indicator,
                                     GewuNoun                   noun,
                                     gboolean                   evidence);

G_END_DECLS
