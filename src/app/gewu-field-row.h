/* A field and its value in a detail pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-noun.h"

G_BEGIN_DECLS

#define GEWU_TYPE_FIELD_ROW (gewu_field_row_get_type ())
G_DECLARE_FINAL_TYPE (GewuFieldRow, gewu_field_row, GEWU, FIELD_ROW, GtkListBoxRow)

/* value: canonical text. */
GtkWidget *gewu_field_row_new (const GewuField *field,
                               const char      *value);

G_END_DECLS
