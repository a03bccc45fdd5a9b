/* gewu-cli check-code: is this a credit code?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli.h"
#include "gewu-credit-code.h"

#include <glib/gi18n.h>

/* In the order of GewuCreditCodeStatus. */
static const struct
{
  const char *id;
  const char *text;
} statuses[] = {
  [GEWU_CREDIT_CODE_VALID] = { "valid", N_("A valid credit code") },
  [GEWU_CREDIT_CODE_EMPTY] = { "empty", N_("Empty") },
  [GEWU_CREDIT_CODE_LEGACY] = { "legacy", N_("An old 15-digit registration number") },
  [GEWU_CREDIT_CODE_DAMAGED] = { "damaged", N_("Damaged by a spreadsheet; the digits are lost") },
  [GEWU_CREDIT_CODE_WRONG_LENGTH] = { "wrong-length", N_("Not 18 characters long") },
  [GEWU_CREDIT_CODE_WRONG_CHARACTER] = { "wrong-character",
                                         N_("Has a character no credit code has") },
  [GEWU_CREDIT_CODE_WRONG_ORG_CHECK] = { "wrong-org-check",
                                         N_("The check character of the organisation code is "
                                            "wrong") },
  [GEWU_CREDIT_CODE_WRONG_CHECK] = { "wrong-check", N_("The check character is wrong") },
};

static void
print_status (const char           *code,
              GewuCreditCodeStatus  status)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "code");
  json_builder_add_string_value (builder, code);
  json_builder_set_member_name (builder, "valid");
  json_builder_add_boolean_value (builder, status == GEWU_CREDIT_CODE_VALID);
  json_builder_set_member_name (builder, "status");
  json_builder_add_string_value (builder, statuses[status].id);
  json_builder_end_object (builder);
  gewu_cli_print_json (json_builder_get_root (builder));
}

int
gewu_cli_check_code (int    argc,
                     char **argv)
{
  gboolean json = FALSE;
  GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL }
  };
  g_autofree char *code = NULL;
  GewuCreditCodeStatus status;

  if (!gewu_cli_parse (&argc, &argv, entries, 1, 1))
    return GEWU_CLI_USAGE;

  code = gewu_credit_code_normalize (argv[1]);
  status = gewu_credit_code_check (code);
  if (json)
    print_status (code, status);
  else if (status == GEWU_CREDIT_CODE_VALID)
    g_print ("%s: %s\n", code, _(statuses[status].text));
  else
    g_printerr ("%s: %s\n", code, _(statuses[status].text));

  return status == GEWU_CREDIT_CODE_VALID ? GEWU_CLI_DONE : GEWU_CLI_REFUSED;
}
