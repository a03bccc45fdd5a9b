/* The chapters of the papers of a meeting. Internal to src/report.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-meeting.h"

G_BEGIN_DECLS

/* Lent. */
typedef struct
{
  GewuReportProse         *prose;
  const GewuMeetingReport *facts;
  guint                    chapter;  /* number of the last heading */
} GewuMeetingText;

/* "7月20日" (transfer full). */
char *gewu_meeting_print_day         (GewuDay          day);
/* "一、走访情况" */
void  gewu_meeting_begin_chapter     (GewuMeetingText *text,
                                      const char      *title);

/* Each with its heading. */
void  gewu_meeting_write_decisions   (GewuMeetingText *text);
void  gewu_meeting_write_visits      (GewuMeetingText *text);
void  gewu_meeting_write_issues      (GewuMeetingText *text);
void  gewu_meeting_write_topics      (GewuMeetingText *text);
void  gewu_meeting_write_next        (GewuMeetingText *text);

G_END_DECLS
