/* gewu-cli chart: lists the charts there are, or writes one as a picture or as its table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-chart-writer.h"
#include "gewu-cli-request.h"
#include "gewu-session-chart.h"

#include <glib/gi18n.h>
#include <string.h>

/* As they were given; NULL: not. */
typedef struct
{
  GewuCliRequest  report;
  char           *indicator;
  char           *issue;
  char           *subject;
  char           *format;
  char           *output;
} Options;

static void
options_clear (Options *self)
{
  gewu_cli_request_clear (&self->report);
  g_free (self->indicator);
  g_free (self->issue);
  g_free (self->subject);
  g_free (self->format);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* What a sort takes beside a period, and whether it can do without. */
static const struct
{
  GewuChartTakes  takes;
  const char     *option;
  gsize           member;   /* of Options */
} options[] = {
  { GEWU_CHART_TAKES_UNIT, "unit", G_STRUCT_OFFSET (Options, report.unit) },
  { GEWU_CHART_TAKES_GRID, "grid", G_STRUCT_OFFSET (Options, report.grid) },
  { GEWU_CHART_TAKES_BOARD, "board", G_STRUCT_OFFSET (Options, report.board) },
  { GEWU_CHART_TAKES_INDICATOR, "indicator", G_STRUCT_OFFSET (Options, indicator) },
  { GEWU_CHART_TAKES_ISSUE, "issue", G_STRUCT_OFFSET (Options, issue) },
  { GEWU_CHART_TAKES_SUBJECT, "subject", G_STRUCT_OFFSET (Options, subject) },
};

/* ---- the list */

static int
print_list (void)
{
  guint n_sorts;
  guint n_indicators;
  const GewuChartSort *sorts = gewu_chart_sorts_list (&n_sorts);
  const GewuChartIndicator *indicators = gewu_chart_indicators_list (&n_indicators);

  for (guint i = 0; i < n_sorts; i++)
    {
      g_autoptr(GString) takes = g_string_new (NULL);

      if ((sorts[i].takes & GEWU_CHART_TAKES_ISSUE) == 0)
        g_string_append (takes, "period");
      for (guint j = 0; j < G_N_ELEMENTS (options); j++)
        if ((sorts[i].takes & options[j].takes) != 0)
          g_string_append_printf (takes, "%s%s", takes->len > 0 ? "," : "", options[j].option);
      g_print ("%s\t%s\t%s\n", sorts[i].id, sorts[i].title, takes->str);
    }
  for (guint i = 0; i < n_indicators; i++)
    g_print ("--indicator %s\t%s\n", indicators[i].id, indicators[i].title);

  return GEWU_CLI_DONE;
}

/* ---- one chart */

/* By its ending, where none is given. */
static const char *
choose_format (const Options *self)
{
  const char *dot = self->output != NULL ? strrchr (self->output, '.') : NULL;

  return self->format != NULL ? self->format : dot != NULL ? dot + 1 : NULL;
}

/* An option the chart does not take would be left out in silence. */
static const char *
find_stray_option (const Options       *self,
                   const GewuChartSort *sort)
{
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if ((sort->takes & options[i].takes) == 0
        && G_STRUCT_MEMBER (char *, self, options[i].member) != NULL)
      return options[i].option;

  return NULL;
}

static gboolean
is_usable (const Options       *self,
           const GewuChartSort *sort)
{
  const char *stray = sort != NULL ? find_stray_option (self, sort) : NULL;

  if (sort == NULL || self->output == NULL)
    g_printerr (_("A chart needs its name and -o OUT. The names: gewu-cli chart --list\n"));
  else if (stray != NULL)
    g_printerr (_("This chart does not take --%s.\n"), stray);
  else if ((sort->takes & GEWU_CHART_TAKES_ISSUE) != 0 && self->issue == NULL)
    g_printerr (_("This chart needs an issue: --issue NUMBER\n"));
  else if ((sort->takes & GEWU_CHART_TAKES_ISSUE) == 0 && self->report.period == NULL)
    g_printerr (_("This chart needs a period: --period 2023Q2\n"));
  else if ((sort->takes & GEWU_CHART_TAKES_INDICATOR) != 0
           && gewu_chart_indicators_find (self->indicator) == NULL)
    g_printerr (_("This chart needs an indicator: --indicator NAME. The names: "
                  "gewu-cli chart --list\n"));
  else if (g_str_equal (sort->id, "trend") && self->subject == NULL)
    g_printerr (_("This chart needs to know of whom: --subject NAME\n"));
  else if (!gewu_chart_can_write (choose_format (self)))
    g_printerr (_("A chart is written as svg, png, pdf or csv.\n"));
  else
    return TRUE;

  return FALSE;
}

static GewuChartRequest *
create_request (const Options        *self,
                const GewuChartSort  *sort,
                GewuSession          *session,
                GError              **error)
{
  g_autoptr(GewuChartRequest) request = gewu_chart_request_new (sort);

  request->indicator = gewu_chart_indicators_find (self->indicator);
  request->issue = g_strdup (self->issue);
  request->subject = g_strdup (self->subject);
  if (self->report.period == NULL)
    return g_steal_pointer (&request);

  g_clear_pointer (&request->report, gewu_report_request_free);
  request->report = gewu_cli_request_resolve (&self->report, NULL, session, error);
  if (request->report != NULL)
    return g_steal_pointer (&request);

  request->report = gewu_report_request_new (NULL);

  return NULL;
}

static gboolean
write_chart (const Options        *self,
             const GewuChartSort  *sort,
             GewuSession          *session,
             GError              **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GewuChartRequest) request = create_request (self, sort, session, error);
  g_autoptr(GewuSessionChart) chart = NULL;
  g_autofree char *sentence = NULL;

  if (request == NULL)
    return FALSE;
  gewu_session_build_chart_async (session, request, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  chart = gewu_session_build_chart_finish (session, result, error);
  if (chart == NULL || !gewu_session_write_chart (session, chart->chart, chart->source, NULL,
                                                  choose_format (self), self->output, error))
    return FALSE;

  sentence = gewu_chart_describe (chart->chart);
  g_print ("%s\n", sentence);

  return TRUE;
}

static int
run (const char          *zone,
     const Options       *self,
     const GewuChartSort *sort)
{
  g_autoptr(GError) error = NULL;
  GewuSession *session = gewu_cli_open (zone, GEWU_STORE_READ_ONLY, NULL);
  gboolean written;

  if (session == NULL)
    return GEWU_CLI_REFUSED;
  written = write_chart (self, sort, session, &error);
  gewu_cli_close (session);

  return written ? GEWU_CLI_DONE : gewu_cli_fail (error);
}

int
gewu_cli_chart (int    argc,
                char **argv)
{
  g_auto(Options) self = { 0 };
  gboolean list = FALSE;
  GOptionEntry entries[] = {
    { "period", 0, 0, G_OPTION_ARG_STRING, &self.report.period, NULL, NULL },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &self.report.as_of, NULL, NULL },
    { "scheme", 0, 0, G_OPTION_ARG_STRING, &self.report.scheme, NULL, NULL },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &self.report.unit, NULL, NULL },
    { "grid", 0, 0, G_OPTION_ARG_STRING, &self.report.grid, NULL, NULL },
    { "board", 0, 0, G_OPTION_ARG_STRING, &self.report.board, NULL, NULL },
    { "indicator", 0, 0, G_OPTION_ARG_STRING, &self.indicator, NULL, NULL },
    { "issue", 0, 0, G_OPTION_ARG_STRING, &self.issue, NULL, NULL },
    { "subject", 0, 0, G_OPTION_ARG_STRING, &self.subject, NULL, NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &self.format, NULL, NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self.output, NULL, NULL },
    { "list", 0, 0, G_OPTION_ARG_NONE, &list, NULL, NULL },
    { NULL }
  };
  const GewuChartSort *sort;

  if (!gewu_cli_parse (&argc, &argv, entries, 0, 2))
    return GEWU_CLI_USAGE;
  if (list)
    return print_list ();
  sort = argc == 3 ? gewu_chart_sorts_find (argv[2]) : NULL;

  return is_usable (&self, sort) ? run (argv[1], &self, sort) : GEWU_CLI_USAGE;
}
