/* 上期调整: listing late facts and taking them over into a later assessment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-objection.h"

#include "gewu-assessment-scheme.h"
#include "gewu-assessment-write.h"
#include "gewu-error.h"
#include "gewu-late-facts.h"
#include "gewu-period-scoring.h"
#include "gewu-session-private.h"

/* ---- late facts */

static gpointer
list_late_facts (GewuConnection  *connection,
                 gpointer         data,
                 GCancellable    *cancellable G_GNUC_UNUSED,
                 GError         **error)
{
  const gint64 *assessment = data;
  g_autoptr(GewuAssessmentHead) head = gewu_store_get_assessment (connection, *assessment, error);

  return head != NULL ? gewu_late_facts_list (connection, head, error) : NULL;
}

void
gewu_session_list_late_facts_async (GewuSession         *self,
                                    gint64               assessment,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_list_late_facts_async);
  gewu_session_run_read (self, task, GEWU_READER_BOARDS, list_late_facts,
                         g_memdup2 (&assessment, sizeof assessment), g_free,
                         (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_list_late_facts_finish (GewuSession   *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- taking over */

typedef struct
{
  gint64    source;
  gint64    target;
  GewuNoun  noun;
  gint64    subject;
  char     *text;
} TakeJob;

static void
take_job_free (gpointer data)
{
  TakeJob *self = data;

  g_free (self->text);
  g_free (self);
}

static char *
describe (const GewuAssessmentHead *source,
          const GewuLateFact       *fact)
{
  g_autofree char *period = gewu_period_to_title (source->period);
  g_autofree char *standing = gewu_decimal_to_string (fact->standing, 0);
  g_autofree char *live = gewu_decimal_to_string (fact->live, 0);

  return g_strdup_printf ("%s %s: %s → %s", period,
                          fact->title != NULL ? fact->title : fact->item, standing, live);
}

static gboolean
take_fact (GewuConnection            *connection,
           const TakeJob             *job,
           const GewuAssessmentHead  *source,
           const GewuLateFact        *fact,
           GError                   **error)
{
  g_autoptr(GewuAdjustment) adjustment = g_new0 (GewuAdjustment, 1);

  adjustment->source = job->source;
  adjustment->assessment = job->target;
  adjustment->board = g_strdup (fact->board);
  adjustment->item = g_strdup (fact->item);
  adjustment->noun = fact->noun;
  adjustment->subject = fact->subject;
  adjustment->points = fact->due;
  adjustment->day = gewu_day_of_instant (gewu_now ());
  adjustment->text = job->text != NULL && *job->text != '\0' ? g_strdup (job->text)
                                                             : describe (source, fact);

  return gewu_store_add_adjustment (connection, adjustment, error);
}

static gboolean
check_places (const GewuAssessmentHead  *source,
              const GewuAssessmentHead  *target,
              GError                   **error)
{
  if (source->state != GEWU_ASSESSMENT_SEALED)
    return gewu_assessment_refuse (source->state, GEWU_ASSESSMENT_REFUSAL_STATE, error);

  return (target->state == GEWU_ASSESSMENT_OPEN && target->period.first > source->period.last) ||
         gewu_assessment_refuse (target->state, GEWU_ASSESSMENT_REFUSAL_TARGET, error);
}

static gboolean
is_wanted (const TakeJob      *job,
           const GewuLateFact *fact)
{
  return gewu_decimal_compare (fact->due, GEWU_DECIMAL_ZERO) != 0 &&
         (job->subject == 0 || (fact->noun == job->noun && fact->subject == job->subject));
}

/* *live NULL: there is nothing to score there yet. */
static gboolean
score_target (GewuConnection            *connection,
              const GewuAssessmentHead  *target,
              GewuScheme                *scheme,
              GewuPeriodScoring        **live,
              GError                   **error)
{
  g_autoptr(GError) local_error = NULL;

  *live = gewu_period_scoring_run_live (connection, target, scheme, target->period, &local_error);

  return g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_NO_RECORDS) ||
         gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

/* What is taken over for somebody who is not assessed there would count nowhere: it stays due. */
static gboolean
is_assessed (const GewuPeriodScoring *live,
             const GewuLateFact      *fact)
{
  const GewuBoardResult *board =
    live != NULL ? gewu_assessment_result_find_board (live->result, fact->board) : NULL;
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, fact->subject);

  return board == NULL || gewu_board_result_find_score (board, key) != NULL;
}

static gboolean
take_all (GewuConnection            *connection,
          GewuAssessmentWrite       *write,
          const GewuAssessmentHead  *source,
          const GewuAssessmentHead  *target,
          GError                   **error)
{
  const TakeJob *job = write->data;
  g_autoptr(GPtrArray) facts = gewu_late_facts_list (connection, source, error);
  g_autoptr(GewuScheme) scheme = NULL;
  g_autoptr(GewuPeriodScoring) live = NULL;

  if (facts == NULL)
    return FALSE;
  scheme = gewu_assessment_scheme_load (connection, target->scheme, NULL, error);
  if (scheme == NULL || !score_target (connection, target, scheme, &live, error))
    return FALSE;
  for (guint i = 0; i < facts->len; i++)
    {
      const GewuLateFact *fact = g_ptr_array_index (facts, i);

      if (!is_wanted (job, fact) || !is_assessed (live, fact))
        continue;
      /* Where there is no such board, none of it would count. */
      if (gewu_scheme_find_board (scheme, fact->board) == NULL)
        return gewu_assessment_refuse (target->state, GEWU_ASSESSMENT_REFUSAL_TARGET, error);
      if (!take_fact (connection, job, source, fact, error))
        return FALSE;
      write->number++;
    }
  write->changed = write->number > 0;

  return TRUE;
}

static gpointer
take_adjustments (GewuConnection  *connection,
                  gpointer         data,
                  GCancellable    *cancellable G_GNUC_UNUSED,
                  GError         **error)
{
  GewuAssessmentWrite *write = data;
  const TakeJob *job = write->data;
  g_autoptr(GewuAssessmentHead) source =
    gewu_store_get_assessment (connection, job->source, error);
  g_autoptr(GewuAssessmentHead) target = NULL;

  if (source == NULL)
    return NULL;
  target = gewu_assessment_write_load (write, connection, job->target, "adjustments", error);

  return target != NULL && check_places (source, target, error) &&
         take_all (connection, write, source, target, error) ? write : NULL;
}

void
gewu_session_take_adjustments_async (GewuSession         *self,
                                     gint64               source,
                                     gint64               target,
                                     GewuNoun             noun,
                                     gint64               subject,
                                     const char          *text,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  TakeJob *job = g_new0 (TakeJob, 1);

  g_return_if_fail (GEWU_IS_SESSION (self));

  job->source = source;
  job->target = target;
  job->noun = noun;
  job->subject = subject;
  job->text = g_strdup (text);
  g_task_set_source_tag (task, gewu_session_take_adjustments_async);
  gewu_assessment_write_start (self, task, GEWU_WRITE_NORMAL, take_adjustments, job,
                               take_job_free);
}

int
gewu_session_take_adjustments_finish (GewuSession   *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), -1);

  return (int) g_task_propagate_int (G_TASK (result), error);
}

