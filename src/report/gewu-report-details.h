/* 网格员考核明细: every deduction and bonus as a row, which add up to the score of each person.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-slip.h"

G_BEGIN_DECLS

extern const GewuReport gewu_report_details;

G_END_DECLS
