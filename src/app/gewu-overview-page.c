/* The period at a glance.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-overview-page.h"

#include <glib/gi18n.h>
#include <math.h>

#include "gewu-chart-card.h"
#include "gewu-figure-card.h"
#include "gewu-format.h"
#include "gewu-issue.h"
#include "gewu-period-chooser.h"
#include "gewu-record-view.h"
#include "gewu-session-assess.h"

struct _GewuOverviewPage
{
  GewuPage           parent_instance;

  GtkLabel          *title;
  GtkLabel          *days;
  GewuPeriodChooser *period;
  GtkStack          *stack;
  GewuFigureCard    *visits;
  GewuFigureCard    *coverage;
  GewuFigureCard    *issues;
  GewuFigureCard    *on_time;
  GewuFigureCard    *open;
  GewuFigureCard    *satisfaction;
  GewuChartCard     *months;
  GewuChartCard     *units;
  GewuRecordView    *tasks;
  GtkStack          *tasks_stack;

  GewuOverview      *overview;   /* owned, nullable */
  GewuChart         *month_chart; /* owned, nullable; its elements know their month */
  GewuFigure         figure;     /* whose records are asked for */
};

G_DEFINE_FINAL_TYPE (GewuOverviewPage, gewu_overview_page, GEWU_TYPE_PAGE)

static char *
fraction_text (gint64 numerator,
               gint64 denominator)
{
  g_autofree char *first = gewu_format_count (numerator);
  g_autofree char *second = gewu_format_count (denominator);

  return g_strdup_printf ("%s / %s", first, second);
}

/* Three figures that must not be mixed up: by visitor, by call, by enterprise. */
static void
show_visits (GewuOverviewPage *self)
{
  const GewuOverview *o = self->overview;
  g_autofree char *visitor_visits = gewu_format_count (o->visitor_visits);
  g_autofree char *visits = gewu_format_count (o->visits);
  g_autofree char *visited = gewu_format_count (o->visited);
  g_autofree char *unvisited = gewu_format_count (o->enterprises - o->covered);
  g_autofree char *enterprises = gewu_format_count (o->enterprises);
  g_autofree char *coverage = gewu_format_percent (o->covered, o->enterprises);
  /* Translators: visits, each counted once for every visitor */
  g_autofree char *value = g_strdup_printf (_("%s person-visits"), visitor_visits);
  g_autofree char *calls = g_strdup_printf (_("%s calls"), visits);
  g_autofree char *distinct = g_strdup_printf (_("%s enterprises"), visited);
  /* Translators: enterprises without a visit, of all */
  g_autofree char *waiting = g_strdup_printf (_("not visited: %s / %s"), unvisited, enterprises);

  gewu_figure_card_set (self->visits, value, GEWU_FIGURE_VISITOR_VISITS);
  gewu_figure_card_set_note (self->visits, 0, calls, GEWU_FIGURE_VISITS);
  gewu_figure_card_set_note (self->visits, 1, distinct, GEWU_FIGURE_VISITED);
  gewu_figure_card_set (self->coverage, coverage, GEWU_FIGURE_UNVISITED);
  gewu_figure_card_set_note (self->coverage, 0, waiting, GEWU_FIGURE_UNVISITED);
}

static void
show_issues (GewuOverviewPage *self)
{
  const GewuOverview *o = self->overview;
  g_autofree char *issues = gewu_format_count (o->issues);
  g_autofree char *settled = gewu_format_count (o->settled);
  g_autofree char *open = gewu_format_count (o->open);
  g_autofree char *overdue = gewu_format_count (o->overdue);
  g_autofree char *issues_value = g_strdup_printf (_("%s issues"), issues);
  g_autofree char *issues_note = g_strdup_printf (_("settled on the spot: %s"), settled);
  g_autofree char *open_value = g_strdup_printf (_("%s issues"), open);
  g_autofree char *open_note = g_strdup_printf (_("overdue: %s"), overdue);

  gewu_figure_card_set (self->issues, issues_value, GEWU_FIGURE_ISSUES);
  gewu_figure_card_set_note (self->issues, 0, issues_note, GEWU_FIGURE_SETTLED);
  gewu_figure_card_set (self->open, open_value, GEWU_FIGURE_OPEN);
  gewu_figure_card_set_note (self->open, 0, open_note, GEWU_FIGURE_OVERDUE);
  if (o->overdue > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->open), "overdue");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->open), "overdue");
}