/* ---- what was taken over */

typedef struct
{
  gint64   assessment;
  gboolean from_it;
} ListJob;

static gpointer
list_adjustments (GewuConnection  *connection,
                  gpointer         data,
                  GCancellable    *cancellable G_GNUC_UNUSED,
                  GError         **error)
{
  const ListJob *job = data;

  return gewu_store_list_adjustments (connection, job->from_it ? job->assessment : 0,
                                      job->from_it ? 0 : job->assessment, error);
}

void
gewu_session_list_adjustments_async (GewuSession         *self,
                                     gint64               assessment,
                                     gboolean             from_it,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  ListJob job = { assessment, from_it };

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_list_adjustments_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, list_adjustments,
                         g_memdup2 (&job, sizeof job), g_free,
                         (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_list_adjustments_finish (GewuSession   *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
remove_adjustment (GewuConnection  *connection,
                   gpointer         data,
                   GCancellable    *cancellable G_GNUC_UNUSED,
                   GError         **error)
{
  GewuAssessmentWrite *write = data;
  const gint64 *id = write->data;
  g_autoptr(GewuAdjustment) adjustment = gewu_store_get_adjustment (connection, *id, error);
  g_autoptr(GewuAssessmentHead) head = NULL;

  if (adjustment == NULL)
    return NULL;
  head = gewu_assessment_write_load (write, connection, adjustment->assessment, "adjustments",
                                     error);
  if (head == NULL)
    return NULL;
  if (head->state != GEWU_ASSESSMENT_OPEN)
    {
      gewu_assessment_refuse (head->state, GEWU_ASSESSMENT_REFUSAL_TARGET, error);
      return NULL;
    }
  write->changed = TRUE;

  return gewu_store_remove_adjustment (connection, *id, error) ? write : NULL;
}

void
gewu_session_remove_adjustment_async (GewuSession         *self,
                                      gint64               adjustment,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_remove_adjustment_async);
  gewu_assessment_write_start (self, task, GEWU_WRITE_NORMAL, remove_adjustment,
                               g_memdup2 (&adjustment, sizeof adjustment), g_free);
}

gboolean
gewu_session_remove_adjustment_finish (GewuSession   *self,
                                       GAsyncResult  *result,
                                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_int (G_TASK (result), error) >= 0;
}
