/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-name.h"

gboolean
gewu_name_find (const GewuName *names,
                guint           n_names,
                const char     *id,
                guint          *index)
{
  for (guint i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i].id, id) == 0)
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}
