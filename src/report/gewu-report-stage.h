/* The time of one stage of the loop in sentences, for documents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-strip.h"

G_BEGIN_DECLS

/* All (transfer full). */
char *gewu_report_stage_describe_shift   (const GewuStageShift *shift);
/* How its due day was counted, or that it was named. */
char *gewu_report_stage_explain          (const GewuIssueStage *stage,
                                          const GewuStripSum   *sum);
/* NULL when it is not over. over: working days. */
char *gewu_report_stage_describe_overdue (int                   over);

G_END_DECLS
