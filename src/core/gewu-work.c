/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-work.h"

#include <glib/gi18n.h>

static const struct
{
  const char *id;
  const char *label;
} works[GEWU_N_WORKS] = {
  [GEWU_WORK_TO_DISPATCH] = { "to-dispatch", N_("To judge") },
  [GEWU_WORK_TO_SIGN] = { "to-sign", N_("To sign for") },
  [GEWU_WORK_TO_HANDLE] = { "to-handle", N_("Being handled") },
  [GEWU_WORK_TO_RECHECK] = { "to-recheck", N_("To recheck") },
  [GEWU_WORK_DUE_SOON] = { "due-soon", N_("Due soon") },
  [GEWU_WORK_OVERDUE] = { "overdue", N_("Overdue") },
  [GEWU_WORK_DEFERRED] = { "deferred", N_("Deferred") },
};

const char *
gewu_work_to_id (GewuWork work)
{
  g_return_val_if_fail (work < GEWU_N_WORKS, NULL);

  return works[work].id;
}

gboolean
gewu_work_from_id (const char *id,
                   GewuWork   *work)
{
  for (guint i = 0; i < GEWU_N_WORKS; i++)
    if (g_strcmp0 (works[i].id, id) == 0)
      {
        *work = i;
        return TRUE;
      }

  return FALSE;
}

const char *
gewu_work_get_label (GewuWork work)
{
  g_return_val_if_fail (work < GEWU_N_WORKS, NULL);

  return works[work].label;
}
