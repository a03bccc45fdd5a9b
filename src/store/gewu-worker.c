/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-worker.h"

struct _GewuWorker
{
  GThread        *thread;
  GAsyncQueue    *jobs;

  /* Worker thread only */
  GewuConnection *connection;
};

typedef struct
{
  GewuWorkerFunc  func;   /* NULL: the end */
  GTask          *task;
} Job;

static gboolean
unref_task_cb (gpointer task)
{
  g_object_unref (task);

  return G_SOURCE_REMOVE;
}

/* The last reference to a task may be the last one to the store, whose end waits for this
 * thread. */
static void
release_task (GTask *task)
{
  g_main_context_invoke_full (g_task_get_context (task), G_PRIORITY_DEFAULT, unref_task_cb, task,
                              NULL);
}

static void
run_job (GewuWorker *self,
         Job        *job)
{
  if (g_task_return_error_if_cancelled (job->task))
    return;

  self->connection->cancellable = g_task_get_cancellable (job->task);
  job->func (self->connection, job->task);
  self->connection->cancellable = NULL;
}

static gpointer
run_worker (gpointer data)
{
  GewuWorker *self = data;
  gboolean ending = FALSE;

  while (!ending)
    {
      Job *job = g_async_queue_pop (self->jobs);

      ending = job->func == NULL;
      if (!ending)
        {
          run_job (self, job);
          release_task (job->task);
        }
      g_free (job);
    }
  gewu_connection_close (self->connection);

  return NULL;
}

GewuWorker *
gewu_worker_new (const char     *name,
                 GewuConnection *connection)
{
  GewuWorker *self = g_new0 (GewuWorker, 1);

  self->connection = connection;
  self->jobs = g_async_queue_new ();
  self->thread = g_thread_new (name, run_worker, self);

  return self;
}

void
gewu_worker_push (GewuWorker     *self,
                  GewuWorkerFunc  func,
                  GTask          *task)
{
  Job *job = g_new0 (Job, 1);

  job->func = func;
  job->task = task;
  g_async_queue_push (self->jobs, job);
}

void
gewu_worker_join (GewuWorker *self)
{
  g_async_queue_push (self->jobs, g_new0 (Job, 1));
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  g_free (self);
}
