/* The period at a glance: six figures and two charts, each opening its records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-page.h"

G_BEGIN_DECLS

#define GEWU_TYPE_OVERVIEW_PAGE (gewu_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (GewuOverviewPage, gewu_overview_page, GEWU, OVERVIEW_PAGE, GewuPage)

/* FALSE: none is chosen yet. */
gboolean gewu_overview_page_get_period (GewuOverviewPage *self,
                                        GewuPeriod       *period);

G_END_DECLS
