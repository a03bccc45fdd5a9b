/* One writing process a file: a lock in a file of its own, held by the kernel for as long as the
 * process lives, so it cannot go stale; its text names who holds it. Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A descriptor to be given to gewu_file_lock_release(), or -1 with LOCKED (detail: who) or
 * READ_ONLY. */
int      gewu_file_lock_acquire  (const char  *database,
                                  GError     **error);
void     gewu_file_lock_release  (int          descriptor);
/* Removes the lock file of a database that was never finished. */
void     gewu_file_lock_remove   (const char  *database);
/* TRUE when path lies on a network file system, where SQLite's locks cannot be trusted. */
gboolean gewu_path_is_on_network (const char  *path);

G_END_DECLS
