/* Reading a text from its start, word by word.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Moves the cursor behind the first of words (NULL-terminated) that stands there; FALSE when none
 * does. "大约" must come before "大". */
gboolean gewu_scan_word (const char       **cursor,
                         const char *const *words);

G_END_DECLS
