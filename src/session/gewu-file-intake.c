/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-file-intake.h"

#include "gewu-error.h"
#include "gewu-photo.h"
#include "gewu-session-files.h"

#include <string.h>

void
gewu_file_intake_free (GewuFileIntake *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->media);
  gewu_staged_file_free (self->content);
  g_free (self);
}

/* ---- reading */

/* Errors of reading name the file; the system's own words do not always. */
static void
set_read_error (GError      *cause,
                const char  *path,
                GError     **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, path);
  else
    g_set_error_literal (error, cause->domain, cause->code, path);
  g_error_free (cause);
}

/* Looked at before it is opened: opening a pipe would wait for ever. */
static gboolean
check_kind (GFile         *file,
            const char    *path,
            goffset       *size,
            GCancellable  *cancellable,
            GError       **error)
{
  static const char wanted[] =
    G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE;
  GError *cause = NULL;
  g_autoptr(GFileInfo) info =
    g_file_query_info (file, wanted, G_FILE_QUERY_INFO_NONE, cancellable, &cause);

  if (info == NULL)
    {
      set_read_error (cause, path, error);
      return FALSE;
    }
  *size = g_file_info_get_size (info);
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR,
                       g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY
                         ? G_IO_ERROR_IS_DIRECTORY : G_IO_ERROR_NOT_REGULAR_FILE, path);

  return FALSE;
}

GBytes *
gewu_file_read_bytes (const char    *path,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GInputStream) stream = NULL;
  g_autofree guint8 *data = NULL;
  GError *cause = NULL;
  goffset size;
  gsize n;

  if (!check_kind (file, path, &size, cancellable, error))
    return NULL;
  if (size > GEWU_FILE_MOST)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_FILE_TOO_LARGE, path);
      return NULL;
    }
  stream = G_INPUT_STREAM (g_file_read (file, cancellable, &cause));
  data = g_malloc ((gsize) MAX (size, 1));
  if (stream == NULL ||
      !g_input_stream_read_all (stream, data, (gsize) size, &n, cancellable, &cause))
    {
      set_read_error (cause, path, error);
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&data), n);
}

/* ---- what it is called and what it is */

/* A photo that was made anew may be of another format than its name says. */
static char *
build_name (const char *path,
            const char *media)
{
  g_autofree char *name = g_filename_display_basename (path);
  const char *ending = g_str_equal (media, "image/png") ? ".png" : ".jpg";
  g_autofree char *low = g_ascii_strdown (name, -1);
  char *dot;

  if (g_str_has_suffix (low, ending) ||
      (g_str_equal (ending, ".jpg") && g_str_has_suffix (low, ".jpeg")))
    return g_steal_pointer (&name);
  dot = strrchr (name, '.');
  if (dot != NULL && dot != name)
    *dot = '\0';

  return g_strconcat (name, ending, NULL);
}

/* Of what is no photo that can be read, so a name that says so is not asked. */
static char *
guess_media (const char *name,
             GBytes     *content)
{
  gsize size;
  const guchar *data = g_bytes_get_data (content, &size);
  g_autofree char *by_name = g_content_type_guess (name, NULL, 0, NULL);
  g_autofree char *type =
    g_content_type_guess (g_content_type_is_a (by_name, "image/*") ? NULL : name, data, size, NULL);

  return g_content_type_get_mime_type (type);
}

/* FILE_TOO_LARGE has no detail yet. */
static GBytes *
fit_photo (GBytes        *original,
           const char    *path,
           const char   **media,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(GError) cause = NULL;
  GBytes *content = gewu_photo_fit (original, GEWU_PHOTO_MOST, media, cancellable, &cause);

  if (content == NULL)
    g_set_error_literal (error, cause->domain, cause->code, path);

  return content;
}

GewuFileIntake *
gewu_file_intake_new (const char    *database,
                      const char    *path,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr(GewuFileIntake) self = g_new0 (GewuFileIntake, 1);
  g_autoptr(GBytes) original = gewu_file_read_bytes (path, cancellable, error);
  g_autoptr(GBytes) content = NULL;
  const char *media;

  if (original == NULL)
    return NULL;
  if (g_bytes_get_size (original) == 0)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_FILE_EMPTY, path);
      return NULL;
    }
  content = fit_photo (original, path, &media, cancellable, error);
  if (content == NULL)
    return NULL;

  self->name = content != original ? build_name (path, media) : g_filename_display_basename (path);
  self->media = media != NULL ? g_strdup (media) : guess_media (self->name, content);
  self->content = gewu_staged_file_new (database, content, error);

  return self->content != NULL ? g_steal_pointer (&self) : NULL;
}
