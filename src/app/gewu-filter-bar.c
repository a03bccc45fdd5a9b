/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-filter-bar.h"

#include <glib/gi18n.h>

#include "gewu-days-editor.h"
#include "gewu-filter-editor.h"

struct _GewuFilterBar
{
  GtkWidget       parent_instance;

  GtkWidget      *content;
  GtkWidget      *panel;
  GtkFlowBox     *editors;
  GewuDaysEditor *days;
  GtkWidget      *chips_row;
  GtkFlowBox     *chips;

  GPtrArray      *list;      /* GewuFilterEditor, borrowed */
  gboolean        setting;
};

G_DEFINE_FINAL_TYPE (GewuFilterBar, gewu_filter_bar, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_OPEN = 1,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The filter a chip stands for. */
static const char filter_key[] = "gewu-filter";

/* NULL: what every editor shows is taken back. */
static void
set_editors (GewuFilterBar *self,
             GPtrArray     *filters)
{
  const GewuFilter *days = NULL;

  self->setting = TRUE;
  for (guint i = 0; i < self->list->len; i++)
    {
      GewuFilterEditor *editor = g_ptr_array_index (self->list, i);
      const GewuFilter *found = NULL;

      for (guint k = 0; filters != NULL && k < filters->len; k++)
        {
          const GewuFilter *filter = g_ptr_array_index (filters, k);

          if (filter->criterion == gewu_filter_editor_get_criterion (editor))
            found = filter;
        }
      gewu_filter_editor_set_filter (editor, found);
    }
  for (guint k = 0; filters != NULL && k < filters->len; k++)
    {
      const GewuFilter *filter = g_ptr_array_index (filters, k);

      if (filter->criterion->kind == GEWU_CRITERION_DAYS)
        days = filter;
    }
  gewu_days_editor_set_filter (self->days, days);
  self->setting = FALSE;
}

/* ---- chips */

static void
remove_chip_cb (GtkWidget     *chip,
                GewuFilterBar *self)
{
  const GewuFilter *removed = g_object_get_data (G_OBJECT (chip), filter_key);
  g_autoptr (GPtrArray) filters = gewu_filter_bar_dup_filters (self);

  for (guint i = 0; i < filters->len; i++)
    {
      const GewuFilter *filter = g_ptr_array_index (filters, i);

      if (filter->criterion == removed->criterion)
        {
          g_ptr_array_remove_index (filters, i);
          break;
        }
    }
  gewu_filter_bar_set_filters (self, filters);
}

static void
append_chip (GewuFilterBar    *self,
             const GewuFilter *filter)
{
  g_autofree char *text = gewu_filter_describe (filter);
  g_autofree char *label = g_strdup_printf ("%s  ✕", text);
  g_autofree char *tooltip = g_strdup_printf (_("Remove the filter “%s”"), text);
  GtkWidget *chip = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, tooltip);
  g_object_set_data_full (G_OBJECT (chip), filter_key, gewu_filter_copy (filter),
                          (GDestroyNotify) gewu_filter_free);
  g_signal_connect (chip, "clicked", G_CALLBACK (remove_chip_cb), self);
  gtk_flow_box_append (self->chips, chip);
  /* The button inside takes the keyboard. */
  gtk_widget_set_focusable (gtk_widget_get_parent (chip), FALSE);
}

static void
show_chips (GewuFilterBar *self)
{
  g_autoptr (GPtrArray) filters = gewu_filter_bar_dup_filters (self);
  GtkFlowBoxChild *child;

  while ((child = gtk_flow_box_get_child_at_index (self->chips, 0)) != NULL)
    gtk_flow_box_remove (self->chips, GTK_WIDGET (child));
  for (guint i = 0; i < filters->len; i++)
    append_chip (self, g_ptr_array_index (filters, i));
  gtk_widget_set_visible (self->chips_row, filters->len > 0);
}

static void
changed_cb (GewuFilterBar *self)
{
  if (self->setting)
    return;

  show_chips (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
clear_cb (GewuFilterBar *self)
{
  gewu_filter_bar_set_filters (self, NULL);
}

/* Escape folds the panel before it does anything else. */
static gboolean
close_cb (GtkWidget *widget,
          GVariant  *parameter G_GNUC_UNUSED,
          gpointer   data G_GNUC_UNUSED)
{
  GewuFilterBar *self = GEWU_FILTER_BAR (widget);

  if (!gtk_widget_get_visible (self->panel))
    return GDK_EVENT_PROPAGATE;

  g_object_set (self, "open", FALSE, NULL);
  return GDK_EVENT_STOP;
}

/* ---- the class */

static void
gewu_filter_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_FILTER_BAR);

  G_OBJECT_CLASS (gewu_filter_bar_parent_class)->dispose (object);
}

