/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-grades-line.h"

#include <glib/gi18n.h>

#include "gewu-chart-view.h"
#include "gewu-format.h"
#include "gewu-text-scale.h"

#define LEAST_WIDTH 240
#define LINE_HEIGHT 22
#define NUMBER_HEIGHT 18
/* A gap of 0.99 points must still be seen. */
#define LEAST_FAULT 5
#define ROOM_BELOW 0.35   /* of the range, for the last grade, which has no lower end */

typedef enum
{
  PART_GRADE,
  PART_HOLE,
  PART_OVERLAP,
} PartKind;

typedef struct
{
  PartKind  kind;
  double    from;
  double    to;
  char     *text;     /* of a grade its title */
  char     *lower;    /* the number at the lower end; NULL: none */
} Part;

struct _GewuSchemeGradesLine
{
  GtkWidget  parent_instance;

  GPtrArray *parts;   /* Part, grades first; empty: nothing to draw */
  double     lowest;
  double     highest;
};

G_DEFINE_FINAL_TYPE (GewuSchemeGradesLine, gewu_scheme_grades_line, GTK_TYPE_WIDGET)

static void
part_free (gpointer data)
{
  Part *part = data;

  g_free (part->text);
  g_free (part->lower);
  g_free (part);
}

static int
get_x (GewuSchemeGradesLine *self,
       double                score)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));

  return (int) ((CLAMP (score, self->lowest, self->highest) - self->lowest) /
                (self->highest - self->lowest) * width);
}

static void
draw_text (GewuSchemeGradesLine *self,
           GtkSnapshot          *snapshot,
           const char           *text,
           int                   x,
           int                   y,
           int                   width,
           const GewuChartColor *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA ink = { (float) color->red, (float) color->green, (float) color->blue, 1 };
  graphene_point_t at;
  int wide, high;

  pango_layout_get_pixel_size (layout, &wide, &high);
  if (wide > width)
    return;
  at = GRAPHENE_POINT_INIT ((float) (x + (width - wide) / 2), (float) y);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &at);
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

/* Red, and crossed: to be told apart in grey, too. */
static void
draw_fault (GewuSchemeGradesLine *self,
            GtkSnapshot          *snapshot,
            const Part           *part,
            int                   height,
            const GewuChartTheme *theme)
{
  int x = get_x (self, part->from);
  int width = MAX (get_x (self, part->to) - x, LEAST_FAULT);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) x, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  cairo_rectangle (cr, x, 0, width, height);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, theme->strip.over.red, theme->strip.over.green, theme->strip.over.blue);
  if (part->kind == PART_OVERLAP)
    cairo_paint (cr);
  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, x, 0, width, height);
  cairo_stroke (cr);
  for (int i = -height; part->kind == PART_HOLE && i < width; i += 6)
    {
      cairo_move_to (cr, x + i, height);
      cairo_line_to (cr, x + i + height, 0);
    }
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_grade (GewuSchemeGradesLine *self,
            GtkSnapshot          *snapshot,
            const Part           *part,
            guint                 n,
            int                   height,
            const GewuChartTheme *theme)
{
  const GewuChartColor *tone = n % 2 == 0 ? &theme->track : &theme->strip.off;
  GdkRGBA fill = { (float) tone->red, (float) tone->green, (float) tone->blue, 1 };
  int x = get_x (self, part->from);
  int width = MAX (get_x (self, part->to) - x, 1);
  int room = (int) (NUMBER_HEIGHT * 3 * gewu_text_scale_get (GTK_WIDGET (self)));

  gtk_snapshot_append_color (snapshot, &fill,
                             &GRAPHENE_RECT_INIT ((float) x, 0, (float) width, (float) height));
  draw_text (self, snapshot, part->text, x, 2, width, &theme->text);
  if (part->lower != NULL)
    draw_text (self, snapshot, part->lower, x - room / 2, height + 1, room, &theme->dim_text);
}

static void
gewu_scheme_grades_line_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  GewuSchemeGradesLine *self = GEWU_SCHEME_GRADES_LINE (widget);
  GewuChartTheme theme = gewu_chart_view_get_theme (widget);
  int height = (int) (LINE_HEIGHT * gewu_text_scale_get (widget));

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = g_ptr_array_index (self->parts, i);

      if (part->kind == PART_GRADE)
        draw_grade (self, snapshot, part, i, height, &theme);
      else
        draw_fault (self, snapshot, part, height, &theme);
    }
}

