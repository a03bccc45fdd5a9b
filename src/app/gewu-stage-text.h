/* Stages of an issue in words: what they are called, how their due day came about, what is left.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-issue.h"

G_BEGIN_DECLS

/* Texts are (transfer full). */

/* "6月12日", with the year where it is not that of base; "—" for a day not known. */
char *gewu_stage_text_date    (GewuDay               day,
                               GewuDay               base);
/* "15 working days" */
char *gewu_stage_text_amount  (GewuClockBasis        basis,
                               int                   amount);
/* "Handling, round 2", "Assisting · Finance". */
char *gewu_stage_text_title   (const GewuStageLine  *line);
/* How the due day came about, in one sentence. */
char *gewu_stage_text_explain (const GewuStageLine  *line,
                               GewuCalendar         *calendar);
/* What the index-th day of a strip (GArray of GewuStripDay) is. */
char *gewu_stage_text_day     (const GArray         *strip,
                               guint                 index,
                               GewuCalendar         *calendar);
/* A class of style.css for what is due soon or overdue; NULL: none. */
const char *gewu_stage_text_get_style (GewuDue       due);

G_END_DECLS
