/* The cells of all tables: one line of text, numbers to the right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  GEWU_ALIGN_START,
  GEWU_ALIGN_END,     /* numbers */
} GewuAlign;

GtkWidget           *gewu_cell_new        (GewuAlign            align);
/* Pixels for so many half-width characters, with the cell's padding. */
int                  gewu_cell_get_width  (int                  n_chars);
/* A titled column whose cells show text; text: of a GtkListItem, a string expression,
 * (transfer full). width in half-width characters. */
GtkColumnViewColumn *gewu_cell_new_column (const char          *title,
                                           GewuAlign            align,
                                           int                  width,
                                           GtkExpression       *text);
/* Puts the titles over numbers to the right too; after all columns are there. */
void                 gewu_cell_align_titles (GtkColumnView     *view);

G_END_DECLS
