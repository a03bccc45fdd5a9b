/* What mouse and keys do to pages. Internal to GewuPreviewPages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-preview-pages.h"

G_BEGIN_DECLS

void _gewu_preview_pages_add_keys        (GtkWidgetClass   *widget_class);
void _gewu_preview_pages_add_controllers (GewuPreviewPages *self);

G_END_DECLS
