/* The one place that says in SQL what each GewuWork means, and for whom it waits. Internal to
 * src/store.
 *
 * Everything is about the stage an issue is in: overdue is what the one whose turn it is has not
 * done in time, whatever the day of handling. Reported issues wait for the units that judge
 * problems (where no unit is marked, for everyone), dispatched and handled ones for the department
 * in charge, resolved ones for their reporter. People belong to units as of today.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-connection.h"
#include "gewu-when.h"
#include "gewu-work.h"

G_BEGIN_DECLS

/* A condition on the id of an issue (transfer full). person: what waits for them; 0: for anyone. */
char *gewu_work_sql_dup_condition (GewuWork         work,
                                   gint64           person);
/* The same for what has ended: what person reported, or a unit of theirs had. */
char *gewu_work_sql_dup_ended     (gint64           person);
/* A statement of one row: all open issues of the zone, then one count for each GewuWork. */
char *gewu_work_sql_dup_count     (gint64           person);
/* Binds what each of them asks for. now: with its minute. */
void  gewu_work_sql_bind          (GewuConnection  *connection,
                                   GewuStatement   *statement,
                                   gint64           person,
                                   GewuWhen         now);

G_END_DECLS
