/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-board-column.h"

#include <glib/gi18n.h>

#include "gewu-card-drop.h"
#include "gewu-format.h"
#include "gewu-gradual-list.h"
#include "gewu-issue-card.h"
#include "gewu-issue-menu.h"
#include "gewu-record-list.h"
#include "gewu-work-button.h"

struct _GewuBoardColumn
{
  GtkWidget           parent_instance;

  GtkWidget          *content;
  GtkLabel           *title;
  GtkLabel           *count;
  GewuWorkButton     *overdue;
  GtkStack           *stack;
  GtkListView        *view;
  GtkSingleSelection *selection;
  GewuWorkButton     *deferred;

  GtkWidget          *menu;       /* nullable: the popover on show; it removes itself */
  GewuSession        *session;    /* owned, nullable */
  GListModel         *issues;     /* owned, nullable; GewuRecordList */
  GtkSliceListModel  *shown;      /* owned, nullable: those of it that are in the view */
  GewuLane            lane;
  gint64              person;
  gint64              unit;
  GewuDay             day;        /* the lists are of */
  gint64              current;    /* issue that was selected last; 0: none */
};

G_DEFINE_FINAL_TYPE (GewuBoardColumn, gewu_board_column, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_LANE = 1,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_OPEN,
  SIGNAL_COUNTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- what is shown */

static void
update (GewuBoardColumn *self)
{
  guint n = gewu_board_column_get_n_issues (self);
  gboolean busy = gewu_board_column_is_busy (self);
  g_autofree char *text = gewu_format_count (n);

  gtk_label_set_text (self->count, text);
  gtk_stack_set_visible_child_name (self->stack, n > 0 || busy ? "cards" : "empty");
  g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
}

/* A list that is made anew keeps the card that was selected. */
static void
items_changed_cb (GewuBoardColumn *self)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->current != 0 && self->issues != NULL)
    position = gewu_record_list_find (GEWU_RECORD_LIST (self->issues), self->current);
  if (position == GTK_INVALID_LIST_POSITION)
    return;

  if (position >= gtk_slice_list_model_get_size (self->shown))
    gewu_gradual_list_grow (self->shown);
  gtk_single_selection_set_selected (self->selection, position);
}

static void
selected_cb (GewuBoardColumn *self)
{
  gint64 current = gewu_board_column_get_current (self);

  if (current != 0)
    self->current = current;
}

static void
clear_issues (GewuBoardColumn *self)
{
  if (self->selection != NULL)
    gtk_single_selection_set_model (self->selection, NULL);
  if (self->issues != NULL)
    g_signal_handlers_disconnect_by_func (self->issues, update, self);
  g_clear_object (&self->shown);
  g_clear_object (&self->issues);
}

/* The query of a list that is there is replaced, so that what was selected can stay. */
static void
show_issues (GewuBoardColumn *self)
{
  g_autoptr (GewuQuery) query = gewu_lane_create_query (self->lane, self->person, self->unit);

  if (self->issues != NULL)
    {
      gewu_record_list_set_query (GEWU_RECORD_LIST (self->issues), query);
      return;
    }

  self->issues = gewu_session_list (self->session, query);
  g_signal_connect_object (self->issues, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->issues, "notify::busy", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  self->shown = gewu_gradual_list_new (self->issues);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->shown));
}

static void
show_work (GewuBoardColumn *self,
           GewuWorkButton  *button,
           GewuWork         work)
{
  g_autoptr (GewuQuery) query =
    gewu_lane_create_work_query (self->lane, work, self->person, self->unit);
  /* Translators: a state of issues, and what is special about these */
  g_autofree char *label = g_strdup_printf (_("%1$s · %2$s"), gewu_lane_get_title (self->lane),
                                            _(gewu_work_get_label (work)));

  gewu_work_button_show (button, self->session, query, label);
}

static void
open_cb (GewuBoardColumn *self,
         const GewuQuery *query,
         const char      *label)
{
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, query, label);
}

/* ---- cards */

static void
activate_cb (GewuBoardColumn *self,
             guint            position)
{
  gint64 id = gewu_record_list_get_id (GEWU_RECORD_LIST (self->issues), position);

  if (id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)",
                                gewu_noun_to_id (GEWU_NOUN_ISSUE), id);
}

