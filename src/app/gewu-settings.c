/* Finding the settings' schema, installed or in the folder of the build.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-settings.h"

#define MAX_RECENT 5

static GSettingsSchemaSource *
open_build_source (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *schemas = NULL;

  if (folder == NULL)
    return NULL;

  schemas = g_build_filename (folder, "..", "..", "data", NULL);
  return g_settings_schema_source_new_from_directory (
    schemas, g_settings_schema_source_get_default (), FALSE, NULL);
}

static GSettings *
create_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, "org.gewu.Gewu", TRUE);
  if (schema == NULL)
    {
      g_autoptr (GSettingsSchemaSource) build_source = open_build_source ();

      if (build_source != NULL)
        schema = g_settings_schema_source_lookup (build_source, "org.gewu.Gewu", FALSE);
    }

  /* g_settings_new() would end the program. */
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

GSettings *
gewu_settings_get (void)
{
  static GSettings *settings;
  static gsize created;

  if (g_once_init_enter (&created))
    {
      settings = create_settings ();
      g_once_init_leave (&created, 1);
    }

  return settings;
}

gboolean
gewu_settings_get_show_pay (void)
{
  GSettings *settings = gewu_settings_get ();

  return settings != NULL && g_settings_get_boolean (settings, "show-pay");
}

char **
gewu_settings_dup_recent_files (void)
{
  GSettings *settings = gewu_settings_get ();
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;

  if (settings != NULL)
    paths = g_settings_get_strv (settings, "recent-files");
  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    if (g_file_test (paths[i], G_FILE_TEST_IS_REGULAR))
      g_strv_builder_add (found, paths[i]);

  return g_strv_builder_end (found);
}

void
gewu_settings_add_recent_file (const char *path)
{
  GSettings *settings = gewu_settings_get ();
  g_auto (GStrv) before = gewu_settings_dup_recent_files ();
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) after = NULL;
  guint n = 1;

  if (settings == NULL)
    return;

  g_strv_builder_add (paths, path);
  for (guint i = 0; before[i] != NULL && n < MAX_RECENT; i++)
    if (!g_str_equal (before[i], path))
      {
        g_strv_builder_add (paths, before[i]);
        n++;
      }
  after = g_strv_builder_end (paths);
  g_settings_set_strv (settings, "recent-files", (const char *const *) after);
}
