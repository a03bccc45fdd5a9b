/* The text of a shared or inline string: its runs joined, reading aids left out.
 *
 * Office programs split one text into runs wherever the script changes: "花名册（2025）" is three.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  GString  *string;
  gboolean  in_text;      /* inside <t> */
  gboolean  in_phonetic;  /* inside <rPh>, a reading aid */
} GewuXlsxText;

void gewu_xlsx_text_init   (GewuXlsxText *self);
void gewu_xlsx_text_clear  (GewuXlsxText *self);
/* Begins a new text. */
void gewu_xlsx_text_reset  (GewuXlsxText *self);
/* To be told of every tag and text inside <si> and <is>. */
void gewu_xlsx_text_start  (GewuXlsxText *self,
                            const char   *tag);
void gewu_xlsx_text_end    (GewuXlsxText *self,
                            const char   *tag);
void gewu_xlsx_text_add    (GewuXlsxText *self,
                            const char   *text,
                            gsize         length,
                            GError      **error);
/* Appends; sets GEWU_ERROR_FILE_TOO_LARGE when that is more than a cell can hold. */
void gewu_xlsx_text_append (GString      *string,
                            const char   *text,
                            gsize         length,
                            GError      **error);
/* Decodes "_x000D_" and its like in place (ECMA-376 part 1, 22.9.2.19). */
void gewu_xlsx_text_unescape (GString    *string);

G_END_DECLS
