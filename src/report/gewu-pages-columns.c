/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-pages-columns.h"

#include "gewu-pages-text.h"
#include "gewu-report-width.h"

/* In multiples of the text's size, with a little to spare: half a Chinese character; a character of
 * a date; a digit of a number; one of a code, which may be a wide capital letter. */
#define HALF_CHARACTER 0.52
#define CHARACTER_OF_DATE 0.55
#define DIGIT 0.61
#define CHARACTER_OF_CODE 0.68

/* Half-width characters of a narrowed column. */
#define MIN_TEXT_WIDTH 6
#define MIN_CODE_WIDTH 10
#define MAX_STRETCH 1.6

static double
width_of_character (GewuReportType type)
{
  switch (type)
    {
    case GEWU_REPORT_TEXT:
      return HALF_CHARACTER;

    case GEWU_REPORT_DATE:
      return CHARACTER_OF_DATE;

    case GEWU_REPORT_CODE:
      return CHARACTER_OF_CODE;

    case GEWU_REPORT_INTEGER:
    case GEWU_REPORT_DECIMAL:
    case GEWU_REPORT_RATE:
    default:
      return DIGIT;
    }
}

static double
width_of_column (const GewuReportTable *table,
                 guint                  column,
                 int                    n_characters,
                 double                 size)
{
  GewuReportType type = gewu_report_table_get_column (table, column)->type;

  return n_characters * size * width_of_character (type) + 2 * GEWU_PAGES_PADDING;
}

static double
add_up (const double *widths,
        guint         n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += widths[i];

  return sum;
}

static double
set_widths (const GewuReportTable *table,
            const int             *characters,
            double                 size,
            double                *widths)
{
  for (guint i = 0; i < table->columns->len; i++)
    widths[i] = width_of_column (table, i, characters[i], size);

  return add_up (widths, table->columns->len);
}

static void
scale_widths (double *widths,
              guint   n,
              double  factor)
{
  for (guint i = 0; i < n; i++)
    widths[i] *= factor;
}

/* Text wraps, and so may long codes; numbers and days should not: 0. */
static int
get_min_width (const GewuReportColumn *column)
{
  switch (column->type)
    {
    case GEWU_REPORT_TEXT:
      return MIN_TEXT_WIDTH;

    case GEWU_REPORT_CODE:
      return MIN_CODE_WIDTH;

    case GEWU_REPORT_INTEGER:
    case GEWU_REPORT_DECIMAL:
    case GEWU_REPORT_DATE:
    case GEWU_REPORT_RATE:
    default:
      return 0;
    }
}

static void
narrow_texts (const GewuReportTable *table,
              double                 excess,
              double                 size,
              double                *widths)
{
  g_autofree double *spare = g_new0 (double, table->columns->len);
  double sum;

  for (guint i = 0; i < table->columns->len; i++)
    {
      int n_characters = get_min_width (gewu_report_table_get_column (table, i));

      if (n_characters > 0)
        spare[i] = MAX (widths[i] - width_of_column (table, i, n_characters, size), 0);
    }

  sum = add_up (spare, table->columns->len);
  for (guint i = 0; sum > 0 && i < table->columns->len; i++)
    widths[i] -= spare[i] * MIN (excess / sum, 1);
}

double *
gewu_pages_fit_columns (const GewuReportTable  *table,
                        double                  room,
                        double                 *size,
                        GError                **error)
{
  guint n_columns = table->columns->len;
  g_autofree int *characters = gewu_report_measure_columns (table, error);
  g_autofree double *widths = g_new (double, n_columns);
  double sum;

  if (characters == NULL)
    return NULL;

  *size = GEWU_PAGES_BODY_SIZE;
  sum = set_widths (table, characters, *size, widths);
  if (sum > room)
    {
      double sides = 2 * GEWU_PAGES_PADDING * n_columns;

      *size = MAX (*size * (room - sides) / (sum - sides), GEWU_PAGES_MIN_SIZE);
      sum = set_widths (table, characters, *size, widths);
    }
  if (sum > room)
    {
      narrow_texts (table, sum - room, *size, widths);
      sum = add_up (widths, n_columns);
    }
  scale_widths (widths, n_columns, MIN (room / sum, MAX_STRETCH));

  return g_steal_pointer (&widths);
}
