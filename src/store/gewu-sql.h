/* The SQL files of data/sql, cut into named statements.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text of a whole file below data/sql: "schema.sql", "views.sql" (transfer full). */
char       *gewu_sql_dup_file (const char *name);
/* The statement of data/sql/queries introduced by "-- name: …"; an unknown name is a bug. */
const char *gewu_sql_get      (const char *name);
/* What its query plan must contain ("-- plan: …"), or NULL. */
const char *gewu_sql_get_plan (const char *name);
/* All names, sorted (transfer full, strv). */
char      **gewu_sql_list     (void);

G_END_DECLS
