/* What is known of an enterprise before a visit or an issue is entered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-day.h"
#include "gewu-record.h"
#include "gewu-store.h"
#include "gewu-zone-settings.h"

G_BEGIN_DECLS

typedef struct
{
  gint64   last;            /* id of the last visit by anyone; 0: none */
  GewuDay  last_day;
  char    *last_visitors;
  char    *last_unit;
  char    *last_content;
  guint    recent;          /* visits in the last visit_days of the settings, up to day */
  guint    recent_units;    /* by so many departments */
  int      days;            /* those settings */
  int      limit;
  gboolean too_many;        /* the next would be more than the limit */
  guint    open_issues;     /* of the enterprise */
} GewuVisitOutlook;

void              gewu_visit_outlook_free         (GewuVisitOutlook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuVisitOutlook, gewu_visit_outlook_free)

/* An issue of the same enterprise with a similar text. */
typedef struct
{
  GewuRecord *record;
  int         similarity;   /* 1–100 */
} GewuDuplicate;

void              gewu_duplicate_free             (GewuDuplicate           *self);

/* day: of the visit to be made; visits of that day are counted, later ones and false records are
 * not. */
GewuVisitOutlook *gewu_store_look_at_enterprise   (GewuConnection          *connection,
                                                   gint64                   enterprise,
                                                   GewuDay                  day,
                                                   const GewuZoneSettings  *settings,
                                                   GError                 **error);
/* GPtrArray of GewuDuplicate, most similar first, of equals the newest (transfer full). */
GPtrArray        *gewu_store_find_duplicates      (GewuConnection          *connection,
                                                   gint64                   enterprise,
                                                   const char              *text,
                                                   GewuDay                  day,
                                                   const GewuZoneSettings  *settings,
                                                   GError                 **error);

G_END_DECLS
