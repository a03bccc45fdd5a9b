/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-flow.h"

#define GAP 5
#define LINE_GAP 4

struct _GewuSchemeFlow
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (GewuSchemeFlow, gewu_scheme_flow, GTK_TYPE_WIDGET)

static GtkRequisition
get_size (GtkWidget *child,
          int        width)
{
  GtkRequisition least, natural;

  gtk_widget_get_preferred_size (child, &least, &natural);
  if (natural.width > width)
    {
      natural.width = MAX (least.width, width);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, natural.width, NULL, &natural.height,
                          NULL, NULL);
    }

  return natural;
}

/* Puts the children of one line, up to but without end, in the middle of its height. */
static void
allocate_line (GtkWidget *begin,
               GtkWidget *end,
               int        width,
               int        y,
               int        height)
{
  gboolean is_reversed = gtk_widget_get_direction (begin) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = begin; child != end; child = gtk_widget_get_next_sibling (child))
    {
      GtkRequisition size;
      GtkAllocation place;

      if (!gtk_widget_should_layout (child))
        continue;
      size = get_size (child, width);
      place = (GtkAllocation) { is_reversed ? width - x - size.width : x,
                                y + (height - size.height) / 2, size.width, size.height };
      gtk_widget_size_allocate (child, &place, -1);
      x += size.width + GAP;
    }
}

/* The height of all lines; puts the children there, too. */
static int
lay_out (GewuSchemeFlow *self,
         int             width,
         gboolean        allocate)
{
  GtkWidget *begin = gtk_widget_get_first_child (GTK_WIDGET (self));
  int x = 0, y = 0, line = 0;

  for (GtkWidget *child = begin; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkRequisition size;

      if (!gtk_widget_should_layout (child))
        continue;
      size = get_size (child, width);
      if (x > 0 && x + size.width > width)
        {
          if (allocate)
            allocate_line (begin, child, width, y, line);
          y += line + LINE_GAP;
          begin = child;
          x = line = 0;
        }
      x += size.width + GAP;
      line = MAX (line, size.height);
    }
  if (allocate && begin != NULL)
    allocate_line (begin, NULL, width, y, line);

  return y + line;
}

static void
gewu_scheme_flow_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline G_GNUC_UNUSED,
                          int            *natural_baseline G_GNUC_UNUSED)
{
  int least = 0, whole = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkRequisition small, wish;

      gtk_widget_get_preferred_size (child, &small, &wish);
      least = MAX (least, small.width);
      whole += wish.width + GAP;
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = MAX (whole, least);
    }
  else
    *minimum = *natural = lay_out (GEWU_SCHEME_FLOW (widget), for_size >= 0 ? for_size : whole,
                                   FALSE);
}

static void
gewu_scheme_flow_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height G_GNUC_UNUSED,
                                int        baseline G_GNUC_UNUSED)
{
  lay_out (GEWU_SCHEME_FLOW (widget), width, TRUE);
}

static GtkSizeRequestMode
gewu_scheme_flow_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gewu_scheme_flow_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gewu_scheme_flow_parent_class)->dispose (object);
}

static void
gewu_scheme_flow_class_init (GewuSchemeFlowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_scheme_flow_dispose;
  widget_class->measure = gewu_scheme_flow_measure;
  widget_class->size_allocate = gewu_scheme_flow_size_allocate;
  widget_class->get_request_mode = gewu_scheme_flow_get_request_mode;
}

static void
gewu_scheme_flow_init (GewuSchemeFlow *self G_GNUC_UNUSED)
{
}

GtkWidget *
gewu_scheme_flow_new (void)
{
  return g_object_new (GEWU_TYPE_SCHEME_FLOW, NULL);
}

void
gewu_scheme_flow_append (GewuSchemeFlow *self,
                         GtkWidget      *child)
{
  g_return_if_fail (GEWU_IS_SCHEME_FLOW (self));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
