/* gewu-cli score: runs a scheme on a table of measures, with no database. This is how rules are
 * tested.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli-scores.h"

static GewuMeasures *
load_measures (const char  *path,
               GError     **error)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;

  return gewu_measures_new_from_csv (text, error);
}

static void
print_json (GewuAssessmentResult *result)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  gewu_cli_add_scores (builder, result, NULL, NULL, NULL);
  json_builder_end_object (builder);
  gewu_cli_print_json (json_builder_get_root (builder));
}

int
gewu_cli_score (int    argc,
                char **argv)
{
  gboolean json = FALSE;
  GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL }
  };
  g_autoptr(GewuScheme) scheme = NULL;
  g_autoptr(GewuMeasures) measures = NULL;
  g_autoptr(GewuAssessmentResult) result = NULL;
  g_autoptr(GError) error = NULL;

  if (!gewu_cli_parse (&argc, &argv, entries, 2, 2))
    return GEWU_CLI_USAGE;
  scheme = gewu_cli_load_scheme (argv[1], &error);
  if (scheme != NULL)
    measures = load_measures (argv[2], &error);
  if (measures != NULL)
    result = gewu_assess (scheme, measures, &error);
  if (result == NULL)
    return gewu_cli_fail (error);
  if (json)
    print_json (result);
  else
    gewu_cli_print_scores (result);

  return GEWU_CLI_DONE;
}
