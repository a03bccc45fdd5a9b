/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-text.h"

PangoLayout *
gewu_chart_text_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoLayout *text;

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  /* At 7.5 points Pango would else give each character 8: right on a screen, wrong on paper. */
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("zh-cn"));

  text = pango_layout_new (context);
  g_object_unref (context);

  return text;
}

PangoFontDescription *
gewu_chart_text_new_font (const GewuChartTheme *theme,
                          double                size,
                          PangoWeight           weight)
{
  PangoFontDescription *font = pango_font_description_from_string (theme->fonts);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);

  return font;
}
