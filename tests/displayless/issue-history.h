/* Random histories of an issue: clock rules, and events of which some cannot be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue-oracle.h"

G_BEGIN_DECLS

#define HISTORY_MAX_ATTEMPTS 25
#define HISTORY_MAX_ASSISTING 2
#define HISTORY_MAX_RULES (GEWU_N_STAGES * 3)

/* An event somebody wants to record. */
typedef struct
{
  GewuIssueFact    fact;
  GewuIssueAssist  assisting[HISTORY_MAX_ASSISTING];
  GewuDay          today;
  GewuIssueRefusal expected;   /* set by the test, for history_to_string () */
} HistoryAttempt;

typedef struct
{
  guint32         seed;
  GRand          *rand;      /* borrowed */
  GewuClockRule   rules[HISTORY_MAX_RULES];
  gsize           n_rules;
  gboolean        ledger;    /* tells no minutes and not every day; nothing is spoiled */
  gboolean        timed;     /* minutes are known, mostly */
  GewuDay         day;       /* of the last attempt */
  int             n_wanted;
  HistoryAttempt  attempts[HISTORY_MAX_ATTEMPTS];
  int             n_attempts;
} History;

/* A history without events; the same seed gives the same. */
void                  history_begin     (History      *history,
                                         GRand        *rand,
                                         guint32       seed,
                                         gboolean      ledger);
/* The next event, made from how the oracle says things stand (asked before); NULL at the end. */
HistoryAttempt       *history_attempt   (History      *history,
                                         const Oracle *oracle);
/* Rules and attempts for people to read (transfer full). */
char                 *history_to_string (const History *history);

G_END_DECLS
