/* A chart of each kind, with figures that can be checked by hand; shared by the tests of charts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-chart.h"

G_BEGIN_DECLS

/* Of Chinese names, with values, labels and ids (1000 + element) (transfer full). */
GewuChart  *chart_sample_new    (GewuChartKind kind);
/* "stacks" (static). */
const char *chart_sample_name   (GewuChartKind kind);
/* Anything that a chart of the kind may be: few or many, no values, long names (transfer full). */
GewuChart  *chart_sample_random (GewuChartKind kind,
                                 GRand        *rand);

G_END_DECLS
