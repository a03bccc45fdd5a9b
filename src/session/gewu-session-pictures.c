/* Showing and handing out what lies beside the database: thumbnails and copies.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-files.h"

#include "gewu-error.h"
#include "gewu-file-intake.h"
#include "gewu-photo.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static void
free_file (gpointer file)
{
  gewu_file_free (file);
}

/* ---- thumbnails */

static char *
build_thumbnail_path (const GewuFile *file)
{
  g_autofree char *hash = g_path_get_basename (file->path);
  g_autofree char *name = g_strconcat (hash, ".png", NULL);

  return g_build_filename (g_get_user_cache_dir (), "gewu", "thumbnails", name, NULL);
}

/* NULL: there is none, or a damaged one. */
static GBytes *
load_thumbnail (const char *path)
{
  g_autoptr(GBytes) bytes = NULL;
  char *data;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, NULL))
    return NULL;
  bytes = g_bytes_new_take (data, size);

  return gewu_photo_is_whole (bytes) ? g_steal_pointer (&bytes) : NULL;
}

/* A cache that cannot be written only costs time. */
static void
keep_thumbnail (const char *path,
                GBytes     *thumbnail)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (thumbnail, &size);

  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                                 &error))
    g_message ("%s", error->message);
}

static void
make_thumbnail_thread (GTask        *task,
                       gpointer      source G_GNUC_UNUSED,
                       gpointer      data,
                       GCancellable *cancellable)
{
  const GewuFile *file = data;
  g_autofree char *path = build_thumbnail_path (file);
  GBytes *thumbnail = load_thumbnail (path);
  g_autoptr(GBytes) original = NULL;
  GError *error = NULL;

  if (thumbnail == NULL)
    {
      original = gewu_file_read_bytes (file->path, cancellable, &error);
      if (original != NULL)
        thumbnail =
          gewu_photo_make_thumbnail (original, GEWU_THUMBNAIL_MOST, cancellable, &error);
      if (thumbnail != NULL)
        keep_thumbnail (path, thumbnail);
    }
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, thumbnail, (GDestroyNotify) g_bytes_unref);
}

void
gewu_session_get_thumbnail_async (GewuSession         *self,
                                  const GewuFile      *file,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (file != NULL);

  g_task_set_source_tag (task, gewu_session_get_thumbnail_async);
  g_task_set_task_data (task, gewu_file_copy (file), free_file);
  g_task_run_in_thread (task, make_thumbnail_thread);
}

GBytes *
gewu_session_get_thumbnail_finish (GewuSession   *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- handing out */

typedef struct
{
  GewuFile *file;
  char     *folder;
} ExportJob;

static void
export_job_free (gpointer data)
{
  ExportJob *self = data;

  gewu_file_free (self->file);
  g_free (self->folder);
  g_free (self);
}

/* "photo.jpg", "photo (2).jpg", "photo (3).jpg" … Names may come from other computers: none
 * leads out of the folder. */
static char *
build_copy_path (const ExportJob *job,
                 guint            number)
{
  g_autofree char *name = g_strdelimit (g_strdup (job->file->name), "/\\", '_');
  g_autofree char *ending = NULL;
  g_autofree char *numbered = NULL;
  char *dot = strrchr (name, '.');

  if (number == 1 && name[0] != '\0' && name[0] != '.')
    return g_build_filename (job->folder, name, NULL);
  if (dot != NULL && dot != name)
    {
      ending = g_strdup (dot);
      *dot = '\0';
    }
  numbered = g_strdup_printf ("%s (%u)%s", name, number, ending != NULL ? ending : "");

  return g_build_filename (job->folder, numbered, NULL);
}

/* The content is compared with its name, so that nobody goes on with a damaged photo. */
static GBytes *
read_content (const GewuFile  *file,
              GCancellable    *cancellable,
              GError         **error)
{
  g_autofree char *expected = g_path_get_basename (file->path);
  g_autofree char *found = NULL;
  g_autoptr(GBytes) bytes = gewu_file_read_bytes (file->path, cancellable, error);

  if (bytes == NULL)
    return NULL;
  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (strcmp (found, expected) == 0)
    return g_steal_pointer (&bytes);

  g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_CORRUPT, file->name);

  return NULL;
}

/* A new file of a name that was free (transfer full); fd is its descriptor. */
static char *
create_copy (const ExportJob  *job,
             int              *fd,
             GError          **error)
{
  for (guint number = 1;; number++)
    {
      g_autofree char *path = build_copy_path (job, number);

      *fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (*fd >= 0)
        return g_steal_pointer (&path);
      if (errno != EEXIST)
        {
          gewu_set_file_error (error, errno, path);
          return NULL;
        }
    }
}

static void
export_thread (GTask        *task,
               gpointer      source G_GNUC_UNUSED,
               gpointer      data,
               GCancellable *cancellable)
{
  ExportJob *job = data;
  GError *error = NULL;
  g_autoptr(GBytes) content = read_content (job->file, cancellable, &error);
  g_autofree char *path = NULL;
  int fd = -1;

  if (content != NULL)
    path = create_copy (job, &fd, &error);
  if (path != NULL && !gewu_write_file (fd, path, content, &error))
    g_unlink (path);
  if (fd >= 0)
    close (fd);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&path), g_free);
}

void
gewu_session_export_file_async (GewuSession         *self,
                                const GewuFile      *file,
                                const char          *folder,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autofree char *target = NULL;
  GError *error = NULL;
  ExportJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (file != NULL && folder != NULL);

  g_task_set_source_tag (task, gewu_session_export_file_async);
  job = g_new0 (ExportJob, 1);
  job->file = gewu_file_copy (file);
  job->folder = g_strdup (folder);
  g_task_set_task_data (task, job, export_job_free);
  target = build_copy_path (job, 1);
  if (gewu_session_check_target (self, target, NULL, &error))
    g_task_run_in_thread (task, export_thread);
  else
    g_task_return_error (task, error);
}

char *
gewu_session_export_file_finish (GewuSession   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
