/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-pages-text.h"

#include "gewu-chart-text.h"
#include "gewu-report-paper.h"

/* The first that exists. Windows, WPS, UOS and Kylin bring the Chinese ones. */
#define LAST_FONTS "Noto Serif CJK SC, Noto Sans CJK SC, serif"
#define TITLE_FONTS "方正小标宋简体, FZXiaoBiaoSong-B05S, " LAST_FONTS
#define HEADING_FONTS "黑体, SimHei, Noto Sans CJK SC, sans-serif"
#define BODY_FONTS "仿宋, FangSong, 仿宋_GB2312, " LAST_FONTS

#define BORDER 0.5
#define ROUNDING 0.1   /* Pango counts in whole units, and they add up */

/* Else Pango ends a line within a code or a number with a hyphen that is not in it. */
static void
forbid_hyphens (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

void
gewu_pages_text_init (GewuPagesText *self)
{
  self->layout = gewu_chart_text_new ();
  self->fonts[GEWU_PAGES_BODY] = pango_font_description_from_string (BODY_FONTS);
  self->fonts[GEWU_PAGES_HEADING] = pango_font_description_from_string (HEADING_FONTS);
  self->fonts[GEWU_PAGES_TITLE] = pango_font_description_from_string (TITLE_FONTS);
  /* Below bold, fontconfig takes a bold face where there is one and never thickens the others:
   * 小标宋 is as heavy as it should be. */
  pango_font_description_set_weight (self->fonts[GEWU_PAGES_TITLE], PANGO_WEIGHT_SEMIBOLD);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  forbid_hyphens (self->layout);
}

void
gewu_pages_text_clear (GewuPagesText *self)
{
  g_clear_object (&self->layout);
  for (guint i = 0; i < GEWU_PAGES_N_FONTS; i++)
    g_clear_pointer (&self->fonts[i], pango_font_description_free);
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
  PangoFontDescription *font = self->fonts[style->font];
  double room = MAX (width - 2 * GEWU_PAGES_PADDING, 1);

  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  pango_layout_set_font_description (self->layout, font);
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
  if (text == NULL || is_surely_one_line (style, text, width))
    text = "国";
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

void
gewu_pages_text_draw (GewuPagesText           *self,
                      cairo_t                 *cr,
                      const GewuPagesStyle    *style,
                      const char              *text,
                      const cairo_rectangle_t *box)
{
  double room = box->height - GEWU_PAGES_PADDING + ROUNDING;
  double y = box->y + GEWU_PAGES_PADDING / 2;

  if (text == NULL || *text == '\0')
    return;

  set_text (self, style, text, box->width);
  if (get_height (self) > room)
    cut_text (self, room);
  if (!style->top)
    y = box->y + MAX (box->height - get_height (self), 0) / 2;

  set_color (cr, style->alert ? GEWU_PAPER_ALERT : 0);
  cairo_move_to (cr, box->x + GEWU_PAGES_PADDING, y);
  pango_cairo_update_layout (cr, self->layout);
  pango_cairo_show_layout (cr, self->layout);
}

void
gewu_pages_draw_box (cairo_t                 *cr,
                     const cairo_rectangle_t *box,
                     gboolean                 shaded)
{
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  if (shaded)
    {
      set_color (cr, GEWU_PAPER_SHADE);
      cairo_fill_preserve (cr);
    }
  set_color (cr, 0);
  cairo_set_line_width (cr, BORDER);
  cairo_stroke (cr);
}
