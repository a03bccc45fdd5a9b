/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-pdf-writer.h"

#include "gewu-output.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <stdio.h>

typedef struct
{
  FILE *file;
  int   saved_errno;   /* of the first write that failed; 0: none */
} Sink;

static cairo_status_t
write_bytes (void                *closure,
             const unsigned char *bytes,
             unsigned int         n_bytes)
{
  Sink *sink = closure;

  if (fwrite (bytes, 1, n_bytes, sink->file) == n_bytes)
    return CAIRO_STATUS_SUCCESS;

  if (sink->saved_errno == 0)
    sink->saved_errno = errno;

  return CAIRO_STATUS_WRITE_ERROR;
}

static void
set_text (cairo_surface_t      *surface,
          cairo_pdf_metadata_t  field,
          const char           *text)
{
  if (text != NULL)
    cairo_pdf_surface_set_metadata (surface, field, text);
}

static void
set_metadata (cairo_surface_t    *surface,
              const GewuDocument *document)
{
  gint64 created = document->created != 0 ? document->created : g_get_real_time () / 1000;
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (created / 1000);
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  set_text (surface, CAIRO_PDF_METADATA_TITLE, document->title);
  set_text (surface, CAIRO_PDF_METADATA_AUTHOR, document->author);
  set_text (surface, CAIRO_PDF_METADATA_CREATE_DATE, text);
}

/* FALSE with error set when cancelled; *status: the first failure of the drawing. */
static gboolean
draw_pages (const GewuDocument  *document,
            GewuPages           *pages,
            cairo_surface_t     *surface,
            cairo_status_t      *status,
            GCancellable        *cancellable,
            GError             **error)
{
  guint n_pages = gewu_pages_get_n_pages (pages);
  cairo_t *cr = cairo_create (surface);
  gboolean drawn = TRUE;

  for (guint i = 0; i < n_pages && drawn; i++)
    {
      double width;
      double height;

      gewu_pages_get_size (pages, i, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      gewu_pages_draw (pages, i, cr);
      cairo_show_page (cr);
      if (document->progress != NULL)
        document->progress ((double) i / n_pages, document->progress_data);
      drawn = !g_cancellable_set_error_if_cancelled (cancellable, error);
    }
  *status = cairo_status (cr);
  cairo_destroy (cr);

  return drawn;
}

static gboolean
write_pages (const GewuDocument  *document,
             GewuPages           *pages,
             GewuOutput          *output,
             Sink                *sink,
             GCancellable        *cancellable,
             GError             **error)
{
  double width;
  double height;
  cairo_surface_t *surface;
  cairo_status_t status;
  gboolean drawn;

  gewu_pages_get_size (pages, 0, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_bytes, sink, width, height);
  set_metadata (surface, document);
  drawn = draw_pages (document, pages, surface, &status, cancellable, error);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!drawn)
    return FALSE;

  if (status == CAIRO_STATUS_SUCCESS && sink->saved_errno == 0)
    return TRUE;

  gewu_output_set_error (output, sink->saved_errno != 0 ? sink->saved_errno : EIO, error);

  return FALSE;
}

gboolean
gewu_pdf_write_pages (const GewuDocument  *document,
                      GewuPages           *pages,
                      const char          *path,
                      GCancellable        *cancellable,
                      GError             **error)
{
  g_autoptr(GewuOutput) output = NULL;
  Sink sink = { NULL };
  gboolean written;

  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  output = gewu_output_new (path, error);
  if (output == NULL)
    return FALSE;

  sink.file = gewu_output_open (output, error);
  if (sink.file == NULL)
    return FALSE;

  written = write_pages (document, pages, output, &sink, cancellable, error);
  if (fclose (sink.file) != 0 && written)
    {
      gewu_output_set_error (output, errno, error);
      return FALSE;
    }

  if (!written || !gewu_output_commit (output, error))
    return FALSE;
  gewu_document_tell_end (document);

  return TRUE;
}

gboolean
gewu_pdf_write (GewuDocument  *document,
                const char    *path,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr(GewuPages) pages = NULL;

  g_return_val_if_fail (document != NULL, FALSE);

  pages = gewu_pages_new (document, cancellable, error);

  return pages != NULL && gewu_pdf_write_pages (document, pages, path, cancellable, error);
}