/* A rate never without its counts. */
static void
show_rates (GewuOverviewPage *self)
{
  const GewuOverview *o = self->overview;
  g_autofree char *on_time = gewu_format_percent (o->on_time, o->dispatched);
  g_autofree char *on_time_note = fraction_text (o->on_time, o->dispatched);
  g_autofree char *satisfied = gewu_format_percent (o->satisfied, o->rated);
  g_autofree char *dissatisfied = gewu_format_count (o->dissatisfied);
  g_autofree char *rated = gewu_format_count (o->rated);
  /* Translators: issues, of all that were rated */
  g_autofree char *note = g_strdup_printf (_("dissatisfied: %s / %s"), dissatisfied, rated);

  gewu_figure_card_set (self->on_time, on_time, GEWU_FIGURE_DISPATCHED);
  gewu_figure_card_set_note (self->on_time, 0, on_time_note, GEWU_FIGURE_DISPATCHED);
  gewu_figure_card_set (self->satisfaction, satisfied, GEWU_FIGURE_RATED);
  gewu_figure_card_set_note (self->satisfaction, 0, note, GEWU_FIGURE_DISSATISFIED);
}

static gint64
count_month (GewuOverviewPage *self,
             const char       *month)
{
  for (guint i = 0; i < self->overview->months->len; i++)
    {
      const GewuFigurePoint *point = g_ptr_array_index (self->overview->months, i);

      if (g_str_equal (point->label, month))
        return point->count;
    }

  return 0;
}

static void
show_card (GewuOverviewPage *self,
           GewuChartCard    *card,
           GewuChart        *chart,
           const char       *category)
{
  GewuSession *session = gewu_page_get_session (GEWU_PAGE (self));
  const char *zone = gewu_session_get_zone_name (session);
  g_autofree char *period = gewu_period_to_title (self->overview->period);
  g_autofree char *source = g_strdup_printf ("%s · %s", zone != NULL ? zone : "", period);

  gewu_chart_card_set_chart (card, chart, category, session, source);
}

/* Every month of the period, those without a visit too. */
static void
show_months (GewuOverviewPage *self)
{
  g_autoptr (GewuChart) chart =
    gewu_chart_new (GEWU_CHART_COLUMNS, _("Visits by month"), _("person-visits"));
  GewuPeriod month = gewu_period_of_day (GEWU_PERIOD_MONTH, self->overview->period.first);

  gewu_chart_add_series (chart, NULL);
  for (guint i = 0; month.first <= self->overview->period.last; i++)
    {
      g_autofree char *id = gewu_period_to_string (month);
      gint64 count = count_month (self, id);
      g_autofree char *label = gewu_format_count (count);
      /* Translators: a month by its number */
      g_autofree char *name = g_strdup_printf (_("Month %d"), gewu_day_month (month.first));

      gewu_chart_add_category (chart, name);
      gewu_chart_set_value (chart, i, 0, (double) count, label, month.first);
      if (gewu_period_contains (month, self->overview->last_record))
        gewu_chart_set_highlight (chart, (int) i);
      month = gewu_period_next (month);
    }
  g_clear_pointer (&self->month_chart, gewu_chart_unref);
  self->month_chart = gewu_chart_ref (chart);
  show_card (self, self->months, chart, _("Month"));
}

static void
show_units (GewuOverviewPage *self)
{
  g_autoptr (GewuChart) chart =
    gewu_chart_new (GEWU_CHART_RATES, _("Solved in time by department"), _("in time / dispatched"));

  gewu_chart_add_series (chart, NULL);
  for (guint i = 0; i < self->overview->units->len; i++)
    {
      const GewuFigurePoint *point = g_ptr_array_index (self->overview->units, i);
      g_autofree char *percent = gewu_format_percent (point->count, point->total);
      g_autofree char *counts = fraction_text (point->count, point->total);
      g_autofree char *label = g_strdup_printf ("%s   %s", counts, percent);

      gewu_chart_add_category (chart, point->label);
      gewu_chart_set_value (chart, i, 0,
                            point->total > 0 ? (double) point->count / (double) point->total : NAN,
                            label, point->id);
    }
  show_card (self, self->units, chart, _("Department"));
}

static void
show_header (GewuOverviewPage *self)
{
  GewuPeriod period = self->overview->period;
  g_autofree char *title = gewu_period_to_title (period);
  g_autofree char *first = gewu_format_day (period.first);
  g_autofree char *last = gewu_format_day (period.last);
  g_autofree char *known = gewu_day_to_string (self->overview->last_record);
  /* Translators: first and last day of the period, day of the last record */
  g_autofree char *days = g_strdup_printf (_("%s – %s · records until %s"), first, last,
                                           known != NULL ? known : "—");

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->days, days);
}

