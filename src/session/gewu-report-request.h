/* Which document is wanted, of what: one description for the preview, the file, the printer, the
 * pack and the command line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-period.h"
#include "gewu-query.h"
#include "gewu-scheme.h"

G_BEGIN_DECLS

/* What a report does not take (GewuReport.takes) does not count. */
typedef struct
{
  char        *report;      /* id of src/report */
  GewuPeriod   period;      /* days unknown: of none */
  GewuDay      as_of;       /* 截止时点; GEWU_DAY_UNKNOWN: that of the period's assessment, else the
                             * period's last day, or today while it runs */
  GewuScheme  *scheme;      /* NULL: that of the period's assessment, else the recommended one */
  gint64       assessment;  /* as it stands; 0: that of the period (and scheme) if it was opened,
                             * else a live trial */
  char        *board;       /* id; NULL: the first that fits the report */
  char        *unit;        /* by name: its people, its records; NULL: all */
  char        *grid;        /* by code, with the grids below it; NULL: all */
  GArray      *people;      /* gint64; NULL: everybody */
  char       **columns;     /* ids of fields, in order; NULL: all */
  GewuQuery   *query;       /* a ledger of what it finds, in its order; NULL: by the period */
  gint64       meeting;     /* 0: the last of the period */
  char        *number;      /* 文号, whole or only its running number; NULL: none */
  gboolean     without_pay; /* no money in it */
  guint        limit;       /* rows of a ledger at most, for a preview; 0: all */
} GewuReportRequest;

GewuReportRequest *gewu_report_request_new  (const char              *report);
GewuReportRequest *gewu_report_request_copy (const GewuReportRequest *self);
void               gewu_report_request_free (GewuReportRequest       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuReportRequest, gewu_report_request_free)

G_END_DECLS
