/* 统一社会信用代码, GB 32100-2015, and the organisation code inside it, GB 11714-1997.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GEWU_CREDIT_CODE_VALID,
  GEWU_CREDIT_CODE_EMPTY,
  GEWU_CREDIT_CODE_LEGACY,         /* a 15-digit 注册号: kept in a field of its own */
  GEWU_CREDIT_CODE_DAMAGED,        /* a spreadsheet has destroyed it: "9.14E+17",
                                    * "914403001922038000" */
  GEWU_CREDIT_CODE_WRONG_LENGTH,
  GEWU_CREDIT_CODE_WRONG_CHARACTER,
  GEWU_CREDIT_CODE_WRONG_ORG_CHECK,  /* position 17, GB 11714 */
  GEWU_CREDIT_CODE_WRONG_CHECK,      /* position 18, GB 32100 */
} GewuCreditCodeStatus;

/* Full width to half, upper case, spaces and hyphens removed; (transfer full), never NULL. */
char                *gewu_credit_code_normalize (const char *text);
/* Checks the normalised text. NULL counts as empty. When both checks fail, WRONG_CHECK. */
GewuCreditCodeStatus gewu_credit_code_check     (const char *text);
/* The two check characters that the first 8 + 8 positions ask for. code has >= 17 characters
 * of the alphabet; used by the demonstration data. */
char                 gewu_credit_code_org_check_character (const char *code);
char                 gewu_credit_code_check_character     (const char *code);

G_END_DECLS
