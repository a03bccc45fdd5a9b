/* Gathering a bulletin: what its parts share. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-export.h"
#include "gewu-store-indicator.h"
#include "gewu-store-subject.h"

G_BEGIN_DECLS

/* A span that is counted, up to a day. */
typedef struct
{
  const GewuExport *export;
  GewuPeriod        period;
  GewuDay           as_of;
} GewuBulletinSpan;

/* The visible part of the span: nothing happened after as_of. */
GewuPeriod gewu_bulletin_span_get_past      (const GewuBulletinSpan   *self);
/* GArray of GewuMeasurement. parameters: name, value, …, NULL; nullable. */
GArray    *gewu_bulletin_span_measure       (const GewuBulletinSpan   *self,
                                             GewuNoun                  noun,
                                             const char               *indicator,
                                             char                    **parameters,
                                             GError                  **error);
/* GArray of GewuCountedRecord. */
GArray    *gewu_bulletin_span_list_counted  (const GewuBulletinSpan   *self,
                                             GewuNoun                  noun,
                                             const char               *indicator,
                                             char                    **parameters,
                                             GError                  **error);

/* A number for each department that something was counted of. */
typedef struct
{
  gint64                unit;
  GewuBulletinHandling  handling;
  GPtrArray            *numbers;   /* char *, of the standing issues; NULL: none */
} GewuBulletinCounts;

/* GHashTable of gint64 (unit) → GewuBulletinCounts (transfer full). with_names: the numbers too. */
GHashTable *gewu_bulletin_count_handling    (const GewuBulletinSpan   *self,
                                             gboolean                  with_names,
                                             GError                  **error);
/* Of the unit (0: all together). */
void        gewu_bulletin_sum_handling      (GHashTable               *counts,
                                             gint64                    unit,
                                             GewuBulletinHandling     *sum);

/* Fills in the figures of visits and of what was found, but for the months. */
gboolean    gewu_bulletin_count_visits      (const GewuBulletinSpan   *self,
                                             GewuBulletinFigures      *figures,
                                             GError                  **error);
/* Fills in months, units, grids and people by name, and the months that were due. */
gboolean    gewu_bulletin_name_places       (const GewuBulletinSpan   *self,
                                             GewuBulletin             *bulletin,
                                             GError                  **error);

G_END_DECLS
