/* One sheet of a foreign workbook: a sparse grid of cells, and the ranges merged in it.
 *
 * Rows and columns have the numbers that a spreadsheet program shows, from 1.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-arena.h"
#include "gewu-day.h"

G_BEGIN_DECLS

#define GEWU_MINUTE_NONE (-1)

typedef enum
{
  GEWU_CELL_TEXT,
  GEWU_CELL_NUMBER,
  GEWU_CELL_DATE,     /* a number shown as a day, as a time of day, or as both */
  GEWU_CELL_BOOLEAN,  /* "TRUE" or "FALSE" */
  GEWU_CELL_ERROR,    /* "#N/A"; or "=A1+B1", a formula whose result is not in the file */
} GewuCellKind;

typedef struct
{
  const char   *text;    /* as a person sees it, never NULL or empty; belongs to the workbook */
  guint32       row;
  GewuDay       day;     /* of a date; of a number: the day it would be; else unknown */
  guint16       column;
  gint16        minute;  /* of the day, of a date or number; or GEWU_MINUTE_NONE */
  GewuCellKind  kind;
} GewuCell;

/* All four are inside. */
typedef struct
{
  guint32 first_row;
  guint32 last_row;
  guint16 first_column;
  guint16 last_column;
} GewuMerge;

typedef struct _GewuSheet GewuSheet;

const char      *gewu_sheet_get_name   (GewuSheet *self);
gsize            gewu_sheet_get_n_cells (GewuSheet *self);
/* Rows that hold a cell; a cell knows its row's true number. */
guint            gewu_sheet_get_n_rows (GewuSheet *self);
/* The cells of the nth such row, by column; at least one (transfer none). */
const GewuCell  *gewu_sheet_get_row    (GewuSheet *self,
                                        guint      n,
                                        gsize     *n_cells);
/* NULL when the cell is empty (transfer none). */
const GewuCell  *gewu_sheet_find_cell  (GewuSheet *self,
                                        guint      row,
                                        guint      column);
/* By first row, then first column (transfer none). */
const GewuMerge *gewu_sheet_get_merges (GewuSheet *self,
                                        gsize     *n_merges);
/* The range whose upper left corner is here, or NULL (transfer none). */
const GewuMerge *gewu_sheet_find_merge (GewuSheet *self,
                                        guint      row,
                                        guint      column);

/* For the readers of files: add cells and merges in any order, then finish. The arena must outlive
 * the sheet. A cell's text must belong to the arena. */
GewuSheet       *gewu_sheet_new        (const char      *name,
                                        GewuArena       *arena);
void             gewu_sheet_free       (GewuSheet       *self);
gboolean         gewu_sheet_add_cell   (GewuSheet       *self,
                                        const GewuCell  *cell,
                                        GError         **error);
gboolean         gewu_sheet_add_merge  (GewuSheet       *self,
                                        const GewuMerge *merge,
                                        GError         **error);
void             gewu_sheet_finish     (GewuSheet       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuSheet, gewu_sheet_free)

G_END_DECLS
