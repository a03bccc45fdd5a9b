/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-session-chart.h"

#include "gewu-chart-build.h"
#include "gewu-chart-writer.h"
#include "gewu-session-private.h"

/* ---- the request */

GewuChartRequest *
gewu_chart_request_new (const GewuChartSort *sort)
{
  GewuChartRequest *self = g_new0 (GewuChartRequest, 1);

  self->sort = sort;
  self->report = gewu_report_request_new (NULL);

  return self;
}

GewuChartRequest *
gewu_chart_request_copy (const GewuChartRequest *self)
{
  GewuChartRequest *copy = g_memdup2 (self, sizeof *self);

  copy->report = gewu_report_request_copy (self->report);
  copy->issue = g_strdup (self->issue);
  copy->subject = g_strdup (self->subject);

  return copy;
}

void
gewu_chart_request_free (GewuChartRequest *self)
{
  gewu_report_request_free (self->report);
  g_free (self->issue);
  g_free (self->subject);
  g_free (self);
}

/* ---- the chart */

static void
free_query (gpointer data)
{
  if (data != NULL)
    gewu_query_free (data);
}

void
gewu_session_chart_free (GewuSessionChart *self)
{
  g_clear_pointer (&self->chart, gewu_chart_unref);
  g_ptr_array_unref (self->queries);
  g_free (self->source);
  g_free (self);
}

const GewuQuery *
gewu_session_chart_get_query (GewuSessionChart *self,
                              guint             element)
{
  return element < self->queries->len ? g_ptr_array_index (self->queries, element) : NULL;
}

/* ---- building */

typedef struct
{
  GewuChartRequest *request;
  char             *zone;
} ChartJob;

static void
chart_job_free (gpointer data)
{
  ChartJob *self = data;

  gewu_chart_request_free (self->request);
  g_free (self->zone);
  g_free (self);
}

static guint
list_takes (const GewuChartSort *sort)
{
  guint takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_AS_OF;

  if ((sort->takes & GEWU_CHART_TAKES_UNIT) != 0)
    takes |= GEWU_REPORT_TAKES_UNIT;
  if ((sort->takes & GEWU_CHART_TAKES_GRID) != 0)
    takes |= GEWU_REPORT_TAKES_GRID;

  return takes;
}

/* The score of the grids needs a scheme, which their other indicators do not. */
static gboolean
needs_scheme (const GewuChartRequest *request)
{
  return request->sort->needs_scheme
         || (request->indicator != NULL && g_str_equal (request->indicator->id, "score"));
}

static char *
describe_source (const GewuExport       *export,
                 const GewuChartRequest *request)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  char *text;

  if (export->zone != NULL)
    g_ptr_array_add (parts, g_strdup (export->zone));
  if ((request->sort->takes & GEWU_CHART_TAKES_ISSUE) != 0)
    g_ptr_array_add (parts, g_strdup (request->issue != NULL ? request->issue : ""));
  else
    {
      g_autofree char *day = gewu_day_to_string (export->as_of);

      g_ptr_array_add (parts, gewu_period_to_title (export->request->period));
      if (export->scope->words != NULL)
        g_ptr_array_add (parts, g_strdup (export->scope->words));
      g_ptr_array_add (parts, g_strdup_printf ("截至 %s", day));
    }
  g_ptr_array_add (parts, NULL);
  text = g_strjoinv (" · ", (char **) parts->pdata);
  g_ptr_array_unref (parts);

  return text;
}

static GewuSessionChart *
create_result (const GewuChartRequest *request)
{
  const GewuChartSort *sort = request->sort;
  const GewuChartIndicator *indicator = request->indicator;
  GewuSessionChart *result = g_new0 (GewuSessionChart, 1);
  g_autofree char *title = indicator != NULL
                           ? g_strdup_printf ("%s：%s", sort->title, indicator->title)
                           : request->issue != NULL
                             ? g_strdup_printf ("%s：%s", sort->title, request->issue)
                             : g_strdup (sort->title);

  result->chart = gewu_chart_new (sort->kind, title,
                                  indicator != NULL ? indicator->unit : sort->unit);
  gewu_chart_set_words (result->chart, sort->words);
  result->queries = g_ptr_array_new_with_free_func (free_query);

  return result;
}

static gpointer
run_build (GewuConnection  *connection,
           gpointer         data,
           GCancellable    *cancellable,
           GError         **error)
{
  ChartJob *job = data;
  const GewuChartRequest *request = job->request;
  GewuChartBuildFunc build = gewu_chart_build_find (request->sort->id);
  GewuExport export = { .connection = connection, .zone = job->zone, .cancellable = cancellable };
  g_autoptr(GewuSessionChart) result = create_result (request);
  const GewuChartBuild self = { &export, request, result };
  gboolean built;

  built = gewu_export_open (&export, request->report, list_takes (request->sort),
                            needs_scheme (request), error)
          && build (&self, error);
  if (built)
    result->source = describe_source (&export, request);
  gewu_export_close (&export);

  return built ? g_steal_pointer (&result) : NULL;
}

void
gewu_session_build_chart_async (GewuSession            *self,
                                const GewuChartRequest *request,
                                GCancellable           *cancellable,
                                GAsyncReadyCallback     callback,
                                gpointer                user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  ChartJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (request != NULL && request->sort != NULL);

  job = g_new0 (ChartJob, 1);
  job->request = gewu_chart_request_copy (request);
  job->zone = g_strdup (gewu_session_get_zone_name (self));
  g_task_set_source_tag (task, gewu_session_build_chart_async);
  gewu_session_run_read (self, task, GEWU_READER_BOARDS, run_build, job, chart_job_free,
                         (GDestroyNotify) gewu_session_chart_free);
}

GewuSessionChart *
gewu_session_build_chart_finish (GewuSession   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- writing */

gboolean
gewu_session_write_chart (GewuSession           *self,
                          GewuChart             *chart,
                          const char            *source,
                          const GewuChartTheme  *theme,
                          const char            *format,
                          const char            *path,
                          GError               **error)
{
  GewuChartTheme paper = gewu_chart_theme_print ();

  g_return_val_if_fail (GEWU_IS_SESSION (self), FALSE);

  return gewu_session_check_target (self, path, NULL, error)
         && gewu_chart_write (chart, source, theme != NULL ? theme : &paper, format, path, error);
}
