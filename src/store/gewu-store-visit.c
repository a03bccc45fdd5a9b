/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-visit.h"

#include "gewu-connection.h"
#include "gewu-error.h"

void
gewu_visit_facts_free (GewuVisitFacts *self)
{
  if (self == NULL)
    return;

  g_free (self->enterprise_name);
  g_free (self->visitor_name);
  g_free (self);
}

GewuVisitFacts *
gewu_store_get_visit_facts (GewuConnection  *connection,
                            gint64           visit,
                            GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "work.visit-facts");
  g_autoptr(GError) local_error = NULL;
  GewuVisitFacts *facts;

  gewu_statement_bind_int (statement, ":visit", visit);
  if (!gewu_statement_step (statement, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%" G_GINT64_FORMAT, visit);
      return NULL;
    }

  facts = g_new0 (GewuVisitFacts, 1);
  facts->day = gewu_statement_get_day (statement, 0);
  facts->enterprise = gewu_statement_get_int (statement, 1);
  facts->enterprise_name = g_strdup (gewu_statement_get_text (statement, 2));
  facts->visitor = gewu_statement_get_int (statement, 3);
  facts->visitor_name = g_strdup (gewu_statement_get_text (statement, 4));

  return facts;
}
