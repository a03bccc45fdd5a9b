/* Making, checking and migrating the schema. Internal to src/store.
 *
 * To change the schema: add data/sql/migrations/NNNN.sql (only CREATE and ADD COLUMN), the same to
 * schema.sql, raise GEWU_SCHEMA_VERSION, dump a file of the old version to tests/fixtures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-connection.h"

G_BEGIN_DECLS

/* Fills an empty database with the current schema. */
gboolean gewu_schema_create  (GewuConnection  *connection,
                              GError         **error);
/* Errors: NOT_A_ZONE, TOO_NEW, CORRUPT (a table, column, index, trigger or view differs). Writes
 * nothing. */
gboolean gewu_schema_check   (GewuConnection  *connection,
                              gint64          *version,
                              GError         **error);
/* Copies the file to "PATH.vN.bak" and runs the steps from version on, each in a transaction. */
gboolean gewu_schema_migrate (GewuConnection  *connection,
                              gint64           version,
                              GError         **error);

G_END_DECLS
