/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-pages-run.h"

#define MOST_RUNS 32768u   /* in one font and size */
#define GLYPHS_OF_CELL 32

/* What stands in one font. No object of Pango is kept: those belong to a thread. */
typedef struct
{
  cairo_scaled_font_t *font;
  char                *text;      /* its bytes */
  int                  n_bytes;
  GArray              *glyphs;    /* cairo_glyph_t, from the left end of the baseline */
  GArray              *clusters;  /* cairo_text_cluster_t */
} Part;

typedef struct
{
  guint       font;
  double      size;
  GHashTable *runs;   /* text → GewuPagesRun, or NULL where it is none */
} Face;

struct _GewuPagesRuns
{
  GArray *faces;
};

static void
clear_part (gpointer data)
{
  Part *self = data;

  cairo_scaled_font_destroy (self->font);
  g_free (self->text);
  g_array_unref (self->glyphs);
  g_array_unref (self->clusters);
}

static void
free_run (gpointer data)
{
  GewuPagesRun *self = data;

  if (self == NULL)
    return;
  g_array_unref (self->parts);
  g_free (self);
}

static void
clear_face (gpointer data)
{
  Face *self = data;

  g_hash_table_unref (self->runs);
}

GewuPagesRuns *
gewu_pages_runs_new (void)
{
  GewuPagesRuns *self = g_new0 (GewuPagesRuns, 1);

  self->faces = g_array_new (FALSE, FALSE, sizeof (Face));
  g_array_set_clear_func (self->faces, clear_face);

  return self;
}

void
gewu_pages_runs_free (GewuPagesRuns *self)
{
  g_array_unref (self->faces);
  g_free (self);
}

static Face *
find_face (GewuPagesRuns *self,
           guint          font,
           double         size)
{
  Face face = { font, size };

  for (guint i = 0; i < self->faces->len; i++)
    {
      Face *known = &g_array_index (self->faces, Face, i);

      if (known->font == font && known->size == size)
        return known;
    }

  face.runs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_run);
  g_array_append_val (self->faces, face);

  return &g_array_index (self->faces, Face, self->faces->len - 1);
}

/* ---- making a run */

/* What Pango draws in another way: right to left, and boxes in place of what no font has. */
static gboolean
is_simple (const PangoGlyphItem *item)
{
  if (item->item->analysis.level % 2 != 0)
    return FALSE;
  for (int i = 0; i < item->glyphs->num_glyphs; i++)
    if ((item->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
      return FALSE;

  return TRUE;
}

static void
add_glyphs (Part                 *part,
            const PangoGlyphItem *item,
            int                   first,
            int                   end,
            double               *x)
{
  for (int i = first; i < end; i++)
    {
      const PangoGlyphInfo *info = &item->glyphs->glyphs[i];
      cairo_glyph_t glyph = { info->glyph, *x + info->geometry.x_offset / (double) PANGO_SCALE,
                              info->geometry.y_offset / (double) PANGO_SCALE };

      if (info->glyph != PANGO_GLYPH_EMPTY)
        g_array_append_val (part->glyphs, glyph);
      *x += info->geometry.width / (double) PANGO_SCALE;
    }
}

static void
add_part (GewuPagesRun         *run,
          const PangoGlyphItem *item,
          const char           *text,
          double               *x)
{
  PangoFont *font = item->item->analysis.font;
  Part part = {
    cairo_scaled_font_reference (pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font))),
    g_strndup (text + item->item->offset, (gsize) item->item->length),
    item->item->length,
    g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t)),
    g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t)),
  };
  PangoGlyphItemIter iter;
  gboolean more = pango_glyph_item_iter_init_start (&iter, (PangoGlyphItem *) item, text);

  for (; more; more = pango_glyph_item_iter_next_cluster (&iter))
    {
      cairo_text_cluster_t cluster = { iter.end_index - iter.start_index };
      guint n_before = part.glyphs->len;

      add_glyphs (&part, item, iter.start_glyph, iter.end_glyph, x);
      cluster.num_glyphs = (int) (part.glyphs->len - n_before);
      g_array_append_val (part.clusters, cluster);
    }
  g_array_append_val (run->parts, part);
}

/* NULL when the text of layout is no run. */
static GewuPagesRun *
make_run (PangoLayout *layout)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  GewuPagesRun *run;
  double x = 0;
  int width;
  int height;

  if (pango_layout_get_line_count (layout) != 1)
    return NULL;
  for (GSList *l = line->runs; l != NULL; l = l->next)
    if (!is_simple (l->data))
      return NULL;

  run = g_new0 (GewuPagesRun, 1);
  run->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (run->parts, clear_part);
  pango_layout_get_size (layout, &width, &height);
  run->width = width / (double) PANGO_SCALE;
  run->height = height / (double) PANGO_SCALE;
  run->baseline = pango_layout_get_baseline (layout) / (double) PANGO_SCALE;
  for (GSList *l = line->runs; l != NULL; l = l->next)
    add_part (run, l->data, pango_layout_get_text (layout), &x);

  return run;
}

gboolean
gewu_pages_runs_find (GewuPagesRuns       *self,
                      guint                font,
                      double               size,
                      const char          *text,
                      const GewuPagesRun **run)
{
  return g_hash_table_lookup_extended (find_face (self, font, size)->runs, text, NULL,
                                       (gpointer *) run);
}

const GewuPagesRun *
gewu_pages_runs_make (GewuPagesRuns *self,
                      guint          font,
                      double         size,
                      const char    *text,
                      PangoLayout   *layout)
{
  Face *face = find_face (self, font, size);
  GewuPagesRun *run = make_run (layout);

  /* Memory is bounded, however long a table is. */
  if (g_hash_table_size (face->runs) >= MOST_RUNS)
    g_hash_table_remove_all (face->runs);
  g_hash_table_insert (face->runs, g_strdup (text), run);

  return run;
}

/* Moves the glyphs themselves: to translate cr would make it look for its font anew. */
static void
draw_part (const Part *part,
           cairo_t    *cr,
           double      x,
           double      y)
{
  cairo_glyph_t few[GLYPHS_OF_CELL] = { 0 };
  guint n_glyphs = part->glyphs->len;
  cairo_glyph_t *glyphs = n_glyphs <= GLYPHS_OF_CELL ? few : g_new (cairo_glyph_t, n_glyphs);

  for (guint i = 0; i < n_glyphs; i++)
    {
      glyphs[i] = g_array_index (part->glyphs, cairo_glyph_t, i);
      glyphs[i].x += x;
      glyphs[i].y += y;
    }
  cairo_show_text_glyphs (cr, part->text, part->n_bytes, glyphs, (int) n_glyphs,
                          (gpointer) part->clusters->data, (int) part->clusters->len, 0);
  if (glyphs != few)
    g_free (glyphs);
}

void
gewu_pages_run_draw (const GewuPagesRun   *self,
                     cairo_t              *cr,
                     double                x,
                     double                y,
                     cairo_scaled_font_t **font)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      if (*font != part->font)
        cairo_set_scaled_font (cr, part->font);
      *font = part->font;
      draw_part (part, cr, x, y + self->baseline);
    }
}
