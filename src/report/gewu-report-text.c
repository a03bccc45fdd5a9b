/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-text.h"

gboolean
gewu_report_char_is_allowed (gunichar c)
{
  if (c < 0x20)
    return c == '\t' || c == '\n' || c == '\r';

  return g_unichar_validate (c) && (c < 0xfdd0 || c > 0xfdef) && (c & 0xfffe) != 0xfffe;
}

char *
gewu_report_dup_text (const char *text)
{
  char *copy = text != NULL ? g_utf8_make_valid (text, -1) : NULL;
  char *to = copy;
  const char *end;

  if (copy == NULL)
    return NULL;

  for (const char *from = copy; *from != '\0'; from = end)
    {
      end = g_utf8_next_char (from);
      if (!gewu_report_char_is_allowed (g_utf8_get_char (from)))
        continue;
      while (from < end)
        *to++ = *from++;
    }
  *to = '\0';

  return copy;
}
