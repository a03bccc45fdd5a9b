/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-drafts.h"

#include <errno.h>
#include <glib/gstdio.h>

/* The first line of a file is the version's id, the rest the document. */

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "gewu", "schemes", NULL);
}

static char *
get_path (const char *zone_path,
          const char *code)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *whole = g_strconcat (zone_path, "\n", code, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
  g_autofree char *name = g_strconcat (hash, ".draft", NULL);

  return g_build_filename (folder, name, NULL);
}

void
gewu_scheme_drafts_keep (const char *zone_path,
                         const char *code,
                         gint64      based_on,
                         const char *text)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *path = get_path (zone_path, code);
  g_autofree char *content = g_strdup_printf ("%" G_GINT64_FORMAT "\n%s", based_on, text);
  g_autoptr(GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_message ("%s: %s", folder, g_strerror (errno));
  else if (!g_file_set_contents_full (path, content, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                                      &error))
    g_message ("%s", error->message);
}

void
gewu_scheme_drafts_drop (const char *zone_path,
                         const char *code)
{
  g_autofree char *path = get_path (zone_path, code);

  if (g_unlink (path) != 0 && errno != ENOENT)
    g_message ("%s: %s", path, g_strerror (errno));
}

char *
gewu_scheme_drafts_load (const char *zone_path,
                         const char *code,
                         gint64     *based_on)
{
  g_autofree char *path = get_path (zone_path, code);
  g_autofree char *content = NULL;
  char *text;

  if (!g_file_get_contents (path, &content, NULL, NULL))
    return NULL;
  if (based_on != NULL)
    *based_on = g_ascii_strtoll (content, &text, 10);
  else
    g_ascii_strtoll (content, &text, 10);

  return *text == '\n' && text[1] != '\0' ? g_strdup (text + 1) : NULL;
}
