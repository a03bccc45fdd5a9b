/* gewu-cli due: what is due soon or overdue now, shown or written as the morning sheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli.h"
#include "gewu-error.h"
#include "gewu-session-report.h"
#include "gewu-store-due.h"
#include "gewu-store-find.h"
#include "gewu-words.h"

#include <glib/gi18n.h>

static gpointer
read_due (GewuConnection  *connection,
          gpointer         data,
          GCancellable    *cancellable G_GNUC_UNUSED,
          GError         **error)
{
  const char *name = data;
  gint64 unit = name != NULL ? gewu_store_find_unit (connection, name, error) : 0;

  if (name != NULL && unit == 0)
    return NULL;

  return gewu_store_list_due (connection, unit, gewu_when_now (), error);
}

/* ---- showing */

static void
add_issue (JsonBuilder        *builder,
           const GewuDueIssue *issue)
{
  g_autofree char *due = gewu_when_to_string (issue->due);
  g_autofree char *dispatched = gewu_day_to_string (issue->dispatched);
  g_autofree char *first_due = gewu_day_to_string (issue->first_due);

  json_builder_begin_object (builder);
  gewu_cli_add_int (builder, "id", issue->id);
  gewu_cli_add_text (builder, "department", issue->department);
  gewu_cli_add_text (builder, "number", issue->number);
  gewu_cli_add_text (builder, "enterprise", issue->enterprise);
  gewu_cli_add_text (builder, "text", issue->text);
  gewu_cli_add_text (builder, "leader", issue->leader);
  gewu_cli_add_text (builder, "stage", gewu_stage_to_id (issue->stage));
  gewu_cli_add_text (builder, "dispatched", dispatched);
  gewu_cli_add_text (builder, "due", due);
  gewu_cli_add_text (builder, "first_due", first_due);
  gewu_cli_add_int (builder, "left", issue->left);
  gewu_cli_add_int (builder, "urged", issue->urged);
  json_builder_end_object (builder);
}

static guint
count_overdue (GPtrArray *issues)
{
  guint n = 0;

  for (guint i = 0; i < issues->len; i++)
    if (((const GewuDueIssue *) g_ptr_array_index (issues, i))->left < 0)
      n++;

  return n;
}

static void
print_json (GPtrArray *issues)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  guint overdue = count_overdue (issues);

  json_builder_begin_object (builder);
  gewu_cli_add_int (builder, gewu_work_to_id (GEWU_WORK_OVERDUE), overdue);
  gewu_cli_add_int (builder, gewu_work_to_id (GEWU_WORK_DUE_SOON), issues->len - overdue);
  json_builder_set_member_name (builder, "lines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < issues->len; i++)
    add_issue (builder, g_ptr_array_index (issues, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  gewu_cli_print_json (json_builder_get_root (builder));
}

static void
print_text (GPtrArray *issues)
{
  for (guint i = 0; i < issues->len; i++)
    {
      const GewuDueIssue *issue = g_ptr_array_index (issues, i);
      g_autofree char *due = gewu_when_to_string (issue->due);

      g_print ("%s\t%s\t%s\t%s\t%s\t%d\n", issue->department != NULL ? issue->department : "",
               issue->number, issue->enterprise != NULL ? issue->enterprise : "",
               gewu_words_stage (issue->stage), due, issue->left);
    }
}

/* ---- writing */

static gboolean
write_sheet (GewuSession  *session,
             const char   *unit,
             const char   *format,
             const char   *output,
             GError      **error)
{
  g_autoptr(GewuReportRequest) request = gewu_report_request_new ("due");
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  request->unit = g_strdup (unit);
  gewu_session_write_report_async (session, request, format, output, NULL, NULL, NULL,
                                   gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_write_report_finish (session, result, error);
}

static int
run (GewuSession *session,
     char        *unit,
     const char  *format,
     const char  *output,
     gboolean     json)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) issues =
    gewu_cli_read (session, read_due, unit, (GDestroyNotify) g_ptr_array_unref, &error);

  if (issues == NULL ||
      (output != NULL && !write_sheet (session, unit, format, output, &error)))
    return gewu_cli_fail (error);
  if (json)
    print_json (issues);
  else if (output == NULL)
    print_text (issues);

  return GEWU_CLI_DONE;
}

int
gewu_cli_due (int    argc,
              char **argv)
{
  g_autofree char *unit = NULL;
  g_autofree char *format = NULL;
  g_autofree char *output = NULL;
  gboolean json = FALSE;
  GOptionEntry entries[] = {
    { "unit", 0, 0, G_OPTION_ARG_STRING, &unit, NULL, NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, NULL, NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL }
  };
  static const char *const formats[] = { "xlsx", "pdf", "csv", NULL };
  GewuSession *session;
  int status;

  if (!gewu_cli_parse (&argc, &argv, entries, 1, 1))
    return GEWU_CLI_USAGE;
  if ((format != NULL) != (output != NULL) ||
      (format != NULL && !g_strv_contains (formats, format)))
    {
      g_printerr (_("The sheet needs both --format xlsx|pdf|csv and -o OUT.\n"));
      return GEWU_CLI_USAGE;
    }
  session = gewu_cli_open (argv[1], GEWU_STORE_READ_ONLY, NULL);
  if (session == NULL)
    return GEWU_CLI_REFUSED;
  status = run (session, unit, format, output, json);
  gewu_cli_close (session);

  return status;
}