static void
show_overview (GewuOverviewPage *self)
{
  gboolean empty = self->overview->last_record == GEWU_DAY_UNKNOWN && self->overview->open == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "figures");
  show_header (self);
  show_visits (self);
  show_issues (self);
  show_rates (self);
  show_months (self);
  show_units (self);
}

static void
overview_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuOverviewPage) self = data;
  g_autoptr (GError) error = NULL;
  GewuOverview *overview = gewu_session_overview_finish (GEWU_SESSION (source), result, &error);
  GewuPeriod period;

  if (!gewu_page_end_request (GEWU_PAGE (self), error))
    return;

  g_clear_pointer (&self->overview, gewu_overview_free);
  self->overview = overview;

  /* The first time only to learn which quarter has records. */
  if (!gewu_period_chooser_get (self->period, &period) && overview->last_record != GEWU_DAY_UNKNOWN)
    gewu_period_chooser_set (self->period,
                             gewu_period_chooser_get_default (overview->last_record));
  else
    show_overview (self);
}

/* What the departments work at, the most urgent first. */
static void
show_tasks (GewuOverviewPage *self)
{
  g_autoptr (GewuQuery) query = gewu_query_new (GEWU_NOUN_ISSUE);

  gewu_query_add_equals (query, "state", gewu_issue_state_to_id (GEWU_ISSUE_HANDLING));
  gewu_query_set_order (query, "due", FALSE);
  gewu_record_view_show (self->tasks, gewu_page_get_session (GEWU_PAGE (self)), query);
}

static void
tasks_counted_cb (GewuOverviewPage *self)
{
  gboolean has_tasks = gewu_record_view_get_n_items (self->tasks) > 0;

  gtk_stack_set_visible_child_name (self->tasks_stack, has_tasks ? "tasks" : "none");
}

static void
gewu_overview_page_session_changed (GewuPage *page)
{
  gewu_record_view_show (GEWU_OVERVIEW_PAGE (page)->tasks, NULL, NULL);
}

static void
gewu_overview_page_refresh (GewuPage *page)
{
  GewuOverviewPage *self = GEWU_OVERVIEW_PAGE (page);
  GewuPeriod period;

  if (!gewu_period_chooser_get (self->period, &period))
    period = gewu_period_of_day (GEWU_PERIOD_QUARTER, gewu_day_of_instant (gewu_now ()));
  gewu_session_overview_async (gewu_page_get_session (page), period, gewu_page_begin_request (page),
                               overview_cb, g_object_ref (self));
  show_tasks (self);
}

static void
period_changed_cb (GewuOverviewPage *self)
{
  if (gewu_page_get_session (GEWU_PAGE (self)) != NULL)
    gewu_overview_page_refresh (GEWU_PAGE (self));
}

/* Not the ids that are known now: the register follows the data, and tells calls from visitors. */
static void
open_visits (GewuOverviewPage *self,
             GewuPeriod        period)
{
  g_autoptr (GewuQuery) query = gewu_query_new (GEWU_NOUN_VISIT);
  g_autofree char *title = gewu_period_to_title (period);
  g_autofree char *label = g_strdup_printf ("%s · %s", title, _("visits"));

  gewu_query_set_days (query, "date", period.first, period.last);
  gewu_page_open (GEWU_PAGE (self), query, label);
}

/* Which records they are, for the register's filter. */
static const char *
name_figure (GewuFigure figure)
{
  switch (figure)
    {
    case GEWU_FIGURE_VISITOR_VISITS:
    case GEWU_FIGURE_VISITS:
      return _("visits");

    case GEWU_FIGURE_VISITED:
      return _("visited");

    case GEWU_FIGURE_UNVISITED:
      return _("not visited");

    case GEWU_FIGURE_ISSUES:
      return _("reported");

    case GEWU_FIGURE_SETTLED:
      return _("settled on the spot");

    case GEWU_FIGURE_DISPATCHED:
      return _("dispatched");

    case GEWU_FIGURE_OPEN:
      return _("not closed");

    case GEWU_FIGURE_OVERDUE:
      return _("overdue");

    case GEWU_FIGURE_RATED:
      return _("rated");

    case GEWU_FIGURE_DISSATISFIED:
      return _("dissatisfied");
    }

  g_return_val_if_reached ("");
}

static char *
label_figure (GewuOverviewPage *self)
{
  g_autofree char *title = NULL;

  /* These are as of today. */
  if (self->figure == GEWU_FIGURE_OPEN || self->figure == GEWU_FIGURE_OVERDUE)
    return g_strdup (name_figure (self->figure));

  title = gewu_period_to_title (self->overview->period);
  return g_strdup_printf ("%s · %s", title, name_figure (self->figure));
}

