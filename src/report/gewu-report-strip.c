/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-strip.h"

G_STATIC_ASSERT ((int) GEWU_CHART_STRIP_START == (int) GEWU_STRIP_START);
G_STATIC_ASSERT ((int) GEWU_CHART_STRIP_COUNTED == (int) GEWU_STRIP_COUNTED);
G_STATIC_ASSERT ((int) GEWU_CHART_STRIP_EXTENDED == (int) GEWU_STRIP_EXTENDED);
G_STATIC_ASSERT ((int) GEWU_CHART_STRIP_PAUSED == (int) GEWU_STRIP_PAUSED);
G_STATIC_ASSERT ((int) GEWU_CHART_STRIP_OFF == (int) GEWU_STRIP_OFF);
G_STATIC_ASSERT ((int) GEWU_CHART_STRIP_OVER == (int) GEWU_STRIP_OVER);
G_STATIC_ASSERT ((int) GEWU_CHART_STRIP_OPEN == (int) GEWU_STRIP_OPEN);
G_STATIC_ASSERT ((int) GEWU_CHART_N_STRIP_KINDS == (int) GEWU_N_STRIP_KINDS);

GewuChartStripDay *
gewu_report_strip_to_chart (const GArray *strip)
{
  GewuChartStripDay *days;

  g_return_val_if_fail (strip != NULL, NULL);

  days = g_new0 (GewuChartStripDay, strip->len);
  for (guint i = 0; i < strip->len; i++)
    {
      const GewuStripDay *day = &g_array_index (strip, GewuStripDay, i);

      days[i] = (GewuChartStripDay) {
        .kind = (GewuChartStripKind) day->kind,
        .month = gewu_day_month (day->day),
        .day = gewu_day_of_month (day->day),
        .weekday = gewu_day_weekday (day->day),
        .is_due = day->is_due,
        .is_first_due = day->is_first_due,
        .is_done = day->is_done,
        .is_today = day->is_today,
      };
    }

  return days;
}
