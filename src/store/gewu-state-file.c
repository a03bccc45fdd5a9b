/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-state-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

static char *
build_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "gewu", NULL);
}

static char *
build_path (const char *zone_uuid,
            gint64      node)
{
  g_autofree char *folder = build_folder ();
  g_autofree char *name = g_strdup_printf ("%s.%" G_GINT64_FORMAT, zone_uuid, node);

  return g_build_filename (folder, name, NULL);
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
                      gint64         node,
                      GewuStateFile *state)
{
  g_autofree char *path = build_path (zone_uuid, node);
  g_autofree char *text = NULL;
  g_auto(GStrv) words = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return FALSE;
  words = g_strsplit (g_strstrip (text), " ", -1);
  state->node = node;

  return g_strv_length (words) == 4 &&
         g_ascii_string_to_signed (words[0], 10, 1, G_MAXINT64, &state->seq, NULL) &&
         parse_hex (words[1], state->hash) &&
         g_ascii_string_to_unsigned (words[2], 10, 0, G_MAXUINT64, &state->device, NULL) &&
         g_ascii_string_to_unsigned (words[3], 10, 0, G_MAXUINT64, &state->inode, NULL);
}

GArray *
gewu_state_file_list (const char *zone_uuid)
{
  g_autofree char *folder = build_folder ();
  g_autofree char *prefix = g_strconcat (zone_uuid, ".", NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  GArray *states = g_array_new (FALSE, TRUE, sizeof (GewuStateFile));
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      GewuStateFile state = { 0 };
      gint64 node;

      if (g_str_has_prefix (name, prefix) &&
          g_ascii_string_to_signed (name + strlen (prefix), 10, 1, G_MAXINT32, &node, NULL) &&
          gewu_state_file_read (zone_uuid, node, &state))
        g_array_append_val (states, state);
    }

  return states;
}

void
gewu_state_file_identify (GewuStateFile *state,
                          const char    *path)
{
  GStatBuf info;

  /* Only asked for its number: opening a live database here would drop SQLite's locks. */
  if (g_stat (path, &info) != 0)
    return;
  state->device = info.st_dev;
  state->inode = info.st_ino;
}

gboolean
gewu_state_file_is_same (const GewuStateFile *a,
                         const GewuStateFile *b)
{
  return a->inode != 0 && a->device == b->device && a->inode == b->inode;
}

void
gewu_state_file_write (const char          *zone_uuid,
                       const GewuStateFile *state)
{
  g_autofree char *path = build_path (zone_uuid, state->node);
  g_autofree char *folder = build_folder ();
  g_autofree char *hex = gewu_hash_to_hex (state->hash);
  g_autofree char *text =
    g_strdup_printf ("%" G_GINT64_FORMAT " %s %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT "\n",
                     state->seq, hex, state->device, state->inode);
  g_autoptr(GError) error = NULL;

  /* Not fsynced: a state file that is behind or lost after a power cut is recognised as such. */
  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_message ("%s: %s", folder, g_strerror (errno));
  else if (!g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_message ("%s", error->message);
}
