/* A thread with a connection of its own and a queue of jobs: the only place with threads.
 * Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-connection.h"

G_BEGIN_DECLS

typedef struct _GewuWorker GewuWorker;

/* Runs on the worker's thread and must return task, with a value or an error. */
typedef void (*GewuWorkerFunc) (GewuConnection *connection,
                                GTask          *task);

/* Takes the connection, which from now on belongs to the new thread. */
GewuWorker *gewu_worker_new    (const char     *name,
                                GewuConnection *connection);
/* task is taken. Jobs run in the order they are pushed; one already cancelled is answered unrun. */
void        gewu_worker_push   (GewuWorker     *self,
                                GewuWorkerFunc  func,
                                GTask          *task);
/* Runs what is queued, closes the connection, ends the thread. Blocks until then. */
void        gewu_worker_join   (GewuWorker     *self);

G_END_DECLS
