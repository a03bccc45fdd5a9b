/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-strip-view.h"

#include "gewu-chart-view.h"
#include "gewu-report-strip.h"
#include "gewu-stage-text.h"
#include "gewu-strip-legend.h"
#include "gewu-text-scale.h"

#define LEAST_WIDTH 120
#define COMPACT_SCALE 0.72
#define COMPACT_WIDTH 96
/* A strip of more days than this ends some days after its due day: what is overdue for a year needs
 * no drawing of the year. */
#define MOST_DAYS 126
#define OVER_DAYS 28

struct _GewuStripView
{
  GtkWidget          parent_instance;

  GewuCalendar      *calendar;   /* owned, nullable */
  GArray            *strip;      /* owned: GewuStripDay */
  GewuChartStripDay *days;       /* owned, nullable: those of strip, as they are drawn */
  char              *day_text;
  int                focused;    /* day the keyboard is at */
  GewuDay            cut;        /* last day of a strip that was cut; unknown: it was not */
  gboolean           compact;    /* for a row: no legend, no dates, no stop for the keyboard */
};

G_DEFINE_FINAL_TYPE (GewuStripView, gewu_strip_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_DAY_TEXT = 1,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

/* As large as the text around it; in a row beside others a little smaller. */
static GewuChartTheme
get_theme (GtkWidget *widget)
{
  GewuChartTheme theme = gewu_chart_view_get_theme (widget);

  theme.font_size *= gewu_text_scale_get (widget);
  if (GEWU_STRIP_VIEW (widget)->compact)
    {
      theme.font_size *= COMPACT_SCALE;
      theme.has_dates = FALSE;
    }
  return theme;
}

/* The height; with a cr it is drawn at 0, 0. */
static double
draw_legend (GewuStripView        *self,
             cairo_t              *cr,
             int                   width,
             const GewuChartTheme *theme)
{
  if (self->compact)
    return 0;

  return gewu_strip_legend_draw (cr, self->days, self->strip->len, width, theme);
}

static void
cut_strip (GewuStripView *self)
{
  for (guint i = 0; self->strip->len > MOST_DAYS && i + OVER_DAYS < self->strip->len; i++)
    if (g_array_index (self->strip, GewuStripDay, i).is_due)
      {
        g_array_set_size (self->strip, i + OVER_DAYS);
        self->cut = g_array_index (self->strip, GewuStripDay, i + OVER_DAYS - 1).day;
        return;
      }
}

static void
set_day_text (GewuStripView *self,
              gboolean       shown)
{
  g_clear_pointer (&self->day_text, g_free);
  if (shown && self->strip->len > 0)
    self->day_text = gewu_stage_text_day (self->strip, (guint) self->focused, self->calendar);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY_TEXT]);
}

