/* Photos: scaled, turned, kept as they are, and never at the price of the memory.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-error.h"
#include "gewu-photo.h"
#include "picture.h"

#include <sys/resource.h>

#define MOST 2048

static GBytes *
fit (GBytes     *original,
     const char *media)
{
  g_autoptr(GError) error = NULL;
  const char *found;
  GBytes *kept = gewu_photo_fit (original, MOST, &found, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, media);

  return kept;
}

static void
assert_kept_as_is (GBytes     *original,
                   const char *media)
{
  g_autoptr(GBytes) kept = fit (original, media);

  g_assert_true (g_bytes_equal (kept, original));
}

static void
test_large_is_scaled (void)
{
  static const char *const types[] = { "jpeg", "bmp", "tiff" };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr(GBytes) original = picture_make (3000, 1500, types[i]);
      const char *found;
      g_autoptr(GBytes) kept = gewu_photo_fit (original, MOST, &found, NULL, NULL);

      g_assert_nonnull (found);
      assert_size (kept, 2048, 1024);
      assert_colour (kept, 100, 500, RED);
      assert_colour (kept, 1900, 500, BLUE);
      g_assert_cmpuint (g_bytes_get_size (kept), <, g_bytes_get_size (original));
    }
}

static void
test_narrow_keeps_a_pixel (void)
{
  g_autoptr(GBytes) original = picture_make (2, 20000, "png");
  g_autoptr(GBytes) kept = fit (original, "image/png");

  assert_size (kept, 1, 2048);
}

static void
test_small_is_kept_as_it_is (void)
{
  g_autoptr(GBytes) jpeg = picture_make (2048, 1500, "jpeg");
  g_autoptr(GBytes) png = picture_make (10, 10, "png");
  g_autoptr(GBytes) bmp = picture_make (10, 10, "bmp");

  assert_kept_as_is (jpeg, "image/jpeg");
  assert_kept_as_is (png, "image/png");
  assert_kept_as_is (bmp, "image/bmp");
}

/* 6: the top of the stored picture is at the right; so its left side belongs to the top. */
static void
test_held_askew_is_turned (void)
{
  g_autoptr(GBytes) stored = picture_make (80, 40, "jpeg");
  g_autoptr(GBytes) upright = picture_turn (stored, 1);
  g_autoptr(GBytes) right = picture_turn (stored, 6);
  g_autoptr(GBytes) head_down = picture_turn (stored, 3);
  g_autoptr(GBytes) turned = fit (right, "image/jpeg");
  g_autoptr(GBytes) over = fit (head_down, "image/jpeg");

  assert_kept_as_is (upright, "image/jpeg");
  assert_size (turned, 40, 80);
  assert_colour (turned, 20, 8, RED);
  assert_colour (turned, 20, 72, BLUE);
  assert_size (over, 80, 40);
  assert_colour (over, 8, 20, BLUE);
  assert_colour (over, 72, 20, RED);
  assert_kept_as_is (turned, "image/jpeg");
}

static void
test_large_and_askew (void)
{
  g_autoptr(GBytes) stored = picture_make (4000, 2000, "jpeg");
  g_autoptr(GBytes) original = picture_turn (stored, 8);
  g_autoptr(GBytes) kept = fit (original, "image/jpeg");

  /* 8: the stored left side belongs to the bottom. */
  assert_size (kept, 1024, 2048);
  assert_colour (kept, 500, 1900, RED);
  assert_colour (kept, 500, 100, BLUE);
}

static GBytes *
make_noise (int width,
            int height)
{
  g_autoptr(GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  guint8 *pixels = gdk_pixbuf_get_pixels (pixbuf);

  for (int i = 0; i < gdk_pixbuf_get_rowstride (pixbuf) * (height - 1); i++)
    pixels[i] = (guint8) g_rand_int_range (random, 0, 256);

  return picture_encode (pixbuf, "png");
}

static void
test_drawings_stay_png_and_photos_do_not (void)
{
  g_autoptr(GdkPixbuf) glass = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, 2100, 100);
  g_autoptr(GBytes) drawing = picture_make (2500, 100, "png");
  g_autoptr(GBytes) photo = make_noise (2500, 100);
  g_autoptr(GBytes) clear = NULL;
  g_autoptr(GBytes) kept_drawing = fit (drawing, "image/png");
  g_autoptr(GBytes) kept_photo = fit (photo, "image/jpeg");
  g_autoptr(GBytes) kept_clear = NULL;
  g_autoptr(GdkPixbuf) found = NULL;

  gdk_pixbuf_fill (glass, 0xff000040);
  clear = picture_encode (glass, "png");
  kept_clear = fit (clear, "image/png");
  found = picture_decode (kept_clear);
  g_assert_true (gdk_pixbuf_get_has_alpha (found));
  g_assert_cmpint (gdk_pixbuf_read_pixels (found)[3], ==, 0x40);
}

