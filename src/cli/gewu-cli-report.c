/* gewu-cli report: lists the documents there are, or writes one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli-request.h"
#include "gewu-reports.h"
#include "gewu-writers.h"

#include <glib/gi18n.h>

/* ---- the list */

static const char *const chapters[GEWU_REPORT_N_CHAPTERS] = {
  [GEWU_REPORT_OF_PERIOD] = "period",
  [GEWU_REPORT_OF_ASSESSMENT] = "assessment",
  [GEWU_REPORT_LEDGER] = "ledger",
  [GEWU_REPORT_STATISTICS] = "statistics",
  [GEWU_REPORT_OF_MEETING] = "meeting",
};

static const struct
{
  GewuReportTakes  takes;
  const char      *option;
} options[] = {
  { GEWU_REPORT_TAKES_PERIOD, "period" },
  { GEWU_REPORT_TAKES_AS_OF, "as-of" },
  { GEWU_REPORT_TAKES_UNIT, "unit" },
  { GEWU_REPORT_TAKES_GRID, "grid" },
  { GEWU_REPORT_TAKES_PEOPLE, "people" },
  { GEWU_REPORT_TAKES_COLUMNS, "columns" },
  { GEWU_REPORT_TAKES_BOARD, "board" },
  { GEWU_REPORT_TAKES_NUMBER, "number" },
  { GEWU_REPORT_TAKES_MEETING, "meeting" },
};

static char *
list_options (const GewuReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if ((report->takes & options[i].takes) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", options[i].option);
  if (report->needs_scheme)
    g_string_append (text, ",scheme");

  return g_string_free (text, FALSE);
}

static const char *
list_formats (const GewuReport *report)
{
  return report->is_text ? "docx,pdf" : "xlsx,pdf,csv,csv-gb18030";
}

static void
print_json (const GewuReport *const *reports,
            guint                    n_reports)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < n_reports; i++)
    {
      g_autofree char *takes = list_options (reports[i]);

      json_builder_begin_object (builder);
      gewu_cli_add_text (builder, "id", reports[i]->id);
      gewu_cli_add_text (builder, "title", reports[i]->title);
      gewu_cli_add_text (builder, "chapter", chapters[reports[i]->chapter]);
      gewu_cli_add_text (builder, "takes", takes);
      gewu_cli_add_text (builder, "formats", list_formats (reports[i]));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  gewu_cli_print_json (json_builder_get_root (builder));
}

static int
print_list (gboolean json)
{
  guint n_reports;
  const GewuReport *const *reports = gewu_reports_get (&n_reports);

  if (json)
    {
      print_json (reports, n_reports);
      return GEWU_CLI_DONE;
    }
  for (guint i = 0; i < n_reports; i++)
    {
      g_autofree char *takes = list_options (reports[i]);

      g_print ("%s\t%s\t%s\t%s\t%s\n", reports[i]->id, reports[i]->title,
               chapters[reports[i]->chapter], takes, list_formats (reports[i]));
    }

  return GEWU_CLI_DONE;
}

/* ---- one document */

static gboolean
write_report (GewuSession        *session,
              GewuReportRequest  *request,
              const char         *format,
              const char         *output,
              GError            **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_write_report_async (session, request, format, output, gewu_cli_tell_progress, NULL,
                                   NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  gewu_cli_end_progress ();

  return gewu_session_write_report_finish (session, result, error);
}

static int
run (const char           *zone,
     const GewuCliRequest *options_given,
     const char           *report,
     const char           *format,
     const char           *output)
{
  g_autoptr(GewuReportRequest) request = NULL;
  g_autoptr(GError) error = NULL;
  GewuSession *session = gewu_cli_open (zone, GEWU_STORE_READ_ONLY, NULL);
  gboolean written;

  if (session == NULL)
    return GEWU_CLI_REFUSED;
  request = gewu_cli_request_resolve (options_given, report, session, &error);
  written = request != NULL && write_report (session, request, format, output, &error);
  gewu_cli_close (session);

  return written ? GEWU_CLI_DONE : gewu_cli_fail (error);
}

static gboolean
is_usable (const GewuReport     *report,
           const GewuCliRequest *request,
           const char           *format,
           const char           *output)
{
  if (report == NULL || output == NULL)
    g_printerr (_("A report needs its name and -o OUT. The names: gewu-cli report --list\n"));
  else if ((report->takes & GEWU_REPORT_TAKES_PERIOD) != 0 && request->period == NULL)
    g_printerr (_("This report needs a period: --period 2023Q2\n"));
  else if (format != NULL && gewu_writers_find (format) == NULL)
    g_printerr (_("There is no format “%s”. There are xlsx, docx, pdf, csv and csv-gb18030.\n"),
                format);
  else
    return TRUE;

  return FALSE;
}

int
gewu_cli_report (int    argc,
                 char **argv)
{
  g_auto(GewuCliRequest) request = { 0 };
  g_autofree char *format = NULL;
  g_autofree char *output = NULL;
  gboolean list = FALSE;
  gboolean json = FALSE;
  GOptionEntry entries[] = {
    { "period", 0, 0, G_OPTION_ARG_STRING, &request.period, NULL, NULL },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &request.as_of, NULL, NULL },
    { "scheme", 0, 0, G_OPTION_ARG_STRING, &request.scheme, NULL, NULL },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &request.unit, NULL, NULL },
    { "grid", 0, 0, G_OPTION_ARG_STRING, &request.grid, NULL, NULL },
    { "people", 0, 0, G_OPTION_ARG_STRING, &request.people, NULL, NULL },
    { "columns", 0, 0, G_OPTION_ARG_STRING, &request.columns, NULL, NULL },
    { "board", 0, 0, G_OPTION_ARG_STRING, &request.board, NULL, NULL },
    { "number", 0, 0, G_OPTION_ARG_STRING, &request.number, NULL, NULL },
    { "meeting", 0, 0, G_OPTION_ARG_INT64, &request.meeting, NULL, NULL },
    { "no-pay", 0, 0, G_OPTION_ARG_NONE, &request.no_pay, NULL, NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, NULL, NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
    { "list", 0, 0, G_OPTION_ARG_NONE, &list, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL }
  };

  if (!gewu_cli_parse (&argc, &argv, entries, 0, 2))
    return GEWU_CLI_USAGE;
  if (list)
    return print_list (json);
  if (!is_usable (argc == 3 ? gewu_reports_find (argv[2]) : NULL, &request, format, output))
    return GEWU_CLI_USAGE;

  return run (argv[1], &request, argv[2], format, output);
}
