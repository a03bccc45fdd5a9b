/* Prints what the engine makes of schemes and measures, for the scripts that check it from outside.
 *
 * assess-dump SCHEME.json [MEASURES.csv], or with no arguments one "SCHEME\tMEASURES" pair a line
 * from stdin; the answer to each ends with a line "end".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-assess.h"
#include "gewu-error.h"

#include <stdio.h>
#include <string.h>

static void
print_decimal (const char  *separator,
               gboolean     has_value,
               GewuDecimal  value)
{
  g_autofree char *text = gewu_decimal_to_string (value, 0);

  printf ("%s%s", separator, has_value ? text : "-");
}

static void
print_score (const GewuScore *score)
{
  printf ("score\t%s", score->subject->key);
  print_decimal ("\t", score->has_score, score->score);
  printf ("\t%d\t%d\t%d\t%s\t%s\t%s", score->rank, score->rank_from_bottom, score->tied,
          gewu_unranked_to_id (score->unranked),
          score->grade != NULL ? score->grade : "-", score->veto != NULL ? score->veto : "-");
  print_decimal ("\t", score->has_award, score->award);
  printf ("\t%s", score->award_label != NULL ? score->award_label : "-");
  print_decimal ("\t", score->pay.has_value, score->pay.base);
  print_decimal ("\t", score->pay.has_value, score->pay.deduction);
  print_decimal ("\t", score->pay.has_value, score->pay.paid);
  printf ("\n");

  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);

      printf ("line\t%s", line->item);
      print_decimal ("\t", TRUE, line->points);
      printf ("\t%s\t%s", gewu_reason_to_id (line->reason), gewu_limit_to_id (line->limit));
      print_decimal ("\t", TRUE, line->shortfall);
      printf ("\t%d\n", line->occurred);
    }
}

static void
print_result (GewuAssessmentResult *result)
{
  for (guint i = 0; i < gewu_assessment_result_get_n_boards (result); i++)
    {
      const GewuBoardResult *board = gewu_assessment_result_get_board (result, i);

      printf ("board\t%s\n", board->board->id);
      for (guint s = 0; s < board->scores->len; s++)
        print_score (g_ptr_array_index (board->scores, s));

      for (guint w = 0; w < board->warnings->len; w++)
        {
          const GewuWarning *warning = &g_array_index (board->warnings, GewuWarning, w);

          printf ("warning\t%s\t%s\n", gewu_warning_code_to_id (warning->code),
                  warning->subject->key);
        }
    }
}

static gboolean
dump (const char  *scheme_path,
      const char  *measures_path,
      GError     **error)
{
  g_autoptr (GewuScheme) scheme = NULL;
  g_autoptr (GewuMeasures) measures = NULL;
  g_autoptr (GewuAssessmentResult) result = NULL;
  g_autofree char *json = NULL;
  g_autofree char *csv = NULL;
  gsize length;

  if (!g_file_get_contents (scheme_path, &json, &length, error))
    return FALSE;

  scheme = gewu_scheme_new_from_json (json, (gssize) length, error);
  if (scheme == NULL || measures_path == NULL)
    return scheme != NULL;

  if (!g_file_get_contents (measures_path, &csv, NULL, error))
    return FALSE;

  measures = gewu_measures_new_from_csv (csv, error);
  if (measures == NULL)
    return FALSE;

  result = gewu_assess (scheme, measures, error);
  if (result == NULL)
    return FALSE;

  print_result (result);
  return TRUE;
}

static gboolean
dump_pair (const char *scheme_path,
           const char *measures_path)
{
  g_autoptr (GError) error = NULL;
  gboolean done = dump (scheme_path, measures_path, &error);

  if (!done)
    printf ("error\t%d\t%s\n", error->code, error->message);
  printf ("end\n");
  fflush (stdout);

  return done;
}

int
main (int   argc,
      char *argv[])
{
  char line[4096];

  if (argc > 1)
    return dump_pair (argv[1], argc > 2 ? argv[2] : NULL) ? 0 : 1;

  while (fgets (line, sizeof line, stdin) != NULL)
    {
      char *measures;

      g_strchomp (line);
      measures = strchr (line, '\t');
      if (measures != NULL)
        *measures++ = '\0';
      dump_pair (line, measures);
    }

  return 0;
}
