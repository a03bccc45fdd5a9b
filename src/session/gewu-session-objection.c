/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-session-objection.h"

#include "gewu-assessment-line.h"
#include "gewu-assessment-scheme.h"
#include "gewu-assessment-write.h"
#include "gewu-error.h"
#include "gewu-period-scoring.h"
#include "gewu-session-private.h"

#include <string.h>

static GewuDay
get_today (void)
{
  return gewu_day_of_instant (gewu_now ());
}

static gboolean
refuse (const char  *member,
        GError     **error)
{
  g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_INVALID, member);

  return FALSE;
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

static gboolean
check_unsealed (const GewuAssessmentHead  *head,
                GError                   **error)
{
  return head->state != GEWU_ASSESSMENT_SEALED ||
         gewu_assessment_refuse (head->state, GEWU_ASSESSMENT_REFUSAL_OBJECTIONS, error);
}

/* ---- reading */

static gpointer
list_objections (GewuConnection  *connection,
                 gpointer         data,
                 GCancellable    *cancellable G_GNUC_UNUSED,
                 GError         **error)
{
  const gint64 *assessment = data;
  g_autoptr(GewuAssessmentHead) head = gewu_store_get_assessment (connection, *assessment, error);

  return head != NULL ? gewu_store_list_objections (connection, *assessment, error) : NULL;
}

void
gewu_session_list_objections_async (GewuSession         *self,
                                    gint64               assessment,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_list_objections_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, list_objections,
                         g_memdup2 (&assessment, sizeof assessment), g_free,
                         (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_list_objections_finish (GewuSession   *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- raising */

/* Only what raising takes. */
static void
clear_verdict (GewuObjection *objection)
{
  objection->id = 0;
  objection->subject_then = 0;
  objection->verdict = GEWU_VERDICT_NONE;
  objection->decided_on = GEWU_DAY_UNKNOWN;
  objection->decided_by = 0;
  objection->effect = (GewuLineEffect) { 0 };
  g_clear_pointer (&objection->reason, g_free);
}

static gboolean
check_raised (const GewuAssessmentHead  *head,
              const GewuObjection       *objection,
              GError                   **error)
{
  if (!check_unsealed (head, error))
    return FALSE;
  if (is_empty (objection->text))
    return refuse ("text", error);

  return (objection->raised_on >= head->period.first && objection->raised_on <= get_today ()) ||
         refuse ("raised-on", error);
}

static gpointer
raise_objection (GewuConnection  *connection,
                 gpointer         data,
                 GCancellable    *cancellable G_GNUC_UNUSED,
                 GError         **error)
{
  GewuAssessmentWrite *write = data;
  GewuObjection *objection = write->data;
  g_autoptr(GewuAssessmentHead) head =
    gewu_assessment_write_load (write, connection, objection->assessment, "objection", error);
  g_autoptr(GewuScheme) scheme = NULL;

  clear_verdict (objection);
  if (objection->raised_on == GEWU_DAY_UNKNOWN)
    objection->raised_on = get_today ();
  if (head == NULL || !check_raised (head, objection, error))
    return NULL;
  scheme = gewu_assessment_scheme_load (connection, head->scheme, NULL, error);
  if (scheme == NULL || !gewu_assessment_line_check (connection, scheme, objection, error) ||
      !gewu_store_put_objection (connection, objection, error))
    return NULL;
  write->number = objection->id;
  write->changed = TRUE;

  return write;
}

void
gewu_session_raise_objection_async (GewuSession         *self,
                                    const GewuObjection *objection,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (objection != NULL);

  g_task_set_source_tag (task, gewu_session_raise_objection_async);
  gewu_assessment_write_start (self, task, GEWU_WRITE_NORMAL, raise_objection,
                               gewu_objection_copy (objection),
                               (GDestroyNotify) gewu_objection_free);
}

gint64
gewu_session_raise_objection_finish (GewuSession   *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  gint64 id;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  id = g_task_propagate_int (G_TASK (result), error);

  return MAX (id, 0);
}

/* ---- deciding */

static gboolean
check_verdict (GewuScheme           *scheme,
               const GewuObjection  *objection,
               GError              **error)
{
  if (objection->verdict == GEWU_VERDICT_NONE)
    return TRUE;
  if (is_empty (objection->reason))
    return refuse ("reason", error);
  if (objection->decided_on < objection->raised_on || objection->decided_on > get_today ())
    return refuse ("decided-on", error);
  if (objection->verdict == GEWU_VERDICT_REFUSED)
    return gewu_line_effect_is_empty (&objection->effect) || refuse ("effect", error);

  return gewu_assessment_line_check_effect (scheme, objection, error);
}

static GewuPeriodScoring *
score_decided (GewuConnection            *connection,
               const GewuAssessmentHead  *head,
               GewuScheme                *scheme,
               GError                   **error)
{
  g_autoptr(GewuSnapshotText) kept = NULL;

  if (head->snapshot == 0)
    return gewu_period_scoring_run_live (connection, head, scheme, head->period, error);
  kept = gewu_store_get_snapshot (connection, head->snapshot, error);

  return kept != NULL ? gewu_period_scoring_run_corrected (connection, head, kept, error) : NULL;
}

/* One record is given back once: two objections against it may both be right. */
static gboolean
check_once (GewuConnection       *connection,
            const GewuObjection  *objection,
            GError              **error)
{
  g_autoptr(GPtrArray) all = NULL;

  if (!objection->has_record || gewu_line_effect_is_empty (&objection->effect))
    return TRUE;
  all = gewu_store_list_objections (connection, objection->assessment, error);
  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      const GewuObjection *other = g_ptr_array_index (all, i);

      if (other->id != objection->id && other->has_record &&
          other->record == objection->record && other->subject == objection->subject &&
          !gewu_line_effect_is_empty (&other->effect) &&
          strcmp (other->board, objection->board) == 0 &&
          strcmp (other->item, objection->item) == 0)
        return refuse ("record", error);
    }

  return TRUE;
}

/* A verdict that the line cannot take would make the whole assessment impossible to score. */
static gboolean
check_outcome (GewuConnection            *connection,
               const GewuAssessmentHead  *head,
               GewuScheme                *scheme,
               const GewuObjection       *objection,
               GError                   **error)
{
  g_autoptr(GewuPeriodScoring) scoring = NULL;
  g_autoptr(GError) local_error = NULL;

  if (gewu_line_effect_is_empty (&objection->effect))
    return TRUE;
  scoring = score_decided (connection, head, scheme, &local_error);
  if (scoring != NULL)
    return gewu_assessment_line_check_result (scoring->result, objection, error);
  /* An open one that has nothing to score yet. */
  if (g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_NO_RECORDS))
    return TRUE;
  if (g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_MEASURES) ||
      g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_RANGE))
    return refuse ("effect", error);

  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

