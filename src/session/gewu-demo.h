/* The demonstration zone: an invented office to look at, to try things out on, and to measure with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-import.h"

G_BEGIN_DECLS

/* The largest of each number in a GewuDemoSize. */
#define GEWU_DEMO_MOST 5000000

/* The grids grow with the people: four to a grid. */
typedef struct
{
  guint   people;        /* members of grids; their leaders come besides */
  guint   enterprises;
  guint   visits;
  guint   issues;        /* at most one a visit */
  guint64 seed;          /* the same seed makes the same zone */
} GewuDemoSize;

/* The model office: 302, 1,240, 2,981, 335. */
extern const GewuDemoSize gewu_demo_default_size;

/* What a zone made for it is called (transfer full). */
char    *gewu_demo_dup_zone_name  (void);

/* Fills an empty zone. Visits end on 2023-07-20 and begin on 2023-05-04, or as many quarters
 * earlier as it takes for nobody to do more than about ten a month. Written as journal rows of
 * action "demo"; when it fails or is cancelled, those already written stay.
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
