/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-figure.h"

#include "gewu-connection.h"
#include "gewu-store-work.h"

static const struct
{
  GewuNoun    noun;
  const char *list;
} figures[] = {
  [GEWU_FIGURE_VISITOR_VISITS] = { GEWU_NOUN_VISIT, "figure.list.visitor-visits" },
  [GEWU_FIGURE_VISITS] = { GEWU_NOUN_VISIT, "figure.list.visits" },
  [GEWU_FIGURE_VISITED] = { GEWU_NOUN_ENTERPRISE, "figure.list.visited" },
  [GEWU_FIGURE_UNVISITED] = { GEWU_NOUN_ENTERPRISE, "figure.list.unvisited" },
  [GEWU_FIGURE_ISSUES] = { GEWU_NOUN_ISSUE, "figure.list.reported" },
  [GEWU_FIGURE_SETTLED] = { GEWU_NOUN_ISSUE, "figure.list.settled" },
  [GEWU_FIGURE_DISPATCHED] = { GEWU_NOUN_ISSUE, "figure.list.dispatched" },
  [GEWU_FIGURE_OPEN] = { GEWU_NOUN_ISSUE, "figure.list.open" },
  [GEWU_FIGURE_OVERDUE] = { GEWU_NOUN_ISSUE, NULL },   /* said by gewu-store-work.h */
  [GEWU_FIGURE_RATED] = { GEWU_NOUN_ISSUE, "figure.list.rated" },
  [GEWU_FIGURE_DISSATISFIED] = { GEWU_NOUN_ISSUE, "figure.list.dissatisfied" },
};

GewuNoun
gewu_figure_get_noun (GewuFigure figure)
{
  g_return_val_if_fail (figure < G_N_ELEMENTS (figures), GEWU_NOUN_VISIT);

  return figures[figure].noun;
}

static void
figure_point_free (gpointer data)
{
  GewuFigurePoint *self = data;

  g_free (self->label);
  g_free (self);
}

void
gewu_overview_free (GewuOverview *self)
{
  g_clear_pointer (&self->months, g_ptr_array_unref);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_free (self);
}

static GewuStatement *
prepare (GewuConnection *connection,
         const char     *name,
         GewuPeriod      period)
{
  GewuStatement *statement = gewu_connection_prepare (connection, name);
  sqlite3_stmt *handle = gewu_statement_get_handle (statement);

  if (sqlite3_bind_parameter_index (handle, ":first") != 0)
    gewu_statement_bind_day (statement, ":first", period.first);
  if (sqlite3_bind_parameter_index (handle, ":last") != 0)
    gewu_statement_bind_day (statement, ":last", period.last);

  return statement;
}

/* The columns of the statement's one row go to the given places. */
static gboolean
read_figures (GewuConnection  *connection,
              const char      *name,
              GewuPeriod       period,
              gint64         **places,
              GError         **error)
{
  g_autoptr(GewuStatement) statement = prepare (connection, name, period);

  if (!gewu_statement_step (statement, error))
    return FALSE;
  for (int i = 0; places[i] != NULL; i++)
    *places[i] = gewu_statement_get_int (statement, i);

  return TRUE;
}

static GPtrArray *
collect_points (GewuStatement  *statement,
                GError        **error)
{
  g_autoptr(GPtrArray) points = g_ptr_array_new_with_free_func (figure_point_free);
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    {
      GewuFigurePoint *point = g_new0 (GewuFigurePoint, 1);

      point->label = g_strdup (gewu_statement_get_text (statement, 0));
      point->id = gewu_statement_get_int (statement, 1);
      point->count = gewu_statement_get_int (statement, 2);
      point->total = gewu_statement_get_int (statement, 3);
      g_ptr_array_add (points, point);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&points);
}

static GPtrArray *
read_points (GewuConnection  *connection,
             const char      *name,
             GewuPeriod       period,
             GError         **error)
{
  g_autoptr(GewuStatement) statement = prepare (connection, name, period);

  return collect_points (statement, error);
}

GPtrArray *
gewu_store_list_visit_months (GewuConnection  *connection,
                              gint64           unit,
                              GewuPeriod       period,
                              GError         **error)
{
  g_autoptr(GewuStatement) statement =
    prepare (connection, unit == 0 ? "figure.months" : "figure.unit-months", period);

  if (unit != 0)
    gewu_statement_bind_int (statement, ":unit", unit);

  return collect_points (statement, error);
}

