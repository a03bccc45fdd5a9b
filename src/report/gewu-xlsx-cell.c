/* One cell of a sheet: its formula and its value.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-xlsx-cell.h"

#include "gewu-report-text.h"

#include <string.h>

#define SUBTOTAL_SUM 9
#define SUBTOTAL_COUNT 3

/* What a cell can hold, in UTF-16 units; longer text is cut and ends in an ellipsis. */
#define MAX_CELL_LENGTH 32767
#define ELLIPSIS 0x2026

#define ESCAPED_LINE "_x005F_"  /* "_" */

#define DAY_0 (GEWU_DAY_FIRST - 2)
#define FIRST_DAY (GEWU_DAY_FIRST + 59)  /* 1900-03-01 */

#define FIRST_BYTES_OF_NONCHARACTERS "\xef\xbf"  /* U+FFFE and U+FFFF, and some that may be */

char *
gewu_xlsx_row_formula (const GewuReportColumn *column,
                       lxw_row_t               row)
{
  char a[LXW_MAX_CELL_NAME_LENGTH];
  char b[LXW_MAX_CELL_NAME_LENGTH];

  if (column->formula == GEWU_REPORT_GIVEN)
    return NULL;

  lxw_rowcol_to_cell (a, row, (lxw_col_t) column->a);
  lxw_rowcol_to_cell (b, row, (lxw_col_t) column->b);

  switch (column->formula)
    {
    case GEWU_REPORT_RATIO:
      return g_strdup_printf ("=IF(%s=0,\"" GEWU_REPORT_NO_RATE "\",%s/%s)", b, a, b);

    case GEWU_REPORT_SUM:
      return g_strdup_printf ("=SUM(%s:%s)", a, b);

    case GEWU_REPORT_DIFFERENCE:
      return g_strdup_printf ("=%s-%s", a, b);

    case GEWU_REPORT_GIVEN:
    default:
      g_assert_not_reached ();
    }
}

char *
gewu_xlsx_total_formula (const GewuReportColumn *column,
                         guint                   index,
                         GewuXlsxRows            rows)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];

  if (rows.last < rows.first || (column->total != GEWU_REPORT_TOTAL_SUM
                                 && column->total != GEWU_REPORT_TOTAL_COUNT))
    return NULL;

  lxw_rowcol_to_range (range, rows.first, (lxw_col_t) index, rows.last, (lxw_col_t) index);

  return g_strdup_printf ("=SUBTOTAL(%d,%s)", column->total == GEWU_REPORT_TOTAL_SUM
                                              ? SUBTOTAL_SUM : SUBTOTAL_COUNT, range);
}

static int
get_units (gunichar c)
{
  return c > 0xffff ? 2 : 1;
}

/* Nearly all text is, which is told without a look at each character. */
static gboolean
is_plainly_fine (const char *text)
{
  gsize length = strlen (text);

  if (length > MAX_CELL_LENGTH || strstr (text, FIRST_BYTES_OF_NONCHARACTERS) != NULL)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] < 0x20)
      return FALSE;

  return TRUE;
}

static gboolean
is_fine (const char *text)
{
  int length = 0;

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  if (is_plainly_fine (text))
    return TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      length += get_units (c);
      if (!gewu_report_char_is_allowed (c) || length > MAX_CELL_LENGTH)
        return FALSE;
    }

  return TRUE;
}

char *
gewu_xlsx_mend_text (const char *text)
{
  g_autofree char *valid = NULL;
  GString *mended;
  int length = get_units (ELLIPSIS);

  if (is_fine (text))
    return NULL;

  valid = g_utf8_make_valid (text, -1);
  mended = g_string_new (NULL);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!gewu_report_char_is_allowed (c))
        continue;
      length += get_units (c);
      if (length > MAX_CELL_LENGTH)
        {
          g_string_append_unichar (mended, ELLIPSIS);
          break;
        }
      g_string_append_unichar (mended, c);
    }

  return g_string_free (mended, FALSE);
}

