/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-xlsx-package.h"

#include "gewu-error.h"

#include <errno.h>
#include <minizip/unzip.h>
#include <minizip/zip.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#define BUFFER_SIZE 262144
#define MAX_NAME 256
#define END_OF_ROWS "</sheetData>"
#define MEMORY_LEVEL 8
#define MAX_SIZE 0xffffffffu  /* of a part without the extension for large files */

typedef struct
{
  unzFile          source;
  zipFile          target;
  const GPtrArray *streams;
  char            *buffer;
} Package;

/* A part of the source that is being copied. */
typedef struct
{
  char            name[MAX_NAME];
  unz_file_info64 info;
} Part;

/* A piece of a part: deflated bytes and what they come from. */
typedef struct
{
  GByteArray *deflated;
  gsize       n_bytes;
  uLong       check_sum;
} Piece;

/* ---- pieces */

static void
clear_piece (Piece *self)
{
  g_clear_pointer (&self->deflated, g_byte_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Piece, clear_piece)

/* flush: Z_FULL_FLUSH where another piece follows, Z_FINISH for the last. */
static void
deflate_piece (Piece      *self,
               const char *text,
               gsize       n_bytes,
               int         flush)
{
  z_stream zip = { 0 };
  gsize room;

  if (deflateInit2 (&zip, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, MEMORY_LEVEL,
                    Z_DEFAULT_STRATEGY) != Z_OK)
    g_error ("no memory to deflate");

  room = deflateBound (&zip, n_bytes) + 64;
  self->deflated = g_byte_array_set_size (g_byte_array_new (), (guint) room);
  zip.next_in = (Bytef *) text;
  zip.avail_in = (uInt) n_bytes;
  zip.next_out = self->deflated->data;
  zip.avail_out = (uInt) room;
  deflate (&zip, flush);
  g_assert (zip.avail_in == 0 && zip.avail_out > 0);
  g_byte_array_set_size (self->deflated, (guint) (room - zip.avail_out));
  deflateEnd (&zip);

  self->n_bytes = n_bytes;
  self->check_sum = crc32_z (crc32_z (0, NULL, 0), (const Bytef *) text, n_bytes);
}

/* ---- parts */

/* FALSE with errno set. */
static gboolean
open_target (Package       *self,
             const Part    *part,
             int            method,
             int            level,
             guint64        n_bytes,
             guint64        n_deflated)
{
  zip_fileinfo info = { .dosDate = part->info.dosDate };

  return zipOpenNewFileInZip2_64 (self->target, part->name, &info, NULL, 0, NULL, 0, NULL, method,
                                  level, TRUE, MAX (n_bytes, n_deflated) >= MAX_SIZE) == ZIP_OK;
}

static gboolean
put_bytes (Package       *self,
           gconstpointer  bytes,
           gsize          n_bytes)
{
  return zipWriteInFileInZip (self->target, bytes, (unsigned) n_bytes) == ZIP_OK;
}

static gboolean
copy_part (Package    *self,
           const Part *part)
{
  int method;
  int level;
  int n_read;

  if (unzOpenCurrentFile2 (self->source, &method, &level, TRUE) != UNZ_OK
      || !open_target (self, part, method, level, part->info.uncompressed_size,
                       part->info.compressed_size))
    return FALSE;

  while ((n_read = unzReadCurrentFile (self->source, self->buffer, BUFFER_SIZE)) > 0)
    if (!put_bytes (self, self->buffer, (gsize) n_read))
      return FALSE;

  return n_read == 0 && unzCloseCurrentFile (self->source) == UNZ_OK
         && zipCloseFileInZipRaw64 (self->target, part->info.uncompressed_size,
                                    part->info.crc) == ZIP_OK;
}

static gboolean
copy_stream (Package                    *self,
             const GewuXlsxStreamResult *stream)
{
  gint64 offset = 0;
  gssize n_read;

  while ((n_read = pread (stream->fd, self->buffer, BUFFER_SIZE, offset)) > 0)
    {
      if (!put_bytes (self, self->buffer, (gsize) n_read))
        return FALSE;
      offset += n_read;
    }

  return n_read == 0 && (guint64) offset == stream->n_deflated;
}

/* Texts are kept elsewhere, so that nothing but a row looks like one. */
static const char *
find_row_after (const char                 *sheet,
                const GewuXlsxStreamResult *stream)
{
  g_autofree char *row = g_strdup_printf ("<row r=\"%u\"", stream->end + 1);
  const char *place = strstr (sheet, row);

  return place != NULL ? place : strstr (sheet, END_OF_ROWS);
}

static gboolean
write_with_rows (Package                    *self,
                 const Part                 *part,
                 const GewuXlsxStreamResult *stream,
                 const char                 *sheet)
{
  const char *place = find_row_after (sheet, stream);
  g_auto(Piece) head = { NULL };
  g_auto(Piece) tail = { NULL };
  guint64 n_bytes;
  uLong check_sum;

  g_assert (place != NULL);
  deflate_piece (&head, sheet, (gsize) (place - sheet), Z_FULL_FLUSH);
  deflate_piece (&tail, place, strlen (place), Z_FINISH);
  n_bytes = head.n_bytes + stream->n_bytes + tail.n_bytes;
  check_sum = crc32_combine (head.check_sum, stream->check_sum, (z_off_t) stream->n_bytes);
  check_sum = crc32_combine (check_sum, tail.check_sum, (z_off_t) tail.n_bytes);

  return open_target (self, part, Z_DEFLATED, Z_DEFAULT_COMPRESSION, n_bytes,
                      head.deflated->len + stream->n_deflated + tail.deflated->len)
         && put_bytes (self, head.deflated->data, head.deflated->len)
         && copy_stream (self, stream)
         && put_bytes (self, tail.deflated->data, tail.deflated->len)
         && zipCloseFileInZipRaw64 (self->target, n_bytes, check_sum) == ZIP_OK;
}

static gboolean
splice_part (Package                    *self,
             const Part                 *part,
             const GewuXlsxStreamResult *stream)
{
  g_autoptr(GString) sheet = g_string_new (NULL);
  int n_read;

  if (unzOpenCurrentFile (self->source) != UNZ_OK)
    return FALSE;
  while ((n_read = unzReadCurrentFile (self->source, self->buffer, BUFFER_SIZE)) > 0)
    g_string_append_len (sheet, self->buffer, n_read);

  return n_read == 0 && unzCloseCurrentFile (self->source) == UNZ_OK
         && write_with_rows (self, part, stream, sheet->str);
}

static const GewuXlsxStreamResult *
find_stream (Package    *self,
             const Part *part)
{
  for (guint i = 0; i < self->streams->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("xl/worksheets/sheet%u.xml", i + 1);

      if (g_ptr_array_index (self->streams, i) != NULL && g_str_equal (part->name, name))
        return gewu_xlsx_stream_get_result (g_ptr_array_index (self->streams, i));
    }

  return NULL;
}

static gboolean
write_part (Package *self)
{
  Part part;
  const GewuXlsxStreamResult *stream;

  if (unzGetCurrentFileInfo64 (self->source, &part.info, part.name, sizeof part.name, NULL, 0, NULL,
                               0) != UNZ_OK)
    return FALSE;

  stream = find_stream (self, &part);

  return stream != NULL ? splice_part (self, &part, stream) : copy_part (self, &part);
}

static gboolean
write_parts (Package *self)
{
  int status = unzGoToFirstFile (self->source);

  while (status == UNZ_OK && write_part (self))
    status = unzGoToNextFile (self->source);

  return status == UNZ_END_OF_LIST_OF_FILE;
}

/* minizip says only that it failed; the system said why. */
static gboolean
write_package (Package *self)
{
  gboolean written = write_parts (self);
  int saved_errno = errno;

  if (zipClose (self->target, NULL) == ZIP_OK)
    errno = saved_errno;
  else
    written = FALSE;

  return written;
}

gboolean
gewu_xlsx_package_write (const char       *source,
                         const GPtrArray  *streams,
                         GewuOutput       *output,
                         GError          **error)
{
  g_autofree char *buffer = g_malloc (BUFFER_SIZE);
  Package self = { .streams = streams, .buffer = buffer };
  gboolean written = FALSE;
  int saved_errno;

  errno = 0;
  self.source = unzOpen64 (source);
  if (self.source != NULL)
    self.target = zipOpen64 (gewu_output_get_path (output), APPEND_STATUS_CREATE);
  if (self.target != NULL)
    written = write_package (&self);
  saved_errno = errno;
  if (self.source != NULL)
    unzClose (self.source);
  if (!written)
    gewu_output_set_error (output, saved_errno != 0 ? saved_errno : ENOSPC, error);

  return written;
}
