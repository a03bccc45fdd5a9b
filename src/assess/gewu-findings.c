/* What a valid scheme says that is hardly meant.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-findings-private.h"

#include <string.h>

void
gewu_scheme_finding_free (GewuSchemeFinding *self)
{
  g_free (self->place);
  g_free (self->title);
  g_free (self);
}

const char *
gewu_scheme_finding_to_id (GewuSchemeFindingCode code)
{
  static const char *const ids[] = {
    [GEWU_SCHEME_FINDING_GRADE_HOLE] = "grade-hole",
    [GEWU_SCHEME_FINDING_GRADE_OVERLAP] = "grade-overlap",
    [GEWU_SCHEME_FINDING_WEIGHTS] = "weights",
    [GEWU_SCHEME_FINDING_FULL_MARKS] = "full-marks",
    [GEWU_SCHEME_FINDING_NO_EMPTY] = "no-empty",
    [GEWU_SCHEME_FINDING_FULL_UNREACHABLE] = "full-unreachable",
    [GEWU_SCHEME_FINDING_FLOOR_UNREACHABLE] = "floor-unreachable",
    [GEWU_SCHEME_FINDING_THRESHOLD] = "threshold",
    [GEWU_SCHEME_FINDING_STEP_UNREACHABLE] = "step-unreachable",
    [GEWU_SCHEME_FINDING_NO_PLACES] = "no-places",
    [GEWU_SCHEME_FINDING_EMPTY_CLASS] = "empty-class",
    [GEWU_SCHEME_FINDING_UNUSED_ENTRY] = "unused-entry",
    [GEWU_SCHEME_FINDING_UNUSED_MEASURE] = "unused-measure",
    [GEWU_SCHEME_FINDING_REPEATED_KEY] = "repeated-key",
    [GEWU_SCHEME_FINDING_AWARDS_OVERLAP] = "awards-overlap",
  };

  g_return_val_if_fail (code < G_N_ELEMENTS (ids), NULL);

  return ids[code];
}

GewuSchemeFinding *
gewu_findings_add (GPtrArray             *findings,
                   GewuSchemeFindingCode  code,
                   const char            *title,
                   const char            *place,
                   ...)
{
  GewuSchemeFinding *finding = g_new0 (GewuSchemeFinding, 1);
  va_list arguments;

  va_start (arguments, place);
  finding->place = g_strdup_vprintf (place, arguments);
  va_end (arguments);
  finding->code = code;
  finding->title = g_strdup (title);
  g_ptr_array_add (findings, finding);

  return finding;
}

/* A measure that a board asks for, itself or through one that it computes. */
static gboolean
is_needed (GewuScheme *scheme,
           const char *name)
{
  for (guint i = 0; i < gewu_scheme_get_n_boards (scheme); i++)
    {
      const GewuBoard *board = gewu_scheme_get_board (scheme, i);

      for (guint m = 0; m < board->measures->len; m++)
        if (strcmp (((GewuMeasure *) g_ptr_array_index (board->measures, m))->name, name) == 0)
          return TRUE;
    }

  return FALSE;
}

static gboolean
pay_uses (const GewuPayRule *pay,
          const GewuMeasure *measure)
{
  for (guint i = 0; i < pay->extras->len; i++)
    if (((GewuPayExtra *) g_ptr_array_index (pay->extras, i))->measure == measure)
      return TRUE;

  return pay->base.measure == measure || pay->times.measure == measure ||
         pay->months == measure || pay->months_in_period == measure;
}

static gboolean
conditions_use (GPtrArray         *conditions,
                const GewuMeasure *measure)
{
  for (guint i = 0; i < conditions->len; i++)
    if (((GewuCondition *) g_ptr_array_index (conditions, i))->measure == measure)
      return TRUE;

  return FALSE;
}

static gboolean
items_use (const GewuBoard   *board,
           const GewuMeasure *measure)
{
  for (guint i = 0; i < board->items->len; i++)
    {
      const GewuItem *item = g_ptr_array_index (board->items, i);

      if (item->measure == measure || item->times.measure == measure ||
          conditions_use (item->when, measure))
        return TRUE;
    }

  return FALSE;
}