static void
gewu_scheme_grades_line_measure (GtkWidget      *widget,
                                 GtkOrientation  orientation,
                                 int             for_size G_GNUC_UNUSED,
                                 int            *minimum,
                                 int            *natural,
                                 int            *minimum_baseline G_GNUC_UNUSED,
                                 int            *natural_baseline G_GNUC_UNUSED)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LEAST_WIDTH;
  else
    *minimum = *natural = (int) ((LINE_HEIGHT + NUMBER_HEIGHT) * gewu_text_scale_get (widget)) + 2;
}

static void
gewu_scheme_grades_line_finalize (GObject *object)
{
  g_ptr_array_unref (GEWU_SCHEME_GRADES_LINE (object)->parts);

  G_OBJECT_CLASS (gewu_scheme_grades_line_parent_class)->finalize (object);
}

static void
gewu_scheme_grades_line_class_init (GewuSchemeGradesLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gewu_scheme_grades_line_finalize;
  widget_class->snapshot = gewu_scheme_grades_line_snapshot;
  widget_class->measure = gewu_scheme_grades_line_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gewu_scheme_grades_line_init (GewuSchemeGradesLine *self)
{
  self->parts = g_ptr_array_new_with_free_func (part_free);
}

GtkWidget *
gewu_scheme_grades_line_new (void)
{
  return g_object_new (GEWU_TYPE_SCHEME_GRADES_LINE, NULL);
}

/* Where the next better grade begins; of the best the end of the line. */
static double
get_upper (const GewuGrades *grades,
           guint             n,
           double            highest)
{
  const GewuGrade *grade = &g_array_index (grades->bands, GewuGrade, n);

  if (grade->has_to)
    return gewu_decimal_to_double (grade->to);

  return n > 0 ? gewu_decimal_to_double (g_array_index (grades->bands, GewuGrade, n - 1).from)
               : highest;
}

static void
set_range (GewuSchemeGradesLine *self,
           const GewuGrades     *grades)
{
  double first = 0, last = 0;
  gboolean found = FALSE;

  for (guint i = 0; i < grades->bands->len; i++)
    {
      const GewuGrade *grade = &g_array_index (grades->bands, GewuGrade, i);
      double from = gewu_decimal_to_double (grade->from);

      if (!grade->has_from)
        continue;
      last = found ? MAX (last, from) : from;
      first = found ? MIN (first, from) : from;
      found = TRUE;
    }
  self->highest = last <= 100 ? 100 : last * 1.1;
  if (self->highest <= last)
    self->highest = last + 10;
  self->lowest = first - (self->highest - first) * ROOM_BELOW;
}

static void
add_part (GewuSchemeGradesLine *self,
          PartKind              kind,
          double                from,
          double                to,
          const char           *text,
          char                 *lower)
{
  Part *part = g_new0 (Part, 1);

  *part = (Part) { kind, from, to, g_strdup (text), lower };
  g_ptr_array_add (self->parts, part);
}

static void
add_grades (GewuSchemeGradesLine *self,
            const GewuGrades     *grades)
{
  g_autoptr (GArray) faults = gewu_grades_check (grades);

  for (guint i = 0; i < grades->bands->len; i++)
    {
      const GewuGrade *grade = &g_array_index (grades->bands, GewuGrade, i);

      add_part (self, PART_GRADE, grade->has_from ? gewu_decimal_to_double (grade->from)
                                                  : self->lowest,
                get_upper (grades, i, self->highest), grade->title,
                grade->has_from ? gewu_format_decimal (grade->from, 0, 6) : NULL);
    }
  for (guint i = 0; i < faults->len; i++)
    {
      const GewuGradesFinding *fault = &g_array_index (faults, GewuGradesFinding, i);

      add_part (self, fault->kind == GEWU_GRADES_HOLE ? PART_HOLE : PART_OVERLAP,
                gewu_decimal_to_double (fault->lower), gewu_decimal_to_double (fault->upper), NULL,
                NULL);
    }
}

void
gewu_scheme_grades_line_set (GewuSchemeGradesLine *self,
                             const GewuGrades     *grades)
{
  g_return_if_fail (GEWU_IS_SCHEME_GRADES_LINE (self));

  g_ptr_array_set_size (self->parts, 0);
  if (grades != NULL && !grades->by_rank)
    {
      set_range (self, grades);
      add_grades (self, grades);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->parts->len > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The grades on the line of scores"), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
