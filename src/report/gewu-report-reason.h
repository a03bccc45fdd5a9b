/* Why a line of a score has its points, in the words of the office's papers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-score.h"

G_BEGIN_DECLS

/* "27/30＝90%，未达 95%，差 5，每个 −0.2 分" (transfer full). */
char       *gewu_report_reason_make       (const GewuScoreLine *line);
/* What a correction changed in the line: "已更正，原为 3：系统故障" (transfer full). */
char       *gewu_report_reason_make_correction
                                          (const GewuScoreLine *line);
/* The title of the line's item or class, or the word for what the engine adds: "修约". */
const char *gewu_report_reason_get_title  (const GewuScoreLine *line);
/* With a true minus, for texts (transfer full). */
char       *gewu_report_reason_print      (GewuDecimal          number);
/* "3", "−0.5", "27/30＝90%" (transfer full); NULL when absent. */
char       *gewu_report_reason_print_value (GewuValue           value);

G_END_DECLS
