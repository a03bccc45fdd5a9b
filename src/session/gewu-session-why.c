/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-session-why.h"

#include "gewu-entries.h"
#include "gewu-error.h"
#include "gewu-mending-list.h"
#include "gewu-period-scoring.h"
#include "gewu-scoring-job.h"
#include "gewu-session-private.h"

typedef struct
{
  GewuSessionAssessment  assessment;   /* what the calls need of it, of their own */
  char                  *board;
  char                  *item;
  char                  *subject;      /* key */
  gint64                 id;           /* of the subject */
  guint                  n_periods;
} WhyJob;

static WhyJob *
why_job_new (GewuSessionAssessment *assessment)
{
  WhyJob *job = g_new0 (WhyJob, 1);

  job->assessment.period = assessment->period;
  job->assessment.as_of = assessment->as_of;
  job->assessment.snapshot = assessment->snapshot;
  job->assessment.scheme = gewu_scheme_ref (assessment->scheme);
  job->assessment.result = gewu_assessment_result_ref (assessment->result);
  if (assessment->entries != NULL)
    job->assessment.entries = g_ptr_array_ref (assessment->entries);
  if (assessment->evidence != NULL)
    job->assessment.evidence = g_ref_string_acquire (assessment->evidence);
  if (assessment->head != NULL)
    job->assessment.head = gewu_assessment_head_copy (assessment->head);

  return job;
}

static void
why_job_free (gpointer data)
{
  WhyJob *self = data;

  gewu_scheme_unref (self->assessment.scheme);
  gewu_assessment_result_unref (self->assessment.result);
  g_clear_pointer (&self->assessment.evidence, g_ref_string_release);
  g_clear_pointer (&self->assessment.entries, g_ptr_array_unref);
  g_clear_pointer (&self->assessment.head, gewu_assessment_head_free);
  g_free (self->board);
  g_free (self->item);
  g_free (self->subject);
  g_free (self);
}

static WhyJob *
why_job_new_for_subject (GewuSessionAssessment *assessment,
                         const char            *board,
                         const GewuSubject     *subject)
{
  WhyJob *job = why_job_new (assessment);

  job->board = g_strdup (board);
  job->subject = g_strdup (subject->key);
  job->id = subject->id;

  return job;
}

/* ---- records */

/* What was entered by hand is evidence, too: its reason, day and rater. */
static void
add_entries (const WhyJob      *job,
             const GewuMeasure *measure,
             GewuNoun           noun,
             GPtrArray         *evidence)
{
  GewuMeasures *measures = gewu_assessment_result_get_measures (job->assessment.result);
  guint subject;

  if (job->assessment.entries == NULL ||
      !gewu_measures_find (measures, noun, job->subject, &subject))
    return;

  for (guint i = 0; i < job->assessment.entries->len; i++)
    {
      const GewuEntryRow *entry = g_ptr_array_index (job->assessment.entries, i);
      GewuEvidenceRow *row;
      g_autofree char *value = NULL;
      g_autofree char *day = NULL;

      if (entry->subject != subject || g_strcmp0 (entry->entry, measure->name) != 0)
        continue;
      row = g_new0 (GewuEvidenceRow, 1);
      value = gewu_decimal_to_string (entry->value, 0);
      day = entry->day != GEWU_DAY_UNKNOWN ? gewu_day_to_string (entry->day) : g_strdup ("");
      row->noun = noun;
      row->label = g_strdup (entry->reason != NULL ? entry->reason : entry->matter);
      row->detail = g_strdup_printf ("%s  %s %s", value, day,
                                     entry->rater_name != NULL ? entry->rater_name : "");
      g_strchomp (row->detail);
      row->numerator = row->denominator = 1;
      g_ptr_array_add (evidence, row);
    }
}

