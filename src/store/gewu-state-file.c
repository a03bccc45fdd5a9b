/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-state-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

static char *
build_path (const char *zone_uuid)
{
  return g_build_filename (g_get_user_state_dir (), "gewu", zone_uuid, NULL);
}

static gboolean
parse_hex (const char *hex,
           guint8     *hash)
{
  if (strlen (hex) != 2 * GEWU_HASH_SIZE)
    return FALSE;

  for (guint i = 0; i < GEWU_HASH_SIZE; i++)
    {
      int high = g_ascii_xdigit_value (hex[2 * i]);
      int low = g_ascii_xdigit_value (hex[2 * i + 1]);

      if (high < 0 || low < 0)
        return FALSE;
      hash[i] = (guint8) (high << 4 | low);
    }

  return TRUE;
}

gboolean
gewu_state_file_read (const char    *zone_uuid,
                      GewuStateFile *state)
{
  g_autofree char *path = build_path (zone_uuid);
  g_autofree char *text = NULL;
  g_auto(GStrv) words = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return FALSE;
  words = g_strsplit (g_strstrip (text), " ", 3);

  return g_strv_length (words) == 3 &&
         g_ascii_string_to_signed (words[0], 10, 1, G_MAXINT32, &state->node, NULL) &&
         g_ascii_string_to_signed (words[1], 10, 0, G_MAXINT64, &state->seq, NULL) &&
         parse_hex (words[2], state->hash);
}

void
gewu_state_file_write (const char          *zone_uuid,
                       const GewuStateFile *state)
{
  g_autofree char *path = build_path (zone_uuid);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *hex = gewu_hash_to_hex (state->hash);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s\n",
                                           state->node, state->seq, hex);
  g_autoptr(GError) error = NULL;

  /* Not fsynced: a state file that is behind or lost after a power cut is recognised as such. */
  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_message ("%s: %s", folder, g_strerror (errno));
  else if (!g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_message ("%s", error->message);
}
