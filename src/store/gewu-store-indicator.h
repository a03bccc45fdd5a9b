/* The indicators: what the assessment counts, and the records behind each count.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-noun.h"
#include "gewu-period.h"
#include "gewu-store.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_INDICATOR_COUNT,    /* a whole number */
  GEWU_INDICATOR_AMOUNT,   /* millionths of a unit */
  GEWU_INDICATOR_RATE,     /* numerator and denominator, whole numbers */
} GewuIndicatorKind;

typedef struct
{
  const char        *name;      /* "visits.late": a scheme's measure, and its two statements */
  GewuNoun           noun;      /* of its subjects */
  GewuIndicatorKind  kind;
  GewuNoun           evidence;  /* what kind of record stands behind it */
} GewuIndicator;

/* NULL when there is no such indicator. */
const GewuIndicator *gewu_indicator_find (const char *name);
const GewuIndicator *gewu_indicator_list (guint      *n_indicators);

/* Who is assessed in a period. */
typedef struct
{
  gint64  id;
  char   *name;
  char   *staff_number;   /* of a person; nullable */
  char   *unit;           /* of a person; nullable */
  char   *grid;           /* of a person, codes joined by "、"; nullable */
} GewuSubjectRow;

void       gewu_subject_row_free        (GewuSubjectRow       *self);
/* noun: PERSON or UNIT. GPtrArray of GewuSubjectRow. */
GPtrArray *gewu_store_list_subjects     (GewuConnection       *connection,
                                         GewuNoun              noun,
                                         GewuPeriod            period,
                                         GError              **error);

typedef struct
{
  gint64 subject;
  gint64 numerator;       /* the count, or the amount in millionths */
  gint64 denominator;     /* of a rate */
} GewuMeasurement;

/* parameters: name, value, …, NULL as a scheme gives them; nullable. as_of: 截止时点.
 * GArray of GewuMeasurement; who has nothing is not in it. Errors: SCHEME (a parameter is
 * missing). */
GArray    *gewu_store_measure           (GewuConnection       *connection,
                                         const GewuIndicator  *indicator,
                                         char                **parameters,
                                         GewuPeriod            period,
                                         GewuDay               as_of,
                                         GError              **error);

typedef struct
{
  GewuNoun  noun;
  gint64    id;
  char     *label;        /* a number or a name; nullable */
  char     *detail;       /* what of it counted, a day or a name; nullable */
  char     *dates;        /* of an issue: dispatched → due → resolved; NULL: another noun */
} GewuEvidenceRow;

void       gewu_evidence_row_free       (GewuEvidenceRow      *self);
/* The records counted for one subject: GPtrArray of GewuEvidenceRow. */
GPtrArray *gewu_store_list_evidence     (GewuConnection       *connection,
                                         const GewuIndicator  *indicator,
                                         char                **parameters,
                                         GewuPeriod            period,
                                         GewuDay               as_of,
                                         gint64                subject,
                                         GError              **error);

G_END_DECLS
