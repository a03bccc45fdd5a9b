/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-trial-text.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "gewu-format.h"

#define NONE "—"

/* ---- cells */

static char *
describe_score (const GewuScore *score,
                int              decimals)
{
  return score != NULL && score->has_score ? gewu_format_decimal (score->score, decimals, decimals)
                                           : g_strdup (NONE);
}

static char *
describe_rank (const GewuScore *score)
{
  return score != NULL && score->rank > 0 ? g_strdup_printf ("%d", score->rank) : g_strdup (NONE);
}

static char *
describe_grade (const GewuScore *score)
{
  return g_strdup (score != NULL && score->grade != NULL ? score->grade : NONE);
}

static char *
describe_pay (const GewuScore *score)
{
  return score != NULL && score->pay.has_value ? gewu_format_decimal (score->pay.paid, 2, 2)
                                               : g_strdup (NONE);
}

/* "95 → 92.5", or "95" where nothing changes. Takes both. */
static char *
join (char *before,
      char *after)
{
  char *text = g_str_equal (before, after) ? g_strdup (after)
                                           : g_strdup_printf ("%s → %s", before, after);

  g_free (before);
  g_free (after);

  return text;
}

static char *
join_ranks (const GewuMovement *move)
{
  g_autofree char *ranks = join (describe_rank (move->before), describe_rank (move->after));
  int rise = gewu_movement_get_rise (move);

  if (rise == 0)
    return g_steal_pointer (&ranks);

  return g_strdup_printf ("%s  %s%d", ranks, rise > 0 ? "↑" : "↓", abs (rise));
}

/* Better, worse, or as it was. */
static const char *
get_style (int change)
{
  return change > 0 ? "passed" : change < 0 ? "lost" : NULL;
}

static int
get_sign (GewuDecimal value)
{
  return gewu_decimal_compare (value, GEWU_DECIMAL_ZERO);
}

GewuTableRow *
gewu_scheme_trial_create_row (const GewuBoard    *board,
                              const GewuMovement *move,
                              gboolean            shows_pay)
{
  const GewuScore *score = move->after != NULL ? move->after : move->before;
  GewuTableRow *row = gewu_table_row_new (5, NULL, NULL);
  g_autofree char *scores = join (describe_score (move->before, board->decimals),
                                  describe_score (move->after, board->decimals));
  g_autofree char *ranks = join_ranks (move);
  g_autofree char *grades = join (describe_grade (move->before), describe_grade (move->after));
  g_autofree char *pays = join (describe_pay (move->before), describe_pay (move->after));
  const char *name_style = gewu_movement_is_change (move) ? "strong" : "dim";
  guint n = 0;

  gewu_table_row_set (row, n++, score->subject->name, name_style);
  gewu_table_row_set (row, n++, scores, get_style (get_sign (move->difference)));
  if (board->ranking != NULL)
    gewu_table_row_set (row, n++, ranks, get_style (gewu_movement_get_rise (move)));
  if (board->grades != NULL)
    gewu_table_row_set (row, n++, grades, NULL);
  if (board->pay != NULL && shows_pay)
    gewu_table_row_set (row, n++, pays, get_style (get_sign (move->pay_difference)));

  return row;
}

void
gewu_scheme_trial_set_columns (GewuTableView   *table,
                               const GewuBoard *board,
                               gboolean         shows_pay)
{
  GewuTableColumn columns[5];
  guint n = 0;

  columns[n++] = (GewuTableColumn) { _("Name"), GEWU_ALIGN_START, 8, TRUE };
  columns[n++] = (GewuTableColumn) { _("Score"), GEWU_ALIGN_END, 14, FALSE };
  if (board->ranking != NULL)
    columns[n++] = (GewuTableColumn) { _("Rank"), GEWU_ALIGN_END, 19, FALSE };
  if (board->grades != NULL)
    columns[n++] = (GewuTableColumn) { _("Grade"), GEWU_ALIGN_START, 11, FALSE };
  if (board->pay != NULL && shows_pay)
    columns[n++] = (GewuTableColumn) { _("Pay (yuan)"), GEWU_ALIGN_END, 17, FALSE };
  gewu_table_view_set_columns (table, columns, n);
}

/* ---- the sentence */

typedef struct
{
  guint               n_scored;
  guint               n_scores;
  guint               n_ranks;
  guint               n_grades;
  GewuDecimal         pay;        /* what all together get more, yuan */
  const GewuMovement *farthest;   /* NULL: nobody's rank changes */
} Tally;

static void
count_moves (GArray *moves,
             Tally  *tally)
{
  *tally = (Tally) { 0 };
  for (guint i = 0; i < moves->len; i++)
    {
      const GewuMovement *move = &g_array_index (moves, GewuMovement, i);
      int rise = gewu_movement_get_rise (move);
      GewuDecimal sum;

      tally->n_scored += (move->before != NULL && move->before->has_score) ||
                         (move->after != NULL && move->after->has_score);
      tally->n_scores += get_sign (move->difference) != 0;
      tally->n_ranks += rise != 0;
      tally->n_grades += move->before != NULL && move->after != NULL &&
                         g_strcmp0 (move->before->grade, move->after->grade) != 0;
      if (gewu_decimal_add (tally->pay, move->pay_difference, &sum))
        tally->pay = sum;
      if (tally->farthest == NULL && rise != 0)
        tally->farthest = move;
    }
}

static void
append_part (GString *text,
             char    *part)
{
  if (text->len > 0)
    g_string_append (text, _(", "));
  g_string_append (text, part);
  g_free (part);
}

char *
gewu_scheme_trial_describe (GArray   *moves,
                            gboolean  shows_pay)
{
  GString *text;
  Tally tally;

  count_moves (moves, &tally);
  if (tally.n_scored == 0)
    return g_strdup (_("Nobody has a score in this period: there is nothing to score by."));
  if (tally.n_scores + tally.n_ranks + tally.n_grades == 0 && get_sign (tally.pay) == 0)
    return g_strdup (_("Nothing changes for anybody."));

  text = g_string_new (NULL);

  append_part (text, g_strdup_printf (ngettext ("the score of %u changes",
                                                "the scores of %u change", tally.n_scores),
                                      tally.n_scores));
  append_part (text, g_strdup_printf (ngettext ("the rank of %u", "the ranks of %u", tally.n_ranks),
                                      tally.n_ranks));
  if (tally.n_grades > 0)
    append_part (text, g_strdup_printf (ngettext ("the grade of %u", "the grades of %u",
                                                  tally.n_grades), tally.n_grades));
  if (tally.farthest != NULL)
    append_part (text, g_strdup_printf (_("farthest %s, from %d to %d"),
                                        tally.farthest->after->subject->name,
                                        tally.farthest->before->rank, tally.farthest->after->rank));
  if (get_sign (tally.pay) != 0 && shows_pay)
    {
      g_autofree char *pay = gewu_format_signed (tally.pay, 2);

      append_part (text, g_strdup_printf (_("pay %s yuan in all"), pay));
    }

  return g_string_free (text, FALSE);
}
