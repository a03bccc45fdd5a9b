/* Reading a text word by word.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-scan.h"

#include <string.h>

gboolean
gewu_scan_word (const char       **cursor,
                const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (*cursor, words[i]))
      {
        *cursor += strlen (words[i]);
        return TRUE;
      }

  return FALSE;
}
