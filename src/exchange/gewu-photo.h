/* Pictures as they are kept and shown: upright, scaled down, and read with little memory.
 *
 * gdk-pixbuf reads and writes them: GTK itself stands on it, so it is wherever this program
 * runs; it is kept up with the faults found in picture formats, and its JPEG reader scales while
 * it reads. We know the format by its first bytes and ask for that reader alone, so that a
 * foreign file never reaches one for drawings (SVG).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A picture of more pixels is refused. The largest cameras of phones have 200 million. */
#define GEWU_PHOTO_PIXELS_MOST 200000000
/* One of more pixels is kept unread if reading needs it in memory whole (all but plain JPEG). */
#define GEWU_PHOTO_PIXELS_WHOLE 64000000

/* What to keep of a file (transfer full). A picture longer than most pixels is scaled down to
 * it, one whose camera was held askew (EXIF) is turned; else, and for what is no picture or a
 * broken one, it is original itself. What is made anew is a JPEG, or a PNG when that is smaller
 * or there is transparency; it keeps the colour profile and no other header (time, place).
 * media: "image/jpeg" …; NULL: no picture, or one that could not be read. Errors: FILE_TOO_LARGE
 * (without a detail), G_IO_ERROR_CANCELLED. Any thread. */
GBytes  *gewu_photo_fit            (GBytes        *original,
                                    int            most,
                                    const char   **media,
                                    GCancellable  *cancellable,
                                    GError       **error);
/* A PNG of at most most pixels at the longer side (transfer full); NULL without error: no picture,
 * or one that cannot be read. Errors: G_IO_ERROR_CANCELLED. Any thread. */
GBytes  *gewu_photo_make_thumbnail (GBytes        *original,
                                    int            most,
                                    GCancellable  *cancellable,
                                    GError       **error);
/* Whether it is a picture that can be read to its end. Any thread. */
gboolean gewu_photo_is_whole       (GBytes        *bytes);

G_END_DECLS
