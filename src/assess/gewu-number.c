/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-number.h"

#define IDEOGRAPHIC_COMMA 0x3001
#define IDEOGRAPHIC_FULL_STOP 0x3002
#define MINUS_SIGN 0x2212
#define FULL_WIDTH_FIRST 0xFF01
#define FULL_WIDTH_LAST 0xFF5E
#define FULL_WIDTH_PER_CENT 0xFF05

/* NULL when there is nothing special about it. */
static const char *
find_mistake (gunichar c)
{
  switch (c)
    {
    case '%':
    case FULL_WIDTH_PER_CENT:
      return "a per cent sign in a number";

    case ',':
      return "a comma in a number";

    case MINUS_SIGN:
    case IDEOGRAPHIC_COMMA:
    case IDEOGRAPHIC_FULL_STOP:
      return "full-width characters in a number";

    default:
      return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? "full-width characters in a number"
                                                           : NULL;
    }
}

const char *
gewu_number_find_mistake (const char *text)
{
  const char *cause = NULL;

  /* A lone surrogate of a JSON text is not UTF-8. */
  if (!g_utf8_validate (text, -1, NULL))
    return "not a number";

  for (const char *at = text; *at != '\0' && cause == NULL; at = g_utf8_next_char (at))
    cause = find_mistake (g_utf8_get_char (at));

  return cause != NULL ? cause : "not a number";
}
