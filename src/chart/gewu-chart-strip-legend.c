/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-strip-legend.h"

#include "gewu-chart-text.h"

#define GAP_SHARE 0.5    /* between square and word, before the first; in multiples of the size */
#define ITEM_GAP 1.2
#define SQUARE 0.95
#define MARK_ROOM 0.3    /* marks reach below their square */

static const GewuChartStripDay samples[GEWU_CHART_N_STRIP_WORDS] = {
  [GEWU_CHART_STRIP_START] = { .kind = GEWU_CHART_STRIP_START },
  [GEWU_CHART_STRIP_COUNTED] = { .kind = GEWU_CHART_STRIP_COUNTED },
  [GEWU_CHART_STRIP_EXTENDED] = { .kind = GEWU_CHART_STRIP_EXTENDED },
  [GEWU_CHART_STRIP_PAUSED] = { .kind = GEWU_CHART_STRIP_PAUSED },
  [GEWU_CHART_STRIP_OFF] = { .kind = GEWU_CHART_STRIP_OFF },
  [GEWU_CHART_STRIP_OVER] = { .kind = GEWU_CHART_STRIP_OVER },
  [GEWU_CHART_STRIP_OPEN] = { .kind = GEWU_CHART_STRIP_OPEN },
  [GEWU_CHART_STRIP_MARK_FIRST_DUE] = { .kind = GEWU_CHART_STRIP_OPEN, .is_first_due = TRUE },
  [GEWU_CHART_STRIP_MARK_DUE] = { .kind = GEWU_CHART_STRIP_OPEN, .is_due = TRUE },
  [GEWU_CHART_STRIP_MARK_DONE] = { .kind = GEWU_CHART_STRIP_OPEN, .is_done = TRUE },
  [GEWU_CHART_STRIP_MARK_TODAY] = { .kind = GEWU_CHART_STRIP_OPEN, .is_today = TRUE },
};

static gboolean
is_shown (guint                    item,
          const GewuChartStripDay *day)
{
  switch (item)
    {
    case GEWU_CHART_STRIP_MARK_FIRST_DUE:
      return day->is_first_due && !day->is_due;

    case GEWU_CHART_STRIP_MARK_DUE:
      return day->is_due;

    case GEWU_CHART_STRIP_MARK_DONE:
      return day->is_done;

    case GEWU_CHART_STRIP_MARK_TODAY:
      return day->is_today;

    default:
      return day->kind == samples[item].kind;
    }
}

static gboolean
is_needed (guint                    item,
           const GewuChartStripDay *days,
           gsize                    n_days)
{
  for (gsize i = 0; i < n_days; i++)
    if (is_shown (item, &days[i]))
      return TRUE;

  return FALSE;
}

static PangoLayout *
create_text (const GewuChartTheme *theme)
{
  PangoLayout *text = gewu_chart_text_new ();
  PangoFontDescription *font = gewu_chart_text_new_font (theme, theme->font_size,
                                                         PANGO_WEIGHT_NORMAL);

  pango_layout_set_font_description (text, font);
  pango_font_description_free (font);

  return text;
}

/* text holds the item's word. */
static void
draw_item (cairo_t              *cr,
           PangoLayout          *text,
           guint                 item,
           double                x,
           double                y,
           double                line_height,
           const GewuChartTheme *theme)
{
  double side = theme->font_size * SQUARE;
  cairo_rectangle_t square = { x, y + (line_height - side) / 2, side, side };

  gewu_chart_strip_draw_day (cr, &samples[item], &square, theme);
  cairo_set_source_rgb (cr, theme->text.red, theme->text.green, theme->text.blue);
  cairo_move_to (cr, x + side + theme->font_size * GAP_SHARE, y);
  pango_cairo_update_layout (cr, text);
  pango_cairo_show_layout (cr, text);
}

double
gewu_chart_strip_legend_draw (cairo_t                 *cr,
                              const GewuChartStripDay *days,
                              gsize                    n_days,
                              const char *const       *words,
                              double                   width,
                              const GewuChartTheme    *theme)
{
  g_autoptr (PangoLayout) text = create_text (theme);
  double x = theme->font_size * GAP_SHARE;
  double y = 0;
  double bottom = 0;

  for (guint i = 0; i < GEWU_CHART_N_STRIP_WORDS; i++)
    {
      int text_width;
      int text_height;
      double item_width;
      double line_height;

      if (!is_needed (i, days, n_days))
        continue;

      pango_layout_set_text (text, words[i], -1);
      pango_layout_get_size (text, &text_width, &text_height);
      item_width = theme->font_size * (SQUARE + GAP_SHARE) + text_width / (double) PANGO_SCALE;
      line_height = text_height / (double) PANGO_SCALE;
      if (x + item_width > width && x > theme->font_size)
        {
          x = theme->font_size * GAP_SHARE;
          y += line_height;
        }
      if (cr != NULL)
        draw_item (cr, text, i, x, y, line_height, theme);
      x += item_width + theme->font_size * ITEM_GAP;
      bottom = y + line_height + theme->font_size * MARK_ROOM;
    }

  return bottom;
}