static void
figure_listed_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (GewuOverviewPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids =
    gewu_session_list_figure_finish (GEWU_SESSION (source), result, &error);
  g_autoptr (GewuQuery) query = NULL;
  g_autofree char *label = NULL;

  if (!gewu_page_end_request (GEWU_PAGE (self), error))
    return;

  query = gewu_query_new (gewu_figure_get_noun (self->figure));
  gewu_query_set_ids (query, ids);
  label = label_figure (self);
  gewu_page_open (GEWU_PAGE (self), query, label);
}

static void
figure_cb (GewuOverviewPage *self,
           guint             figure)
{
  GewuPage *page = GEWU_PAGE (self);

  if (self->overview == NULL)
    return;

  self->figure = figure;
  if (gewu_figure_get_noun (self->figure) == GEWU_NOUN_VISIT)
    open_visits (self, self->overview->period);
  else
    gewu_session_list_figure_async (gewu_page_get_session (page), self->figure,
                                    self->overview->period, gewu_page_begin_request (page),
                                    figure_listed_cb, g_object_ref (self));
}

static void
month_activated_cb (GewuOverviewPage *self,
                    guint             month)
{
  GewuDay first = (GewuDay) gewu_chart_get_id (self->month_chart, month);

  open_visits (self, gewu_period_of_day (GEWU_PERIOD_MONTH, first));
}

static void
unit_activated_cb (GewuOverviewPage *self,
                   guint             unit)
{
  const GewuFigurePoint *point = g_ptr_array_index (self->overview->units, unit);
  GewuPeriod period = self->overview->period;
  g_autoptr (GewuQuery) query = gewu_query_new (GEWU_NOUN_ISSUE);
  g_autofree char *title = gewu_period_to_title (period);
  g_autofree char *label = g_strdup_printf ("%s · %s", title, point->label);

  gewu_query_set_days (query, "dispatched", period.first, period.last);
  gewu_query_add_equals (query, "unit", point->label);
  gewu_page_open (GEWU_PAGE (self), query, label);
}

static void
gewu_overview_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_OVERVIEW_PAGE);

  G_OBJECT_CLASS (gewu_overview_page_parent_class)->dispose (object);
}

static void
gewu_overview_page_finalize (GObject *object)
{
  GewuOverviewPage *self = GEWU_OVERVIEW_PAGE (object);

  g_clear_pointer (&self->overview, gewu_overview_free);
  g_clear_pointer (&self->month_chart, gewu_chart_unref);

  G_OBJECT_CLASS (gewu_overview_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuOverviewPage, title);
  gtk_widget_class_bind_template_child (widget_class, GewuOverviewPage, days);
  gtk_widget_class_bind_template_child (widget_class, GewuOverviewPage, period);
  gtk_widget_class_bind_template_child (widget_class, GewuOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GewuOverviewPage, visits);
  gtk_widget_class_bind_template_child (widget_class, GewuOverviewPage, coverage);
  gtk_widget_class_bind_template_child (widget_class, GewuOverviewPage, issues);
  gtk_widget_class_bind_template_child (widget_class, GewuOverviewPage, on_time);
  gtk_widget_class_bind_template_child (widget_class, GewuOverviewPage, open);
  gtk_widget_class_bind_template_child (widget_class, GewuOverviewPage, satisfaction);
  gtk_widget_class_bind_template_child (widget_class, GewuOverviewPage, months);
  gtk_widget_class_bind_template_child (widget_class, GewuOverviewPage, units);
  gtk_widget_class_bind_template_child (widget_class, GewuOverviewPage, tasks);
  gtk_widget_class_bind_template_child (widget_class, GewuOverviewPage, tasks_stack);
  gtk_widget_class_bind_template_callback (widget_class, tasks_counted_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, figure_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_activated_cb);
}

static void
gewu_overview_page_class_init (GewuOverviewPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gewu_overview_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_overview_page_finalize;
  GEWU_PAGE_CLASS (klass)->session_changed = gewu_overview_page_session_changed;
  GEWU_PAGE_CLASS (klass)->refresh = gewu_overview_page_refresh;

  g_type_ensure (GEWU_TYPE_CHART_CARD);
  g_type_ensure (GEWU_TYPE_FIGURE_CARD);
  g_type_ensure (GEWU_TYPE_PERIOD_CHOOSER);
  g_type_ensure (GEWU_TYPE_RECORD_VIEW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
gewu_overview_page_init (GewuOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
gewu_overview_page_get_period (GewuOverviewPage *self,
                               GewuPeriod       *period)
{
  g_return_val_if_fail (GEWU_IS_OVERVIEW_PAGE (self), FALSE);

  return gewu_period_chooser_get (self->period, period);
}
