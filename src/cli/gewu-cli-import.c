/* gewu-cli import: reads spreadsheets into a zone and says what came of each sheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli.h"
#include "gewu-session-import.h"
#include "gewu-words.h"

#include <glib/gi18n.h>

typedef struct
{
  gboolean  dry_run;
  gboolean  json;
  char     *errors;
  char     *operator;
} ImportOptions;

static void
add_findings (JsonBuilder *builder,
              const char  *name,
              GPtrArray   *findings)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    {
      GewuFinding *finding = g_ptr_array_index (findings, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "row");
      json_builder_add_int_value (builder, finding->row);
      json_builder_set_member_name (builder, "column");
      json_builder_add_string_value (builder, finding->column);
      json_builder_set_member_name (builder, "value");
      json_builder_add_string_value (builder, finding->value);
      json_builder_set_member_name (builder, "code");
      json_builder_add_string_value (builder, gewu_finding_code_to_id (finding->code));
      json_builder_set_member_name (builder, "reason");
      json_builder_add_string_value (builder, gewu_words_finding_code (finding->code));
      json_builder_set_member_name (builder, "detail");
      json_builder_add_string_value (builder, finding->detail);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Headings nothing was taken from. */
static void
add_unrecognized (JsonBuilder     *builder,
                  GewuImportSheet *sheet)
{
  json_builder_set_member_name (builder, "unrecognized");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      GewuImportColumn *column = g_ptr_array_index (sheet->columns, i);

      if (column->field == NULL)
        json_builder_add_string_value (builder, column->heading);
    }
  json_builder_end_array (builder);
}

static void
add_sheet (JsonBuilder     *builder,
           GewuImportSheet *sheet)
{
  const struct { const char *name; guint value; } counts[] = {
    { "read", sheet->read }, { "created", sheet->created }, { "updated", sheet->updated },
    { "unchanged", sheet->unchanged }, { "duplicates", sheet->duplicates },
  };

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, sheet->file);
  json_builder_set_member_name (builder, "sheet");
  json_builder_add_string_value (builder, sheet->sheet);
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder, sheet->known ? sheet->kind : NULL);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      json_builder_set_member_name (builder, counts[i].name);
      json_builder_add_int_value (builder, counts[i].value);
    }
  add_findings (builder, "warnings", sheet->warnings);
  add_findings (builder, "conflicts", sheet->conflicts);
  add_findings (builder, "rejected", sheet->rejected);
  add_findings (builder, "duplicate_rows", sheet->duplicate_rows);
  add_unrecognized (builder, sheet);
  json_builder_end_object (builder);
}

static void
print_json (GewuImportReport *report)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "import");
  if (report->import != 0)
    json_builder_add_int_value (builder, report->import);
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "dry_run");
  json_builder_add_boolean_value (builder, report->dry_run);
  json_builder_set_member_name (builder, "sheets");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->sheets->len; i++)
    add_sheet (builder, g_ptr_array_index (report->sheets, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  gewu_cli_print_json (json_builder_get_root (builder));
}

static void
print_findings (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *text = gewu_words_finding (g_ptr_array_index (findings, i));

      g_print ("  %s\n", text);
    }
}

static void
print_unrecognized (GewuImportSheet *sheet)
{
  g_autoptr(GString) headings = g_string_new (NULL);

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      GewuImportColumn *column = g_ptr_array_index (sheet->columns, i);

      if (column->field == NULL)
        g_string_append_printf (headings, "%s%s", headings->len > 0 ? "、" : "", column->heading);
    }
  if (headings->len > 0)
    g_print (_("  Columns not recognised: %s\n"), headings->str);
}

static void
print_sheet (GewuImportSheet *sheet)
{
  if (!sheet->known)
    {
      g_print (_("%s, sheet “%s”: not a table this program knows; nothing taken\n"), sheet->file,
               sheet->sheet);
      return;
    }
  g_print (_("%s, sheet “%s” (%s): %u read, %u created, %u updated, %u unchanged, %u duplicates, "
             "%u rejected\n"),
           sheet->file, sheet->sheet, gewu_words_noun (sheet->noun), sheet->read, sheet->created,
           sheet->updated, sheet->unchanged, sheet->duplicates, sheet->rejected->len);
  print_unrecognized (sheet);
  print_findings (sheet->warnings);
  print_findings (sheet->conflicts);
  print_findings (sheet->rejected);
  print_findings (sheet->duplicate_rows);
}

static void
print_text (GewuImportReport *report)
{
  for (guint i = 0; i < report->sheets->len; i++)
    print_sheet (g_ptr_array_index (report->sheets, i));
  if (report->dry_run)
    g_print (_("A dry run: nothing has been written.\n"));
  else if (report->import == 0)
    g_print (_("Everything was known already; nothing has been written.\n"));
}

static gboolean
has_findings (GewuImportReport *report)
{
  for (guint i = 0; i < report->sheets->len; i++)
    {
      GewuImportSheet *sheet = g_ptr_array_index (report->sheets, i);

      if (sheet->warnings->len + sheet->conflicts->len + sheet->rejected->len > 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
save_errors (GewuSession       *session,
             GewuImportReport  *report,
             char             **paths,
             const char        *target,
             GError           **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  if (target == NULL || !has_findings (report))
    return TRUE;
  gewu_session_save_failed_rows_async (session, report, (const char *const *) paths, target, NULL,
                                       gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_save_failed_rows_finish (session, result, error);
}

static int
run_import (GewuSession    *session,
            char          **paths,
            ImportOptions  *options)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GewuImportReport) report = NULL;
  g_autoptr(GError) error = NULL;

  /* Before anything is written, not after. */
  if (options->errors != NULL &&
      !gewu_session_check_target (session, options->errors, (const char *const *) paths, &error))
    return gewu_cli_fail (error);
  gewu_session_import_async (session, (const char *const *) paths, options->dry_run, NULL, NULL,
                             NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  report = gewu_session_import_finish (session, result, &error);
  if (report == NULL)
    return gewu_cli_fail (error);

  if (options->json)
    print_json (report);
  else
    print_text (report);
  if (!save_errors (session, report, paths, options->errors, &error))
    return gewu_cli_fail (error);

  return GEWU_CLI_DONE;
}

int
gewu_cli_import (int    argc,
                 char **argv)
{
  ImportOptions options = { 0 };
  GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, NULL, NULL },
    { "errors", 0, 0, G_OPTION_ARG_FILENAME, &options.errors, NULL, NULL },
    { "as", 0, 0, G_OPTION_ARG_STRING, &options.operator, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, NULL, NULL },
    { NULL }
  };
  GewuSession *session;
  int status;

  if (!gewu_cli_parse (&argc, &argv, entries, 2, -1))
    return GEWU_CLI_USAGE;
  session = gewu_cli_open (argv[1], GEWU_STORE_READ_WRITE, options.operator);
  if (session == NULL)
    return GEWU_CLI_REFUSED;
  status = run_import (session, argv + 2, &options);
  gewu_cli_close (session);
  g_free (options.errors);
  g_free (options.operator);

  return status;
}
