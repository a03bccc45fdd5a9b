/* Finding the settings' schema, installed or in the folder of the build.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-settings.h"

#define MAX_RECENT 5
#define MAX_ZONES 20   /* whose habits are kept */

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

/* zone → key → value */
static GVariant *
get_habits (GSettings *settings)
{
  return g_settings_get_value (settings, "habits");
}

char *
gewu_settings_dup_habit (const char *zone,
                         const char *key)
{
  GSettings *settings = gewu_settings_get ();
  g_autoptr (GVariant) habits = NULL;
  g_autoptr (GVariant) of_zone = NULL;
  char *value = NULL;

  if (settings == NULL)
    return NULL;

  habits = get_habits (settings);
  of_zone = g_variant_lookup_value (habits, zone, G_VARIANT_TYPE ("a{ss}"));
  if (of_zone != NULL)
    g_variant_lookup (of_zone, key, "s", &value);

  return value;
}

/* The habits of zone with value in place of what was there under key. */
static GVariant *
make_habits (GVariant   *before,
             const char *key,
             const char *value)
{
  GVariantBuilder builder;
  GVariantIter iter;
  const char *other, *text;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  if (value != NULL)
    g_variant_builder_add (&builder, "{ss}", key, value);
  if (before != NULL)
    {
      g_variant_iter_init (&iter, before);
      while (g_variant_iter_next (&iter, "{&s&s}", &other, &text))
        if (!g_str_equal (other, key))
          g_variant_builder_add (&builder, "{ss}", other, text);
    }

  return g_variant_builder_end (&builder);
}

/* The zone written last comes first, the one not written for longest is forgotten. */
void
gewu_settings_set_habit (const char *zone,
                         const char *key,
                         const char *value)
{
  GSettings *settings = gewu_settings_get ();
  g_autoptr (GVariant) habits = NULL;
  g_autoptr (GVariant) of_zone = NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  GVariant *child;
  const char *path;
  guint n = 1;

  if (settings == NULL)
    return;

  habits = get_habits (settings);
  of_zone = g_variant_lookup_value (habits, zone, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sa{ss}}"));
  g_variant_builder_add (&builder, "{s@a{ss}}", zone, make_habits (of_zone, key, value));
  g_variant_iter_init (&iter, habits);
  while (g_variant_iter_next (&iter, "{&s@a{ss}}", &path, &child))
    {
      g_autoptr (GVariant) others = child;

      if (!g_str_equal (path, zone) && n++ < MAX_ZONES)
        g_variant_builder_add (&builder, "{s@a{ss}}", path, others);
    }
  g_settings_set_value (settings, "habits", g_variant_builder_end (&builder));
}
