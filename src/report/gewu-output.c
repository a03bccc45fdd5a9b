/* A file that appears whole or not at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-output.h"

#include "gewu-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

struct _GewuOutput
{
  char *path;
  char *folder;
  char *temporary;  /* NULL once committed */
  int   fd;         /* of the temporary file, for the flush */
};

GewuOutput *
gewu_output_new (const char  *path,
                 GError     **error)
{
  g_autoptr(GewuOutput) self = g_new0 (GewuOutput, 1);

  self->path = g_strdup (path);
  self->folder = g_path_get_dirname (path);
  self->fd = -1;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_EXISTS, "%s", path);
      return NULL;
    }

  /* A rename would replace a file that is protected against writing. */
  if (g_access (path, F_OK) == 0 && g_access (path, W_OK) != 0)
    {
      gewu_output_set_error (self, errno, error);
      return NULL;
    }

  self->temporary = g_build_filename (self->folder, ".gewu-XXXXXX", NULL);
  self->fd = g_mkstemp_full (self->temporary, O_RDWR | O_CLOEXEC, 0666);
  if (self->fd < 0)
    {
      gewu_output_set_error (self, errno, error);
      g_clear_pointer (&self->temporary, g_free);
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
gewu_output_free (GewuOutput *self)
{
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->temporary);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

const char *
gewu_output_get_path (GewuOutput *self)
{
  return self->temporary;
}

const char *
gewu_output_get_folder (GewuOutput *self)
{
  return self->folder;
}

/* Best effort: the file itself is safe, and not every file system can flush a folder. */
static void
flush_folder (GewuOutput *self)
{
  int fd = g_open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;

  fsync (fd);
  close (fd);
}

gboolean
gewu_output_commit (GewuOutput  *self,
                    GError     **error)
{
  if (fsync (self->fd) != 0 || g_rename (self->temporary, self->path) != 0)
    {
      gewu_output_set_error (self, errno, error);
      return FALSE;
    }

  g_clear_pointer (&self->temporary, g_free);
  flush_folder (self);

  return TRUE;
}

void
gewu_output_set_error (GewuOutput  *self,
                       int          saved_errno,
                       GError     **error)
{
  gewu_set_file_error (error, saved_errno, self->path);
}