static gpointer
read_grid_unit (GewuStatement *statement)
{
  GewuGridUnit *self = g_new0 (GewuGridUnit, 1);

  self->grid = gewu_statement_get_int (statement, 0);
  self->unit = gewu_statement_get_int (statement, 1);
  self->name = g_strdup (gewu_statement_get_text (statement, 2));

  return self;
}

void
gewu_grid_unit_free (GewuGridUnit *self)
{
  g_free (self->name);
  g_free (self);
}

GPtrArray *
gewu_store_list_grid_units (GewuConnection  *connection,
                            GewuPeriod       period,
                            GError         **error)
{
  g_autoptr(GewuStatement) statement = prepare (connection, "figure.grid-units", period);

  return gewu_statement_collect (statement, read_grid_unit, (GDestroyNotify) gewu_grid_unit_free,
                                 error);
}

gboolean
gewu_store_get_days (GewuConnection  *connection,
                     GewuDay         *first,
                     GewuDay         *last,
                     GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "figure.days");

  if (!gewu_statement_step (statement, error))
    return FALSE;
  *first = gewu_statement_get_day (statement, 0);
  *last = gewu_statement_get_day (statement, 1);

  return TRUE;
}

static gboolean
fill_open (GewuConnection  *connection,
           GewuOverview    *self,
           GewuWhen         now,
           GError         **error)
{
  GewuWorkCounts work;

  if (!gewu_store_count_work (connection, 0, now, &work, error))
    return FALSE;
  self->open = work.open;
  self->overdue = work.counts[GEWU_WORK_OVERDUE];

  return TRUE;
}

gboolean
gewu_store_fill_brief (GewuConnection  *connection,
                       GewuOverview    *self,
                       GError         **error)
{
  const struct
  {
    const char *name;
    gint64     *places[4];
  } counts[] = {
    { "figure.visits", { &self->visitor_visits, &self->visits, &self->visited } },
    { "figure.enterprises", { &self->enterprises, &self->covered } },
    { "figure.reported", { &self->issues, &self->settled } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (!read_figures (connection, counts[i].name, self->period,
                       (gint64 **) counts[i].places, error))
      return FALSE;

  return TRUE;
}

static gboolean
fill (GewuConnection  *connection,
      GewuOverview    *self,
      GewuWhen         now,
      GError         **error)
{
  const struct
  {
    const char *name;
    gint64     *places[4];
  } counts[] = {
    { "figure.dispatched", { &self->dispatched, &self->resolved, &self->on_time } },
    { "figure.rated", { &self->rated, &self->satisfied, &self->dissatisfied } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (!read_figures (connection, counts[i].name, self->period,
                       (gint64 **) counts[i].places, error))
      return FALSE;
  if (!gewu_store_fill_brief (connection, self, error) ||
      !fill_open (connection, self, now, error))
    return FALSE;
  self->months = read_points (connection, "figure.months", self->period, error);
  if (self->months != NULL)
    self->units = read_points (connection, "figure.units", self->period, error);

  return self->units != NULL &&
         gewu_store_get_days (connection, &self->first_record, &self->last_record, error);
}

GewuOverview *
gewu_store_get_overview (GewuConnection  *connection,
                         GewuPeriod       period,
                         GewuWhen         now,
                         GError         **error)
{
  GewuOverview *self = g_new0 (GewuOverview, 1);

  self->period = period;
  if (!fill (connection, self, now, error))
    g_clear_pointer (&self, gewu_overview_free);

  return self;
}

GArray *
gewu_store_list_figure (GewuConnection  *connection,
                        GewuFigure       figure,
                        GewuPeriod       period,
                        GewuWhen         now,
                        GError         **error)
{
  g_autoptr(GewuStatement) statement = NULL;

  g_return_val_if_fail (figure < G_N_ELEMENTS (figures), NULL);

  if (figure == GEWU_FIGURE_OVERDUE)
    return gewu_store_list_work (connection, GEWU_WORK_OVERDUE, 0, now, error);
  statement = prepare (connection, figures[figure].list, period);

  return gewu_statement_collect_ids (statement, error);
}