static void
gewu_filter_bar_finalize (GObject *object)
{
  g_clear_pointer (&GEWU_FILTER_BAR (object)->list, g_ptr_array_unref);

  G_OBJECT_CLASS (gewu_filter_bar_parent_class)->finalize (object);
}

static void
gewu_filter_bar_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec G_GNUC_UNUSED)
{
  switch ((Prop) id)
    {
    case PROP_OPEN:
      g_value_set_boolean (value, gtk_widget_get_visible (GEWU_FILTER_BAR (object)->panel));
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_filter_bar_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec G_GNUC_UNUSED)
{
  GewuFilterBar *self = GEWU_FILTER_BAR (object);

  switch ((Prop) id)
    {
    case PROP_OPEN:
      gtk_widget_set_visible (self->panel, g_value_get_boolean (value));
      if (g_value_get_boolean (value))
        gtk_widget_child_focus (GTK_WIDGET (self->editors), GTK_DIR_TAB_FORWARD);
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_filter_bar_class_init (GewuFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gewu_filter_bar_dispose;
  object_class->finalize = gewu_filter_bar_finalize;
  object_class->get_property = gewu_filter_bar_get_property;
  object_class->set_property = gewu_filter_bar_set_property;
  g_type_ensure (GEWU_TYPE_DAYS_EDITOR);

  properties[PROP_OPEN] =
    g_param_spec_boolean ("open", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, close_cb, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuFilterBar, content);
  gtk_widget_class_bind_template_child (widget_class, GewuFilterBar, panel);
  gtk_widget_class_bind_template_child (widget_class, GewuFilterBar, editors);
  gtk_widget_class_bind_template_child (widget_class, GewuFilterBar, days);
  gtk_widget_class_bind_template_child (widget_class, GewuFilterBar, chips_row);
  gtk_widget_class_bind_template_child (widget_class, GewuFilterBar, chips);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
gewu_filter_bar_init (GewuFilterBar *self)
{
  self->list = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
append_editor (GewuFilterBar       *self,
               const GewuCriterion *criterion)
{
  GewuFilterEditor *editor = gewu_filter_editor_new (criterion);

  g_signal_connect_object (editor, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->list, editor);
  gtk_flow_box_append (self->editors, GTK_WIDGET (editor));
  gtk_widget_set_focusable (gtk_widget_get_parent (GTK_WIDGET (editor)), FALSE);
}

void
gewu_filter_bar_set_noun (GewuFilterBar *self,
                          GewuNoun       noun)
{
  g_autoptr (GPtrArray) criteria = gewu_criterion_list (noun);

  g_return_if_fail (GEWU_IS_FILTER_BAR (self));
  g_return_if_fail (self->list->len == 0);

  for (guint i = 0; i < criteria->len; i++)
    {
      const GewuCriterion *criterion = g_ptr_array_index (criteria, i);

      if (criterion->kind == GEWU_CRITERION_DAYS)
        gewu_days_editor_add_criterion (self->days, criterion);
      else
        append_editor (self, criterion);
    }
}

void
gewu_filter_bar_set_session (GewuFilterBar *self,
                             GewuSession   *session)
{
  g_return_if_fail (GEWU_IS_FILTER_BAR (self));

  for (guint i = 0; i < self->list->len; i++)
    gewu_filter_editor_set_session (g_ptr_array_index (self->list, i), session);
}

GPtrArray *
gewu_filter_bar_dup_filters (GewuFilterBar *self)
{
  GPtrArray *filters =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_filter_free);
  GewuFilter *days;

  g_return_val_if_fail (GEWU_IS_FILTER_BAR (self), filters);

  for (guint i = 0; i < self->list->len; i++)
    {
      GewuFilter *filter =
        gewu_filter_editor_dup_filter (g_ptr_array_index (self->list, i));

      if (filter != NULL)
        g_ptr_array_add (filters, filter);
    }
  days = gewu_days_editor_dup_filter (self->days);
  if (days != NULL)
    g_ptr_array_add (filters, days);

  return filters;
}

void
gewu_filter_bar_set_filters (GewuFilterBar *self,
                                GPtrArray     *filters)
{
  g_return_if_fail (GEWU_IS_FILTER_BAR (self));

  set_editors (self, filters);
  changed_cb (self);
}

gboolean
gewu_filter_bar_is_empty (GewuFilterBar *self)
{
  g_return_val_if_fail (GEWU_IS_FILTER_BAR (self), TRUE);

  return !gtk_widget_get_visible (self->chips_row);
}

void
gewu_filter_bar_apply (GewuFilterBar *self,
                       GewuQuery     *query)
{
  g_autoptr (GPtrArray) filters = gewu_filter_bar_dup_filters (self);

  g_return_if_fail (GEWU_IS_FILTER_BAR (self));

  for (guint i = 0; i < filters->len; i++)
    gewu_filter_apply (g_ptr_array_index (filters, i), query);
}
