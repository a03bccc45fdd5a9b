/* Working the problem loop: events as actions, one issue or many, with what they lead to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-issue-course.h"
#include "gewu-session.h"
#include "gewu-store-issue-scene.h"

G_BEGIN_DECLS

/* ---- doing */

/* A person, unit or enterprise: by id, or as typed (name, staff number, credit code; "name (staff
 * number)"), to be looked up. Both empty: none. */
typedef struct
{
  gint64  id;
  char   *text;
} GewuReference;

/* One event as a form or a command gives it; empty members are not given. */
typedef struct
{
  GewuEventKind  kind;
  GewuWhen       when;         /* unknown: now */
  GewuReference  by;           /* who acts; none: the operator */
  gboolean       as_unit;      /* by none is nobody: the department acts as such */
  GewuReference  unit;
  GewuReference  leader;
  GPtrArray     *assisting;    /* GewuReference */
  GPtrArray     *split;        /* GewuReference: departments that get an issue of their own (拆分) */
  char          *category;     /* words of the dictionaries */
  char          *severity;
  char          *result;
  char          *rating;
  char          *text;
  char          *measures;
  int            days;
  GewuDay        until;
  int            passed;       /* 1, 0; -1: not given */
  gboolean       settled;

  /* Of a report only. */
  char          *number;       /* to be given to the issue; NULL: the next free one */
  GewuReference  enterprise;
  char          *source;
  gint64         visit;        /* the visit that found it */
  gint64         duplicate_of; /* reported all the same */
} GewuEventDraft;

GewuEventDraft *gewu_event_draft_new  (GewuEventKind         kind);
GewuEventDraft *gewu_event_draft_copy (const GewuEventDraft *self);
/* Takes the blanks off the ends of what was typed; what is empty then is not given. */
void            gewu_event_draft_tidy (GewuEventDraft       *self);
void            gewu_event_draft_free (GewuEventDraft       *self);
GewuReference  *gewu_reference_new    (gint64                id,
                                       const char           *text);
void            gewu_reference_free   (GewuReference        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuEventDraft, gewu_event_draft_free)

/* What became of one issue. */
typedef struct
{
  gint64           issue;       /* 0: a report that was refused */
  gint64           event;       /* that was added, for its files; 0: none */
  char            *number;      /* of a refused report: the one asked for; nullable then */
  GewuIssueRefusal refusal;     /* NONE: done (in a preview: would be) */
  const char      *unknown;     /* member of the draft that means nobody or several: "by", "unit",
                                 * "leader", "assisting", "split", "enterprise", "category" …; then
                                 * nothing is done. NULL: all are known */
  gboolean         ambiguous;   /* several, not nobody; of "number": it is taken */
  gboolean         wrong_role;  /* by is not who should do it; noted, or refused where the zone's
                                 * settings say so: then nothing is done */
  GewuRole         role;        /* who should */
  gboolean         done;        /* in a preview: would be */
  GewuIssueState   before;      /* state before and after */
  GewuIssueState   state;
  GewuDay          due_before;  /* of the handling */
  GewuDay          due;
} GewuEventResult;

typedef enum
{
  GEWU_EVENT_DO      = 0,
  GEWU_EVENT_PREVIEW = 1 << 0,  /* nothing is written; tells what would be */
} GewuEventFlags;

/* Does one event to each of issues (for a report: n_issues 0) in one transaction with one journal
 * row, so one undo takes back all. Those that refuse stay as they are, and the result says why. A
 * write in which all refuse leaves no journal row. draft and issues are copied.
 * Errors: NOT_FOUND (an issue is gone), those of writing. A refusal is no error.
 * The result: GPtrArray of GewuEventResult, one for each issue in their order (transfer full); a
 * split dispatch adds those of the new issues at the end. */
void       gewu_session_do_event_async  (GewuSession           *self,
                                         const gint64          *issues,
                                         gsize                  n_issues,
                                         const GewuEventDraft  *draft,
                                         GewuEventFlags         flags,
                                         GCancellable          *cancellable,
                                         GAsyncReadyCallback    callback,
                                         gpointer               user_data);
GPtrArray *gewu_session_do_event_finish (GewuSession           *self,
                                         GAsyncResult          *result,
                                         GError               **error);

