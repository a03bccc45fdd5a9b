/* What users read: codes and values of the lower layers as translated text.
 *
 * Every text is in the language of the process. Texts that are put together are (transfer full);
 * single words are (transfer none) and live as long as the process.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assessment.h"
#include "gewu-clock.h"
#include "gewu-decimal.h"
#include "gewu-error.h"
#include "gewu-finding.h"
#include "gewu-issue-course.h"
#include "gewu-meeting.h"
#include "gewu-noun.h"

G_BEGIN_DECLS

/* Sets the process's locale and finds the translations, those of the build folder when the program
 * runs from there. Call once, before anything else. */
void        gewu_words_init             (void);

/* "Visits" */
const char *gewu_words_noun             (GewuNoun              noun);
/* The label, with the unit in brackets if there is one: "Registered capital (10,000 yuan)". */
char       *gewu_words_field            (const GewuField      *field);
/* Canonical text of a field as it is shown. NULL gives "". */
char       *gewu_words_value            (const GewuField      *field,
                                         const char           *text);
const char *gewu_words_issue_state      (GewuIssueState        state);
/* "Dispatch" for "dispatch"; an event that is not known is given back as it is. */
const char *gewu_words_issue_event_kind (const char           *kind);
/* "Lead department" */
const char *gewu_words_role             (GewuRole              role);
/* A sentence: what an event lacks. "" for none. */
const char *gewu_words_refusal          (GewuIssueRefusal      refusal);
/* A sentence: nobody is known, or several are meant, by a member of an event's draft ("by", "unit",
 * …; GewuEventResult). */
const char *gewu_words_unknown          (const char           *member,
                                         gboolean              ambiguous);

/* "Handling" */
const char *gewu_words_stage            (GewuStage             stage);
/* "Working days" */
const char *gewu_words_clock_basis      (GewuClockBasis        basis);
/* "7 working days", "24 hours" */
char       *gewu_words_clock            (const GewuClock      *clock);
/* "3 working days left", "Due today", "Overdue by 2 working days"; due and left as
 * gewu_due_judge () gives them for a deadline there is. */
char       *gewu_words_due              (GewuDue               due,
                                         int                   left);

/* "Published", "Publication", "Partly upheld" */
const char *gewu_words_assessment_state (GewuAssessmentState     state);
const char *gewu_words_assessment_event (GewuAssessmentEventKind kind);
const char *gewu_words_verdict          (GewuVerdict             verdict);
/* A sentence: why something cannot be done with an assessment. */
const char *gewu_words_assessment_refusal (GewuAssessmentRefusal refusal);
/* The same for the detail of GEWU_ERROR_ASSESSMENT, with the state; another text as it is. */
char       *gewu_words_assessment_detail (const char            *detail);
/* What was done to an assessment, as the action "assessment" names it: an event, "open", "entry".
 * One that is not known is given back as it is. */
const char *gewu_words_assessment_deed   (const char            *id);

/* "Done", "3 working days past the deadline"; and a sentence for the detail of GEWU_ERROR_MEETING,
 * another text as it is. */
const char *gewu_words_decision_state   (GewuDecisionState       state);
char       *gewu_words_decision_mark    (GewuDecisionMark        mark);
char       *gewu_words_meeting_fault    (const char             *detail);
/* Why a matter is put before a meeting: "Escalated". */
const char *gewu_words_topic_reason     (GewuTopicReason         reason);
/* What was done to a meeting, as the action "meeting" names it. One that is not known is given back
 * as it is. */
const char *gewu_words_meeting_deed     (const char             *id);

/* What happened and the way out, for errors of GEWU_ERROR, G_IO_ERROR and G_FILE_ERROR; others are
 * introduced and quoted. A detail that is the JSON of a journal action is put into words. */
char       *gewu_words_error            (const GError         *error);

/* A mistake of a scheme or a table, as GEWU_ERROR_SCHEME, _MEASURES and _RANGE tell it: "place:
 * cause", the cause in words; and a cause alone. What is not known is given back as it is. */
char       *gewu_words_mistake          (const char           *mistake);
char       *gewu_words_cause            (const char           *cause);
/* What a scheme says that is hardly meant; id, title (NULL: none), a and b as GewuSchemeFinding has
 * them. */
char       *gewu_words_scheme_finding   (const char           *id,
                                         const char           *title,
                                         GewuDecimal           a,
                                         GewuDecimal           b);
/* A sentence for a warning of a result (gewu_warning_code_to_id ()) about the subject of this
 * name. */
char       *gewu_words_warning          (const char           *id,
                                         const char           *name);
/* A step of a pay (gewu_pay_line_to_id ()): "Months in post". */
const char *gewu_words_pay_line         (const char           *id);
/* Why a line is what it is, in a few words (gewu_reason_to_id ()): "fewer than required". */
const char *gewu_words_reason           (const char           *id);

/* What a report (id of src/report) is for, in one line; "" when it is not known. */
const char *gewu_words_report           (const char           *id);
/* Why a report could not be put together or written (gewu-session-report.h). */
char       *gewu_words_report_error     (const GError         *error);

/* What is wrong, in a few words: "unknown grid". */
const char *gewu_words_finding_code     (GewuFindingCode       code);
/* Where, what, and what became of it. */
char       *gewu_words_finding          (const GewuFinding    *finding);

/* A parameter of an action, NULL when it has none of that name. */
typedef const char *(*GewuWordsGetFunc) (const char *parameter,
                                         gpointer    data);

/* A journal action by its code: "Changed in Enterprises: …". Parameters: create: name; import:
 * files, created, updated; withdraw-import: files; add, edit, delete: noun, name; event: name (the
 * issue's number), event (its kind), count (of issues, when more than one); assessment: what
 * (gewu_words_assessment_deed()), period, name (of the scheme). A code that is not known is
 * quoted. */
char       *gewu_words_action           (const char           *code,
                                         GewuWordsGetFunc      get,
                                         gpointer              data);
/* The same for a journal row: one of kind "undo" or "redo" carries the action it takes back. */
char       *gewu_words_entry            (const char           *kind,
                                         const char           *code,
                                         GewuWordsGetFunc      get,
                                         gpointer              data);

/* Where verification found a fault; what does not apply is 0 or NULL. */
typedef struct
{
  gint64      node;      /* in the journal */
  gint64      seq;
  const char *table;     /* in the data */
  gint64      record;
  const char *column;
  const char *expected;
  const char *found;
  const char *owner;     /* what the record is called whose file it is */
  const char *file;
  const char *cause;     /* of a file: "missing", "size", "content" */
  guint       bad_files;
} GewuWordsPlace;

/* id: "schema", "gap", "hash", "tail", "head", "replay", "data", "derived", "file". */
char       *gewu_words_fault            (const char           *id,
                                         const GewuWordsPlace *place);

G_END_DECLS
