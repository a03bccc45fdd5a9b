/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-preview-pages-input.h"

/* The usual sizes. */
static const double steps[] = { 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0,
                                2.5, 3.0, 4.0 };

/* Pixels that an arrow scrolls. */
#define ARROW 60

static void
pressed_cb (GewuPreviewPages *self,
            int               n_press G_GNUC_UNUSED,
            double            x G_GNUC_UNUSED,
            double            y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (gewu_preview_pages_is_small (self))
    gewu_preview_pages_show_page (self, gewu_preview_pages_find_page (self, y));
}

static gboolean
wheel_cb (GewuPreviewPages         *self,
          double                    dx G_GNUC_UNUSED,
          double                    dy,
          GtkEventControllerScroll *controller)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0 || gewu_preview_pages_is_small (self) || dy == 0)
    return GDK_EVENT_PROPAGATE;

  gewu_preview_pages_step_zoom (self, dy < 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

/* Of a key: so many pages on or back; the first and the last are farther than any. */
static gboolean
go_pages (GtkWidget *widget,
          GVariant  *by,
          gpointer   data G_GNUC_UNUSED)
{
  GewuPreviewPages *self = GEWU_PREVIEW_PAGES (widget);
  gint64 page = (gint64) gewu_preview_pages_get_page (self) + g_variant_get_int32 (by);

  gewu_preview_pages_show_page (self, (guint) CLAMP (page, 0, G_MAXINT));
  return GDK_EVENT_STOP;
}

/* Of an arrow: a small page on or back; of large ones, a little way. */
static gboolean
go_way (GtkWidget *widget,
        GVariant  *by,
        gpointer   data)
{
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));

  if (gewu_preview_pages_is_small (GEWU_PREVIEW_PAGES (widget)))
    return go_pages (widget, by, data);

  gtk_adjustment_set_value (down,
                            gtk_adjustment_get_value (down) + ARROW * g_variant_get_int32 (by));
  return GDK_EVENT_STOP;
}

void
_gewu_preview_pages_add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint            keys[2];
    GtkShortcutFunc  func;
    int              by;
  } keys[] = {
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, go_pages, 1 },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, go_pages, -1 },
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, go_pages, -G_MAXINT },
    { { GDK_KEY_End, GDK_KEY_KP_End }, go_pages, G_MAXINT },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, go_way, 1 },
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, go_way, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (guint j = 0; j < G_N_ELEMENTS (keys[i].keys); j++)
      gtk_widget_class_add_binding (widget_class, keys[i].keys[j], 0, keys[i].func, "i",
                                    keys[i].by);
}

void
_gewu_preview_pages_add_controllers (GewuPreviewPages *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *wheel =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                     GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (wheel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
}

void
gewu_preview_pages_step_zoom (GewuPreviewPages *self,
                              int               by)
{
  double zoom;
  guint i = 0;

  g_return_if_fail (GEWU_IS_PREVIEW_PAGES (self));

  zoom = gewu_preview_pages_get_zoom (self);
  while (i + 1 < G_N_ELEMENTS (steps) && steps[i] < zoom - 1e-3)
    i++;
  if (by > 0 && i + 1 < G_N_ELEMENTS (steps) && steps[i] < zoom + 1e-3)
    i++;
  else if (by < 0 && i > 0)
    i--;
  gewu_preview_pages_set_zoom (self, steps[i]);
}
