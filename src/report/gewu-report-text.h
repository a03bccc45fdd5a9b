/* Text as a document holds it, whatever a record says: valid UTF-8, and only characters that every
 * format of files takes, and Cairo, which draws nothing any more once it was given another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* FALSE for control characters other than tab and the ends of lines, and for what Unicode keeps
 * from being a character. */
gboolean  gewu_report_char_is_allowed (gunichar    c);
/* A copy without the others (transfer full); NULL stays NULL. Tables, forms and running text hold
 * such copies; streamed cells are mended by those who write them. */
char     *gewu_report_dup_text        (const char *text);

G_END_DECLS
