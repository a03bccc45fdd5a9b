/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assess-case.h"

#include "gewu-assess.h"

#include <string.h>

static void
append_line (GString             *text,
             const GewuScoreLine *line)
{
  g_autofree char *points = gewu_decimal_to_string (line->points, 0);

  g_string_append_printf (text, "%s %s %s", line->item, points, gewu_reason_to_id (line->reason));
}

static void
append_score (GString         *text,
              const GewuScore *score)
{
  g_autofree char *points = gewu_decimal_to_string (score->score, 0);

  g_string_append_printf (text, "%s %s:", score->subject->key,
                          score->has_score ? points : gewu_unranked_to_id (score->unranked));
  for (guint i = 0; i < score->lines->len; i++)
    {
      g_string_append (text, i > 0 ? ", " : " ");
      append_line (text, &g_array_index (score->lines, GewuScoreLine, i));
    }
  g_string_append_c (text, '\n');
}

static GewuAssessmentResult *
assess (const char  *members,
        const char  *table,
        const char  *corrections,
        GError     **error)
{
  g_autoptr (GString) json = g_string_new ("{'format':1,'id':'s','version':1,'title':'s',");
  g_autoptr (GewuScheme) scheme = NULL;
  g_autoptr (GewuMeasures) measures = NULL;

  g_string_append_printf (json, "%s}", members);
  g_string_replace (json, "'", "\"", 0);
  scheme = gewu_scheme_new_from_json (json->str, -1, error);
  if (scheme == NULL)
    return NULL;

  measures = gewu_measures_new_from_csv (table, error);
  if (measures == NULL ||
      (corrections != NULL && !gewu_measures_read_corrections (measures, corrections, error)))
    return NULL;

  return gewu_assess (scheme, measures, error);
}

char *
assess_case_print (const char *members,
                   const char *measures,
                   const char *corrections)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuAssessmentResult) result = assess (members, measures, corrections, &error);
  GString *text = g_string_new (NULL);

  if (result == NULL)
    g_string_assign (text, error->message);
  for (guint b = 0; result != NULL && b < gewu_assessment_result_get_n_boards (result); b++)
    {
      const GewuBoardResult *board = gewu_assessment_result_get_board (result, b);

      for (guint i = 0; i < board->scores->len; i++)
        append_score (text, g_ptr_array_index (board->scores, i));
    }

  return g_string_free (text, FALSE);
}

void
assess_case_check (const char *members,
                   const char *measures,
                   const char *corrections,
                   const char *expected)
{
  g_autofree char *found = assess_case_print (members, measures, corrections);

  g_test_message ("%s", members);
  g_assert_cmpstr (found, ==, expected);
}

/* "27/30" is a rate, "-" absent; the subjects are A, B, … */
static char *
make_table (const char *values)
{
  g_auto (GStrv) all = g_strsplit (values, " ", -1);
  gboolean are_rates = strchr (values, '/') != NULL;
  GString *csv = g_string_new (are_rates ? "subject,kind,x.numerator,x.denominator\n"
                                         : "subject,kind,x\n");

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autoptr (GString) cells = g_string_new (all[i]);

      if (strcmp (all[i], "-") == 0)
        g_string_assign (cells, are_rates ? "," : "");
      g_string_replace (cells, "/", ",", 0);
      g_string_append_printf (csv, "%c,unit,%s\n", 'A' + i, cells->str);
    }

  return g_string_free (csv, FALSE);
}

void
assess_case_check_rule (const char *item,
                        const char *values,
                        const char *expected)
{
  g_autofree char *csv = make_table (values);
  g_autofree char *members = g_strdup_printf (
    "'boards':[{'id':'b','title':'b','subject':'unit','items':["
    "{'id':'i','title':'i','measure':'x',%s}]}]", item);
  g_autofree char *found = assess_case_print (members, csv, NULL);
  g_auto (GStrv) lines = g_strsplit (found, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      const char *line = strstr (lines[i], ": i ");

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                              line != NULL ? line + strlen (": i ") : lines[i]);
    }

  g_test_message ("%s: %s", item, values);
  g_assert_cmpstr (text->str, ==, expected);
}
