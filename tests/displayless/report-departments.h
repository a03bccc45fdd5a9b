/* The two rates of 部门排名 and their counts, for the tests of reports.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-departments.h"

#define COUNT(part, whole) \
  { TRUE, { (part) * GEWU_DECIMAL_ONE }, { (whole) * GEWU_DECIMAL_ONE } }

static const GewuDepartmentRate department_rates[] = {
  { "解决率", "解决数", "交办数", "本期交办给该部门的问题", 2 },
  { "按期办结率", "按期办结数", "应办结数", "办理时限在本期内的问题", 2 },
};
