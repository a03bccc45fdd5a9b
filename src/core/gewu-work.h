/* 我的待办: what waits for whom. Boards, counters and lists all mean the same by each kind.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GEWU_WORK_TO_DISPATCH,   /* reported: 待研判 */
  GEWU_WORK_TO_SIGN,       /* dispatched: 待签收 */
  GEWU_WORK_TO_HANDLE,     /* handling and not deferred: 办理中 */
  GEWU_WORK_TO_RECHECK,    /* resolved: 待复查 */
  GEWU_WORK_DUE_SOON,      /* open, not deferred, at most 2 working days left of the stage */
  GEWU_WORK_OVERDUE,       /* open, not deferred, the present stage's time is over */
  GEWU_WORK_DEFERRED,      /* open and deferred until today or later: 缓办 */
  GEWU_N_WORKS
} GewuWork;

/* Stored name ("to-sign") and English msgid. */
const char *gewu_work_to_id     (GewuWork    work);
gboolean    gewu_work_from_id   (const char *id,
                                 GewuWork   *work);
const char *gewu_work_get_label (GewuWork    work);

G_END_DECLS