static gpointer
read_records (GewuConnection  *connection,
              gpointer         data,
              GCancellable    *cancellable,
              GError         **error)
{
  WhyJob *job = data;
  const GewuBoard *board = gewu_scheme_find_board (job->assessment.scheme, job->board);
  const GewuItem *item = board != NULL ? gewu_board_find_item (board, job->item) : NULL;
  const GewuMeasure *measure = item != NULL ? item->measure : NULL;
  const GewuIndicator *indicator = NULL;
  GPtrArray *evidence =
    gewu_session_evidence_on_reader (connection, &job->assessment, NULL, measure,
                                     board != NULL ? board->noun : GEWU_NOUN_PERSON, job->id,
                                     error);

  if (evidence == NULL)
    return NULL;
  if (measure != NULL)
    {
      indicator = gewu_indicator_find (measure->name);
      add_entries (job, measure, board->noun, evidence);
    }

  return gewu_why_records_new (connection, gewu_why_records_get_stage (indicator), evidence,
                               cancellable, error);
}

void
gewu_session_why_records_async (GewuSession           *self,
                                GewuSessionAssessment *assessment,
                                const char            *board,
                                const char            *item,
                                const GewuSubject     *subject,
                                GCancellable          *cancellable,
                                GAsyncReadyCallback    callback,
                                gpointer               user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  WhyJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (assessment != NULL);

  job = why_job_new_for_subject (assessment, board, subject);
  job->item = g_strdup (item);
  g_task_set_source_tag (task, gewu_session_why_records_async);
  gewu_session_run_read (self, task, GEWU_READER_BOARDS, read_records, job, why_job_free,
                         (GDestroyNotify) gewu_why_records_free);
}

GewuWhyRecords *
gewu_session_why_records_finish (GewuSession   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- what can be mended */

gboolean
gewu_session_assessment_can_mend (GewuSessionAssessment *assessment)
{
  g_return_val_if_fail (assessment != NULL, FALSE);

  return assessment->snapshot == 0 &&
         gewu_period_contains (assessment->period, gewu_when_now ().day);
}

static gpointer
look_ahead (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable,
            GError         **error)
{
  WhyJob *job = data;

  return gewu_mending_look (connection, job->assessment.result, job->assessment.period, job->board,
                            job->subject, cancellable, error);
}

void
gewu_session_mending_async (GewuSession           *self,
                            GewuSessionAssessment *assessment,
                            const char            *board,
                            const GewuSubject     *subject,
                            GCancellable          *cancellable,
                            GAsyncReadyCallback    callback,
                            gpointer               user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (assessment != NULL);

  g_task_set_source_tag (task, gewu_session_mending_async);
  gewu_session_run_read (self, task, GEWU_READER_OUTLOOK, look_ahead,
                         why_job_new_for_subject (assessment, board, subject),
                         why_job_free, (GDestroyNotify) gewu_mending_free);
}

GewuMending *
gewu_session_mending_finish (GewuSession   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- the last periods */

static gboolean
find_records (GewuConnection  *connection,
              GewuPeriod       period,
              gboolean        *found,
              GError         **error)
{
  GewuDay first, last;

  if (!gewu_store_get_days (connection, &first, &last, error))
    return FALSE;
  *found = first != GEWU_DAY_UNKNOWN && first <= period.last && last >= period.first;

  return TRUE;
}

/* As it was kept, else as it would be scored now. */
static GewuPeriodScoring *
score_period (GewuConnection  *connection,
              GewuScheme      *scheme,
              GewuPeriod       period,
              GError         **error)
{
  g_autoptr (GewuAssessmentHead) head = NULL;

  if (!gewu_store_find_assessment (connection, period, gewu_scheme_get_id (scheme), &head, error))
    return NULL;
  if (head != NULL && head->snapshot != 0)
    return gewu_period_scoring_run_kept (connection, head->period, head->snapshot, error);

  return gewu_period_scoring_run_live (connection, head, scheme, period, error);
}

static gboolean
add_period (GewuTrend       *trend,
            GewuConnection  *connection,
            GewuScheme      *scheme,
            GewuPeriod       period,
            GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GewuPeriodScoring) scoring = NULL;
  gboolean has_records;

  if (!find_records (connection, period, &has_records, error))
    return FALSE;
  if (has_records)
    scoring = score_period (connection, scheme, period, &local_error);
  /* The scheme may ask for what that period did not have: then it has no place in the trend. */
  if (local_error != NULL && !g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_MEASURES))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  /* It begins with the first period that has anything. */
  if (scoring != NULL || gewu_trend_get_n_periods (trend) > 0)
    gewu_trend_add (trend, period, scoring != NULL ? scoring->result : NULL);
  return TRUE;
}

