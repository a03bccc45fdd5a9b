/* Sending pages to the printer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-preview-document.h"

G_BEGIN_DECLS

/* Asks for the printer and prints page by page without blocking; errors are shown in the window
 * that parent belongs to, which may be gone before. name: of the job. */
void gewu_print_document (GtkWindow           *parent,
                          GewuPreviewDocument *document,
                          const char          *name);

G_END_DECLS
