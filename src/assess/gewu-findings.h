/* What a valid scheme says that is hardly meant, each with its place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-scheme.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_SCHEME_FINDING_GRADE_HOLE,         /* no grade between a and b */
  GEWU_SCHEME_FINDING_GRADE_OVERLAP,      /* two grades from a to b */
  GEWU_SCHEME_FINDING_WEIGHTS,            /* the weights make a, not 1 */
  GEWU_SCHEME_FINDING_FULL_MARKS,         /* the full marks make a, not b */
  GEWU_SCHEME_FINDING_NO_EMPTY,           /* a rate may have no cases, and nothing says what then */
  GEWU_SCHEME_FINDING_FULL_UNREACHABLE,   /* the item can come to a at most, its full mark is b */
  GEWU_SCHEME_FINDING_FLOOR_UNREACHABLE,  /* the item never comes down to its floor a */
  GEWU_SCHEME_FINDING_THRESHOLD,          /* a per cent cannot be reached */
  GEWU_SCHEME_FINDING_STEP_UNREACHABLE,   /* this step or tier is never reached */
  GEWU_SCHEME_FINDING_NO_PLACES,          /* a share of 0 places */
  GEWU_SCHEME_FINDING_EMPTY_CLASS,        /* a class without items */
  GEWU_SCHEME_FINDING_UNUSED_ENTRY,       /* no item uses the entry */
  GEWU_SCHEME_FINDING_UNUSED_MEASURE,     /* no item uses the computed measure */
  GEWU_SCHEME_FINDING_REPEATED_KEY,       /* a tie-break key repeats an earlier one */
  GEWU_SCHEME_FINDING_AWARDS_OVERLAP,     /* in a group of a or fewer, both reach one subject */
  GEWU_N_SCHEME_FINDINGS
} GewuSchemeFindingCode;

typedef struct
{
  GewuSchemeFindingCode code;
  char        *place;   /* "boards[0].items[3]": what a message of the reader would name */
  char        *title;   /* of the thing at place, as the scheme names it; NULL: none */
  GewuDecimal  a;       /* as the code says */
  GewuDecimal  b;
} GewuSchemeFinding;

void        gewu_scheme_finding_free  (GewuSchemeFinding     *self);
/* Stable name for JSON: "grade-hole". */
const char *gewu_scheme_finding_to_id (GewuSchemeFindingCode  code);

/* GPtrArray of GewuSchemeFinding in the order of the document. (transfer full) */
GPtrArray  *gewu_findings_list        (GewuScheme            *scheme);

G_END_DECLS
