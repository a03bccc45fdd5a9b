/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-work-button.h"

#include <glib/gi18n.h>

#include "gewu-record-list.h"

struct _GewuWorkButton
{
  GtkWidget    parent_instance;

  GtkWidget   *button;
  GtkLabel    *text;

  GewuSession *session;   /* owned, nullable */
  GewuQuery   *query;     /* owned, nullable */
  GListModel  *list;      /* owned, nullable; GewuRecordList */
  char        *label;
  guint        n_items;   /* as shown: a list that is made anew is empty at first */
};

G_DEFINE_FINAL_TYPE (GewuWorkButton, gewu_work_button, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_N_ITEMS = 1,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
describe (GewuWorkButton *self)
{
  if (self->query != NULL && self->query->work == GEWU_WORK_OVERDUE)
    return g_strdup_printf (ngettext ("▲ %u overdue", "▲ %u overdue", self->n_items),
                            self->n_items);

  return g_strdup_printf (ngettext ("%u deferred", "%u deferred", self->n_items), self->n_items);
}

static void
set_n_items (GewuWorkButton *self,
             guint           n_items)
{
  g_autofree char *text = NULL;

  if (self->n_items == n_items)
    return;

  self->n_items = n_items;
  text = describe (self);
  gtk_label_set_text (self->text, text);
  gtk_widget_set_visible (GTK_WIDGET (self), n_items > 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
list_cb (GewuWorkButton *self)
{
  if (!gewu_record_list_is_busy (GEWU_RECORD_LIST (self->list)))
    set_n_items (self, g_list_model_get_n_items (self->list));
}

static void
clear_list (GewuWorkButton *self)
{
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_func (self->list, list_cb, self);
  g_clear_object (&self->list);
}

static void
make_list (GewuWorkButton *self)
{
  clear_list (self);
  self->list = gewu_session_list (self->session, self->query);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (list_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::busy", G_CALLBACK (list_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
clicked_cb (GewuWorkButton *self)
{
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, self->query, self->label);
}

static void
gewu_work_button_dispose (GObject *object)
{
  GewuWorkButton *self = GEWU_WORK_BUTTON (object);

  clear_list (self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_WORK_BUTTON);

  G_OBJECT_CLASS (gewu_work_button_parent_class)->dispose (object);
}

static void
gewu_work_button_finalize (GObject *object)
{
  GewuWorkButton *self = GEWU_WORK_BUTTON (object);

  g_clear_pointer (&self->query, gewu_query_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (gewu_work_button_parent_class)->finalize (object);
}

static void
gewu_work_button_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec G_GNUC_UNUSED)
{
  switch ((Prop) id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, GEWU_WORK_BUTTON (object)->n_items);
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_work_button_class_init (GewuWorkButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gewu_work_button_dispose;
  object_class->finalize = gewu_work_button_finalize;
  object_class->get_property = gewu_work_button_get_property;

  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-work-button.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuWorkButton, button);
  gtk_widget_class_bind_template_child (widget_class, GewuWorkButton, text);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
gewu_work_button_init (GewuWorkButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_work_button_show (GewuWorkButton  *self,
                       GewuSession     *session,
                       const GewuQuery *query,
                       const char      *label)
{
  gboolean same = FALSE;

  g_return_if_fail (GEWU_IS_WORK_BUTTON (self));
  g_return_if_fail (query == NULL || query->has_work);

  same = self->list != NULL && query != NULL && self->session == session &&
         gewu_query_equal (self->query, query);
  g_free (self->label);
  self->label = g_strdup (label);
  if (same)
    return;

  g_set_object (&self->session, session);
  g_clear_pointer (&self->query, gewu_query_free);
  clear_list (self);
  set_n_items (self, 0);
  if (session == NULL || query == NULL)
    return;

  self->query = gewu_query_copy (query);
  make_list (self);
}

void
gewu_work_button_tick (GewuWorkButton *self)
{
  g_return_if_fail (GEWU_IS_WORK_BUTTON (self));

  if (self->list != NULL)
    make_list (self);
}

guint
gewu_work_button_get_n_items (GewuWorkButton *self)
{
  g_return_val_if_fail (GEWU_IS_WORK_BUTTON (self), 0);

  return self->n_items;
}
