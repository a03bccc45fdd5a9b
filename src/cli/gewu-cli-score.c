/* gewu-cli score: runs a scheme on a table of measures with no database, or checks the scheme
 * alone. This is how rules are tested.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli-scores.h"
#include "gewu-entries.h"

static gboolean
read_entries (GewuScheme    *scheme,
              GewuMeasures  *measures,
              const char    *path,
              GError       **error)
{
  g_autoptr(GPtrArray) rows = NULL;
  g_autofree char *text = NULL;

  if (path == NULL)
    rows = g_ptr_array_new ();
  else if (g_file_get_contents (path, &text, NULL, error))
    rows = gewu_entries_read_csv (scheme, measures, text, error);

  return rows != NULL && gewu_entries_apply (scheme, rows, measures, error);
}

static gboolean
read_corrections (GewuMeasures  *measures,
                  const char    *path,
                  GError       **error)
{
  g_autofree char *text = NULL;

  if (path == NULL)
    return TRUE;

  return g_file_get_contents (path, &text, NULL, error) &&
         gewu_measures_read_corrections (measures, text, error);
}

/* entries and corrections are paths; NULL: none. */
static GewuAssessmentResult *
score (GewuScheme  *scheme,
       const char  *path,
       const char  *entries,
       const char  *corrections,
       GError     **error)
{
  g_autoptr(GewuMeasures) measures = NULL;
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;

  measures = gewu_measures_new_from_csv (text, error);
  if (measures == NULL || !read_entries (scheme, measures, entries, error) ||
      !read_corrections (measures, corrections, error))
    return NULL;

  return gewu_assess (scheme, measures, error);
}

/* result NULL: of the scheme alone. */
static void
print_json (GewuScheme           *scheme,
            GewuAssessmentResult *result)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  if (result != NULL)
    gewu_cli_add_scores (builder, result, NULL, NULL, NULL);
  else
    gewu_cli_add_scheme (builder, scheme);
  json_builder_end_object (builder);
  gewu_cli_print_json (json_builder_get_root (builder));
}

int
gewu_cli_score (int    argc,
                char **argv)
{
  gboolean json = FALSE, check = FALSE;
  g_autofree char *entries_path = NULL;
  g_autofree char *corrections_path = NULL;
  GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { "check", 0, 0, G_OPTION_ARG_NONE, &check, NULL, NULL },
    { "entries", 0, 0, G_OPTION_ARG_FILENAME, &entries_path, NULL, NULL },
    { "corrections", 0, 0, G_OPTION_ARG_FILENAME, &corrections_path, NULL, NULL },
    { NULL }
  };
  g_autoptr(GewuScheme) scheme = NULL;
  g_autoptr(GewuAssessmentResult) result = NULL;
  g_autoptr(GError) error = NULL;

  /* How many arguments there must be is known only after the options. */
  if (!gewu_cli_parse (&argc, &argv, entries, 1, 2) ||
      !gewu_cli_parse (&argc, &argv, NULL, check ? 1 : 2, check ? 1 : 2))
    return GEWU_CLI_USAGE;

  scheme = gewu_cli_load_scheme (argv[1], &error);
  if (scheme != NULL && !check)
    result = score (scheme, argv[2], entries_path, corrections_path, &error);
  if (error != NULL)
    return gewu_cli_fail (error);

  if (json)
    print_json (scheme, result);
  else if (check)
    gewu_cli_print_findings (scheme);
  else
    gewu_cli_print_scores (result);

  return GEWU_CLI_DONE;
}
