/* Which units judge problems (牵头研判), and the kinds of result there are: what the settings mark.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session.h"
#include "gewu-store-mark.h"

G_BEGIN_DECLS

/* GPtrArray of GewuMark (transfer full): those that judge come first. */
void       gewu_session_list_triage_async  (GewuSession          *self,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
/* GPtrArray of GewuMark (transfer full), with codes. */
void       gewu_session_list_results_async (GewuSession          *self,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
/* For both. */
GPtrArray *gewu_session_list_marks_finish  (GewuSession          *self,
                                            GAsyncResult         *result,
                                            GError              **error);
/* Marks or unmarks a unit. Journaled: can be undone. Errors: NOT_FOUND, those of writing. */
void       gewu_session_set_triage_async   (GewuSession          *self,
                                            gint64                unit,
                                            gboolean              triage,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean   gewu_session_set_triage_finish  (GewuSession          *self,
                                            GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
