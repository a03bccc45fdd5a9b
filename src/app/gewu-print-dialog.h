/* A document as it will come from the printer, and where it is to go.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-pages.h"
#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_PRINT_DIALOG (gewu_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuPrintDialog, gewu_print_dialog, GEWU, PRINT_DIALOG, GtkWindow)

/* Takes document and pages, which are of it. */
GewuPrintDialog *gewu_print_dialog_new (GtkWindow    *parent,
                                        GewuSession  *session,
                                        GewuDocument *document,
                                        GewuPages    *pages,
                                        const char   *name);

G_END_DECLS
