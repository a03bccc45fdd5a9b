/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-submission-visits.h"

#include "gewu-calendar.h"
#include "gewu-error.h"
#include "gewu-store-belonging.h"
#include "gewu-store-scope-private.h"

typedef struct
{
  gint64   id;
  guint    span;       /* its place in the spans */
  GewuDay  happened;
  GewuDay  reported;   /* GEWU_DAY_UNKNOWN: not known */
  gboolean late;
} Visit;

typedef struct
{
  GewuConnection  *connection;
  GArray          *spans;   /* GewuPeriod */
  GHashTable     **index;   /* of each subject: id → GewuSubmissionRow */
  GHashTable      *units;   /* person → GArray of GewuBelonging */
  GHashTable      *grids;   /* enterprise → GArray of GewuBelonging */
  Visit            visit;   /* the one at hand */
  GArray          *seen;    /* gint64: the units it was counted for */
} Work;

static void
add_visit (Work                  *self,
           GewuSubmissionSubject  subject,
           gint64                 id)
{
  GewuSubmissionRow *row = g_hash_table_lookup (self->index[subject], &id);

  if (row == NULL)
    return;
  row->spans[self->visit.span]++;
  row->visits++;
  row->dated += self->visit.reported != GEWU_DAY_UNKNOWN;
  row->late += self->visit.late;
  row->last = MAX (row->last, self->visit.reported);
}

/* A visit of two people of one unit is one of the unit. */
static void
add_unit (Work   *self,
          gint64  unit)
{
  for (guint i = 0; i < self->seen->len; i++)
    if (g_array_index (self->seen, gint64, i) == unit)
      return;
  g_array_append_val (self->seen, unit);
  add_visit (self, GEWU_SUBMISSION_OF_UNITS, unit);
}

static void
add_visitor (Work   *self,
             gint64  person)
{
  const GArray *units = g_hash_table_lookup (self->units, &person);

  add_visit (self, GEWU_SUBMISSION_OF_PEOPLE, person);
  for (guint i = 0; units != NULL && i < units->len; i++)
    {
      const GewuBelonging *unit = &g_array_index (units, GewuBelonging, i);

      if (gewu_belonging_is_on (unit, self->visit.happened))
        add_unit (self, unit->whole);
    }
}

/* Of a grid, the visits to what belonged to it that day. */
static void
add_visited (Work   *self,
             gint64  enterprise)
{
  const GArray *grids = g_hash_table_lookup (self->grids, &enterprise);

  for (guint i = 0; grids != NULL && i < grids->len; i++)
    {
      const GewuBelonging *grid = &g_array_index (grids, GewuBelonging, i);

      if (gewu_belonging_is_on (grid, self->visit.happened))
        add_visit (self, GEWU_SUBMISSION_OF_GRIDS, grid->whole);
    }
}

static gboolean
is_late (Work    *self,
         GewuDay  happened,
         GewuDay  reported)
{
  int days;

  if (reported == GEWU_DAY_UNKNOWN || reported <= happened)
    return FALSE;
  gewu_calendar_count_working_days (self->connection->calendar, happened, reported, &days);

  return days > GEWU_SUBMISSION_DAYS;
}

/* day is within the spans. */
static guint
find_span (Work    *self,
           GewuDay  day)
{
  guint i = 0;

  while (day > g_array_index (self->spans, GewuPeriod, i).last)
    i++;

  return i;
}

static void
begin_visit (Work          *self,
             GewuStatement *statement)
{
  GewuDay happened = gewu_statement_get_day (statement, 1);
  GewuDay reported = gewu_statement_get_day (statement, 2);

  self->visit = (Visit) {
    gewu_statement_get_int (statement, 0), find_span (self, happened), happened, reported,
    is_late (self, happened, reported)
  };
  g_array_set_size (self->seen, 0);
  add_visited (self, gewu_statement_get_int (statement, 3));
}

static gboolean
read_visits (Work                  *self,
             const GewuStoreScope  *scope,
             GError               **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_store_scope_prepare (scope, self->connection, "submission.visits");
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    {
      if (gewu_statement_get_int (statement, 0) != self->visit.id)
        begin_visit (self, statement);
      add_visitor (self, gewu_statement_get_int (statement, 4));
    }

  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

gboolean
gewu_store_count_submitted (GewuConnection         *connection,
                            const GewuStoreScope   *scope,
                            const GewuSubmissions  *submissions,
                            GHashTable            **index,
                            GError                **error)
{
  g_autoptr(GHashTable) units =
    gewu_store_read_belongings (connection, "submission.units-of-people", error);
  g_autoptr(GHashTable) grids = NULL;
  g_autoptr(GArray) seen = g_array_new (FALSE, FALSE, sizeof (gint64));
  Work self = { connection, submissions->spans, index, units, NULL, { 0 }, seen };

  if (units == NULL)
    return FALSE;
  self.grids = grids =
    gewu_store_read_belongings (connection, "submission.grids-of-enterprises", error);

  return grids != NULL && read_visits (&self, scope, error);
}