static void
start_next_event (GtkWidget  *widget,
                  const char *name G_GNUC_UNUSED,
                  GVariant   *parameter G_GNUC_UNUSED)
{
  GewuBoardColumn *self = GEWU_BOARD_COLUMN (widget);
  GewuIssueState state;

  if (gewu_card_drop_get_state (gtk_single_selection_get_selected_item (self->selection), &state) &&
      gewu_issue_menu_get_next (state) != GEWU_N_EVENTS)
    gtk_widget_activate_action (widget, "win.issue-event", "(sx)",
                                gewu_event_kind_to_id (gewu_issue_menu_get_next (state)),
                                gewu_board_column_get_current (self));
}

/* ---- the menu of a card */

static void
show_menu (GewuBoardColumn *self,
           double           x,
           double           y)
{
  GewuIssueState state;

  if (self->menu == NULL &&
      gewu_card_drop_get_state (gtk_single_selection_get_selected_item (self->selection), &state))
    g_set_weak_pointer (&self->menu,
                        gewu_issue_menu_popup (GTK_WIDGET (self),
                                               gewu_board_column_get_current (self), state, x, y));
}

static void
secondary_pressed_cb (GewuBoardColumn *self,
                      int              n_press G_GNUC_UNUSED,
                      double           x,
                      double           y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *card =
    widget != NULL ? gtk_widget_get_ancestor (widget, GEWU_TYPE_ISSUE_CARD) : NULL;
  GewuRow *row = card != NULL ? gewu_issue_card_get_row (GEWU_ISSUE_CARD (card)) : NULL;

  if (row == NULL)
    return;

  gtk_single_selection_set_selected (self->selection, gewu_row_get_position (row));
  show_menu (self, x, y);
}

static void
show_menu_by_key (GtkWidget  *widget,
                  const char *name G_GNUC_UNUSED,
                  GVariant   *parameter G_GNUC_UNUSED)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (widget)));
  double x, y;

  if (focus != NULL && gtk_widget_translate_coordinates (focus, widget, 24, 24, &x, &y))
    show_menu (GEWU_BOARD_COLUMN (widget), x, y);
}

/* ---- the class */

static void
gewu_board_column_constructed (GObject *object)
{
  GewuBoardColumn *self = GEWU_BOARD_COLUMN (object);

  G_OBJECT_CLASS (gewu_board_column_parent_class)->constructed (object);
  gtk_label_set_text (self->title, gewu_lane_get_title (self->lane));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gewu_lane_get_title (self->lane), -1);
  gtk_widget_add_controller (GTK_WIDGET (self),
                             gewu_card_drop_new (gewu_lane_get_states (self->lane)));
  update (self);
}

static void
gewu_board_column_dispose (GObject *object)
{
  GewuBoardColumn *self = GEWU_BOARD_COLUMN (object);

  clear_issues (self);
  g_clear_object (&self->session);
  if (self->menu != NULL)
    gtk_widget_unparent (self->menu);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_BOARD_COLUMN);

  G_OBJECT_CLASS (gewu_board_column_parent_class)->dispose (object);
}

static void
gewu_board_column_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec G_GNUC_UNUSED)
{
  switch ((Prop) id)
    {
    case PROP_LANE:
      GEWU_BOARD_COLUMN (object)->lane = (GewuLane) g_value_get_int (value);
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-board-column.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuBoardColumn, content);
  gtk_widget_class_bind_template_child (widget_class, GewuBoardColumn, title);
  gtk_widget_class_bind_template_child (widget_class, GewuBoardColumn, count);
  gtk_widget_class_bind_template_child (widget_class, GewuBoardColumn, stack);
  gtk_widget_class_bind_template_child (widget_class, GewuBoardColumn, view);
  gtk_widget_class_bind_template_child (widget_class, GewuBoardColumn, selection);
  gtk_widget_class_bind_template_child (widget_class, GewuBoardColumn, overdue);
  gtk_widget_class_bind_template_child (widget_class, GewuBoardColumn, deferred);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, secondary_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "card.next-event", NULL, start_next_event);
  gtk_widget_class_install_action (widget_class, "card.menu", NULL, show_menu_by_key);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "card.next-event", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "card.next-event", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "card.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "card.menu",
                                       NULL);
}

