/* Words for nouns, fields, values and events.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gewu-words.h"

#include "gewu-decimal.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

/* Where this very program finds the translations of its own build; NULL when it is installed. */
static char *
find_build_translations (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *translations = NULL;
  g_autofree char *sample = NULL;

  if (program == NULL)
    return NULL;

  folder = g_path_get_dirname (program);
  translations = g_build_filename (folder, "..", "..", "po", NULL);
  sample = g_build_filename (translations, "zh_CN", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
  if (!g_file_test (sample, G_FILE_TEST_IS_REGULAR))
    return NULL;

  return g_steal_pointer (&translations);
}

void
gewu_words_init (void)
{
  g_autofree char *translations = find_build_translations ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, translations != NULL ? translations : GEWU_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

const char *
gewu_words_noun (GewuNoun noun)
{
  return _(gewu_noun_get_label (noun));
}

char *
gewu_words_field (const GewuField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  if (field->unit == NULL)
    return g_strdup (_(field->label));

  /* Translators: the label of a field and its unit, "Registered capital (10,000 yuan)" */
  return g_strdup_printf (_("%s (%s)"), _(field->label), _(field->unit));
}

static char *
describe_decimal (const char *text)
{
  GewuDecimal value;

  if (!gewu_decimal_parse (text, &value))
    return g_strdup (text);

  return gewu_decimal_to_string (value, 0);
}

static const char *
describe_state (const char *id)
{
  GewuIssueState state;

  return gewu_issue_state_from_id (id, &state) ? gewu_words_issue_state (state) : id;
}

char *
gewu_words_value (const GewuField *field,
                  const char      *text)
{
  g_return_val_if_fail (field != NULL, NULL);

  if (text == NULL)
    return g_strdup ("");

  switch (field->type)
    {
    case GEWU_FIELD_DECIMAL:
      return describe_decimal (text);

    case GEWU_FIELD_FLAG:
      return g_strdup (g_str_equal (text, "1") ? _("Yes") : _("No"));

    case GEWU_FIELD_STATE:
      return g_strdup (describe_state (text));

    case GEWU_FIELD_TEXT:
    case GEWU_FIELD_CODE:
    case GEWU_FIELD_INTEGER:
    case GEWU_FIELD_DATE:
    case GEWU_FIELD_TIME:
    case GEWU_FIELD_TERM:
    case GEWU_FIELD_TERMS:
    case GEWU_FIELD_UNIT:
    case GEWU_FIELD_PERSON:
    case GEWU_FIELD_GRID:
    case GEWU_FIELD_ENTERPRISE:
      return g_strdup (text);
    }

  g_return_val_if_reached (NULL);
}

const char *
gewu_words_issue_state (GewuIssueState state)
{
  return _(gewu_issue_state_get_label (state));
}

/* With a context, because "Report" is also a document. */
static const struct
{
  const char *kind;
  const char *label;
} event_kinds[] = {
  { "report", NC_("issue event", "Report") },
  { "dispatch", NC_("issue event", "Dispatch") },
  { "reject", NC_("issue event", "Rejection") },
  { "sign", NC_("issue event", "Signature") },
  { "return", NC_("issue event", "Return to the lead department") },
  { "reply", NC_("issue event", "Interim reply") },
  { "urge", NC_("issue event", "Reminder") },
  { "supervise", NC_("issue event", "Supervision notice") },
  { "escalate", NC_("issue event", "Escalation") },
  { "extend", NC_("issue event", "Extension") },
  { "defer", NC_("issue event", "Deferral") },
  { "resolve", NC_("issue event", "Resolution") },
  { "recheck", NC_("issue event", "Recheck") },
  { "withdraw", NC_("issue event", "Withdrawal") },
  { "reopen", NC_("issue event", "Reopening") },
};

const char *
gewu_words_issue_event_kind (const char *kind)
{
  g_return_val_if_fail (kind != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (event_kinds); i++)
    if (g_str_equal (event_kinds[i].kind, kind))
      return g_dpgettext2 (GETTEXT_PACKAGE, "issue event", event_kinds[i].label);

  return kind;
}
