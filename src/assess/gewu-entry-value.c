/* How the rows of an entry become one value, to six decimals.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-entries-private.h"

#include <string.h>

static const GewuEntryRow *
get_row (GPtrArray *rows,
         guint      index)
{
  return g_ptr_array_index (rows, index);
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  return gewu_decimal_compare (*(const GewuDecimal *) a, *(const GewuDecimal *) b);
}

/* The average of one rater's marks (rater NULL: of all), without the highest and the lowest.
 * FALSE when there is none. */
static gboolean
average_marks (const GewuEntryDeclaration *self,
               GPtrArray                  *rows,
               const char                 *rater,
               GewuFraction               *average)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (GewuDecimal));
  GewuFraction sum = GEWU_FRACTION_ZERO;
  guint trim;

  for (guint i = 0; i < rows->len; i++)
    if (rater == NULL || strcmp (get_row (rows, i)->rater, rater) == 0)
      g_array_append_val (marks, get_row (rows, i)->value);
  if (marks->len == 0)
    return FALSE;

  g_array_sort (marks, compare_marks);
  trim = marks->len > 2 * (guint) self->trim ? (guint) self->trim : 0;
  for (guint i = trim; i < marks->len - trim; i++)
    sum = gewu_fraction_add (sum,
                             gewu_fraction_from_decimal (g_array_index (marks, GewuDecimal, i)));

  *average = gewu_fraction_divide (sum, gewu_fraction_from_int (marks->len - 2 * trim));
  return TRUE;
}

/* FALSE when a rater is missing and the others do not make up for it, or when all are. */
static gboolean
weigh_marks (const GewuEntryDeclaration *self,
             GPtrArray                  *rows,
             GewuFraction               *result)
{
  GewuFraction sum = GEWU_FRACTION_ZERO;
  GewuFraction all = GEWU_FRACTION_ZERO;
  GewuFraction given = GEWU_FRACTION_ZERO;

  for (guint i = 0; i < self->raters->len; i++)
    {
      const GewuRater *rater = g_ptr_array_index (self->raters, i);
      GewuFraction weight = gewu_fraction_from_decimal (rater->weight);
      GewuFraction average;

      if (!rater->has_weight)
        continue;

      all = gewu_fraction_add (all, weight);
      if (average_marks (self, rows, rater->id, &average))
        {
          sum = gewu_fraction_add (sum, gewu_fraction_multiply (weight, average));
          given = gewu_fraction_add (given, weight);
        }
      else if (!self->reweight)
        return FALSE;
    }

  if (gewu_fraction_sign (given) == 0)
    return FALSE;

  *result = gewu_fraction_divide (gewu_fraction_multiply (sum, all), given);
  return TRUE;
}

static gboolean
evaluate_marks (const GewuEntryDeclaration *self,
                GPtrArray                  *rows,
                GewuValue                  *value)
{
  GewuFraction result;
  GewuDecimal mark;
  gboolean found = self->raters->len == 0 ? average_marks (self, rows, NULL, &result)
                                          : weigh_marks (self, rows, &result);

  if (!found)
    return TRUE;
  if (!gewu_fraction_to_decimal (result, GEWU_DECIMAL_PLACES, &mark))
    return FALSE;

  *value = gewu_value_from_number (mark);
  return TRUE;
}

static GewuDecimal
get_factor (const GewuEntryDeclaration *self,
            const GewuEntryRow         *row)
{
  for (guint i = 0; row->finder != NULL && i < self->finders->len; i++)
    {
      const GewuFinder *finder = g_ptr_array_index (self->finders, i);

      if (strcmp (finder->id, row->finder) == 0)
        return finder->factor;
    }

  return gewu_decimal_from_int (1);
}

GewuFraction
gewu_entry_count (const GewuEntryDeclaration *self,
                  const GewuEntryRow         *row)
{
  GewuDecimal value = row->has_value ? row->value : gewu_decimal_from_int (1);

  return gewu_fraction_multiply (gewu_fraction_from_decimal (value),
                                 gewu_fraction_from_decimal (get_factor (self, row)));
}

static gboolean
evaluate_counts (const GewuEntryDeclaration *self,
                 GPtrArray                  *rows,
                 GewuValue                  *value)
{
  GewuFraction sum = GEWU_FRACTION_ZERO;
  GewuDecimal number;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    sum = gewu_fraction_add (sum, gewu_entry_count (self, get_row (rows, i)));
  if (!gewu_fraction_to_decimal (sum, GEWU_DECIMAL_PLACES, &number))
    return FALSE;

  *value = gewu_value_from_number (number);
  return TRUE;
}

static gboolean
evaluate_rate (GPtrArray *rows,
               GewuValue *value)
{
  GewuRatio ratio = { { 0 }, { 0 } };

  for (guint i = 0; i < rows->len; i++)
    if (!gewu_decimal_add (ratio.numerator, get_row (rows, i)->value, &ratio.numerator) ||
        !gewu_decimal_add (ratio.denominator, get_row (rows, i)->denominator, &ratio.denominator))
      return FALSE;

  *value = gewu_value_from_ratio (ratio);
  return TRUE;
}

gboolean
gewu_entry_evaluate (const GewuEntryDeclaration *self,
                     GPtrArray                  *rows,
                     GewuValue                  *value)
{
  *value = GEWU_VALUE_NONE;
  if (rows == NULL && self->kind != GEWU_ENTRY_OCCURRENCE)
    return TRUE;

  switch (self->kind)
    {
    case GEWU_ENTRY_MARK:
      return evaluate_marks (self, rows, value);

    case GEWU_ENTRY_RATE:
      return evaluate_rate (rows, value);

    case GEWU_ENTRY_OCCURRENCE:
    case GEWU_ENTRY_NUMBER:
    default:
      return evaluate_counts (self, rows, value);
    }
}
