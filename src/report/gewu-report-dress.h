/* How the paragraphs of running text look on paper and in a text document: GB/T 9704 and what
 * offices add to it. Private to the writers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-pages-text.h"
#include "gewu-report-prose.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_REPORT_FLUSH_LEFT,
  GEWU_REPORT_JUSTIFIED,
  GEWU_REPORT_CENTERED,
  GEWU_REPORT_FLUSH_RIGHT,
} GewuReportSet;

typedef struct
{
  GewuPagesFont  font;
  double         size;     /* points */
  GewuReportSet  set;
  double         line;     /* height of a line, in points; 0: as the text asks */
  double         before;   /* points */
  double         after;
  int            first;    /* indent of the first line, in characters */
  int            left;     /* indents of all lines, in characters */
  int            right;
  int            hanging;  /* the first line stands so many characters to the left of the others */
  guint          outline;  /* level of a heading, from 1; 0: none */
  gboolean       keep;     /* on one page with the next */
} GewuReportDress;

/* Points: a line and a character of the text. */
#define GEWU_REPORT_LINE 28.0
#define GEWU_REPORT_CHARACTER 16.0

const GewuReportDress *gewu_report_dress_get (GewuProseKind kind);

G_END_DECLS
