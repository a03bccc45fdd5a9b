/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-trend-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "gewu-chart-view.h"
#include "gewu-format.h"
#include "gewu-session-why.h"
#include "gewu-table-view.h"
#include "gewu-words.h"

#define N_PERIODS 6

struct _GewuTrendView
{
  GtkWidget      parent_instance;

  GtkWidget     *content;
  GtkLabel      *sentence;
  GewuChartView *ranks;
  GewuChartView *scores;
  GewuTableView *table;

  GtkSpinner    *spinner;

  GPtrArray             *periods;      /* texts, one for each place along */
  GewuSession           *session;      /* owned, nullable */
  GewuSessionAssessment *assessment;   /* borrowed, nullable */
  const GewuBoard       *board;        /* of assessment, nullable */
  const GewuSubject     *subject;
  GewuTrend             *trend;        /* owned, nullable */
  GCancellable          *request;
};

G_DEFINE_FINAL_TYPE (GewuTrendView, gewu_trend_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_OPEN_PERIOD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
open_period (GewuTrendView *self,
             guint          index)
{
  if (index < self->periods->len)
    g_signal_emit (self, signals[SIGNAL_OPEN_PERIOD], 0, g_ptr_array_index (self->periods, index));
}

static void
row_activated_cb (GewuTrendView *self,
                  GewuTableRow  *row)
{
  open_period (self, GPOINTER_TO_UINT (gewu_table_row_get_data (row)));
}

static double
to_double (GewuDecimal value)
{
  return (double) value.millionths / GEWU_DECIMAL_ONE;
}

static void
add_rank (GewuChart            *chart,
          guint                 index,
          const GewuTrendPoint *point)
{
  g_autofree char *label = point->rank > 0 ? g_strdup_printf (_("No. %d"), point->rank) : NULL;

  gewu_chart_set_value (chart, index, 0, point->rank > 0 ? point->rank : NAN, label, 0);
}

static void
add_score (GewuChart            *chart,
           guint                 index,
           const GewuTrendPoint *point,
           const GewuBoard      *board)
{
  g_autofree char *label = NULL;

  if (point->has_score)
    label = gewu_format_decimal (point->score, board->decimals, board->decimals);
  gewu_chart_set_value (chart, index, 0, point->has_score ? to_double (point->score) : NAN, label,
                        0);
}

static GewuTableRow *
create_row (guint                 index,
            const char           *period,
            const GewuTrendPoint *point,
            const GewuBoard      *board)
{
  GewuTableRow *row = gewu_table_row_new (3, GUINT_TO_POINTER (index), NULL);
  g_autofree char *rank = point->rank > 0
    ? g_strdup_printf ("%d / %u", point->rank, point->n_ranked) : g_strdup ("—");
  g_autofree char *score = point->has_score
    ? gewu_format_decimal (point->score, board->decimals, board->decimals) : g_strdup ("—");

  gewu_table_row_set (row, 0, period, NULL);
  gewu_table_row_set (row, 1, rank, "strong");
  gewu_table_row_set (row, 2, score, NULL);
  return row;
}

static void
set_columns (GewuTrendView *self)
{
  const GewuTableColumn columns[] = {
    { _("Period"), GEWU_ALIGN_START, 16, TRUE },
    { _("Rank / ranked"), GEWU_ALIGN_END, 12, FALSE },
    { _("Score"), GEWU_ALIGN_END, 9, FALSE },
  };

  gewu_table_view_set_columns (self->table, columns, G_N_ELEMENTS (columns));
}

/* "Best: no. 2 (2023年第一季度); now: no. 5." */
static void
show_sentence (GewuTrendView *self)
{
  GewuTrend *trend = self->trend;
  const GewuSubject *subject = self->subject;
  guint n_periods = gewu_trend_get_n_periods (trend);
  GewuTrendPoint best = { .rank = G_MAXINT };
  GewuTrendPoint now = { 0 };
  guint at = 0;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_periods; i++)
    if (gewu_trend_get_point (trend, i, self->board->id, subject->key, &now) && now.rank > 0 &&
        now.rank <= best.rank)
      {
        best = now;
        at = i;
      }
  title = gewu_period_to_title (gewu_trend_get_period (trend, at));
  if (best.rank == G_MAXINT)
    text = g_strdup_printf (_("%s was not ranked in these periods."), subject->name);
  else
    text = g_strdup_printf (_("%s: best no. %d of %u (%s)"), subject->name, best.rank,
                            best.n_ranked, title);
  gtk_label_set_text (self->sentence, text);
}

