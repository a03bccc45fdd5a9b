/* Visits, for a bulletin: the figures of the overview, and by indicators who was and was not
 * visited.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export-bulletin.h"

#include "gewu-store-figure.h"

#define VISITS "visits.count"
#define VISITED "visits.enterprises"
#define COVERAGE "visits.coverage-rate"
#define ENTERPRISES "enterprises.count"

/* A grid of this level has members. */
#define MEMBERS_LEVEL 4

/* ---- one number */

static const GewuMeasurement *
find_measurement (GArray *measured,
                  gint64  subject)
{
  for (guint i = 0; i < measured->len; i++)
    if (g_array_index (measured, GewuMeasurement, i).subject == subject)
      return &g_array_index (measured, GewuMeasurement, i);

  return NULL;
}

/* Of the unit of the scope. */
static gboolean
measure_unit (const GewuBulletinSpan  *self,
              const char              *indicator,
              gint64                  *numerator,
              gint64                  *denominator,
              GError                 **error)
{
  g_autoptr(GArray) measured =
    gewu_bulletin_span_measure (self, GEWU_NOUN_UNIT, indicator, NULL, error);
  const GewuMeasurement *found;

  if (measured == NULL)
    return FALSE;
  found = find_measurement (measured, self->export->scope->unit);
  *numerator = found != NULL ? found->numerator : 0;
  if (denominator != NULL)
    *denominator = found != NULL ? found->denominator : 0;

  return TRUE;
}

/* ---- who was not visited */

/* The enterprises of a unit or a grid. */
typedef struct
{
  gint64 subject;
  gint64 enterprises;
  gint64 unvisited;
} SubjectCount;

/* The enterprises in business that nobody visited: gint64, in records. */
static GHashTable *
list_unvisited (const GewuBulletinSpan  *self,
                GError                 **error)
{
  g_autoptr(GArray) ids =
    gewu_store_list_figure (self->export->connection, GEWU_FIGURE_UNVISITED,
                            gewu_bulletin_span_get_past (self), gewu_when_now (), error);
  GHashTable *unvisited;

  if (ids == NULL)
    return NULL;
  unvisited = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (unvisited, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));

  return unvisited;
}

/* Of units or grids: gint64 → SubjectCount. */
static GHashTable *
count_unvisited (const GewuBulletinSpan  *self,
                 GewuNoun                 noun,
                 GHashTable              *unvisited,
                 GError                 **error)
{
  g_autoptr(GArray) counted =
    gewu_bulletin_span_list_counted (self, noun, ENTERPRISES, NULL, error);
  GHashTable *subjects;

  if (counted == NULL)
    return NULL;
  subjects = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  for (guint i = 0; i < counted->len; i++)
    {
      const GewuCountedRecord *one = &g_array_index (counted, GewuCountedRecord, i);
      SubjectCount *count = g_hash_table_lookup (subjects, &one->subject);

      if (count == NULL)
        {
          count = g_new0 (SubjectCount, 1);
          count->subject = one->subject;
          g_hash_table_insert (subjects, &count->subject, count);
        }
      count->enterprises++;
      count->unvisited += g_hash_table_contains (unvisited, &one->record);
    }

  return subjects;
}

/* ---- figures */

static gboolean
count_covered (const GewuBulletinSpan  *self,
               GewuBulletinFigures     *figures,
               GError                 **error)
{
  g_autoptr(GHashTable) unvisited = list_unvisited (self, error);
  g_autoptr(GHashTable) units = NULL;
  const SubjectCount *own;

  if (unvisited == NULL)
    return FALSE;
  units = count_unvisited (self, GEWU_NOUN_UNIT, unvisited, error);
  if (units == NULL)
    return FALSE;
  own = g_hash_table_lookup (units, &self->export->scope->unit);
  figures->enterprises = own != NULL ? own->enterprises : 0;
  figures->covered = own != NULL ? own->enterprises - own->unvisited : 0;

  return TRUE;
}

static gboolean
count_of_unit (const GewuBulletinSpan  *self,
               GewuBulletinFigures     *figures,
               GError                 **error)
{
  g_autoptr(GPtrArray) months = NULL;

  if (!measure_unit (self, VISITS, &figures->visits, NULL, error)
      || !measure_unit (self, VISITED, &figures->visited, NULL, error)
      || !measure_unit (self, "issues.settle-rate", &figures->settled, &figures->found, error)
      || !count_covered (self, figures, error))
    return FALSE;
  months = gewu_store_list_visit_months (self->export->connection, self->export->scope->unit,
                                         gewu_bulletin_span_get_past (self), error);
  for (guint i = 0; months != NULL && i < months->len; i++)
    figures->visitor_visits += ((const GewuFigurePoint *) g_ptr_array_index (months, i))->count;

  return months != NULL;
}

