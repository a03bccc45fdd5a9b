/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-write-pool.h"

#include "gewu-error.h"

/* More would only share the memory's width. */
#define MOST_THREADS 4

struct _GewuSharedDocument
{
  GewuDocument       *document;
  GewuSharedDocument *whole;      /* whose parts it lends; NULL: none */
};

struct _GewuWritePool
{
  GThreadPool  *threads;
  GCancellable *cancellable;
  GMutex        lock;
  GError       *error;         /* the first */
};

typedef struct
{
  GewuSharedDocument *document;
  GewuWriteFunc       write;
  char               *path;
} Job;

GewuSharedDocument *
gewu_shared_document_new (GewuDocument *document)
{
  GewuSharedDocument *self = g_atomic_rc_box_new0 (GewuSharedDocument);

  self->document = document;

  return self;
}

GewuSharedDocument *
gewu_shared_document_new_short (GewuSharedDocument *whole,
                                gsize               most_rows)
{
  GPtrArray *all = whole->document->tables;
  g_autoptr(GPtrArray) tables = g_ptr_array_new ();
  GewuSharedDocument *self;

  for (guint i = 0; i < all->len; i++)
    if (gewu_report_table_get_n_rows (g_ptr_array_index (all, i)) <= most_rows)
      g_ptr_array_add (tables, g_ptr_array_index (all, i));
  if (tables->len + whole->document->forms->len == 0 && whole->document->prose == NULL)
    return NULL;

  self = gewu_shared_document_new (g_memdup2 (whole->document, sizeof *whole->document));
  self->document->tables = g_steal_pointer (&tables);
  self->whole = g_atomic_rc_box_acquire (whole);

  return self;
}

static void
clear_shared (gpointer data)
{
  GewuSharedDocument *self = data;

  if (self->whole == NULL)
    {
      gewu_document_free (self->document);
      return;
    }
  g_ptr_array_unref (self->document->tables);
  g_free (self->document);
  gewu_shared_document_unref (self->whole);
}

void
gewu_shared_document_unref (GewuSharedDocument *self)
{
  g_atomic_rc_box_release_full (self, clear_shared);
}

static gboolean
has_failed (GewuWritePool *self)
{
  gboolean failed;

  g_mutex_lock (&self->lock);
  failed = self->error != NULL;
  g_mutex_unlock (&self->lock);

  return failed;
}

/* Takes error, which may be NULL. */
static void
note_end (GewuWritePool *self,
          GError        *error)
{
  g_mutex_lock (&self->lock);
  if (self->error == NULL)
    self->error = g_steal_pointer (&error);
  g_mutex_unlock (&self->lock);
  g_clear_error (&error);
}

static void
run_job (gpointer data,
         gpointer user_data)
{
  Job *job = data;
  GewuWritePool *self = user_data;
  GError *error = NULL;

  if (!has_failed (self))
    job->write (job->document->document, job->path, self->cancellable, &error);
  note_end (self, error);
  gewu_shared_document_unref (job->document);
  g_free (job->path);
  g_free (job);
}

/* Threads of its own, which end with it: a thread keeps the fonts that it has loaded. */
GewuWritePool *
gewu_write_pool_new (GCancellable *cancellable)
{
  GewuWritePool *self = g_new0 (GewuWritePool, 1);

  self->cancellable = cancellable;
  g_mutex_init (&self->lock);
  self->threads = g_thread_pool_new (run_job, self, (int) CLAMP (g_get_num_processors (), 1,
                                                                 MOST_THREADS), TRUE, NULL);

  return self;
}

void
gewu_write_pool_push (GewuWritePool      *self,
                      GewuSharedDocument *document,
                      GewuWriteFunc       write,
                      const char         *path)
{
  Job *job = g_new0 (Job, 1);

  job->document = g_atomic_rc_box_acquire (document);
  job->write = write;
  job->path = g_strdup (path);
  g_thread_pool_push (self->threads, job, NULL);
}

gboolean
gewu_write_pool_finish (GewuWritePool  *self,
                        GError        **error)
{
  GError *found;

  g_thread_pool_free (self->threads, FALSE, TRUE);
  found = self->error;
  g_mutex_clear (&self->lock);
  g_free (self);

  return gewu_error_pass_on (found, error);
}
