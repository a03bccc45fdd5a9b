/* The value of one cell of a document, as a writer needs it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-table.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_REPORT_VALUE_EMPTY,
  GEWU_REPORT_VALUE_TEXT,
  GEWU_REPORT_VALUE_NUMBER,
  GEWU_REPORT_VALUE_DAY,
  GEWU_REPORT_VALUE_RATE,   /* without value (shown as "—") when the denominator is 0 */
} GewuReportValueKind;

typedef struct
{
  GewuReportValueKind  kind;
  const char          *text;    /* borrowed */
  GewuDecimal          number;
  GewuDay              day;
  GewuRatio            rate;
  gboolean             live;    /* the column's formula (or total) gives exactly this value */
} GewuReportValue;

/* What is shown for a rate that has nothing to divide by. */
#define GEWU_REPORT_NO_RATE "—"

/* text: canonical; borrowed by the value. */
GewuReportValue gewu_report_value_parse   (GewuReportType          type,
                                           const char             *text);
/* Works out column's formula from the values of the same row. EMPTY when an operand is missing.
 * FALSE with GEWU_ERROR_RANGE when the result cannot be represented. */
gboolean        gewu_report_value_compute (const GewuReportColumn *column,
                                           const GewuReportValue  *values,
                                           GewuReportValue        *result,
                                           GError                **error);
/* As it is shown: "96.50", "88.65%" (transfer full). NULL when empty. */
char           *gewu_report_value_to_text (const GewuReportValue  *self,
                                           const GewuReportColumn *column);

G_END_DECLS
