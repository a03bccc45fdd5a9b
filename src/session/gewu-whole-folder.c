/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-whole-folder.h"

#include "gewu-error.h"

#include <errno.h>
#include <glib/gstdio.h>


#define HIDDEN_NAME ".gewu-XXXXXX"

struct _GewuWholeFolder
{
  char *target;
  char *hidden;   /* NULL: committed */
};

GewuWholeFolder *
gewu_whole_folder_new (const char  *path,
                       GError     **error)
{
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *hidden = g_build_filename (parent, HIDDEN_NAME, NULL);
  GewuWholeFolder *self;

  if (g_mkdtemp_full (hidden, 0777) == NULL)
    {
      gewu_set_file_error (error, errno, path);
      return NULL;
    }
  self = g_new0 (GewuWholeFolder, 1);
  self->target = g_strdup (path);
  self->hidden = g_steal_pointer (&hidden);

  return self;
}

void
gewu_whole_folder_free (GewuWholeFolder *self)
{
  if (self->hidden != NULL)
    gewu_whole_folder_remove (self->hidden);
  g_free (self->hidden);
  g_free (self->target);
  g_free (self);
}

const char *
gewu_whole_folder_get_path (GewuWholeFolder *self)
{
  return self->hidden;
}

gboolean
gewu_whole_folder_add (GewuWholeFolder  *self,
                       const char       *name,
                       GError          **error)
{
  g_autofree char *path = g_build_filename (self->hidden, name, NULL);

  if (g_mkdir (path, 0777) == 0)
    return TRUE;

  gewu_set_file_error (error, errno, self->target);

  return FALSE;
}

gboolean
gewu_whole_folder_commit (GewuWholeFolder  *self,
                          GError          **error)
{
  /* rename() would take the place of an empty folder, which may be somebody's. */
  if (g_file_test (self->target, G_FILE_TEST_EXISTS) || g_file_test (self->target,
                                                                     G_FILE_TEST_IS_SYMLINK))
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_EXISTS, self->target);
      return FALSE;
    }
  if (g_rename (self->hidden, self->target) != 0)
    {
      gewu_set_file_error (error, errno, self->target);
      return FALSE;
    }
  g_clear_pointer (&self->hidden, g_free);

  return TRUE;
}

void
gewu_whole_folder_rename_error (GewuWholeFolder *self,
                                GError          *error)
{
  g_autoptr(GString) message = NULL;

  if (error == NULL || error->domain != GEWU_ERROR)
    return;

  message = g_string_new (error->message);
  g_string_replace (message, self->hidden, self->target, 0);
  g_free (error->message);
  error->message = g_string_free (g_steal_pointer (&message), FALSE);
}

void
gewu_whole_folder_remove (const char *path)
{
  GDir *folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        gewu_whole_folder_remove (child);
      else
        g_unlink (child);
    }
  g_clear_pointer (&folder, g_dir_close);
  g_rmdir (path);
}
