/* A scratch folder with a PDF in it, read back with pdftotext; for the tests of paper output.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib/gstdio.h>
#include <string.h>

#include "gewu-pages.h"
#include "gewu-report-paper.h"
#include "gewu-writers.h"

#define INK_ROUNDING 2   /* points; extents come in whole ones, outwards */

#define PDF_ADD(name, data, function) \
  g_test_add (name, PdfFixture, data, pdf_set_up, function, pdf_tear_down)

typedef struct
{
  char *folder;
  char *path;
} PdfFixture;

static inline void
pdf_set_up (PdfFixture    *self,
            gconstpointer  data G_GNUC_UNUSED)
{
  const char *parent = g_getenv ("GEWU_TEST_TMP");

  if (parent == NULL)
    parent = g_get_tmp_dir ();
  g_assert_cmpint (g_mkdir_with_parents (parent, 0755), ==, 0);
  self->folder = g_build_filename (parent, "pages-XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (self->folder));
  self->path = g_build_filename (self->folder, "页面.pdf", NULL);
}

static inline void
pdf_tear_down (PdfFixture    *self,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_unlink (self->path);
  /* Nothing else is left behind. */
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->path);
  g_free (self->folder);
}

static inline char *
pdf_run (const char *const *argv)
{
  g_autoptr(GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));

  return output;
}

/* The text of each page, without blanks. */
static inline char **
pdf_read_pages (const char *path)
{
  const char *const argv[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autofree char *text = pdf_run (argv);
  GString *bare = g_string_new (NULL);
  char **pages;

  for (const char *p = text; *p != '\0'; p++)
    if (strchr (" \n\r\t", *p) == NULL)
      g_string_append_c (bare, *p);
  pages = g_strsplit (bare->str, "\f", -1);
  g_string_free (bare, TRUE);

  /* The last one ends with a form feed, too. */
  g_assert_cmpuint (g_strv_length (pages), >, 0);
  g_clear_pointer (&pages[g_strv_length (pages) - 1], g_free);

  return pages;
}

static inline void
pdf_write (GewuDocument *document,
           const char   *path)
{
  g_autoptr(GError) error = NULL;

  gewu_document_write (document, path, NULL, &error);
  g_assert_no_error (error);
}

/* Ink of every page stays within the margins, but for the number at the bottom. */
static inline guint
pdf_check_ink (GewuDocument *document)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuPages) pages = gewu_pages_new (document, NULL, &error);
  guint n_pages;

  g_assert_no_error (error);
  n_pages = gewu_pages_get_n_pages (pages);
  for (guint i = 0; i < n_pages; i++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      cairo_rectangle_t ink;
      double width;
      double height;

      gewu_pages_get_size (pages, i, &width, &height);
      gewu_pages_draw (pages, i, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_recording_surface_ink_extents (surface, &ink.x, &ink.y, &ink.width, &ink.height);
      g_assert_cmpfloat (ink.x, >=, GEWU_PAPER_SIDE - INK_ROUNDING);
      g_assert_cmpfloat (ink.y, >=, GEWU_PAPER_TOP - INK_ROUNDING);
      g_assert_cmpfloat (ink.x + ink.width, <=, width - GEWU_PAPER_SIDE + INK_ROUNDING);
      g_assert_cmpfloat (ink.y + ink.height, <=, height - GEWU_PAPER_BOTTOM / 3);
      cairo_surface_destroy (surface);
    }

  return n_pages;
}

static inline int
pdf_count (const char *text,
           const char *part)
{
  int n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;

  return n;
}
