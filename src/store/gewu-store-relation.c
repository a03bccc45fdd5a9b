/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-relation.h"

#include "gewu-connection.h"

/* The statements of one kind of relation; each knows :owner and :target, an open one has no
 * `until`. */
typedef struct
{
  const char *find_open;   /* id, target, since of the one that holds now */
  const char *end;         /* :id, :until */
  const char *remove;      /* :id */
  const char *insert;      /* :id, :owner, :target, :since */
} RelationStatements;

static const RelationStatements person_unit = {
  "relation.open-person-unit", "relation.end-person-unit", "relation.remove-person-unit",
  "relation.add-person-unit"
};
static const RelationStatements grid_unit = {
  "relation.open-grid-unit", "relation.end-grid-unit", "relation.remove-grid-unit",
  "relation.add-grid-unit"
};
static const RelationStatements enterprise_grid = {
  "relation.open-enterprise-grid", "relation.end-enterprise-grid",
  "relation.remove-enterprise-grid", "relation.add-enterprise-grid"
};

static gboolean
end_open (GewuConnection            *connection,
          const RelationStatements  *statements,
          gint64                     id,
          GewuDay                    open_since,
          GewuDay                    since,
          GError                   **error)
{
  /* Without a day, or from the same day on, the old one was never true. */
  gboolean replace = since == GEWU_DAY_UNKNOWN || since <= open_since;
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, replace ? statements->remove : statements->end);

  gewu_statement_bind_int (statement, ":id", id);
  if (!replace)
    gewu_statement_bind_day (statement, ":until", since - 1);

  return gewu_statement_run (statement, error);
}

/* One owner has one target at a time: a person's unit, a grid's unit, an enterprise's grid. */
static gboolean
put_single (GewuConnection            *connection,
            const RelationStatements  *statements,
            gint64                     owner,
            gint64                     target,
            GewuDay                    since,
            gboolean                  *changed,
            GError                   **error)
{
  g_autoptr(GewuStatement) find = gewu_connection_prepare (connection, statements->find_open);
  g_autoptr(GewuStatement) insert = NULL;
  gboolean found;

  gewu_statement_bind_int (find, ":owner", owner);
  if (!gewu_statement_find (find, &found, error))
    return FALSE;
  if (found)
    {
      gint64 open = gewu_statement_get_int (find, 0);
      GewuDay open_since = gewu_statement_get_day (find, 2);

      if (gewu_statement_get_int (find, 1) == target)
        return TRUE;
      gewu_statement_reset (find);
      *changed = TRUE;
      if (!end_open (connection, statements, open, open_since, since, error))
        return FALSE;
    }
  if (target == 0)
    return TRUE;

  insert = gewu_connection_prepare (connection, statements->insert);
  gewu_statement_bind_int (insert, ":id", gewu_connection_next_id (connection));
  gewu_statement_bind_int (insert, ":owner", owner);
  gewu_statement_bind_int (insert, ":target", target);
  gewu_statement_bind_day (insert, ":since", since);
  *changed = TRUE;

  return gewu_statement_run (insert, error);
}

gboolean
gewu_store_put_person_unit (GewuConnection  *connection,
                            gint64           person,
                            gint64           unit,
                            GewuDay          since,
                            gboolean        *changed,
                            GError         **error)
{
  return put_single (connection, &person_unit, person, unit, since, changed, error);
}

gboolean
gewu_store_find_grid_leader (GewuConnection  *connection,
                             gint64           grid,
                             const char      *role,
                             const char      *name,
                             gint64          *person,
                             GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "relation.find-grid-leader");
  gboolean found;

  gewu_statement_bind_int (statement, ":grid", grid);
  gewu_statement_bind_text (statement, ":role", role);
  gewu_statement_bind_text (statement, ":name", name);
  if (!gewu_statement_find (statement, &found, error))
    return FALSE;
  *person = found ? gewu_statement_get_int (statement, 0) : 0;

  return TRUE;
}

