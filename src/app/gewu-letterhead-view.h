/* What the office puts around its papers: a form that saves what is changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_LETTERHEAD_VIEW (gewu_letterhead_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuLetterheadView, gewu_letterhead_view, GEWU, LETTERHEAD_VIEW, GtkWidget)

/* Once. */
void     gewu_letterhead_view_set_session (GewuLetterheadView *self,
                                           GewuSession        *session);
/* Saves what was typed last. FALSE: something is wrong, and marked. */
gboolean gewu_letterhead_view_save        (GewuLetterheadView *self);

G_END_DECLS
