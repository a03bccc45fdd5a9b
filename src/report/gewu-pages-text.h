/* Text on a page: its fonts, how high it gets, and drawing it into a box. Private to the pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "gewu-letterhead.h"
#include "gewu-pages-run.h"
#include "gewu-report-table.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_PAGES_BODY,
  GEWU_PAGES_HEADING,
  GEWU_PAGES_SUBHEADING,
  GEWU_PAGES_TITLE,
  GEWU_PAGES_N_FONTS
} GewuPagesFont;

typedef struct
{
  GewuPagesFont   font;
  double          size;    /* points */
  GewuReportAlign align;   /* not BY_TYPE */
  gboolean        top;     /* in its box; else in the middle */
  gboolean        alert;   /* in red */
} GewuPagesStyle;

/* For one thread. */
typedef struct
{
  PangoLayout          *layout;
  GewuPagesRuns        *runs;      /* borrowed */
  cairo_scaled_font_t  *font;      /* what is drawn on has it, from a run; NULL: another */
  PangoFontDescription *fonts[GEWU_PAGES_N_FONTS];
} GewuPagesText;

#define GEWU_PAGES_BODY_SIZE 11.0
#define GEWU_PAGES_TITLE_SIZE 20.0

/* Text keeps this distance from the sides of its box, and half of it above and below. */
#define GEWU_PAGES_PADDING 3.0

/* The families of a font, joined by ",". */
const char *gewu_pages_get_fonts (GewuPagesFont         font,
                                  const GewuLetterhead *letterhead);
void   gewu_pages_text_init    (GewuPagesText           *self,
                                const GewuLetterhead    *letterhead,
                                GewuPagesRuns           *runs);
void   gewu_pages_text_clear   (GewuPagesText           *self);
/* The layout gets this font. */
void   gewu_pages_text_set_font (GewuPagesText          *self,
                                 GewuPagesFont           font,
                                 double                  size);
/* Height of a box of width that holds text; of one line where text is NULL. */
double gewu_pages_text_measure (GewuPagesText           *self,
                                const GewuPagesStyle    *style,
                                const char              *text,
                                double                   width);
/* The bytes of text that a box holds; all of it where it fits. Ends at the end of a line. */
gsize  gewu_pages_text_fit     (GewuPagesText           *self,
                                const GewuPagesStyle    *style,
                                const char              *text,
                                double                   width,
                                double                   height);
/* What the box does not hold is cut and ends in an ellipsis. text: NULL for none. */
void   gewu_pages_text_draw    (GewuPagesText           *self,
                                cairo_t                 *cr,
                                const GewuPagesStyle    *style,
                                const char              *text,
                                const cairo_rectangle_t *box);
/* One line in the font that is set; spacing: points between its characters; x: of its left end. */
void   gewu_pages_text_draw_line (GewuPagesText         *self,
                                  cairo_t               *cr,
                                  const char            *text,
                                  double                 spacing,
                                  double                 x,
                                  double                 baseline);
/* On grey. */
void   gewu_pages_shade        (cairo_t                 *cr,
                                const cairo_rectangle_t *box);
/* Strokes the path of cr. */
void   gewu_pages_stroke_borders (cairo_t               *cr);
/* A box with its border; shaded: on grey. */
void   gewu_pages_draw_box     (cairo_t                 *cr,
                                const cairo_rectangle_t *box,
                                gboolean                 shaded);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GewuPagesText, gewu_pages_text_clear)

G_END_DECLS
