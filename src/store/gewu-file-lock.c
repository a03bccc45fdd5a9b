/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-file-lock.h"

#include "gewu-day.h"
#include "gewu-error.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixmounts.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* Hidden: an office sees one file a zone. */
static char *
build_lock_path (const char *database)
{
  g_autofree char *folder = g_path_get_dirname (database);
  g_autofree char *base = g_path_get_basename (database);
  g_autofree char *name = g_strdup_printf (".%s.lock", base);

  return g_build_filename (folder, name, NULL);
}

static char *
describe_self (void)
{
  gint64 now = gewu_now ();
  g_autofree char *day = gewu_day_to_string (gewu_day_of_instant (now));
  g_autofree char *time = gewu_time_of_instant (now);

  return g_strdup_printf ("%s@%s (%d) %s %s\n",
                          g_get_user_name (), g_get_host_name (), (int) getpid (), day, time);
}

static void
write_holder (int descriptor)
{
  g_autofree char *holder = describe_self ();

  if (ftruncate (descriptor, 0) != 0 ||
      pwrite (descriptor, holder, strlen (holder), 0) < 0)
    g_message ("Cannot name the holder of the lock: %s", g_strerror (errno));
}

int
gewu_file_lock_acquire (const char  *database,
                        GError     **error)
{
  g_autofree char *path = build_lock_path (database);
  g_autofree char *holder = NULL;
  int descriptor = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);

  if (descriptor < 0)
    {
      g_set_error (error, GEWU_ERROR,
                   errno == ENOSPC ? GEWU_ERROR_DISK_FULL
                   : errno == ENOENT ? GEWU_ERROR_NOT_FOUND : GEWU_ERROR_READ_ONLY,
                   "%s", database);
      return -1;
    }
  if (flock (descriptor, LOCK_EX | LOCK_NB) == 0)
    {
      write_holder (descriptor);
      return descriptor;
    }

  close (descriptor);
  if (g_file_get_contents (path, &holder, NULL, NULL))
    g_strstrip (holder);
  g_set_error (error, GEWU_ERROR, GEWU_ERROR_LOCKED, "%s", holder != NULL ? holder : database);

  return -1;
}

void
gewu_file_lock_remove (const char *database)
{
  g_autofree char *path = build_lock_path (database);

  unlink (path);
}

void
gewu_file_lock_release (int descriptor)
{
  /* The file stays: removing it would let two processes lock two different files of one name. */
  if (descriptor >= 0)
    close (descriptor);
}

gboolean
gewu_path_is_on_network (const char *path)
{
  static const char *const network_types[] = {
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "coda", "davfs", "fuse.sshfs",
    "fuse.rclone", "fuse.gvfsd-fuse", "fuse.davfs", NULL
  };
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *canonical = g_canonicalize_filename (folder, NULL);
  GUnixMountEntry *mount = g_unix_mount_for (canonical, NULL);
  gboolean is_network;

  if (mount == NULL)
    return FALSE;
  is_network = g_strv_contains (network_types, g_unix_mount_get_fs_type (mount));
  g_unix_mount_free (mount);

  return is_network;
}
