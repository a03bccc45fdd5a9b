/* The parts of a board: how each is read from a scheme and applied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assess.h"
#include "gewu-measure-private.h"
#include "gewu-measures-private.h"
#include "gewu-rule.h"

G_BEGIN_DECLS

/* Reading: never NULL, (transfer full); mistakes go to place. */
GewuBoard   *gewu_board_read       (GewuPlace        *place,
                                    GewuMeasureScope *scope);
void         gewu_board_free       (GewuBoard        *self);
/* "subject": a person, a unit or a grid. */
GewuNoun     gewu_board_read_noun  (GewuPlace        *place);
GewuItem    *gewu_item_read        (GewuPlace        *place,
                                    GewuMeasureScope *scope,
                                    const GewuBoard  *board);
void         gewu_item_free        (GewuItem         *self);
/* Whether somebody may get the average of the others' points. */
gboolean     gewu_item_uses_average (const GewuItem  *self);
/* The class that "class" names, one of those that board has already; NULL: none. */
const GewuItemClass *gewu_item_class_read (GewuPlace       *place,
                                    const GewuBoard  *board);
/* GewuCondition of a list that may be missing; (transfer full). */
GPtrArray   *gewu_conditions_read  (GewuPlace        *place,
                                    const char       *member,
                                    GewuMeasureScope *scope);
void         gewu_condition_free   (GewuCondition    *self);
GewuLimits   gewu_limits_read      (GewuPlace        *place,
                                    const char       *floor_member,
                                    const char       *cap_member);
/* Half-up when the member is not there. */
GewuRounding gewu_rounding_read    (GewuPlace        *place,
                                    const char       *member);
/* { "measure": … } or { "value": … }, the operand of place. */
GewuOperand  gewu_operand_read     (GewuPlace        *place,
                                    const char       *member,
                                    GewuMeasureScope *scope);
void         gewu_operand_clear    (GewuOperand      *self);
/* A number, or what else gewu_measure_evaluate_as() says. */
gboolean     gewu_operand_evaluate (const GewuOperand *self,
                                    GewuMeasures     *measures,
                                    guint             subject,
                                    GewuValue        *value,
                                    GError          **error);
/* board has its items already. */
GewuRanking *gewu_ranking_read     (GewuPlace        *place,
                                    GewuMeasureScope *scope,
                                    const GewuBoard  *board);
void         gewu_ranking_free     (GewuRanking      *self);
GewuBands   *gewu_bands_read       (GewuPlace        *place);
void         gewu_bands_free       (GewuBands        *self);
GewuGrades  *gewu_grades_read      (GewuPlace        *place);
void         gewu_grades_free      (GewuGrades       *self);
gboolean     gewu_grades_has       (const GewuGrades *self,
                                    const char       *title);
/* By rank, or with a share of the ranked: not without ranking. */
gboolean     gewu_grades_has_shares (const GewuGrades *self);
/* board has all but pay and streaks already. */
GewuStreakRule *gewu_streak_read   (GewuPlace        *place,
                                    GewuMeasureScope *scope,
                                    const GewuBoard  *board);
void         gewu_streak_free      (GewuStreakRule   *self);
GewuPayRule *gewu_pay_read         (GewuPlace        *place,
                                    GewuMeasureScope *scope,
                                    const GewuBoard  *board);
void         gewu_pay_free         (GewuPayRule      *self);
/* "share", per cent; FALSE when it is not there. */
gboolean     gewu_share_find       (GewuPlace        *place,
                                    GewuDecimal      *share);
/* "rounding" of a share to places: down when it is not there. */
GewuRounding gewu_share_read_rounding (GewuPlace     *place);
int          gewu_share_count_places (GewuDecimal     share,
                                    guint             n_ranked,
                                    GewuRounding      rounding);

/* Why a condition is not met, and the limit that is missed; GEWU_UNRANKED_NOT: it is met. */
typedef struct
{
  GewuUnranked why;
  GewuDecimal  limit;
} GewuUnmet;

