/* The invented office while it is being written: what later parts need to know of earlier ones.
 *
 * Internal to src/session. Each part is one file: gewu-demo-grid.c, -enterprise.c, -visit.c and
 * -issue.c. Functions that take a connection run on the writer thread inside a write.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-calendar.h"
#include "gewu-demo-words.h"
#include "gewu-demo.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  guint  late;            /* of a thousand issues, those resolved after their due day */
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

  GArray         *days;          /* GewuDay: the working days of the records */
  GPtrArray      *day_texts;     /* the same as ISO text */
  GArray         *day_weights;   /* guint64, cumulative */
  guint           day;           /* index of the next to be written */
  guint           n_visits;      /* written so far */
  guint           n_issues;
  guint           issue_serial;  /* of the year of the last issue */
  int             issue_year;
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

/* The visit an issue comes from. */
typedef struct
{
  guint       grid;         /* indices */
  guint       member;
  guint       enterprise;
  guint       day;
  guint       problem;      /* row of words->issues */
  char       *number;
} GewuDemoReport;

/* gewu-demo-issue.c: decides whether the visit under way meets a problem; then number is set
 * (transfer full). */
gboolean gewu_demo_meet_problem       (GewuDemoOffice     *self,
                                       GewuDemoReport     *report);
/* The issue and its course up to the last day. */
gboolean gewu_demo_write_issue        (GewuDemoOffice     *self,
                                       GewuConnection     *connection,
                                       GewuDemoReport     *report,
                                       gint64              visit,
                                       GError            **error);

/* Something won, now and then. */
gboolean gewu_demo_write_outcome      (GewuDemoOffice     *self,
                                       GewuConnection     *connection,
                                       GewuDemoReport     *report,
                                       gint64              visit,
                                       gint64              issue,
                                       GError            **error);

G_END_DECLS
