/* Unified social credit codes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-credit-code.h"

#include "gewu-text.h"

#include <string.h>

#define CODE_LENGTH 18
#define LEGACY_LENGTH 15
#define ORG_START 8
#define ORG_LENGTH 8

/* GB 32100-2015: a character's place is its value; I, O, S, V and Z are left out. */
static const char alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";

char *
gewu_credit_code_normalize (const char *text)
{
  g_autofree char *key = gewu_text_name_key (text);
  GString *code = g_string_new (NULL);

  for (const char *p = key; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_type (c) != G_UNICODE_DASH_PUNCTUATION)
        g_string_append_unichar (code, c);
    }

  return g_string_free (code, FALSE);
}

/* A number in a spreadsheet's notation: "9.14E+17"; normalising may have taken its sign. */
static gboolean
is_scientific (const char *code)
{
  const char *exponent = code + strspn (code, "0123456789.");

  if (exponent == code || *exponent != 'E')
    return FALSE;

  return gewu_text_is_digits (exponent + (exponent[1] == '+' ? 2 : 1));
}

/* A code of digits that was kept as a number: spreadsheets keep fifteen, the rest become zeros. */
static gboolean
is_cut_off (const char *code)
{
  return gewu_text_is_digits (code) && g_str_has_suffix (code, "000");
}

/* Of a code that cannot be one: not 18 characters of the alphabet. */
static GewuCreditCodeStatus
explain_form (const char *code)
{
  if (*code == '\0')
    return GEWU_CREDIT_CODE_EMPTY;
  if (strlen (code) == LEGACY_LENGTH && gewu_text_is_digits (code))
    return GEWU_CREDIT_CODE_LEGACY;
  if (is_scientific (code))
    return GEWU_CREDIT_CODE_DAMAGED;
  if (g_utf8_strlen (code, -1) != CODE_LENGTH)
    return GEWU_CREDIT_CODE_WRONG_LENGTH;

  return GEWU_CREDIT_CODE_WRONG_CHARACTER;
}

char
gewu_credit_code_org_check_character (const char *code)
{
  static const int weights[ORG_LENGTH] = { 3, 7, 9, 10, 5, 8, 4, 2 };
  int sum = 0;
  int check;

  for (int i = 0; i < ORG_LENGTH; i++)
    {
      char c = code[ORG_START + i];

      /* GB 11714-1997 counts A as 10 to Z as 35, without gaps. */
      sum += weights[i] * (g_ascii_isdigit (c) ? c - '0' : c - 'A' + 10);
    }

  check = 11 - sum % 11;
  if (check == 11)
    return '0';

  return check == 10 ? 'X' : (char) ('0' + check);
}

char
gewu_credit_code_check_character (const char *code)
{
  int sum = 0;
  int weight = 1;

  for (int i = 0; i < CODE_LENGTH - 1; i++)
    {
      const char *place = strchr (alphabet, code[i]);

      g_return_val_if_fail (code[i] != '\0' && place != NULL, '\0');
      sum += weight * (int) (place - alphabet);
      weight = weight * 3 % 31;
    }

  /* The printed formula gives 31 when the sum divides evenly; the character is then 0. */
  return alphabet[(31 - sum % 31) % 31];
}

GewuCreditCodeStatus
gewu_credit_code_check (const char *text)
{
  g_autofree char *code = gewu_credit_code_normalize (text);

  if (strlen (code) != CODE_LENGTH || strspn (code, alphabet) != CODE_LENGTH)
    return explain_form (code);
  if (code[CODE_LENGTH - 1] != gewu_credit_code_check_character (code))
    return is_cut_off (code) ? GEWU_CREDIT_CODE_DAMAGED : GEWU_CREDIT_CODE_WRONG_CHECK;
  if (code[ORG_START + ORG_LENGTH] != gewu_credit_code_org_check_character (code))
    return GEWU_CREDIT_CODE_WRONG_ORG_CHECK;

  return GEWU_CREDIT_CODE_VALID;
}
