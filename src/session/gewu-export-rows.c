/* The records of a ledger: those that were picked, or those of the period within the scope.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-store-ledger.h"
#include "gewu-store-record.h"

GewuRowSource *
gewu_export_open_rows (const GewuExport  *self,
                       GewuNoun           noun,
                       GError           **error)
{
  const GewuStoreScope scope = gewu_export_make_scope (self);
  g_autoptr(GewuQuery) query = self->request->query != NULL
    ? gewu_query_copy (self->request->query)
    : gewu_store_make_ledger_query (self->connection, noun, &scope, error);

  return query != NULL ? gewu_store_open_rows (self->connection, query, error) : NULL;
}
