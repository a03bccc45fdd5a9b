/* The problem loop: what the events of an issue amount to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-issue.h"

#include <glib/gi18n.h>

#define IN(state) (1u << GEWU_ISSUE_##state)
#define IN_DEPARTMENT (IN (DISPATCHED) | IN (HANDLING))
#define OPEN (IN (REPORTED) | IN_DEPARTMENT | IN (RESOLVED))
#define ENDED (IN (CLOSED) | IN (SETTLED) | IN (REJECTED) | IN (WITHDRAWN))

static const struct
{
  const char *id;
  const char *label;
  const char *heading;
} states[GEWU_N_ISSUE_STATES] = {
  [GEWU_ISSUE_REPORTED] = { "reported", N_("To be judged"), "待研判" },
  [GEWU_ISSUE_DISPATCHED] = { "dispatched", N_("To be signed for"), "待签收" },
  [GEWU_ISSUE_HANDLING] = { "handling", N_("Being handled"), "办理中" },
  [GEWU_ISSUE_RESOLVED] = { "resolved", N_("To be rechecked"), "待复查" },
  [GEWU_ISSUE_CLOSED] = { "closed", N_("Closed"), "已结案" },
  [GEWU_ISSUE_SETTLED] = { "settled", N_("Settled on the spot"), "当场解决" },
  [GEWU_ISSUE_REJECTED] = { "rejected", N_("Rejected"), "不予交办" },
  [GEWU_ISSUE_WITHDRAWN] = { "withdrawn", N_("Withdrawn"), "撤回" },
};

const char *
gewu_issue_state_to_id (GewuIssueState state)
{
  g_return_val_if_fail (state < GEWU_N_ISSUE_STATES, NULL);

  return states[state].id;
}

gboolean
gewu_issue_state_from_id (const char     *id,
                          GewuIssueState *state)
{
  for (guint i = 0; i < GEWU_N_ISSUE_STATES; i++)
    if (g_strcmp0 (states[i].id, id) == 0)
      {
        *state = i;
        return TRUE;
      }

  return FALSE;
}

const char *
gewu_issue_state_get_label (GewuIssueState state)
{
  g_return_val_if_fail (state < GEWU_N_ISSUE_STATES, NULL);

  return states[state].label;
}

const char *
gewu_issue_state_get_heading (GewuIssueState state)
{
  g_return_val_if_fail (state < GEWU_N_ISSUE_STATES, NULL);

  return states[state].heading;
}

/* The day n working days after start; unknown when start is. */
static GewuDay
count_on (GewuIssueStatus *status,
          GewuCalendar    *calendar,
          GewuDay          start,
          int              n)
{
  GewuDay day = GEWU_DAY_UNKNOWN;

  if (start != GEWU_DAY_UNKNOWN)
    status->no_notice = !gewu_calendar_add_working_days (calendar, start, n, &day)
                        || status->no_notice;

  return day;
}

static void
apply_report (GewuIssueStatus     *status,
              const GewuIssueFact *fact,
              GewuCalendar        *calendar G_GNUC_UNUSED)
{
  status->reported = fact->day;
  status->rating = fact->rating;
  status->settled = fact->settled;
  if (fact->settled)
    {
      status->state = GEWU_ISSUE_SETTLED;
      status->closed = fact->day;
    }
}

/* Nobody is in charge, and no clock runs. */
static void
clear_dispatch (GewuIssueStatus *status)
{
  status->unit = 0;
  status->dispatched = GEWU_DAY_UNKNOWN;
  status->signed_for = GEWU_DAY_UNKNOWN;
  status->due = GEWU_DAY_UNKNOWN;
  status->no_notice = FALSE;
}

static void
apply_dispatch (GewuIssueStatus     *status,
                const GewuIssueFact *fact,
                GewuCalendar        *calendar)
{
  clear_dispatch (status);
  status->state = GEWU_ISSUE_DISPATCHED;
  status->unit = fact->unit;
  status->dispatched = fact->day;
  if (fact->until != GEWU_DAY_UNKNOWN)
    status->due = fact->until;
  else if (fact->days > 0)
    status->due = count_on (status, calendar, fact->day, fact->days);
}

static void
apply_reject (GewuIssueStatus     *status,
              const GewuIssueFact *fact G_GNUC_UNUSED,
              GewuCalendar        *calendar G_GNUC_UNUSED)
{
  status->state = GEWU_ISSUE_REJECTED;
}

static void
apply_sign (GewuIssueStatus     *status,
            const GewuIssueFact *fact,
            GewuCalendar        *calendar G_GNUC_UNUSED)
{
  status->state = GEWU_ISSUE_HANDLING;
  status->signed_for = fact->day;
}

static void
apply_return (GewuIssueStatus     *status,
              const GewuIssueFact *fact G_GNUC_UNUSED,
              GewuCalendar        *calendar G_GNUC_UNUSED)
{
  clear_dispatch (status);
  status->state = GEWU_ISSUE_REPORTED;
  status->returned++;
}