GewuTrend *
gewu_session_trend_on_reader (GewuConnection               *connection,
                              const GewuSessionAssessment  *assessment,
                              guint                         n_periods,
                              GCancellable                 *cancellable,
                              GError                      **error)
{
  g_autoptr (GewuTrend) trend = gewu_trend_new ();
  GewuPeriod period = assessment->period;

  for (guint i = 1; i < n_periods; i++)
    period = gewu_period_previous (period);
  for (guint i = 1; i < n_periods; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !add_period (trend, connection, assessment->scheme, period, error))
        return NULL;
      period = gewu_period_next (period);
    }
  gewu_trend_add (trend, assessment->period, assessment->result);

  return g_steal_pointer (&trend);
}

static gpointer
follow_periods (GewuConnection  *connection,
                gpointer         data,
                GCancellable    *cancellable,
                GError         **error)
{
  WhyJob *job = data;

  return gewu_session_trend_on_reader (connection, &job->assessment, job->n_periods, cancellable,
                                       error);
}

void
gewu_session_trend_async (GewuSession           *self,
                          GewuSessionAssessment *assessment,
                          guint                  n_periods,
                          GCancellable          *cancellable,
                          GAsyncReadyCallback    callback,
                          gpointer               user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  WhyJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (assessment != NULL);

  job = why_job_new (assessment);
  job->n_periods = n_periods;
  g_task_set_source_tag (task, gewu_session_trend_async);
  gewu_session_run_read (self, task, GEWU_READER_OUTLOOK, follow_periods, job, why_job_free,
                         (GDestroyNotify) gewu_trend_free);
}

GewuTrend *
gewu_session_trend_finish (GewuSession   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- before it is published */

typedef struct
{
  GewuConnection *connection;
  WhyJob         *job;
} ScoreAnew;

static GewuAssessmentResult *
score_anew (GewuScheme  *scheme,
            gpointer     data,
            GError     **error)
{
  const ScoreAnew *anew = data;
  const GewuSessionAssessment *assessment = &anew->job->assessment;
  g_autoptr (GewuPeriodScoring) scoring =
    gewu_period_scoring_run_live (anew->connection, assessment->head, scheme, assessment->period,
                                  error);

  return scoring != NULL ? gewu_assessment_result_ref (scoring->result) : NULL;
}

static gpointer
take_notes (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable,
            GError         **error)
{
  WhyJob *job = data;
  ScoreAnew anew = { connection, job };

  return gewu_trial_notes_new (job->assessment.result, job->board, score_anew, &anew, cancellable,
                               error);
}

void
gewu_session_trial_notes_async (GewuSession           *self,
                                GewuSessionAssessment *assessment,
                                const char            *board,
                                GCancellable          *cancellable,
                                GAsyncReadyCallback    callback,
                                gpointer               user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  WhyJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (assessment != NULL);

  job = why_job_new (assessment);
  job->board = g_strdup (board);
  g_task_set_source_tag (task, gewu_session_trial_notes_async);
  gewu_session_run_read (self, task, GEWU_READER_OUTLOOK, take_notes, job, why_job_free,
                         (GDestroyNotify) gewu_trial_notes_free);
}

GewuTrialNotes *
gewu_session_trial_notes_finish (GewuSession   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
