/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-pages-text.h"

#include "gewu-chart-text.h"
#include "gewu-report-paper.h"

#include <string.h>

/* Of 楷体, which no letterhead changes. */
#define SUBHEADING_FONTS "楷体_GB2312,楷体,KaiTi,Noto Serif CJK SC"

#define LONGEST_RUN 200   /* bytes; longer texts hardly come twice */
#define BORDER 0.5
#define ROUNDING 0.1   /* Pango counts in whole units, and they add up */

/* Without hyphens: Pango would end a line within a code or a number with one that is not in it.
 * spacing: points between the characters. */
static void
set_attributes (PangoLayout *layout,
                double       spacing)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  if (spacing > 0)
    pango_attr_list_insert (attributes,
                            pango_attr_letter_spacing_new ((int) (spacing * PANGO_SCALE)));
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

const char *
gewu_pages_get_fonts (GewuPagesFont         font,
                      const GewuLetterhead *letterhead)
{
  switch (font)
    {
    case GEWU_PAGES_TITLE:
      return letterhead->title_fonts;

    case GEWU_PAGES_HEADING:
      return letterhead->heading_fonts;

    case GEWU_PAGES_SUBHEADING:
      return SUBHEADING_FONTS;

    case GEWU_PAGES_BODY:
    case GEWU_PAGES_N_FONTS:
    default:
      return letterhead->body_fonts;
    }
}

/* The first family that exists is taken. */
static PangoFontDescription *
describe_font (GewuPagesFont         font,
               const GewuLetterhead *letterhead)
{
  g_auto(GStrv) families = gewu_letterhead_split_fonts (gewu_pages_get_fonts (font, letterhead));
  g_autofree char *joined = g_strjoinv (",", families);
  g_autofree char *all =
    g_strconcat (joined, ",", font == GEWU_PAGES_HEADING ? "sans-serif" : "serif", NULL);
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, all);

  return description;
}

void
gewu_pages_text_init (GewuPagesText        *self,
                      const GewuLetterhead *letterhead,
                      GewuPagesRuns        *runs)
{
  self->layout = gewu_chart_text_new ();
  self->runs = runs;
  for (guint i = 0; i < GEWU_PAGES_N_FONTS; i++)
    self->fonts[i] = describe_font ((GewuPagesFont) i, letterhead);
  /* Below bold, fontconfig takes a bold face where there is one and never thickens the others:
   * 小标宋 is as heavy as it should be. */
  pango_font_description_set_weight (self->fonts[GEWU_PAGES_TITLE], PANGO_WEIGHT_SEMIBOLD);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  set_attributes (self->layout, 0);
}

void
gewu_pages_text_clear (GewuPagesText *self)
{
  g_clear_object (&self->layout);
  for (guint i = 0; i < GEWU_PAGES_N_FONTS; i++)
    g_clear_pointer (&self->fonts[i], pango_font_description_free);
}

void
gewu_pages_text_set_font (GewuPagesText *self,
                          GewuPagesFont  font,
                          double         size)
{
  pango_font_description_set_absolute_size (self->fonts[font], size * PANGO_SCALE);
  pango_layout_set_font_description (self->layout, self->fonts[font]);
}

static void
set_text (GewuPagesText        *self,
          const GewuPagesStyle *style,
          const char           *text,
          double                width)
{
  static const PangoAlignment aligns[] = {
    [GEWU_REPORT_LEFT] = PANGO_ALIGN_LEFT,
    [GEWU_REPORT_CENTER] = PANGO_ALIGN_CENTER,
    [GEWU_REPORT_RIGHT] = PANGO_ALIGN_RIGHT,
  };
  double room = MAX (width - 2 * GEWU_PAGES_PADDING, 1);

  gewu_pages_text_set_font (self, style->font, style->size);
  pango_layout_set_alignment (self->layout, aligns[style->align]);
  pango_layout_set_width (self->layout, (int) (room * PANGO_SCALE));
  pango_layout_set_height (self->layout, -1);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_NONE);
  if (g_utf8_validate (text, -1, NULL))
    pango_layout_set_text (self->layout, text, -1);
  else
    {
      g_autofree char *valid = g_utf8_make_valid (text, -1);

      pango_layout_set_text (self->layout, valid, -1);
    }
}

static double
get_height (GewuPagesText *self)
{
  int height;

  pango_layout_get_size (self->layout, NULL, &height);

  return height / (double) PANGO_SCALE;
}

/* NULL when text has several lines, or is not simple, or is wider than width. */
static const GewuPagesRun *
find_run (GewuPagesText        *self,
          const GewuPagesStyle *style,
          const char           *text,
          double                width)
{
  const GewuPagesRun *run;

  if (!gewu_pages_runs_find (self->runs, style->font, style->size, text, &run))
    {
      if (strlen (text) > LONGEST_RUN)
        return NULL;
      set_text (self, style, text, width);
      pango_layout_set_width (self->layout, -1);
      run = gewu_pages_runs_make (self->runs, style->font, style->size, text, self->layout);
    }

  return run != NULL && run->width <= width - 2 * GEWU_PAGES_PADDING ? run : NULL;
}

