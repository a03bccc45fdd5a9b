/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-demo-case.h"

enum { ORDINARY, COMPLEX, HARD };

#define DISPATCH GEWU_EVENT_DISPATCH
#define REJECT GEWU_EVENT_REJECT
#define SIGN GEWU_EVENT_SIGN
#define RETURN GEWU_EVENT_RETURN
#define REPLY GEWU_EVENT_REPLY
#define ASSIST GEWU_EVENT_ASSIST
#define URGE GEWU_EVENT_URGE
#define SUPERVISE GEWU_EVENT_SUPERVISE
#define ESCALATE GEWU_EVENT_ESCALATE
#define EXTEND GEWU_EVENT_EXTEND
#define DEFER GEWU_EVENT_DEFER
#define RESOLVE GEWU_EVENT_RESOLVE
#define RECHECK GEWU_EVENT_RECHECK
#define WITHDRAW GEWU_EVENT_WITHDRAW
#define REOPEN GEWU_EVENT_REOPEN

/* The oldest first. By the shipped rules an ordinary issue is due 7 working days after its
 * dispatch, a complex one 15, a hard one 30. A day on which too few issues come up leaves a case to
 * the next: what makes most cases what they are therefore happens a day before the last. */
static const GewuDemoCase cases[] = {
  /* Rejected. */
  { 40, ORDINARY, 0, { { REJECT, 1 } } },
  /* Reopened, and closed again. */
  { 38, ORDINARY, 0,
    { { DISPATCH, 1 }, { SIGN, 1 }, { RESOLVE, 4 }, { RECHECK, 2 }, { REOPEN, 6 }, { DISPATCH, 1 },
      { SIGN, 0 }, { RESOLVE, 5 }, { RECHECK, 2 } } },
  { 30, ORDINARY, 0, { { REJECT, 1 } } },
  /* Withdrawn after a telephone call. */
  { 28, ORDINARY, 0, { { DISPATCH, 1 }, { SIGN, 1 }, { WITHDRAW, 2 } } },
  /* Deferred, ten days before its review. */
  { 26, HARD, 0,
    { { DISPATCH, 1, .flags = GEWU_DEMO_LED }, { SIGN, 1, .flags = GEWU_DEMO_MEASURED },
      { REPLY, 4, .until = 10 }, { DEFER, 10, .until = 20 } } },
  /* Reopened, and in handling again. */
  { 24, ORDINARY, 0,
    { { DISPATCH, 1 }, { SIGN, 1 }, { RESOLVE, 5 }, { RECHECK, 3 }, { REOPEN, 9 }, { DISPATCH, 1 },
      { SIGN, 1, .flags = GEWU_DEMO_MEASURED } } },
  /* Over by 6: urged, supervised, escalated. */
  { 22, COMPLEX, 0,
    { { DISPATCH, 1, .flags = GEWU_DEMO_LED }, { SIGN, 1 }, { REPLY, 6, .until = 5 }, { URGE, 9 },
      { SUPERVISE, 2, .until = 3 }, { ESCALATE, 2 } } },
  /* Over by 4: urged and supervised. */
  { 20, COMPLEX, 0, { { DISPATCH, 1 }, { SIGN, 1 }, { URGE, 15 }, { SUPERVISE, 2, .until = 3 } } },
  /* Extended by 5: 2 are left. */
  { 19, COMPLEX, 0,
    { { DISPATCH, 1, .flags = GEWU_DEMO_LED }, { SIGN, 1, .flags = GEWU_DEMO_MEASURED },
      { REPLY, 5, .until = 8 }, { EXTEND, 8, .days = 5 } } },
  /* Deferred, four days before its review. */
  { 18, COMPLEX, 0,
    { { DISPATCH, 1, .flags = GEWU_DEMO_LED }, { SIGN, 1 }, { DEFER, 8, .until = 12 } } },
  /* Failed its recheck: in handling again, not yet due … */
  { 15, COMPLEX, 0,
    { { DISPATCH, 1 }, { SIGN, 1 }, { RESOLVE, 7 },
      { RECHECK, 2, .flags = GEWU_DEMO_FAILS }, { REPLY, 2, .until = 4 } } },
  /* … and with 2 days left. */
  { 12, ORDINARY, 0,
    { { DISPATCH, 0 }, { SIGN, 1 }, { RESOLVE, 4 }, { RECHECK, 2, .flags = GEWU_DEMO_FAILS } } },
  /* Extended by 7: 4 are left. */
  { 11, ORDINARY, 0,
    { { DISPATCH, 1 }, { SIGN, 0 }, { REPLY, 4, .until = 5 }, { EXTEND, 1, .days = 7 } } },
  /* Over by 3, urged twice. */
  { 11, ORDINARY, 0, { { DISPATCH, 1 }, { SIGN, 0 }, { URGE, 8 }, { URGE, 1 } } },
  /* One of two assisting departments has done its part. */
  { 10, COMPLEX, 2,
    { { DISPATCH, 1, .flags = GEWU_DEMO_ASSISTED | GEWU_DEMO_LED },
      { SIGN, 1, .flags = GEWU_DEMO_MEASURED }, { ASSIST, 5 }, { REPLY, 1, .until = 4 } } },
  /* Over by 2. */
  { 10, ORDINARY, 0, { { DISPATCH, 1 }, { SIGN, 1 }, { REPLY, 5, .until = 2 } } },
  /* Over by 1, urged. */
  { 9, ORDINARY, 0, { { DISPATCH, 1 }, { SIGN, 0 }, { URGE, 8 } } },
  /* Due on the last day … */
  { 8, ORDINARY, 0, { { DISPATCH, 1 }, { SIGN, 1 }, { REPLY, 4, .until = 2 } } },
  /* … and on the day after. */
  { 7, ORDINARY, 0, { { DISPATCH, 1 }, { SIGN, 1, .flags = GEWU_DEMO_MEASURED } } },
  /* To be rechecked. */
  { 6, ORDINARY, 0, { { DISPATCH, 0 }, { SIGN, 1 }, { RESOLVE, 4 } } },
  /* Returned and dispatched again. */
  { 5, ORDINARY, 0,
    { { DISPATCH, 1, .flags = GEWU_DEMO_ASTRAY }, { RETURN, 1 }, { DISPATCH, 1 }, { SIGN, 1 } } },
  /* Returned, to be dispatched today. */
  { 3, ORDINARY, 0, { { DISPATCH, 1, .flags = GEWU_DEMO_ASTRAY }, { RETURN, 1 } } },
  /* To be signed for since the day before yesterday. */
  { 3, ORDINARY, 0, { { DISPATCH, 1 } } },
  /* To be signed for today. */
  { 2, ORDINARY, 0, { { DISPATCH, 1 } } },
  /* To be judged, of yesterday. */
  { 1, ORDINARY, 0, { { 0 } } },
  { 1, ORDINARY, 0, { { 0 } } },
};

const GewuDemoCase *
gewu_demo_case_take (GewuDemoOffice *office,
                     guint           day)
{
  guint age = office->days->len - 1 - day;

  if (office->n_cases == G_N_ELEMENTS (cases) || age > cases[office->n_cases].age)
    return NULL;

  return &cases[office->n_cases++];
}

void
gewu_demo_case_run (const GewuDemoCase *self,
                    GewuDemoCourse     *course)
{
  for (guint i = 0; i < GEWU_DEMO_CASE_STEPS && self->steps[i].kind != GEWU_EVENT_REPORT; i++)
    gewu_demo_course_add (course, &self->steps[i]);
}
