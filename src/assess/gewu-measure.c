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

  g_clear_pointer (&self->terms, g_array_unref);
  g_clear_pointer (&self->denominator, g_array_unref);
  g_strfreev (self->parameters);
  g_free (self->board);
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

/* What the parts of a computed measure come to, those left aside that have no value. */
typedef struct
{
  gboolean     is_whole;   /* none was left aside */
  GewuFraction sum;        /* Σ factor × part */
  GewuFraction factors;    /* Σ factor … */
  GewuFraction all;        /* … and with those left aside */
  GewuValue    highest;    /* GEWU_VALUE_NONE without any part */
  GewuValue    lowest;
} Parts;

static void
add_part (Parts        *parts,
          GewuValue     value,
          GewuFraction  factor)
{
  gboolean is_first = parts->highest.kind == GEWU_VALUE_ABSENT;
  GewuFraction number = gewu_fraction_from_ratio (value.ratio);

  parts->sum = gewu_fraction_add (parts->sum, gewu_fraction_multiply (number, factor));
  parts->factors = gewu_fraction_add (parts->factors, factor);
  if (is_first || gewu_ratio_compare (value.ratio, parts->highest.ratio) > 0)
    parts->highest = value;
  if (is_first || gewu_ratio_compare (value.ratio, parts->lowest.ratio) < 0)
    parts->lowest = value;
}

static gboolean
read_parts (GArray        *terms,
            GewuMeasures  *measures,
            guint          subject,
            Parts         *parts,
            GError       **error)
{
  *parts = (Parts) { TRUE, GEWU_FRACTION_ZERO, GEWU_FRACTION_ZERO, GEWU_FRACTION_ZERO,
                     GEWU_VALUE_NONE, GEWU_VALUE_NONE };

  for (guint i = 0; i < terms->len; i++)
    {
      const GewuMeasureTerm *term = &g_array_index (terms, GewuMeasureTerm, i);
      GewuFraction factor = gewu_fraction_from_decimal (term->factor);
      GewuValue value;

      if (!gewu_measure_evaluate_as (term->measure, GEWU_VALUE_NUMBER, measures, subject, &value,
                                     error))
        return FALSE;

      parts->all = gewu_fraction_add (parts->all, factor);
      if (gewu_value_has_quotient (value))
        add_part (parts, value, factor);
      else
        parts->is_whole = FALSE;
    }

  return TRUE;
}

/* FALSE when it is out of range. */
static gboolean
average (const GewuMeasure *self,
         const Parts       *parts,
         GewuValue         *value)
{
  GewuFraction mean = gewu_fraction_divide (parts->sum, parts->factors);
  GewuFraction made_up = gewu_fraction_multiply (mean, parts->all);

  *value = GEWU_VALUE_NONE;
  if (!parts->is_whole && (!self->reweight || parts->highest.kind == GEWU_VALUE_ABSENT))
    return TRUE;

  value->kind = GEWU_VALUE_NUMBER;
  return gewu_fraction_to_ratio (self->is_mean ? mean : parts->is_whole ? parts->sum : made_up,
                                 &value->ratio);
}

static gboolean
sum_up (const Parts *parts,
        GewuValue   *value)
{
  GewuDecimal sum;

  if (!gewu_fraction_to_decimal (parts->sum, GEWU_DECIMAL_PLACES, &sum))
    return FALSE;

  *value = parts->is_whole ? gewu_value_from_number (sum) : GEWU_VALUE_NONE;
  return TRUE;
}

/* A quotient that a decimal holds becomes one. */
static gboolean
make_number (GewuValue *value)
{
  value->kind = GEWU_VALUE_NUMBER;

  return value->ratio.denominator.millionths <= 0 ||
         gewu_fraction_to_ratio (gewu_fraction_from_ratio (value->ratio), &value->ratio);
}

static gboolean
divide (const GewuMeasure *self,
        const Parts       *numerators,
        const Parts       *denominators,
        GewuValue         *value)
{
  GewuValue numerator, denominator;

  if (!sum_up (numerators, &numerator) || !sum_up (denominators, &denominator))
    return FALSE;

  *value = GEWU_VALUE_NONE;
  if (numerator.kind == GEWU_VALUE_ABSENT || denominator.kind == GEWU_VALUE_ABSENT)
    return TRUE;

  *value = gewu_value_from_ratio ((GewuRatio) { numerator.ratio.numerator,
                                                denominator.ratio.numerator });
  return self->kind == GEWU_MEASURE_RATE || make_number (value);
}

static gboolean
compute (const GewuMeasure *self,
         const Parts       *parts,
         const Parts       *denominators,
         GewuValue         *value)
{
  switch (self->kind)
    {
    case GEWU_MEASURE_RATE:
    case GEWU_MEASURE_QUOTIENT:
      return divide (self, parts, denominators, value);

    case GEWU_MEASURE_AVERAGE:
      return average (self, parts, value);

    case GEWU_MEASURE_HIGHEST:
      *value = parts->is_whole ? parts->highest : GEWU_VALUE_NONE;
      return TRUE;

    case GEWU_MEASURE_LOWEST:
      *value = parts->is_whole ? parts->lowest : GEWU_VALUE_NONE;
      return TRUE;

    case GEWU_MEASURE_TABLE:
    case GEWU_MEASURE_SCORE:
    case GEWU_MEASURE_SUM:
    default:
      return sum_up (parts, value);
    }
}

static gboolean
evaluate_computed (const GewuMeasure *self,
                   GewuMeasures      *measures,
                   guint              subject,
                   GewuValue         *value,
                   GError           **error)
{
  Parts parts, denominators;

  if (!read_parts (self->terms, measures, subject, &parts, error) ||
      (self->denominator != NULL &&
       !read_parts (self->denominator, measures, subject, &denominators, error)))
    return FALSE;

  if (!compute (self, &parts, &denominators, value))
    return fail (measures, subject, self->name, GEWU_ERROR_RANGE, "out of range", error);

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
  if (self->kind == GEWU_MEASURE_SCORE)
    *value = gewu_measures_get_score (measures, subject, self->board);
  else if (!(self->terms != NULL ? evaluate_computed (self, measures, subject, value, error)
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
