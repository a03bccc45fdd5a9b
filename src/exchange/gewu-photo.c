/* SPDX-License-Identifier: GPL-3.0-or-later */

/* memmem() */
#define _GNU_SOURCE

#include "gewu-photo.h"

#include "gewu-error.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#define PIECE_BYTES 65536
#define JPEG_QUALITY "85"

typedef struct
{
  const char *type;     /* as gdk-pixbuf calls it */
  const char *media;
  gsize       offset;   /* of the mark */
  const char *mark;
  gsize       length;
} Format;

static const Format formats[] = {
  { "jpeg", "image/jpeg", 0, "\xff\xd8\xff", 3 },
  { "png", "image/png", 0, "\x89PNG\r\n\x1a\n", 8 },
  { "webp", "image/webp", 8, "WEBP", 4 },
  { "gif", "image/gif", 0, "GIF8", 4 },
  { "bmp", "image/bmp", 0, "BM", 2 },
  { "tiff", "image/tiff", 0, "II*\0", 4 },
  { "tiff", "image/tiff", 0, "MM\0*", 4 },
};

/* A picture being read. */
typedef struct
{
  const Format *format;
  int           most;     /* pixels of the longer side wanted; 0: only the size is asked for */
  int           width;    /* as it is stored; 0: not known yet */
  int           height;
  gboolean      scaled;
} Reading;

static const Format *
find_format (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (size >= formats[i].offset + formats[i].length &&
        memcmp (data + formats[i].offset, formats[i].mark, formats[i].length) == 0)
      return &formats[i];

  return NULL;
}

/* ---- reading */

/* To the nearest pixel, and at least one. */
static int
scale (int    side,
       gint64 most,
       gint64 longer)
{
  return (int) MAX ((side * most + longer / 2) / longer, 1);
}

/* Emitted before anything is allocated. */
static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  gpointer         data)
{
  Reading *self = data;
  gint64 longer = MAX (width, height);

  self->width = width;
  self->height = height;
  if (self->most == 0)
    {
      /* How gdk-pixbuf is told that the size was all. */
      gdk_pixbuf_loader_set_size (loader, 0, 0);
      return;
    }
  self->scaled = longer > self->most;
  if (self->scaled)
    gdk_pixbuf_loader_set_size (loader, scale (width, self->most, longer),
                                scale (height, self->most, longer));
}

/* Gives the loader bytes to the end, or until only the size was asked for and is known. FALSE:
 * it is no whole picture, or cancelled. */
static gboolean
feed (Reading         *self,
      GdkPixbufLoader *loader,
      GBytes          *bytes,
      GCancellable    *cancellable)
{
  gsize size = g_bytes_get_size (bytes);
  gboolean good = TRUE;
  gboolean closed;

  for (gsize at = 0; good && at < size && (self->most != 0 || self->width == 0); at += PIECE_BYTES)
    {
      g_autoptr(GBytes) piece = g_bytes_new_from_bytes (bytes, at, MIN (size - at, PIECE_BYTES));

      good = !g_cancellable_is_cancelled (cancellable) &&
             gdk_pixbuf_loader_write_bytes (loader, piece, NULL);
    }
  closed = gdk_pixbuf_loader_close (loader, NULL);

  return good && closed;
}

/* NULL: there is none, for lack of a reader or of a whole picture, or cancelled. */
static GdkPixbuf *
read_picture (Reading      *self,
              GBytes       *bytes,
              GCancellable *cancellable)
{
  g_autoptr(GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (self->format->type, NULL);
  GdkPixbuf *pixbuf;

  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), self);
  if (!feed (self, loader, bytes, cancellable))
    return NULL;

  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);

  return pixbuf != NULL ? g_object_ref (pixbuf) : NULL;
}

/* ---- what it would cost */

/* Where the first scan of a JPEG begins; 0: nowhere. several: there are more to come (progressive);
 * the reader then keeps the picture whole, whatever size is asked for. */
static gsize
find_scan (GBytes   *bytes,
           gboolean *several)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint8 n_components = 0;

  *several = FALSE;
  for (gsize at = 2; at + 10 <= size && data[at] == 0xff;)
    {
      guint8 marker = data[at + 1];

      /* Start of scan, filling, start of frame; C4, C8 and CC are tables among the frames. */
      if (marker == 0xda)
        {
          *several |= data[at + 4] != n_components;
          return at;
        }
      if (marker == 0xff)
        {
          at++;
          continue;
        }
      if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc)
        {
          *several = (marker & 0x03) == 0x02;
          n_components = data[at + 9];
        }
      at += 2 + (gsize) (data[at + 2] << 8 | data[at + 3]);
    }

  return 0;
}

static gboolean
is_jpeg (const Reading *self)
{
  return strcmp (self->format->type, "jpeg") == 0;
}

/* A download that broke off. gdk-pixbuf reads it, and fills up with grey. */
static gboolean
is_cut_off (const Reading *self,
            GBytes        *bytes)
{
  gboolean several;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize at;

  if (strcmp (self->format->type, "png") == 0)
    return memmem (data, size, "IEND", 4) == NULL;
  if (!is_jpeg (self))
    return FALSE;
  /* A small picture inside the header has an end of its own. */
  at = find_scan (bytes, &several);

  return at == 0 || memmem (data + at, size - at, "\xff\xd9", 2) == NULL;
}

typedef enum
{
  COST_NONE,       /* no picture: nothing to read */
  COST_BEARABLE,
  COST_MEMORY,     /* not worth the memory: kept unread */
  COST_TOO_LARGE,  /* refused */
} Cost;

