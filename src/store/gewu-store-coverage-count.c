/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-coverage-count.h"

#include "gewu-error.h"
#include "gewu-store-scope-private.h"

/* Of an enterprise in a grid, in a month. */
enum
{
  BELONGED = 1 << 0,
  VISITED  = 1 << 1,
};

/* A time of an enterprise in a grid. */
typedef struct
{
  GewuDay since;
  GewuDay until;   /* GEWU_DAY_UNKNOWN: open */
  guint   pair;    /* its place in pairs: one for all stays of an enterprise in a grid */
  guint   next;    /* place of another stay of the same enterprise, from 1; 0: none */
} Stay;

typedef struct
{
  GArray     *months;       /* GewuPeriod */
  GHashTable *grids;        /* id → GewuCoverageGrid */
  GPtrArray  *pairs;        /* the grid of each */
  GArray     *stays;        /* Stay */
  GHashTable *enterprises;  /* id → place of the last of its stays, from 1 */
  guint8     *marks;        /* of each of pairs, each of months */
} Work;

/* Whether a stay touches the days first to last. */
static gboolean
overlaps (const Stay *stay,
          GewuDay     first,
          GewuDay     last)
{
  return (stay->since == GEWU_DAY_UNKNOWN || stay->since <= last)
         && (stay->until == GEWU_DAY_UNKNOWN || stay->until >= first);
}

/* ---- who belonged to which grid */

/* The pair of one of the stays from place on, or a new one. */
static guint
find_pair (Work             *self,
           guint             place,
           GewuCoverageGrid *grid)
{
  while (place != 0)
    {
      const Stay *stay = &g_array_index (self->stays, Stay, place - 1);

      if (g_ptr_array_index (self->pairs, stay->pair) == grid)
        return stay->pair;
      place = stay->next;
    }
  g_ptr_array_add (self->pairs, grid);

  return self->pairs->len - 1;
}

static void
add_stay (Work          *self,
          GewuStatement *statement)
{
  gint64 grid_id = gewu_statement_get_int (statement, 0);
  gint64 enterprise = gewu_statement_get_int (statement, 1);
  GewuCoverageGrid *grid = g_hash_table_lookup (self->grids, &grid_id);
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->enterprises, &enterprise));
  Stay stay = {
    gewu_statement_get_day (statement, 2), gewu_statement_get_day (statement, 3), 0, place
  };

  if (grid == NULL)
    return;
  stay.pair = find_pair (self, place, grid);
  g_array_append_val (self->stays, stay);
  g_hash_table_insert (self->enterprises, g_memdup2 (&enterprise, sizeof enterprise),
                       GUINT_TO_POINTER (self->stays->len));
}

static void
mark_stays (Work *self)
{
  guint n = self->months->len;

  self->marks = g_new0 (guint8, (gsize) self->pairs->len * n);
  for (guint i = 0; i < self->stays->len; i++)
    {
      const Stay *stay = &g_array_index (self->stays, Stay, i);

      for (guint j = 0; j < n; j++)
        {
          const GewuPeriod *month = &g_array_index (self->months, GewuPeriod, j);

          if (overlaps (stay, month->first, month->last))
            self->marks[stay->pair * n + j] |= BELONGED;
        }
    }
}

static gboolean
read_stays (Work            *self,
            GewuConnection  *connection,
            GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "period.due-enterprises");
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    add_stay (self, statement);
  mark_stays (self);

  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

/* ---- who was visited */

/* day is within the months. */
static guint
find_month (Work    *self,
            GewuDay  day)
{
  guint i = 0;

  while (day > g_array_index (self->months, GewuPeriod, i).last)
    i++;

  return i;
}

static gboolean
read_visits (Work                  *self,
             GewuConnection        *connection,
             const GewuStoreScope  *scope,
             GError               **error)
{
  GewuPeriod days = {
    GEWU_PERIOD_RANGE, g_array_index (self->months, GewuPeriod, 0).first,
    g_array_index (self->months, GewuPeriod, self->months->len - 1).last
  };
  g_autoptr(GewuStatement) statement =
    gewu_store_scope_prepare_span (scope, connection, "coverage.visits", days);
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    {
      gint64 enterprise = gewu_statement_get_int (statement, 0);
      GewuDay day = gewu_statement_get_day (statement, 1);
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->enterprises, &enterprise));

      while (place != 0)
        {
          const Stay *stay = &g_array_index (self->stays, Stay, place - 1);

          if (overlaps (stay, day, day))
            self->marks[stay->pair * self->months->len + find_month (self, day)] |= VISITED;
          place = stay->next;
        }
    }

  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

/* ---- counting */

static void
count_marks (GewuCoverageCount *count,
             guint8             marks)
{
  count->due += (marks & BELONGED) != 0;
  count->visited += (marks & VISITED) != 0;
}

static void
count_pairs (Work *self)
{
  guint n = self->months->len;

  for (guint i = 0; i < self->pairs->len; i++)
    {
      GewuCoverageGrid *grid = g_ptr_array_index (self->pairs, i);
      guint8 all = 0;

      for (guint j = 0; j < n; j++)
        {
          guint8 marks = self->marks[i * n + j];

          count_marks (&grid->months[j], marks);
          all |= marks;
        }
      count_marks (&grid->whole, all);
    }
}

gboolean
gewu_store_count_coverage (GewuConnection        *connection,
                           const GewuStoreScope  *scope,
                           GewuCoverage          *coverage,
                           GError               **error)
{
  g_autoptr(GHashTable) grids = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr(GHashTable) enterprises = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                             NULL);
  g_autoptr(GPtrArray) pairs = g_ptr_array_new ();
  g_autoptr(GArray) stays = g_array_new (FALSE, FALSE, sizeof (Stay));
  Work self = { coverage->months, grids, pairs, stays, enterprises, NULL };
  gboolean counted;

  for (guint i = 0; i < coverage->grids->len; i++)
    {
      GewuCoverageGrid *grid = g_ptr_array_index (coverage->grids, i);

      grid->months = g_new0 (GewuCoverageCount, MAX (coverage->months->len, 1));
      g_hash_table_insert (grids, &grid->id, grid);
    }
  if (coverage->months->len == 0)
    return TRUE;
  counted = read_stays (&self, connection, error) && read_visits (&self, connection, scope, error);
  if (counted)
    count_pairs (&self);
  g_free (self.marks);

  return counted;
}
