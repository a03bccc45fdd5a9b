/* The table of indicators. One line here, one statement in data/sql/queries/indicator-*.sql, one
 * section in data/schemes/indicators.md.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-indicator.h"

#include <glib/gi18n.h>

#define PERSON (1 << GEWU_NOUN_PERSON)
#define UNIT (1 << GEWU_NOUN_UNIT)
#define GRID (1 << GEWU_NOUN_GRID)
#define EVERYONE (PERSON | UNIT | GRID)

#define COUNT GEWU_INDICATOR_COUNT
#define AMOUNT GEWU_INDICATOR_AMOUNT
#define RATE GEWU_INDICATOR_RATE

/* ---- parameters */

#define CHOICE(name, title, values, preset) \
  { name, title, GEWU_INDICATOR_PARAMETER_CHOICE, values, preset }
#define NUMBER(name, title, preset) { name, title, GEWU_INDICATOR_PARAMETER_NUMBER, NULL, preset }
#define TERM(name, title, dictionary) \
  { name, title, GEWU_INDICATOR_PARAMETER_TERM, dictionary, NULL }

#define BY(preset) \
  CHOICE ("by", N_("Belongs to the period by"), "reported|dispatched|due|resolved|closed", preset)
#define CARRIED CHOICE ("carried", N_("Those open from before"), "yes|no", "no")
#define OF(preset) \
  CHOICE ("of", N_("Divided by"), \
          "all|all-less-deferred|due|due-less-deferred|resolved|closed", preset)
#define SOLVED \
  { "solved", N_("Results that count as solved"), GEWU_INDICATOR_PARAMETER_CHOICES, \
    "any|solved|partly|planned|explained|unsolved", "any" }
#define WORKING_DAYS(preset) NUMBER ("working-days", N_("Working days allowed"), preset)
#define BEARER CHOICE ("bearer", N_("Who bears it"), "grid|person|leader", "grid")
#define ROLE CHOICE ("role", N_("Looked after as"), "officer|leader|unit", "officer")

#define CLASS \
  TERM ("category", N_("Category"), "issue-category"), \
  TERM ("severity", N_("Severity"), "issue-severity"), \
  TERM ("source", N_("Source"), "issue-source")
#define END { NULL, NULL, 0, NULL, NULL }

#define PARAMETERS(...) (const GewuIndicatorParameter[]) { __VA_ARGS__, END }
#define NO_PARAMETERS (const GewuIndicatorParameter[]) { END }
#define VISIT_PARAMETERS(...) \
  PARAMETERS (__VA_ARGS__ TERM ("method", N_("Method"), "visit-method"), \
              TERM ("kind", N_("Kind"), "visit-kind"))
#define ISSUE_PARAMETERS(by) PARAMETERS (BY (by), CARRIED, CLASS)
#define SHARE_PARAMETERS(by, of) PARAMETERS (BY (by), CARRIED, OF (of), SOLVED, CLASS)
#define EVENT_PARAMETERS PARAMETERS (CLASS)

/* ---- name, title, description, unit, kind, nouns, evidence, whose, parameters, remedy */

