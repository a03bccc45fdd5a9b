/* A file that appears whole or not at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE  /* O_TMPFILE */

#include "gewu-output.h"

#include "gewu-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define PERMISSIONS 0777

/* A file in the making. Where the file system can, it has no name until it is whole, so that not
 * even a killed program leaves anything behind. */
typedef struct
{
  int       fd;        /* -1: none */
  char     *path;      /* where this program opens it */
  gboolean  is_named;  /* path lies in the folder, and is to be removed */
} Temporary;

struct _GewuOutput
{
  char      *path;    /* as the caller gave it, for errors */
  char      *target;  /* path, or where it leads as a symbolic link */
  char      *folder;  /* of target */
  Temporary  file;
  Temporary  part;
};

/* ---- temporary files */

static void
clear_temporary (Temporary *self)
{
  if (self->is_named)
    g_unlink (self->path);
  self->is_named = FALSE;
  g_clear_pointer (&self->path, g_free);
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
}

/* Without a name; FALSE where the file system or the system itself does not know such files. */
static gboolean
make_nameless (Temporary  *self,
               const char *folder)
{
  self->fd = g_open (folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0666);
  if (self->fd < 0)
    return FALSE;

  self->path = g_strdup_printf ("/proc/self/fd/%d", self->fd);
  if (g_access (self->path, W_OK) == 0)
    return TRUE;

  clear_temporary (self);

  return FALSE;
}

static gboolean
make_temporary (GewuOutput  *self,
                Temporary   *temporary,
                GError     **error)
{
  if (make_nameless (temporary, self->folder))
    return TRUE;

  temporary->path = g_build_filename (self->folder, ".gewu-XXXXXX", NULL);
  temporary->fd = g_mkstemp_full (temporary->path, O_RDWR | O_CLOEXEC, 0666);
  temporary->is_named = temporary->fd >= 0;
  if (temporary->is_named)
    return TRUE;

  gewu_output_set_error (self, errno, error);
  clear_temporary (temporary);

  return FALSE;
}

/* FALSE with errno set. Only a file with a name can take the place of another. */
static gboolean
give_name (Temporary  *self,
           const char *folder)
{
  while (!self->is_named)
    {
      g_autofree char *name = g_strdup_printf ("%s/.gewu-%08x", folder, g_random_int ());

      if (linkat (AT_FDCWD, self->path, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0)
        {
          self->is_named = TRUE;
          g_free (self->path);
          self->path = g_steal_pointer (&name);
        }
      else if (errno != EEXIST)
        return FALSE;
    }

  return TRUE;
}

/* ---- the target */

/* Office programs leave a file beside the one they have open. To replace that works on most
 * systems, but the other program knows nothing of it and later writes its own over ours. */
static gboolean
is_open_elsewhere (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *of_libreoffice = g_strconcat (folder, "/.~lock.", name, "#", NULL);
  g_autofree char *of_excel = g_strconcat (folder, "/~$", name, NULL);

  return g_file_test (of_libreoffice, G_FILE_TEST_EXISTS)
         || g_file_test (of_excel, G_FILE_TEST_EXISTS);
}

/* A rename would replace the link and leave the file that it leads to as it was. */
static gboolean
find_target (GewuOutput  *self,
             GError     **error)
{
  self->target = g_file_test (self->path, G_FILE_TEST_IS_SYMLINK) ? realpath (self->path, NULL)
                                                                  : g_strdup (self->path);
  if (self->target == NULL)
    {
      gewu_output_set_error (self, errno, error);
      return FALSE;
    }

  self->folder = g_path_get_dirname (self->target);

  return TRUE;
}

/* What would only come out when everything is written. */
static gboolean
check_target (GewuOutput  *self,
              GError     **error)
{
  if (g_file_test (self->target, G_FILE_TEST_EXISTS)
      && !g_file_test (self->target, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_EXISTS, self->path);
      return FALSE;
    }

  /* A rename would replace a file that is protected against writing. */
  if (g_access (self->target, W_OK) != 0 && errno != ENOENT)
    {
      gewu_output_set_error (self, errno, error);
      return FALSE;
    }

  if (is_open_elsewhere (self->path) || is_open_elsewhere (self->target))
    {
      gewu_output_set_error (self, EBUSY, error);
      return FALSE;
    }

  return TRUE;
}

/* Who may read the file that is replaced, and no others. Best effort: not every file system has
 * permissions. */
static void
keep_permissions (GewuOutput *self)
{
  GStatBuf info;

  if (g_stat (self->target, &info) == 0)
    fchmod (self->file.fd, info.st_mode & PERMISSIONS);
}

/* ---- the output */

GewuOutput *
gewu_output_new (const char  *path,
                 GError     **error)
{
  g_autoptr(GewuOutput) self = g_new0 (GewuOutput, 1);

  self->path = g_strdup (path);
  self->file.fd = -1;
  self->part.fd = -1;

  if (!find_target (self, error) || !check_target (self, error)
      || !make_temporary (self, &self->file, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
gewu_output_free (GewuOutput *self)
{
  clear_temporary (&self->part);
  clear_temporary (&self->file);
  g_free (self->folder);
  g_free (self->target);
  g_free (self->path);
  g_free (self);
}

const char *
gewu_output_get_path (GewuOutput *self)
{
  return self->file.path;
}

const char *
gewu_output_get_folder (GewuOutput *self)
{
  return self->folder;
}

FILE *
gewu_output_open (GewuOutput  *self,
                  GError     **error)
{
  FILE *file = g_fopen (self->file.path, "wbe");

  if (file == NULL)
    gewu_output_set_error (self, errno, error);

  return file;
}

const char *
gewu_output_make_part (GewuOutput  *self,
                       GError     **error)
{
  clear_temporary (&self->part);

  return make_temporary (self, &self->part, error) ? self->part.path : NULL;
}

int
gewu_output_open_scratch (GewuOutput  *self,
                          GError     **error)
{
  Temporary scratch = { .fd = -1 };
  int fd;

  if (!make_temporary (self, &scratch, error))
    return -1;

  fd = scratch.fd;
  scratch.fd = -1;
  clear_temporary (&scratch);

  return fd;
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
  keep_permissions (self);
  if (fsync (self->file.fd) != 0 || !give_name (&self->file, self->folder))
    {
      gewu_output_set_error (self, errno, error);
      return FALSE;
    }

  /* We made a file in this folder: what may not be replaced is held by another program. */
  if (g_rename (self->file.path, self->target) != 0)
    {
      gewu_output_set_error (self, errno == EACCES || errno == EPERM ? EBUSY : errno, error);
      return FALSE;
    }

  self->file.is_named = FALSE;
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

gboolean
gewu_output_write (const char     *path,
                   gconstpointer   bytes,
                   gsize           n_bytes,
                   GError        **error)
{
  g_autoptr(GewuOutput) output = gewu_output_new (path, error);
  FILE *file = output != NULL ? gewu_output_open (output, error) : NULL;
  gboolean written;

  if (file == NULL)
    return FALSE;

  written = fwrite (bytes, 1, n_bytes, file) == n_bytes && fflush (file) == 0;
  if (!written)
    gewu_output_set_error (output, errno, error);
  fclose (file);

  return written && gewu_output_commit (output, error);
}
