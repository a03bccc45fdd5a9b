/* 部门KPI加减分表: what the ranks add to or take from the KPI of each department, and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-departments.h"

G_BEGIN_DECLS

extern const GewuReport gewu_report_kpi;

G_END_DECLS
