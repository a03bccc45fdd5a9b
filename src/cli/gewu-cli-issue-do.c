/* gewu-cli issue DB EVENT: one event, to one issue or to many.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-cli-issue.h"

#include <glib/gi18n.h>

/* A number that is not given. */
#define NO_NUMBER G_MININT

/* The options as they are typed. */
typedef struct
{
  GewuEventKind  kind;
  char          *operator;
  char          *by;
  char          *at;
  char          *unit;
  char         **assist;
  char         **split;
  char          *leader;
  char          *category;
  char          *severity;
  char          *measures;
  char          *text;
  int            days;
  char          *until;
  char          *result;
  gboolean       pass;
  gboolean       fail;
  char          *rating;
  gboolean       settled;
  char          *enterprise;
  char          *source;
  char          *number;
  gboolean       dry_run;
  gboolean       json;
} Options;

static void
clear_options (Options *self)
{
  g_free (self->operator);
  g_free (self->by);
  g_free (self->at);
  g_free (self->unit);
  g_strfreev (self->assist);
  g_strfreev (self->split);
  g_free (self->leader);
  g_free (self->category);
  g_free (self->severity);
  g_free (self->measures);
  g_free (self->text);
  g_free (self->until);
  g_free (self->result);
  g_free (self->rating);
  g_free (self->enterprise);
  g_free (self->source);
  g_free (self->number);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
parse_options (Options   *self,
               int       *argc,
               char    ***argv)
{
  GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_STRING, &self->operator, NULL, NULL },
    { "by", 0, 0, G_OPTION_ARG_STRING, &self->by, NULL, NULL },
    { "at", 0, 0, G_OPTION_ARG_STRING, &self->at, NULL, NULL },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &self->unit, NULL, NULL },
    { "assist", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->assist, NULL, NULL },
    { "split", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->split, NULL, NULL },
    { "leader", 0, 0, G_OPTION_ARG_STRING, &self->leader, NULL, NULL },
    { "category", 0, 0, G_OPTION_ARG_STRING, &self->category, NULL, NULL },
    { "severity", 0, 0, G_OPTION_ARG_STRING, &self->severity, NULL, NULL },
    { "measures", 0, 0, G_OPTION_ARG_STRING, &self->measures, NULL, NULL },
    { "text", 0, 0, G_OPTION_ARG_STRING, &self->text, NULL, NULL },
    { "days", 0, 0, G_OPTION_ARG_INT, &self->days, NULL, NULL },
    { "until", 0, 0, G_OPTION_ARG_STRING, &self->until, NULL, NULL },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &self->result, NULL, NULL },
    { "pass", 0, 0, G_OPTION_ARG_NONE, &self->pass, NULL, NULL },
    { "fail", 0, 0, G_OPTION_ARG_NONE, &self->fail, NULL, NULL },
    { "rating", 0, 0, G_OPTION_ARG_STRING, &self->rating, NULL, NULL },
    { "settled", 0, 0, G_OPTION_ARG_NONE, &self->settled, NULL, NULL },
    { "enterprise", 0, 0, G_OPTION_ARG_STRING, &self->enterprise, NULL, NULL },
    { "source", 0, 0, G_OPTION_ARG_STRING, &self->source, NULL, NULL },
    { "number", 0, 0, G_OPTION_ARG_STRING, &self->number, NULL, NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &self->dry_run, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, NULL, NULL },
    { NULL }
  };
  gboolean is_report = self->kind == GEWU_EVENT_REPORT;

  self->days = NO_NUMBER;

  return gewu_cli_parse (argc, argv, entries, is_report ? 0 : 1, is_report ? 1 : -1);
}

/* ---- what does not fit */

/* The first option that the event does not take; NULL when all fit. */
static const char *
find_stray (const Options *self)
{
  const GewuEventRule *rule = gewu_event_kind_get_rule (self->kind);
  guint takes = rule->mandatory | rule->optional;
  gboolean is_report = self->kind == GEWU_EVENT_REPORT;
  const struct { const char *name; gboolean given, fits; } options[] = {
    { "--unit", self->unit != NULL, (takes & GEWU_NEED_UNIT) != 0 },
    { "--assist", self->assist != NULL, (takes & GEWU_NEED_ASSIST) != 0 },
    { "--split", self->split != NULL, (takes & GEWU_NEED_ASSIST) != 0 },
    { "--leader", self->leader != NULL, (takes & GEWU_NEED_LEADER) != 0 },
    { "--category", self->category != NULL, (takes & GEWU_NEED_CLASS) != 0 },
    { "--severity", self->severity != NULL, (takes & GEWU_NEED_CLASS) != 0 },
    { "--measures", self->measures != NULL, (takes & GEWU_NEED_MEASURES) != 0 },
    { "--text", self->text != NULL, (takes & GEWU_NEED_TEXT) != 0 },
    { "--days", self->days != NO_NUMBER, (takes & GEWU_NEED_TERM) != 0 },
    { "--until", self->until != NULL, (takes & (GEWU_NEED_TERM | GEWU_NEED_DAY)) != 0 },
    { "--kind", self->result != NULL, (takes & GEWU_NEED_RESULT) != 0 },
    { "--pass", self->pass, (takes & GEWU_NEED_VERDICT) != 0 },
    { "--fail", self->fail, (takes & GEWU_NEED_VERDICT) != 0 },
    { "--rating", self->rating != NULL, (takes & GEWU_NEED_RATING) != 0 },
    { "--settled", self->settled, (takes & GEWU_NEED_SETTLED) != 0 },
    { "--enterprise", self->enterprise != NULL, is_report },
    { "--source", self->source != NULL, is_report },
    { "--number", self->number != NULL, is_report },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].given && !options[i].fits)
      return options[i].name;

  return NULL;
}

