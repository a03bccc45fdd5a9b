/* The event log of issues.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-issue-course.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* One event of the loop (domain §4); zero or NULL members are empty. */
typedef struct
{
  gint64                 id;
  const char            *kind;        /* "report", "dispatch", "sign", "resolve", "recheck", ... */
  GewuDay                day;         /* GEWU_DAY_UNKNOWN: happened, day not recorded */
  const char            *time;
  GewuDay                reported_on;
  gint64                 by_person;
  gint64                 by_unit;
  gint64                 unit;        /* the department a dispatch names, or that assisted */
  gint64                 leader;
  gint64                 category;    /* terms; 0: of a report and a dispatch, those the
                                      * issue has now */
  gint64                 severity;
  const char            *text;
  const char            *result;      /* word of "result-kind" */
  int                    days;        /* handling days granted; 0: none stated */
  GewuDay                until;       /* a stated due, next or review day */
  int                    passed;      /* of a recheck: 1, 0; -1 elsewhere */
  gboolean               settled;
  const char            *rating;      /* word of "rating" */
  gboolean               inferred;
  const GewuIssueAssist *assisting;   /* departments a dispatch asks for help */
  gsize                  n_assisting;
} GewuIssueEvent;

/* Appends to the issue's events and sets event->id; the state follows by itself when the write
 * commits. */
gboolean gewu_store_add_issue_event     (GewuConnection       *connection,
                                         gint64                issue,
                                         GewuIssueEvent       *event,
                                         GError              **error);
/* Marks the issue's events as deleted (a corrected ledger row replaces them). */
gboolean gewu_store_clear_issue_events  (GewuConnection       *connection,
                                         gint64                issue,
                                         GError              **error);
gboolean gewu_store_set_issue_visit     (GewuConnection       *connection,
                                         gint64                issue,
                                         gint64                visit,
                                         GError              **error);
/* The next free number of the zone's pattern, "WT2023" + 4 digits (transfer full). */
char    *gewu_store_next_issue_number   (GewuConnection       *connection,
                                         int                   year,
                                         GError              **error);

/* One line of an issue's history as shown (transfer full members). */
typedef struct
{
  gint64    id;
  char     *kind;
  GewuDay   day;
  char     *time;
  char     *person;       /* name of who acted */
  char     *staff_number;
  char     *by_unit;
  char     *unit;         /* name of the department named */
  char     *leader;
  char     *category;     /* of a report and a dispatch: the issue's on that day */
  char     *severity;
  char     *text;
  char     *result;
  char     *rating;
  int       days;
  GewuDay   until;
  int       passed;
  gboolean  settled;
  gboolean  inferred;
  char    **assisting;    /* names of departments; NULL: none */
  int       ordinal;      /* of reminders, supervision notices and escalations, from 1; else 0 */
  gint64    recorded_at;
  char     *recorded_by;
  GewuWhen  due_before;   /* of an extension in a GewuIssueDetail: the due day before and after; */
  GewuWhen  due_after;    /* else unknown */
  GewuWhen  due_set;      /* of a dispatch or a failed recheck there: the due day of the handling it
                           * begins; else unknown */
} GewuIssueEventLine;

void       gewu_issue_event_line_free   (GewuIssueEventLine   *self);
/* GPtrArray of GewuIssueEventLine, oldest first (transfer full). */
GPtrArray *gewu_store_get_issue_events  (GewuConnection       *connection,
                                         gint64                issue,
                                         GError              **error);

G_END_DECLS
