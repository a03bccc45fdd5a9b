/* Several names or words in one cell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-multi.h"

#include "gewu-text.h"

#include <string.h>

static gboolean
is_separator (gunichar c)
{
  switch (c)
    {
    case 0x3001: /* 、 */
    case 0xff0c: /* ， */
    case 0xff1b: /* ； */
    case 0xff0f: /* ／ */
    case ',':
    case ';':
    case '/':
    case '|':
    case '\n':
      return TRUE;

    default:
      return FALSE;
    }
}

static void
add_piece (GPtrArray  *pieces,
           const char *piece)
{
  g_autofree char *clean = gewu_text_clean (piece);

  if (*clean != '\0')
    g_ptr_array_add (pieces, g_steal_pointer (&clean));
}

/* Returns the pieces as a vector, each once (transfer full). */
static char **
make_unique (GPtrArray *pieces)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *unique = g_ptr_array_new ();

  for (guint i = 0; i < pieces->len; i++)
    if (g_hash_table_add (seen, g_ptr_array_index (pieces, i)))
      g_ptr_array_add (unique, g_strdup (g_ptr_array_index (pieces, i)));

  g_ptr_array_add (unique, NULL);
  return (char **) g_ptr_array_free (unique, FALSE);
}

/* 张　三 is written so to be as wide as 欧阳三. */
static gboolean
is_spread_out (char **parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    if (g_utf8_strlen (parts[i], -1) > 1)
      return FALSE;

  return TRUE;
}

static void
add_names (GPtrArray  *pieces,
           const char *piece)
{
  g_autofree char *clean = gewu_text_clean (piece);
  g_auto(GStrv) parts = g_strsplit (clean, " ", -1);

  if (is_spread_out (parts))
    {
      g_autofree char *name = g_strjoinv ("", parts);

      add_piece (pieces, name);
      return;
    }

  for (guint i = 0; parts[i] != NULL; i++)
    add_piece (pieces, parts[i]);
}

static char **
split (const char  *text,
       void       (*add) (GPtrArray *pieces, const char *piece))
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr(GString) piece = g_string_new (NULL);
  g_autoptr(GPtrArray) pieces = g_ptr_array_new_with_free_func (g_free);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (is_separator (g_utf8_get_char (p)))
      {
        add (pieces, piece->str);
        g_string_truncate (piece, 0);
      }
    else
      g_string_append_unichar (piece, g_utf8_get_char (p));

  add (pieces, piece->str);
  return make_unique (pieces);
}

char **
gewu_multi_split_names (const char *text)
{
  return split (text, add_names);
}

char **
gewu_multi_split_terms (const char *text)
{
  return split (text, add_piece);
}
