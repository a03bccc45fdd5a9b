/* gewu-cli verify: does the journal's chain hold, are the files of records there, do published and
 * sealed assessments come to the same again, and (--full) do the tables say what the journal says?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli.h"
#include "gewu-cli-snapshot.h"
#include "gewu-store-journal.h"
#include "gewu-words.h"

#include <glib/gi18n.h>

/* In the order of GewuFaultCode. */
static const char *const fault_ids[] = {
  NULL, "schema", "gap", "hash", "tail", "head", "replay", "data", "derived", "file"
};

static char *
describe_fault (GewuVerification *verification)
{
  GewuWordsPlace place = {
    .node = verification->node,
    .seq = verification->seq,
    .table = verification->table,
    .record = verification->record,
    .column = verification->column,
    .expected = verification->expected,
    .found = verification->found,
    .owner = verification->owner,
    .file = verification->file,
    .cause = verification->cause,
    .bad_files = verification->bad_files,
  };

  return gewu_words_fault (fault_ids[verification->code], &place);
}

static void
add_place (JsonBuilder      *builder,
           GewuVerification *verification)
{
  const struct { const char *name; gint64 value; } numbers[] = {
    { "node", verification->node }, { "seq", verification->seq },
    { "record", verification->record },
  };
  const struct { const char *name; const char *value; } texts[] = {
    { "code", fault_ids[verification->code] }, { "table", verification->table },
    { "column", verification->column }, { "expected", verification->expected },
    { "found", verification->found }, { "owner", verification->owner },
    { "file", verification->file }, { "cause", verification->cause },
  };

  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      json_builder_set_member_name (builder, texts[i].name);
      json_builder_add_string_value (builder, texts[i].value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      json_builder_set_member_name (builder, numbers[i].name);
      json_builder_add_int_value (builder, numbers[i].value);
    }
  json_builder_end_object (builder);
}

static guint
count_failed (GPtrArray *checks)
{
  guint n = 0;

  for (guint i = 0; i < checks->len; i++)
    if (((GewuSnapshotCheck *) g_ptr_array_index (checks, i))->error != NULL)
      n++;

  return n;
}

static void
print_json (GewuVerification *verification,
            GPtrArray        *checks)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "ok");
  json_builder_add_boolean_value (builder, verification->code == GEWU_FAULT_NONE &&
                                           gewu_cli_find_failed_check (checks) == NULL);
  gewu_cli_add_int (builder, "results", checks->len);
  gewu_cli_add_int (builder, "bad_results", count_failed (checks));
  json_builder_set_member_name (builder, "rows");
  json_builder_add_int_value (builder, verification->rows);
  json_builder_set_member_name (builder, "head");
  json_builder_add_string_value (builder, verification->head);
  json_builder_set_member_name (builder, "state_known");
  json_builder_add_boolean_value (builder, verification->state_known);
  json_builder_set_member_name (builder, "files");
  json_builder_add_int_value (builder, verification->files);
  json_builder_set_member_name (builder, "bad_files");
  json_builder_add_int_value (builder, verification->bad_files);
  json_builder_set_member_name (builder, "stray_files");
  json_builder_add_int_value (builder, verification->stray_files);
  json_builder_set_member_name (builder, "fault");
  if (verification->code != GEWU_FAULT_NONE)
    add_place (builder, verification);
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
  gewu_cli_print_json (json_builder_get_root (builder));
}

static void
print_text (GewuVerification *verification,
            GPtrArray        *checks)
{
  g_autofree char *rows = g_strdup_printf ("%" G_GINT64_FORMAT, verification->rows);

  if (verification->code != GEWU_FAULT_NONE)
    return;
  g_print (_("The journal holds: %s entries.\n"), rows);
  if (!verification->state_known)
    g_print (_("This computer has not written to this file before, so a missing end of the journal "
               "could not be noticed.\n"));
  if (verification->stray_files > 0)
    g_print (_("Files beside the zone that no record has ever named: %u.\n"),
             verification->stray_files);
  if (checks->len > 0 && gewu_cli_find_failed_check (checks) == NULL)
    g_print (_("Published and sealed results come to the same again: %u.\n"), checks->len);
}

static gpointer
run_verify (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error)
{
  return gewu_store_verify (connection, GPOINTER_TO_INT (data), error);
}

/* Says what does not hold. */
static int
judge (GewuVerification *verification,
       GPtrArray        *checks)
{
  const GewuSnapshotCheck *failed = gewu_cli_find_failed_check (checks);
  g_autofree char *fault = NULL;

  if (verification->code != GEWU_FAULT_NONE)
    {
      fault = describe_fault (verification);
      g_printerr ("%s\n", fault);
    }
  if (failed != NULL)
    {
      g_autofree char *period = gewu_period_to_string (failed->period);
      g_autofree char *text = gewu_words_error (failed->error);

      g_printerr ("%s %s: %s\n", period, failed->scheme_title, text);
    }

  return verification->code == GEWU_FAULT_NONE && failed == NULL ? GEWU_CLI_DONE
                                                                 : GEWU_CLI_REFUSED;
}

static int
run (GewuSession *session,
     gboolean     full,
     gboolean     json)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuVerification) verification =
    gewu_cli_read (session, run_verify, GINT_TO_POINTER (full),
                   (GDestroyNotify) gewu_verification_free, &error);
  g_autoptr(GPtrArray) checks = NULL;

  if (verification == NULL)
    return gewu_cli_fail (error);
  checks = gewu_cli_check_snapshots (session, 0, &error);
  if (checks == NULL)
    return gewu_cli_fail (error);
  if (json)
    print_json (verification, checks);
  else
    print_text (verification, checks);

  return judge (verification, checks);
}

int
gewu_cli_verify (int    argc,
                 char **argv)
{
  gboolean full = FALSE;
  gboolean json = FALSE;
  GOptionEntry entries[] = {
    { "full", 0, 0, G_OPTION_ARG_NONE, &full, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL }
  };
  GewuSession *session;
  int status;

  if (!gewu_cli_parse (&argc, &argv, entries, 1, 1))
    return GEWU_CLI_USAGE;
  session = gewu_cli_open (argv[1], GEWU_STORE_READ_ONLY, NULL);
  if (session == NULL)
    return GEWU_CLI_REFUSED;
  status = run (session, full, json);
  gewu_cli_close (session);

  return status;
}
