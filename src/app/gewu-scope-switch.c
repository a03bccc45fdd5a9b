/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scope-switch.h"

#include "gewu-settings.h"

struct _GewuScopeSwitch
{
  GtkWidget        parent_instance;

  GtkWidget       *content;
  GtkToggleButton *mine;
  GtkToggleButton *all;

  GewuSession     *session;    /* owned, nullable */
  gint64           person;
  gboolean         wants_all;  /* where nothing can be remembered */
  gboolean         showing;    /* the buttons are set by us */
};

G_DEFINE_FINAL_TYPE (GewuScopeSwitch, gewu_scope_switch, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_PERSON = 1,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

static gboolean
wants_all (GewuScopeSwitch *self)
{
  GSettings *settings = gewu_settings_get ();

  return settings != NULL ? g_settings_get_boolean (settings, "all-work") : self->wants_all;
}

static void
update (GewuScopeSwitch *self)
{
  gint64 person = 0;

  if (self->session != NULL && !wants_all (self))
    person = gewu_session_get_operator (self->session);

  self->showing = TRUE;
  gtk_toggle_button_set_active (person != 0 ? self->mine : self->all, TRUE);
  self->showing = FALSE;
  if (self->person == person)
    return;

  self->person = person;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON]);
}

/* Nobody's work can be mine before somebody has said who he is. */
static void
toggled_cb (GewuScopeSwitch *self)
{
  GSettings *settings = gewu_settings_get ();

  if (self->showing || self->session == NULL)
    return;

  /* The other button follows only after this. */
  self->wants_all = !gtk_toggle_button_get_active (self->mine);
  if (settings != NULL)
    g_settings_set_boolean (settings, "all-work", self->wants_all);
  if (!self->wants_all && gewu_session_get_operator (self->session) == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.operator", NULL);
  update (self);
}

static void
gewu_scope_switch_dispose (GObject *object)
{
  GewuScopeSwitch *self = GEWU_SCOPE_SWITCH (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, update, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_SCOPE_SWITCH);

  G_OBJECT_CLASS (gewu_scope_switch_parent_class)->dispose (object);
}

static void
gewu_scope_switch_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec G_GNUC_UNUSED)
{
  switch ((Prop) id)
    {
    case PROP_PERSON:
      g_value_set_int64 (value, GEWU_SCOPE_SWITCH (object)->person);
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_scope_switch_class_init (GewuScopeSwitchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gewu_scope_switch_dispose;
  object_class->get_property = gewu_scope_switch_get_property;

  properties[PROP_PERSON] =
    g_param_spec_int64 ("person", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-scope-switch.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuScopeSwitch, content);
  gtk_widget_class_bind_template_child (widget_class, GewuScopeSwitch, mine);
  gtk_widget_class_bind_template_child (widget_class, GewuScopeSwitch, all);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
gewu_scope_switch_init (GewuScopeSwitch *self)
{
  GSettings *settings = gewu_settings_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  if (settings != NULL)
    g_signal_connect_object (settings, "changed::all-work", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
}

void
gewu_scope_switch_set_session (GewuScopeSwitch *self,
                               GewuSession     *session)
{
  g_return_if_fail (GEWU_IS_SCOPE_SWITCH (self));

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, update, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "notify::operator", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  update (self);
}

gint64
gewu_scope_switch_get_person (GewuScopeSwitch *self)
{
  g_return_val_if_fail (GEWU_IS_SCOPE_SWITCH (self), 0);

  return self->person;
}
