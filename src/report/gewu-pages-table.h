/* A table on pages: title on the first, headings on each, rows never split, signatures with rows.
 * Private to the pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-pages-part.h"

G_BEGIN_DECLS

/* Points. */
#define GEWU_PAGES_TITLE_GAP 6.0
#define GEWU_PAGES_SIGNATURE_GAP 8.0
#define GEWU_PAGES_NAMES_HEIGHT 30.0
#define GEWU_PAGES_SEAL_HEIGHT 56.0

typedef enum
{
  GEWU_PAGES_LINE_MARK,       /* "附件1" */
  GEWU_PAGES_LINE_TITLE,
  GEWU_PAGES_LINE_INFO,
  GEWU_PAGES_LINE_SECTION,
  GEWU_PAGES_LINE_ROW,
  GEWU_PAGES_LINE_TOTAL,
  GEWU_PAGES_LINE_NOTE,
  GEWU_PAGES_LINE_SIGNATURE,
} GewuPagesLineKind;

typedef struct
{
  GewuPagesLineKind   kind;
  gboolean            alert;
  gboolean            keep;     /* on one page with the next */
  double              height;
  char              **texts;    /* one for each column; one alone where it goes across; of a
                                 * signature NULL */
} GewuPagesLine;

/* Lines of one page. */
typedef struct
{
  guint first;
  guint end;
} GewuPagesRange;

typedef struct
{
  GewuPagesPart          part;
  const GewuReportTable *table;
  const GewuLetterhead  *letterhead;
  GewuPagesText         *text;       /* while it is laid out */
  double                *widths;     /* of the columns */
  double                 width;      /* of all of them */
  double                 left;
  double                 room;       /* between the margins; the columns need not fill it */
  double                 room_left;
  double                 height;     /* of a page, for headings and lines */
  double                 size;       /* of the text */
  double                 parents;    /* height of the upper row of headings; 0: none */
  double                 headings;   /* of the lower one */
  GArray                *head;       /* GewuPagesLine, above the headings of the first page */
  GArray                *lines;      /* GewuPagesLine */
  GArray                *pages;      /* GewuPagesRange */
} GewuPagesTable;

/* Lays out what table holds within room points, from left on, but breaks no pages. table and
 * letterhead are borrowed. NULL as gewu_pages_table_new(). */
GewuPagesTable *gewu_pages_table_lay_out (const GewuReportTable *table,
                                          const GewuLetterhead  *letterhead,
                                          GewuPagesText         *text,
                                          double                 left,
                                          double                 room,
                                          double                 height,
                                          GCancellable          *cancellable,
                                          GError               **error);
void           gewu_pages_table_free              (GewuPagesTable       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuPagesTable, gewu_pages_table_free)

gboolean       gewu_pages_line_has_cells          (const GewuPagesLine  *line);
/* column: of a line that has cells. */
GewuPagesStyle gewu_pages_table_get_style         (const GewuPagesTable *self,
                                                   const GewuPagesLine  *line,
                                                   guint                 column);
GewuPagesStyle gewu_pages_table_get_heading_style (const GewuPagesTable *self);
/* These draw from y on and return where that ends. */
double         gewu_pages_table_draw_head         (GewuPagesTable       *self,
                                                   GewuPagesText        *text,
                                                   cairo_t              *cr,
                                                   double                y);
double         gewu_pages_table_draw_headings     (GewuPagesTable       *self,
                                                   GewuPagesText        *text,
                                                   cairo_t              *cr,
                                                   double                y);
double         gewu_pages_table_draw_lines        (GewuPagesTable       *self,
                                                   GewuPagesText        *text,
                                                   cairo_t              *cr,
                                                   GewuPagesRange        range,
                                                   double                y);
/* GewuPagesPart.draw. */
void           gewu_pages_table_draw              (GewuPagesPart        *part,
                                                   guint                 page,
                                                   cairo_t              *cr,
                                                   GewuPagesText        *text);

G_END_DECLS