static void
test_no_pictures_are_kept_as_they_are (void)
{
  static const char *const texts[] = {
    "", "\xff\xd8\xff", "BM", "BMW 的车", "\x89PNG\r\n\x1a\n", "GIF89a",
    "<svg xmlns='http://www.w3.org/2000/svg'/>", "II*", "RIFF....WEBP"
  };
  g_autoptr(GBytes) jpeg = picture_make (3000, 3000, "jpeg");
  g_autoptr(GBytes) png = make_noise (2100, 100);
  g_autoptr(GBytes) half_jpeg = g_bytes_new_from_bytes (jpeg, 0, g_bytes_get_size (jpeg) / 2);
  g_autoptr(GBytes) half_png = g_bytes_new_from_bytes (png, 0, g_bytes_get_size (png) / 2);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));

      assert_kept_as_is (bytes, NULL);
      g_assert_false (gewu_photo_is_whole (bytes));
      g_assert_null (gewu_photo_make_thumbnail (bytes, 128, NULL, NULL));
    }
  assert_kept_as_is (half_jpeg, NULL);
  assert_kept_as_is (half_png, NULL);
  g_assert_true (gewu_photo_is_whole (jpeg));
  g_assert_false (gewu_photo_is_whole (half_jpeg));
}

/* Every way a picture can be cut must end, and without a word of the sanitizers. */
static void
test_any_damage_is_survived (void)
{
  g_autoptr(GBytes) stored = picture_make (60, 40, "jpeg");
  g_autoptr(GBytes) original = picture_turn (stored, 6);
  gsize size;
  const guint8 *data = g_bytes_get_data (original, &size);

  for (gsize i = 0; i < size; i++)
    {
      g_autofree guint8 *bent = g_memdup2 (data, size);
      g_autoptr(GBytes) cut = g_bytes_new_from_bytes (original, 0, i);
      g_autoptr(GBytes) kept_cut = NULL;
      g_autoptr(GBytes) damaged = NULL;
      g_autoptr(GBytes) kept = NULL;
      const char *media;

      bent[i] ^= 0xff;
      damaged = g_bytes_new (bent, size);
      kept = gewu_photo_fit (damaged, MOST, &media, NULL, NULL);
      kept_cut = gewu_photo_fit (cut, MOST, &media, NULL, NULL);
      g_assert_true (g_bytes_equal (kept_cut, cut));
    }
}

static glong
get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return usage.ru_maxrss / 1024;
}

static void
test_bombs_cost_little (void)
{
  g_autoptr(GBytes) refused = picture_make_bomb (20000, 10001);
  g_autoptr(GBytes) unread = picture_make_bomb (20000, 10000);
  g_autoptr(GError) error = NULL;
  const char *media;
  glong before = get_peak ();

  g_assert_cmpuint (g_bytes_get_size (refused), <, 100000);
  g_assert_null (gewu_photo_fit (refused, MOST, &media, NULL, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_FILE_TOO_LARGE);
  assert_kept_as_is (unread, "image/png");
  g_assert_null (gewu_photo_make_thumbnail (unread, 128, NULL, NULL));
  g_assert_cmpint (get_peak () - before, <, 50);
}

/* A JPEG in scans is kept whole by its reader: 72 million pixels would cost 200 MB. */
static void
test_several_scans_are_not_read (void)
{
  g_autoptr(GBytes) strip = picture_make (12000, 600, "jpeg");
  gsize size = g_bytes_get_size (strip);
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (strip, NULL), size);
  g_autoptr(GBytes) progressive = NULL;
  gsize at = 0;

  /* Its header says 6000 lines, and that there are scans. */
  while (data[at] != 0xff || data[at + 1] != 0xc0)
    at++;
  data[at + 1] = 0xc2;
  data[at + 5] = 6000 >> 8;
  data[at + 6] = 6000 & 0xff;
  progressive = g_bytes_new (data, size);
  assert_kept_as_is (progressive, "image/jpeg");
}

static void
test_thumbnail (void)
{
  g_autoptr(GBytes) stored = picture_make (1000, 500, "jpeg");
  g_autoptr(GBytes) askew = picture_turn (stored, 6);
  g_autoptr(GBytes) tiny = picture_make (16, 16, "png");
  g_autoptr(GBytes) small = gewu_photo_make_thumbnail (askew, 128, NULL, NULL);
  g_autoptr(GBytes) same = gewu_photo_make_thumbnail (tiny, 128, NULL, NULL);

  assert_size (small, 64, 128);
  assert_colour (small, 32, 10, RED);
  g_assert_cmpmem (g_bytes_get_data (small, NULL), 4, "\x89PNG", 4);
  assert_size (same, 16, 16);
}

static void
test_cancelled (void)
{
  g_autoptr(GBytes) original = picture_make (3000, 3000, "jpeg");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  const char *media;

  g_cancellable_cancel (cancellable);
  g_assert_null (gewu_photo_fit (original, MOST, &media, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/photo/large-is-scaled", test_large_is_scaled);
  g_test_add_func ("/photo/narrow-keeps-a-pixel", test_narrow_keeps_a_pixel);
  g_test_add_func ("/photo/small-is-kept-as-it-is", test_small_is_kept_as_it_is);
  g_test_add_func ("/photo/held-askew-is-turned", test_held_askew_is_turned);
  g_test_add_func ("/photo/large-and-askew", test_large_and_askew);
  g_test_add_func ("/photo/drawings-stay-png", test_drawings_stay_png_and_photos_do_not);
  g_test_add_func ("/photo/no-pictures-are-kept-as-they-are",
                   test_no_pictures_are_kept_as_they_are);
  g_test_add_func ("/photo/any-damage-is-survived", test_any_damage_is_survived);
  g_test_add_func ("/photo/bombs-cost-little", test_bombs_cost_little);
  g_test_add_func ("/photo/several-scans-are-not-read", test_several_scans_are_not_read);
  g_test_add_func ("/photo/thumbnail", test_thumbnail);
  g_test_add_func ("/photo/cancelled", test_cancelled);

  return g_test_run ();
}
