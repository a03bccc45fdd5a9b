/* The header of a sheet: its rows, its headings, and the noun they speak of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-heading.h"
#include "gewu-sheet.h"

G_BEGIN_DECLS

/* Two tables side by side have the same headings twice; the left one is panel 0. */
typedef struct
{
  GewuHeading heading;
  gboolean    matched;
  guint       field;  /* index within the noun's fields, when matched */
  guint       panel;  /* when matched */
} GewuHeaderColumn;

typedef struct
{
  GewuNoun  noun;      /* GEWU_N_NOUNS: none; columns are then the headings of the likeliest row */
  guint     n_rows;    /* rows of the sheet up to the end of the header; see gewu_sheet_get_row() */
  guint     n_levels;  /* 1 or 2; 0: there is no header */
  guint     n_panels;
  GArray   *columns;   /* GewuHeaderColumn, by column */
} GewuHeader;

/* (transfer full), never NULL. */
GewuHeader *gewu_header_find (GewuSheet  *sheet);
void        gewu_header_free (GewuHeader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuHeader, gewu_header_free)

G_END_DECLS