gboolean
gewu_store_put_grid_unit (GewuConnection  *connection,
                          gint64           grid,
                          gint64           unit,
                          GewuDay          since,
                          gboolean        *changed,
                          GError         **error)
{
  return put_single (connection, &grid_unit, grid, unit, since, changed, error);
}

gboolean
gewu_store_is_grid_above (GewuConnection  *connection,
                          gint64           grid,
                          const char      *name,
                          gboolean        *is_above,
                          GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "relation.grid-above");

  gewu_statement_bind_int (statement, ":grid", grid);
  gewu_statement_bind_text (statement, ":name", name);

  return gewu_statement_find (statement, is_above, error);
}

gboolean
gewu_store_put_enterprise_grid (GewuConnection  *connection,
                                gint64           enterprise,
                                gint64           grid,
                                GewuDay          since,
                                gboolean        *changed,
                                GError         **error)
{
  return put_single (connection, &enterprise_grid, enterprise, grid, since, changed, error);
}

gboolean
gewu_store_put_grid_person (GewuConnection  *connection,
                            gint64           grid,
                            gint64           person,
                            const char      *role,
                            GewuDay          since,
                            gboolean        *changed,
                            GError         **error)
{
  g_autoptr(GewuStatement) find = gewu_connection_prepare (connection, "relation.open-grid-person");
  g_autoptr(GewuStatement) insert = NULL;
  gboolean found;

  gewu_statement_bind_int (find, ":grid", grid);
  gewu_statement_bind_int (find, ":person", person);
  gewu_statement_bind_text (find, ":role", role);
  if (!gewu_statement_find (find, &found, error))
    return FALSE;
  if (found)
    return TRUE;

  insert = gewu_connection_prepare (connection, "relation.add-grid-person");
  gewu_statement_bind_int (insert, ":id", gewu_connection_next_id (connection));
  gewu_statement_bind_int (insert, ":grid", grid);
  gewu_statement_bind_int (insert, ":person", person);
  gewu_statement_bind_text (insert, ":role", role);
  gewu_statement_bind_day (insert, ":since", since);
  *changed = TRUE;

  return gewu_statement_run (insert, error);
}

gboolean
gewu_store_end_grid_person (GewuConnection  *connection,
                            gint64           grid,
                            gint64           person,
                            const char      *role,
                            GewuDay          until,
                            gboolean        *changed,
                            GError         **error)
{
  g_autoptr(GewuStatement) find = gewu_connection_prepare (connection, "relation.open-grid-person");
  g_autoptr(GewuStatement) end = NULL;
  gboolean found;

  gewu_statement_bind_int (find, ":grid", grid);
  gewu_statement_bind_int (find, ":person", person);
  gewu_statement_bind_text (find, ":role", role);
  if (!gewu_statement_find (find, &found, error))
    return FALSE;
  if (!found)
    return TRUE;

  end = gewu_connection_prepare (connection, until == GEWU_DAY_UNKNOWN
                                               ? "relation.remove-grid-person"
                                               : "relation.end-grid-person");
  gewu_statement_bind_int (end, ":id", gewu_statement_get_int (find, 0));
  if (until != GEWU_DAY_UNKNOWN)
    gewu_statement_bind_day (end, ":until", until);
  *changed = TRUE;

  return gewu_statement_run (end, error);
}

gboolean
gewu_store_set_grid_parent (GewuConnection  *connection,
                            gint64           grid,
                            gint64           parent,
                            GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "relation.set-grid-parent");

  gewu_statement_bind_int (statement, ":grid", grid);
  gewu_statement_bind_id (statement, ":parent", parent);

  return gewu_statement_run (statement, error);
}

gboolean
gewu_store_add_enterprise_name (GewuConnection  *connection,
                                gint64           enterprise,
                                const char      *former_name,
                                GewuDay          until,
                                GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "relation.add-enterprise-name");

  gewu_statement_bind_int (statement, ":id", gewu_connection_next_id (connection));
  gewu_statement_bind_int (statement, ":enterprise", enterprise);
  gewu_statement_bind_text (statement, ":name", former_name);
  gewu_statement_bind_day (statement, ":until", until);

  return gewu_statement_run (statement, error);
}

