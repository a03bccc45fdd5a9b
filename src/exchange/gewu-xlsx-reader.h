/* Reads .xlsx workbooks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-arena.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Appends a GewuSheet to sheets for each visible sheet of the file, in order. Errors: see
 * gewu_workbook_open(); the message does not name the path yet. */
gboolean gewu_xlsx_read (const char    *path,
                         GewuArena     *arena,
                         GPtrArray     *sheets,
                         GCancellable  *cancellable,
                         GError       **error);

G_END_DECLS
