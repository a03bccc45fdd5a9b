/* The calendar strip of core as src/chart draws it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-chart-strip.h"
#include "gewu-strip.h"

G_BEGIN_DECLS

/* strip: of GewuStripDay; as many days (transfer full). */
GewuChartStripDay *gewu_report_strip_to_chart (const GArray *strip);

G_END_DECLS