static void
take_verdict (GewuObjection       *objection,
              const GewuObjection *verdict)
{
  gboolean decided = verdict->verdict != GEWU_VERDICT_NONE;

  objection->verdict = verdict->verdict;
  objection->decided_on = !decided ? GEWU_DAY_UNKNOWN
    : verdict->decided_on != GEWU_DAY_UNKNOWN ? verdict->decided_on : get_today ();
  objection->decided_by = decided ? verdict->decided_by : 0;
  objection->effect = decided ? verdict->effect : (GewuLineEffect) { 0 };
  g_free (objection->reason);
  objection->reason = decided ? g_strdup (verdict->reason) : NULL;
}

static gpointer
decide_objection (GewuConnection  *connection,
                  gpointer         data,
                  GCancellable    *cancellable G_GNUC_UNUSED,
                  GError         **error)
{
  GewuAssessmentWrite *write = data;
  const GewuObjection *verdict = write->data;
  g_autoptr(GewuObjection) objection = gewu_store_get_objection (connection, verdict->id, error);
  g_autoptr(GewuAssessmentHead) head = NULL;
  g_autoptr(GewuScheme) scheme = NULL;

  if (objection == NULL)
    return NULL;
  head = gewu_assessment_write_load (write, connection, objection->assessment, "verdict", error);
  if (head == NULL || !check_unsealed (head, error))
    return NULL;
  scheme = gewu_assessment_scheme_load (connection, head->scheme, NULL, error);
  take_verdict (objection, verdict);
  if (scheme == NULL || !check_verdict (scheme, objection, error) ||
      !check_once (connection, objection, error) ||
      !gewu_store_put_objection (connection, objection, error) ||
      !check_outcome (connection, head, scheme, objection, error))
    return NULL;
  write->changed = TRUE;

  return write;
}

void
gewu_session_decide_objection_async (GewuSession         *self,
                                     const GewuObjection *verdict,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (verdict != NULL);

  g_task_set_source_tag (task, gewu_session_decide_objection_async);
  gewu_assessment_write_start (self, task, GEWU_WRITE_NORMAL, decide_objection,
                               gewu_objection_copy (verdict),
                               (GDestroyNotify) gewu_objection_free);
}

gboolean
gewu_session_decide_objection_finish (GewuSession   *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_int (G_TASK (result), error) >= 0;
}

/* ---- removing */

static gpointer
remove_objection (GewuConnection  *connection,
                  gpointer         data,
                  GCancellable    *cancellable G_GNUC_UNUSED,
                  GError         **error)
{
  GewuAssessmentWrite *write = data;
  const gint64 *id = write->data;
  g_autoptr(GewuObjection) objection = gewu_store_get_objection (connection, *id, error);
  g_autoptr(GewuAssessmentHead) head = NULL;

  if (objection == NULL)
    return NULL;
  head = gewu_assessment_write_load (write, connection, objection->assessment, "objection", error);
  if (head == NULL || !check_unsealed (head, error))
    return NULL;
  if (objection->verdict != GEWU_VERDICT_NONE)
    {
      gewu_assessment_refuse (head->state, GEWU_ASSESSMENT_REFUSAL_DECIDED, error);
      return NULL;
    }
  write->changed = TRUE;

  return gewu_store_remove_objection (connection, *id, error) ? write : NULL;
}

void
gewu_session_remove_objection_async (GewuSession         *self,
                                     gint64               objection,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_remove_objection_async);
  gewu_assessment_write_start (self, task, GEWU_WRITE_NORMAL, remove_objection,
                               g_memdup2 (&objection, sizeof objection), g_free);
}

gboolean
gewu_session_remove_objection_finish (GewuSession   *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_int (G_TASK (result), error) >= 0;
}
