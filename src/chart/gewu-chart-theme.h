/* Colours, font and sizes of a chart. A plain value: take one and change what must differ.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GEWU_CHART_MAX_TONES 4
#define GEWU_CHART_N_SHADES 5

/* Each part 0–1. */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} GewuChartColor;

/* Of the calendar strip; every kind of day differs in its pattern, too. */
typedef struct
{
  GewuChartColor counted;
  GewuChartColor extended;
  GewuChartColor paused;
  GewuChartColor off;
  GewuChartColor over;
  GewuChartColor ground;  /* of a day yet to come, and behind stripes */
  GewuChartColor mark;    /* on filled days */
} GewuChartStripColors;

typedef struct
{
  const char     *fonts;        /* Pango family list; static or outliving the theme */
  double          font_size;    /* labels; in the units of the cairo_t */
  double          title_size;
  gboolean        has_title;    /* draw the title and unit above; FALSE where the page has them */
  gboolean        has_dates;    /* of a strip: month and day before each line */
  GewuChartColor  background;   /* alpha 0: leave as it is */
  GewuChartColor  text;
  GewuChartColor  dim_text;
  GewuChartColor  line;
  GewuChartColor  track;        /* behind a rate bar */
  GewuChartColor  bar;          /* a single series */
  GewuChartColor  highlight;    /* its category that stands out; rate bars */
  GewuChartColor  tones[GEWU_CHART_MAX_TONES];  /* several series; the last two are striped, so
                                                 * that all are apart in grey */
  GewuChartColor  shades[GEWU_CHART_N_SHADES];  /* of cells and tiles, from few to many; each apart
                                                 * from the next in grey */
  GewuChartStripColors strip;
} GewuChartTheme;

/* For the screen at 1:1, and for paper with sizes in points. */
GewuChartTheme gewu_chart_theme_light (void);
GewuChartTheme gewu_chart_theme_dark  (void);
GewuChartTheme gewu_chart_theme_print (void);

G_END_DECLS
