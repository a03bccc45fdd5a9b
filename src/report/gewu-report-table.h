/* One table of a document: what stands around it, its columns, and its rows.
 *
 * Cells are canonical text as in GewuRecord ("120", "-12.5", "2023-05-04"); what is no number or
 * day in a column of them ("不参加") stays text. Formulas and totals are declared with the columns
 * and worked out by GewuReportCursor. A table is made, filled, then only read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gewu-chart.h"
#include "gewu-day.h"
#include "gewu-decimal.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_REPORT_TEXT,
  GEWU_REPORT_CODE,     /* digits that must stay text */
  GEWU_REPORT_INTEGER,
  GEWU_REPORT_DECIMAL,
  GEWU_REPORT_DATE,
  GEWU_REPORT_RATE,     /* shown in percent; by a GEWU_REPORT_RATIO formula only */
} GewuReportType;

typedef enum
{
  GEWU_REPORT_ALIGN_BY_TYPE,  /* text to the left, numbers to the right, codes and dates centred */
  GEWU_REPORT_LEFT,
  GEWU_REPORT_CENTER,
  GEWU_REPORT_RIGHT,
} GewuReportAlign;

/* How a column follows from others of the same row; a and b are earlier columns. */
typedef enum
{
  GEWU_REPORT_GIVEN,       /* it does not */
  GEWU_REPORT_RATIO,       /* a / b */
  GEWU_REPORT_SUM,         /* a + … + b */
  GEWU_REPORT_DIFFERENCE,  /* a − b */
} GewuReportFormula;

typedef enum
{
  GEWU_REPORT_NO_TOTAL,
  GEWU_REPORT_TOTAL_SUM,
  GEWU_REPORT_TOTAL_COUNT,    /* of the cells that are not empty */
  GEWU_REPORT_TOTAL_FORMULA,  /* the column's own formula, on the totals of a and b */
} GewuReportTotal;

/* What may be written into a column of a sheet that comes back filled in. */
typedef enum
{
  GEWU_REPORT_UNCHECKED,
  GEWU_REPORT_CHECK_NUMBER,
  GEWU_REPORT_CHECK_DAY,
  GEWU_REPORT_CHECK_CHOICE,    /* one of choices */
} GewuReportCheckKind;

typedef struct
{
  GewuReportCheckKind  kind;
  gboolean             has_lowest;
  gboolean             has_highest;
  GewuDecimal          lowest;
  GewuDecimal          highest;
  const char          *choices;  /* joined by "\n"; copied when the column is added */
} GewuReportCheck;

typedef struct
{
  const char        *heading;  /* copied when the column is added */
  const char        *parent;   /* heading above neighbours that share it; NULL: none */
  GewuReportType     type;
  int                width;    /* half-width characters; 0: as the content asks */
  int                places;   /* decimals shown, of a RATE in percent; of a DECIMAL 0: all */
  GewuReportAlign    align;
  GewuReportFormula  formula;
  guint              a;
  guint              b;
  GewuReportTotal    total;
  gboolean           alert;    /* in red */
  gboolean           hidden;   /* on a sheet: what only the program reads */
  gboolean           gap;      /* between two panels: narrow, without borders; heading "" */
  GewuReportCheck    check;    /* on a sheet */
} GewuReportColumn;

/* Fills cells (one for each column, borrowed until the next call, NULL for empty) with the next
 * row. FALSE at the end, or with error set. */
typedef gboolean (*GewuReportNext) (gpointer      data,
                                    const char  **cells,
                                    GError      **error);

/* A heading between rows. */
typedef struct
{
  gsize  row;    /* before this row, from 0 */
  char  *text;
} GewuReportSection;

/* The line of the seal, below those who sign a table (gewu-letterhead.h). */
#define GEWU_REPORT_SEAL "（盖章）　　　　　　　　年　　　月　　　日　　"

/* A native chart over the rows before the first section. */
typedef struct
{
  gboolean       present;
  GewuChartKind  kind;
  char          *title;
  guint          category;   /* column of names */
  guint          value;      /* column of numbers or rates */
  GArray        *others;     /* guint: columns of further series; NULL: none */
} GewuReportChart;