static void
bind_assignment (GewuStatement *statement,
                 const char    *role,
                 gint64         enterprise,
                 gint64         project)
{
  gewu_statement_bind_text (statement, ":role", role);
  gewu_statement_bind_id (statement, ":enterprise", enterprise);
  gewu_statement_bind_id (statement, ":project", project);
}

gboolean
gewu_store_put_assignment (GewuConnection  *connection,
                           const char      *role,
                           gint64           person,
                           gint64           unit,
                           gint64           enterprise,
                           gint64           project,
                           GewuDay          since,
                           gboolean        *changed,
                           GError         **error)
{
  static const RelationStatements statements = {
    .end = "relation.end-assignment", .remove = "relation.remove-assignment"
  };
  g_autoptr(GewuStatement) find = gewu_connection_prepare (connection, "relation.open-assignment");
  g_autoptr(GewuStatement) insert = NULL;
  gboolean found;

  bind_assignment (find, role, enterprise, project);
  if (!gewu_statement_find (find, &found, error))
    return FALSE;
  if (found)
    {
      gint64 open = gewu_statement_get_int (find, 0);
      GewuDay open_since = gewu_statement_get_day (find, 3);

      if (gewu_statement_get_int (find, 1) == person && gewu_statement_get_int (find, 2) == unit)
        return TRUE;
      gewu_statement_reset (find);
      *changed = TRUE;
      if (!end_open (connection, &statements, open, open_since, since, error))
        return FALSE;
    }
  if (person == 0 && unit == 0)
    return TRUE;

  insert = gewu_connection_prepare (connection, "relation.add-assignment");
  gewu_statement_bind_int (insert, ":id", gewu_connection_next_id (connection));
  bind_assignment (insert, role, enterprise, project);
  gewu_statement_bind_id (insert, ":person", person);
  gewu_statement_bind_id (insert, ":unit", unit);
  gewu_statement_bind_day (insert, ":since", since);
  *changed = TRUE;

  return gewu_statement_run (insert, error);
}

static gboolean
compare_visitors (GewuConnection  *connection,
                  gint64           visit,
                  const gint64    *people,
                  gsize            n_people,
                  gboolean        *same,
                  GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "relation.visitors");
  g_autoptr(GArray) found = NULL;

  gewu_statement_bind_int (statement, ":visit", visit);
  found = gewu_statement_collect_ids (statement, error);
  if (found == NULL)
    return FALSE;
  *same = found->len == n_people;
  for (guint i = 0; i < found->len && *same; i++)
    *same = g_array_index (found, gint64, i) == people[i];

  return TRUE;
}

gboolean
gewu_store_put_visitors (GewuConnection  *connection,
                         gint64           visit,
                         const gint64    *people,
                         gsize            n_people,
                         gboolean        *changed,
                         GError         **error)
{
  g_autoptr(GewuStatement) remove = NULL;
  g_autoptr(GewuStatement) insert = NULL;
  gboolean same;

  if (!compare_visitors (connection, visit, people, n_people, &same, error))
    return FALSE;
  if (same)
    return TRUE;

  *changed = TRUE;
  remove = gewu_connection_prepare (connection, "relation.remove-visitors");
  gewu_statement_bind_int (remove, ":visit", visit);
  if (!gewu_statement_run (remove, error))
    return FALSE;
  insert = gewu_connection_prepare (connection, "relation.add-visitor");
  for (gsize i = 0; i < n_people; i++)
    {
      gewu_statement_bind_int (insert, ":id", gewu_connection_next_id (connection));
      gewu_statement_bind_int (insert, ":visit", visit);
      gewu_statement_bind_int (insert, ":person", people[i]);
      gewu_statement_bind_int (insert, ":position", (gint64) i);
      if (!gewu_statement_run (insert, error))
        return FALSE;
    }

  return TRUE;
}
