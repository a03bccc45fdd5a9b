/* The zone's settings, letterhead and clock rules.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-work.h"

#include "gewu-session-private.h"
#include "gewu-session-report.h"
#include "gewu-store-letterhead.h"

/* ---- a write that is told when it is done */

typedef struct
{
  const char     *code;       /* of the action */
  GewuAction     *action;     /* belongs to the write under way */
  char           *stage;      /* of a clock rule; NULL */
  gpointer        data;       /* what is to be written */
  GDestroyNotify  data_free;
  gboolean        changed;
} RuleWrite;

static void
rule_write_free (gpointer data)
{
  RuleWrite *self = data;

  g_free (self->stage);
  self->data_free (self->data);
  g_free (self);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  const RuleWrite *write = g_task_get_task_data (task);
  GError *error = NULL;

  if (gewu_store_write_finish (GEWU_STORE (source), result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (write->changed)
    {
      GewuAction *action = gewu_action_new (write->code);

      gewu_action_set (action, "stage", write->stage);
      gewu_session_tell_done (g_task_get_source_object (task), action);
    }
  g_task_return_boolean (task, TRUE);
}

/* func gets the RuleWrite with data (taken) and gives it back. Takes task. */
static void
start_write (GewuSession    *self,
             GTask          *task,
             const char     *code,
             GewuStoreFunc   func,
             gpointer        data,
             GDestroyNotify  data_free)
{
  RuleWrite *write = g_new0 (RuleWrite, 1);

  write->code = code;
  write->action = gewu_action_new (code);
  write->data = data;
  write->data_free = data_free;
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, write, rule_write_free);
  gewu_store_write_async (gewu_session_get_store (self), write->action,
                          gewu_session_get_operator (self), GEWU_WRITE_NORMAL, func, write, NULL,
                          NULL, g_task_get_cancellable (task), written_cb, task);
}

static gboolean
finish_write (GewuSession   *self,
              GAsyncResult  *result,
              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- settings */

static gpointer
get_settings (GewuConnection  *connection,
              gpointer         data G_GNUC_UNUSED,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  return gewu_store_get_settings (connection, error);
}

void
gewu_session_get_settings_async (GewuSession         *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_get_settings_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, get_settings, NULL, NULL,
                         (GDestroyNotify) gewu_zone_settings_free);
}

GewuZoneSettings *
gewu_session_get_settings_finish (GewuSession   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
set_settings (GewuConnection  *connection,
              gpointer         data,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  RuleWrite *write = data;

  return gewu_store_set_settings (connection, write->data, &write->changed, error) ? write : NULL;
}

void
gewu_session_set_settings_async (GewuSession            *self,
                                 const GewuZoneSettings *settings,
                                 GCancellable           *cancellable,
                                 GAsyncReadyCallback     callback,
                                 gpointer                user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (settings != NULL);

  g_task_set_source_tag (task, gewu_session_set_settings_async);
  start_write (self, task, "settings", set_settings, gewu_zone_settings_copy (settings),
               (GDestroyNotify) gewu_zone_settings_free);
}

gboolean
gewu_session_set_settings_finish (GewuSession   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return finish_write (self, result, error);
}

/* ---- letterhead */

static gpointer
get_letterhead (GewuConnection  *connection,
                gpointer         data G_GNUC_UNUSED,
                GCancellable    *cancellable G_GNUC_UNUSED,
                GError         **error)
{
  return gewu_store_get_letterhead (connection, error);
}

void
gewu_session_get_letterhead_async (GewuSession         *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_get_letterhead_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, get_letterhead, NULL, NULL,
                         (GDestroyNotify) gewu_letterhead_free);
}

GewuLetterhead *
gewu_session_get_letterhead_finish (GewuSession   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
set_letterhead (GewuConnection  *connection,
                gpointer         data,
                GCancellable    *cancellable G_GNUC_UNUSED,
                GError         **error)
{
  RuleWrite *write = data;

  return gewu_store_set_letterhead (connection, write->data, &write->changed, error) ? write : NULL;
}

void
gewu_session_set_letterhead_async (GewuSession          *self,
                                   const GewuLetterhead *letterhead,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (letterhead != NULL);

  g_task_set_source_tag (task, gewu_session_set_letterhead_async);
  start_write (self, task, "letterhead", set_letterhead, gewu_letterhead_copy (letterhead),
               (GDestroyNotify) gewu_letterhead_free);
}

gboolean
gewu_session_set_letterhead_finish (GewuSession   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return finish_write (self, result, error);
}

/* ---- clock rules */

static gpointer
list_clock_rules (GewuConnection  *connection,
                  gpointer         data G_GNUC_UNUSED,
                  GCancellable    *cancellable G_GNUC_UNUSED,
                  GError         **error)
{
  return gewu_store_list_clock_rules (connection, error);
}

void
gewu_session_list_clock_rules_async (GewuSession         *self,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_list_clock_rules_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, list_clock_rules, NULL, NULL,
                         (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_list_clock_rules_finish (GewuSession   *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
put_clock_rule (GewuConnection  *connection,
                gpointer         data,
                GCancellable    *cancellable G_GNUC_UNUSED,
                GError         **error)
{
  RuleWrite *write = data;
  const GewuClockRuleLine *line = write->data;

  write->stage = g_strdup (gewu_stage_to_id (line->rule.stage));
  gewu_action_set (write->action, "stage", write->stage);

  return gewu_store_put_clock_rule (connection, line, &write->changed, error) ? write : NULL;
}

void
gewu_session_put_clock_rule_async (GewuSession             *self,
                                   const GewuClockRuleLine *line,
                                   GCancellable            *cancellable,
                                   GAsyncReadyCallback      callback,
                                   gpointer                 user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (line != NULL);

  g_task_set_source_tag (task, gewu_session_put_clock_rule_async);
  start_write (self, task, "clock-rule", put_clock_rule, gewu_clock_rule_line_copy (line),
               (GDestroyNotify) gewu_clock_rule_line_free);
}

gboolean
gewu_session_put_clock_rule_finish (GewuSession   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return finish_write (self, result, error);
}

static gpointer
drop_clock_rule (GewuConnection  *connection,
                 gpointer         data,
                 GCancellable    *cancellable G_GNUC_UNUSED,
                 GError         **error)
{
  RuleWrite *write = data;

  if (!gewu_store_drop_clock_rule (connection, *(gint64 *) write->data, &write->stage, error))
    return NULL;
  gewu_action_set (write->action, "stage", write->stage);
  write->changed = TRUE;

  return write;
}

void
gewu_session_drop_clock_rule_async (GewuSession         *self,
                                    gint64               rule,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_drop_clock_rule_async);
  start_write (self, task, "clock-rule", drop_clock_rule, g_memdup2 (&rule, sizeof rule),
               g_free);
}

gboolean
gewu_session_drop_clock_rule_finish (GewuSession   *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return finish_write (self, result, error);
}
