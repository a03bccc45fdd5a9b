/* The course of one issue: what its events, the clock rules and the calendar amount to.
 *
 * Nothing is ever stored that is not an event: state, stages and due days are worked out here,
 * event after event.
 *
 *   dispatch  the time to dispatch runs from the report, a return or a reopening
 *   sign      from the dispatch
 *   handle    from the dispatch, or from the signature where the rule says so; a dispatch may grant
 *             days (counted like the rule's clock; without a rule in working days) or name the day
 *   rework    after a failed recheck: a handling stage of the next round, from the day of the
 *             recheck, by the days or the day it grants, else the rule "rework", else the time of
 *             the round before. A recheck on a day not known leaves the due day as it was
 *   recheck   from the resolution
 *   assist    one for each assisting department, from the dispatch
 *
 * A rule is the one for the day on which the stage could start: of a stage from the signature on,
 * the day of the dispatch. Days that are granted are days, even where the rule gives hours. An
 * assisting department without a rule has the time of the department in charge.
 *
 * An extension adds its days to the due day of handling, or replaces it; the first due day stays
 * known. A deferral stops the time of handling and assisting up to its review day, on which it ends
 * by itself; a second one during the first counts no day twice. What is granted before the
 * signature from which the time runs is applied when it is signed. A round after one whose due day
 * was named gets as many working days as that had. A stage is on time when it is done on or before
 * its due day. An issue is on time when all handling rounds of its present cycle that are known
 * were.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-clock.h"
#include "gewu-issue.h"

G_BEGIN_DECLS

/* An assisting department a dispatch names. days and until as in GewuIssueFact. */
typedef struct
{
  gint64  unit;
  int     days;
  GewuDay until;
} GewuIssueAssist;

/* One event, as far as it counts. Zero, GEWU_DAY_UNKNOWN: not given. */
typedef struct
{
  GewuEventKind          kind;
  GewuWhen               when;      /* unknown: it happened, but not known when (ledgers) */
  gint64                 person;    /* who acted */
  gint64                 unit;      /* the department a dispatch names, or that assisted */
  gint64                 leader;
  gint64                 category;  /* of the issue from this event on */
  gint64                 severity;
  int                    days;      /* granted */
  GewuDay                until;     /* a stated due, next or review day; wins over days */
  int                    passed;    /* of a recheck: 1, 0; else -1 */
  gboolean               settled;   /* of a report: on the spot */
  gint64                 result;    /* term of "result-kind" */
  gboolean               unsolved;  /* the result is 暂不能解决: the text must say why */
  gint64                 rating;    /* term of "rating" */
  gboolean               dissatisfied;  /* the rating is 不满意 */
  gboolean               has_text;
  const GewuIssueAssist *assisting; /* of a dispatch */
  gsize                  n_assisting;
} GewuIssueFact;

/* Why an event cannot be. In this order: the first that applies is told. */
typedef enum
{
  GEWU_REFUSAL_NONE,
  GEWU_REFUSAL_STATE,             /* not in this state; a report: there is one already */
  GEWU_REFUSAL_NO_DAY,            /* the event has no day */
  GEWU_REFUSAL_IN_FUTURE,
  GEWU_REFUSAL_BEFORE_LAST,       /* earlier than the event before it */
  GEWU_REFUSAL_NO_PERSON,         /* nobody reports, withdraws, rechecks or grants a deferral; a
                                   * department acts without a person, too */
  GEWU_REFUSAL_NO_UNIT,
  GEWU_REFUSAL_NO_TEXT,
  GEWU_REFUSAL_NO_TERM,           /* neither days nor a day */
  GEWU_REFUSAL_NO_REVIEW_DAY,
  GEWU_REFUSAL_NO_VERDICT,
  GEWU_REFUSAL_NO_RESULT,
  GEWU_REFUSAL_BAD_DAYS,          /* days below 1 or above 3650 */
  GEWU_REFUSAL_DAY_NOT_LATER,     /* the stated day is not after what it replaces: an extension's
                                   * not after the due day, another's before the event */
  GEWU_REFUSAL_TOO_LATE_TO_RETURN,
  GEWU_REFUSAL_SAME_UNIT,         /* an assisting department is the one in charge, or named twice */
  GEWU_REFUSAL_NOT_ASSISTING,     /* the department does not assist, or has done its part */
  GEWU_REFUSAL_HANDLER_RECHECKS,  /* the rechecker has signed, replied or resolved in this cycle */
  GEWU_REFUSAL_DISSATISFIED,      /* 不满意 passes only after a second handling, or with a leader and
                                   * a text */
  GEWU_N_REFUSALS
} GewuIssueRefusal;

typedef enum
{
  GEWU_SHIFT_EXTENDED,
  GEWU_SHIFT_PAUSED,     /* 缓办 */
} GewuShiftKind;

/* How a due day came to move. */
typedef struct
{
  GewuShiftKind kind;
  GewuWhen      when;     /* of the event */
  int           days;     /* of an extension: as granted; 0: until was named */
  GewuDay       until;    /* of a pause: the review day; of an extension: the day it named */
  GewuWhen      paused;   /* of a pause: when; the review day of another one that lasts still */
  GewuWhen      before;   /* the due day before and after */
  GewuWhen      after;
} GewuStageShift;

