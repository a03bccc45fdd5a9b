/* Breaks a paragraph of running text into lines. Private to the pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-pages-text.h"
#include "gewu-report-dress.h"

G_BEGIN_DECLS

typedef struct
{
  char   *text;
  double  x;        /* points, from the left margin */
  double  spacing;  /* points between its characters */
} GewuPagesTextLine;

/* Of GewuPagesTextLine, one at least (transfer full). room: between the margins; right: the indent
 * there, in points; even: lines of one length. */
GArray *gewu_pages_paragraph_break (GewuPagesText         *text,
                                    const GewuReportDress *dress,
                                    const char            *paragraph,
                                    double                 room,
                                    double                 right,
                                    gboolean               even);

G_END_DECLS