gboolean
gewu_bulletin_count_visits (const GewuBulletinSpan  *self,
                            GewuBulletinFigures     *figures,
                            GError                 **error)
{
  GewuOverview overview = { .period = gewu_bulletin_span_get_past (self) };

  if (self->export->scope->unit != 0)
    return count_of_unit (self, figures, error);
  if (!gewu_store_fill_brief (self->export->connection, &overview, error))
    return FALSE;
  figures->visitor_visits = overview.visitor_visits;
  figures->visits = overview.visits;
  figures->visited = overview.visited;
  figures->enterprises = overview.enterprises;
  figures->covered = overview.covered;
  figures->found = overview.issues;
  figures->settled = overview.settled;

  return TRUE;
}

/* ---- names */

static gboolean
name_months (const GewuBulletinSpan  *self,
             GewuBulletin            *bulletin,
             GError                 **error)
{
  GewuExportPool *pool = self->export->pool;
  gint64 unit = self->export->scope->unit;
  GewuPeriod past = gewu_bulletin_span_get_past (self);
  g_autoptr(GPtrArray) points = NULL;
  GewuBulletinMonth *months;

  points = gewu_store_list_visit_months (self->export->connection, unit, past, error);
  if (points == NULL)
    return FALSE;
  months = gewu_export_pool_keep (pool, g_new0 (GewuBulletinMonth, points->len + 1));
  for (guint i = 0; i < points->len; i++)
    {
      const GewuFigurePoint *point = g_ptr_array_index (points, i);

      months[i] = (GewuBulletinMonth) { gewu_export_pool_copy (pool, point->label), point->count };
    }
  bulletin->months = months;
  bulletin->n_months = points->len;

  return TRUE;
}

/* What the names are looked up in. */
typedef struct
{
  const GewuBulletinSpan *span;
  GewuBulletin           *bulletin;
  GHashTable             *unvisited;
} Places;

static gboolean
name_units (const Places  *self,
            GError       **error)
{
  GewuExportPool *pool = self->span->export->pool;
  g_autoptr(GPtrArray) rows =
    gewu_store_list_subjects (self->span->export->connection, GEWU_NOUN_UNIT, self->span->period,
                              self->span->as_of, error);
  g_autoptr(GHashTable) counts = NULL;
  g_autoptr(GArray) coverage = NULL;
  GewuBulletinUnit *units;

  if (rows == NULL)
    return FALSE;
  counts = count_unvisited (self->span, GEWU_NOUN_UNIT, self->unvisited, error);
  coverage = counts != NULL ? gewu_bulletin_span_measure (self->span, GEWU_NOUN_UNIT, COVERAGE,
                                                          NULL, error) : NULL;
  if (coverage == NULL)
    return FALSE;

  units = gewu_export_pool_keep (pool, g_new0 (GewuBulletinUnit, rows->len + 1));
  for (guint i = 0; i < rows->len; i++)
    {
      const GewuSubjectRow *row = g_ptr_array_index (rows, i);
      const SubjectCount *count = g_hash_table_lookup (counts, &row->id);
      const GewuMeasurement *months = find_measurement (coverage, row->id);

      if (count == NULL && months == NULL)
        continue;
      units[self->bulletin->n_units++] = (GewuBulletinUnit) {
        gewu_export_pool_copy (pool, row->name), count != NULL ? count->enterprises : 0,
        count != NULL ? count->unvisited : 0, months != NULL ? months->denominator : 0,
        months != NULL ? months->numerator : 0
      };
    }
  self->bulletin->units = units;

  return TRUE;
}

/* ---- grids */

/* Of all grids the unit in charge, or of a unit its own: gint64 (lent) → GewuGridUnit (lent). */
static GHashTable *
index_grids (const Places *self,
             GPtrArray    *grid_units)
{
  gint64 own = self->span->export->scope->unit;
  GHashTable *index = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < grid_units->len; i++)
    {
      GewuGridUnit *one = g_ptr_array_index (grid_units, i);

      if ((own == 0 || one->unit == own) && !g_hash_table_contains (index, &one->grid))
        g_hash_table_insert (index, &one->grid, one);
    }

  return index;
}

/* The grids that no other stands above have all of them. */
static void
add_duty (const Places         *self,
          const GewuSubjectRow *grid,
          GArray               *coverage)
{
  const GewuMeasurement *months = find_measurement (coverage, grid->id);

  if (grid->parent == NULL && months != NULL)
    {
      self->bulletin->now.due_months += months->denominator;
      self->bulletin->now.visited_months += months->numerator;
    }
}

static void
add_grids (const Places *self,
           GPtrArray    *rows,
           GPtrArray    *grid_units,
           GHashTable   *counts)
{
  GewuExportPool *pool = self->span->export->pool;
  g_autoptr(GHashTable) index = index_grids (self, grid_units);
  GewuBulletinName *grids = gewu_export_pool_keep (pool, g_new0 (GewuBulletinName, rows->len + 1));

  for (guint i = 0; i < rows->len; i++)
    {
      const GewuSubjectRow *row = g_ptr_array_index (rows, i);
      const GewuGridUnit *unit = g_hash_table_lookup (index, &row->id);
      const SubjectCount *count = g_hash_table_lookup (counts, &row->id);

      if (row->level != MEMBERS_LEVEL || (unit == NULL && self->span->export->scope->unit != 0))
        continue;
      self->bulletin->n_grids++;
      if (count != NULL && count->unvisited == count->enterprises)
        grids[self->bulletin->n_grids_named++] = (GewuBulletinName) {
          gewu_export_pool_copy (pool, row->name),
          unit != NULL ? gewu_export_pool_copy (pool, unit->name) : NULL, count->enterprises
        };
    }
  self->bulletin->grids = grids;
}

