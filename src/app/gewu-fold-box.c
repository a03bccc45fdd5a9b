/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-fold-box.h"

#define SPACING 12
/* Narrower than this, the columns stand below each other. */
#define FOLD_WIDTH 860
/* Share of the first column. */
#define FIRST_PARTS 5
#define ALL_PARTS 9

struct _GewuFoldBox
{
  GtkWidget  parent_instance;

  GtkWidget *first;
  GtkWidget *second;
};

G_DEFINE_FINAL_TYPE (GewuFoldBox, gewu_fold_box, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_FIRST = 1,
  PROP_SECOND,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

static int
get_first_width (int width)
{
  return (width - SPACING) * FIRST_PARTS / ALL_PARTS;
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static int
measure_least_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

/* Also where one of the columns, in large type, would not fit into its share. */
static gboolean
is_folded (GewuFoldBox *self,
           int          width)
{
  int first = get_first_width (width);

  return width < FOLD_WIDTH || measure_least_width (self->first) > first ||
         measure_least_width (self->second) > width - SPACING - first;
}

static void
gewu_fold_box_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline G_GNUC_UNUSED,
                       int            *natural_baseline G_GNUC_UNUSED)
{
  GewuFoldBox *self = GEWU_FOLD_BOX (widget);
  int width = for_size >= 0 ? for_size : FOLD_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (measure_least_width (self->first), measure_least_width (self->second));
      *natural = MAX (*minimum, FOLD_WIDTH);
    }
  else if (is_folded (self, width))
    *minimum = *natural =
      measure_height (self->first, width) + SPACING + measure_height (self->second, width);
  else
    *minimum = *natural =
      MAX (measure_height (self->first, get_first_width (width)),
           measure_height (self->second, width - SPACING - get_first_width (width)));
}

static void
gewu_fold_box_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  GewuFoldBox *self = GEWU_FOLD_BOX (widget);
  GtkAllocation first = { 0, 0, width, height };
  GtkAllocation second = { 0, 0, width, height };

  if (is_folded (self, width))
    {
      first.height = measure_height (self->first, width);
      second.y = first.height + SPACING;
      second.height = MAX (height - second.y, measure_height (self->second, width));
    }
  else
    {
      first.width = get_first_width (width);
      second.x = first.width + SPACING;
      second.width = width - second.x;
    }
  gtk_widget_size_allocate (self->first, &first, baseline);
  gtk_widget_size_allocate (self->second, &second, baseline);
}

static GtkSizeRequestMode
gewu_fold_box_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gewu_fold_box_dispose (GObject *object)
{
  GewuFoldBox *self = GEWU_FOLD_BOX (object);

  g_clear_pointer (&self->first, gtk_widget_unparent);
  g_clear_pointer (&self->second, gtk_widget_unparent);

  G_OBJECT_CLASS (gewu_fold_box_parent_class)->dispose (object);
}

static void
gewu_fold_box_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec G_GNUC_UNUSED)
{
  GewuFoldBox *self = GEWU_FOLD_BOX (object);

  switch ((Prop) id)
    {
    case PROP_FIRST:
      self->first = g_value_get_object (value);
      gtk_widget_set_parent (self->first, GTK_WIDGET (self));
      break;

    case PROP_SECOND:
      self->second = g_value_get_object (value);
      gtk_widget_set_parent (self->second, GTK_WIDGET (self));
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_fold_box_class_init (GewuFoldBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = gewu_fold_box_dispose;
  object_class->set_property = gewu_fold_box_set_property;
  widget_class->measure = gewu_fold_box_measure;
  widget_class->size_allocate = gewu_fold_box_size_allocate;
  widget_class->get_request_mode = gewu_fold_box_get_request_mode;

  properties[PROP_FIRST] = g_param_spec_object ("first", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SECOND] = g_param_spec_object ("second", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gewu_fold_box_init (GewuFoldBox *self G_GNUC_UNUSED)
{
}
