/* Lines of text that are shaped already. Tables say the same again and again; shaping it each time
 * is most of the work of a page. Private to the pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* A line of text in one size and font, left to right. */
typedef struct
{
  double  width;     /* points */
  double  height;
  double  baseline;  /* from the top */
  GArray *parts;     /* of the fonts that it takes */
} GewuPagesRun;

typedef struct _GewuPagesRuns GewuPagesRuns;

/* For one thread at a time. */
GewuPagesRuns       *gewu_pages_runs_new  (void);
void                 gewu_pages_runs_free (GewuPagesRuns       *self);
/* Whether it is known; *run: text in the font and size numbered so (transfer none), valid until the
 * next is made; NULL: it is no run, for it has several lines or is not simple. */
gboolean             gewu_pages_runs_find (GewuPagesRuns       *self,
                                           guint                font,
                                           double               size,
                                           const char          *text,
                                           const GewuPagesRun **run);
/* Makes it: layout holds text in this font and size, in one line but where text has a break. */
const GewuPagesRun  *gewu_pages_runs_make (GewuPagesRuns       *self,
                                           guint                font,
                                           double               size,
                                           const char          *text,
                                           PangoLayout         *layout);
/* Remains text that can be selected in a PDF. x, y: of its top left. *font: what cr was given last,
 * NULL if that is not known: setting it again would cost more than the text. */
void                 gewu_pages_run_draw  (const GewuPagesRun  *self,
                                           cairo_t             *cr,
                                           double               x,
                                           double               y,
                                           cairo_scaled_font_t **font);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuPagesRuns, gewu_pages_runs_free)

G_END_DECLS
