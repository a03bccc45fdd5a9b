/* The steps of a path: what is behind, what is present, what comes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Appends a step and the arrow before it. style: of style.css: "done", "present", "coming",
 * "ended", "again". */
void gewu_path_step_append (GtkBox     *path,
                            const char *text,
                            const char *style);

G_END_DECLS
