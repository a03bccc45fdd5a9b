/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-docx-file.h"

#include "gewu-report-text.h"

#include <errno.h>

#define ENOUGH_BYTES 65536

static void
note_status (GewuDocxFile *self,
             int           status)
{
  if (status != ZIP_OK && self->saved_errno == 0)
    self->saved_errno = errno != 0 ? errno : EIO;
}

gboolean
gewu_docx_file_open (GewuDocxFile        *self,
                     const GewuDocument  *document,
                     GewuOutput          *output,
                     GError             **error)
{
  self->document = document;
  self->part = g_string_new (NULL);
  self->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);
  self->zip = zipOpen64 (gewu_output_get_path (output), APPEND_STATUS_CREATE);
  if (self->zip == NULL)
    gewu_output_set_error (output, errno, error);

  return self->zip != NULL;
}

void
gewu_docx_file_clear (GewuDocxFile *self)
{
  if (self->zip != NULL)
    zipClose (self->zip, NULL);
  if (self->part != NULL)
    g_string_free (self->part, TRUE);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
}

gboolean
gewu_docx_file_close (GewuDocxFile  *self,
                      GewuOutput    *output,
                      GError       **error)
{
  note_status (self, zipClose (g_steal_pointer (&self->zip), NULL));
  if (self->saved_errno != 0)
    gewu_output_set_error (output, self->saved_errno, error);

  return self->saved_errno == 0;
}

static void
begin_entry (GewuDocxFile *self,
             const char   *name)
{
  /* The first day a zip knows: the same document gives the same bytes. */
  const zip_fileinfo info = { .tmz_date = { .tm_mday = 1, .tm_year = 1980 } };

  errno = 0;
  note_status (self, zipOpenNewFileInZip64 (self->zip, name, &info, NULL, 0, NULL, 0, NULL,
                                            Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0));
}

static void
flush (GewuDocxFile *self)
{
  note_status (self, zipWriteInFileInZip (self->zip, self->part->str, (unsigned) self->part->len));
  g_string_truncate (self->part, 0);
}

static void
flush_when_enough (GewuDocxFile *self)
{
  if (self->part->len >= ENOUGH_BYTES)
    flush (self);
}

void
gewu_docx_file_begin_part (GewuDocxFile *self,
                           const char   *name)
{
  begin_entry (self, name);
  gewu_docx_file_put (self, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
}

void
gewu_docx_file_end_part (GewuDocxFile *self)
{
  flush (self);
  note_status (self, zipCloseFileInZip (self->zip));
}

void
gewu_docx_file_add_bytes (GewuDocxFile     *self,
                          const char       *name,
                          const GByteArray *bytes)
{
  begin_entry (self, name);
  note_status (self, zipWriteInFileInZip (self->zip, bytes->data, bytes->len));
  note_status (self, zipCloseFileInZip (self->zip));
}

void
gewu_docx_file_put (GewuDocxFile *self,
                    const char   *xml)
{
  g_string_append (self->part, xml);
  flush_when_enough (self);
}

void
gewu_docx_file_printf (GewuDocxFile *self,
                       const char   *format,
                       ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (self->part, format, arguments);
  va_end (arguments);
  flush_when_enough (self);
}

static void
put_character (GewuDocxFile *self,
               gunichar      c)
{
  switch (c)
    {
    case '<':
      g_string_append (self->part, "&lt;");
      break;

    case '>':
      g_string_append (self->part, "&gt;");
      break;

    case '&':
      g_string_append (self->part, "&amp;");
      break;

    case '"':
      g_string_append (self->part, "&quot;");
      break;

    default:
      g_string_append_unichar (self->part, c);
      break;
    }
}

void
gewu_docx_file_put_text (GewuDocxFile *self,
                         const char   *text,
                         gssize        n)
{
  g_autofree char *valid = g_utf8_make_valid (text, n);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* A lone '\r' would end no line here. */
      if (c != '\r' && gewu_report_char_is_allowed (c))
        put_character (self, c);
    }
  flush_when_enough (self);
}
