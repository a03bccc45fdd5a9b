/* Choosing a period.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-period-chooser.h"

#include "gewu-session-assess.h"

/* A quarter is looked at from a month after it has begun; before, everybody asks for the last
 * one. */
#define SETTLING_DAYS 30

struct _GewuPeriodChooser
{
  GtkWidget      parent_instance;

  GtkWidget     *content;
  GtkMenuButton *title;

  GCancellable  *request;   /* owned, nullable */
  GewuPeriod     period;
  gboolean       chosen;
};

G_DEFINE_FINAL_TYPE (GewuPeriodChooser, gewu_period_chooser, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  const char     *name;
  GewuPeriodKind  kind;
} kinds[] = {
  { "month", GEWU_PERIOD_MONTH },
  { "quarter", GEWU_PERIOD_QUARTER },
  { "half", GEWU_PERIOD_HALF },
  { "year", GEWU_PERIOD_YEAR },
};

static void
back_cb (GewuPeriodChooser *self)
{
  if (self->chosen)
    gewu_period_chooser_set (self, gewu_period_previous (self->period));
}

static void
forward_cb (GewuPeriodChooser *self)
{
  if (self->chosen)
    gewu_period_chooser_set (self, gewu_period_next (self->period));
}

static void
set_kind (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter)
{
  GewuPeriodChooser *self = GEWU_PERIOD_CHOOSER (widget);

  for (guint i = 0; self->chosen && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, g_variant_get_string (parameter, NULL)))
      gewu_period_chooser_set (self, gewu_period_of_day (kinds[i].kind, self->period.last));
}

GewuPeriod
gewu_period_chooser_get_default (GewuDay last_record)
{
  GewuDay day = last_record != GEWU_DAY_UNKNOWN ? last_record : gewu_day_of_instant (gewu_now ());

  return gewu_period_of_day (GEWU_PERIOD_QUARTER, day - SETTLING_DAYS);
}

static void
overview_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuPeriodChooser) self = data;
  g_autoptr (GError) error = NULL;
  GewuOverview *overview = gewu_session_overview_finish (GEWU_SESSION (source), result, &error);
  GewuDay day;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  day = overview != NULL ? overview->last_record : GEWU_DAY_UNKNOWN;
  g_clear_pointer (&overview, gewu_overview_free);
  if (!self->chosen)
    gewu_period_chooser_set (self, gewu_period_chooser_get_default (day));
}

static void
gewu_period_chooser_dispose (GObject *object)
{
  GewuPeriodChooser *self = GEWU_PERIOD_CHOOSER (object);

  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_PERIOD_CHOOSER);

  G_OBJECT_CLASS (gewu_period_chooser_parent_class)->dispose (object);
}

static void
gewu_period_chooser_class_init (GewuPeriodChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_period_chooser_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "period.kind", "s", set_kind);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-period-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuPeriodChooser, content);
  gtk_widget_class_bind_template_child (widget_class, GewuPeriodChooser, title);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, forward_cb);
}

static void
gewu_period_chooser_init (GewuPeriodChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
gewu_period_chooser_get (GewuPeriodChooser *self,
                         GewuPeriod        *period)
{
  g_return_val_if_fail (GEWU_IS_PERIOD_CHOOSER (self), FALSE);

  *period = self->period;
  return self->chosen;
}

void
gewu_period_chooser_set (GewuPeriodChooser *self,
                         GewuPeriod         period)
{
  g_autofree char *title = gewu_period_to_title (period);

  g_return_if_fail (GEWU_IS_PERIOD_CHOOSER (self));

  if (self->chosen && self->period.first == period.first && self->period.last == period.last)
    return;

  self->period = period;
  self->chosen = TRUE;
  gtk_menu_button_set_label (self->title, title);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
gewu_period_chooser_begin (GewuPeriodChooser *self,
                           GewuSession       *session)
{
  g_return_if_fail (GEWU_IS_PERIOD_CHOOSER (self));

  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  self->request = g_cancellable_new ();
  gewu_session_overview_async (session, gewu_period_chooser_get_default (GEWU_DAY_UNKNOWN),
                               self->request, overview_cb,
                               g_object_ref (self));
}
