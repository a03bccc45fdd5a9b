/* What the tests of photos share: real pictures, made with gdk-pixbuf.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>
#include <string.h>

#define RED 0xff0000ff
#define BLUE 0x0000ffff

/* The left half red, the right half blue. */
static inline GdkPixbuf *
picture_new (int width,
             int height)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr(GdkPixbuf) right =
    gdk_pixbuf_new_subpixbuf (pixbuf, width / 2, 0, width - width / 2, height);

  gdk_pixbuf_fill (pixbuf, RED);
  gdk_pixbuf_fill (right, BLUE);

  return pixbuf;
}

/* type: "jpeg", "png", "bmp", "tiff" (transfer full). */
static inline GBytes *
picture_encode (GdkPixbuf  *pixbuf,
                const char *type)
{
  g_autoptr(GError) error = NULL;
  char *data;
  gsize size;

  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, type, &error, NULL);
  g_assert_no_error (error);

  return g_bytes_new_take (data, size);
}

static inline GBytes *
picture_make (int         width,
              int         height,
              const char *type)
{
  g_autoptr(GdkPixbuf) pixbuf = picture_new (width, height);

  return picture_encode (pixbuf, type);
}

/* A JPEG with an EXIF header that says how the camera was held (CIPA DC-008, tag 0x0112). */
static inline GBytes *
picture_turn (GBytes *jpeg,
              guint8  orientation)
{
  const guint8 exif[] = {
    0xff, 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0,
    'M', 'M', 0, 42, 0, 0, 0, 8,                /* big-endian; the directory is at 8 */
    0, 1,                                       /* one entry: */
    0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
    0, 0, 0, 0,                                 /* no other directory */
  };
  gsize size;
  const guint8 *data = g_bytes_get_data (jpeg, &size);
  g_autoptr(GByteArray) turned = g_byte_array_new ();

  g_assert_cmpint (data[1], ==, 0xd8);
  g_byte_array_append (turned, data, 2);
  g_byte_array_append (turned, exif, sizeof exif);
  g_byte_array_append (turned, data + 2, (guint) size - 2);

  return g_byte_array_free_to_bytes (g_steal_pointer (&turned));
}

static inline void
append_chunk (GByteArray *png,
              const char *name,
              GBytes     *content)
{
  g_autoptr(GByteArray) chunk = g_byte_array_new ();
  guint32 length = GUINT32_TO_BE ((guint32) g_bytes_get_size (content));
  guint32 crc = 0xffffffff;

  g_byte_array_append (chunk, (const guint8 *) name, 4);
  g_byte_array_append (chunk, g_bytes_get_data (content, NULL), (guint) g_bytes_get_size (content));
  for (guint i = 0; i < chunk->len; i++)
    {
      crc ^= chunk->data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }
  crc = GUINT32_TO_BE (~crc);
  g_byte_array_append (png, (guint8 *) &length, 4);
  g_byte_array_append (png, chunk->data, chunk->len);
  g_byte_array_append (png, (guint8 *) &crc, 4);
}

/* A whole and valid black PNG of one bit a pixel: a few kilobytes, whatever its size. */
static inline GBytes *
picture_make_bomb (guint32 width,
                   guint32 height)
{
  g_autoptr(GConverter) deflate =
    G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9));
  g_autoptr(GByteArray) png = g_byte_array_new ();
  gsize n_raw = (gsize) height * (1 + (width + 7) / 8);
  g_autofree guint8 *raw = g_malloc0 (n_raw);
  gsize n_packed = n_raw / 100 + 1000;
  guint8 *packed = g_malloc (n_packed);
  guint32 sizes[] = { GUINT32_TO_BE (width), GUINT32_TO_BE (height) };
  guint8 header[13] = { 0 };
  gsize n_read, n_written;
  g_autoptr(GBytes) head = NULL;
  g_autoptr(GBytes) body = NULL;
  g_autoptr(GBytes) end = g_bytes_new (NULL, 0);

  memcpy (header, sizes, sizeof sizes);
  header[8] = 1;
  head = g_bytes_new (header, sizeof header);
  g_assert_cmpint (g_converter_convert (deflate, raw, n_raw, packed, n_packed,
                                        G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL),
                   ==, G_CONVERTER_FINISHED);
  body = g_bytes_new_take (packed, n_written);
  g_byte_array_append (png, (const guint8 *) "\x89PNG\r\n\x1a\n", 8);
  append_chunk (png, "IHDR", head);
  append_chunk (png, "IDAT", body);
  append_chunk (png, "IEND", end);

  return g_byte_array_free_to_bytes (g_steal_pointer (&png));
}

static inline GdkPixbuf *
picture_decode (GBytes *bytes)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr(GError) error = NULL;
  GdkPixbuf *pixbuf = gdk_pixbuf_new_from_stream (stream, NULL, &error);

  g_assert_no_error (error);

  return pixbuf;
}

static inline void
assert_size (GBytes *bytes,
             int     width,
             int     height)
{
  g_autoptr(GdkPixbuf) pixbuf = picture_decode (bytes);

  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, width);
  g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), ==, height);
}

/* Red or blue; JPEG changes a colour a little. */
static inline void
assert_colour (GBytes  *bytes,
               int      x,
               int      y,
               guint32  colour)
{
  g_autoptr(GdkPixbuf) pixbuf = picture_decode (bytes);
  const guint8 *pixel = gdk_pixbuf_read_pixels (pixbuf) + y * gdk_pixbuf_get_rowstride (pixbuf) +
                        x * gdk_pixbuf_get_n_channels (pixbuf);

  g_assert_cmpint (ABS (pixel[0] - (int) (colour >> 24)), <, 60);
  g_assert_cmpint (ABS (pixel[2] - (int) (colour >> 8 & 0xff)), <, 60);
}
