/* Text in runs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-xlsx-text.h"

#include "gewu-error.h"
#include "gewu-limits.h"

#include <string.h>

#define ESCAPE_LENGTH 7

void
gewu_xlsx_text_init (GewuXlsxText *self)
{
  *self = (GewuXlsxText) { .string = g_string_new (NULL) };
}

void
gewu_xlsx_text_clear (GewuXlsxText *self)
{
  g_string_free (self->string, TRUE);
}

void
gewu_xlsx_text_reset (GewuXlsxText *self)
{
  g_string_truncate (self->string, 0);
  self->in_text = FALSE;
  self->in_phonetic = FALSE;
}

void
gewu_xlsx_text_start (GewuXlsxText *self,
                      const char   *tag)
{
  if (strcmp (tag, "t") == 0)
    self->in_text = TRUE;
  else if (strcmp (tag, "rPh") == 0)
    self->in_phonetic = TRUE;
}

void
gewu_xlsx_text_end (GewuXlsxText *self,
                    const char   *tag)
{
  if (strcmp (tag, "t") == 0)
    self->in_text = FALSE;
  else if (strcmp (tag, "rPh") == 0)
    self->in_phonetic = FALSE;
}

void
gewu_xlsx_text_add (GewuXlsxText  *self,
                    const char    *text,
                    gsize          length,
                    GError       **error)
{
  if (self->in_text && !self->in_phonetic)
    gewu_xlsx_text_append (self->string, text, length, error);
}

void
gewu_xlsx_text_append (GString     *string,
                       const char  *text,
                       gsize        length,
                       GError     **error)
{
  g_string_append_len (string, text, (gssize) length);
  if (string->len > GEWU_LIMIT_CELL_BYTES)
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_TOO_LARGE, "a cell with too much text");
}

/* The code point of "_xHHHH_" at text; 0 when there is none that may stand in a text. */
static gunichar
read_escape (const char *text)
{
  gunichar code = 0;

  if (text[0] != '_' || text[1] != 'x')
    return 0;

  for (guint i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (digit < 0)
        return 0;
      code = code * 16 + (gunichar) digit;
    }

  return text[6] == '_' && g_unichar_validate (code) ? code : 0;
}

void
gewu_xlsx_text_unescape (GString *string)
{
  const char *from = strstr (string->str, "_x");
  char *to;

  if (from == NULL)
    return;

  /* In one pass and in place: seven bytes become at most three. */
  to = string->str + (from - string->str);
  while (*from != '\0')
    {
      gunichar code = read_escape (from);

      if (code != 0)
        {
          to += g_unichar_to_utf8 (code, to);
          from += ESCAPE_LENGTH;
        }
      else
        *to++ = *from++;
    }

  g_string_truncate (string, (gsize) (to - string->str));
}
