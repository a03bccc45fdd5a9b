/* 考核异议申请表: what somebody fills in who does not agree, with the result that stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-slip.h"

G_BEGIN_DECLS

extern const GewuReport gewu_report_objection_form;

G_END_DECLS
