/* The parts of a board: how each is read from a scheme and applied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assess.h"
#include "gewu-measure-private.h"
#include "gewu-rule.h"

G_BEGIN_DECLS

/* Reading: never NULL, (transfer full); mistakes go to place. */
GewuBoard   *gewu_board_read       (GewuPlace        *place,
                                    GewuMeasureScope *scope);
void         gewu_board_free       (GewuBoard        *self);
GewuItem    *gewu_item_read        (GewuPlace        *place,
                                    GewuMeasureScope *scope,
                                    const GewuBoard  *board);
void         gewu_item_free        (GewuItem         *self);
GewuLimits   gewu_limits_read      (GewuPlace        *place,
                                    const char       *floor_member,
                                    const char       *cap_member);
GewuRanking *gewu_ranking_read     (GewuPlace        *place,
                                    GewuMeasureScope *scope);
void         gewu_ranking_free     (GewuRanking      *self);
GewuBands   *gewu_bands_read       (GewuPlace        *place);
void         gewu_bands_free       (GewuBands        *self);
GewuGrades  *gewu_grades_read      (GewuPlace        *place);
void         gewu_grades_free      (GewuGrades       *self);
gboolean     gewu_grades_has       (const GewuGrades *self,
                                    const char       *title);
GewuPayRule *gewu_pay_read         (GewuPlace        *place,
                                    GewuMeasureScope *scope);
void         gewu_pay_free         (GewuPayRule      *self);

/* Holds value inside the limits and says which one did it. */
GewuLimit    gewu_limits_hold      (const GewuLimits *self,
                                    GewuDecimal      *value);

/* Applying: scores are GewuScore of one board. FALSE with GEWU_ERROR_RANGE or _MEASURES. */
GewuScore   *gewu_score_new        (const GewuBoard  *board,
                                    GewuMeasures     *measures,
                                    guint             subject,
                                    GError          **error);
void         gewu_score_free       (GewuScore        *self);
/* Fails with GEWU_ERROR_RANGE for a subject and the place in its score. */
gboolean     gewu_score_fail       (const GewuScore  *self,
                                    const char       *place,
                                    GError          **error);
/* Sets rank, rank_from_bottom, tied and unranked, and sorts by group and rank. */
gboolean     gewu_ranking_apply    (const GewuBoard  *board,
                                    GewuMeasures     *measures,
                                    GPtrArray        *scores,
                                    GError          **error);
/* scores are sorted. Sets award; adds what was refused to warnings. */
void         gewu_bands_apply      (const GewuBoard  *board,
                                    GPtrArray        *scores,
                                    GArray           *warnings);
/* Sets grade and veto; adds scores without a grade to warnings. */
void         gewu_grades_apply     (const GewuBoard  *board,
                                    GPtrArray        *scores,
                                    GArray           *warnings);
gboolean     gewu_pay_apply        (const GewuBoard  *board,
                                    GewuMeasures     *measures,
                                    GewuScore        *score,
                                    GError          **error);

G_END_DECLS
