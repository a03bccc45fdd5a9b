/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-scope-private.h"

GewuDay
gewu_store_scope_get_last (const GewuStoreScope *self)
{
  return self->as_of == GEWU_DAY_UNKNOWN ? self->period.last : MIN (self->period.last, self->as_of);
}

GArray *
gewu_store_scope_list_months (const GewuStoreScope *self)
{
  GArray *months = g_array_new (FALSE, FALSE, sizeof (GewuPeriod));
  GewuDay last = gewu_store_scope_get_last (self);
  GewuPeriod month = gewu_period_of_day (GEWU_PERIOD_MONTH, self->period.first);

  while (month.first <= last)
    {
      GewuPeriod part = month;

      part.first = MAX (month.first, self->period.first);
      part.last = MIN (month.last, last);
      g_array_append_val (months, part);
      month = gewu_period_next (month);
    }

  return months;
}

static gboolean
has_parameter (GewuStatement *statement,
               const char    *parameter)
{
  return sqlite3_bind_parameter_index (gewu_statement_get_handle (statement), parameter) != 0;
}

/* As a JSON array; NULL for all. */
static void
bind_ids (GewuStatement *statement,
          const char    *parameter,
          const GArray  *ids)
{
  g_autoptr(GString) text = NULL;

  if (!has_parameter (statement, parameter))
    return;
  if (ids == NULL)
    {
      gewu_statement_bind_null (statement, parameter);
      return;
    }

  text = g_string_new ("[");
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            g_array_index (ids, gint64, i));
  g_string_append_c (text, ']');
  gewu_statement_bind_text (statement, parameter, text->str);
}

GewuStatement *
gewu_store_scope_prepare_span (const GewuStoreScope *self,
                               GewuConnection       *connection,
                               const char           *name,
                               GewuPeriod            span)
{
  GewuStatement *statement = gewu_connection_prepare (connection, name);

  if (has_parameter (statement, ":first"))
    gewu_statement_bind_day (statement, ":first", span.first);
  if (has_parameter (statement, ":last"))
    gewu_statement_bind_day (statement, ":last", span.last);
  if (has_parameter (statement, ":unit"))
    gewu_statement_bind_id (statement, ":unit", self->unit);
  bind_ids (statement, ":grids", self->grids);
  bind_ids (statement, ":people", self->people);

  return statement;
}

GewuStatement *
gewu_store_scope_prepare (const GewuStoreScope *self,
                          GewuConnection       *connection,
                          const char           *name)
{
  GewuPeriod days = self->period;

  days.last = gewu_store_scope_get_last (self);

  return gewu_store_scope_prepare_span (self, connection, name, days);
}