/* Sets the format and the size of what is in bytes. */
static Cost
reckon (Reading *self,
        GBytes  *bytes)
{
  Reading size_only = { .format = find_format (bytes) };
  g_autoptr(GdkPixbuf) nothing = NULL;
  gboolean several = TRUE;
  gint64 pixels;

  if (size_only.format == NULL)
    return COST_NONE;
  nothing = read_picture (&size_only, bytes, NULL);
  if (size_only.width == 0)
    return COST_NONE;

  self->format = size_only.format;
  pixels = (gint64) size_only.width * size_only.height;
  if (pixels > GEWU_PHOTO_PIXELS_MOST)
    return COST_TOO_LARGE;
  if (pixels > GEWU_PHOTO_PIXELS_WHOLE && is_jpeg (self))
    find_scan (bytes, &several);
  if (pixels > GEWU_PHOTO_PIXELS_WHOLE && several)
    return COST_MEMORY;

  return COST_BEARABLE;
}

/* ---- writing */

static gboolean
is_askew (GdkPixbuf *pixbuf)
{
  const char *orientation = gdk_pixbuf_get_option (pixbuf, "orientation");

  return orientation != NULL && strcmp (orientation, "1") != 0;
}

/* profile: the colours' ICC profile in base64, or NULL. NULL: out of memory. */
static GBytes *
encode (GdkPixbuf  *pixbuf,
        const char *type,
        const char *profile)
{
  gboolean jpeg = strcmp (type, "jpeg") == 0;
  char *keys[] = { NULL, NULL, NULL };
  char *values[] = { NULL, NULL, NULL };
  guint n = 0;
  char *data;
  gsize size;

  if (jpeg)
    {
      keys[n] = (char *) "quality";
      values[n++] = (char *) JPEG_QUALITY;
    }
  if (profile != NULL)
    {
      keys[n] = (char *) "icc-profile";
      values[n++] = (char *) profile;
    }
  if (!gdk_pixbuf_save_to_bufferv (pixbuf, &data, &size, type, keys, values, NULL))
    return NULL;

  return g_bytes_new_take (data, size);
}

/* Drawings and pictures of a screen are smaller as PNG, and clearer. media is left when there is no
 * memory for either. */
static GBytes *
encode_smaller (GdkPixbuf     *pixbuf,
                const Reading *self,
                const char    *profile,
                const char   **media)
{
  g_autoptr(GBytes) png = NULL;
  g_autoptr(GBytes) jpeg = NULL;

  if (!is_jpeg (self))
    png = encode (pixbuf, "png", profile);
  if (!gdk_pixbuf_get_has_alpha (pixbuf))
    jpeg = encode (pixbuf, "jpeg", profile);
  if (png != NULL && (jpeg == NULL || g_bytes_get_size (png) <= g_bytes_get_size (jpeg)))
    {
      *media = "image/png";
      return g_steal_pointer (&png);
    }
  if (jpeg != NULL)
    *media = "image/jpeg";

  return g_steal_pointer (&jpeg);
}

/* A picture that need not be made anew is original; so is one for which there is no memory. */
static GBytes *
make_upright (GdkPixbuf     *pixbuf,
              const Reading *self,
              GBytes        *original,
              const char   **media)
{
  g_autoptr(GdkPixbuf) upright = NULL;
  GBytes *made = NULL;

  if (self->scaled || is_askew (pixbuf))
    {
      upright = gdk_pixbuf_apply_embedded_orientation (pixbuf);
      made = encode_smaller (upright, self, gdk_pixbuf_get_option (pixbuf, "icc-profile"), media);
    }

  return made != NULL ? made : g_bytes_ref (original);
}

GBytes *
gewu_photo_fit (GBytes        *original,
                int            most,
                const char   **media,
                GCancellable  *cancellable,
                GError       **error)
{
  Reading reading = { .most = most };
  Cost cost = reckon (&reading, original);
  g_autoptr(GdkPixbuf) pixbuf = NULL;

  *media = NULL;
  if (cost == COST_TOO_LARGE)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_FILE_TOO_LARGE, "");
      return NULL;
    }
  if (cost == COST_MEMORY)
    *media = reading.format->media;
  if (cost != COST_BEARABLE)
    return g_bytes_ref (original);

  pixbuf = read_picture (&reading, original, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (pixbuf == NULL || is_cut_off (&reading, original))
    return g_bytes_ref (original);
  *media = reading.format->media;

  return make_upright (pixbuf, &reading, original, media);
}

GBytes *
gewu_photo_make_thumbnail (GBytes        *original,
                           int            most,
                           GCancellable  *cancellable,
                           GError       **error)
{
  Reading reading = { .most = most };
  g_autoptr(GdkPixbuf) pixbuf = NULL;
  g_autoptr(GdkPixbuf) upright = NULL;

  if (reckon (&reading, original) != COST_BEARABLE)
    return NULL;
  pixbuf = read_picture (&reading, original, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || pixbuf == NULL)
    return NULL;
  upright = gdk_pixbuf_apply_embedded_orientation (pixbuf);

  return encode (upright, "png", NULL);
}

gboolean
gewu_photo_is_whole (GBytes *bytes)
{
  Reading reading = { .most = G_MAXINT };
  g_autoptr(GdkPixbuf) pixbuf =
    reckon (&reading, bytes) == COST_BEARABLE ? read_picture (&reading, bytes, NULL) : NULL;

  return pixbuf != NULL && !is_cut_off (&reading, bytes);
}
