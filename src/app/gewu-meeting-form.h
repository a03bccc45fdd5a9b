/* A few fields that open in the place of what they change, with a line for what is wrong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-fields-form.h"
#include "gewu-session-meeting.h"

G_BEGIN_DECLS

#define GEWU_TYPE_MEETING_FORM (gewu_meeting_form_get_type ())
G_DECLARE_FINAL_TYPE (GewuMeetingForm, gewu_meeting_form, GEWU, MEETING_FORM, GtkBox)

/* Signals: "save" (GewuMeetingForm *), also by Ctrl+Enter; "cancel" (GewuMeetingForm *), also by
 * Escape. Days are understood when it is said. */

typedef enum
{
  GEWU_MEETING_FORM_TOPIC,
  GEWU_MEETING_FORM_DECISION,
  GEWU_MEETING_FORM_PROGRESS,
} GewuMeetingFormKind;

/* item: 0: a new one. */
GewuMeetingForm     *gewu_meeting_form_new          (GewuMeetingFormKind    kind,
                                                     GewuSession           *session,
                                                     gint64                 item);
GewuMeetingFormKind  gewu_meeting_form_get_kind     (GewuMeetingForm       *self);
gint64               gewu_meeting_form_get_item     (GewuMeetingForm       *self);

/* Of a topic or a decision. */
void                 gewu_meeting_form_show_item    (GewuMeetingForm       *self,
                                                     const GewuMeetingItem *item);
/* Puts what was typed into item. FALSE: it is told at a field what is wrong. */
gboolean             gewu_meeting_form_fill_item    (GewuMeetingForm       *self,
                                                     GewuMeetingItem       *item);
/* Of progress: the day it begins with. */
void                 gewu_meeting_form_show_day     (GewuMeetingForm       *self,
                                                     GewuDay                day);
/* text is (transfer full). FALSE as above. */
gboolean             gewu_meeting_form_read_progress (GewuMeetingForm      *self,
                                                      GewuMeetingProgress  *progress);
void                 gewu_meeting_form_show_error   (GewuMeetingForm       *self,
                                                     const GError          *error);

G_END_DECLS