/* One stage, past or present. */
typedef struct
{
  GewuStage stage;       /* a round after a failed recheck is HANDLE, too */
  int       cycle;       /* 1; one more with each reopening */
  int       round;       /* 1; of HANDLE and RECHECK one more with each failed recheck */
  gint64    unit;        /* whose time it is; 0: not a department's */
  gboolean  from_sign;   /* starts with the signature, not with the dispatch */
  GewuWhen  start;
  gboolean  has_clock;   /* there is a deadline */
  GewuClock clock;       /* also of a stated day: how extensions and pauses are counted */
  gboolean  stated;      /* the due day was named, not counted */
  GewuWhen  first_due;   /* unknown: no deadline, or start not known */
  GewuWhen  due;
  gboolean  no_notice;   /* the due day crosses a year without a holiday notice */
  gboolean  ended;       /* no longer running */
  gboolean  finished;    /* ended by what it was for, not by a return or a withdrawal */
  GewuWhen  done;        /* when it ended, where that is known */
  int       on_time;     /* 1, 0; -1: not finished, or not known */
  GArray   *shifts;      /* GewuStageShift; NULL: none */
} GewuIssueStage;

/* The issue as it stands. Days not known are GEWU_DAY_UNKNOWN. */
typedef struct
{
  GewuIssueState state;
  gint64         unit;         /* department in charge now; 0: none */
  gint64         leader;       /* leader in charge (责任领导), of the last dispatch */
  gint64         category;
  gint64         severity;
  GewuDay        reported;     /* the first report */
  GewuDay        dispatched;   /* last dispatch; not known again after a return or reopening, as
                                * signed_for and the due days are */
  GewuDay        signed_for;
  GewuDay        first_due;    /* of the present handling round: as first set */
  GewuDay        due;          /* of the present (or last) handling round */
  GewuStage      next_stage;   /* what is timed now: dispatch, sign, handle or recheck; of a
                                * dispatched issue sign or handle, whichever ends first;
                                * GEWU_N_STAGES when ended */
  GewuWhen       next_due;     /* its end; unknown: ended, or no deadline */
  GewuDay        deferred;     /* review day of a deferral of the present handling */
  GewuDay        replied;      /* the next day the last reply of the present handling promises */
  GewuDay        resolved;     /* last resolution on a known day, in this cycle */
  GewuDay        rechecked;    /* last recheck with a known day */
  GewuDay        closed;       /* of the passed recheck, of settling on the spot, of the rejection
                                * or the withdrawal */
  GewuWhen       last;         /* of the last event with a known day */
  int            cycle;        /* from 1 */
  int            rounds;       /* rechecks, failed ones too, of all cycles */
  int            failed;       /* failed rechecks (返工) */
  int            failed_now;   /* of this cycle */
  int            returned;
  int            extended;
  int            urged;
  int            supervised;
  int            escalated;
  int            reopened;
  gboolean       settled;
  int            on_time;      /* 0: a finished handling round of this cycle was late; 1: resolved
                                * or closed, and none was; -1: neither, or not known */
  gint64         result;       /* of the last resolution */
  gint64         rating;       /* the last one given */
  gboolean       no_notice;    /* of the present handling */
} GewuIssueStatus;

typedef struct _GewuIssueCourse GewuIssueCourse;

/* An issue before its first event. rules are borrowed, calendar is kept. */
GewuIssueCourse       *gewu_issue_course_new        (const GewuClockRule   *rules,
                                                     gsize                  n_rules,
                                                     GewuCalendar          *calendar);
void                   gewu_issue_course_free       (GewuIssueCourse       *self);
/* What fact lacks: what the table in gewu-issue.c calls mandatory, a day, and somebody who acted.
 * It may not be before the last event with a known day. today: no event is later; GEWU_DAY_UNKNOWN:
 * not asked. */
GewuIssueRefusal       gewu_issue_course_check      (GewuIssueCourse       *self,
                                                     const GewuIssueFact   *fact,
                                                     GewuDay                today);
/* Whether the state allows an event of this kind, whatever else it needs. */
gboolean               gewu_issue_course_allows     (GewuIssueCourse       *self,
                                                     GewuEventKind          kind);
/* Applies what has happened. Ledgers do not tell all that an event needs, so only the state is
 * asked: FALSE, and nothing changes, when it does not allow the event. */
gboolean               gewu_issue_course_apply      (GewuIssueCourse       *self,
                                                     const GewuIssueFact   *fact);
/* Borrowed until the next event. Before the report, state is GEWU_ISSUE_REPORTED and reported not
 * known. */
const GewuIssueStatus *gewu_issue_course_get_status (GewuIssueCourse       *self);
/* Every stage so far, in the order of their starts. */
const GewuIssueStage  *gewu_issue_course_get_stages (GewuIssueCourse       *self,
                                                     gsize                 *n_stages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuIssueCourse, gewu_issue_course_free)

G_END_DECLS
