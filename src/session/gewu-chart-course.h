/* The course of an issue as a Gantt chart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-chart.h"
#include "gewu-session-issue.h"

G_BEGIN_DECLS

/* A row for each stage whose days are known, in the order of their starts; the days up to its due
 * day as work, those it was stopped as paused, those after it as over. One that runs goes on to
 * today, and from there to its due day. The words are those of documents. (transfer full) */
GewuChart *gewu_chart_course_new  (const GewuIssueDetail *detail,
                                   GewuDay                today);

G_END_DECLS
