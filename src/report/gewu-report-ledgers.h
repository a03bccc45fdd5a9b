/* 走访台账 and 问题台账: every record of a noun under the headings that import knows, so that what
 * was handed out can be read back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report.h"

G_BEGIN_DECLS

extern const GewuReport gewu_report_visits;
extern const GewuReport gewu_report_issues;

G_END_DECLS
