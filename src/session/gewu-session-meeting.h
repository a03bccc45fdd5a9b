/* Meetings (例会): what is put before them, what they decide, and what becomes of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session.h"
#include "gewu-store-meeting.h"

G_BEGIN_DECLS

/* ---- reading */

/* GPtrArray of GewuMeeting without items, the latest first. */
void         gewu_session_list_meetings_async    (GewuSession         *self,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
GPtrArray   *gewu_session_list_meetings_finish   (GewuSession         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);

typedef struct
{
  GewuMeeting *meeting;    /* with its items as they stand today */
  GewuMeeting *previous;   /* the one of its kind before, without items; NULL: none */
  GPtrArray   *carried;    /* GewuMeetingItem: what it hears of earlier decisions, as of its day */
} GewuMeetingDetail;

void         gewu_meeting_detail_free            (GewuMeetingDetail   *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuMeetingDetail, gewu_meeting_detail_free)

/* Errors: NOT_FOUND. */
void         gewu_session_get_meeting_async      (GewuSession         *self,
                                                  gint64               meeting,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
GewuMeetingDetail *gewu_session_get_meeting_finish (GewuSession       *self,
                                                    GAsyncResult      *result,
                                                    GError           **error);
/* GPtrArray of GewuMeetingProgress of a decision, oldest first. */
void         gewu_session_list_progress_async    (GewuSession         *self,
                                                  gint64               item,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
GPtrArray   *gewu_session_list_progress_finish   (GewuSession         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
/* A draft of a new meeting, not stored: kind (NULL: the first of the dictionary) and day (unknown:
 * today) as given, its title, the place and chair of the one before, and as topics the issues that
 * ought to be put before it. */
void         gewu_session_prepare_meeting_async  (GewuSession         *self,
                                                  const char          *kind,
                                                  GewuDay              day,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
GewuMeeting *gewu_session_prepare_meeting_finish (GewuSession         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);

/* ---- writing: each is one step to undo */

/* meeting is copied. id 0: a new one; else its head and items become those given (items with id 0
 * are new, those that are missing are deleted). Units, people and issues without an id are looked
 * up by their name or number. The result is its id; 0 with error set.
 * Errors: NOT_FOUND, MEETING, those of writing. */
void         gewu_session_save_meeting_async     (GewuSession         *self,
                                                  const GewuMeeting   *meeting,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
gint64       gewu_session_save_meeting_finish    (GewuSession         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
/* Errors: NOT_FOUND. */
void         gewu_session_delete_meeting_async   (GewuSession         *self,
                                                  gint64               meeting,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
gboolean     gewu_session_delete_meeting_finish  (GewuSession         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
/* progress is copied; day unknown: today. Errors: NOT_FOUND, MEETING. */
void         gewu_session_add_progress_async     (GewuSession               *self,
                                                  const GewuMeetingProgress *progress,
                                                  GCancellable              *cancellable,
                                                  GAsyncReadyCallback        callback,
                                                  gpointer                   user_data);
gboolean     gewu_session_add_progress_finish    (GewuSession         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);

G_END_DECLS
