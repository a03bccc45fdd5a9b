/* One scheme and one table in, the scores and their lines as text out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The quotes of members, the members of a scheme ("'boards':[…]"), may be single. corrections is a
 * table or NULL. Each subject is a line of text: "A 7.5: late -0.5 per-occurrence, limit 1 limit";
 * a score that is not there is "no-cases" or what else unranked says. After a mistake its message.
 * (transfer full) */
char *assess_case_print (const char *members,
                         const char *measures,
                         const char *corrections);
void  assess_case_check (const char *members,
                         const char *measures,
                         const char *corrections,
                         const char *expected);
/* Only the points and the reason of the one line that each subject has, separated by ", ". */
void  assess_case_check_rule (const char *item,
                              const char *values,
                              const char *expected);

G_END_DECLS
