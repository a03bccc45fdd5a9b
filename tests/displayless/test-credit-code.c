/* Unified social credit codes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-credit-code.h"

#include <string.h>

/* Real codes, some as printed, some with a digit that was changed. */
static void
test_status (void)
{
  static const struct { const char *text; GewuCreditCodeStatus status; } cases[] = {
    { "914403001922038216", GEWU_CREDIT_CODE_VALID },
    { "91330100799655058B", GEWU_CREDIT_CODE_VALID },
    { "91110108551385082Q", GEWU_CREDIT_CODE_VALID },
    { "91330100799655058b", GEWU_CREDIT_CODE_VALID },
    { "９１３３０１００７９９６５５０５８Ｂ", GEWU_CREDIT_CODE_VALID },
    { " 9133 0100 7996 5505 8B\n", GEWU_CREDIT_CODE_VALID },
    { "91330100-79965505-8B", GEWU_CREDIT_CODE_VALID },
    { "91330100－79965505—8B", GEWU_CREDIT_CODE_VALID },
    { "91110108717809965C", GEWU_CREDIT_CODE_WRONG_CHECK },
    { "914403001870826678", GEWU_CREDIT_CODE_WRONG_CHECK },
    { NULL, GEWU_CREDIT_CODE_EMPTY },
    { "", GEWU_CREDIT_CODE_EMPTY },
    { " 　\t", GEWU_CREDIT_CODE_EMPTY },
    { "410700100012345", GEWU_CREDIT_CODE_LEGACY },
    { "４１０７００１０００１２３４５", GEWU_CREDIT_CODE_LEGACY },
    { "41070010001234X", GEWU_CREDIT_CODE_WRONG_LENGTH },
    { "9.14E+17", GEWU_CREDIT_CODE_DAMAGED },
    { "9.1440300192E+17", GEWU_CREDIT_CODE_DAMAGED },
    { "9.14e17", GEWU_CREDIT_CODE_DAMAGED },
    { "9.1440300192203E17", GEWU_CREDIT_CODE_DAMAGED },
    { "914403001922038000", GEWU_CREDIT_CODE_DAMAGED },
    { "91440300E922038000", GEWU_CREDIT_CODE_WRONG_CHECK },
    { "91330100799655058", GEWU_CREDIT_CODE_WRONG_LENGTH },
    { "91330100799655058BB", GEWU_CREDIT_CODE_WRONG_LENGTH },
    { "无", GEWU_CREDIT_CODE_WRONG_LENGTH },
    { "E17", GEWU_CREDIT_CODE_WRONG_LENGTH },
    { "9133010079965505IB", GEWU_CREDIT_CODE_WRONG_CHARACTER },
    { "9133010079965505码B", GEWU_CREDIT_CODE_WRONG_CHARACTER },
    { "9133010079965505.B", GEWU_CREDIT_CODE_WRONG_CHARACTER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (gewu_credit_code_check (cases[i].text) != cases[i].status)
      g_error ("“%s” has status %d", cases[i].text, gewu_credit_code_check (cases[i].text));
}

static void
test_normalize (void)
{
  g_autofree char *code = gewu_credit_code_normalize (" ９1３30100-7996 55058ｂ ");
  g_autofree char *nothing = gewu_credit_code_normalize (NULL);

  g_assert_cmpstr (code, ==, "91330100799655058B");
  g_assert_cmpstr (nothing, ==, "");
}

/* The last character is right for the first 17, but position 17 is not for 9–16. */
static void
test_org_check_alone (void)
{
  char code[] = "91330100799655057?";

  code[17] = gewu_credit_code_check_character (code);
  g_assert_cmpint (gewu_credit_code_check (code), ==, GEWU_CREDIT_CODE_WRONG_ORG_CHECK);
  g_assert_cmpint (gewu_credit_code_org_check_character (code), ==, '8');
}

/* Any one wrong character is found: 31 is a prime and every weight has an inverse. */
static void
test_finds_every_slip (void)
{
  static const char alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  static const char right[] = "91330100799655058B";

  for (gsize i = 0; i < strlen (right); i++)
    for (gsize j = 0; j < strlen (alphabet); j++)
      {
        char code[sizeof right];

        memcpy (code, right, sizeof right);
        code[i] = alphabet[j];
        g_assert_cmpint (gewu_credit_code_check (code) == GEWU_CREDIT_CODE_VALID, ==,
                         alphabet[j] == right[i]);
      }
}

/* A sum that divides evenly by 31 gives 0, not the 31 of the printed formula. */
static void
test_check_of_zero (void)
{
  static const char zeros[] = "00000000000000000";

  g_assert_cmpint (gewu_credit_code_check_character (zeros), ==, '0');
  /* GB 11714: 11 - 0 gives 11, written 0. */
  g_assert_cmpint (gewu_credit_code_org_check_character (zeros), ==, '0');
  /* 5 of weight 2: 11 - 10 gives 1. A, which is 10, of weight 10: 100 leaves 1, 10 is written X. */
  g_assert_cmpint (gewu_credit_code_org_check_character ("00000000000000050"), ==, '1');
  g_assert_cmpint (gewu_credit_code_org_check_character ("00000000000A00000"), ==, 'X');
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/credit-code/status", test_status);
  g_test_add_func ("/credit-code/normalizes", test_normalize);
  g_test_add_func ("/credit-code/organisation-check-alone-is-wrong", test_org_check_alone);
  g_test_add_func ("/credit-code/finds-every-slip", test_finds_every_slip);
  g_test_add_func ("/credit-code/check-of-zero", test_check_of_zero);

  return g_test_run ();
}