/* What is wrong with the call (transfer full); NULL when nothing is. */
static char *
find_fault (const Options *self,
            int            argc)
{
  const char *stray = find_stray (self);
  GewuWhen when;

  if (stray != NULL)
    return g_strdup_printf (_("The event “%s” takes no %s."), gewu_event_kind_to_id (self->kind),
                            stray);
  if (self->kind == GEWU_EVENT_REPORT && self->rating != NULL && !self->settled)
    return g_strdup (_("Only what was settled on the spot is rated when it is reported."));
  if (self->pass && self->fail)
    return g_strdup (_("A recheck has passed or failed, not both."));
  if (self->at != NULL && !gewu_when_parse (self->at, &when))
    return g_strdup_printf (_("“%s” is not a day or a time, such as 2023-05-04 or "
                              "“2023-05-04 14:20”."), self->at);
  if (self->until != NULL && gewu_day_parse (self->until) == GEWU_DAY_UNKNOWN)
    return g_strdup_printf (_("“%s” is not a day, such as 2023-05-04."), self->until);
  if (self->days != NO_NUMBER && self->days < 1)
    return g_strdup (_("The number of days must be at least 1."));
  if (self->kind == GEWU_EVENT_REPORT && self->number != NULL && argc > 1)
    return g_strdup (_("Give the number of the new issue once."));

  return NULL;
}

/* ---- the draft */

static void
add_references (GPtrArray  *references,
                char      **texts)
{
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    g_ptr_array_add (references, gewu_reference_new (0, texts[i]));
}

static GewuEventDraft *
make_draft (const Options *self,
            const char    *number)
{
  GewuEventDraft *draft = gewu_event_draft_new (self->kind);

  if (self->at != NULL)
    gewu_when_parse (self->at, &draft->when);
  draft->by.text = g_strdup (self->by);
  draft->unit.text = g_strdup (self->unit);
  draft->leader.text = g_strdup (self->leader);
  draft->enterprise.text = g_strdup (self->enterprise);
  add_references (draft->assisting, self->assist);
  add_references (draft->split, self->split);
  draft->category = g_strdup (self->category);
  draft->severity = g_strdup (self->severity);
  draft->result = g_strdup (self->result);
  draft->rating = g_strdup (self->rating);
  draft->text = g_strdup (self->text);
  draft->measures = g_strdup (self->measures);
  draft->days = self->days != NO_NUMBER ? self->days : 0;
  draft->until = gewu_day_parse (self->until);
  draft->passed = self->pass ? 1 : self->fail ? 0 : -1;
  draft->settled = self->settled;
  draft->number = g_strdup (self->number != NULL ? self->number : number);
  draft->source = g_strdup (self->source);

  return draft;
}

static GPtrArray *
do_event (GewuSession           *session,
          const Options         *options,
          const GewuEventDraft  *draft,
          GArray                *issues,
          GError               **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_do_event_async (session, (const gint64 *) issues->data, issues->len, draft,
                               options->dry_run ? GEWU_EVENT_PREVIEW : GEWU_EVENT_DO, NULL,
                               gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_do_event_finish (session, result, error);
}

/* An issue named twice is meant once. */
static gboolean
find_issues (GewuSession  *session,
             char        **numbers,
             GArray       *issues)
{
  for (guint i = 0; numbers[i] != NULL; i++)
    {
      gboolean known = FALSE;
      gint64 issue;

      if (!gewu_cli_issue_find (session, numbers[i], &issue))
        return FALSE;
      for (guint j = 0; j < issues->len; j++)
        known = known || g_array_index (issues, gint64, j) == issue;
      if (!known)
        g_array_append_val (issues, issue);
    }

  return TRUE;
}

/* ---- the answer */

static gboolean
is_any_refused (GPtrArray *results)
{
  for (guint i = 0; i < results->len; i++)
    if (!((GewuEventResult *) g_ptr_array_index (results, i))->done)
      return TRUE;

  return FALSE;
}

int
gewu_cli_issue_do (const char     *path,
                   GewuEventKind   kind,
                   int             argc,
                   char          **argv)
{
  g_auto(Options) options = { .kind = kind };
  g_autoptr(GArray) issues = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GewuEventDraft) draft = NULL;
  g_autoptr(GPtrArray) results = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *fault = NULL;
  GewuSession *session;
  gboolean found;

  if (!parse_options (&options, &argc, &argv))
    return GEWU_CLI_USAGE;
  fault = find_fault (&options, argc);
  if (fault != NULL)
    return gewu_cli_issue_usage (fault);
  session = gewu_cli_open (path, GEWU_STORE_READ_WRITE, options.operator);
  if (session == NULL)
    return GEWU_CLI_REFUSED;
  draft = make_draft (&options, argv[1]);
  found = options.kind == GEWU_EVENT_REPORT || find_issues (session, argv + 1, issues);
  if (found)
    results = do_event (session, &options, draft, issues, &error);
  gewu_cli_close (session);
  if (!found)
    return GEWU_CLI_REFUSED;
  if (results == NULL)
    return gewu_cli_fail (error);
  gewu_cli_issue_print_results (options.kind, results, MAX (issues->len, 1), options.json);

  if (options.dry_run && !options.json)
    g_print (_("This was a trial: nothing has been written.\n"));

  return is_any_refused (results) ? GEWU_CLI_REFUSED : GEWU_CLI_DONE;
}
