/* Strict JSON on top of json-glib.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-json.h"

#include "gewu-error.h"

#include <string.h>

#define MAX_BYTES (1024 * 1024)
#define MAX_DEPTH 32
#define BYTE_ORDER_MARK "\357\273\277"
/* Safely inside what json-glib keeps in 64 bits without wrapping around. */
#define MAX_DIGITS 15

typedef struct
{
  const char *at;
  const char *end;
  int         line;
  int         depth;
  gboolean    closed;      /* the one object has ended */
} Scan;

typedef struct
{
  GHashTable *seen;        /* object → set of its member names */
  char       *mistake;     /* "line 3: cause", the first; NULL: none */
} Parse;

/* Leaves scan on the escape's last character. "\\u0000" would cut the text short. */
static gboolean
skip_escape (Scan *scan)
{
  gsize rest = (gsize) (scan->end - scan->at);

  if (rest < 2 || strchr ("\"\\/bfnrtu", scan->at[1]) == NULL)
    return FALSE;

  if (scan->at[1] == 'u')
    {
      if (rest < 6 || strncmp (scan->at + 2, "0000", 4) == 0)
        return FALSE;
      for (guint i = 2; i < 6; i++)
        if (!g_ascii_isxdigit (scan->at[i]))
          return FALSE;
      scan->at += 4;
    }

  scan->at++;
  return TRUE;
}

static const char *
skip_string (Scan *scan)
{
  for (scan->at++; scan->at < scan->end && *scan->at != '"'; scan->at++)
    {
      if ((guchar) *scan->at < 0x20)
        return "control character in a text";
      if (*scan->at == '\\' && !skip_escape (scan))
        return "unknown escape in a text";
    }

  if (scan->at == scan->end)
    return "text without an end";

  scan->at++;
  return NULL;
}

static const char *
skip_number (Scan *scan)
{
  const char *start = scan->at;
  gsize digits;

  if (*scan->at == '-')
    scan->at++;

  for (digits = 0; scan->at < scan->end && g_ascii_isdigit (*scan->at); digits++)
    scan->at++;

  if (digits > MAX_DIGITS)
    return "out of range";
  if (digits == 0 || (digits > 1 && start[*start == '-'] == '0'))
    return "not JSON";

  /* Fractions are JSON too: they pass here and are refused with their place by the reader. */
  while (scan->at < scan->end && (g_ascii_isdigit (*scan->at) || strchr (".eE+-", *scan->at)))
    scan->at++;

  return NULL;
}

/* At depth 0 stands one object and nothing else: json-glib would take the last of several. */
static const char *
skip_token (Scan *scan)
{
  if (scan->depth == 0 && strchr (scan->closed ? " \t\r\n" : "{ \t\r\n", *scan->at) == NULL)
    return scan->closed ? "not JSON" : "not an object";
  if (*scan->at == '"')
    return skip_string (scan);
  if (*scan->at == '-' || g_ascii_isdigit (*scan->at))
    return skip_number (scan);
  if ((guchar) *scan->at > 0x7f)
    return "full-width characters outside quotes";
  if (strchr ("{}[]:, \t\r\ntruefalsn", *scan->at) == NULL)
    return "not JSON";

  if (*scan->at == '\n')
    scan->line++;
  else if (strchr ("{[", *scan->at) != NULL && ++scan->depth > MAX_DEPTH)
    return "nested too deeply";
  else if (strchr ("}]", *scan->at) != NULL)
    scan->closed = --scan->depth == 0;

  scan->at++;
  return NULL;
}

static gboolean
check_tokens (const char  *text,
              gsize        length,
              GError     **error)
{
  Scan scan = { text, text + length, 1, 0, FALSE };
  const char *cause = NULL;

  while (scan.at < scan.end && cause == NULL)
    cause = skip_token (&scan);

  if (cause != NULL)
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_SCHEME, "line %d: %s", scan.line, cause);

  return cause == NULL;
}

static void
object_member_cb (JsonParser *parser,
                  JsonObject *object,
                  const char *name,
                  Parse      *parse)
{
  GHashTable *names = g_hash_table_lookup (parse->seen, object);

  if (names == NULL)
    {
      names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (parse->seen, json_object_ref (object), names);
    }

  if (!g_hash_table_add (names, g_strdup (name)) && parse->mistake == NULL)
    parse->mistake = g_strdup_printf ("line %u: %s given twice",
                                      json_parser_get_current_line (parser), name);
}

/* The line is known only while the parser runs. */
static void
error_cb (JsonParser   *parser,
          const GError *error,
          Parse        *parse)
{
  const char *cause = "not JSON";

  if (g_error_matches (error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_MISSING_COMMA))
    cause = "a comma is missing";
  else if (g_error_matches (error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_TRAILING_COMMA))
    cause = "a comma too many";

  if (parse->mistake == NULL)
    parse->mistake = g_strdup_printf ("line %u: %s", json_parser_get_current_line (parser), cause);
}

static JsonNode *
parse_tokens (const char  *text,
              gsize        length,
              GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GHashTable) seen =
    g_hash_table_new_full (NULL, NULL, (GDestroyNotify) json_object_unref,
                           (GDestroyNotify) g_hash_table_unref);
  g_autofree char *mistake = NULL;
  Parse parse = { seen, NULL };

  g_signal_connect (parser, "object-member", G_CALLBACK (object_member_cb), &parse);
  g_signal_connect (parser, "error", G_CALLBACK (error_cb), &parse);
  json_parser_load_from_data (parser, text, (gssize) length, NULL);

  mistake = parse.mistake;
  if (mistake == NULL && json_parser_get_root (parser) == NULL)
    mistake = g_strdup ("line 1: not an object");

  if (mistake != NULL)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_SCHEME, mistake);
      return NULL;
    }

  return json_node_copy (json_parser_get_root (parser));
}

JsonNode *
gewu_json_parse (const char  *text,
                 gssize       length,
                 GError     **error)
{
  gsize bytes = length < 0 ? strlen (text) : (gsize) length;

  if (bytes >= strlen (BYTE_ORDER_MARK) && g_str_has_prefix (text, BYTE_ORDER_MARK))
    {
      text += strlen (BYTE_ORDER_MARK);
      bytes -= strlen (BYTE_ORDER_MARK);
    }

  if (bytes > MAX_BYTES || !g_utf8_validate_len (text, bytes, NULL))
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_SCHEME,
                           bytes > MAX_BYTES ? "line 1: too long" : "line 1: not UTF-8");
      return NULL;
    }

  if (!check_tokens (text, bytes, error))
    return NULL;

  return parse_tokens (text, bytes, error);
}
