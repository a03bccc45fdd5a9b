/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-preview-document.h"

struct _GewuPreviewDocument
{
  GewuDocument *document;   /* owned */
  GewuPages    *pages;      /* owned; reads document */
};

static void
clear (gpointer data)
{
  GewuPreviewDocument *self = data;

  g_clear_pointer (&self->pages, gewu_pages_free);
  gewu_document_free (self->document);
}

static void
lay_out (GTask        *task,
         gpointer      source G_GNUC_UNUSED,
         gpointer      data,
         GCancellable *cancellable)
{
  GewuPreviewDocument *self = data;
  GError *error = NULL;

  self->pages = gewu_pages_new (self->document, cancellable, &error);
  if (self->pages == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, gewu_preview_document_ref (self),
                           (GDestroyNotify) gewu_preview_document_unref);
}

void
gewu_preview_document_new_async (GewuDocument        *document,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GewuPreviewDocument *self = g_atomic_rc_box_new0 (GewuPreviewDocument);
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (document != NULL);

  self->document = document;
  g_task_set_source_tag (task, gewu_preview_document_new_async);
  g_task_set_task_data (task, self, (GDestroyNotify) gewu_preview_document_unref);
  g_task_run_in_thread (task, lay_out);
}

GewuPreviewDocument *
gewu_preview_document_new_finish (GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GewuPreviewDocument *
gewu_preview_document_ref (GewuPreviewDocument *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
gewu_preview_document_unref (GewuPreviewDocument *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

GewuDocument *
gewu_preview_document_get_document (GewuPreviewDocument *self)
{
  return self->document;
}

GewuPages *
gewu_preview_document_get_pages (GewuPreviewDocument *self)
{
  return self->pages;
}
