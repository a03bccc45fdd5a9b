/* The indicators: what an assessment can count of the records, and the parameters each takes.
 *
 * What each counts exactly is in data/sql/queries/indicator-*.sql; in words, for the people who
 * write schemes, in data/schemes/indicators.md.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-noun.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_INDICATOR_COUNT,    /* a whole number; who has nothing has 0 */
  GEWU_INDICATOR_AMOUNT,   /* millionths of a unit; who has nothing is not measured */
  GEWU_INDICATOR_RATE,     /* numerator and denominator, whole numbers */
  GEWU_N_INDICATOR_KINDS
} GewuIndicatorKind;

/* For whom a record counts. Of a grid, always: the grid of its enterprise on the day, and every
 * grid above that one. */
typedef enum
{
  GEWU_WHOSE_VISIT,        /* the visitors, and their units */
  GEWU_WHOSE_DUTY,         /* who has to visit: those of the grid, and the unit in charge of it */
  GEWU_WHOSE_ASSIGNMENT,   /* who looks after an enterprise or a project (包联) */
  GEWU_WHOSE_REPORT,       /* the reporter, and the reporter's unit */
  GEWU_WHOSE_DISPATCH,     /* the units that judge problems */
  GEWU_WHOSE_HANDLING,     /* the department in charge; of a person: whose report it was */
  GEWU_WHOSE_RETURN,       /* the department that gave it back */
  GEWU_WHOSE_ASSISTANCE,   /* the assisting department */
  GEWU_WHOSE_OUTCOME,      /* who won it: by its visit, its issue or its activity */
  GEWU_WHOSE_ACTIVITY,     /* the unit that held it */
  GEWU_WHOSE_ENTERPRISE,   /* the grid it belongs to, its members, the unit in charge */
  GEWU_WHOSE_PERSON,       /* the person, its units and grids */
  GEWU_N_WHOSE
} GewuWhose;

/* What can still be done about a record that counts badly: a rate's that is not in its numerator, a
 * count's that is counted. */
typedef enum
{
  GEWU_REMEDY_NONE,            /* nothing, or nothing that one could list */
  GEWU_REMEDY_VISIT,           /* visit the enterprise before its month is over */
  GEWU_REMEDY_DISPATCH,        /* dispatch the issue in time */
  GEWU_REMEDY_SIGN,            /* sign for it in time */
  GEWU_REMEDY_RESOLVE,         /* resolve it, late or not */
  GEWU_REMEDY_RESOLVE_IN_TIME,
  GEWU_REMEDY_RECHECK,         /* recheck it in time */
  GEWU_REMEDY_CLOSE,           /* resolve it and have its recheck passed */
  GEWU_N_REMEDIES
} GewuRemedy;

typedef enum
{
  GEWU_INDICATOR_PARAMETER_CHOICE,   /* one of values */
  GEWU_INDICATOR_PARAMETER_CHOICES,  /* one of values, or several joined by "+" */
  GEWU_INDICATOR_PARAMETER_NUMBER,   /* 0 to 9999 */
  GEWU_INDICATOR_PARAMETER_TERM,     /* a word of the dictionary `values`, or its code */
} GewuIndicatorParameterType;

typedef struct
{
  const char                 *name;    /* "by", as in a scheme's "with" */
  const char                 *title;   /* English msgid */
  GewuIndicatorParameterType  type;
  const char                 *values;  /* of a choice: joined by "|"; of a term: the dictionary;
                                        * else NULL */
  const char                 *preset;  /* counts when it is not given; NULL: everything does */
} GewuIndicatorParameter;

typedef struct
{
  const char                   *name;         /* "visits.late": a scheme's measure */
  const char                   *title;        /* English msgid */
  const char                   *description;  /* English msgid: what is counted, by which day */
  const char                   *unit;         /* English msgid of what is counted: "times"; NULL: of
                                               * a rate */
  GewuIndicatorKind             kind;
  guint                         nouns;        /* 1 << GewuNoun of every noun it exists for */
  GewuNoun                      evidence;     /* what kind of record stands behind it */
  GewuWhose                     whose;
  const GewuIndicatorParameter *parameters;   /* ends with a name of NULL */
  GewuRemedy                    remedy;
} GewuIndicator;

/* NULL when there is no such indicator. */
const GewuIndicator          *gewu_indicator_find           (const char           *name);
const GewuIndicator          *gewu_indicator_list           (guint                *n_indicators);
gboolean                      gewu_indicator_exists_for     (const GewuIndicator  *self,
                                                             GewuNoun              noun);
/* NULL when it takes no such parameter. */
const GewuIndicatorParameter *gewu_indicator_find_parameter (const GewuIndicator  *self,
                                                             const char           *name);
/* parameters: name, value, …, NULL, as a scheme gives them; nullable. FALSE with GEWU_ERROR_SCHEME
 * "with.by: cause" for one that the indicator does not take and for a value that is none of its
 * values. Whether a dictionary has the word, only its zone knows. */
gboolean                      gewu_indicator_check          (const GewuIndicator  *self,
                                                             char                **parameters,
                                                             GError              **error);
/* What is given, or else its preset; NULL: everything counts. */
const char                   *gewu_indicator_get_value
                                            (const GewuIndicatorParameter  *parameter,
                                             char                         **parameters);

G_END_DECLS
