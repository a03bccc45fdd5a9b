/* Texts and numbers of a JSON document, as narrow as the published schema has them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-json.h"

#include "gewu-number.h"

#include <string.h>

#define MAX_TEXT 200
#define MAX_DIGITS 9

const char *
gewu_json_find_text_mistake (const char *text)
{
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return "not a text";
  if (*text == '\0')
    return "empty";
  if (g_utf8_strlen (text, -1) > MAX_TEXT)
    return "too long";
  if (g_unichar_isspace (g_utf8_get_char (text)) ||
      g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (text + strlen (text)))))
    return "blanks at an end";

  return NULL;
}

const char *
gewu_json_get_text (JsonNode *node)
{
  return json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/* -?digits(.digits)?, narrower than gewu_decimal_parse() and equal to the published schema. */
static gboolean
is_plain_decimal (const char *text)
{
  gsize whole, decimals = 1;

  text += *text == '-';
  whole = strspn (text, "0123456789");
  text += whole;
  if (*text == '.')
    {
      decimals = strspn (text + 1, "0123456789");
      text += 1 + decimals;
    }

  return *text == '\0' && whole > 0 && decimals > 0 &&
         whole <= MAX_DIGITS && decimals <= GEWU_DECIMAL_PLACES;
}

const char *
gewu_json_read_decimal (JsonNode    *node,
                        GewuDecimal *value)
{
  GType type = json_node_get_value_type (node);
  const gint64 limit = 999999999;

  if (type == G_TYPE_INT64)
    {
      if (ABS (json_node_get_int (node)) > limit)
        return "out of range";
      *value = gewu_decimal_from_int (json_node_get_int (node));
      return NULL;
    }

  if (type == G_TYPE_DOUBLE)
    return "a number with a fraction must be a text";
  if (type != G_TYPE_STRING)
    return "not a number";
  if (!is_plain_decimal (json_node_get_string (node)))
    return gewu_number_find_mistake (json_node_get_string (node));

  /* So few digits are always in range. */
  gewu_decimal_parse (json_node_get_string (node), value);
  return NULL;
}
