/* A line that shows how far some work is, with a way to end it, and then what came of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GEWU_TYPE_JOB_BAR (gewu_job_bar_get_type ())
G_DECLARE_FINAL_TYPE (GewuJobBar, gewu_job_bar, GEWU, JOB_BAR, GtkWidget)

/* Property: "running" (gboolean, notified). */

/* text: what is done; it shows when it takes a while. The result is cancelled by the user, by
 * another beginning and with the bar (transfer none). */
GCancellable *gewu_job_bar_begin       (GewuJobBar   *self,
                                        const char   *text);
/* A GewuProgressFunc; data is the bar, which the caller keeps alive. */
void          gewu_job_bar_progress    (double        fraction,
                                        gpointer      data);
/* text NULL: there is nothing to say. path: what was written, offered to be opened; NULL:
 * nothing. */
void          gewu_job_bar_end         (GewuJobBar   *self,
                                        const char   *text,
                                        const char   *path);
void          gewu_job_bar_fail        (GewuJobBar   *self,
                                        const GError *error);
/* Cancels what is done and says nothing. */
void          gewu_job_bar_stop        (GewuJobBar   *self);
void          gewu_job_bar_hide        (GewuJobBar   *self);
gboolean      gewu_job_bar_is_running  (GewuJobBar   *self);
/* Whether what was begun with cancellable is what is done now: another answer is of no use. */
gboolean      gewu_job_bar_is_of       (GewuJobBar   *self,
                                        GCancellable *cancellable);
/* What it says; "" while it is hidden. */
const char   *gewu_job_bar_get_text    (GewuJobBar   *self);

G_END_DECLS
