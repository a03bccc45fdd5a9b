/* The insides of GewuSession, shared by the files that make it up. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session.h"

G_BEGIN_DECLS

/* Tells the toast. Takes action. */
void        gewu_session_tell_done  (GewuSession         *self,
                                     GewuAction          *action);
/* The action of adding, editing or deleting a record. name: as the record is called; nullable. */
GewuAction *gewu_session_make_action (const char         *code,
                                      GewuNoun            noun,
                                      const char         *name);
/* The field a record is called by: a visit by its enterprise, an issue by its number. */
const char *gewu_session_get_title_field (GewuNoun       noun);
/* gewu_store_read_async() and its callback as one: the result of func is the result of task
 * (taken). */
void        gewu_session_run_read   (GewuSession         *self,
                                     GTask               *task,
                                     GewuReader           reader,
                                     GewuStoreFunc        func,
                                     gpointer             data,
                                     GDestroyNotify       data_free,
                                     GDestroyNotify       result_free);

G_END_DECLS
