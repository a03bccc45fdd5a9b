/* A scratch folder, and LibreOffice to open what was written there, for the tests of workbooks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib/gstdio.h>

#define OFFICE_CSV "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"

/* LibreOffice trusts stored values unless it is told to calculate when it opens a file. */
static const char office_settings[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">"
  "<item oor:path=\"/org.openoffice.Office.Calc/Formula/Load\">"
  "<prop oor:name=\"OOXMLRecalcMode\"><value>0</value></prop></item></oor:items>\n";

static inline char *
office_make_folder (void)
{
  const char *parent = g_getenv ("GEWU_TEST_TMP");
  char *folder = g_build_filename (parent != NULL ? parent : g_get_tmp_dir (), "report-XXXXXX",
                                   NULL);
  g_autofree char *above = g_path_get_dirname (folder);

  g_assert_cmpint (g_mkdir_with_parents (above, 0755), ==, 0);
  g_assert_nonnull (g_mkdtemp (folder));

  return folder;
}

/* Kept with GEWU_TEST_KEEP, to be looked at. */
static inline void
office_remove_folder (const char *folder)
{
  const char *argv[] = { "rm", "-rf", folder, NULL };

  if (g_getenv ("GEWU_TEST_KEEP") != NULL)
    return;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                               NULL, NULL, NULL));
}

/* FALSE when there is no LibreOffice. Converts path beside itself. */
static inline gboolean
office_convert (const char *path,
                const char *format)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *program = g_find_program_in_path ("soffice");
  g_autofree char *profile = g_build_filename (folder, ".config/libreoffice/4/user", NULL);
  g_autofree char *registry = g_build_filename (profile, "registrymodifications.xcu", NULL);
  const char *argv[] = {
    program, "--headless", "--convert-to", format, "--outdir", folder, path, NULL
  };
  g_auto(GStrv) environment = g_environ_setenv (g_get_environ (), "HOME", folder, TRUE);
  g_autoptr(GError) error = NULL;
  int status;

  if (program == NULL)
    {
      g_test_skip ("LibreOffice is not installed");
      return FALSE;
    }

  environment = g_environ_unsetenv (environment, "XDG_CONFIG_HOME");
  g_assert_cmpint (g_mkdir_with_parents (profile, 0755), ==, 0);
  g_assert_true (g_file_set_contents (registry, office_settings, -1, &error));
  g_spawn_sync (NULL, (char **) argv, environment,
                G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  return TRUE;
}
