/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-board-page.h"

#include <glib/gi18n.h>

#include "gewu-scope-switch.h"
#include "gewu-unit-chooser.h"

/* Deadlines pass while nobody does anything. Seconds. */
#define CLOCK_INTERVAL 60
/* Columns are as wide as fits, all alike; fewer are in view before a card gets narrower. Pixels. */
#define LEAST_WIDTH 178
#define GAP 10

struct _GewuBoardPage
{
  GewuPage           parent_instance;

  GtkLabel          *count;
  GewuScopeSwitch   *scope;
  GewuUnitChooser   *unit;
  GtkWidget         *due_button;
  GtkScrolledWindow *scrolled_window;
  GtkWidget         *columns;

  guint              clock_timeout;
  guint              fit_idle;
};

G_DEFINE_FINAL_TYPE (GewuBoardPage, gewu_board_page, GEWU_TYPE_PAGE)

static void
update_count (GewuBoardPage *self)
{
  guint n_open = 0;
  guint n_overdue = 0;
  g_autofree char *text = NULL;

  for (GewuLane lane = 0; lane < GEWU_LANE_ENDED; lane++)
    {
      GewuBoardColumn *column = gewu_board_page_get_column (self, lane);

      n_open += gewu_board_column_get_n_issues (column) + gewu_board_column_get_n_deferred (column);
      n_overdue += gewu_board_column_get_n_overdue (column);
    }
  text = g_strdup_printf (_("%u open · %u overdue"), n_open, n_overdue);
  gtk_label_set_text (self->count, text);
}

static void
show_issues (GewuBoardPage *self)
{
  gint64 unit = gewu_unit_chooser_get_unit (self->unit);

  for (GewuLane lane = 0; lane < GEWU_N_LANES; lane++)
    gewu_board_column_show (gewu_board_page_get_column (self, lane),
                            gewu_page_get_session (GEWU_PAGE (self)),
                            gewu_scope_switch_get_person (self->scope), unit);
  for (GewuLane lane = 0; lane < GEWU_N_LANES; lane++)
    gewu_board_column_count (gewu_board_page_get_column (self, lane));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->due_button), "s",
                                    gewu_unit_chooser_get_name (self->unit));
}

/* While it is hidden it asks for nothing. */
static void
filter_cb (GewuBoardPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_issues (self);
}

static gboolean
clock_cb (gpointer data)
{
  GewuBoardPage *self = data;

  for (GewuLane lane = 0; lane < GEWU_N_LANES && gtk_widget_get_mapped (data); lane++)
    gewu_board_column_tick (gewu_board_page_get_column (self, lane));
  return G_SOURCE_CONTINUE;
}

static void
open_cb (GewuBoardPage   *self,
         const GewuQuery *query,
         const char      *label)
{
  gewu_page_open (GEWU_PAGE (self), query, label);
}

/* ---- columns of the same width */

static gboolean
fit_idle_cb (gpointer data)
{
  GewuBoardPage *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scrolled_window);
  int room = (int) gtk_adjustment_get_page_size (adjustment);
  int n_fit = CLAMP ((room + GAP) / (LEAST_WIDTH + GAP), 1, GEWU_N_LANES);
  int width = (room - (n_fit - 1) * GAP) / n_fit;

  self->fit_idle = 0;
  for (GewuLane lane = 0; lane < GEWU_N_LANES && room > 0; lane++)
    gtk_widget_set_size_request (GTK_WIDGET (gewu_board_page_get_column (self, lane)), width, -1);
  return G_SOURCE_REMOVE;
}

/* Within an allocation nothing may be resized. */
static void
room_cb (GewuBoardPage *self)
{
  if (self->fit_idle == 0)
    self->fit_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_idle_cb, self, NULL);
}

/* ---- the keyboard */

/* The next column with a card. */
static gboolean
move_focus (GewuBoardPage *self,
            int            step)
{
  GtkWidget *focus = gtk_widget_get_focus_child (self->columns);

  if (focus == NULL)
    return FALSE;

  for (;;)
    {
      focus = step > 0 ? gtk_widget_get_next_sibling (focus) : gtk_widget_get_prev_sibling (focus);
      if (focus == NULL || gewu_board_column_take_focus (GEWU_BOARD_COLUMN (focus)))
        return TRUE;
    }
}