typedef struct
{
  char            *name;       /* of the sheet */
  char            *title;      /* NULL: a plain sheet that begins with its headings */
  GPtrArray       *info;       /* char *, lines under the title: unit, period, as-of, scope */
  GArray          *columns;    /* GewuReportColumn */
  GPtrArray       *cells;      /* char *, row after row */
  GArray          *sections;   /* GewuReportSection */
  GArray          *alerts;     /* gsize, rows in red, ascending */
  GPtrArray       *notes;      /* char *, lines under the rows */
  GewuReportChart  chart;
  guint            frozen;     /* columns that stay in view */
  int              group;      /* a subtotal wherever this column changes; -1: none */
  gboolean         portrait;   /* the paper; else landscape */
  double           row_height; /* points that rows have at least, to write by hand; 0: none */
  gboolean         signature;  /* room for 填表人, 审核人, 分管领导 and the seal; needs 3 columns */
  GewuReportNext   next;       /* streamed rows; NULL: those in cells */
  gpointer         next_data;
  GDestroyNotify   next_free;
} GewuReportTable;

GewuReportTable        *gewu_report_table_new         (const char             *name,
                                                       const char             *title);
void                    gewu_report_table_free        (GewuReportTable        *self);

void                    gewu_report_table_add_info    (GewuReportTable        *self,
                                                       const char             *line);
void                    gewu_report_table_add_note    (GewuReportTable        *self,
                                                       const char             *line);
/* Returns the index of the column. All columns come before the first cell. */
guint                   gewu_report_table_add_column  (GewuReportTable        *self,
                                                       const GewuReportColumn *column);
/* Cells are put one after the other; a row is complete with its last column. */
void                    gewu_report_table_put         (GewuReportTable        *self,
                                                       const char             *text);
void                    gewu_report_table_put_integer (GewuReportTable        *self,
                                                       gint64                  value);
void                    gewu_report_table_put_decimal (GewuReportTable        *self,
                                                       GewuDecimal             value);
void                    gewu_report_table_put_day     (GewuReportTable        *self,
                                                       GewuDay                 day);
/* The row that was completed last is printed in red; a word in it must say why. */
void                    gewu_report_table_mark_row    (GewuReportTable        *self);
/* Between two rows. */
void                    gewu_report_table_add_section (GewuReportTable        *self,
                                                       const char             *text);
/* Instead of putting cells. Can be read once. Needs columns of declared width, one row of headings
 * and neither chart nor signature, for nothing is known beforehand. */
void                    gewu_report_table_set_stream  (GewuReportTable        *self,
                                                       GewuReportNext          next,
                                                       gpointer                data,
                                                       GDestroyNotify          data_free);
/* Reads the streamed rows into the table, limit of them at most (0: all), and ends the stream; does
 * nothing to a table without one. FALSE with error set. */
gboolean                gewu_report_table_read_stream (GewuReportTable        *self,
                                                       guint                   limit,
                                                       GCancellable           *cancellable,
                                                       GError                **error);
void                    gewu_report_table_set_chart   (GewuReportTable        *self,
                                                       GewuChartKind           kind,
                                                       const char             *title,
                                                       guint                   category,
                                                       guint                   value);

/* Another series of the chart, of the same kind; its heading is its name. */
void                    gewu_report_table_add_series  (GewuReportTable        *self,
                                                       guint                   value);

guint                   gewu_report_table_get_n_series (const GewuReportTable *self);
/* The column of a series; the first is the chart's value. */
guint                   gewu_report_table_get_series  (const GewuReportTable  *self,
                                                       guint                   series);

const GewuReportColumn *gewu_report_table_get_column  (const GewuReportTable  *self,
                                                       guint                   column);
gsize                   gewu_report_table_get_n_rows  (const GewuReportTable  *self);
gboolean                gewu_report_table_has_parents (const GewuReportTable  *self);
/* The column after the last of those that share first's parent; first + 1 without a parent. */
guint                   gewu_report_table_end_of_parent (const GewuReportTable *self,
                                                         guint                  first);
/* TRUE when a gap parts its columns. */
gboolean                gewu_report_table_has_panels  (const GewuReportTable  *self);
gboolean                gewu_report_table_has_totals  (const GewuReportTable  *self);
GewuReportAlign         gewu_report_column_get_align  (const GewuReportColumn *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuReportTable, gewu_report_table_free)

G_END_DECLS
