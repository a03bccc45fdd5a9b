/* Scoring: a scheme and a table of measures in, score lines, scores and ranks out.
 *
 * A pure function: the same input gives the same result, bit for bit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-scheme.h"
#include "gewu-score.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_WARNING_BOTH_ENDS,        /* the bands reach this subject from the top and from the bottom */
  GEWU_WARNING_ALL_TIED,         /* the whole group ties (or is one subject): no awards */
  GEWU_WARNING_NO_GRADE,         /* this subject's score is in a hole between two grades */
  GEWU_WARNING_AMBIGUOUS_GRADE,  /* this subject's score is in several grades */
  GEWU_WARNING_BOUNDARY_TIE,     /* this subject ties across the last place of a band or grade */
} GewuWarningCode;

typedef struct
{
  GewuWarningCode    code;
  const GewuSubject *subject;    /* of ALL_TIED: one of the group */
} GewuWarning;

typedef struct
{
  const GewuBoard *board;
  GPtrArray       *scores;       /* GewuScore, by group and rank, those without a rank last */
  GArray          *warnings;     /* GewuWarning */

  /*< private >*/
  GHashTable      *by_key;       /* subject's key → GewuScore */
} GewuBoardResult;

/* Keeps the scheme and the measures alive; immutable. */
typedef struct _GewuAssessmentResult GewuAssessmentResult;

/* GEWU_ERROR_MEASURES when the measures or their corrections do not fit the scheme,
 * GEWU_ERROR_RANGE when a number cannot be represented; the detail begins with the subject. */
GewuAssessmentResult  *gewu_assess                          (GewuScheme            *scheme,
                                                             GewuMeasures          *measures,
                                                             GError               **error);
GewuAssessmentResult  *gewu_assessment_result_ref           (GewuAssessmentResult  *self);
void                   gewu_assessment_result_unref         (GewuAssessmentResult  *self);

GewuScheme            *gewu_assessment_result_get_scheme    (GewuAssessmentResult  *self);
GewuMeasures          *gewu_assessment_result_get_measures  (GewuAssessmentResult  *self);
/* One for each board of the scheme, in its order. */
guint                  gewu_assessment_result_get_n_boards  (GewuAssessmentResult  *self);
const GewuBoardResult *gewu_assessment_result_get_board     (GewuAssessmentResult  *self,
                                                             guint                  index);
/* NULL when there is no such board. */
const GewuBoardResult *gewu_assessment_result_find_board    (GewuAssessmentResult  *self,
                                                             const char            *board_id);
/* By the subject's key; NULL when there is no such subject. */
const GewuScore       *gewu_board_result_find_score         (const GewuBoardResult *self,
                                                             const char            *key);
/* Stable name for JSON: "both-ends". */
const char            *gewu_warning_code_to_id              (GewuWarningCode        code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuAssessmentResult, gewu_assessment_result_unref)

G_END_DECLS
