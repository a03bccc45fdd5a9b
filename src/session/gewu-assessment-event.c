/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-assessment-event.h"

#include "gewu-assessment-line.h"
#include "gewu-assessment-scheme.h"
#include "gewu-evidence-text.h"
#include "gewu-period-scoring.h"

/* ---- what a draft may lack */

static GewuDay
get_today (void)
{
  return gewu_day_of_instant (gewu_now ());
}

static gboolean
has_text (const GewuAssessmentDraft *draft)
{
  return draft->text != NULL && *draft->text != '\0';
}

/* What can be done all the same, if somebody says why. */
static gboolean
find_hindrance (const GewuAssessmentHead  *head,
                const GewuAssessmentDraft *draft,
                GewuDay                    day,
                GewuAssessmentRefusal     *refusal)
{
  if (draft->kind == GEWU_ASSESSMENT_PUBLISH && get_today () < head->as_of)
    *refusal = GEWU_ASSESSMENT_REFUSAL_PERIOD_RUNS;
  else if (draft->kind == GEWU_ASSESSMENT_ANNOUNCE && day <= head->until)
    *refusal = GEWU_ASSESSMENT_REFUSAL_OBJECTION_TIME;
  else if ((draft->kind == GEWU_ASSESSMENT_ANNOUNCE || draft->kind == GEWU_ASSESSMENT_SEAL) &&
           head->n_undecided > 0)
    *refusal = GEWU_ASSESSMENT_REFUSAL_UNDECIDED;
  else
    return FALSE;

  return TRUE;
}

static gboolean
check (const GewuAssessmentHead   *head,
       const GewuAssessmentDraft  *draft,
       GewuDay                     day,
       GError                    **error)
{
  const GewuAssessmentRule *rule = gewu_assessment_event_get_rule (draft->kind);
  GewuAssessmentRefusal refusal;
  gboolean hindered;

  if (!gewu_assessment_event_is_possible (draft->kind, head->state))
    return gewu_assessment_refuse (head->state, GEWU_ASSESSMENT_REFUSAL_STATE, error);
  if (day < head->since || day < head->period.first || day > get_today ())
    return gewu_assessment_refuse (head->state, GEWU_ASSESSMENT_REFUSAL_DAY, error);
  if ((rule->mandatory & GEWU_ASSESSMENT_NEED_UNTIL) != 0 &&
      (!gewu_day_is_valid (draft->until) || draft->until < day))
    return gewu_assessment_refuse (head->state, GEWU_ASSESSMENT_REFUSAL_UNTIL, error);

  hindered = find_hindrance (head, draft, day, &refusal);
  if (hindered && !draft->anyway)
    return gewu_assessment_refuse (head->state, refusal, error);
  if ((hindered || (rule->mandatory & GEWU_ASSESSMENT_NEED_TEXT) != 0) && !has_text (draft))
    return gewu_assessment_refuse (head->state, GEWU_ASSESSMENT_REFUSAL_REASON, error);

  return TRUE;
}

/* ---- snapshots */

/* Keeps what scoring came to, unless what stands is the same; *snapshot is the row in both cases.
 * */
static gboolean
keep (GewuConnection            *connection,
      const GewuAssessmentHead  *head,
      const char                *document,
      GewuPeriodScoring         *scoring,
      const char                *evidence,
      gint64                    *snapshot,
      GError                   **error)
{
  g_autoptr(GewuSnapshot) made =
    gewu_snapshot_new (document, scoring->entries, evidence, scoring->result);
  GewuSnapshotText text = {
    made->scheme, made->inputs, made->evidence, made->results, made->hash
  };

  if (g_strcmp0 (made->hash, head->hash) == 0)
    *snapshot = head->snapshot;
  else
    *snapshot = gewu_store_add_snapshot (connection, head->id, &text, error);

  return *snapshot != 0;
}

static gboolean
keep_live (GewuConnection            *connection,
           const GewuAssessmentHead  *head,
           gint64                    *snapshot,
           GError                   **error)
{
  g_autofree char *document = NULL;
  g_autofree char *evidence = NULL;
  g_autoptr(GewuScheme) scheme =
    gewu_assessment_scheme_load (connection, head->scheme, &document, error);
  g_autoptr(GewuPeriodScoring) scoring = NULL;

  if (scheme == NULL)
    return FALSE;
  scoring = gewu_period_scoring_run_live (connection, head, scheme, head->period, error);
  if (scoring == NULL)
    return FALSE;
  evidence = gewu_evidence_text_make (connection, scheme,
                                      gewu_assessment_result_get_measures (scoring->result),
                                      head->period,
                                      gewu_period_scoring_get_as_of (head, head->period), error);

  return evidence != NULL &&
         keep (connection, head, document, scoring, evidence, snapshot, error);
}