/* No character is wider than it is high, so that most cells need no shaping to be measured. */
static gboolean
is_surely_one_line (const GewuPagesStyle *style,
                    const char           *text,
                    double                width)
{
  gsize limit = (gsize) MAX ((width - 2 * GEWU_PAGES_PADDING - ROUNDING) / style->size, 0);
  gsize n = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n' || *p == '\r')
        return FALSE;
      if ((*p & 0xc0) != 0x80 && ++n > limit)
        return FALSE;
    }

  return TRUE;
}

double
gewu_pages_text_measure (GewuPagesText        *self,
                         const GewuPagesStyle *style,
                         const char           *text,
                         double                width)
{
  const GewuPagesRun *run;

  if (text == NULL || is_surely_one_line (style, text, width))
    text = "国";
  run = find_run (self, style, text, width);
  if (run != NULL)
    return run->height + GEWU_PAGES_PADDING;
  set_text (self, style, text, width);

  return get_height (self) + GEWU_PAGES_PADDING;
}

gsize
gewu_pages_text_fit (GewuPagesText        *self,
                     const GewuPagesStyle *style,
                     const char           *text,
                     double                width,
                     double                height)
{
  PangoLayoutIter *iter;
  gsize end = 0;

  set_text (self, style, text, width);
  iter = pango_layout_get_iter (self->layout);
  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      PangoRectangle box;

      pango_layout_iter_get_line_extents (iter, NULL, &box);
      if (end > 0 && (box.y + box.height) / (double) PANGO_SCALE > height - GEWU_PAGES_PADDING)
        break;
      end = (gsize) (line->start_index + line->length);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  return end;
}

/* Pango keeps a line of every paragraph, however little room there is: one paragraph it must be. */
static void
cut_text (GewuPagesText *self,
          double         height)
{
  g_autofree char *text = g_strdup (pango_layout_get_text (self->layout));

  g_strdelimit (text, "\r\n", ' ');
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (self->layout, (int) (height * PANGO_SCALE));
}

static void
set_color (cairo_t *cr,
           guint32  rgb)
{
  cairo_set_source_rgb (cr, (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0,
                        (rgb & 0xff) / 255.0);
}

static void
draw_run (GewuPagesText           *self,
          cairo_t                 *cr,
          const GewuPagesStyle    *style,
          const GewuPagesRun      *run,
          const cairo_rectangle_t *box)
{
  double free_width = box->width - 2 * GEWU_PAGES_PADDING - run->width;
  double x = box->x + GEWU_PAGES_PADDING;
  double y = box->y + GEWU_PAGES_PADDING / 2;

  if (style->align != GEWU_REPORT_LEFT)
    x += style->align == GEWU_REPORT_RIGHT ? free_width : free_width / 2;
  if (!style->top)
    y = box->y + (box->height - run->height) / 2;
  gewu_pages_run_draw (run, cr, x, y, &self->font);
}

void
gewu_pages_text_draw (GewuPagesText           *self,
                      cairo_t                 *cr,
                      const GewuPagesStyle    *style,
                      const char              *text,
                      const cairo_rectangle_t *box)
{
  double room = box->height - GEWU_PAGES_PADDING + ROUNDING;
  double y = box->y + GEWU_PAGES_PADDING / 2;
  const GewuPagesRun *run;

  if (text == NULL || *text == '\0')
    return;

  set_color (cr, style->alert ? GEWU_PAPER_ALERT : 0);
  run = find_run (self, style, text, box->width);
  if (run != NULL && run->height <= room)
    {
      draw_run (self, cr, style, run, box);
      return;
    }

  set_text (self, style, text, box->width);
  if (get_height (self) > room)
    cut_text (self, room);
  if (!style->top)
    y = box->y + MAX (box->height - get_height (self), 0) / 2;

  self->font = NULL;
  cairo_move_to (cr, box->x + GEWU_PAGES_PADDING, y);
  pango_cairo_update_layout (cr, self->layout);
  pango_cairo_show_layout (cr, self->layout);
}

void
gewu_pages_text_draw_line (GewuPagesText *self,
                           cairo_t       *cr,
                           const char    *text,
                           double         spacing,
                           double         x,
                           double         baseline)
{
  self->font = NULL;
  set_attributes (self->layout, spacing);
  pango_layout_set_width (self->layout, -1);
  pango_layout_set_text (self->layout, text, -1);
  pango_cairo_update_layout (cr, self->layout);
  set_color (cr, 0);
  cairo_move_to (cr, x, baseline);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (self->layout, 0));
  set_attributes (self->layout, 0);
}

void
gewu_pages_shade (cairo_t                 *cr,
                  const cairo_rectangle_t *box)
{
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  set_color (cr, GEWU_PAPER_SHADE);
  cairo_fill (cr);
}

void
gewu_pages_stroke_borders (cairo_t *cr)
{
  set_color (cr, 0);
  cairo_set_line_width (cr, BORDER);
  cairo_stroke (cr);
}

void
gewu_pages_draw_box (cairo_t                 *cr,
                     const cairo_rectangle_t *box,
                     gboolean                 shaded)
{
  if (shaded)
    gewu_pages_shade (cr, box);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  gewu_pages_stroke_borders (cr);
}