static gboolean
key_pressed_cb (GewuBoardPage   *self,
                guint            key,
                guint            code G_GNUC_UNUSED,
                GdkModifierType  state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return move_focus (self, -1);

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return move_focus (self, 1);

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* The lists inside have their own meaning for these keys: asked before them. */
static void
listen_to_keys (GewuBoardPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->columns, keys);
}

/* ---- the class */

static void
gewu_board_page_session_changed (GewuPage *page)
{
  GewuBoardPage *self = GEWU_BOARD_PAGE (page);
  GewuSession *session = gewu_page_get_session (page);

  for (GewuLane lane = 0; lane < GEWU_N_LANES; lane++)
    {
      gewu_board_column_show (gewu_board_page_get_column (self, lane), NULL, 0, 0);
      gewu_board_column_count (gewu_board_page_get_column (self, lane));
    }
  gewu_scope_switch_set_session (self->scope, session);
  gewu_unit_chooser_set_session (self->unit, NULL);
}

/* The lists follow the data by themselves, the names of the units do not. */
static void
gewu_board_page_refresh (GewuPage *page)
{
  GewuBoardPage *self = GEWU_BOARD_PAGE (page);

  show_issues (self);
  gewu_unit_chooser_set_session (self->unit, gewu_page_get_session (page));
}

/* To search here is to take the cards. */
static void
gewu_board_page_search (GewuPage *page)
{
  GewuBoardPage *self = GEWU_BOARD_PAGE (page);

  for (GewuLane lane = 0; lane < GEWU_N_LANES; lane++)
    if (gewu_board_column_take_focus (gewu_board_page_get_column (self, lane)))
      return;
}

static void
gewu_board_page_dispose (GObject *object)
{
  GewuBoardPage *self = GEWU_BOARD_PAGE (object);

  g_clear_handle_id (&self->clock_timeout, g_source_remove);
  g_clear_handle_id (&self->fit_idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_BOARD_PAGE);

  G_OBJECT_CLASS (gewu_board_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-board-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuBoardPage, count);
  gtk_widget_class_bind_template_child (widget_class, GewuBoardPage, scope);
  gtk_widget_class_bind_template_child (widget_class, GewuBoardPage, unit);
  gtk_widget_class_bind_template_child (widget_class, GewuBoardPage, due_button);
  gtk_widget_class_bind_template_child (widget_class, GewuBoardPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, GewuBoardPage, columns);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
}

static void
gewu_board_page_class_init (GewuBoardPageClass *klass)
{
  GewuPageClass *page_class = GEWU_PAGE_CLASS (klass);

  g_type_ensure (GEWU_TYPE_SCOPE_SWITCH);
  g_type_ensure (GEWU_TYPE_UNIT_CHOOSER);
  G_OBJECT_CLASS (klass)->dispose = gewu_board_page_dispose;
  page_class->session_changed = gewu_board_page_session_changed;
  page_class->refresh = gewu_board_page_refresh;
  page_class->search = gewu_board_page_search;
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
append_column (GewuBoardPage *self,
               GewuLane       lane)
{
  GtkWidget *column = g_object_new (GEWU_TYPE_BOARD_COLUMN, "lane", (int) lane, NULL);

  g_signal_connect_object (column, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "counted", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->columns), column);
}

static void
gewu_board_page_init (GewuBoardPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (GewuLane lane = 0; lane < GEWU_N_LANES; lane++)
    append_column (self, lane);
  listen_to_keys (self);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scrolled_window),
                           "notify::page-size", G_CALLBACK (room_cb), self, G_CONNECT_SWAPPED);
  self->clock_timeout = g_timeout_add_seconds (CLOCK_INTERVAL, clock_cb, self);
}

GewuBoardColumn *
gewu_board_page_get_column (GewuBoardPage *self,
                            GewuLane       lane)
{
  GtkWidget *column;

  g_return_val_if_fail (GEWU_IS_BOARD_PAGE (self), NULL);

  column = gtk_widget_get_first_child (self->columns);
  while (lane-- > 0)
    column = gtk_widget_get_next_sibling (column);
  return GEWU_BOARD_COLUMN (column);
}