static void
gewu_board_column_class_init (GewuBoardColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (GEWU_TYPE_WORK_BUTTON);
  object_class->constructed = gewu_board_column_constructed;
  object_class->dispose = gewu_board_column_dispose;
  object_class->set_property = gewu_board_column_set_property;

  properties[PROP_LANE] =
    g_param_spec_int ("lane", NULL, NULL, 0, GEWU_N_LANES - 1, 0,
                      G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);
  signals[SIGNAL_COUNTED] =
    g_signal_new ("counted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "boardcolumn");
  bind_template (widget_class);
  install_keys (widget_class);
}

static void
gewu_board_column_init (GewuBoardColumn *self)
{
  g_autoptr (GtkListItemFactory) cards = gewu_issue_card_create_factory ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->view, cards);
  /* After GTK itself has put its rows in order. */
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}

void
gewu_board_column_show (GewuBoardColumn *self,
                        GewuSession     *session,
                        gint64           person,
                        gint64           unit)
{
  g_return_if_fail (GEWU_IS_BOARD_COLUMN (self));

  self->person = person;
  self->unit = unit;
  if (g_set_object (&self->session, session))
    clear_issues (self);
  if (session != NULL)
    {
      self->day = gewu_when_now ().day;
      show_issues (self);
    }
  update (self);
}

void
gewu_board_column_count (GewuBoardColumn *self)
{
  g_return_if_fail (GEWU_IS_BOARD_COLUMN (self));

  if (self->lane != GEWU_LANE_ENDED)
    show_work (self, self->overdue, GEWU_WORK_OVERDUE);
  if (self->lane == GEWU_LANE_TO_HANDLE)
    show_work (self, self->deferred, GEWU_WORK_DEFERRED);
}

void
gewu_board_column_tick (GewuBoardColumn *self)
{
  g_return_if_fail (GEWU_IS_BOARD_COLUMN (self));

  gewu_work_button_tick (self->overdue);
  gewu_work_button_tick (self->deferred);
  if (self->session == NULL || self->day == gewu_when_now ().day)
    return;

  clear_issues (self);
  gewu_board_column_show (self, self->session, self->person, self->unit);
}

guint
gewu_board_column_get_n_issues (GewuBoardColumn *self)
{
  g_return_val_if_fail (GEWU_IS_BOARD_COLUMN (self), 0);

  return self->issues != NULL ? g_list_model_get_n_items (self->issues) : 0;
}

guint
gewu_board_column_get_n_deferred (GewuBoardColumn *self)
{
  g_return_val_if_fail (GEWU_IS_BOARD_COLUMN (self), 0);

  return gewu_work_button_get_n_items (self->deferred);
}

guint
gewu_board_column_get_n_overdue (GewuBoardColumn *self)
{
  g_return_val_if_fail (GEWU_IS_BOARD_COLUMN (self), 0);

  return gewu_work_button_get_n_items (self->overdue);
}

gboolean
gewu_board_column_is_busy (GewuBoardColumn *self)
{
  g_return_val_if_fail (GEWU_IS_BOARD_COLUMN (self), FALSE);

  return self->issues != NULL && gewu_record_list_is_busy (GEWU_RECORD_LIST (self->issues));
}

gboolean
gewu_board_column_take_focus (GewuBoardColumn *self)
{
  guint selected;

  g_return_val_if_fail (GEWU_IS_BOARD_COLUMN (self), FALSE);

  if (gewu_board_column_get_n_issues (self) == 0)
    return FALSE;

  selected = gtk_single_selection_get_selected (self->selection);
  if (selected == GTK_INVALID_LIST_POSITION)
    selected = 0;
  gtk_single_selection_set_selected (self->selection, selected);
  /* This also makes it the one that takes the keyboard. */
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", selected);
  return gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

gint64
gewu_board_column_get_current (GewuBoardColumn *self)
{
  guint selected;

  g_return_val_if_fail (GEWU_IS_BOARD_COLUMN (self), 0);

  selected = gtk_single_selection_get_selected (self->selection);
  return selected != GTK_INVALID_LIST_POSITION && self->issues != NULL
    ? gewu_record_list_get_id (GEWU_RECORD_LIST (self->issues), selected) : 0;
}
