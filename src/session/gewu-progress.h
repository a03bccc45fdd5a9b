/* From a thread that works to whoever waits on the main thread. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-import.h"

G_BEGIN_DECLS

/* Made on the main thread; safe to be told from several. */
typedef struct _GewuProgress GewuProgress;

/* Tells while task has not returned. func NULL: nobody waits. */
GewuProgress *gewu_progress_new  (GTask            *task,
                                  GewuProgressFunc  func,
                                  gpointer          data);
void          gewu_progress_free (GewuProgress     *self);
/* fraction: 0–1; steps too small to be seen are left out. */
void          gewu_progress_tell (GewuProgress     *self,
                                  double            fraction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuProgress, gewu_progress_free)

G_END_DECLS
