/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-progress.h"

#define LEAST_STEP 0.01

struct _GewuProgress
{
  GTask            *task;       /* not owned: it owns this */
  GewuProgressFunc  func;
  gpointer          data;
  GMutex            lock;
  double            told;       /* fraction last told */
};

GewuProgress *
gewu_progress_new (GTask            *task,
                   GewuProgressFunc  func,
                   gpointer          data)
{
  GewuProgress *self = g_new0 (GewuProgress, 1);

  self->task = task;
  self->func = func;
  self->data = data;
  g_mutex_init (&self->lock);

  return self;
}

void
gewu_progress_free (GewuProgress *self)
{
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* Keeps nothing of what may be gone when the main thread comes to it. */
typedef struct
{
  GTask            *task;
  GewuProgressFunc  func;
  gpointer          data;
  double            fraction;
} Tick;

static void
tick_free (gpointer data)
{
  Tick *self = data;

  g_object_unref (self->task);
  g_free (self);
}

static gboolean
tick_cb (gpointer data)
{
  Tick *self = data;

  if (!g_task_get_completed (self->task))
    self->func (self->fraction, self->data);

  return G_SOURCE_REMOVE;
}

static gboolean
take_step (GewuProgress *self,
           double        fraction)
{
  gboolean taken;

  g_mutex_lock (&self->lock);
  taken = fraction >= self->told + LEAST_STEP;
  if (taken)
    self->told = fraction;
  g_mutex_unlock (&self->lock);

  return taken;
}

/* Not g_main_context_invoke(): that may run the function here. */
void
gewu_progress_tell (GewuProgress *self,
                    double        fraction)
{
  Tick tick = { self->task, self->func, self->data, fraction };
  g_autoptr(GSource) source = NULL;

  if (self->func == NULL || !take_step (self, fraction))
    return;

  g_object_ref (tick.task);
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tick_cb, g_memdup2 (&tick, sizeof tick), tick_free);
  g_source_attach (source, g_task_get_context (self->task));
}
