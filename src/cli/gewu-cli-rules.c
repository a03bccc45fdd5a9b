/* gewu-cli rules: how long each stage of the problem loop may take.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli.h"
#include "gewu-error.h"
#include "gewu-session-work.h"
#include "gewu-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* The options of put; what is not given stays as it is. */
typedef struct
{
  char     *stage;
  char     *category;
  char     *severity;
  char     *basis;
  char     *since;
  int       amount;
  gboolean  roll;
  gboolean  from_sign;
} RuleOptions;

static void
clear_options (RuleOptions *options)
{
  g_free (options->stage);
  g_free (options->category);
  g_free (options->severity);
  g_free (options->basis);
  g_free (options->since);
}

/* ---- showing */

static void
add_line (JsonBuilder             *builder,
          const GewuClockRuleLine *line)
{
  const GewuClockRule *rule = &line->rule;
  g_autofree char *since = gewu_day_to_string (rule->since);

  json_builder_begin_object (builder);
  gewu_cli_add_int (builder, "id", rule->id);
  gewu_cli_add_text (builder, "stage", gewu_stage_to_id (rule->stage));
  gewu_cli_add_text (builder, "category", line->category);
  gewu_cli_add_text (builder, "severity", line->severity);
  gewu_cli_add_text (builder, "basis", gewu_clock_basis_to_id (rule->clock.basis));
  gewu_cli_add_int (builder, "amount", rule->clock.amount);
  json_builder_set_member_name (builder, "roll");
  json_builder_add_boolean_value (builder, rule->clock.roll);
  json_builder_set_member_name (builder, "from_sign");
  json_builder_add_boolean_value (builder, rule->from_sign);
  gewu_cli_add_text (builder, "since", since);
  json_builder_end_object (builder);
}

static void
print_line (const GewuClockRuleLine *line)
{
  const GewuClockRule *rule = &line->rule;
  g_autofree char *since = gewu_day_to_string (rule->since);

  g_print ("%" G_GINT64_FORMAT "\t%s\t%s\t%s\t%d %s\t%s\n", rule->id,
           gewu_words_stage (rule->stage), line->category != NULL ? line->category : "",
           line->severity != NULL ? line->severity : "", rule->clock.amount,
           _(gewu_clock_basis_get_label (rule->clock.basis)), since != NULL ? since : "");
}

static void
print_lines (GPtrArray *lines,
             gboolean   json)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++)
    {
      if (json)
        add_line (builder, g_ptr_array_index (lines, i));
      else
        print_line (g_ptr_array_index (lines, i));
    }
  json_builder_end_array (builder);
  if (json)
    gewu_cli_print_json (json_builder_get_root (builder));
}

static GPtrArray *
load (GewuSession  *session,
      GError      **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_list_clock_rules_async (session, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_list_clock_rules_finish (session, result, error);
}

static int
list (GewuSession *session,
      gboolean     json)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) lines = load (session, &error);

  if (lines == NULL)
    return gewu_cli_fail (error);
  print_lines (lines, json);

  return GEWU_CLI_DONE;
}

/* ---- changing */

/* The rule as it stands, or a new one; NULL with error set when there is none of that id. */
static GewuClockRuleLine *
find_line (GewuSession  *session,
           gint64        id,
           GError      **error)
{
  g_autoptr(GPtrArray) lines = NULL;

  if (id == 0)
    return g_new0 (GewuClockRuleLine, 1);
  lines = load (session, error);
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const GewuClockRuleLine *line = g_ptr_array_index (lines, i);

      if (line->rule.id == id)
        return gewu_clock_rule_line_copy (line);
    }
  if (lines != NULL)
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%" G_GINT64_FORMAT, id);

  return NULL;
}

/* "" means any, or always. */
static void
take_word (char       **member,
           const char  *word)
{
  if (word == NULL)
    return;
  g_free (*member);
  *member = *word != '\0' ? g_strdup (word) : NULL;
}

/* The name of the option that cannot be understood; NULL: all are. */
static const char *
apply_options (GewuClockRuleLine *line,
               const RuleOptions *options)
{
  GewuClockRule *rule = &line->rule;

  take_word (&line->category, options->category);
  take_word (&line->severity, options->severity);
  if (options->stage != NULL && !gewu_stage_from_id (options->stage, &rule->stage))
    return "stage";
  if (options->basis != NULL && !gewu_clock_basis_from_id (options->basis, &rule->clock.basis))
    return "basis";
  if (options->since != NULL)
    {
      rule->since = gewu_day_parse (options->since);
      if (rule->since == GEWU_DAY_UNKNOWN && *options->since != '\0')
        return "since";
    }
  if (options->amount != 0)
    rule->clock.amount = options->amount;
  rule->clock.roll = rule->clock.roll || options->roll;
  rule->from_sign = rule->from_sign || options->from_sign;

  return NULL;
}

