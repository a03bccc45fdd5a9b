/* Grade bands on the decimal line, and what is wrong with them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-rounding.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_GRADES_LOWER_BOUND,   /* the band of the greatest lower bound not above the score */
  GEWU_GRADES_INTEGER,       /* the score is first rounded half-up to a whole number */
  GEWU_GRADES_PRINTED,       /* exactly as printed: a score in a hole has no grade */
} GewuGradesReading;

typedef struct
{
  char       *title;
  gboolean    has_from;
  gboolean    has_to;
  gboolean    to_excluded;   /* given as "below" */
  GewuDecimal from;          /* included; only the last band may have none */
  GewuDecimal to;
  gboolean    has_share;
  GewuDecimal share;         /* at most so many per cent of the ranked */
} GewuGrade;

typedef struct
{
  GewuGradesReading reading;
  gboolean          by_rank; /* by share of the ranked alone, not by score */
  gboolean          ties_stay;   /* those who tie across the last place stay in the better band */
  GewuRounding      rounding;    /* of a share to places */
  GArray           *bands;   /* GewuGrade, the best first */
} GewuGrades;

typedef enum
{
  GEWU_GRADES_HOLE,
  GEWU_GRADES_OVERLAP,
} GewuGradesFindingKind;

/* Between two neighbouring bands as they are printed; an overlap of one score has lower = upper. */
typedef struct
{
  GewuGradesFindingKind kind;
  GewuDecimal           lower;
  GewuDecimal           upper;
  const char           *better;   /* title of the band above, borrowed */
  const char           *worse;
} GewuGradesFinding;

/* GewuGradesFinding from the lowest up; empty when the bands meet exactly. (transfer full) */
GArray     *gewu_grades_check (const GewuGrades *self);
/* The title for a score. NULL: the score is in a hole, or *ambiguous (in several bands). */
const char *gewu_grades_find  (const GewuGrades *self,
                               GewuDecimal       score,
                               gboolean         *ambiguous);
/* The worse of two titles of self. */
const char *gewu_grades_worse (const GewuGrades *self,
                               const char       *a,
                               const char       *b);

G_END_DECLS
