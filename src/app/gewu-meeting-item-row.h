/* A topic or a decision of a meeting: what, who, until when, how it stands, and what can be done
 * with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-store-meeting.h"

G_BEGIN_DECLS

#define GEWU_TYPE_MEETING_ITEM_ROW (gewu_meeting_item_row_get_type ())
G_DECLARE_FINAL_TYPE (GewuMeetingItemRow, gewu_meeting_item_row, GEWU, MEETING_ITEM_ROW, GtkBox)

typedef enum
{
  GEWU_MEETING_ROW_PROGRESS = 1 << 0,  /* its progress can be recorded */
  GEWU_MEETING_ROW_EDIT     = 1 << 1,  /* it can be changed, moved and deleted */
  GEWU_MEETING_ROW_ORIGIN   = 1 << 2,  /* it says which meeting it is of */
} GewuMeetingRowFlags;

/* Its buttons activate the actions meeting.item-edit, -up, -down, -delete and -progress (x), and
 * win.open-record. number: before its text, from 1. */
GewuMeetingItemRow *gewu_meeting_item_row_new      (const GewuMeetingItem *item,
                                                    guint                  number,
                                                    guint                  flags);
gint64              gewu_meeting_item_row_get_id   (GewuMeetingItemRow    *self);
/* Shows form below the row; NULL takes it away. */
void                gewu_meeting_item_row_set_form (GewuMeetingItemRow    *self,
                                                    GtkWidget             *form);

G_END_DECLS
