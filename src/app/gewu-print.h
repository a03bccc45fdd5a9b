/* Printing a document, or saving it as PDF or spreadsheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

/* Shows document (a GewuDocument without streamed rows, taken) as it will come from the printer,
 * and asks where it is to go. parent: a GewuWindow; files are written by its session, errors are
 * shown in it. name: of the print job, and what a file is called at first, without its ending. */
void gewu_print_document (GtkWindow  *parent,
                          gpointer    document,
                          const char *name);

G_END_DECLS
