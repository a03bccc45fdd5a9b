/* A small office for the tests of the problem loop: two departments and one that judges, people of
 * each, and somebody who leads. Today is 2023-09-27.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-issue.h"
#include "work-zone.h"

G_BEGIN_DECLS

typedef struct
{
  GewuTestZone zone;
  gint64       judging;      /* units: 营商环境办公室 */
  gint64       finance;      /* 财政局 */
  gint64       licences;     /* 行政审批局 */
  gint64       judge;        /* people: 王芳, of judging */
  gint64       officer;      /* 李军, of finance */
  gint64       clerk;        /* 赵敏, of licences */
  gint64       reporter;     /* 陈杰, of no unit */
  gint64       leader;       /* 刘伟, leads a grid */
  gint64       enterprise;   /* 河南新飞科技有限公司 */
} LoopZone;

void             loop_zone_set_up    (LoopZone            *self,
                                      gconstpointer        data);
void             loop_zone_tear_down (LoopZone            *self,
                                      gconstpointer        data);

/* when: "2023-09-04" or with a time; text may be NULL. */
GewuEventDraft  *loop_draft          (GewuEventKind        kind,
                                      gint64               by,
                                      const char          *when,
                                      const char          *text);
/* What becomes of an event; takes draft. Fails on an error. */
GPtrArray       *loop_do_all         (LoopZone            *self,
                                      const gint64        *issues,
                                      gsize                n_issues,
                                      GewuEventDraft      *draft,
                                      GewuEventFlags       flags);
/* The only result (copied, without its number); issue 0: a report. */
GewuEventResult  loop_do             (LoopZone            *self,
                                      gint64               issue,
                                      GewuEventDraft      *draft);
/* The same, and it must be done. */
GewuEventResult  loop_must_do        (LoopZone            *self,
                                      gint64               issue,
                                      GewuEventDraft      *draft);
/* A new issue of the enterprise; its id. */
gint64           loop_report         (LoopZone            *self,
                                      const char          *when);
/* Dispatched to finance by judge. */
void             loop_dispatch       (LoopZone            *self,
                                      gint64               issue,
                                      const char          *when);
/* Everything that is journaled, and where each issue stands. */
char            *loop_snapshot       (LoopZone            *self);
GewuIssueDetail *loop_get            (LoopZone            *self,
                                      gint64               issue);
void             loop_assert_day     (GewuDay              day,
                                      const char          *expected);

G_END_DECLS
