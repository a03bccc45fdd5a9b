/* The shared strings of an .xlsx file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-arena.h"
#include "gewu-package.h"

G_BEGIN_DECLS

/* Appends the strings to strings: const char *, NULL for an empty one, living as long as the arena.
 * Errors: see gewu_package_parse(). */
gboolean gewu_xlsx_strings_read (GPtrArray     *strings,
                                 GewuArena     *arena,
                                 GewuPackage   *package,
                                 const char    *part,
                                 GCancellable  *cancellable,
                                 GError       **error);

G_END_DECLS
