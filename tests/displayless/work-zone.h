/* A zone whose clock the test sets, for the tests of what waits and of what is looked at before
 * something is entered. Link with -Wl,--wrap=gewu_now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-work.h"
#include "gewu-test-session.h"

G_BEGIN_DECLS

/* China's civil time: "2023-09-27 10:00". */
void               work_set_now         (const char              *when);
void               work_zone_set_up     (GewuTestZone            *zone,
                                         gconstpointer            data);
/* Runs func as one write. */
void               work_write           (GewuTestZone            *zone,
                                         GewuStoreFunc            func,
                                         gpointer                 data);

/* Inside a write; each gives the new id. */
gint64             work_add_unit        (GewuConnection          *connection,
                                         const char              *name,
                                         gboolean                 triage);
/* Of unit for ever. */
gint64             work_add_person      (GewuConnection          *connection,
                                         const char              *name,
                                         gint64                   unit);
gint64             work_add_enterprise  (GewuConnection          *connection,
                                         const char              *name);
gint64             work_add_visit       (GewuConnection          *connection,
                                         gint64                   enterprise,
                                         gint64                   person,
                                         const char              *day);
/* Without events. */
gint64             work_add_issue       (GewuConnection          *connection,
                                         const char              *number,
                                         gint64                   enterprise,
                                         gint64                   reporter,
                                         const char              *text);
/* when: "2023-09-27" or "2023-09-27 10:00". A recheck has passed. */
void               work_add_event       (GewuConnection          *connection,
                                         gint64                   issue,
                                         const char              *kind,
                                         const char              *when,
                                         gint64                   person,
                                         gint64                   unit,
                                         const char              *until);

GewuWorkCounts    *work_count           (GewuTestZone            *zone,
                                         gint64                   person);
/* The ids of a list of work, as the register finds them. */
GArray            *work_list            (GewuTestZone            *zone,
                                         GewuWork                 work,
                                         gint64                   person);
GewuZoneSettings  *work_get_settings    (GewuTestZone            *zone);
gboolean           work_set_settings    (GewuTestZone            *zone,
                                         const GewuZoneSettings  *settings,
                                         GError                 **error);
GPtrArray         *work_list_rules      (GewuTestZone            *zone);
gboolean           work_put_rule        (GewuTestZone            *zone,
                                         const GewuClockRuleLine *line,
                                         GError                 **error);
gboolean           work_drop_rule       (GewuTestZone            *zone,
                                         gint64                   rule,
                                         GError                 **error);

G_END_DECLS
