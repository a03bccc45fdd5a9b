/* From a messy cell to the canonical text of a field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-value.h"

#include "gewu-moment.h"
#include "gewu-multi.h"
#include "gewu-serial.h"
#include "gewu-text.h"

#include <string.h>

/* As a count of days this is 1927; a smaller number in a column of dates is a year or a month. */
#define FIRST_SERIAL_DATE 10000

static const char *const nothing_words[] = { "无", "暂无", "空", "N/A", "NULL", NULL };
static const char *const yes_words[] = {
  "是", "有", "对", "已", "√", "✓", "✔", "☑", "Y", "YES", "TRUE", "1", NULL
};
static const char *const no_words[] = {
  "否", "无", "未", "不", "没", "×", "✗", "✘", "X", "N", "NO", "FALSE", "0", NULL
};

static gboolean
is_blank_mark (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION ||
         c == '/' || c == '\\' || c == '_' ||
         c == 0x2212 /* − */ || c == 0x2500 /* ─ */;
}

static gboolean
is_only_marks (const char *key)
{
  for (const char *p = key; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_blank_mark (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

static GewuValueStatus
report_problem (GewuFindingCode  code,
                GewuFindingCode *problem)
{
  *problem = code;
  return GEWU_VALUE_PROBLEM;
}

GewuYuan
gewu_value_get_unit (const GewuField *field)
{
  g_return_val_if_fail (field != NULL, 0);

  if (g_strcmp0 (field->unit, "10,000 yuan") == 0)
    return 10000;

  return g_strcmp0 (field->unit, "yuan") == 0 ? 1 : 0;
}

static GewuValueStatus
parse_text (const GewuCell  *cell,
            char           **canonical)
{
  if (cell->kind == GEWU_CELL_ERROR)
    return GEWU_VALUE_EMPTY;

  *canonical = gewu_text_clean (cell->text);
  return GEWU_VALUE_OK;
}

static GewuValueStatus
parse_terms (const GewuCell  *cell,
             char           **canonical)
{
  g_auto(GStrv) terms = NULL;

  if (cell->kind == GEWU_CELL_ERROR)
    return GEWU_VALUE_EMPTY;

  terms = gewu_multi_split_terms (cell->text);
  if (terms[0] == NULL)
    return GEWU_VALUE_EMPTY;

  *canonical = g_strjoinv ("、", terms);
  return GEWU_VALUE_OK;
}

/* "9.14E+17": a code of more than 15 digits that went through a column of numbers. */
static gboolean
is_scientific (const char *key)
{
  const char *exponent = strstr (key, "E+");

  return exponent != NULL && exponent > key &&
         strspn (key, "0123456789.") == (gsize) (exponent - key) &&
         gewu_text_is_digits (exponent + strlen ("E+"));
}

static GewuValueStatus
parse_code (const GewuCell   *cell,
            char            **canonical,
            GewuFindingCode  *problem)
{
  g_autofree char *key = NULL;
  const char *start;

  if (cell->kind == GEWU_CELL_ERROR)
    return GEWU_VALUE_EMPTY;
  if (cell->kind == GEWU_CELL_DATE)
    return report_problem (GEWU_FINDING_CODE_DAMAGED, problem);

  key = gewu_text_name_key (cell->text);
  /* The mark by which people tell a spreadsheet that this is text. */
  start = key + strspn (key, "'`");
  if (g_str_has_prefix (start, "‘") || g_str_has_prefix (start, "’"))
    start = g_utf8_next_char (start);
  if (is_scientific (start))
    return report_problem (GEWU_FINDING_CODE_DAMAGED, problem);
  if (*start == '\0')
    return GEWU_VALUE_EMPTY;

  *canonical = g_strdup (start);
  return GEWU_VALUE_OK;
}

static GewuValueStatus
parse_number (const GewuField  *field,
              GewuYuan          unit,
              const GewuCell   *cell,
              char            **canonical,
              GewuFindingCode  *problem)
{
  GewuDecimal amount;
  gboolean approximate;

  if ((cell->kind != GEWU_CELL_TEXT && cell->kind != GEWU_CELL_NUMBER) ||
      !gewu_amount_parse (cell->text, unit, gewu_value_get_unit (field), &amount, &approximate) ||
      (field->type == GEWU_FIELD_INTEGER && amount.millionths % GEWU_DECIMAL_ONE != 0))
    return report_problem (GEWU_FINDING_BAD_NUMBER, problem);

  *canonical = gewu_decimal_to_string (amount, 0);
  if (!approximate)
    return GEWU_VALUE_OK;

  *problem = GEWU_FINDING_NUMBER_APPROXIMATE;
  return GEWU_VALUE_APPROXIMATE;
}

/* A formula that refers to an empty cell gives 0. */
static gboolean
is_zero (const GewuCell *cell)
{
  return cell->kind == GEWU_CELL_NUMBER && strcmp (cell->text, "0") == 0;
}

static GewuValueStatus
parse_date (const GewuCell   *cell,
            char            **canonical,
            GewuFindingCode  *problem)
{
  GewuDay day = GEWU_DAY_UNKNOWN;

  if (is_zero (cell))
    return GEWU_VALUE_EMPTY;

  if (cell->kind == GEWU_CELL_DATE)
    day = cell->day;
  else if (cell->kind == GEWU_CELL_TEXT || cell->kind == GEWU_CELL_NUMBER)
    day = gewu_moment_parse_day (cell->text, NULL);
  if (day == GEWU_DAY_UNKNOWN && cell->kind == GEWU_CELL_NUMBER &&
      g_ascii_strtod (cell->text, NULL) >= FIRST_SERIAL_DATE)
    day = cell->day;

  if (day == GEWU_DAY_UNKNOWN)
    return report_problem (GEWU_FINDING_BAD_DATE, problem);

  *canonical = gewu_day_to_string (day);
  return GEWU_VALUE_OK;
}

static GewuValueStatus
parse_time (const GewuCell   *cell,
            char            **canonical,
            GewuFindingCode  *problem)
{
  GewuDay day = cell->day;
  int minute = cell->minute;

  if (is_zero (cell))
    return GEWU_VALUE_EMPTY;

  if (cell->kind == GEWU_CELL_TEXT)
    {
      day = gewu_moment_parse_day (cell->text, &minute);
      if (day == GEWU_DAY_UNKNOWN)
        minute = gewu_moment_parse_time (cell->text);
    }

  /* A date alone says nothing about the time; a whole number is no time either. */
  if (minute == GEWU_MINUTE_NONE && day != GEWU_DAY_UNKNOWN && cell->kind != GEWU_CELL_NUMBER)
    return GEWU_VALUE_EMPTY;
  if (minute == GEWU_MINUTE_NONE)
    return report_problem (GEWU_FINDING_BAD_TIME, problem);

  *canonical = gewu_serial_to_text (GEWU_DAY_UNKNOWN, minute);
  return GEWU_VALUE_OK;
}

/* "是（已整改）" is a yes: with Chinese words the first one counts. */
static gboolean
is_one_of (const char        *key,
           const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_ascii_isalnum (words[i][0]) ? strcmp (key, words[i]) == 0
                                      : g_str_has_prefix (key, words[i]))
      return TRUE;

  return FALSE;
}

static GewuValueStatus
parse_flag (const GewuCell   *cell,
            char            **canonical,
            GewuFindingCode  *problem)
{
  g_autofree char *key = gewu_text_name_key (cell->text);

  if (is_one_of (key, yes_words))
    *canonical = g_strdup ("1");
  else if (is_one_of (key, no_words))
    *canonical = g_strdup ("0");
  else
    return report_problem (GEWU_FINDING_BAD_NUMBER, problem);

  return GEWU_VALUE_OK;
}

/* "无" says that there is nothing; of a flag, that the answer is no. */
static gboolean
says_nothing (const GewuField *field,
              const GewuCell  *cell)
{
  g_autofree char *key = gewu_text_name_key (cell->text);

  return is_only_marks (key) ||
         (field->type != GEWU_FIELD_FLAG && g_strv_contains (nothing_words, key));
}

GewuValueStatus
gewu_value_parse_in_unit (const GewuField  *field,
                          GewuYuan          unit,
                          const GewuCell   *cell,
                          char            **canonical,
                          GewuFindingCode  *problem)
{
  g_return_val_if_fail (field != NULL, GEWU_VALUE_EMPTY);

  *canonical = NULL;
  if (cell == NULL || says_nothing (field, cell))
    return GEWU_VALUE_EMPTY;

  switch (field->type)
    {
    case GEWU_FIELD_CODE:
      return parse_code (cell, canonical, problem);

    case GEWU_FIELD_INTEGER:
    case GEWU_FIELD_DECIMAL:
      return parse_number (field, unit, cell, canonical, problem);

    case GEWU_FIELD_DATE:
      return parse_date (cell, canonical, problem);

    case GEWU_FIELD_TIME:
      return parse_time (cell, canonical, problem);

    case GEWU_FIELD_FLAG:
      return parse_flag (cell, canonical, problem);

    case GEWU_FIELD_TERMS:
      return parse_terms (cell, canonical);

    case GEWU_FIELD_TEXT:
    case GEWU_FIELD_TERM:
    case GEWU_FIELD_UNIT:
    case GEWU_FIELD_PERSON:
    case GEWU_FIELD_GRID:
    case GEWU_FIELD_ENTERPRISE:
    case GEWU_FIELD_STATE:
      return parse_text (cell, canonical);
    }

  g_assert_not_reached ();
}

GewuValueStatus
gewu_value_parse (const GewuField  *field,
                  const GewuCell   *cell,
                  char            **canonical,
                  GewuFindingCode  *problem)
{
  return gewu_value_parse_in_unit (field, 0, cell, canonical, problem);
}