/* Those of level 4, those of them that nobody visited, and the months of all. */
static gboolean
name_grids (const Places  *self,
            GError       **error)
{
  GewuConnection *connection = self->span->export->connection;
  g_autoptr(GPtrArray) rows = gewu_store_list_subjects (connection, GEWU_NOUN_GRID,
                                                        self->span->period, self->span->as_of,
                                                        error);
  g_autoptr(GPtrArray) grid_units = NULL;
  g_autoptr(GHashTable) counts = NULL;
  g_autoptr(GArray) coverage = NULL;

  if (rows == NULL)
    return FALSE;
  grid_units = gewu_store_list_grid_units (connection, self->span->period, error);
  if (grid_units == NULL)
    return FALSE;
  counts = count_unvisited (self->span, GEWU_NOUN_GRID, self->unvisited, error);
  coverage = counts != NULL ? gewu_bulletin_span_measure (self->span, GEWU_NOUN_GRID, COVERAGE,
                                                          NULL, error) : NULL;
  if (coverage == NULL)
    return FALSE;

  add_grids (self, rows, grid_units, counts);
  if (self->span->export->scope->unit != 0)
    return measure_unit (self->span, COVERAGE, &self->bulletin->now.visited_months,
                         &self->bulletin->now.due_months, error);
  for (guint i = 0; i < rows->len; i++)
    add_duty (self, g_ptr_array_index (rows, i), coverage);

  return TRUE;
}

/* ---- people */

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const GewuBulletinName *one = a;
  const GewuBulletinName *other = b;

  return (other->count > one->count) - (other->count < one->count);
}

/* GHashTable of gint64 → count, of those with a count. */
static GHashTable *
index_counts (GArray *measured)
{
  GHashTable *index = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < measured->len; i++)
    {
      GewuMeasurement *one = &g_array_index (measured, GewuMeasurement, i);

      if (one->numerator > 0)
        g_hash_table_insert (index, &one->subject, one);
    }

  return index;
}

/* Whether somebody is of the unit that the bulletin is about. */
static gboolean
is_meant (const GewuBulletinSpan *self,
          const GewuSubjectRow   *person)
{
  return self->export->scope->unit == 0
         || g_strcmp0 (person->unit, self->export->scope->unit_name) == 0;
}

static gboolean
name_people (const GewuBulletinSpan  *self,
             GewuBulletin            *bulletin,
             GError                 **error)
{
  GewuExportPool *pool = self->export->pool;
  g_autoptr(GPtrArray) rows = gewu_store_list_subjects (self->export->connection, GEWU_NOUN_PERSON,
                                                        self->period, self->as_of, error);
  g_autoptr(GArray) measured = NULL;
  g_autoptr(GHashTable) missed = NULL;
  g_autoptr(GArray) people = g_array_new (FALSE, FALSE, sizeof (GewuBulletinName));

  if (rows == NULL)
    return FALSE;
  measured = gewu_bulletin_span_measure (self, GEWU_NOUN_PERSON, "visits.missed-months", NULL,
                                         error);
  if (measured == NULL)
    return FALSE;
  missed = index_counts (measured);
  for (guint i = 0; i < rows->len; i++)
    {
      const GewuSubjectRow *row = g_ptr_array_index (rows, i);
      const GewuMeasurement *found = g_hash_table_lookup (missed, &row->id);
      GewuBulletinName name = { gewu_export_pool_copy (pool, row->name),
                                gewu_export_pool_copy (pool, row->unit),
                                found != NULL ? found->numerator : 0 };

      if (!is_meant (self, row))
        continue;
      bulletin->n_members++;
      if (name.count > 0)
        g_array_append_val (people, name);
    }
  g_array_sort (people, compare_names);
  bulletin->n_people = people->len;
  bulletin->people = gewu_export_pool_keep (pool, g_array_free (g_steal_pointer (&people), FALSE));

  return TRUE;
}

gboolean
gewu_bulletin_name_places (const GewuBulletinSpan  *self,
                           GewuBulletin            *bulletin,
                           GError                 **error)
{
  g_autoptr(GHashTable) unvisited = list_unvisited (self, error);
  const Places places = { self, bulletin, unvisited };

  return unvisited != NULL && name_months (self, bulletin, error)
         && (self->export->scope->unit != 0 || name_units (&places, error))
         && name_grids (&places, error)
         && name_people (self, bulletin, error);
}