/* lines: GewuObjection to be looked at in what is kept; NULL: none. */
static gboolean
check_lines (GewuAssessmentResult  *result,
             GPtrArray             *lines,
             GError               **error)
{
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    if (!gewu_assessment_line_check_result (result, g_ptr_array_index (lines, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
keep_corrected (GewuConnection            *connection,
                const GewuAssessmentHead  *head,
                GPtrArray                 *lines,
                gint64                    *snapshot,
                GError                   **error)
{
  g_autoptr(GewuSnapshotText) kept = gewu_store_get_snapshot (connection, head->snapshot, error);
  g_autoptr(GewuPeriodScoring) scoring = NULL;

  if (kept == NULL)
    return FALSE;
  scoring = gewu_period_scoring_run_corrected (connection, head, kept, error);

  return scoring != NULL && check_lines (scoring->result, lines, error) &&
         keep (connection, head, kept->scheme, scoring, kept->evidence, snapshot, error);
}

/* ---- the events */

static gboolean
seal (GewuConnection            *connection,
      const GewuAssessmentHead  *head,
      GewuAssessmentEvent       *event,
      GError                   **error)
{
  if (!keep_corrected (connection, head, NULL, &event->snapshot, error))
    return FALSE;

  return event->snapshot == head->snapshot ||
         gewu_assessment_refuse (head->state, GEWU_ASSESSMENT_REFUSAL_UNCORRECTED, error);
}

static gboolean
reopen (GewuConnection            *connection,
        const GewuAssessmentHead  *head,
        GError                   **error)
{
  g_autoptr(GPtrArray) adjustments = gewu_store_list_adjustments (connection, head->id, 0, error);

  if (adjustments == NULL)
    return FALSE;

  return adjustments->len == 0 ||
         gewu_assessment_refuse (head->state, GEWU_ASSESSMENT_REFUSAL_ADJUSTED, error);
}

static gboolean
has_number (GPtrArray  *events,
            const char *number)
{
  for (guint i = 0; i < events->len; i++)
    {
      const GewuAssessmentEvent *event = g_ptr_array_index (events, i);

      if (event->kind == GEWU_ASSESSMENT_CORRECT && g_strcmp0 (event->number, number) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Corrections are numbered through, whatever numbers the office gave the others. */
static gboolean
number_correction (GewuConnection            *connection,
                   const GewuAssessmentHead  *head,
                   GewuAssessmentEvent       *event,
                   GError                   **error)
{
  g_autoptr(GPtrArray) events = gewu_store_list_assessment_events (connection, head->id, error);

  if (events == NULL)
    return FALSE;
  if (event->number != NULL)
    return !has_number (events, event->number) ||
           gewu_assessment_refuse (head->state, GEWU_ASSESSMENT_REFUSAL_NUMBER, error);

  for (guint n = head->n_corrections + 1; event->number == NULL; n++)
    {
      g_autofree char *number = g_strdup_printf ("%u", n);

      if (!has_number (events, number))
        event->number = g_steal_pointer (&number);
    }

  return TRUE;
}

static gboolean
add_lines (GewuConnection             *connection,
           const GewuAssessmentHead   *head,
           const GewuAssessmentDraft  *draft,
           GewuDay                     day,
           GError                    **error)
{
  g_autoptr(GewuScheme) scheme =
    gewu_assessment_scheme_load (connection, head->scheme, NULL, error);

  if (scheme == NULL)
    return FALSE;
  for (guint i = 0; draft->lines != NULL && i < draft->lines->len; i++)
    {
      g_autoptr(GewuObjection) line = gewu_objection_copy (g_ptr_array_index (draft->lines, i));

      line->id = 0;
      line->subject_then = 0;
      line->assessment = head->id;
      line->verdict = GEWU_VERDICT_UPHELD;
      line->raised_on = line->decided_on = day;
      if (line->reason == NULL)
        line->reason = g_strdup (draft->text);
      if (line->text == NULL)
        line->text = g_strdup (line->reason);
      if (!gewu_assessment_line_check (connection, scheme, line, error) ||
          !gewu_assessment_line_check_effect (scheme, line, error) ||
          !gewu_store_put_objection (connection, line, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
correct (GewuConnection             *connection,
         const GewuAssessmentHead   *head,
         const GewuAssessmentDraft  *draft,
         GewuAssessmentEvent        *event,
         GError                    **error)
{
  if (!number_correction (connection, head, event, error) ||
      !add_lines (connection, head, draft, event->day, error) ||
      !keep_corrected (connection, head, draft->lines, &event->snapshot, error))
    return FALSE;

  return event->snapshot != head->snapshot ||
         gewu_assessment_refuse (head->state, GEWU_ASSESSMENT_REFUSAL_NO_CORRECTION, error);
}

static gboolean
change_scheme (GewuConnection             *connection,
               const GewuAssessmentHead   *head,
               const GewuAssessmentDraft  *draft,
               GewuAssessmentEvent        *event,
               GError                    **error)
{
  g_autoptr(GewuScheme) scheme = NULL;
  g_autoptr(GPtrArray) entries = NULL;

  event->scheme = draft->scheme;
  if (event->scheme == 0 && draft->document == NULL)
    return gewu_assessment_refuse (head->state, GEWU_ASSESSMENT_REFUSAL_SCHEME, error);
  scheme = gewu_assessment_scheme_store (connection, draft->document, &event->scheme, error);
  if (scheme == NULL)
    return FALSE;
  if (event->scheme == head->scheme ||
      g_strcmp0 (gewu_scheme_get_id (scheme), head->scheme_code) != 0)
    return gewu_assessment_refuse (head->state, GEWU_ASSESSMENT_REFUSAL_SCHEME, error);

  entries = gewu_store_list_entries (connection, head->id, error);
  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    if (gewu_period_scoring_check_entry (scheme, g_ptr_array_index (entries, i)) != NULL)
      return gewu_assessment_refuse (head->state, GEWU_ASSESSMENT_REFUSAL_SCHEME_ENTRIES, error);

  return TRUE;
}

static gboolean
prepare (GewuConnection             *connection,
         const GewuAssessmentHead   *head,
         const GewuAssessmentDraft  *draft,
         GewuAssessmentEvent        *event,
         GError                    **error)
{
  switch (draft->kind)
    {
    case GEWU_ASSESSMENT_PUBLISH:
      return keep_live (connection, head, &event->snapshot, error);

    case GEWU_ASSESSMENT_ANNOUNCE:
      return keep_corrected (connection, head, NULL, &event->snapshot, error);

    case GEWU_ASSESSMENT_SEAL:
      return seal (connection, head, event, error);

    case GEWU_ASSESSMENT_REOPEN:
      return reopen (connection, head, error);

    case GEWU_ASSESSMENT_CORRECT:
      return correct (connection, head, draft, event, error);

    case GEWU_ASSESSMENT_SCHEME:
      return change_scheme (connection, head, draft, event, error);

    case GEWU_ASSESSMENT_WITHDRAW:
    case GEWU_N_ASSESSMENT_EVENTS:
      return TRUE;
    }

  g_assert_not_reached ();
}

/* What the event takes of the draft; an empty text is none. */
static GewuAssessmentEvent *
make_event (const GewuAssessmentDraft *draft,
            GewuDay                    day)
{
  const GewuAssessmentRule *rule = gewu_assessment_event_get_rule (draft->kind);
  guint takes = rule->mandatory | rule->optional;
  GewuAssessmentEvent *event = g_new0 (GewuAssessmentEvent, 1);

  event->kind = draft->kind;
  event->day = day;
  if ((takes & GEWU_ASSESSMENT_NEED_UNTIL) != 0)
    event->until = draft->until;
  if ((takes & GEWU_ASSESSMENT_NEED_NUMBER) != 0 && draft->number != NULL && *draft->number != '\0')
    event->number = g_strdup (draft->number);
  if (has_text (draft))
    event->text = g_strdup (draft->text);

  return event;
}

gboolean
gewu_assessment_event_run (GewuConnection             *connection,
                           const GewuAssessmentHead   *head,
                           const GewuAssessmentDraft  *draft,
                           GError                    **error)
{
  GewuDay day = draft->day != GEWU_DAY_UNKNOWN ? draft->day : get_today ();
  g_autoptr(GewuAssessmentEvent) event = make_event (draft, day);

  return check (head, draft, day, error) &&
         prepare (connection, head, draft, event, error) &&
         gewu_store_add_assessment_event (connection, head->id, event, error);
}
