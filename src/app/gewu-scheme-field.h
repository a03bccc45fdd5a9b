/* One member of a scheme with its title, to be changed: the second level of the editor.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-scheme-form.h"

G_BEGIN_DECLS

/* object: the place of the object that has the member. The inputs in it are added to inputs
 * (borrowed). For every type but objects, lists and rules. */
GtkWidget *gewu_scheme_field_new (GewuSchemeDraft     *draft,
                                  const char          *object,
                                  const GewuFormField *field,
                                  GPtrArray           *inputs);

G_END_DECLS
