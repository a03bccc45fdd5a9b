/* Prints what the engine makes of schemes and tables, for the scripts that check it from outside.
 *
 * Reads cases from stdin: a line "SCHEME MEASURES ENTRIES CORRECTIONS" with the four texts'
 * lengths in bytes (-1: there is none; without measures the scheme is only read), then the texts.
 * The answer to each ends with a line "end"; it is "invalid" and the message where the scheme
 * cannot be read, "error" and the message where the tables or the numbers are at fault.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-assess.h"
#include "gewu-entries.h"
#include "gewu-error.h"

#include <stdio.h>

enum
{
  SCHEME,
  MEASURES,
  ENTRIES,
  CORRECTIONS,
  N_TEXTS
};

static void
print_decimal (gboolean    has_value,
               GewuDecimal value)
{
  g_autofree char *text = gewu_decimal_to_string (value, 0);

  printf ("\t%s", has_value ? text : "-");
}

static void
print_text (const char *text)
{
  printf ("\t%s", text != NULL ? text : "-");
}

static void
print_lines (const GewuScore *score)
{
  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);

      printf ("line\t%s", line->item);
      print_decimal (TRUE, line->points);
      print_text (gewu_reason_to_id (line->reason));
      print_text (gewu_limit_to_id (line->limit));
      print_decimal (TRUE, line->shortfall);
      printf ("\t%d\n", line->occurred);
    }
}

static void
print_pay (const GewuPay *pay)
{
  for (guint i = 0; pay->has_value && i < pay->lines->len; i++)
    {
      const GewuPayLine *line = &g_array_index (pay->lines, GewuPayLine, i);

      printf ("pay\t%s", gewu_pay_line_to_id (line->kind));
      print_text (line->kind == GEWU_PAY_LINE_EXTRA ? line->title : NULL);
      print_decimal (TRUE, line->amount);
      printf ("\n");
    }
}

static void
print_score (const GewuScore *score)
{
  printf ("score\t%s", score->subject->key);
  print_decimal (score->has_score, score->score);
  printf ("\t%d\t%d\t%d\t%s", score->rank, score->rank_from_bottom, score->tied,
          gewu_unranked_to_id (score->unranked));
  print_text (score->grade);
  print_text (score->moved_from);
  print_text (score->veto);
  print_text (score->streak);
  print_decimal (score->has_award, score->award);
  print_text (score->award_label);
  print_decimal (score->pay.has_value, score->pay.paid);
  print_decimal (score->pay.has_value, score->pay.now);
  printf ("\n");

  print_lines (score);
  print_pay (&score->pay);
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

/* entries NULL: nobody entered anything, which is not the same as no entries being declared. */
static gboolean
apply_entries (GewuScheme    *scheme,
               GewuMeasures  *measures,
               const char    *entries,
               GError       **error)
{
  g_autoptr (GPtrArray) rows = entries != NULL
    ? gewu_entries_read_csv (scheme, measures, entries, error) : g_ptr_array_new ();

  return rows != NULL && gewu_entries_apply (scheme, rows, measures, error);
}

static gboolean
dump (char   **texts,
      gsize    scheme_length,
      GError **error)
{
  g_autoptr (GewuScheme) scheme = NULL;
  g_autoptr (GewuMeasures) measures = NULL;
  g_autoptr (GewuAssessmentResult) result = NULL;

  scheme = gewu_scheme_new_from_json (texts[SCHEME], (gssize) scheme_length, error);
  if (scheme == NULL || texts[MEASURES] == NULL)
    return scheme != NULL;

  measures = gewu_measures_new_from_csv (texts[MEASURES], error);
  if (measures == NULL || !apply_entries (scheme, measures, texts[ENTRIES], error))
    return FALSE;

  if (texts[CORRECTIONS] != NULL &&
      !gewu_measures_read_corrections (measures, texts[CORRECTIONS], error))
    return FALSE;

  result = gewu_assess (scheme, measures, error);
  if (result == NULL)
    return FALSE;

  print_result (result);
  return TRUE;
}

/* NULL when length is -1. */
static char *
read_text (int length)
{
  g_autofree char *text = NULL;

  if (length < 0)
    return NULL;

  text = g_malloc0 ((gsize) length + 1);
  if (fread (text, 1, (gsize) length, stdin) != (gsize) length)
    g_error ("the case is cut off");

  return g_steal_pointer (&text);
}

int
main (void)
{
  int lengths[N_TEXTS];

  while (scanf ("%d %d %d %d", &lengths[SCHEME], &lengths[MEASURES], &lengths[ENTRIES],
                &lengths[CORRECTIONS]) == N_TEXTS && getchar () == '\n')
    {
      g_autoptr (GError) error = NULL;
      char *texts[N_TEXTS];

      for (guint i = 0; i < N_TEXTS; i++)
        texts[i] = read_text (lengths[i]);

      if (!dump (texts, (gsize) lengths[SCHEME], &error))
        printf ("%s\t%s\n", error->code == GEWU_ERROR_SCHEME ? "invalid" : "error", error->message);
      printf ("end\n");

      for (guint i = 0; i < N_TEXTS; i++)
        g_free (texts[i]);
    }

  return 0;
}
