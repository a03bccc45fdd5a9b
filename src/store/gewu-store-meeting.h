/* Meetings (例会): their topics and decisions, and what became of these.
 *
 * Called on a store thread, writing functions only inside gewu_store_write_async().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-meeting.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* A topic (议题), or a decision (议定事项) with whoever is to carry it out. */
typedef struct
{
  gint64             id;             /* 0: not stored yet */
  char              *topic;          /* NULL: none */
  char              *decision;       /* NULL: it is only a topic */
  gint64             unit;           /* responsible; 0: none */
  char              *unit_name;
  gint64             leader;         /* 责任领导; 0: none */
  char              *leader_name;
  GewuDay            due;            /* GEWU_DAY_UNKNOWN: none */
  gint64             issue;          /* what it is about; 0: no issue */
  char              *issue_number;

  /* When read only. */
  char              *issue_state;    /* id; NULL: no issue */
  gint64             meeting;        /* where it was put or decided */
  char              *meeting_title;
  GewuDay            meeting_day;
  GewuDecisionState  state;          /* by the last progress that counts */
  GewuDay            reported;       /* its day; GEWU_DAY_UNKNOWN: nothing was told yet */
  char              *progress;       /* its text; NULL: none */
  GewuDecisionMark   mark;           /* how it stands on the day asked for */
} GewuMeetingItem;

GewuMeetingItem *gewu_meeting_item_copy (const GewuMeetingItem *self);
void             gewu_meeting_item_free (GewuMeetingItem       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuMeetingItem, gewu_meeting_item_free)

typedef struct
{
  gint64     id;           /* 0: not stored yet */
  char      *kind;         /* word of the dictionary "meeting-kind"; NULL: none */
  char      *title;
  GewuDay    day;
  char      *place;        /* NULL: not said, as all below */
  gint64     chair;        /* person; 0: not said */
  char      *chair_name;
  char      *attendees;
  char      *text;
  GPtrArray *items;        /* GewuMeetingItem, in their order */

  /* When read only. */
  gboolean   is_weekly;    /* by its kind; else every half month */
  guint      n_decisions;
  guint      n_open;       /* of these, by now */
} GewuMeeting;

GewuMeeting *gewu_meeting_new  (void);
GewuMeeting *gewu_meeting_copy (const GewuMeeting *self);
void         gewu_meeting_free (GewuMeeting       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuMeeting, gewu_meeting_free)

/* The one of id among items; NULL: there is none. index (nullable): its place. */
GewuMeetingItem *gewu_meeting_find_item (const GPtrArray *items,
                                         gint64           id,
                                         guint           *index);

/* ---- reading */

/* GPtrArray of GewuMeeting without items, the latest first (transfer full). */
GPtrArray   *gewu_store_list_meetings    (GewuConnection     *connection,
                                          GError            **error);
/* With its items; how decisions stand is as of today. Errors: NOT_FOUND. */
GewuMeeting *gewu_store_get_meeting      (GewuConnection     *connection,
                                          gint64              meeting,
                                          GewuDay             today,
                                          GError            **error);
/* The last meeting of the kind (NULL: none) before day; of those on the day, before meeting (0: all
 * of them count as earlier). Without items; *previous NULL: there is none. */
gboolean     gewu_store_find_meeting     (GewuConnection     *connection,
                                          const char         *kind,
                                          GewuDay             day,
                                          gint64              meeting,
                                          GewuMeeting       **previous,
                                          GError            **error);
/* What the meeting of kind on day (stored as meeting; 0: not yet) has to hear of earlier decisions:
 * those of the one before, and those still open after it, by deadline. They stand as of day, with
 * what was told by then or to this meeting. GPtrArray of GewuMeetingItem (transfer full). */
GPtrArray   *gewu_store_list_carried     (GewuConnection     *connection,
                                          const char         *kind,
                                          GewuDay             day,
                                          gint64              meeting,
                                          GError            **error);
/* What was told of a decision, oldest first. */
typedef struct
{
  gint64             id;
  gint64             item;
  gint64             meeting;      /* it was told to; 0: between two */
  GewuDay            day;
  GewuDecisionState  state;
  char              *text;         /* NULL: nothing more is said */
  char              *recorded_by_name;  /* when read; NULL: not chosen */
} GewuMeetingProgress;

GewuMeetingProgress *gewu_meeting_progress_copy (const GewuMeetingProgress *self);
void                 gewu_meeting_progress_free (GewuMeetingProgress       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuMeetingProgress, gewu_meeting_progress_free)

/* GPtrArray of GewuMeetingProgress (transfer full). */
GPtrArray   *gewu_store_list_progress    (GewuConnection     *connection,
                                          gint64              item,
                                          GError            **error);
/* A live decision with the day and title of its meeting. Errors: NOT_FOUND. */
GewuMeetingItem *gewu_store_get_decision (GewuConnection     *connection,
                                          gint64              item,
                                          GewuDay             today,
                                          GError            **error);
/* "2023年第12次例会": what a new meeting of the kind on day would be called (transfer full). */
char        *gewu_store_name_meeting     (GewuConnection     *connection,
                                          const char         *kind,
                                          GewuDay             day,
                                          GError            **error);

/* ---- writing */

/* id 0: adds it and sets its id; else changes it. Its items become exactly those given, in their
 * order: new ones (id 0) get their ids, those that are missing are marked deleted. A kind that the
 * dictionary does not have is added to it. */
gboolean     gewu_store_put_meeting      (GewuConnection     *connection,
                                          GewuMeeting        *meeting,
                                          GError            **error);
/* With its items; what was told of its decisions stays. */
gboolean     gewu_store_remove_meeting   (GewuConnection     *connection,
                                          gint64              meeting,
                                          GError            **error);
/* Sets its id; the item repeats the last word of all that was told. */
gboolean     gewu_store_add_progress     (GewuConnection      *connection,
                                          GewuMeetingProgress *progress,
                                          GError             **error);

G_END_DECLS
