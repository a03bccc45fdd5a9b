/* One measure that a scheme asks for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-measure-private.h"

#include "gewu-error.h"
#include "gewu-fraction.h"

#include <string.h>

static void
clear_measure (gpointer data)
{
  GewuMeasure *self = data;

  g_clear_pointer (&self->sum, g_array_unref);
  g_clear_pointer (&self->denominator, g_array_unref);
  g_strfreev (self->parameters);
  g_free (self->name);
  g_free (self->key);
}

void
gewu_measure_unref (GewuMeasure *self)
{
  g_atomic_rc_box_release_full (self, clear_measure);
}

const char *
gewu_measure_get_parameter (const GewuMeasure *self,
                            const char        *parameter)
{
  for (guint i = 0; self->parameters[i] != NULL; i += 2)
    if (strcmp (self->parameters[i], parameter) == 0)
      return self->parameters[i + 1];

  return NULL;
}

static gboolean
fail (GewuMeasures  *measures,
      guint          subject,
      const char    *measure,
      GewuError      code,
      const char    *cause,
      GError       **error)
{
  g_set_error (error, GEWU_ERROR, (int) code, "%s, %s: %s",
               gewu_measures_get_subject (measures, subject)->key, measure, cause);
  return FALSE;
}

/* *kind becomes GEWU_VALUE_ABSENT as soon as one summand is. */
static gboolean
add_terms (GArray         *terms,
           const char     *measure,
           GewuMeasures   *measures,
           guint           subject,
           GewuValueKind  *kind,
           GewuDecimal    *total,
           GError        **error)
{
  GewuFraction sum = GEWU_FRACTION_ZERO;

  for (guint i = 0; i < terms->len; i++)
    {
      const GewuMeasureTerm *term = &g_array_index (terms, GewuMeasureTerm, i);
      GewuValue value;

      if (!gewu_measure_evaluate_as (term->measure, GEWU_VALUE_NUMBER, measures, subject, &value,
                                     error))
        return FALSE;

      if (value.kind == GEWU_VALUE_ABSENT)
        *kind = GEWU_VALUE_ABSENT;

      sum = gewu_fraction_add (
        sum, gewu_fraction_multiply (gewu_fraction_from_decimal (value.ratio.numerator),
                                     gewu_fraction_from_decimal (term->factor)));
    }

  if (!gewu_fraction_to_decimal (sum, GEWU_DECIMAL_PLACES, total))
    return fail (measures, subject, measure, GEWU_ERROR_RANGE, "out of range", error);

  return TRUE;
}

static gboolean
evaluate_computed (const GewuMeasure *self,
                   GewuMeasures      *measures,
                   guint              subject,
                   GewuValue         *value,
                   GError           **error)
{
  GewuValue result = gewu_value_from_number (GEWU_DECIMAL_ZERO);

  if (self->denominator != NULL)
    result.kind = GEWU_VALUE_RATIO;

  if (!add_terms (self->sum, self->name, measures, subject, &result.kind,
                  &result.ratio.numerator, error))
    return FALSE;

  if (self->denominator != NULL &&
      !add_terms (self->denominator, self->name, measures, subject, &result.kind,
                  &result.ratio.denominator, error))
    return FALSE;

  *value = result.kind != GEWU_VALUE_ABSENT ? result : GEWU_VALUE_NONE;
  return TRUE;
}

static gboolean
look_up (const GewuMeasure *self,
         GewuMeasures      *measures,
         guint              subject,
         GewuValue         *value,
         GError           **error)
{
  if (gewu_measures_has (measures, self->key))
    *value = gewu_measures_get (measures, subject, self->key);
  else if (gewu_measures_has (measures, self->name))
    *value = gewu_measures_get (measures, subject, self->name);
  else
    return fail (measures, subject, self->key, GEWU_ERROR_MEASURES, "no such measure", error);

  return TRUE;
}

gboolean
gewu_measure_evaluate (const GewuMeasure *self,
                       GewuMeasures      *measures,
                       guint              subject,
                       GewuValue         *value,
                       GError           **error)
{
  if (!(self->sum != NULL ? evaluate_computed (self, measures, subject, value, error)
                          : look_up (self, measures, subject, value, error)))
    return FALSE;

  if (value->ratio.denominator.millionths < 0)
    return fail (measures, subject, self->key, GEWU_ERROR_MEASURES, "a negative denominator",
                 error);

  return TRUE;
}

gboolean
gewu_measure_evaluate_as (const GewuMeasure *self,
                          GewuValueKind      kind,
                          GewuMeasures      *measures,
                          guint              subject,
                          GewuValue         *value,
                          GError           **error)
{
  if (!gewu_measure_evaluate (self, measures, subject, value, error))
    return FALSE;

  if (value->kind != kind && value->kind != GEWU_VALUE_ABSENT)
    return fail (measures, subject, self->key, GEWU_ERROR_MEASURES,
                 kind == GEWU_VALUE_NUMBER ? "a rate where a number is needed"
                                           : "a number where a rate is needed", error);

  return TRUE;
}
