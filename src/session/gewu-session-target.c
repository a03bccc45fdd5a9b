/* Keeping exports off the zone and off what they are made from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session.h"

#include "gewu-error.h"
#include "gewu-file-folder.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* With the links of the folder followed; the file itself need not exist (transfer full). */
static char *
find_real_path (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);
  g_autofree char *name = g_path_get_basename (whole);
  char *real = realpath (folder, NULL);
  char *result = g_build_filename (real != NULL ? real : folder, name, NULL);

  free (real);

  return result;
}

static gboolean
is_same_file (const char *a,
              const char *b)
{
  g_autofree char *path_a = NULL;
  g_autofree char *path_b = NULL;
  GStatBuf stat_a;
  GStatBuf stat_b;

  if (g_stat (a, &stat_a) == 0 && g_stat (b, &stat_b) == 0)
    return stat_a.st_dev == stat_b.st_dev && stat_a.st_ino == stat_b.st_ino;

  path_a = find_real_path (a);
  path_b = find_real_path (b);

  return g_str_equal (path_a, path_b);
}

/* The folder of the records' files, and all below it. */
static gboolean
is_in_file_folder (const char *zone,
                   const char *target)
{
  g_autofree char *folder = gewu_file_folder_build (zone);
  g_autofree char *real_folder = find_real_path (folder);
  g_autofree char *real_target = find_real_path (target);
  gsize length = strlen (real_folder);

  return strncmp (real_target, real_folder, length) == 0 &&
         (real_target[length] == '/' || real_target[length] == '\0');
}

/* The database, what SQLite and we keep beside it and the lock, whether they exist now or not. */
static gboolean
is_of_zone (const char *zone,
            const char *target)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-journal" };
  g_autofree char *folder = g_path_get_dirname (zone);
  g_autofree char *name = g_path_get_basename (zone);
  g_autofree char *lock_name = g_strdup_printf (".%s.lock", name);
  g_autofree char *lock = g_build_filename (folder, lock_name, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (zone, suffixes[i], NULL);

      if (is_same_file (path, target))
        return TRUE;
    }

  return is_same_file (lock, target) || is_in_file_folder (zone, target);
}

gboolean
gewu_session_check_target (GewuSession         *self,
                           const char          *target,
                           const char *const   *inputs,
                           GError             **error)
{
  g_autofree char *folder = NULL;
  gboolean taken;

  g_return_val_if_fail (GEWU_IS_SESSION (self), FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  folder = g_path_get_dirname (target);
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%s", folder);
      return FALSE;
    }
  taken = is_of_zone (gewu_session_get_path (self), target);
  for (guint i = 0; !taken && inputs != NULL && inputs[i] != NULL; i++)
    taken = is_same_file (inputs[i], target);
  if (taken)
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_EXISTS, "%s", target);

  return !taken;
}
