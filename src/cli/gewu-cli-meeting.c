/* gewu-cli meeting: meetings, their decisions, and what became of these.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-cli-meeting.h"

#include "commands.h"
#include "gewu-cli-assessment.h"

#include <glib/gi18n.h>
#include <string.h>

#define COMMAND "meeting"

typedef struct
{
  GewuSession *session;

  /* Options; NULL, 0 or FALSE: not given. */
  char        *operator;
  gboolean     json;
  char        *kind;
  char        *title;
  char        *on;
  char        *place;
  char        *chair;
  char        *attendees;
  char        *text;
  gboolean     no_topics;
  char        *topic;
  char        *decision;
  char        *unit;
  char        *leader;
  char        *due;
  char        *issue;
  gint64       id;
  gint64       drop;
  gboolean     done;
  gboolean     dropped;
  gint64       meeting;
} Command;

/* Says why not when text is no id. */
static gboolean
read_id (const char *text,
         gint64     *id)
{
  if (g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, id, NULL))
    return TRUE;
  g_printerr (_("“%s” is not a number of a meeting or a decision.\n"), text);

  return FALSE;
}

static GewuMeetingDetail *
load (Command *self,
      gint64   id)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuMeetingDetail *detail;

  gewu_session_get_meeting_async (self->session, id, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  detail = gewu_session_get_meeting_finish (self->session, result, &error);
  if (detail == NULL)
    gewu_cli_fail (error);

  return detail;
}

static int
show (Command *self,
      gint64   id)
{
  g_autoptr(GewuMeetingDetail) detail = load (self, id);

  if (detail == NULL)
    return GEWU_CLI_REFUSED;
  gewu_cli_meeting_print_detail (detail, self->json);

  return GEWU_CLI_DONE;
}

static int
save (Command           *self,
      const GewuMeeting *meeting)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id;

  gewu_session_save_meeting_async (self->session, meeting, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  id = gewu_session_save_meeting_finish (self->session, result, &error);

  return id != 0 ? show (self, id) : gewu_cli_fail (error);
}

/* ---- the verbs */

static int
run_list (Command *self)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) meetings = NULL;

  gewu_session_list_meetings_async (self->session, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  meetings = gewu_session_list_meetings_finish (self->session, result, &error);
  if (meetings == NULL)
    return gewu_cli_fail (error);
  gewu_cli_meeting_print_list (meetings, self->json);

  return GEWU_CLI_DONE;
}

static int
run_list_verb (Command    *self,
               const char *argument G_GNUC_UNUSED)
{
  return run_list (self);
}

static int
run_show (Command    *self,
          const char *argument)
{
  gint64 id;

  return read_id (argument, &id) ? show (self, id) : GEWU_CLI_REFUSED;
}

/* What is given goes before what was there. */
static void
replace (char       **text,
         const char  *given)
{
  if (given == NULL)
    return;

  g_free (*text);
  *text = g_strdup (given);
}

static int
run_add (Command    *self,
         const char *argument G_GNUC_UNUSED)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuMeeting) meeting = NULL;
  GewuDay day = GEWU_DAY_UNKNOWN;

  if (!gewu_cli_assessment_read_day ("on", self->on, &day))
    return GEWU_CLI_REFUSED;
  gewu_session_prepare_meeting_async (self->session, self->kind, day, NULL, gewu_cli_answer_cb,
                                      &answer);
  result = gewu_cli_wait (&answer);
  meeting = gewu_session_prepare_meeting_finish (self->session, result, &error);
  if (meeting == NULL)
    return gewu_cli_fail (error);

  replace (&meeting->title, self->title);
  replace (&meeting->place, self->place);
  replace (&meeting->attendees, self->attendees);
  replace (&meeting->text, self->text);
  if (self->chair != NULL)
    meeting->chair = 0;
  replace (&meeting->chair_name, self->chair);
  if (self->no_topics)
    g_ptr_array_set_size (meeting->items, 0);

  return save (self, meeting);
}

/* id 0: a new one. *index: its place. NULL after having said that the meeting has none of this
 * id. */
static GewuMeetingItem *
find_item (GewuMeeting *meeting,
           gint64       id,
           guint       *index)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  GewuMeetingItem *item;

  if (id == 0)
    g_ptr_array_add (meeting->items, g_new0 (GewuMeetingItem, 1));
  item = gewu_meeting_find_item (meeting->items, id, index);
  if (item == NULL)
    g_printerr (_("The meeting has no matter %s.\n"), text);

  return item;
}

/* A name that is given is looked up anew. */
static void
replace_name (char       **name,
              gint64      *id,
              const char  *given)
{
  if (given != NULL)
    *id = 0;
  replace (name, given);
}

static int
run_item (Command    *self,
          const char *argument)
{
  g_autoptr(GewuMeetingDetail) detail = NULL;
  GewuMeetingItem *item;
  gint64 id;
  guint index;

  if (!read_id (argument, &id))
    return GEWU_CLI_REFUSED;
  detail = load (self, id);
  if (detail == NULL)
    return GEWU_CLI_REFUSED;
  item = find_item (detail->meeting, self->drop != 0 ? self->drop : self->id, &index);
  if (item == NULL || !gewu_cli_assessment_read_day ("due", self->due, &item->due))
    return GEWU_CLI_REFUSED;

  if (self->drop != 0)
    g_ptr_array_remove_index (detail->meeting->items, index);
  else
    {
      replace (&item->topic, self->topic);
      replace (&item->decision, self->decision);
      replace_name (&item->unit_name, &item->unit, self->unit);
      replace_name (&item->leader_name, &item->leader, self->leader);
      replace_name (&item->issue_number, &item->issue, self->issue);
    }

  return save (self, detail->meeting);
}