/* The id of a live issue by its number; 0 with NOT_FOUND or AMBIGUOUS. */
void       gewu_session_find_issue_async  (GewuSession         *self,
                                           const char          *number,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
gint64     gewu_session_find_issue_finish (GewuSession         *self,
                                           GAsyncResult        *result,
                                           GError             **error);

/* Links the issue as a duplicate of another (0: no longer one). Errors: NOT_FOUND, CONFLICT (of
 * itself, or round in a circle). */
void       gewu_session_set_duplicate_async  (GewuSession         *self,
                                              gint64               issue,
                                              gint64               original,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean   gewu_session_set_duplicate_finish (GewuSession         *self,
                                              GAsyncResult        *result,
                                              GError             **error);

/* Records something won by the issue (成效). kind: a word of "outcome-kind"; quantity in units of
 * quantity_unit ("万元"). Errors: NOT_FOUND, those of writing. */
void       gewu_session_add_outcome_async  (GewuSession         *self,
                                            gint64               issue,
                                            const char          *kind,
                                            GewuDecimal          quantity,
                                            const char          *quantity_unit,
                                            GewuDay              day,
                                            const char          *text,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
gboolean   gewu_session_add_outcome_finish (GewuSession         *self,
                                            GAsyncResult        *result,
                                            GError             **error);

/* ---- seeing */

/* A stage with the names of its department, beside GewuIssueStage. */
typedef struct
{
  const GewuIssueStage *stage;      /* borrowed from the detail's course */
  char                 *unit;       /* nullable */
  GewuDue               due;        /* as of now, while it runs */
  int                   left;       /* working days, see gewu_due_judge() */
  int                   over;       /* working days it was done after its due day; 0: none */
} GewuStageLine;

/* An issue as its page shows it. */
typedef struct
{
  gint64           issue;
  GewuRecord      *record;        /* fields of gewu-noun.c */
  GewuIssueCourse *course;
  GewuCalendar    *calendar;
  GPtrArray       *events;        /* GewuIssueEventLine, oldest first */
  GPtrArray       *stages;        /* GewuStageLine, in the order of their starts */
  GPtrArray       *outcomes;      /* GewuOutcomeLine */
  guint            allowed;       /* 1 << GewuEventKind that its state allows; an assistance only
                                   * while one is awaited */
  GewuEventKind    next;          /* the one to do now: dispatch, sign, resolve, recheck;
                                   * GEWU_N_EVENTS: none, it has ended */
  gboolean         solved;        /* its result counts as solved by the zone's settings */
  GewuDue          due;           /* of whose turn it is */
  int              left;
  gboolean         no_notice;     /* its due day crosses a year without a holiday notice */
  gint64           enterprise;    /* 0: none */
  char            *enterprise_line; /* class and grid: "规上工业 · 华兰社区第3网格"; nullable */
  guint            enterprise_visits;  /* in the last 90 days … */
  guint            enterprise_units;   /* … by so many departments */
  guint            enterprise_open;    /* other open issues of it */
  gint64           duplicate_of;
  char            *duplicate_number;  /* nullable */
  gint64           split_from;
  char            *split_number;      /* nullable */
  gint64           visit;             /* that found it; 0: none */
} GewuIssueDetail;

#define GEWU_TYPE_ISSUE_DETAIL (gewu_issue_detail_get_type ())
GType            gewu_issue_detail_get_type (void);
GewuIssueDetail *gewu_issue_detail_ref      (GewuIssueDetail *self);
void             gewu_issue_detail_unref    (GewuIssueDetail *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuIssueDetail, gewu_issue_detail_unref)

/* Errors: NOT_FOUND. */
void             gewu_session_get_issue_async  (GewuSession         *self,
                                                gint64               issue,
                                                GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data);
GewuIssueDetail *gewu_session_get_issue_finish (GewuSession         *self,
                                                GAsyncResult        *result,
                                                GError             **error);

/* A paper of the issue (one A4 page), to be printed or written by
 * gewu_session_write_document_async(). paper: its id (gewu-report-issue.h: "dispatch",
 * "supervise" …); NULL: the sheet with all about it. Errors: NOT_FOUND (the issue, or the
 * paper). */
void          gewu_session_print_issue_async  (GewuSession         *self,
                                               gint64               issue,
                                               const char          *paper,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
/* A GewuDocument (gewu-document.h; transfer full). */
gpointer      gewu_session_print_issue_finish (GewuSession         *self,
                                               GAsyncResult        *result,
                                               GError             **error);

G_END_DECLS
