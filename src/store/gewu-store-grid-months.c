/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-grid-months.h"

#include "gewu-connection.h"
#include "gewu-error.h"
#include "gewu-store-belonging.h"

/* An enterprise in a grid. */
typedef struct
{
  gint64  grid;
  gint64  enterprise;
  GewuDay since;
  GewuDay until;
  guint   next;      /* place of another grid of the same enterprise, from 1; 0: none */
} Due;

/* A month, and what is counted of the grid at hand. */
typedef struct
{
  GewuDay first;
  GewuDay last;
  gint64  due;
  gint64  visited;
} Month;

typedef struct
{
  GewuConnection *connection;
  GArray         *months;       /* Month, from the first */
  GHashTable     *members;      /* person → GArray of GewuBelonging */
  GArray         *dues;         /* Due, grid by grid */
  GHashTable     *enterprises;  /* enterprise (in dues) → place of the first of its dues, from 1 */
  gboolean       *visited;      /* of each of dues, each of months */
} Work;

/* Whether what lasted from since to until (unknown: open) touches the days first to last. */
static gboolean
overlaps (GewuDay since,
          GewuDay until,
          GewuDay first,
          GewuDay last)
{
  return (since == GEWU_DAY_UNKNOWN || since <= last) &&
         (until == GEWU_DAY_UNKNOWN || until >= first);
}

static GArray *
read_months (GewuConnection  *connection,
             GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "period.due-months");
  g_autoptr(GArray) months = g_array_new (FALSE, FALSE, sizeof (Month));
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    {
      Month month = { gewu_statement_get_day (statement, 0), gewu_statement_get_day (statement, 1),
                      0, 0 };

      g_array_append_val (months, month);
    }

  return gewu_error_pass_on (g_steal_pointer (&local_error), error)
    ? g_steal_pointer (&months) : NULL;
}

/* ---- what is due */

static int
compare_grids (gconstpointer a,
               gconstpointer b)
{
  const Due *left = a;
  const Due *right = b;

  return (left->grid > right->grid) - (left->grid < right->grid);
}

/* Only once all are read: until then the array may move. */
static void
chain_dues (Work *self)
{
  self->visited = g_new0 (gboolean, (gsize) self->dues->len * self->months->len);
  for (guint i = 0; i < self->dues->len; i++)
    {
      Due *due = &g_array_index (self->dues, Due, i);

      due->next = GPOINTER_TO_UINT (g_hash_table_lookup (self->enterprises, &due->enterprise));
      g_hash_table_insert (self->enterprises, &due->enterprise, GUINT_TO_POINTER (i + 1));
    }
}

static gboolean
read_dues (Work    *self,
           GError **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (self->connection, "period.due-enterprises");
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    {
      Due due = {
        gewu_statement_get_int (statement, 0), gewu_statement_get_int (statement, 1),
        gewu_statement_get_day (statement, 2), gewu_statement_get_day (statement, 3), 0
      };

      g_array_append_val (self->dues, due);
    }
  /* SQLite would read the enterprises in the order of the grids, all over the file. */
  g_array_sort (self->dues, compare_grids);
  chain_dues (self);

  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

/* ---- what was visited */

static gboolean
is_member (const GArray *memberships,
           gint64        grid,
           GewuDay       day)
{
  for (guint i = 0; i < memberships->len; i++)
    {
      const GewuBelonging *membership = &g_array_index (memberships, GewuBelonging, i);

      if (membership->whole == grid && gewu_belonging_is_on (membership, day))
        return TRUE;
    }

  return FALSE;
}

/* The visit of a member is the visit of the grid he is of on that day. */
static void
add_visit (Work    *self,
           gint64   person,
           gint64   enterprise,
           GewuDay  day,
           guint    month)
{
  const GArray *memberships = g_hash_table_lookup (self->members, &person);
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->enterprises, &enterprise));

  while (memberships != NULL && place != 0)
    {
      Due *due = &g_array_index (self->dues, Due, place - 1);

      if (is_member (memberships, due->grid, day))
        self->visited[(place - 1) * self->months->len + month] = TRUE;
      place = due->next;
    }
}

