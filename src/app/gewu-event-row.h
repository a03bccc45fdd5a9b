/* One step of an issue's course.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-issue.h"

G_BEGIN_DECLS

#define GEWU_TYPE_EVENT_ROW (gewu_event_row_get_type ())
G_DECLARE_FINAL_TYPE (GewuEventRow, gewu_event_row, GEWU, EVENT_ROW, GtkListBoxRow)

/* What the rows above have told already, and need not tell again. All is borrowed; NULL, unknown:
 * nothing. */
typedef struct
{
  GewuDay     day;
  const char *category;
  const char *severity;
} GewuEventsTold;

/* told takes up what this row tells. basis: how days of handling are counted. narrow: for a pane
 * beside a list. */
GewuEventRow *gewu_event_row_new       (const GewuIssueEventLine *event,
                                        GewuEventsTold           *told,
                                        GewuClockBasis            basis,
                                        gboolean                  narrow);
/* In place of the event's own. */
void          gewu_event_row_set_text  (GewuEventRow             *self,
                                        const char               *text);
/* The time that the event has started: until when. */
void          gewu_event_row_add_term  (GewuEventRow             *self,
                                        const GewuIssueStage     *stage);
/* The stage that the event has finished: whether it was in time. */
void          gewu_event_row_add_stage (GewuEventRow             *self,
                                        const GewuStageLine      *line);
/* Below the texts. */
void          gewu_event_row_add_file  (GewuEventRow             *self,
                                        GtkWidget                *tile);

G_END_DECLS
