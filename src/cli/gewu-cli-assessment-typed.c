/* What is typed for gewu-cli assessment: days, numbers, people, schemes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-cli-assessment.h"

#include "gewu-schemes.h"
#include "gewu-store-entry.h"

#include <glib/gi18n.h>

gboolean
gewu_cli_assessment_read_day (const char *option,
                              const char *text,
                              GewuDay    *day)
{
  GewuDay read = gewu_day_parse (text);

  if (text == NULL)
    return TRUE;
  if (read == GEWU_DAY_UNKNOWN)
    {
      g_printerr (_("--%s: “%s” is not a day. Write it as 2023-05-04.\n"), option, text);
      return FALSE;
    }
  *day = read;

  return TRUE;
}

gboolean
gewu_cli_assessment_read_number (const char  *option,
                                 const char  *text,
                                 gboolean    *has_value,
                                 GewuDecimal *value)
{
  if (text == NULL)
    return TRUE;
  *has_value = gewu_decimal_parse (text, value);
  if (!*has_value)
    g_printerr (_("--%s: “%s” is not a number.\n"), option, text);

  return *has_value;
}

char *
gewu_cli_assessment_read_scheme (const char *file_or_preset)
{
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  if (g_file_test (file_or_preset, G_FILE_TEST_EXISTS))
    g_file_get_contents (file_or_preset, &text, NULL, &error);
  else
    text = gewu_schemes_dup_text (file_or_preset, &error);
  if (text == NULL)
    gewu_cli_fail (error);

  return text;
}

int
gewu_cli_assessment_missing (const char *option)
{
  g_printerr (_("Give --%s.\n"), option);

  return GEWU_CLI_USAGE;
}

typedef struct
{
  GewuNoun    noun;
  const char *text;
  gint64      id;
  gboolean    ambiguous;
} SubjectQuestion;

/* An id that is nobody's may be a staff number. */
static gpointer
find_subject (GewuConnection  *connection,
              gpointer         data,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  SubjectQuestion *question = data;
  g_autofree char *name = NULL;
  gint64 id = 0;

  if (g_ascii_string_to_signed (question->text, 10, 1, G_MAXINT64, &id, NULL) &&
      !gewu_store_find_subject (connection, question->noun, id, &name, error))
    return NULL;
  if (name != NULL)
    question->id = id;
  else if (!gewu_store_look_up_subject (connection, question->noun, question->text, &question->id,
                                        &question->ambiguous, error))
    return NULL;

  return question;
}

gboolean
gewu_cli_assessment_find_subject (GewuCliAssessment *self,
                                  GewuNoun           noun,
                                  const char        *text,
                                  gint64            *id)
{
  SubjectQuestion question = { .noun = noun, .text = text };
  g_autoptr(GError) error = NULL;

  if (gewu_cli_read (self->session, find_subject, &question, NULL, &error) == NULL)
    gewu_cli_fail (error);
  else if (question.ambiguous)
    g_printerr (_("Several are called “%s”. Give the number.\n"), text);
  else if (question.id == 0)
    g_printerr (_("Nobody and nothing is called “%s”.\n"), text);
  *id = question.id;

  return question.id != 0;
}

void
gewu_cli_assessment_add_day (JsonBuilder *builder,
                             const char  *name,
                             GewuDay      day)
{
  g_autofree char *text = gewu_day_to_string (day);

  gewu_cli_add_text (builder, name, text);
}

void
gewu_cli_assessment_add_number (JsonBuilder *builder,
                                const char  *name,
                                gboolean     has_value,
                                GewuDecimal  value)
{
  g_autofree char *text = has_value ? gewu_decimal_to_string (value, 0) : NULL;

  gewu_cli_add_text (builder, name, text);
}
