/* Who may do what in the problem loop, by the day it is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-issue.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* Whether person has the role on day. unit: the department in charge, or the one that assists.
 *
 *   triage, command       belongs to a unit that judges problems, where the zone has marked any
 *   department, assistant belongs to unit
 *   leader                leads a grid or vouches for one, or looks after an enterprise as a leader
 *   reporter, rechecker   anyone: that a handler does not recheck is a rule of the loop */
gboolean gewu_store_has_role         (GewuConnection  *connection,
                                      GewuRole         role,
                                      gint64           person,
                                      gint64           unit,
                                      GewuDay          day,
                                      gboolean        *has,
                                      GError         **error);
/* The unit the person belongs to on day; 0: none. */
gboolean gewu_store_find_person_unit (GewuConnection  *connection,
                                      gint64           person,
                                      GewuDay          day,
                                      gint64          *unit,
                                      GError         **error);

G_END_DECLS
