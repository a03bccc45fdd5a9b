/* The parts of a docx around its text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-docx-file.h"

G_BEGIN_DECLS

/* When the text and its pictures are known. */
void gewu_docx_package_write (GewuDocxFile *file);

G_END_DECLS
