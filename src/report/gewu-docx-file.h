/* A docx file being written: parts of XML in a zip. Private to the docx writer, as are the other
 * gewu-docx-*.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <minizip/zip.h>

#include "gewu-document.h"
#include "gewu-output.h"

G_BEGIN_DECLS

typedef struct
{
  const GewuDocument *document;     /* borrowed */
  zipFile             zip;          /* NULL once closed */
  GString            *part;         /* of the part being written, what is not in the zip yet */
  GPtrArray          *pictures;     /* GByteArray, PNG: written when the text is */
  int                 saved_errno;  /* of the first write that failed; 0: none */
} GewuDocxFile;

/* FALSE with error set. */
gboolean gewu_docx_file_open        (GewuDocxFile        *self,
                                     const GewuDocument  *document,
                                     GewuOutput          *output,
                                     GError             **error);
/* Drops what was not closed. */
void     gewu_docx_file_clear       (GewuDocxFile        *self);
/* Failures to write are kept until then. */
gboolean gewu_docx_file_close       (GewuDocxFile        *self,
                                     GewuOutput          *output,
                                     GError             **error);
void     gewu_docx_file_begin_part  (GewuDocxFile        *self,
                                     const char          *name);
void     gewu_docx_file_end_part    (GewuDocxFile        *self);
void     gewu_docx_file_add_bytes   (GewuDocxFile        *self,
                                     const char          *name,
                                     const GByteArray    *bytes);
/* XML as it is. */
void     gewu_docx_file_put         (GewuDocxFile        *self,
                                     const char          *xml);
void     gewu_docx_file_printf      (GewuDocxFile        *self,
                                     const char          *format,
                                     ...) G_GNUC_PRINTF (2, 3);
/* Escaped; what XML cannot hold is left out. For elements and attributes. text: n bytes of it; -1:
 * all. */
void     gewu_docx_file_put_text    (GewuDocxFile        *self,
                                     const char          *text,
                                     gssize               n);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GewuDocxFile, gewu_docx_file_clear)

G_END_DECLS
