/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-xlsx-stream.h"

#include <errno.h>
#include <unistd.h>
#include <zlib.h>

/* Bytes of XML handed over at a time, and how many such batches there are: as much is in memory. */
#define BATCH_SIZE 262144
#define N_BATCHES 4

/* The library's own level, 6, makes a ledger a seventh smaller and takes nearly twice the time. */
#define LEVEL 3
#define RAW_WINDOW (-MAX_WBITS)
#define MEMORY_LEVEL 9

struct _GewuXlsxStream
{
  GewuOutput           *output;
  GThread              *thread;       /* NULL once joined */
  GAsyncQueue          *full;         /* GString; an empty one is the end */
  GAsyncQueue          *empty;        /* GString */
  GString              *batch;        /* being filled; NULL before the first */
  int                   saved_errno;  /* atomic: of the thread; 0: all is well */
  GewuXlsxStreamResult  result;       /* the thread's until it is joined */
};

static void
free_batch (gpointer batch)
{
  g_string_free (batch, TRUE);
}

/* ---- the thread */

/* 0, or the cause. */
static int
write_all (int         fd,
           const char *bytes,
           gsize       n_bytes)
{
  while (n_bytes > 0)
    {
      gssize n = write (fd, bytes, n_bytes);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return n < 0 ? errno : ENOSPC;
      bytes += n;
      n_bytes -= (gsize) n;
    }

  return 0;
}

/* The last batch, which is empty, is flushed to a whole byte and leaves the stream open. */
static void
deflate_batch (GewuXlsxStream *self,
               z_stream       *zip,
               const GString  *batch,
               char           *buffer)
{
  int flush = batch->len == 0 ? Z_FULL_FLUSH : Z_NO_FLUSH;
  int saved_errno = 0;

  zip->next_in = (Bytef *) batch->str;
  zip->avail_in = (uInt) batch->len;
  do
    {
      gsize n_deflated;

      zip->next_out = (Bytef *) buffer;
      zip->avail_out = BATCH_SIZE;
      deflate (zip, flush);
      n_deflated = BATCH_SIZE - zip->avail_out;
      saved_errno = write_all (self->result.fd, buffer, n_deflated);
      self->result.n_deflated += n_deflated;
    }
  while (saved_errno == 0 && zip->avail_out == 0);

  self->result.check_sum = crc32_z (self->result.check_sum, (const Bytef *) batch->str, batch->len);
  self->result.n_bytes += batch->len;
  if (saved_errno != 0)
    g_atomic_int_set (&self->saved_errno, saved_errno);
}

static gpointer
run (gpointer data)
{
  GewuXlsxStream *self = data;
  g_autofree char *buffer = g_malloc (BATCH_SIZE);
  z_stream zip = { 0 };
  gboolean is_last;

  if (deflateInit2 (&zip, LEVEL, Z_DEFLATED, RAW_WINDOW, MEMORY_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
    g_error ("no memory to deflate");

  do
    {
      GString *batch = g_async_queue_pop (self->full);

      is_last = batch->len == 0;
      if (g_atomic_int_get (&self->saved_errno) == 0)
        deflate_batch (self, &zip, batch, buffer);
      g_string_truncate (batch, 0);
      g_async_queue_push (self->empty, batch);
    }
  while (!is_last);
  deflateEnd (&zip);

  return NULL;
}

/* ---- the caller */

GewuXlsxStream *
gewu_xlsx_stream_new (GewuOutput  *output,
                      GError     **error)
{
  int fd = gewu_output_open_scratch (output, error);
  g_autoptr(GewuXlsxStream) self = NULL;

  if (fd < 0)
    return NULL;

  self = g_new0 (GewuXlsxStream, 1);
  self->output = output;
  self->result.fd = fd;
  self->result.check_sum = crc32_z (0, NULL, 0);
  self->full = g_async_queue_new_full (free_batch);
  self->empty = g_async_queue_new_full (free_batch);
  for (guint i = 0; i < N_BATCHES; i++)
    g_async_queue_push (self->empty, g_string_sized_new (BATCH_SIZE + BATCH_SIZE / 8));
  self->thread = g_thread_try_new ("gewu-xlsx", run, self, NULL);
  if (self->thread == NULL)
    {
      gewu_output_set_error (output, EAGAIN, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

static void
hand_over (GewuXlsxStream *self)
{
  if (self->batch != NULL && self->batch->len > 0)
    g_async_queue_push (self->full, g_steal_pointer (&self->batch));
}

static void
end_thread (GewuXlsxStream *self)
{
  if (self->thread == NULL)
    return;

  hand_over (self);
  if (self->batch == NULL)
    self->batch = g_async_queue_pop (self->empty);
  g_async_queue_push (self->full, g_steal_pointer (&self->batch));
  g_thread_join (g_steal_pointer (&self->thread));
}

void
gewu_xlsx_stream_free (GewuXlsxStream *self)
{
  /* What is queued need not be deflated any more. */
  g_atomic_int_compare_and_exchange (&self->saved_errno, 0, ECANCELED);
  end_thread (self);
  g_async_queue_unref (self->full);
  g_async_queue_unref (self->empty);
  close (self->result.fd);
  g_free (self);
}

static gboolean
check (GewuXlsxStream  *self,
       GError         **error)
{
  int saved_errno = g_atomic_int_get (&self->saved_errno);

  if (saved_errno == 0)
    return TRUE;

  gewu_output_set_error (self->output, saved_errno, error);

  return FALSE;
}

GString *
gewu_xlsx_stream_next (GewuXlsxStream  *self,
                       GError         **error)
{
  if (self->batch != NULL && self->batch->len >= BATCH_SIZE)
    hand_over (self);
  if (self->batch == NULL)
    {
      self->batch = g_async_queue_pop (self->empty);
      if (!check (self, error))
        return NULL;
    }

  return self->batch;
}

gboolean
gewu_xlsx_stream_close (GewuXlsxStream  *self,
                        lxw_row_t        end,
                        GError         **error)
{
  end_thread (self);
  self->result.end = end;

  return check (self, error);
}

const GewuXlsxStreamResult *
gewu_xlsx_stream_get_result (GewuXlsxStream *self)
{
  g_return_val_if_fail (self->thread == NULL, NULL);

  return &self->result;
}
