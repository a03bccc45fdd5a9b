/* The form of one event of the loop: what its row of the table asks for, and no more.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-issue.h"

G_BEGIN_DECLS

#define GEWU_TYPE_EVENT_FORM (gewu_event_form_get_type ())
G_DECLARE_FINAL_TYPE (GewuEventForm, gewu_event_form, GEWU, EVENT_FORM, GtkWidget)

/* Signal "changed" (GewuEventForm *): after any field. */

/* Shows the fields of kind, with the operator and the present moment filled in. */
void            gewu_event_form_begin       (GewuEventForm          *self,
                                             GewuSession            *session,
                                             GewuEventKind           kind);
/* Fills in what the issue suggests. */
void            gewu_event_form_suggest     (GewuEventForm          *self,
                                             const GewuIssueDetail  *detail);
/* As filled in (transfer full). A day or number that cannot be read is told at its field: NULL. */
GewuEventDraft *gewu_event_form_read        (GewuEventForm          *self);
/* Tells at its field what result lacks; TRUE: it lacks something that has one. focus: puts the
 * keyboard there. */
gboolean        gewu_event_form_show_result (GewuEventForm          *self,
                                             const GewuEventResult  *result,
                                             gboolean                focus);
/* Puts the keyboard at the first field that is to be filled in. */
void            gewu_event_form_start       (GewuEventForm          *self);

G_END_DECLS
