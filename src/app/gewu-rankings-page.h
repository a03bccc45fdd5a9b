/* Who stands where, and why: boards of an assessment, down to the records of a score line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-page.h"

G_BEGIN_DECLS

#define GEWU_TYPE_RANKINGS_PAGE (gewu_rankings_page_get_type ())
G_DECLARE_FINAL_TYPE (GewuRankingsPage, gewu_rankings_page, GEWU, RANKINGS_PAGE, GewuPage)

/* FALSE: none is chosen yet. */
gboolean    gewu_rankings_page_get_period (GewuRankingsPage *self,
                                           GewuPeriod       *period);
/* Nullable. */
GewuScheme *gewu_rankings_page_get_scheme (GewuRankingsPage *self);
void        gewu_rankings_page_show       (GewuRankingsPage *self,
                                           GewuPeriod        period,
                                           GewuScheme       *scheme);

G_END_DECLS
