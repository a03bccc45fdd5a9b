/* How large text is shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* 1: as designed; 2: twice as large. For what is measured in pixels and has to grow with the
 * text. */
double gewu_text_scale_get (GtkWidget *widget);

G_END_DECLS
