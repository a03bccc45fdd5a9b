/* One measure that a scheme asks for: a name with parameters, taken from the table of measures,
 * or computed from others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-measures.h"

G_BEGIN_DECLS

typedef struct _GewuMeasure GewuMeasure;

typedef enum
{
  GEWU_MEASURE_TABLE,      /* a column of the table */
  GEWU_MEASURE_SUM,        /* Σ factor × part, to six decimals */
  GEWU_MEASURE_RATE,       /* two sums: a rate */
  GEWU_MEASURE_QUOTIENT,   /* two sums: a number */
  GEWU_MEASURE_HIGHEST,
  GEWU_MEASURE_LOWEST,
  GEWU_MEASURE_AVERAGE,    /* Σ weight × part, or the mean of the parts */
  GEWU_MEASURE_SCORE,      /* of an earlier board */
} GewuMeasureKind;

/* A part of a computed measure. */
typedef struct
{
  GewuMeasure *measure;
  GewuDecimal  factor;    /* of an average the weight, greater than 0 */
} GewuMeasureTerm;

/* Read only; lives as long as its scheme. */
struct _GewuMeasure
{
  GewuMeasureKind kind;
  char           *name;         /* "visits.late" */
  char          **parameters;   /* name, value, name, value, …, NULL; sorted by name */
  char           *key;          /* "visits.late" or "visits.late?working-days=2": its column */
  GArray         *terms;        /* GewuMeasureTerm: its parts, or its numerator; NULL: none */
  GArray         *denominator;  /* GewuMeasureTerm of a rate or a quotient; NULL: none */
  gboolean        reweight;     /* of an average: the parts that are there make up for the others */
  gboolean        is_mean;      /* of an average: no part has a weight, each counts the same */
  char           *board;        /* id, of SCORE; NULL: none */
};

/* NULL when there is no such parameter. */
const char *gewu_measure_get_parameter (const GewuMeasure *self,
                                        const char        *parameter);
/* The value of subject: by key, or else by the plain name (a CSV knows no parameters). A number may
 * have a denominator (an average, a quotient), also of 0. Scores are known to the measures of a
 * result only; elsewhere they are absent. GEWU_ERROR_MEASURES when no subject has the measure at
 * all or when a computed one meets a rate, GEWU_ERROR_RANGE; detail "subject, measure: cause". */
gboolean    gewu_measure_evaluate      (const GewuMeasure *self,
                                        GewuMeasures      *measures,
                                        guint              subject,
                                        GewuValue         *value,
                                        GError           **error);

G_END_DECLS