/* months->len: in none of them. */
static guint
find_month (Work    *self,
            GewuDay  day)
{
  guint i = 0;

  while (i < self->months->len && !overlaps (day, day, g_array_index (self->months, Month, i).first,
                                             g_array_index (self->months, Month, i).last))
    i++;

  return i;
}

static void
bind_days (Work          *self,
           GewuStatement *statement)
{
  gewu_statement_bind_day (statement, ":first", g_array_index (self->months, Month, 0).first);
  gewu_statement_bind_day (statement, ":last",
                           g_array_index (self->months, Month, self->months->len - 1).last);
}

/* They come day by day: reading each as a date would take longer than all the rest. */
static gboolean
read_visits (Work    *self,
             GError **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (self->connection, "period.visits-by-day");
  g_autoptr(GError) local_error = NULL;
  g_autofree char *text = NULL;
  GewuDay day = GEWU_DAY_UNKNOWN;
  guint month = self->months->len;

  bind_days (self, statement);
  while (gewu_statement_step (statement, &local_error))
    {
      const char *found = gewu_statement_get_text (statement, 2);

      if (g_strcmp0 (found, text) != 0)
        {
          g_free (text);
          text = g_strdup (found);
          day = gewu_statement_get_day (statement, 2);
          month = find_month (self, day);
        }
      if (month < self->months->len)
        add_visit (self, gewu_statement_get_int (statement, 0),
                   gewu_statement_get_int (statement, 1), day, month);
    }

  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

/* ---- counting */

/* Stores what was counted of grid, and begins anew. */
static gboolean
put_grid (Work    *self,
          gint64   grid,
          GError **error)
{
  for (guint i = 0; i < self->months->len; i++)
    {
      Month *month = &g_array_index (self->months, Month, i);
      g_autoptr(GewuStatement) statement = NULL;

      if (month->due == 0)
        continue;
      statement = gewu_connection_prepare (self->connection, "period.add-grid-month");
      gewu_statement_bind_int (statement, ":grid", grid);
      gewu_statement_bind_day (statement, ":first", month->first);
      gewu_statement_bind_int (statement, ":due", month->due);
      gewu_statement_bind_int (statement, ":visited", month->visited);
      if (!gewu_statement_run (statement, error))
        return FALSE;
      month->due = month->visited = 0;
    }

  return TRUE;
}

static void
count_due (Work  *self,
           guint  place)
{
  const Due *due = &g_array_index (self->dues, Due, place);

  for (guint i = 0; i < self->months->len; i++)
    {
      Month *month = &g_array_index (self->months, Month, i);

      if (!overlaps (due->since, due->until, month->first, month->last))
        continue;
      month->due++;
      month->visited += self->visited[place * self->months->len + i];
    }
}

static gboolean
count (Work    *self,
       GError **error)
{
  gint64 last = 0;

  for (guint i = 0; i < self->dues->len; i++)
    {
      gint64 grid = g_array_index (self->dues, Due, i).grid;

      if (grid != last && !put_grid (self, last, error))
        return FALSE;
      last = grid;
      count_due (self, i);
    }

  return put_grid (self, last, error);
}

gboolean
gewu_store_fill_grid_months (GewuConnection  *connection,
                             GError         **error)
{
  g_autoptr(GArray) months = read_months (connection, error);
  g_autoptr(GHashTable) members = NULL;
  g_autoptr(GArray) dues = g_array_new (FALSE, FALSE, sizeof (Due));
  g_autoptr(GHashTable) enterprises = g_hash_table_new (g_int64_hash, g_int64_equal);
  Work self = { connection, months, NULL, dues, enterprises, NULL };
  gboolean is_filled;

  if (months == NULL)
    return FALSE;
  if (months->len == 0)
    return TRUE;
  members = gewu_store_read_belongings (connection, "period.members", error);
  self.members = members;
  is_filled = members != NULL && read_dues (&self, error) && read_visits (&self, error) &&
              count (&self, error);
  g_free (self.visited);

  return is_filled;
}