static int
put (GewuSession       *session,
     gint64             id,
     const RuleOptions *options)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuClockRuleLine) line = find_line (session, id, &error);
  const char *wrong = line != NULL ? apply_options (line, options) : NULL;

  if (line == NULL)
    return gewu_cli_fail (error);
  if (wrong != NULL)
    {
      g_set_error_literal (&error, GEWU_ERROR, GEWU_ERROR_INVALID, wrong);
      return gewu_cli_fail (error);
    }
  gewu_session_put_clock_rule_async (session, line, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  if (gewu_session_put_clock_rule_finish (session, result, &error))
    return GEWU_CLI_DONE;
  if (!g_error_matches (error, GEWU_ERROR, GEWU_ERROR_EXISTS))
    return gewu_cli_fail (error);

  /* Its detail is the other rule's number. */
  g_printerr (_("Rule %s for the same stage, category and severity begins on the same day. Change "
                "that one, or give another day.\n"), error->message);
  return GEWU_CLI_REFUSED;
}

static int
drop (GewuSession *session,
      gint64       id)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  gewu_session_drop_clock_rule_async (session, id, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_drop_clock_rule_finish (session, result, &error) ? GEWU_CLI_DONE
                                                                       : gewu_cli_fail (error);
}

/* ---- the command */

static int
run (int                argc,
     char             **argv,
     const char        *operator,
     const RuleOptions *options,
     gboolean           json)
{
  gboolean is_list = strcmp (argv[2], "list") == 0;
  gboolean is_put = strcmp (argv[2], "put") == 0;
  gboolean is_drop = strcmp (argv[2], "drop") == 0;
  gint64 id = 0;
  GewuSession *session;
  int status;

  if ((!is_list && !is_put && !is_drop) || (is_drop && argc < 4) || (is_list && argc > 3) ||
      (argc == 4 && !g_ascii_string_to_signed (argv[3], 10, 1, G_MAXINT64, &id, NULL)) ||
      (is_put && id == 0 && options->stage == NULL))
    {
      g_printerr (_("Rules can be listed (list), added or changed (put [RULE] --stage STAGE …) and "
                    "dropped (drop RULE).\n"));
      return GEWU_CLI_USAGE;
    }
  session = gewu_cli_open (argv[1], is_list ? GEWU_STORE_READ_ONLY : GEWU_STORE_READ_WRITE,
                           operator);
  if (session == NULL)
    return GEWU_CLI_REFUSED;

  status = is_drop ? drop (session, id) : is_put ? put (session, id, options) : GEWU_CLI_DONE;
  if (status == GEWU_CLI_DONE)
    status = list (session, json);
  gewu_cli_close (session);

  return status;
}

int
gewu_cli_rules (int    argc,
                char **argv)
{
  RuleOptions options = { 0 };
  g_autofree char *operator = NULL;
  gboolean json = FALSE;
  GOptionEntry entries[] = {
    { "stage", 0, 0, G_OPTION_ARG_STRING, &options.stage, NULL, NULL },
    { "category", 0, 0, G_OPTION_ARG_STRING, &options.category, NULL, NULL },
    { "severity", 0, 0, G_OPTION_ARG_STRING, &options.severity, NULL, NULL },
    { "basis", 0, 0, G_OPTION_ARG_STRING, &options.basis, NULL, NULL },
    { "amount", 0, 0, G_OPTION_ARG_INT, &options.amount, NULL, NULL },
    { "roll", 0, 0, G_OPTION_ARG_NONE, &options.roll, NULL, NULL },
    { "from-sign", 0, 0, G_OPTION_ARG_NONE, &options.from_sign, NULL, NULL },
    { "since", 0, 0, G_OPTION_ARG_STRING, &options.since, NULL, NULL },
    { "as", 0, 0, G_OPTION_ARG_STRING, &operator, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL }
  };
  int status = gewu_cli_parse (&argc, &argv, entries, 2, 3)
    ? run (argc, argv, operator, &options, json) : GEWU_CLI_USAGE;

  clear_options (&options);

  return status;
}
