/* The fields that the forms of events are made of, and which of them an event takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-issue-course.h"
#include "gewu-noun.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_EVENT_FIELD_BY,
  GEWU_EVENT_FIELD_DATE,
  GEWU_EVENT_FIELD_TIME,
  GEWU_EVENT_FIELD_UNIT,
  GEWU_EVENT_FIELD_LEADER,
  GEWU_EVENT_FIELD_CATEGORY,
  GEWU_EVENT_FIELD_SEVERITY,
  GEWU_EVENT_FIELD_VERDICT,
  GEWU_EVENT_FIELD_RESULT,
  GEWU_EVENT_FIELD_RATING,
  GEWU_EVENT_FIELD_DAYS,
  GEWU_EVENT_FIELD_UNTIL,
  GEWU_EVENT_FIELD_ASSISTING,
  GEWU_EVENT_FIELD_SPLIT,
  GEWU_EVENT_FIELD_TEXT,
  GEWU_EVENT_FIELD_MEASURES,
  GEWU_N_EVENT_FIELDS
} GewuEventField;

gboolean       gewu_event_field_is_used      (GewuEventField    field,
                                              GewuEventKind     kind);
gboolean       gewu_event_field_is_mandatory (GewuEventField    field,
                                              GewuEventKind     kind);
/* Whether the department acts when nobody is named. */
gboolean       gewu_event_field_is_of_unit   (GewuEventField    field,
                                              GewuEventKind     kind);
/* Whether it is chosen from a few words at a glance. */
gboolean       gewu_event_field_is_choice    (GewuEventField    field);
/* As the event names it; required where it is mandatory. */
GewuField      gewu_event_field_describe     (GewuEventField    field,
                                              GewuEventKind     kind);
/* By the member of GewuEventDraft; GEWU_N_EVENT_FIELDS: there is none. */
GewuEventField gewu_event_field_find         (const char       *id);
/* What a refusal is about; GEWU_N_EVENT_FIELDS: none of them. */
GewuEventField gewu_event_field_of_refusal   (GewuIssueRefusal  refusal,
                                              GewuEventKind     kind);

G_END_DECLS
