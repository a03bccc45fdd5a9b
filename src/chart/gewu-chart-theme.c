/* Colours, font and sizes of a chart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-chart-theme.h"

/* Without the name of the Simplified face, Noto CJK shows Japanese shapes under a C locale. */
#define FONTS "Noto Sans CJK SC, Source Han Sans SC, WenQuanYi Zen Hei, sans-serif"

#define RGB(hex) { (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, \
                   ((hex) & 0xff) / 255.0, 1.0 }

GewuChartTheme
gewu_chart_theme_light (void)
{
  return (GewuChartTheme) {
    .fonts = FONTS,
    .font_size = 12,
    .title_size = 15,
    .text = RGB (0x1d2530),
    .dim_text = RGB (0x5c6675),
    .line = RGB (0xd3d7dd),
    .track = RGB (0xe4e7ec),
    .bar = RGB (0x9dbce4),
    .highlight = RGB (0x1d5ca8),
    .tones = { RGB (0x1d5ca8), RGB (0x9dbce4), RGB (0x5c6675), RGB (0xaab4c1) },
    .shades = { RGB (0xe6eef8), RGB (0xbdd3ee), RGB (0x86aede), RGB (0x4a80c0), RGB (0x1c4a8a) },
    .strip = {
      .counted = RGB (0x3b78c4),
      .extended = RGB (0x3b78c4),
      .paused = RGB (0xaab3c0),
      .off = RGB (0xe8ebf0),
      .over = RGB (0xc0392b),
      .ground = RGB (0xffffff),
      .mark = RGB (0xffffff),
    },
  };
}

GewuChartTheme
gewu_chart_theme_dark (void)
{
  return (GewuChartTheme) {
    .fonts = FONTS,
    .font_size = 12,
    .title_size = 15,
    .text = RGB (0xeef1f5),
    .dim_text = RGB (0xaeb7c4),
    .line = RGB (0x4a525e),
    .track = RGB (0x3a414c),
    .bar = RGB (0x3f6796),
    .highlight = RGB (0x8fbcf2),
    .tones = { RGB (0x8fbcf2), RGB (0x3f6796), RGB (0xaeb7c4), RGB (0x8592a4) },
    .shades = { RGB (0x2b3646), RGB (0x35527a), RGB (0x4577b0), RGB (0x72a6e3), RGB (0xb8d6fa) },
    .strip = {
      .counted = RGB (0x6ea3e3),
      .extended = RGB (0x6ea3e3),
      .paused = RGB (0x77818f),
      .off = RGB (0x39404b),
      .over = RGB (0xef7a6d),
      .ground = RGB (0x22272f),
      .mark = RGB (0x10141a),
    },
  };
}

GewuChartTheme
gewu_chart_theme_print (void)
{
  GewuChartTheme theme = gewu_chart_theme_light ();

  theme.font_size = 9;
  theme.title_size = 13;
  theme.has_title = TRUE;
  theme.background = (GewuChartColor) RGB (0xffffff);
  theme.text = (GewuChartColor) RGB (0x000000);
  theme.dim_text = (GewuChartColor) RGB (0x333333);
  theme.line = (GewuChartColor) RGB (0x808080);
  theme.has_dates = TRUE;
  theme.strip.paused = (GewuChartColor) RGB (0x96a0ad);
  theme.strip.off = (GewuChartColor) RGB (0xe2e2e2);
  theme.strip.over = (GewuChartColor) RGB (0xa8281c);

  return theme;
}