static void
focus_cb (GewuStripView *self)
{
  set_day_text (self, gtk_widget_has_focus (GTK_WIDGET (self)));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
query_tooltip_cb (GewuStripView *self,
                  int            x,
                  int            y,
                  gboolean       keyboard,
                  GtkTooltip    *tooltip)
{
  GewuChartTheme theme = get_theme (GTK_WIDGET (self));
  int day = self->focused;
  g_autofree char *text = NULL;

  if (!keyboard)
    day = gewu_chart_strip_hit (self->days, self->strip->len,
                                gtk_widget_get_width (GTK_WIDGET (self)), &theme, x, y);
  if (day < 0 || (guint) day >= self->strip->len)
    return FALSE;

  text = gewu_stage_text_day (self->strip, (guint) day, self->calendar);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static gboolean
key_pressed_cb (GewuStripView *self,
                guint          keyval)
{
  int last = (int) self->strip->len - 1;
  int day = self->focused;

  switch (keyval)
    {
    case GDK_KEY_Left:
      day--;
      break;

    case GDK_KEY_Right:
      day++;
      break;

    case GDK_KEY_Home:
      day = 0;
      break;

    case GDK_KEY_End:
      day = last;
      break;

    default:
      return GDK_EVENT_PROPAGATE;
    }

  self->focused = CLAMP (day, 0, MAX (last, 0));
  set_day_text (self, TRUE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

static void
draw_focus (GewuStripView        *self,
            cairo_t              *cr,
            const GewuChartTheme *theme)
{
  cairo_rectangle_t box;

  if (!gtk_widget_has_visible_focus (GTK_WIDGET (self)) ||
      !gewu_chart_strip_get_box (self->days, self->strip->len,
                                 gtk_widget_get_width (GTK_WIDGET (self)), theme, self->focused,
                                 &box))
    return;

  cairo_set_source_rgba (cr, theme->text.red, theme->text.green, theme->text.blue, 1);
  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, box.x - 2, box.y - 2, box.width + 4, box.height + 4);
  cairo_stroke (cr);
}

static void
gewu_strip_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  GewuStripView *self = GEWU_STRIP_VIEW (widget);
  GewuChartTheme theme = get_theme (widget);
  int width = gtk_widget_get_width (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, gtk_widget_get_height (widget));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  gewu_chart_strip_draw (cr, self->days, self->strip->len, width, &theme);
  draw_focus (self, cr, &theme);
  cairo_translate (cr, 0, gewu_chart_strip_measure (self->days, self->strip->len, width, &theme));
  draw_legend (self, cr, width, &theme);
  cairo_destroy (cr);
}

static void
gewu_strip_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline G_GNUC_UNUSED,
                         int            *natural_baseline G_GNUC_UNUSED)
{
  GewuStripView *self = GEWU_STRIP_VIEW (widget);
  GewuChartTheme theme = get_theme (widget);
  int least = self->compact ? COMPACT_WIDTH : LEAST_WIDTH;
  int width = for_size >= 0 ? for_size : least;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = least;
  else
    *minimum = *natural =
      (int) (gewu_chart_strip_measure (self->days, self->strip->len, width, &theme) +
             draw_legend (self, NULL, width, &theme)) + 1;
}

static GtkSizeRequestMode
gewu_strip_view_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gewu_strip_view_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec G_GNUC_UNUSED)
{
  switch ((Prop) id)
    {
    case PROP_DAY_TEXT:
      g_value_set_string (value, GEWU_STRIP_VIEW (object)->day_text);
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_strip_view_finalize (GObject *object)
{
  GewuStripView *self = GEWU_STRIP_VIEW (object);

  g_clear_object (&self->calendar);
  g_clear_pointer (&self->strip, g_array_unref);
  g_clear_pointer (&self->days, g_free);
  g_clear_pointer (&self->day_text, g_free);

  G_OBJECT_CLASS (gewu_strip_view_parent_class)->finalize (object);
}

static void
gewu_strip_view_class_init (GewuStripViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = gewu_strip_view_finalize;
  object_class->get_property = gewu_strip_view_get_property;
  widget_class->snapshot = gewu_strip_view_snapshot;
  widget_class->measure = gewu_strip_view_measure;
  widget_class->get_request_mode = gewu_strip_view_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  properties[PROP_DAY_TEXT] =
    g_param_spec_string ("day-text", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gewu_strip_view_init (GewuStripView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->strip = g_array_new (FALSE, FALSE, sizeof (GewuStripDay));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_cb), NULL);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
gewu_strip_view_show (GewuStripView        *self,
                      const GewuIssueStage *stage,
                      GewuCalendar         *calendar,
                      const char           *summary)
{
  g_return_if_fail (GEWU_IS_STRIP_VIEW (self));
  g_return_if_fail (GEWU_IS_CALENDAR (calendar));

  g_set_object (&self->calendar, calendar);
  g_array_unref (self->strip);
  self->strip = gewu_strip_new (stage, calendar, gewu_day_of_instant (gewu_now ()));
  self->focused = 0;
  self->cut = GEWU_DAY_UNKNOWN;
  cut_strip (self);
  g_free (self->days);
  self->days = gewu_report_strip_to_chart (self->strip);

  set_day_text (self, gtk_widget_has_focus (GTK_WIDGET (self)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  summary, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), self->strip->len > 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

GewuDay
gewu_strip_view_get_cut (GewuStripView *self)
{
  g_return_val_if_fail (GEWU_IS_STRIP_VIEW (self), GEWU_DAY_UNKNOWN);

  return self->cut;
}

void
gewu_strip_view_set_compact (GewuStripView *self)
{
  g_return_if_fail (GEWU_IS_STRIP_VIEW (self));

  self->compact = TRUE;
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
gewu_strip_view_get_day_text (GewuStripView *self)
{
  g_return_val_if_fail (GEWU_IS_STRIP_VIEW (self), NULL);

  return self->day_text;
}
