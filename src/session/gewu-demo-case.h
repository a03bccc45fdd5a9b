/* Issues whose course is laid down, so that whenever the records end there is one of each kind to
 * look at. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-demo-course.h"

G_BEGIN_DECLS

#define GEWU_DEMO_CASE_STEPS 10

struct _GewuDemoCase
{
  guint        age;        /* working days from its report to the last day of the records */
  guint        severity;   /* index of the office's severities */
  guint        assisting;  /* departments its problem must have for it, at least */
  GewuDemoStep steps[GEWU_DEMO_CASE_STEPS];  /* up to the first report: a step is none */
};

/* The next one, when it is its turn on that day; NULL: none. */
const GewuDemoCase *gewu_demo_case_take (GewuDemoOffice     *office,
                                         guint               day);
void                gewu_demo_case_run  (const GewuDemoCase *self,
                                         GewuDemoCourse     *course);

G_END_DECLS
