/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-event-result.h"

GewuEventResult *
gewu_event_result_new (GewuEventKind  kind,
                       gint64         issue,
                       const char    *number)
{
  GewuEventResult *self = g_new0 (GewuEventResult, 1);

  self->issue = issue;
  self->number = g_strdup (number);
  self->role = gewu_event_kind_get_rule (kind)->role;
  self->before = GEWU_ISSUE_REPORTED;
  self->state = GEWU_ISSUE_REPORTED;

  return self;
}

void
gewu_event_result_free (GewuEventResult *self)
{
  g_free (self->number);
  g_free (self);
}

void
gewu_event_result_set_before (GewuEventResult       *self,
                              const GewuIssueStatus *status)
{
  self->before = status->state;
  self->state = status->state;
  self->due_before = status->due;
  self->due = status->due;
}

void
gewu_event_result_set_done (GewuEventResult       *self,
                            const GewuIssueStatus *status)
{
  self->done = TRUE;
  self->state = status->state;
  self->due = status->due;
}
