/* An oracle for the problem loop: its rules once more, in the plainest way there is.
 *
 * It keeps the list of what has happened and nothing else. Every question is answered by reading
 * that list from the first line: a stage is a pair of events, the one that opens it and the first
 * that ends it, and its due day is found by walking the calendar day by day. It shares the shapes
 * of its input with src/core, and no function.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-issue-course.h"
#include "issue-oracle-days.h"

G_BEGIN_DECLS

#define ORACLE_MAX_EVENTS 32
#define ORACLE_MAX_STAGES (ORACLE_MAX_EVENTS * 6)

typedef struct
{
  GewuStage kind;
  int       cycle;
  int       round;
  gint64    unit;
  GewuWhen  start;
  GewuWhen  first_due;
  GewuWhen  due;
  gboolean  no_notice;
  gboolean  ended;
  gboolean  finished;
  GewuWhen  done;
  int       on_time;
} OracleStage;

/* As GewuIssueStatus. */
typedef struct
{
  GewuIssueState state;
  gint64         unit;
  GewuDay        first_due;
  GewuDay        due;
  GewuWhen       next_due;
  GewuDay        deferred;
  GewuDay        resolved;
  GewuDay        closed;
  int            cycle;
  int            rounds;
  int            failed;
  int            failed_now;
  int            returned;
  int            on_time;
} OracleAnswer;

typedef struct
{
  const OracleYears   *years;
  const GewuClockRule *rules;
  gsize                n_rules;
  GewuIssueFact        events[ORACLE_MAX_EVENTS];
  int                  n_events;
  /* Of the last question. */
  OracleAnswer         answer;
  OracleStage          stages[ORACLE_MAX_STAGES];
  gsize                n_stages;
} Oracle;

/* What happened; the caller keeps fact's assisting departments. */
void             oracle_tell      (Oracle              *oracle,
                                   const GewuIssueFact *fact);
/* Works out answer and stages. */
void             oracle_ask       (Oracle              *oracle);
/* Whether the loop has such an event now, whatever it says. After oracle_ask (). */
gboolean         oracle_has_event (const Oracle        *oracle,
                                   GewuEventKind        kind);
/* What speaks against it. After oracle_ask (). */
GewuIssueRefusal oracle_judge     (const Oracle        *oracle,
                                   const GewuIssueFact *fact,
                                   GewuDay              today);

/* Between the oracle's own files. event is a line of the list: what is asked is how things stood
 * right after it. */
void             oracle_open_stages           (Oracle              *oracle);
int              oracle_count_cycle           (const Oracle        *oracle,
                                               int                  event);
/* Failed rechecks of the cycle. */
int              oracle_count_failed          (const Oracle        *oracle,
                                               int                  event);
gboolean         oracle_is_failed_recheck     (const GewuIssueFact *fact);
gboolean         oracle_is_open               (GewuIssueState       state);
/* That the time after the last dispatch in which it can be returned is over. */
gboolean         oracle_is_too_late_to_return (const Oracle        *oracle,
                                               GewuWhen             when);

G_END_DECLS
