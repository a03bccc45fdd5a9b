/* How ranks and scores went over the last periods, for every subject of a scheme's boards.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assess.h"
#include "gewu-period.h"

G_BEGIN_DECLS

typedef struct _GewuTrend GewuTrend;

typedef struct
{
  gboolean     has_score;
  GewuDecimal  score;
  int          rank;        /* 0: not ranked */
  guint        n_ranked;    /* in its group */
} GewuTrendPoint;

GewuTrend  *gewu_trend_new           (void);
void        gewu_trend_free          (GewuTrend             *self);
/* The next period, in the order of time. result NULL: there are no records of it. */
void        gewu_trend_add           (GewuTrend             *self,
                                      GewuPeriod             period,
                                      GewuAssessmentResult  *result);
guint       gewu_trend_get_n_periods (GewuTrend             *self);
GewuPeriod  gewu_trend_get_period    (GewuTrend             *self,
                                      guint                  index);
/* FALSE: the subject (by its key) was not on that board in that period. */
gboolean    gewu_trend_get_point     (GewuTrend             *self,
                                      guint                  index,
                                      const char            *board,
                                      const char            *subject,
                                      GewuTrendPoint        *point);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuTrend, gewu_trend_free)

G_END_DECLS
