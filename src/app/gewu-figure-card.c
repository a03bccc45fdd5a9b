/* One large figure that opens the records it counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-figure-card.h"

struct _GewuFigureCard
{
  GtkButton  parent_instance;

  GtkLabel  *title;
  GtkLabel  *value;
  GtkLabel  *note;
};

G_DEFINE_FINAL_TYPE (GewuFigureCard, gewu_figure_card, GTK_TYPE_BUTTON)

typedef enum
{
  PROP_TITLE = 1,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

static void
gewu_figure_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_FIGURE_CARD);

  G_OBJECT_CLASS (gewu_figure_card_parent_class)->dispose (object);
}

static void
gewu_figure_card_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec G_GNUC_UNUSED)
{
  switch ((Prop) id)
    {
    case PROP_TITLE:
      gtk_label_set_text (GEWU_FIGURE_CARD (object)->title, g_value_get_string (value));
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_figure_card_class_init (GewuFigureCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gewu_figure_card_dispose;
  object_class->set_property = gewu_figure_card_set_property;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-figure-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuFigureCard, title);
  gtk_widget_class_bind_template_child (widget_class, GewuFigureCard, value);
  gtk_widget_class_bind_template_child (widget_class, GewuFigureCard, note);
}

static void
gewu_figure_card_init (GewuFigureCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_figure_card_set (GewuFigureCard *self,
                      const char     *value,
                      const char     *note)
{
  g_autofree char *label = NULL;

  g_return_if_fail (GEWU_IS_FIGURE_CARD (self));

  gtk_label_set_text (self->value, value);
  gtk_label_set_text (self->note, note);
  label = g_strdup_printf ("%s %s, %s", gtk_label_get_text (self->title), value, note);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
