/* Words for nouns, fields, values and events.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gewu-words.h"

#include "gewu-decimal.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
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

static const char *
get_wanted_locale (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);

      if (value != NULL && *value != '\0')
        return value;
    }

  return "";
}

/* A bare system has no locale but C, in which Chinese arguments cannot be read. Where the wanted
 * one is not installed, its words can be had all the same. */
static void
choose_locale (void)
{
  if (setlocale (LC_ALL, "") == NULL)
    {
      setlocale (LC_ALL, "C.UTF-8");
      g_setenv ("LANGUAGE", get_wanted_locale (), FALSE);
    }
  else if (g_str_equal (nl_langinfo (CODESET), "ANSI_X3.4-1968"))
    {
      setlocale (LC_CTYPE, "C.UTF-8");
    }
}

void
gewu_words_init (void)
{
  g_autofree char *translations = find_build_translations ();

  choose_locale ();
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
const char *
gewu_words_issue_event_kind (const char *kind)
{
  GewuEventKind event;

  g_return_val_if_fail (kind != NULL, NULL);

  if (!gewu_event_kind_from_id (kind, &event))
    return kind;

  return g_dpgettext2 (GETTEXT_PACKAGE, "issue event", gewu_event_kind_get_label (event));
}

const char *
gewu_words_role (GewuRole role)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "role", gewu_role_get_label (role));
}
