/* One large figure and the small ones behind it; each opens the records it counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-figure-card.h"

#define N_NOTES 2

struct _GewuFigureCard
{
  GtkBox      parent_instance;

  GtkWidget  *button;
  GtkLabel   *title;
  GtkLabel   *value;
  GtkWidget  *note;
  GtkWidget  *second_note;

  GewuFigure  figure;
  GewuFigure  note_figures[N_NOTES];
};

G_DEFINE_FINAL_TYPE (GewuFigureCard, gewu_figure_card, GTK_TYPE_BOX)

typedef enum
{
  PROP_TITLE = 1,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GewuFigureCard *self)
{
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, self->figure);
}

static void
note_clicked_cb (GewuFigureCard *self,
                 GtkWidget      *note)
{
  g_signal_emit (self, signals[SIGNAL_OPEN], 0,
                 self->note_figures[note == self->note ? 0 : 1]);
}

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

  signals[SIGNAL_OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-figure-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuFigureCard, button);
  gtk_widget_class_bind_template_child (widget_class, GewuFigureCard, title);
  gtk_widget_class_bind_template_child (widget_class, GewuFigureCard, value);
  gtk_widget_class_bind_template_child (widget_class, GewuFigureCard, note);
  gtk_widget_class_bind_template_child (widget_class, GewuFigureCard, second_note);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_clicked_cb);
}

static void
gewu_figure_card_init (GewuFigureCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_figure_card_set (GewuFigureCard *self,
                      const char     *value,
                      GewuFigure      figure)
{
  g_autofree char *label = NULL;

  g_return_if_fail (GEWU_IS_FIGURE_CARD (self));

  self->figure = figure;
  gtk_label_set_text (self->value, value);
  label = g_strdup_printf ("%s %s", gtk_label_get_text (self->title), value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

void
gewu_figure_card_set_note (GewuFigureCard *self,
                           guint           nth,
                           const char     *note,
                           GewuFigure      figure)
{
  GtkWidget *button;

  g_return_if_fail (GEWU_IS_FIGURE_CARD (self));
  g_return_if_fail (nth < N_NOTES);

  self->note_figures[nth] = figure;
  button = nth == 0 ? self->note : self->second_note;
  gtk_button_set_label (GTK_BUTTON (button), note);
  gtk_widget_set_visible (button, TRUE);
}