static void
show_trend (GewuTrendView *self)
{
  GewuTrend *trend = self->trend;
  const GewuBoard *board = self->board;
  g_autoptr (GewuChart) ranks = gewu_chart_new (GEWU_CHART_RANKS, _("Rank"), NULL);
  g_autoptr (GewuChart) scores = gewu_chart_new (GEWU_CHART_LINES, _("Score"), NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_periods = gewu_trend_get_n_periods (trend);

  g_ptr_array_set_size (self->periods, 0);
  gewu_chart_add_series (ranks, NULL);
  gewu_chart_add_series (scores, NULL);
  for (guint i = 0; i < n_periods; i++)
    {
      GewuPeriod period = gewu_trend_get_period (trend, i);
      g_autofree char *title = gewu_period_to_title (period);
      g_autofree char *name = gewu_period_to_string (period);
      GewuTrendPoint point = { 0 };

      gewu_trend_get_point (trend, i, board->id, self->subject->key, &point);
      gewu_chart_add_category (ranks, name);
      gewu_chart_add_category (scores, name);
      add_rank (ranks, i, &point);
      add_score (scores, i, &point, board);
      g_ptr_array_add (rows, create_row (i, title, &point, board));
      g_ptr_array_add (self->periods, g_steal_pointer (&name));
    }
  show_sentence (self);
  gewu_chart_set_highlight (ranks, (int) n_periods - 1);
  gewu_chart_set_highlight (scores, (int) n_periods - 1);
  gewu_chart_view_set_chart (self->ranks, ranks, gtk_label_get_text (self->sentence));
  gewu_chart_view_set_chart (self->scores, scores, _("Scores of the last periods"));
  set_columns (self);
  gewu_table_view_set_rows (self->table, rows);
}

static void
trend_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuTrendView) self = data;
  g_autoptr (GError) error = NULL;
  GewuTrend *trend = gewu_session_trend_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->request);
  gtk_spinner_stop (self->spinner);
  if (trend == NULL)
    {
      g_autofree char *text = gewu_words_error (error);

      gtk_label_set_text (self->sentence, text);
      return;
    }
  self->trend = trend;
  show_trend (self);
}

static void
end_request (GewuTrendView *self)
{
  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  gtk_spinner_stop (self->spinner);
}

static void
gewu_trend_view_dispose (GObject *object)
{
  GewuTrendView *self = GEWU_TREND_VIEW (object);

  if (self->spinner != NULL)
    gewu_trend_view_set_assessment (self, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_TREND_VIEW);
  g_clear_pointer (&self->periods, g_ptr_array_unref);

  G_OBJECT_CLASS (gewu_trend_view_parent_class)->dispose (object);
}

static void
gewu_trend_view_class_init (GewuTrendViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_trend_view_dispose;
  g_type_ensure (GEWU_TYPE_CHART_VIEW);
  g_type_ensure (GEWU_TYPE_TABLE_VIEW);

  signals[SIGNAL_OPEN_PERIOD] =
    g_signal_new ("open-period", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-trend-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuTrendView, content);
  gtk_widget_class_bind_template_child (widget_class, GewuTrendView, sentence);
  gtk_widget_class_bind_template_child (widget_class, GewuTrendView, ranks);
  gtk_widget_class_bind_template_child (widget_class, GewuTrendView, scores);
  gtk_widget_class_bind_template_child (widget_class, GewuTrendView, table);
  gtk_widget_class_bind_template_child (widget_class, GewuTrendView, spinner);
  gtk_widget_class_bind_template_callback (widget_class, open_period);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
gewu_trend_view_init (GewuTrendView *self)
{
  self->periods = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_trend_view_set_assessment (GewuTrendView         *self,
                                GewuSession           *session,
                                GewuSessionAssessment *assessment)
{
  g_return_if_fail (GEWU_IS_TREND_VIEW (self));

  gewu_trend_view_show (self, NULL, NULL);
  g_clear_pointer (&self->trend, gewu_trend_free);
  g_set_object (&self->session, session);
  self->assessment = assessment;
}

void
gewu_trend_view_show (GewuTrendView     *self,
                      const GewuBoard   *board,
                      const GewuSubject *subject)
{
  g_return_if_fail (GEWU_IS_TREND_VIEW (self));

  self->board = board;
  self->subject = subject;
  if (subject == NULL)
    {
      end_request (self);
      return;
    }
  if (self->trend != NULL)
    {
      show_trend (self);
      return;
    }
  if (self->request != NULL)
    return;

  self->request = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  gewu_session_trend_async (self->session, self->assessment, N_PERIODS, self->request, trend_cb,
                            g_object_ref (self));
}