/* "_xHHHH_" stands for a character (ECMA-376 part 1, 22.9.2.19). */
static gboolean
is_escape (const char *text)
{
  return text[0] == '_' && text[1] == 'x' && g_ascii_isxdigit (text[2])
         && g_ascii_isxdigit (text[3]) && g_ascii_isxdigit (text[4]) && g_ascii_isxdigit (text[5])
         && text[6] == '_';
}

char *
gewu_xlsx_make_text (const char *text)
{
  g_autofree char *mended = gewu_xlsx_mend_text (text);
  GString *escaped;

  if (mended != NULL)
    text = mended;
  if (strstr (text, "_x") == NULL)
    return g_steal_pointer (&mended);

  escaped = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p++)
    if (is_escape (p))
      g_string_append (escaped, ESCAPED_LINE);
    else
      g_string_append_c (escaped, *p);

  return g_string_free (escaped, FALSE);
}

guint
gewu_xlsx_number_day (GewuDay day)
{
  return day < FIRST_DAY ? 0 : (guint) (day - DAY_0);
}

lxw_error
gewu_xlsx_write_text (lxw_worksheet *worksheet,
                      lxw_row_t      first_row,
                      lxw_col_t      first_column,
                      lxw_row_t      last_row,
                      lxw_col_t      last_column,
                      const char    *text,
                      lxw_format    *format)
{
  g_autofree char *made = gewu_xlsx_make_text (text);

  if (made != NULL)
    text = made;
  if (first_row == last_row && first_column == last_column)
    return worksheet_write_string (worksheet, first_row, first_column, text, format);

  return worksheet_merge_range (worksheet, first_row, first_column, last_row, last_column, text,
                                format);
}

static lxw_error
write_number (lxw_worksheet *worksheet,
              lxw_row_t      row,
              lxw_col_t      column,
              double         number,
              lxw_format    *format,
              const char    *formula)
{
  if (formula == NULL)
    return worksheet_write_number (worksheet, row, column, number, format);

  return worksheet_write_formula_num (worksheet, row, column, formula, format, number);
}

static lxw_error
write_rate (lxw_worksheet *worksheet,
            lxw_row_t      row,
            lxw_col_t      column,
            GewuRatio      rate,
            lxw_format    *format,
            const char    *formula)
{
  if (gewu_ratio_has_value (rate))
    return write_number (worksheet, row, column, gewu_decimal_to_double (rate.numerator)
                                                 / gewu_decimal_to_double (rate.denominator),
                         format, formula);
  if (formula == NULL)
    return worksheet_write_string (worksheet, row, column, GEWU_REPORT_NO_RATE, format);

  return worksheet_write_formula_str (worksheet, row, column, formula, format, GEWU_REPORT_NO_RATE);
}

static lxw_error
write_day (lxw_worksheet *worksheet,
           lxw_row_t      row,
           lxw_col_t      column,
           GewuDay        day,
           lxw_format    *format)
{
  guint number = gewu_xlsx_number_day (day);
  g_autofree char *text = NULL;

  if (number > 0)
    return worksheet_write_number (worksheet, row, column, number, format);

  text = gewu_day_to_string (day);

  return worksheet_write_string (worksheet, row, column, text, format);
}

lxw_error
gewu_xlsx_write_value (lxw_worksheet         *worksheet,
                       lxw_row_t              row,
                       lxw_col_t              column,
                       const GewuReportValue *value,
                       lxw_format            *format,
                       const char            *formula)
{
  switch (value->kind)
    {
    case GEWU_REPORT_VALUE_EMPTY:
      return worksheet_write_blank (worksheet, row, column, format);

    case GEWU_REPORT_VALUE_TEXT:
      return gewu_xlsx_write_text (worksheet, row, column, row, column, value->text, format);

    case GEWU_REPORT_VALUE_NUMBER:
      return write_number (worksheet, row, column, gewu_decimal_to_double (value->number), format,
                           formula);

    case GEWU_REPORT_VALUE_DAY:
      return write_day (worksheet, row, column, value->day, format);

    case GEWU_REPORT_VALUE_RATE:
      return write_rate (worksheet, row, column, value->rate, format, formula);

    default:
      g_assert_not_reached ();
    }
}