static gboolean
board_uses (const GewuBoard   *board,
            const GewuMeasure *measure)
{
  for (guint i = 0; i < board->streaks->len; i++)
    if (((GewuStreakRule *) g_ptr_array_index (board->streaks, i))->before == measure)
      return TRUE;
  for (guint i = 0; board->ranking != NULL && i < board->ranking->keys->len; i++)
    if (g_array_index (board->ranking->keys, GewuRankingKey, i).measure == measure)
      return TRUE;

  return items_use (board, measure) || conditions_use (board->conditions, measure) ||
         board->times.measure == measure ||
         (board->pay != NULL && pay_uses (board->pay, measure));
}

static gboolean
is_used (GewuScheme        *scheme,
         const GewuMeasure *measure)
{
  for (guint i = 0; i < gewu_scheme_get_n_boards (scheme); i++)
    if (board_uses (gewu_scheme_get_board (scheme, i), measure))
      return TRUE;

  return FALSE;
}

/* Weights have at most nine digits each, so their sum fits. */
static void
check_weights (GPtrArray   *findings,
               GewuDecimal  sum,
               const char  *title,
               const char  *list,
               guint        index,
               const char  *member)
{
  if (sum.millionths != GEWU_DECIMAL_ONE)
    gewu_findings_add (findings, GEWU_SCHEME_FINDING_WEIGHTS, title, "%s[%u].%s", list, index,
                       member)->a = sum;
}

static void
check_measures (GPtrArray  *findings,
                GewuScheme *scheme)
{
  for (guint i = 0; i < gewu_scheme_get_n_measures (scheme); i++)
    {
      const GewuMeasure *measure = gewu_scheme_get_measure (scheme, i);
      GewuDecimal sum = GEWU_DECIMAL_ZERO;

      for (guint t = 0; measure->kind == GEWU_MEASURE_AVERAGE && t < measure->terms->len; t++)
        sum.millionths += g_array_index (measure->terms, GewuMeasureTerm, t).factor.millionths;
      if (measure->kind == GEWU_MEASURE_AVERAGE && !measure->is_mean)
        check_weights (findings, sum, measure->name, "measures", i, "average");
      if (!is_used (scheme, measure))
        gewu_findings_add (findings, GEWU_SCHEME_FINDING_UNUSED_MEASURE, measure->name,
                           "measures[%u]", i);
    }
}

static void
check_entries (GPtrArray  *findings,
               GewuScheme *scheme)
{
  for (guint i = 0; i < gewu_scheme_get_n_entries (scheme); i++)
    {
      const GewuEntryDeclaration *entry = gewu_scheme_get_entry (scheme, i);
      GewuDecimal sum = GEWU_DECIMAL_ZERO;

      for (guint r = 0; r < entry->raters->len; r++)
        sum.millionths += ((GewuRater *) g_ptr_array_index (entry->raters, r))->weight.millionths;
      if (entry->raters->len > 0)
        check_weights (findings, sum, entry->title, "entries", i, "raters");
      if (!is_needed (scheme, entry->name))
        gewu_findings_add (findings, GEWU_SCHEME_FINDING_UNUSED_ENTRY, entry->title,
                           "entries[%u]", i);
    }
}

GPtrArray *
gewu_findings_list (GewuScheme *scheme)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_scheme_finding_free);

  check_measures (findings, scheme);
  check_entries (findings, scheme);

  for (guint i = 0; i < gewu_scheme_get_n_boards (scheme); i++)
    {
      const GewuBoard *board = gewu_scheme_get_board (scheme, i);
      g_autofree char *place = g_strdup_printf ("boards[%u]", i);

      for (guint k = 0; k < board->items->len; k++)
        {
          g_autofree char *at = g_strdup_printf ("%s.items[%u]", place, k);

          gewu_findings_item (findings, scheme, board, g_ptr_array_index (board->items, k), at);
        }
      gewu_findings_board (findings, board, place);
    }

  return findings;
}
