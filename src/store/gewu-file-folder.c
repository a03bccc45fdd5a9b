/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-file-folder.h"

#include "gewu-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define N_FOLDER_DIGITS 2

char *
gewu_file_folder_build (const char *database)
{
  return g_strconcat (database, ".files", NULL);
}

char *
gewu_file_folder_build_path (const char *database,
                             const char *sha256)
{
  g_autofree char *folder = gewu_file_folder_build (database);
  g_autofree char *start = g_strndup (sha256, N_FOLDER_DIGITS);

  return g_build_filename (folder, start, sha256, NULL);
}

gboolean
gewu_write_file (int          fd,
                 const char  *path,
                 GBytes      *content,
                 GError     **error)
{
  gsize left;
  const char *data = g_bytes_get_data (content, &left);

  while (left > 0)
    {
      gssize n = write (fd, data, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          gewu_set_file_error (error, errno, path);
          return FALSE;
        }
      data += n;
      left -= (gsize) n;
    }
  if (fsync (fd) == 0)
    return TRUE;

  gewu_set_file_error (error, errno, path);

  return FALSE;
}

/* Not every file system can flush a folder; one that cannot says so with EINVAL. */
static gboolean
flush_folder (const char  *folder,
              GError     **error)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean flushed = fd >= 0 && (fsync (fd) == 0 || errno == EINVAL);

  if (!flushed)
    gewu_set_file_error (error, errno, folder);
  if (fd >= 0)
    close (fd);

  return flushed;
}

/* A new folder is only safe once the one above it is flushed. */
static gboolean
make_folder (const char  *folder,
             GError     **error)
{
  g_autofree char *above = g_path_get_dirname (folder);

  if (g_mkdir (folder, 0777) == 0)
    return flush_folder (above, error);
  if (errno == EEXIST)
    return TRUE;

  gewu_set_file_error (error, errno, folder);

  return FALSE;
}

GewuStagedFile *
gewu_staged_file_new (const char  *database,
                      GBytes      *content,
                      GError     **error)
{
  g_autoptr(GewuStagedFile) self = g_new0 (GewuStagedFile, 1);
  g_autofree char *folder = gewu_file_folder_build (database);
  g_autofree char *temporary = g_build_filename (folder, ".new-XXXXXX", NULL);
  gboolean written;
  int fd;

  if (!make_folder (folder, error))
    return NULL;
  fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, 0666);
  if (fd < 0)
    {
      gewu_set_file_error (error, errno, folder);
      return NULL;
    }
  self->temporary = g_steal_pointer (&temporary);
  self->database = g_strdup (database);
  self->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  self->bytes = (gint64) g_bytes_get_size (content);
  written = gewu_write_file (fd, folder, content, error);
  close (fd);

  return written ? g_steal_pointer (&self) : NULL;
}

gboolean
gewu_staged_file_keep (GewuStagedFile  *self,
                       GError         **error)
{
  g_autofree char *path = gewu_file_folder_build_path (self->database, self->sha256);
  g_autofree char *folder = g_path_get_dirname (path);

  g_return_val_if_fail (self->temporary != NULL, FALSE);

  if (!make_folder (folder, error))
    return FALSE;
  if (g_rename (self->temporary, path) != 0)
    {
      gewu_set_file_error (error, errno, folder);
      return FALSE;
    }
  g_clear_pointer (&self->temporary, g_free);

  return flush_folder (folder, error);
}

void
gewu_staged_file_free (GewuStagedFile *self)
{
  if (self == NULL)
    return;

  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->database);
  g_free (self->sha256);
  g_free (self);
}
