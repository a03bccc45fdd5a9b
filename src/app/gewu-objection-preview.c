/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-objection-preview.h"

#include <glib/gi18n.h>

#include "gewu-error.h"
#include "gewu-format.h"

typedef struct
{
  GewuAssessmentResult *result;
  GewuObjection        *objection;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  gewu_assessment_result_unref (job->result);
  gewu_objection_free (job->objection);
  g_free (job);
}

static const GewuScore *
find_score (GewuAssessmentResult *result,
            const GewuObjection  *objection)
{
  const GewuBoardResult *board = gewu_assessment_result_find_board (result, objection->board);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, objection->subject);

  return board != NULL ? gewu_board_result_find_score (board, key) : NULL;
}

static void
add_effect (GewuMeasures        *measures,
            const GewuObjection *objection,
            guint                subject)
{
  char why[] = "";
  const GewuLineEffect *effect = &objection->effect;
  const GewuCorrection correction = {
    .board = objection->board,
    .item = objection->item,
    .subject = subject,
    .has_numerator = effect->has_numerator,
    .numerator = effect->numerator,
    .has_denominator = effect->has_denominator,
    .denominator = effect->denominator,
    .has_points = effect->has_points,
    .points = effect->points,
    .text = why,
  };

  gewu_measures_add_correction (measures, &correction);
}

static GewuObjectionPreview *
compare (const GewuScore *before,
         const GewuScore *after,
         int              decimals)
{
  GewuObjectionPreview *preview = g_new0 (GewuObjectionPreview, 1);

  preview->has_before = before->has_score;
  preview->before = before->score;
  preview->rank_before = before->rank;
  preview->has_after = after->has_score;
  preview->after = after->score;
  preview->rank_after = after->rank;
  preview->decimals = decimals;

  return preview;
}

static void
run (GTask        *task,
     gpointer      source G_GNUC_UNUSED,
     gpointer      data,
     GCancellable *cancellable G_GNUC_UNUSED)
{
  Job *job = data;
  const GewuScore *before = find_score (job->result, job->objection);
  g_autoptr (GewuMeasures) measures = NULL;
  g_autoptr (GewuAssessmentResult) after = NULL;
  GError *error = NULL;

  if (before == NULL)
    {
      g_task_return_new_error (task, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%s",
                               job->objection->board);
      return;
    }

  measures = gewu_measures_copy (gewu_assessment_result_get_measures (job->result));
  add_effect (measures, job->objection, before->index);
  after = gewu_assess (gewu_assessment_result_get_scheme (job->result), measures, &error);
  if (after == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_return_pointer (task,
                         compare (before, find_score (after, job->objection),
                                  gewu_assessment_result_find_board (after, job->objection->board)
                                    ->board->decimals),
                         g_free);
}

void
gewu_objection_preview_async (GewuAssessmentResult *result,
                              const GewuObjection  *objection,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->result = gewu_assessment_result_ref (result);
  job->objection = gewu_objection_copy (objection);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run);
}

GewuObjectionPreview *
gewu_objection_preview_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static char *
describe_score (gboolean    has_score,
                GewuDecimal score,
                int         decimals)
{
  return has_score ? gewu_format_decimal (score, decimals, decimals) : g_strdup ("—");
}

char *
gewu_objection_preview_describe (const GewuObjectionPreview *self)
{
  g_autofree char *before = describe_score (self->has_before, self->before, self->decimals);
  g_autofree char *after = describe_score (self->has_after, self->after, self->decimals);

  if (self->rank_before == 0 || self->rank_after == 0)
    /* Translators: a score before and after */
    return g_strdup_printf (_("Score %s → %s"), before, after);

  /* Translators: a score and a rank before and after */
  return g_strdup_printf (_("Score %s → %s, rank %d → %d"), before, after, self->rank_before,
                          self->rank_after);
}
