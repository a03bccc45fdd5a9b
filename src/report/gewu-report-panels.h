/* 部门排名通报 in two panels side by side: the first half of the ranks to the left.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-departments.h"

G_BEGIN_DECLS

extern const GewuReport gewu_report_panels;

G_END_DECLS