static const GewuIndicator indicators[] = {
  { "visits.count", N_("Visits"),
    N_("Visits made in the period; one that two people made counts for both."),
    N_("visits"), COUNT, EVERYONE, GEWU_NOUN_VISIT, GEWU_WHOSE_VISIT, VISIT_PARAMETERS () },
  { "visits.enterprises", N_("Enterprises visited"),
    N_("Enterprises visited in the period, each once."),
    N_("enterprises"), COUNT, EVERYONE, GEWU_NOUN_ENTERPRISE, GEWU_WHOSE_VISIT,
    VISIT_PARAMETERS () },
  { "visits.door-rate", N_("Share of visits at the door"),
    N_("Visits made at the enterprise itself, of all visits of the period."),
    NULL, RATE, EVERYONE, GEWU_NOUN_VISIT, GEWU_WHOSE_VISIT,
    PARAMETERS (TERM ("kind", N_("Kind"), "visit-kind")) },
  { "visits.late", N_("Visits handed in late"),
    N_("Visits of the period handed in more working days after they happened than allowed."),
    N_("visits"), COUNT, EVERYONE, GEWU_NOUN_VISIT, GEWU_WHOSE_VISIT,
    VISIT_PARAMETERS (WORKING_DAYS ("2"),) },
  { "visits.on-time-rate", N_("Visits handed in on time"),
    N_("Visits handed in within the working days allowed, of all visits of the period whose day of "
       "handing in is known."),
    NULL, RATE, EVERYONE, GEWU_NOUN_VISIT, GEWU_WHOSE_VISIT,
    VISIT_PARAMETERS (WORKING_DAYS ("2"),) },
  { "visits.refuted", N_("False visits"),
    N_("Visits of the period that were found to be false records."),
    N_("visits"), COUNT, EVERYONE, GEWU_NOUN_VISIT, GEWU_WHOSE_VISIT, VISIT_PARAMETERS () },
  { "visits.with-issue", N_("Visits that found an issue"),
    N_("Visits of the period on which an issue was found."),
    N_("visits"), COUNT, EVERYONE, GEWU_NOUN_VISIT, GEWU_WHOSE_VISIT, VISIT_PARAMETERS () },
  { "visits.find-rate", N_("Share of visits that found an issue"),
    N_("Visits on which an issue was found, of all visits of the period."),
    NULL, RATE, EVERYONE, GEWU_NOUN_VISIT, GEWU_WHOSE_VISIT, VISIT_PARAMETERS () },
  { "visits.of-activities", N_("Visits during activities"),
    N_("Visits of the period that were part of an activity."),
    N_("visits"), COUNT, EVERYONE, GEWU_NOUN_VISIT, GEWU_WHOSE_VISIT, VISIT_PARAMETERS () },

  { "visits.due-months", N_("Months due for a visit"),
    N_("Enterprises in business of the grid, once for each month of the period that is over; none "
       "before the records start."),
    N_("enterprise-months"), COUNT, EVERYONE, GEWU_NOUN_ENTERPRISE, GEWU_WHOSE_DUTY,
    PARAMETERS (BEARER) },
  { "visits.missed-months", N_("Months without a visit"),
    N_("Of the months due for a visit, those in which nobody of the grid came."),
    N_("enterprise-months"), COUNT, EVERYONE, GEWU_NOUN_ENTERPRISE, GEWU_WHOSE_DUTY,
    PARAMETERS (BEARER),
    .remedy = GEWU_REMEDY_VISIT },
  { "visits.coverage-rate", N_("Coverage by visits"),
    N_("Of the months due for a visit, those in which somebody of the grid came."),
    NULL, RATE, EVERYONE, GEWU_NOUN_ENTERPRISE, GEWU_WHOSE_DUTY, PARAMETERS (BEARER),
    .remedy = GEWU_REMEDY_VISIT },

  { "assignments.visits", N_("Visits to assigned enterprises"),
    N_("Visits of the period to an enterprise by the one who looks after it on that day."),
    N_("visits"), COUNT, PERSON | UNIT, GEWU_NOUN_VISIT, GEWU_WHOSE_ASSIGNMENT,
    PARAMETERS (ROLE) },
  { "assignments.missed-months", N_("Months without a visit to an assigned enterprise"),
    N_("Enterprises looked after, once for each month of the period that is over and in which the "
       "one who looks after it did not come."),
    N_("enterprise-months"), COUNT, PERSON | UNIT, GEWU_NOUN_ENTERPRISE,
    GEWU_WHOSE_ASSIGNMENT, PARAMETERS (ROLE), .remedy = GEWU_REMEDY_VISIT },
  { "assignments.coverage-rate", N_("Coverage of assigned enterprises"),
    N_("Enterprises looked after, once for each month of the period that is over: the share in "
       "which the one who looks after it came."),
    NULL, RATE, PERSON | UNIT, GEWU_NOUN_ENTERPRISE, GEWU_WHOSE_ASSIGNMENT, PARAMETERS (ROLE),
    .remedy = GEWU_REMEDY_VISIT },
  { "projects.visits", N_("Visits to assigned projects"),
    N_("Visits of the period to a project by the one who looks after it on that day."),
    N_("visits"), COUNT, PERSON | UNIT, GEWU_NOUN_VISIT, GEWU_WHOSE_ASSIGNMENT,
    PARAMETERS (ROLE) },
  { "projects.coverage-rate", N_("Assigned projects visited"),
    N_("Projects looked after on the as-of day: the share visited in the period by the one who "
       "looks after it."),
    NULL, RATE, PERSON | UNIT, GEWU_NOUN_PROJECT, GEWU_WHOSE_ASSIGNMENT, PARAMETERS (ROLE) },

  { "issues.found", N_("Issues found"),
    N_("Issues brought in, whether settled on the spot or reported."),
    N_("issues"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_REPORT,
    ISSUE_PARAMETERS ("reported") },
  { "issues.settled", N_("Issues settled on the spot"),
    N_("Issues brought in that were settled on the spot."),
    N_("issues"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_REPORT,
    ISSUE_PARAMETERS ("reported") },
  { "issues.settle-rate", N_("Share settled on the spot"),
    N_("Issues settled on the spot, of all that were brought in."),
    NULL, RATE, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_REPORT, ISSUE_PARAMETERS ("reported") },
  { "issues.reported", N_("Issues reported"),
    N_("Issues brought in that were not settled on the spot."),
    N_("issues"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_REPORT,
    ISSUE_PARAMETERS ("reported") },
  { "issues.accepted", N_("Issues accepted"),
    N_("Reported issues that were dispatched to a department."),
    N_("issues"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_REPORT,
    ISSUE_PARAMETERS ("reported") },
  { "issues.accepted-rate", N_("Share of reports accepted"),
    N_("Reported issues that were dispatched to a department, of all reported."),
    NULL, RATE, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_REPORT, ISSUE_PARAMETERS ("reported") },
  { "issues.rejected", N_("Issues rejected"),
    N_("Reported issues that were not dispatched, for a reason."),
    N_("issues"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_REPORT,
    ISSUE_PARAMETERS ("reported") },
  { "issues.withdrawal-rate", N_("Share of reports withdrawn"),
    N_("Issues withdrawn by the enterprise's wish, of all reported."),
    NULL, RATE, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_REPORT, ISSUE_PARAMETERS ("reported") },
  { "issues.late-entry", N_("Issues reported late"),
    N_("Issues reported more working days after the visit that found them than allowed."),
    N_("issues"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_REPORT,
    PARAMETERS (WORKING_DAYS ("2"), BY ("reported"), CARRIED, CLASS) },
  { "issues.late-recheck", N_("Issues rechecked late"),
    N_("Issues not rechecked within the working days allowed after they were resolved, those "
       "still waiting at the as-of day too."),
    N_("issues"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_REPORT,
    PARAMETERS (WORKING_DAYS ("3"), BY ("resolved"), CARRIED, CLASS),
    .remedy = GEWU_REMEDY_RECHECK },
  { "issues.recheck-on-time-rate", N_("Rechecks on time"),
    N_("Issues rechecked within the working days allowed, of all that were or should have been "
       "rechecked by the as-of day."),
    NULL, RATE, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_REPORT,
    PARAMETERS (WORKING_DAYS ("3"), BY ("resolved"), CARRIED, CLASS),
    .remedy = GEWU_REMEDY_RECHECK },

  { "issues.late-dispatch", N_("Issues dispatched late"),
    N_("Issues not dispatched or rejected within the working days allowed after the report, those "
       "still waiting at the as-of day too."),
    N_("issues"), COUNT, UNIT | GRID, GEWU_NOUN_ISSUE, GEWU_WHOSE_DISPATCH,
    PARAMETERS (WORKING_DAYS ("1"), BY ("reported"), CARRIED, CLASS),
    .remedy = GEWU_REMEDY_DISPATCH },
  { "issues.dispatch-on-time-rate", N_("Dispatches on time"),
    N_("Issues dispatched or rejected within the working days allowed, of all that were or should "
       "have been by the as-of day."),
    NULL, RATE, UNIT | GRID, GEWU_NOUN_ISSUE, GEWU_WHOSE_DISPATCH,
    PARAMETERS (WORKING_DAYS ("1"), BY ("reported"), CARRIED, CLASS),
    .remedy = GEWU_REMEDY_DISPATCH },
  { "issues.late-sign", N_("Issues signed for late"),
    N_("Issues not signed for within the working days allowed after the dispatch, those still "
       "waiting at the as-of day too."),
    N_("issues"), COUNT, UNIT | GRID, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING,
    PARAMETERS (WORKING_DAYS ("1"), BY ("dispatched"), CARRIED, CLASS),
    .remedy = GEWU_REMEDY_SIGN },
  { "issues.sign-on-time-rate", N_("Signatures on time"),
    N_("Issues signed for within the working days allowed, of all that were or should have been "
       "by the as-of day."),
    NULL, RATE, UNIT | GRID, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING,
    PARAMETERS (WORKING_DAYS ("1"), BY ("dispatched"), CARRIED, CLASS),
    .remedy = GEWU_REMEDY_SIGN },

  { "issues.dispatched", N_("Issues dispatched"),
    N_("Issues dispatched to the department."),
    N_("issues"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING,
    ISSUE_PARAMETERS ("dispatched") },
  { "issues.solved", N_("Issues solved"),
    N_("Dispatched issues that were resolved by the as-of day, with a result that counts."),
    N_("issues"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING,
    SHARE_PARAMETERS ("dispatched", "all") },
  { "issues.solve-rate", N_("Solve rate"),
    N_("Issues resolved by the as-of day with a result that counts, of all dispatched."),
    NULL, RATE, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING,
    SHARE_PARAMETERS ("dispatched", "all"), .remedy = GEWU_REMEDY_RESOLVE },
  { "issues.on-time", N_("Issues handled on time"),
    N_("Issues resolved with no round of handling past its due day."),
    N_("issues"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING,
    SHARE_PARAMETERS ("dispatched", "all") },
  { "issues.on-time-rate", N_("On-time handling rate"),
    N_("Issues resolved with no round of handling past its due day, of those due or finished by "
       "the as-of day."),
    NULL, RATE, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING,
    SHARE_PARAMETERS ("dispatched", "due"), .remedy = GEWU_REMEDY_RESOLVE_IN_TIME },
  { "issues.closed", N_("Issues closed"),
    N_("Dispatched issues that passed their recheck by the as-of day."),
    N_("issues"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING,
    SHARE_PARAMETERS ("dispatched", "all") },
  { "issues.closing-rate", N_("Closing rate"),
    N_("Issues that passed their recheck by the as-of day, of all dispatched."),
    NULL, RATE, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING,
    SHARE_PARAMETERS ("dispatched", "all"), .remedy = GEWU_REMEDY_CLOSE },
  { "issues.on-time-closing-rate", N_("On-time closing rate"),
    N_("Issues that passed their recheck and were handled on time, of those due or finished by "
       "the as-of day."),
    NULL, RATE, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING,
    SHARE_PARAMETERS ("dispatched", "due") },
  { "issues.open", N_("Issues still open"),
    N_("Dispatched issues that were not resolved by the as-of day."),
    N_("issues"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING,
    ISSUE_PARAMETERS ("dispatched"), .remedy = GEWU_REMEDY_RESOLVE },
  { "issues.overdue", N_("Overdue issues"),
    N_("Issues handled late, or open past their due day on the as-of day and not deferred."),
    N_("issues"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING,
    ISSUE_PARAMETERS ("dispatched"), .remedy = GEWU_REMEDY_RESOLVE_IN_TIME },
  { "issues.overdue-days", N_("Days overdue"),
    N_("Days from the due day of the last round of handling to its end, or to the as-of day."),
    N_("days"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING,
    PARAMETERS (CHOICE ("days", N_("Days counted"), "working|natural", "working"),
                BY ("dispatched"), CARRIED, CLASS) },

  { "issues.failed-rechecks", N_("Failed rechecks"),
    N_("Rechecks not passed, of the issues dispatched in the period."),
    N_("times"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING,
    ISSUE_PARAMETERS ("dispatched") },
  { "issues.reworked", N_("Issues reworked"),
    N_("Issues that failed their recheck at least, and at most, so many times."),
    N_("issues"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING,
    PARAMETERS (NUMBER ("at-least", N_("At least so many times"), "1"),
                NUMBER ("at-most", N_("At most so many times"), "9999"),
                BY ("dispatched"), CARRIED, CLASS) },
  { "issues.rework-rate", N_("Rework rate"),
    N_("Issues that failed a recheck, of all that were rechecked."),
    NULL, RATE, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING, ISSUE_PARAMETERS ("dispatched") },
  { "issues.pass-rate", N_("Passed at the first recheck"),
    N_("Issues closed without a failed recheck, of all that were rechecked."),
    NULL, RATE, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING, ISSUE_PARAMETERS ("dispatched") },
  { "issues.satisfied-rate", N_("Satisfied enterprises"),
    N_("Issues whose enterprise was satisfied, of all that were rated."),
    NULL, RATE, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING, ISSUE_PARAMETERS ("dispatched") },
  { "issues.dissatisfied", N_("Dissatisfied enterprises"),
    N_("Issues whose enterprise was dissatisfied."),
    N_("issues"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING,
    ISSUE_PARAMETERS ("dispatched") },
  { "issues.rating-average", N_("Average rating"),
    N_("The ratings as a share of the best one: of four words, the best is worth four of four and "
       "the last one of four."),
    NULL, RATE, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING, ISSUE_PARAMETERS ("dispatched") },

  { "issues.returned", N_("Issues returned"),
    N_("Returns of the period by the department the issue was dispatched to."),
    N_("times"), COUNT, UNIT, GEWU_NOUN_ISSUE, GEWU_WHOSE_RETURN, EVENT_PARAMETERS },
  { "issues.return-rate", N_("Return rate"),
    N_("Returns of the period, of these returns and the issues dispatched in the period."),
    NULL, RATE, UNIT, GEWU_NOUN_ISSUE, GEWU_WHOSE_RETURN, EVENT_PARAMETERS },
  { "issues.reopened", N_("Issues reopened"),
    N_("Reopenings of the period."),
    N_("times"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING, EVENT_PARAMETERS },
  { "issues.reopen-rate", N_("Reopen rate"),
    N_("Issues that were ever reopened, of all that were ever closed."),
    NULL, RATE, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING, ISSUE_PARAMETERS ("dispatched") },
  { "issues.extensions", N_("Extensions"),
    N_("Extensions granted in the period."),
    N_("times"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING, EVENT_PARAMETERS },
  { "issues.deferred", N_("Deferrals"),
    N_("Deferrals granted in the period."),
    N_("times"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING, EVENT_PARAMETERS },
  { "issues.urged", N_("Reminders"),
    N_("Reminders of the period."),
    N_("times"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING, EVENT_PARAMETERS },
  { "issues.supervised", N_("Supervisions"),
    N_("Supervisions of the period."),
    N_("times"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING, EVENT_PARAMETERS },
  { "issues.escalated", N_("Escalations"),
    N_("Escalations of the period."),
    N_("times"), COUNT, EVERYONE, GEWU_NOUN_ISSUE, GEWU_WHOSE_HANDLING, EVENT_PARAMETERS },
  { "issues.assisted", N_("Issues assisted with"),
    N_("Assistances asked for by a dispatch of the period."),
    N_("issues"), COUNT, UNIT, GEWU_NOUN_ISSUE, GEWU_WHOSE_ASSISTANCE, EVENT_PARAMETERS },
  { "issues.assist-rate", N_("Assistances done"),
    N_("Assistances given by the as-of day, of all asked for in the period."),
    NULL, RATE, UNIT, GEWU_NOUN_ISSUE, GEWU_WHOSE_ASSISTANCE, EVENT_PARAMETERS },

  { "outcomes.count", N_("Results won"),
    N_("Results won in the period."),
    N_("results"), COUNT, EVERYONE, GEWU_NOUN_ENTERPRISE, GEWU_WHOSE_OUTCOME,
    PARAMETERS (TERM ("kind", N_("Kind"), "outcome-kind")) },
  { "outcomes.quantity", N_("Quantity won"),
    N_("The quantities of the results won in the period; name their kind, since each has a unit "
       "of its own."),
    N_("of its own unit"), AMOUNT, EVERYONE, GEWU_NOUN_ENTERPRISE, GEWU_WHOSE_OUTCOME,
    PARAMETERS (TERM ("kind", N_("Kind"), "outcome-kind")) },
  { "activities.enterprises", N_("Enterprises reached by activities"),
    N_("Enterprises that took part in the activities of the period, once for each activity."),
    N_("enterprises"), COUNT, UNIT | GRID, GEWU_NOUN_ENTERPRISE, GEWU_WHOSE_ACTIVITY,
    PARAMETERS (TERM ("kind", N_("Kind"), "activity-kind")) },
  { "enterprises.count", N_("Enterprises in the grid"),
    N_("Enterprises in business of the grid on the as-of day."),
    N_("enterprises"), COUNT, EVERYONE, GEWU_NOUN_ENTERPRISE, GEWU_WHOSE_ENTERPRISE,
    NO_PARAMETERS },
  { "members.count", N_("Members in post"),
    N_("People of the grid who were in post on the as-of day."),
    N_("people"), COUNT, UNIT | GRID, GEWU_NOUN_PERSON, GEWU_WHOSE_PERSON, NO_PARAMETERS },

  { "pay.base", N_("Performance pay base"),
    N_("As it stands in the register of people."),
    N_("yuan"), AMOUNT, PERSON, GEWU_NOUN_PERSON, GEWU_WHOSE_PERSON, NO_PARAMETERS },
  { "pay.months", N_("Months in post"),
    N_("Months of the period in which the person was in post for at least one day."),
    N_("months"), COUNT, PERSON, GEWU_NOUN_PERSON, GEWU_WHOSE_PERSON, NO_PARAMETERS },
  { "pay.months-in-period", N_("Months of the period"),
    N_("All months of the period."),
    N_("months"), COUNT, PERSON, GEWU_NOUN_PERSON, GEWU_WHOSE_PERSON, NO_PARAMETERS },
};

const GewuIndicator *
gewu_indicator_list (guint *n_indicators)
{
  *n_indicators = G_N_ELEMENTS (indicators);

  return indicators;
}
