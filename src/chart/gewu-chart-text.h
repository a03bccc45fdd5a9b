/* Text that measures the same on every surface: what is hit on the screen and what is printed is
 * what was laid out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* An empty layout with Simplified Chinese shapes and unhinted metrics, for this thread only
 * (transfer full). */
PangoLayout *gewu_chart_text_new (void);

G_END_DECLS
