/* Reads a table line by line: its rows with their formulas worked out, sections, subtotals and the
 * total. Every writer reads through it, so that all formats say the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-value.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_REPORT_LINE_ROW,
  GEWU_REPORT_LINE_SECTION,   /* text only */
  GEWU_REPORT_LINE_SUBTOTAL,  /* of the rows since the last subtotal or section */
  GEWU_REPORT_LINE_TOTAL,     /* of all rows; comes last */
} GewuReportLineKind;

/* Valid until the next call. */
typedef struct
{
  GewuReportLineKind     kind;
  const char            *text;    /* of a section */
  const GewuReportValue *values;  /* one for each column; NULL for a section */
  gboolean               alert;   /* a row in red */
} GewuReportLine;

typedef struct _GewuReportCursor GewuReportCursor;

/* table is borrowed. */
GewuReportCursor *gewu_report_cursor_new  (const GewuReportTable  *table);
void              gewu_report_cursor_free (GewuReportCursor       *self);
/* FALSE at the end, or with error set (that of the stream, or GEWU_ERROR_RANGE). */
gboolean          gewu_report_cursor_next (GewuReportCursor       *self,
                                           GewuReportLine         *line,
                                           GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuReportCursor, gewu_report_cursor_free)

G_END_DECLS
