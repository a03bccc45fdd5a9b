/* The value of one cell of a document, as a writer needs it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-value.h"

#include "gewu-error.h"

GewuReportValue
gewu_report_value_parse (GewuReportType  type,
                         const char     *text)
{
  GewuReportValue value = { GEWU_REPORT_VALUE_EMPTY };

  if (text == NULL || *text == '\0')
    return value;

  if ((type == GEWU_REPORT_INTEGER || type == GEWU_REPORT_DECIMAL)
      && gewu_decimal_parse (text, &value.number))
    value.kind = GEWU_REPORT_VALUE_NUMBER;
  else if (type == GEWU_REPORT_DATE
           && (value.day = gewu_day_parse (text)) != GEWU_DAY_UNKNOWN)
    value.kind = GEWU_REPORT_VALUE_DAY;
  else
    {
      value.kind = GEWU_REPORT_VALUE_TEXT;
      value.text = text;
    }

  return value;
}

static gboolean
add_up (const GewuReportValue *values,
        guint                  first,
        guint                  last,
        GewuDecimal           *sum)
{
  *sum = GEWU_DECIMAL_ZERO;
  for (guint i = first; i <= last; i++)
    if (values[i].kind == GEWU_REPORT_VALUE_NUMBER
        && !gewu_decimal_add (*sum, values[i].number, sum))
      return FALSE;

  return TRUE;
}

/* A sum passes over texts and empty cells, as a sheet's SUM does. */
static gboolean
has_operands (const GewuReportColumn *column,
              const GewuReportValue  *values)
{
  if (column->formula != GEWU_REPORT_SUM)
    return values[column->a].kind == GEWU_REPORT_VALUE_NUMBER
           && values[column->b].kind == GEWU_REPORT_VALUE_NUMBER;

  for (guint i = column->a; i <= column->b; i++)
    if (values[i].kind == GEWU_REPORT_VALUE_NUMBER)
      return TRUE;

  return FALSE;
}

/* A sheet's SUM takes days and rates for numbers, too. */
static gboolean
is_sum_of_sheet (const GewuReportColumn *column,
                 const GewuReportValue  *values)
{
  for (guint i = column->a; i <= column->b; i++)
    if (values[i].kind == GEWU_REPORT_VALUE_DAY || values[i].kind == GEWU_REPORT_VALUE_RATE)
      return FALSE;

  return TRUE;
}

gboolean
gewu_report_value_compute (const GewuReportColumn  *column,
                           const GewuReportValue   *values,
                           GewuReportValue         *result,
                           GError                 **error)
{
  const GewuReportValue *a = &values[column->a];
  const GewuReportValue *b = &values[column->b];
  gboolean in_range = TRUE;

  *result = (GewuReportValue) { GEWU_REPORT_VALUE_EMPTY };
  if (column->formula == GEWU_REPORT_GIVEN || !has_operands (column, values))
    return TRUE;

  result->kind = GEWU_REPORT_VALUE_NUMBER;
  result->live = TRUE;
  if (column->formula == GEWU_REPORT_RATIO)
    {
      result->kind = GEWU_REPORT_VALUE_RATE;
      result->rate = (GewuRatio) { a->number, b->number };
    }
  else if (column->formula == GEWU_REPORT_DIFFERENCE)
    in_range = gewu_decimal_subtract (a->number, b->number, &result->number);
  else
    {
      in_range = add_up (values, column->a, column->b, &result->number);
      result->live = is_sum_of_sheet (column, values);
    }

  if (!in_range)
    g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_RANGE, column->heading);

  return in_range;
}

static char *
number_to_text (GewuDecimal number,
                int         places)
{
  /* A rounding that leaves the range keeps the exact number. */
  if (places > 0 && !gewu_decimal_round (number, places, &number))
    places = 0;

  return gewu_decimal_to_string (number, places);
}

static char *
rate_to_text (GewuRatio rate,
              int       places)
{
  GewuDecimal percent;
  g_autofree char *text = NULL;

  if (!gewu_ratio_of (rate, gewu_decimal_from_int (100), &percent)
      || !gewu_decimal_round (percent, places, &percent))
    return g_strdup (GEWU_REPORT_NO_RATE);

  text = gewu_decimal_to_string (percent, places);

  return g_strconcat (text, "%", NULL);
}

char *
gewu_report_value_to_text (const GewuReportValue  *self,
                           const GewuReportColumn *column)
{
  switch (self->kind)
    {
    case GEWU_REPORT_VALUE_EMPTY:
      return NULL;

    case GEWU_REPORT_VALUE_TEXT:
      return g_strdup (self->text);

    case GEWU_REPORT_VALUE_NUMBER:
      return number_to_text (self->number, column->places);

    case GEWU_REPORT_VALUE_DAY:
      return gewu_day_to_string (self->day);

    case GEWU_REPORT_VALUE_RATE:
      return rate_to_text (self->rate, column->places);

    default:
      g_assert_not_reached ();
    }
}