/* Days granted by an extension count from the day that was due. */
static void
apply_extend (GewuIssueStatus     *status,
              const GewuIssueFact *fact,
              GewuCalendar        *calendar)
{
  if (fact->until != GEWU_DAY_UNKNOWN)
    {
      status->due = fact->until;
      status->no_notice = FALSE;
    }
  else if (fact->days > 0)
    {
      status->due = count_on (status, calendar, status->due, fact->days);
    }
}

static void
apply_resolve (GewuIssueStatus     *status,
               const GewuIssueFact *fact,
               GewuCalendar        *calendar G_GNUC_UNUSED)
{
  status->state = GEWU_ISSUE_RESOLVED;
  if (fact->day != GEWU_DAY_UNKNOWN)
    status->resolved = fact->day;
}

static void
apply_recheck (GewuIssueStatus     *status,
               const GewuIssueFact *fact,
               GewuCalendar        *calendar G_GNUC_UNUSED)
{
  status->rounds++;
  if (fact->day != GEWU_DAY_UNKNOWN)
    status->rechecked = fact->day;

  if (fact->passed == 1)
    {
      status->state = GEWU_ISSUE_CLOSED;
      status->closed = fact->day;
    }
  else
    {
      status->state = GEWU_ISSUE_HANDLING;
      status->failed++;
    }
}

static void
apply_withdraw (GewuIssueStatus     *status,
                const GewuIssueFact *fact G_GNUC_UNUSED,
                GewuCalendar        *calendar G_GNUC_UNUSED)
{
  status->state = GEWU_ISSUE_WITHDRAWN;
}

/* The second cycle starts at the lead department; what the first one took is counted on. */
static void
apply_reopen (GewuIssueStatus     *status,
              const GewuIssueFact *fact G_GNUC_UNUSED,
              GewuCalendar        *calendar G_GNUC_UNUSED)
{
  clear_dispatch (status);
  status->state = GEWU_ISSUE_REPORTED;
  status->settled = FALSE;
  status->resolved = GEWU_DAY_UNKNOWN;
  status->rechecked = GEWU_DAY_UNKNOWN;
  status->closed = GEWU_DAY_UNKNOWN;
}

/* The events that change something, and the states in which they may happen. Ledgers often leave
 * out a dispatch or a signature, so that a department may resolve what it never signed for. */
static const struct
{
  const char *kind;
  guint       from;
  void      (*apply) (GewuIssueStatus     *status,
                      const GewuIssueFact *fact,
                      GewuCalendar        *calendar);
} transitions[] = {
  { "dispatch", IN (REPORTED) | IN (DISPATCHED), apply_dispatch },
  { "reject", IN (REPORTED), apply_reject },
  { "sign", IN (DISPATCHED), apply_sign },
  { "return", IN_DEPARTMENT, apply_return },
  { "extend", IN_DEPARTMENT, apply_extend },
  { "resolve", IN (REPORTED) | IN_DEPARTMENT, apply_resolve },
  { "recheck", IN (RESOLVED), apply_recheck },
  { "withdraw", OPEN, apply_withdraw },
  { "reopen", ENDED, apply_reopen },
};

static void
apply_fact (GewuIssueStatus     *status,
            const GewuIssueFact *fact,
            GewuCalendar        *calendar)
{
  for (guint i = 0; i < G_N_ELEMENTS (transitions); i++)
    if (g_str_equal (transitions[i].kind, fact->kind))
      {
        if ((transitions[i].from & (1u << status->state)) == 0)
          return;

        transitions[i].apply (status, fact, calendar);
        break;
      }

  if (fact->rating != 0)
    status->rating = fact->rating;
}

/* What came out of the last handling; a failed recheck takes it back. */
static int
judge_on_time (const GewuIssueStatus *status)
{
  gboolean is_resolved = status->state == GEWU_ISSUE_RESOLVED ||
                         status->state == GEWU_ISSUE_CLOSED;

  if (!is_resolved || status->resolved == GEWU_DAY_UNKNOWN || status->due == GEWU_DAY_UNKNOWN)
    return -1;

  return status->resolved <= status->due ? 1 : 0;
}

void
gewu_issue_compute (const GewuIssueFact *facts,
                    gsize                n_facts,
                    GewuCalendar        *calendar,
                    GewuIssueStatus     *status)
{
  gboolean is_reported = FALSE;

  g_return_if_fail (facts != NULL || n_facts == 0);
  g_return_if_fail (GEWU_IS_CALENDAR (calendar));
  g_return_if_fail (status != NULL);

  *status = (GewuIssueStatus) { .state = GEWU_ISSUE_REPORTED };

  for (gsize i = 0; i < n_facts; i++)
    if (!g_str_equal (facts[i].kind, "report"))
      {
        apply_fact (status, &facts[i], calendar);
      }
    else if (!is_reported)
      {
        apply_report (status, &facts[i], calendar);
        is_reported = TRUE;
      }

  status->on_time = judge_on_time (status);
}
