/* Reads a written workbook back. Private to the xlsx writer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TRUE when every part of the package unpacks with its check sum and is well-formed; pictures need
 * not be. */
gboolean gewu_xlsx_is_whole (const char *path);

G_END_DECLS