static int
run_progress (Command    *self,
              const char *argument)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuMeetingProgress progress = { .meeting = self->meeting, .text = self->text };

  if (!read_id (argument, &progress.item) ||
      !gewu_cli_assessment_read_day ("on", self->on, &progress.day))
    return GEWU_CLI_REFUSED;
  progress.state = self->dropped ? GEWU_DECISION_DROPPED
                   : self->done ? GEWU_DECISION_DONE : GEWU_DECISION_OPEN;
  gewu_session_add_progress_async (self->session, &progress, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_add_progress_finish (self->session, result, &error) ? GEWU_CLI_DONE
                                                                          : gewu_cli_fail (error);
}

static int
run_drop (Command    *self,
          const char *argument)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id;

  if (!read_id (argument, &id))
    return GEWU_CLI_REFUSED;
  gewu_session_delete_meeting_async (self->session, id, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_delete_meeting_finish (self->session, result, &error) ? GEWU_CLI_DONE
                                                                            : gewu_cli_fail (error);
}

/* ---- the command */

static const struct
{
  const char *name;
  gboolean    has_argument;
  gboolean    writes;
  int       (*run) (Command    *self,
                    const char *argument);
} verbs[] = {
  { "list", FALSE, FALSE, run_list_verb },
  { "show", TRUE, FALSE, run_show },
  { "add", FALSE, TRUE, run_add },
  { "item", TRUE, TRUE, run_item },
  { "progress", TRUE, TRUE, run_progress },
  { "drop", TRUE, TRUE, run_drop },
};

static int
print_usage (void)
{
  for (const GewuCommand *command = gewu_commands; command->name != NULL; command++)
    if (strcmp (command->name, COMMAND) == 0)
      g_printerr (_("Usage: %s %s %s\n"), g_get_prgname (), command->name, command->arguments);

  return GEWU_CLI_USAGE;
}

static int
run (Command *self,
     int      argc,
     char   **argv)
{
  const char *name = argc > 2 ? argv[2] : "list";

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      int status;

      if (strcmp (verbs[i].name, name) != 0)
        continue;
      if (argc > 2 && argc - 3 != (verbs[i].has_argument ? 1 : 0))
        return print_usage ();
      self->session = gewu_cli_open (argv[1], verbs[i].writes ? GEWU_STORE_READ_WRITE
                                                              : GEWU_STORE_READ_ONLY,
                                     self->operator);
      if (self->session == NULL)
        return GEWU_CLI_REFUSED;
      status = verbs[i].run (self, argc > 3 ? argv[3] : NULL);
      gewu_cli_close (self->session);
      return status;
    }

  return print_usage ();
}

static void
clear_options (Command *self)
{
  char *texts[] = {
    self->operator, self->kind, self->title, self->on, self->place, self->chair, self->attendees,
    self->text, self->topic, self->decision, self->unit, self->leader, self->due, self->issue
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
}

int
gewu_cli_meeting (int    argc,
                  char **argv)
{
  Command self = { 0 };
  GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_STRING, &self.operator, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self.json, NULL, NULL },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &self.kind, NULL, NULL },
    { "title", 0, 0, G_OPTION_ARG_STRING, &self.title, NULL, NULL },
    { "on", 0, 0, G_OPTION_ARG_STRING, &self.on, NULL, NULL },
    { "place", 0, 0, G_OPTION_ARG_STRING, &self.place, NULL, NULL },
    { "chair", 0, 0, G_OPTION_ARG_STRING, &self.chair, NULL, NULL },
    { "attendees", 0, 0, G_OPTION_ARG_STRING, &self.attendees, NULL, NULL },
    { "text", 0, 0, G_OPTION_ARG_STRING, &self.text, NULL, NULL },
    { "no-topics", 0, 0, G_OPTION_ARG_NONE, &self.no_topics, NULL, NULL },
    { "topic", 0, 0, G_OPTION_ARG_STRING, &self.topic, NULL, NULL },
    { "decision", 0, 0, G_OPTION_ARG_STRING, &self.decision, NULL, NULL },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &self.unit, NULL, NULL },
    { "leader", 0, 0, G_OPTION_ARG_STRING, &self.leader, NULL, NULL },
    { "due", 0, 0, G_OPTION_ARG_STRING, &self.due, NULL, NULL },
    { "issue", 0, 0, G_OPTION_ARG_STRING, &self.issue, NULL, NULL },
    { "id", 0, 0, G_OPTION_ARG_INT64, &self.id, NULL, NULL },
    { "drop", 0, 0, G_OPTION_ARG_INT64, &self.drop, NULL, NULL },
    { "done", 0, 0, G_OPTION_ARG_NONE, &self.done, NULL, NULL },
    { "dropped", 0, 0, G_OPTION_ARG_NONE, &self.dropped, NULL, NULL },
    { "meeting", 0, 0, G_OPTION_ARG_INT64, &self.meeting, NULL, NULL },
    { NULL }
  };
  int status = gewu_cli_parse (&argc, &argv, entries, 1, 3) ? run (&self, argc, argv)
                                                            : GEWU_CLI_USAGE;

  clear_options (&self);

  return status;
}