/* FALSE with GEWU_ERROR_MEASURES or _RANGE. */
gboolean     gewu_condition_check  (const GewuCondition *self,
                                    GewuMeasures     *measures,
                                    guint             subject,
                                    GewuUnmet        *unmet,
                                    GError          **error);
/* Holds value inside the limits and says which one did it. */
GewuLimit    gewu_limits_hold      (const GewuLimits *self,
                                    GewuDecimal      *value);

/* Applying: scores are GewuScore of one board. FALSE with GEWU_ERROR_RANGE or _MEASURES. */
/* Fills scores with those whom the board takes, in the order of the measures. */
gboolean     gewu_board_score      (const GewuBoard  *board,
                                    GewuMeasures     *measures,
                                    GPtrArray        *scores,
                                    GError          **error);
/* Adds what comes after the items' lines and sets the score. */
gboolean     gewu_score_add_up     (GewuScore        *self,
                                    const GewuBoard  *board,
                                    GewuMeasures     *measures,
                                    GError          **error);
/* There is no score because this has no value; the first cause counts. Returns what a line says. */
GewuReason   gewu_score_leave_unranked (GewuScore    *self,
                                    GewuValue         value,
                                    const GewuMeasure *measure);
/* Every correction must fit the scheme, or GEWU_ERROR_MEASURES. */
gboolean     gewu_corrections_check (GewuScheme      *scheme,
                                    GewuMeasures     *measures,
                                    GError          **error);
gboolean     gewu_correction_is_for (const GewuCorrection *self,
                                    const GewuBoard  *board,
                                    const char       *item);
/* Changes the line's value and notes the points given to it. */
gboolean     gewu_score_line_correct (GewuScoreLine  *self,
                                    const GewuBoard  *board,
                                    GewuMeasures     *measures,
                                    const GewuScore  *score,
                                    GError          **error);
void         gewu_score_free       (GewuScore        *self);
/* Fails with GEWU_ERROR_RANGE for a subject and the place in its score. */
gboolean     gewu_score_fail       (const GewuScore  *self,
                                    const char       *place,
                                    GError          **error);
/* What a score is ranked by; none where there is nothing to rank by. */
gboolean     gewu_ranking_key_evaluate (const GewuRankingKey *key,
                                    const GewuBoard  *board,
                                    GewuMeasures     *measures,
                                    const GewuScore  *score,
                                    GewuValue        *value,
                                    GError          **error);
/* Sets rank, rank_from_bottom, tied and unranked, and sorts by group and rank. */
gboolean     gewu_ranking_apply    (const GewuBoard  *board,
                                    GewuMeasures     *measures,
                                    GPtrArray        *scores,
                                    GError          **error);
/* How many scores from start are ranked and of one group; 0: nobody more. scores are sorted. */
guint        gewu_ranking_count_group (const GewuBoard *board,
                                    GPtrArray        *scores,
                                    guint             start);
/* scores are sorted. Sets award; adds what was refused to warnings. */
void         gewu_bands_apply      (const GewuBoard  *board,
                                    GPtrArray        *scores,
                                    GArray           *warnings);
/* Sets grade, veto and moved_from; adds scores without a grade to warnings. */
void         gewu_grades_apply     (const GewuBoard  *board,
                                    GPtrArray        *scores,
                                    GArray           *warnings);
/* Sets streak and lowers grades. */
gboolean     gewu_streaks_apply    (const GewuBoard  *board,
                                    GewuMeasures     *measures,
                                    GPtrArray        *scores,
                                    GError          **error);
/* To at_most, also where there was none. */
void         gewu_score_lower_grade (GewuScore       *self,
                                    const GewuBoard  *board,
                                    const char       *at_most);
gboolean     gewu_pay_apply        (const GewuBoard  *board,
                                    GewuMeasures     *measures,
                                    GPtrArray        *scores,
                                    GError          **error);
void         gewu_warnings_add     (GArray           *warnings,
                                    GewuWarningCode   code,
                                    const GewuScore  *score);

G_END_DECLS
