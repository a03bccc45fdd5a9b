/* One measure that a scheme asks for: a name with parameters, taken from the table of measures,
 * or computed from others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-measures.h"

G_BEGIN_DECLS

typedef struct _GewuMeasure GewuMeasure;

/* factor × measure, a summand of a computed measure. */
typedef struct
{
  GewuMeasure *measure;
  GewuDecimal  factor;
} GewuMeasureTerm;

/* Read only; lives as long as its scheme. */
struct _GewuMeasure
{
  char   *name;         /* "visits.late" */
  char  **parameters;   /* name, value, name, value, …, NULL; sorted by name */
  char   *key;          /* "visits.late" or "visits.late?working-days=2": its column in the table */
  GArray *sum;          /* GewuMeasureTerm of an amount or a numerator; NULL: not computed */
  GArray *denominator;  /* GewuMeasureTerm of a computed rate; NULL: not a rate */
};

/* NULL when there is no such parameter. */
const char *gewu_measure_get_parameter (const GewuMeasure *self,
                                        const char        *parameter);
/* The value of subject: by key, or else by the plain name (a CSV knows no parameters).
 * GEWU_ERROR_MEASURES when no subject has the measure at all or when a computed one meets a rate,
 * GEWU_ERROR_RANGE; detail "subject, measure: cause". */
gboolean    gewu_measure_evaluate      (const GewuMeasure *self,
                                        GewuMeasures      *measures,
                                        guint              subject,
                                        GewuValue         *value,
                                        GError           **error);

G_END_DECLS
