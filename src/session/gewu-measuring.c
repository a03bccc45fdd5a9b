/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-measuring.h"

#include "gewu-error.h"
#include "gewu-store-indicator.h"

GewuDay
gewu_measuring_get_as_of (GewuPeriod period)
{
  return MIN (period.last, gewu_day_of_instant (gewu_now ()));
}

static char *
make_key (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static gboolean
has_subjects (GewuMeasures *measures,
              GewuNoun      noun)
{
  for (guint i = 0; i < gewu_measures_get_n_subjects (measures); i++)
    if (gewu_measures_get_subject (measures, i)->noun == noun)
      return TRUE;

  return FALSE;
}

static gboolean
add_subjects (GewuConnection  *connection,
              GewuMeasures    *measures,
              GewuNoun         noun,
              GewuPeriod       period,
              GError         **error)
{
  g_autoptr(GPtrArray) rows = NULL;

  if (has_subjects (measures, noun))
    return TRUE;
  rows = gewu_store_list_subjects (connection, noun, period, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      GewuSubjectRow *row = g_ptr_array_index (rows, i);
      g_autofree char *key = make_key (row->id);
      guint subject = gewu_measures_add_subject (measures, noun, key, row->id, row->name, NULL);

      if (row->staff_number != NULL)
        gewu_measures_set_attribute (measures, subject, "staff-number", row->staff_number);
      if (row->unit != NULL)
        gewu_measures_set_attribute (measures, subject, "unit", row->unit);
      if (row->grid != NULL)
        gewu_measures_set_attribute (measures, subject, "grid", row->grid);
    }

  return TRUE;
}

static GewuValue
to_value (const GewuIndicator   *indicator,
          const GewuMeasurement *measurement)
{
  switch (indicator->kind)
    {
    case GEWU_INDICATOR_RATE:
      return gewu_value_from_ratio (gewu_ratio (measurement->numerator, measurement->denominator));

    case GEWU_INDICATOR_AMOUNT:
      return gewu_value_from_number (gewu_decimal_from_units (measurement->numerator));

    case GEWU_INDICATOR_COUNT:
    default:
      return gewu_value_from_number (gewu_decimal_from_int (measurement->numerator));
    }
}

/* A count that is not there is 0, a rate that is not there has no cases; an amount is not known. */
static void
fill_rest (GewuMeasures        *measures,
           const GewuIndicator *indicator,
           const char          *key)
{
  const GewuMeasurement nothing = { 0 };

  gewu_measures_declare (measures, key);
  if (indicator->kind != GEWU_INDICATOR_AMOUNT)
    gewu_measures_fill (measures, indicator->noun, key, to_value (indicator, &nothing));
}

static gboolean
take_measure (GewuConnection     *connection,
              GewuMeasures       *measures,
              const GewuMeasure  *measure,
              GewuPeriod          period,
              GError            **error)
{
  const GewuIndicator *indicator = gewu_indicator_find (measure->name);
  g_autoptr(GArray) measurements = NULL;

  if (gewu_measures_has (measures, measure->key))
    return TRUE;
  if (indicator == NULL)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NO_SUCH_MEASURE, "%s", measure->name);
      return FALSE;
    }
  measurements = gewu_store_measure (connection, indicator, measure->parameters, period,
                                     gewu_measuring_get_as_of (period), error);
  if (measurements == NULL)
    return FALSE;
  for (guint i = 0; i < measurements->len; i++)
    {
      GewuMeasurement *measurement = &g_array_index (measurements, GewuMeasurement, i);
      g_autofree char *key = make_key (measurement->subject);
      guint subject;

      /* Someone who counted something without being assessed, such as a leader who went along. */
      if (gewu_measures_find (measures, indicator->noun, key, &subject))
        gewu_measures_set (measures, subject, measure->key, to_value (indicator, measurement));
    }
  fill_rest (measures, indicator, measure->key);

  return TRUE;
}

GewuMeasures *
gewu_measuring_run (GewuConnection  *connection,
                    GewuScheme      *scheme,
                    GewuPeriod       period,
                    GError         **error)
{
  g_autoptr(GewuMeasures) measures = gewu_measures_new ();

  for (guint i = 0; i < gewu_scheme_get_n_boards (scheme); i++)
    {
      const GewuBoard *board = gewu_scheme_get_board (scheme, i);

      if (!add_subjects (connection, measures, board->noun, period, error))
        return NULL;
      for (guint j = 0; j < board->measures->len; j++)
        if (!take_measure (connection, measures, g_ptr_array_index (board->measures, j), period,
                           error))
          return NULL;
    }

  return g_steal_pointer (&measures);
}
