/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-visit-form.h"

#include "gewu-error.h"
#include "gewu-store-scope-private.h"

static void
free_enterprise (gpointer data)
{
  GewuVisitFormEnterprise *self = data;

  g_free (self->name);
  g_free (self->credit_code);
  g_free (self->address);
  g_free (self->contact);
  g_free (self->phone);
  g_free (self);
}

static void
free_grid (gpointer data)
{
  GewuVisitFormGrid *self = data;

  g_free (self->code);
  g_free (self->name);
  g_free (self->unit);
  g_free (self->leaders);
  g_free (self->members);
  g_ptr_array_unref (self->enterprises);
  g_free (self);
}

static gpointer
read_grid (GewuStatement *statement)
{
  GewuVisitFormGrid *grid = g_new0 (GewuVisitFormGrid, 1);

  grid->id = gewu_statement_get_int (statement, 0);
  grid->code = g_strdup (gewu_statement_get_text (statement, 1));
  grid->name = g_strdup (gewu_statement_get_text (statement, 2));
  grid->unit = g_strdup (gewu_statement_get_text (statement, 3));
  grid->leaders = g_strdup (gewu_statement_get_text (statement, 4));
  grid->members = g_strdup (gewu_statement_get_text (statement, 5));
  grid->enterprises = g_ptr_array_new_with_free_func (free_enterprise);

  return grid;
}

static gpointer
read_enterprise (GewuStatement *statement)
{
  GewuVisitFormEnterprise *enterprise = g_new0 (GewuVisitFormEnterprise, 1);

  enterprise->name = g_strdup (gewu_statement_get_text (statement, 0));
  enterprise->credit_code = g_strdup (gewu_statement_get_text (statement, 1));
  enterprise->address = g_strdup (gewu_statement_get_text (statement, 2));
  enterprise->contact = g_strdup (gewu_statement_get_text (statement, 3));
  enterprise->phone = g_strdup (gewu_statement_get_text (statement, 4));
  enterprise->last_visit = gewu_statement_get_day (statement, 5);

  return enterprise;
}

/* Every row that statement gives. */
static gboolean
read_all (GewuStatement  *statement,
          gpointer      (*read) (GewuStatement *statement),
          GPtrArray      *rows,
          GError        **error)
{
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    g_ptr_array_add (rows, read (statement));

  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

GPtrArray *
gewu_store_list_visit_forms (GewuConnection        *connection,
                             const GewuStoreScope  *scope,
                             GCancellable          *cancellable,
                             GError               **error)
{
  g_autoptr(GPtrArray) grids = g_ptr_array_new_with_free_func (free_grid);
  g_autoptr(GewuStatement) list = gewu_store_scope_prepare (scope, connection, "paper.grids");

  if (!read_all (list, read_grid, grids, error))
    return NULL;

  for (guint i = 0; i < grids->len; i++)
    {
      GewuVisitFormGrid *grid = g_ptr_array_index (grids, i);
      g_autoptr(GewuStatement) statement =
        gewu_store_scope_prepare (scope, connection, "paper.enterprises");

      gewu_statement_bind_int (statement, ":grid", grid->id);
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !read_all (statement, read_enterprise, grid->enterprises, error))
        return NULL;
    }

  return g_steal_pointer (&grids);
}
