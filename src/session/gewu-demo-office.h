/* The invented office while it is being written: what later parts need to know of earlier ones.
 *
 * Internal to src/session. Each part is one file: gewu-demo-grid.c, -enterprise.c, -visit.c and
 * -issue.c with its helpers -case.c, -course.c and -loop.c. Functions that take a connection run on
 * the writer thread inside a write.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-demo-words.h"
#include "gewu-demo.h"
#include "gewu-issue-course.h"

G_BEGIN_DECLS

#define GEWU_DEMO_SEVERITIES 3

/* Columns of words->issues. */
enum
{
  GEWU_DEMO_ISSUE_CATEGORY,
  GEWU_DEMO_ISSUE_DEPARTMENT,
  GEWU_DEMO_ISSUE_TEXT,
  GEWU_DEMO_ISSUE_ANSWER,
  GEWU_DEMO_ISSUE_ASSISTING,   /* departments, with commas; may be empty */
};

typedef struct
{
  gint64 id;
  guint  late;            /* of a thousand issues, those resolved after their due day */
  gint64 head;            /* the person who acts for it; 0: none */
  gint64 patron;          /* the leader who looks after it */
} GewuDemoUnit;

typedef struct
{
  gint64  id;
  guint   unit;           /* index */
  guint   first_member;   /* index of the first of n_members */
  guint   n_members;
  GArray *enterprises;    /* guint, indices of those to be visited */
  guint   turn;           /* whose turn it is to be visited */
} GewuDemoGrid;

typedef struct
{
  gint64   id;
  gboolean slow;          /* hands in late */
} GewuDemoMember;

typedef struct
{
  gint64  id;
  char   *contact;
} GewuDemoEnterprise;

typedef struct
{
  GewuDemoSize    size;
  GewuDemoRandom  random;
  GewuDemoWords  *words;
  char           *zone_name;
  GHashTable     *names;         /* set of the full names given so far */
  GHashTable     *firm_names;    /* set */

  GArray         *units;         /* GewuDemoUnit, in the order of words->units */
  guint           triage;        /* index of the unit that judges problems */
  GArray         *grids;         /* GewuDemoGrid, of level 4 */
  GArray         *members;       /* GewuDemoMember */
  GArray         *enterprises;   /* GewuDemoEnterprise */
  GArray         *grid_weights;  /* guint, cumulative: how many visits a grid gets */

  GewuCalendar   *calendar;
  GArray         *rules;         /* GewuClockRule: of the zone */
  gint64          severities[GEWU_DEMO_SEVERITIES];  /* terms: ordinary, complex, hard */

  GArray         *days;          /* GewuDay: the working days of the records */
  GPtrArray      *day_texts;     /* the same as ISO text */
  GArray         *day_weights;   /* guint64, cumulative */
  guint           day;           /* index of the next to be written */
  guint           n_visits;      /* written so far */
  guint           n_issues;
  guint           issue_serial;  /* of the year of the last issue */
  int             issue_year;
  guint           n_cases;       /* laid-down courses given to issues (gewu-demo-case.h) */
} GewuDemoOffice;

/* zone_name: the name of the level-1 grid. */
GewuDemoOffice *gewu_demo_office_new  (const GewuDemoSize *size,
                                       const char         *zone_name);
void            gewu_demo_office_free (GewuDemoOffice     *self);
/* Full names (transfer full); unique: nobody else in the office is called so. */
char           *gewu_demo_make_name   (GewuDemoOffice     *self,
                                       gboolean            unique);
char           *gewu_demo_make_phone  (GewuDemoOffice     *self);

/* gewu-demo-grid.c: units, grids, their people, key projects. */
gboolean gewu_demo_write_grids        (GewuDemoOffice     *self,
                                       GewuConnection     *connection,
                                       GError            **error);

/* gewu-demo-enterprise.c: the next n enterprises, or as many as are missing. */
gboolean gewu_demo_write_enterprises  (GewuDemoOffice     *self,
                                       GewuConnection     *connection,
                                       guint               n,
                                       GError            **error);

/* gewu-demo-visit.c: the days, then the visits of whole days until at least n are written. */
void     gewu_demo_plan_days          (GewuDemoOffice     *self);
gboolean gewu_demo_write_visits       (GewuDemoOffice     *self,
                                       GewuConnection     *connection,
                                       guint               n,
                                       GError            **error);

typedef struct _GewuDemoCase GewuDemoCase;

/* The visit an issue comes from, or beside which it comes in by telephone and the like. */
typedef struct
{
  guint               grid;       /* indices */
  guint               member;
  guint               enterprise;
  guint               day;
  guint               minute;     /* of that day */
  guint               problem;    /* row of words->issues */
  guint               severity;   /* index of the office's */
  const char         *source;     /* word of "issue-source" */
  gboolean            on_visit;   /* the visit found it */
  const GewuDemoCase *laid_down;  /* its course; NULL: by chance */
  char               *number;
} GewuDemoReport;

/* gewu-demo-issue.c: what issues need to know of the zone. */
gboolean gewu_demo_learn_rules        (GewuDemoOffice     *self,
                                       GewuConnection     *connection,
                                       GError            **error);
/* Decides whether a problem comes up with the visit under way; then number is set (transfer full),
 * and what depends on it. */
gboolean gewu_demo_meet_problem       (GewuDemoOffice     *self,
                                       GewuDemoReport     *report);
/* The issue and its course up to the last day. */
gboolean gewu_demo_write_issue        (GewuDemoOffice     *self,
                                       GewuConnection     *connection,
                                       GewuDemoReport     *report,
                                       gint64              visit,
                                       GError            **error);

/* Something won on a visit, now and then. */
gboolean gewu_demo_write_outcome      (GewuDemoOffice     *self,
                                       GewuConnection     *connection,
                                       GewuDemoReport     *report,
                                       gint64              visit,
                                       GError            **error);

G_END_DECLS
