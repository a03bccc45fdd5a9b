/* 走访台账, 问题台账 and the rosters: every record of a noun under the headings that import knows, so
 * that what was handed out can be read back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report.h"

G_BEGIN_DECLS

extern const GewuReport gewu_report_visits;
extern const GewuReport gewu_report_issues;
extern const GewuReport gewu_report_enterprises;
extern const GewuReport gewu_report_people;
extern const GewuReport gewu_report_units;
extern const GewuReport gewu_report_projects;

G_END_DECLS
