/* Several names or words in one cell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "张三、李四", "张三 李四", one below the other: the names, cleaned, none empty, none twice. A name
 * spread out to the width of others, "张　三", is one name. (transfer full), never NULL. */
char **gewu_multi_split_names (const char *text);
/* The same for the words of a dictionary, which may have blanks in them. */
char **gewu_multi_split_terms (const char *text);

G_END_DECLS
