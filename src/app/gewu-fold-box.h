/* Two columns that stand below each other where they are too narrow side by side.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GEWU_TYPE_FOLD_BOX (gewu_fold_box_get_type ())
G_DECLARE_FINAL_TYPE (GewuFoldBox, gewu_fold_box, GEWU, FOLD_BOX, GtkWidget)

/* Properties: "first" and "second" (GtkWidget, once): the columns. */

G_END_DECLS
