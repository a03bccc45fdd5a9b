/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-demo-office.h"

#include "gewu-error.h"
#include "gewu-store-record.h"

/* Visits of one journal row; enterprises likewise. Their other rows come on top. */
#define BATCH 10000
/* A visit's share of the work beside an enterprise's. */
#define VISIT_WORK 2

const GewuDemoSize gewu_demo_default_size = {
  .people = 302,
  .enterprises = 1240,
  .visits = 2981,
  .issues = 335,
  .seed = 2023,
};

typedef enum
{
  STAGE_GRIDS,
  STAGE_ENTERPRISES,
  STAGE_VISITS,
  STAGE_DONE,
} Stage;

typedef struct
{
  GewuDemoOffice   *office;
  char             *path;       /* of the zone */
  Stage             stage;
  GewuProgressFunc  progress;
  gpointer          progress_data;
} Filling;

static void
filling_free (gpointer data)
{
  Filling *self = data;

  gewu_demo_office_free (self->office);
  g_free (self->path);
  g_free (self);
}

/* ---- on the writer thread */

static gboolean
check_empty (Filling         *self,
             GewuConnection  *connection,
             GError         **error)
{
  for (GewuNoun noun = 0; noun < GEWU_N_NOUNS; noun++)
    {
      g_autoptr(GewuQuery) query = gewu_query_new (noun);
      g_autoptr(GArray) ids = gewu_store_list_ids (connection, query, error);

      if (ids == NULL)
        return FALSE;
      if (ids->len > 0)
        {
          g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_EXISTS, self->path);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
write_batch (Filling         *self,
             GewuConnection  *connection,
             GError         **error)
{
  switch (self->stage)
    {
    case STAGE_GRIDS:
      return check_empty (self, connection, error) &&
             gewu_demo_write_grids (self->office, connection, error);

    case STAGE_ENTERPRISES:
      return gewu_demo_write_enterprises (self->office, connection, BATCH, error);

    case STAGE_VISITS:
      return gewu_demo_learn_rules (self->office, connection, error) &&
             gewu_demo_write_visits (self->office, connection, BATCH, error);

    case STAGE_DONE:
    default:
      g_assert_not_reached ();
    }
}

static gpointer
write_batch_func (GewuConnection  *connection,
                  gpointer         data,
                  GCancellable    *cancellable G_GNUC_UNUSED,
                  GError         **error)
{
  return write_batch (data, connection, error) ? data : NULL;
}

/* ---- on the main thread, while nothing is being written */

static void write_next_batch (GTask *task);

static void
choose_next_stage (Filling *self)
{
  GewuDemoOffice *office = self->office;

  if (self->stage == STAGE_GRIDS)
    self->stage = STAGE_ENTERPRISES;
  else if (self->stage == STAGE_ENTERPRISES && office->enterprises->len == office->size.enterprises)
    self->stage = STAGE_VISITS;
  if (self->stage == STAGE_VISITS && office->n_visits == office->size.visits)
    self->stage = STAGE_DONE;
}

static double
get_fraction (Filling *self)
{
  GewuDemoOffice *office = self->office;
  double done = office->enterprises->len + (double) VISIT_WORK * office->n_visits;
  double all = office->size.enterprises + (double) VISIT_WORK * office->size.visits;

  return all > 0 ? done / all : 1;
}

static void
batch_written_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr(GTask) task = data;
  Filling *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (gewu_store_write_finish (GEWU_STORE (source), result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  choose_next_stage (self);
  if (self->progress != NULL)
    self->progress (get_fraction (self), self->progress_data);
  if (self->stage == STAGE_DONE)
    g_task_return_boolean (task, TRUE);
  else
    write_next_batch (g_steal_pointer (&task));
}

static void
set_number (GewuAction *action,
            const char *parameter,
            guint64     value)
{
  g_autofree char *text = g_strdup_printf ("%" G_GUINT64_FORMAT, value);

  gewu_action_set (action, parameter, text);
}

/* task is taken. */
static void
write_next_batch (GTask *task)
{
  Filling *self = g_task_get_task_data (task);
  const GewuDemoSize *size = &self->office->size;
  GewuAction *action = gewu_action_new ("demo");
  g_autofree char *until = gewu_day_to_string (size->until);

  set_number (action, "people", size->people);
  set_number (action, "enterprises", size->enterprises);
  set_number (action, "visits", size->visits);
  set_number (action, "issues", size->issues);
  set_number (action, "seed", size->seed);
  gewu_action_set (action, "until", until);
  gewu_store_write_async (gewu_session_get_store (g_task_get_source_object (task)), action, 0,
                          GEWU_WRITE_NORMAL, write_batch_func, self, NULL, NULL,
                          g_task_get_cancellable (task), batch_written_cb, task);
}

char *
gewu_demo_dup_zone_name (void)
{
  GewuDemoWords *words = gewu_demo_words_new ();
  char *name = g_strdup (gewu_demo_words_get_phrase (words, "zone", 0));

  gewu_demo_words_free (words);

  return name;
}

void
gewu_session_demo_async (GewuSession         *self,
                         const GewuDemoSize  *size,
                         GewuProgressFunc     progress,
                         gpointer             progress_data,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task;
  Filling *filling;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (size != NULL);

  filling = g_new0 (Filling, 1);
  filling->office = gewu_demo_office_new (size, gewu_session_get_zone_name (self));
  filling->path = g_strdup (gewu_session_get_path (self));
  filling->office->size.issues = MIN (size->issues, size->visits);
  filling->progress = progress;
  filling->progress_data = progress_data;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gewu_session_demo_async);
  g_task_set_task_data (task, filling, filling_free);
  write_next_batch (task);
}

gboolean
gewu_session_demo_finish (GewuSession   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
