/* 卷内目录: what lies in the folder of an archived assessment, and how to check it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report.h"

G_BEGIN_DECLS

typedef struct
{
  const char *title;    /* 题名 */
  const char *number;   /* 文号; NULL: none */
  GewuDay     day;      /* GEWU_DAY_UNKNOWN: not known */
  guint       n_pages;  /* 0: not counted, as of data */
  const char *note;     /* file or folder */
} GewuContentsRow;

typedef struct
{
  const char            *scheme;       /* name and version */
  const char            *hash;         /* of the sealed snapshot; NULL: not sealed */
  const char *const     *explanations; /* 说明, each a line */
  guint                  n_explanations;
  const GewuContentsRow *rows;
  gsize                  n_rows;
} GewuContentsReport;

/* title: of the folder. The document is a table (transfer full). */
GewuDocument *gewu_report_contents_build (const GewuReportInput    *input,
                                          const GewuContentsReport *report);

G_END_DECLS
