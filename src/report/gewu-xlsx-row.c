/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-xlsx-row.h"

#include "gewu-xlsx-cell.h"

#include <string.h>

#define MAX_DIGITS (GEWU_XLSX_NUMBER_SIZE - 1)

#define APPEND(xml, literal) g_string_append_len (xml, literal, sizeof literal - 1)

/* Some ten million times a ledger, for which g_snprintf () is slow. */
static void
print_number (char  *text,
              guint  number)
{
  char digits[MAX_DIGITS];
  guint n = 0;

  do
    {
      digits[n++] = (char) ('0' + number % 10);
      number /= 10;
    }
  while (number > 0);

  while (n > 0)
    *text++ = digits[--n];
  *text = '\0';
}

void
gewu_xlsx_row_begin (GewuXlsxRow *self,
                     GString     *xml,
                     lxw_row_t    row,
                     double       height)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  self->xml = xml;
  print_number (self->number, row + 1);
  APPEND (xml, "<row r=\"");
  g_string_append (xml, self->number);
  APPEND (xml, "\" ht=\"");
  g_string_append (xml, g_ascii_dtostr (text, sizeof text, height));
  APPEND (xml, "\" customHeight=\"1\">");
}

void
gewu_xlsx_row_end (GewuXlsxRow *self)
{
  APPEND (self->xml, "</row>");
}

/* Of what separates words in XML only those that a reader keeps as they are. */
static void
append_escaped (GString    *xml,
                const char *text)
{
  gsize n;

  for (; n = strcspn (text, "&<>\r"), text[n] != '\0'; text += n + 1)
    {
      g_string_append_len (xml, text, (gssize) n);
      switch (text[n])
        {
        case '&':
          APPEND (xml, "&amp;");
          break;

        case '<':
          APPEND (xml, "&lt;");
          break;

        case '>':
          APPEND (xml, "&gt;");
          break;

        default:
          APPEND (xml, "&#13;");
        }
    }
  g_string_append_len (xml, text, (gssize) n);
}

static gboolean
has_outer_space (const char *text)
{
  return *text != '\0' && (g_ascii_isspace (*text) || g_ascii_isspace (text[strlen (text) - 1]));
}

/* Leaves the tag open for a type. */
static void
begin_cell (GewuXlsxRow *self,
            guint        column,
            int          style)
{
  char name[LXW_MAX_COL_NAME_LENGTH];
  char text[GEWU_XLSX_NUMBER_SIZE];

  lxw_col_to_name (name, (lxw_col_t) column, LXW_FALSE);
  print_number (text, (guint) style);
  APPEND (self->xml, "<c r=\"");
  g_string_append (self->xml, name);
  g_string_append (self->xml, self->number);
  APPEND (self->xml, "\" s=\"");
  g_string_append (self->xml, text);
  APPEND (self->xml, "\"");
}

static void
put_formula (GString    *xml,
             const char *formula)
{
  if (formula == NULL)
    return;

  APPEND (xml, "<f>");
  append_escaped (xml, *formula == '=' ? formula + 1 : formula);
  APPEND (xml, "</f>");
}

static void
put_text (GString    *xml,
          const char *text,
          const char *formula)
{
  g_autofree char *made = gewu_xlsx_make_text (text);

  if (made != NULL)
    text = made;
  if (formula != NULL)
    {
      APPEND (xml, " t=\"str\">");
      put_formula (xml, formula);
      APPEND (xml, "<v>");
      append_escaped (xml, text);
      APPEND (xml, "</v></c>");
      return;
    }

  if (has_outer_space (text))
    APPEND (xml, " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
  else
    APPEND (xml, " t=\"inlineStr\"><is><t>");
  append_escaped (xml, text);
  APPEND (xml, "</t></is></c>");
}

static void
put_number (GString    *xml,
            const char *number,
            const char *formula)
{
  APPEND (xml, ">");
  put_formula (xml, formula);
  APPEND (xml, "<v>");
  g_string_append (xml, number);
  APPEND (xml, "</v></c>");
}

static void
put_decimal (GString     *xml,
             GewuDecimal  decimal,
             const char  *formula)
{
  g_autofree char *text = gewu_decimal_to_string (decimal, 0);

  put_number (xml, text, formula);
}

static void
put_day (GString *xml,
         GewuDay  day)
{
  guint number = gewu_xlsx_number_day (day);
  char digits[GEWU_XLSX_NUMBER_SIZE];

  if (number == 0)
    {
      g_autofree char *text = gewu_day_to_string (day);

      put_text (xml, text, NULL);
      return;
    }

  print_number (digits, number);
  put_number (xml, digits, NULL);
}

static void
put_rate (GString    *xml,
          GewuRatio   rate,
          const char *formula)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (!gewu_ratio_has_value (rate))
    {
      put_text (xml, GEWU_REPORT_NO_RATE, formula);
      return;
    }

  g_ascii_dtostr (text, sizeof text, gewu_decimal_to_double (rate.numerator)
                                     / gewu_decimal_to_double (rate.denominator));
  put_number (xml, text, formula);
}

void
gewu_xlsx_row_put (GewuXlsxRow           *self,
                   guint                  column,
                   const GewuReportValue *value,
                   int                    style,
                   const char            *formula)
{
  begin_cell (self, column, style);
  switch (value->kind)
    {
    case GEWU_REPORT_VALUE_EMPTY:
      APPEND (self->xml, "/>");
      return;

    case GEWU_REPORT_VALUE_TEXT:
      put_text (self->xml, value->text, NULL);
      return;

    case GEWU_REPORT_VALUE_NUMBER:
      put_decimal (self->xml, value->number, formula);
      return;

    case GEWU_REPORT_VALUE_DAY:
      put_day (self->xml, value->day);
      return;

    case GEWU_REPORT_VALUE_RATE:
      put_rate (self->xml, value->rate, formula);
      return;

    default:
      g_assert_not_reached ();
    }
}
