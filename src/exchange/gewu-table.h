/* What a foreign sheet is: which noun's records it holds, in which rows and columns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-value.h"
#include "gewu-workbook.h"

G_BEGIN_DECLS

/* The noun of a sheet that holds none that we know. */
#define GEWU_NOUN_NONE GEWU_N_NOUNS

/* Where a field stands. */
typedef struct
{
  guint     column;   /* from 1; 0: the sheet does not have the field. A time without a column of
                         its own has that of the date, which may hold both */
  char     *heading;  /* as in the file, "三级网格/编号" of two levels; NULL when column is 0 */
  GewuYuan  unit;     /* what the heading, or else a line above the table, says; 0: nothing */
} GewuTableColumn;

/* A value: made by gewu_table_recognize(), then only read. */
typedef struct
{
  GewuWorkbook    *workbook;
  GewuSheet       *sheet;        /* of the workbook; gewu_sheet_get_name() */
  GewuNoun         noun;         /* or GEWU_NOUN_NONE */
  guint            header_row;   /* true number; of two levels the lower one; 0: none found */
  GewuTableColumn *columns;      /* one for each field of noun */
  GPtrArray       *unrecognized; /* char *: other headings but 序号; without a noun, those of the
                                    likeliest row */
  char            *reported_by;  /* "填报单位：…" above or below the table; NULL: not said */
  GewuDay          reported_on;  /* "填报日期：…"; GEWU_DAY_UNKNOWN: not said */
  char            *unit_text;    /* "单位：…"; NULL: not said */
  GArray          *rows;         /* int: true numbers of the rows with a record; of two tables side
                                    by side the left one's, then the right one's */
  GArray          *passed_over;  /* int: rows below the header that hold something but no record:
                                    totals, notes, repeated headers, captions */
  GPtrArray       *cells;        /* const GewuCell *, see gewu_table_get_cell() */
} GewuTable;

/* One GewuTable for each sheet that has cells, in order (transfer full, frees its tables).
 * Never fails: a sheet that we do not know has GEWU_NOUN_NONE. */
GPtrArray      *gewu_table_recognize  (GewuWorkbook     *workbook);
void            gewu_table_free       (GewuTable        *self);

/* The cell of the nth record; below a vertical merge, and of a field that is filled downwards (see
 * GEWU_FIELD_FILL), the one above that counts for it. NULL when empty (transfer none). */
const GewuCell *gewu_table_get_cell   (const GewuTable  *self,
                                       guint             n,
                                       guint             field);
/* gewu_value_parse() of that cell, in the unit of its column. */
GewuValueStatus gewu_table_parse_cell (const GewuTable  *self,
                                       guint             n,
                                       guint             field,
                                       char            **canonical,
                                       GewuFindingCode  *problem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuTable, gewu_table_free)

G_END_DECLS
