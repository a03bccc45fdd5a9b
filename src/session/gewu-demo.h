/* The demonstration zone: an invented office to look at, to try things out on, and to measure with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-import.h"

G_BEGIN_DECLS

/* The largest of each number in a GewuDemoSize. */
#define GEWU_DEMO_MOST 5000000
/* The years the last day of the records may lie in. */
#define GEWU_DEMO_FIRST_YEAR 2000
#define GEWU_DEMO_LAST_YEAR 2099

/* The grids grow with the people: four to a grid. */
typedef struct
{
  guint   people;        /* members of grids; their leaders come besides */
  guint   enterprises;
  guint   visits;
  guint   issues;        /* at most one a visit */
  guint64 seed;          /* the same numbers and the same last day make the same zone */
  GewuDay until;         /* last day of the records; not known: 2023-07-20 */
} GewuDemoSize;

/* The model office: 302, 1,240, 2,981, 335, up to 2023-07-20. */
extern const GewuDemoSize gewu_demo_default_size;

/* What a zone made for it is called (transfer full). */
char    *gewu_demo_dup_zone_name  (void);

/* Fills an empty zone. Visits end on the last day, or the last working day before it, and begin 77
 * days before (2023-05-04), or as many quarters earlier as it takes for nobody to do more than
 * about ten a month. The issues stand as an office has them on that day: to be judged, in handling,
 * due soon, overdue, deferred. Years without a holiday notice have only weekends off. Written as
 * journal rows of action "demo"; when it fails or is cancelled, those already written stay.
 * Errors: EXISTS (the zone has records), and those of writing. */
void     gewu_session_demo_async  (GewuSession          *self,
                                   const GewuDemoSize   *size,
                                   GewuProgressFunc      progress,
                                   gpointer              progress_data,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
gboolean gewu_session_demo_finish (GewuSession          *self,
                                   GAsyncResult         *result,
                                   GError              **error);

G_END_DECLS
