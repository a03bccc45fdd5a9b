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

/* Whoever was merged since counts for the one it was merged into. */

/* The standing result of period by the scheme of this code; with any_scheme by another one that has
 * the board when there is none. *board NULL: there is none. It lives as long as self. */
gboolean           gewu_period_history_find       (GewuPeriodHistory      *self,
                                                   GewuPeriod              period,
                                                   const char             *scheme_code,
                                                   gboolean                any_scheme,
                                                   const char             *board_id,
                                                   const GewuBoardResult **board,
                                                   GError                **error);
/* Who this id of a board found above is by now. */
gint64             gewu_period_history_get_now    (GewuPeriodHistory      *self,
                                                   gint64                  subject);
/* The score on a board found above of who has this id by now; of several that were merged into one
 * its own, else the first. NULL: none. */
const GewuScore   *gewu_period_history_find_score (GewuPeriodHistory      *self,
                                                   const GewuBoardResult  *board,
                                                   gint64                  subject);
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
/* Whether what was held of the pay is paid out with period. */
gboolean           gewu_period_history_releases   (const GewuPayRule      *pay,
                                                   GewuPeriod              period);
/* The measure of what was held of the pay of a board in the periods before, yuan (transfer full). A
 * snapshot keeps it like all measures: what was paid out stays, whatever becomes of them. */
char              *gewu_period_history_make_held_key
                                                  (const GewuBoard        *board);
/* Sets it for every board that releases its pay with period. Errors: RANGE. */
gboolean           gewu_period_history_fill_held  (GewuPeriodHistory      *self,
                                                   GewuScheme             *scheme,
                                                   GewuPeriod              period,
                                                   GewuMeasures           *measures,
                                                   GError                **error);

G_END_DECLS
