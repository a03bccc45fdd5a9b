/* The courses that issues of the invented office take by chance. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-demo-course.h"

G_BEGIN_DECLS

/* Everything after the report. */
void gewu_demo_loop_run (GewuDemoCourse *course);

G_END_DECLS
