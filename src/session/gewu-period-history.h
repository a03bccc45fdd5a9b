/* What earlier periods came to, as they were published or sealed: ranks, pay held back, and the
 * measures that look back (data/schemes/indicators.md). Internal to src/session.
 *
 * An earlier period that was not published is not there: nothing is computed anew for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-period-scoring.h"

G_BEGIN_DECLS

typedef struct _GewuPeriodHistory GewuPeriodHistory;

/* Used on the thread of connection, while one read or write runs. */
GewuPeriodHistory *gewu_period_history_new        (GewuConnection     *connection);
void               gewu_period_history_free       (GewuPeriodHistory  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuPeriodHistory, gewu_period_history_free)

/* The standing result of period by the scheme of this code; with any_scheme by another one that has
 * the board when there is none. *board NULL: there is none. It lives as long as self. */
gboolean           gewu_period_history_find       (GewuPeriodHistory      *self,
                                                   GewuPeriod              period,
                                                   const char             *scheme_code,
                                                   gboolean                any_scheme,
                                                   const char             *board_id,
                                                   const GewuBoardResult **board,
                                                   GError                **error);
/* Whether a measure of this name looks back: "score.previous", "score.quarter-1", "periods.grade" …
 * */
gboolean           gewu_period_history_takes      (const char             *measure);
/* Sets such a measure for the subjects of noun. GEWU_ERROR_SCHEME "with.board: missing" and the
 * like. */
gboolean           gewu_period_history_fill       (GewuPeriodHistory      *self,
                                                   GewuScheme             *scheme,
                                                   GewuPeriod              period,
                                                   const GewuMeasure      *measure,
                                                   GewuNoun                noun,
                                                   GewuMeasures           *measures,
                                                   GError                **error);

G_END_DECLS
