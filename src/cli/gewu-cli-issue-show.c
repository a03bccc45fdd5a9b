/* gewu-cli issue DB show: an issue with its events and stages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-cli-issue.h"

#include "gewu-words.h"

#include <glib/gi18n.h>

/* ---- JSON */

static void
add_names (JsonBuilder *builder,
           const char  *name,
           char       **names)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    json_builder_add_string_value (builder, names[i]);
  json_builder_end_array (builder);
}

static void
add_moment (JsonBuilder *builder,
            const char  *name,
            gint64       instant)
{
  g_autofree char *day = gewu_day_to_string (gewu_day_of_instant (instant));
  g_autofree char *time = gewu_time_of_instant (instant);
  g_autofree char *text = g_strdup_printf ("%s %s", day, time);

  gewu_cli_issue_add_text (builder, name, text);
}

static void
add_number (JsonBuilder *builder,
            const char  *name,
            int          number)
{
  json_builder_set_member_name (builder, name);
  if (number > 0)
    json_builder_add_int_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

static void
add_event (JsonBuilder              *builder,
           const GewuIssueEventLine *line,
           guint                     position)
{
  json_builder_begin_object (builder);
  gewu_cli_issue_add_int (builder, "position", position);
  gewu_cli_issue_add_text (builder, "event", line->kind);
  gewu_cli_issue_add_text (builder, "label", gewu_words_issue_event_kind (line->kind));
  gewu_cli_issue_add_when (builder, "at", gewu_when_new (line->day, line->time));
  gewu_cli_issue_add_text (builder, "by", line->person);
  gewu_cli_issue_add_text (builder, "staff_number", line->staff_number);
  gewu_cli_issue_add_text (builder, "by_unit", line->by_unit);
  gewu_cli_issue_add_text (builder, "unit", line->unit);
  gewu_cli_issue_add_text (builder, "leader", line->leader);
  gewu_cli_issue_add_text (builder, "category", line->category);
  gewu_cli_issue_add_text (builder, "severity", line->severity);
  gewu_cli_issue_add_text (builder, "text", line->text);
  add_number (builder, "days", line->days);
  gewu_cli_issue_add_day (builder, "until", line->until);
  gewu_cli_issue_add_text (builder, "result", line->result);
  gewu_cli_issue_add_text (builder, "rating", line->rating);
  gewu_cli_issue_add_verdict (builder, "passed", line->passed);
  gewu_cli_issue_add_flag (builder, "settled", line->settled);
  add_number (builder, "number", line->ordinal);
  gewu_cli_issue_add_flag (builder, "inferred", line->inferred);
  add_names (builder, "assisting", line->assisting);
  gewu_cli_issue_add_when (builder, "due_before", line->due_before);
  gewu_cli_issue_add_when (builder, "due_after", line->due_after);
  gewu_cli_issue_add_when (builder, "due_set", line->due_set);
  add_moment (builder, "recorded_at", line->recorded_at);
  gewu_cli_issue_add_text (builder, "recorded_by", line->recorded_by);
  json_builder_end_object (builder);
}

static void
add_shifts (JsonBuilder          *builder,
            const GewuIssueStage *stage)
{
  json_builder_set_member_name (builder, "shifts");
  json_builder_begin_array (builder);
  for (guint i = 0; stage->shifts != NULL && i < stage->shifts->len; i++)
    {
      const GewuStageShift *shift = &g_array_index (stage->shifts, GewuStageShift, i);

      json_builder_begin_object (builder);
      gewu_cli_issue_add_text (builder, "kind",
                               shift->kind == GEWU_SHIFT_EXTENDED ? "extended" : "paused");
      gewu_cli_issue_add_when (builder, "at", shift->when);
      gewu_cli_issue_add_day (builder, "until", shift->until);
      gewu_cli_issue_add_when (builder, "before", shift->before);
      gewu_cli_issue_add_when (builder, "after", shift->after);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_clock (JsonBuilder          *builder,
           const GewuIssueStage *stage)
{
  json_builder_set_member_name (builder, "clock");
  if (!stage->has_clock)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  gewu_cli_issue_add_text (builder, "basis", gewu_clock_basis_to_id (stage->clock.basis));
  gewu_cli_issue_add_int (builder, "amount", stage->clock.amount);
  gewu_cli_issue_add_flag (builder, "roll", stage->clock.roll);
  json_builder_end_object (builder);
}

/* Working days: of what is done, by how many it was late; of what runs, by how many it is over. */
static int
get_overdue_days (const GewuStageLine *line)
{
  return line->stage->ended ? line->over : MAX (-line->left, 0);
}

/* Those of the last handling; before it, of the time to dispatch. */
static int
sum_up_overdue_days (const GewuIssueDetail *detail)
{
  for (guint i = detail->stages->len; i > 0; i--)
    {
      const GewuStageLine *line = g_ptr_array_index (detail->stages, i - 1);

      if (line->stage->stage == GEWU_STAGE_HANDLE || line->stage->stage == GEWU_STAGE_DISPATCH)
        return get_overdue_days (line);
    }

  return 0;
}

static void
add_stage (JsonBuilder         *builder,
           const GewuStageLine *line)
{
  const GewuIssueStage *stage = line->stage;

  json_builder_begin_object (builder);
  gewu_cli_issue_add_text (builder, "stage", gewu_stage_to_id (stage->stage));
  gewu_cli_issue_add_text (builder, "label", gewu_words_stage (stage->stage));
  gewu_cli_issue_add_int (builder, "cycle", stage->cycle);
  gewu_cli_issue_add_int (builder, "round", stage->round);
  gewu_cli_issue_add_text (builder, "unit", line->unit);
  gewu_cli_issue_add_when (builder, "start", stage->start);
  gewu_cli_issue_add_when (builder, "due", stage->due);
  gewu_cli_issue_add_when (builder, "first_due", stage->first_due);
  gewu_cli_issue_add_when (builder, "done", stage->done);
  gewu_cli_issue_add_flag (builder, "ended", stage->ended);
  gewu_cli_issue_add_flag (builder, "finished", stage->finished);
  gewu_cli_issue_add_verdict (builder, "on_time", stage->on_time);
  gewu_cli_issue_add_int (builder, "overdue_days", get_overdue_days (line));
  add_clock (builder, stage);
  gewu_cli_issue_add_flag (builder, "stated", stage->stated);
  gewu_cli_issue_add_flag (builder, "no_notice", stage->no_notice);
  add_shifts (builder, stage);
  json_builder_end_object (builder);
}

static void
add_record (JsonBuilder           *builder,
            const GewuIssueDetail *detail)
{
  gewu_cli_issue_add_text (builder, "number", gewu_record_get (detail->record, "number"));
  gewu_cli_issue_add_text (builder, "enterprise", gewu_record_get (detail->record, "enterprise"));
  gewu_cli_issue_add_text (builder, "credit_code", gewu_record_get (detail->record, "credit-code"));
  gewu_cli_issue_add_text (builder, "text", gewu_record_get (detail->record, "text"));
  gewu_cli_issue_add_text (builder, "category", gewu_record_get (detail->record, "category"));
  gewu_cli_issue_add_text (builder, "severity", gewu_record_get (detail->record, "severity"));
  gewu_cli_issue_add_text (builder, "department", gewu_record_get (detail->record, "unit"));
  gewu_cli_issue_add_text (builder, "leader", gewu_record_get (detail->record, "leader"));
  gewu_cli_issue_add_text (builder, "reporter", gewu_record_get (detail->record, "reporter"));
  gewu_cli_issue_add_text (builder, "source", gewu_record_get (detail->record, "source"));
  gewu_cli_issue_add_text (builder, "measures", gewu_record_get (detail->record, "measures"));
  gewu_cli_issue_add_text (builder, "result", gewu_record_get (detail->record, "result"));
  gewu_cli_issue_add_text (builder, "rating", gewu_record_get (detail->record, "rating"));
  gewu_cli_issue_add_text (builder, "duplicate_of", detail->duplicate_number);
  gewu_cli_issue_add_text (builder, "split_from", detail->split_number);
}

static void
add_status (JsonBuilder           *builder,
            const GewuIssueDetail *detail)
{
  const GewuIssueStatus *status = gewu_issue_course_get_status (detail->course);

  gewu_cli_issue_add_text (builder, "state", gewu_issue_state_to_id (status->state));
  gewu_cli_issue_add_text (builder, "state_label", gewu_words_issue_state (status->state));
  gewu_cli_issue_add_day (builder, "reported", status->reported);
  gewu_cli_issue_add_day (builder, "closed", status->closed);
  gewu_cli_issue_add_day (builder, "due", status->due);
  gewu_cli_issue_add_day (builder, "first_due", status->first_due);
  gewu_cli_issue_add_when (builder, "next_due", status->next_due);
  gewu_cli_issue_add_day (builder, "deferred_until", status->deferred);
  gewu_cli_issue_add_day (builder, "replied_until", status->replied);
  gewu_cli_issue_add_verdict (builder, "on_time", status->on_time);
  gewu_cli_issue_add_int (builder, "overdue_days", sum_up_overdue_days (detail));
  gewu_cli_issue_add_int (builder, "rounds", status->rounds);
  gewu_cli_issue_add_int (builder, "failed", status->failed);
  gewu_cli_issue_add_int (builder, "returns", status->returned);
  gewu_cli_issue_add_int (builder, "cycle", status->cycle);
  gewu_cli_issue_add_int (builder, "reopened", status->reopened);
  gewu_cli_issue_add_int (builder, "extended", status->extended);
  gewu_cli_issue_add_int (builder, "urged", status->urged);
  gewu_cli_issue_add_int (builder, "supervised", status->supervised);
  gewu_cli_issue_add_int (builder, "escalated", status->escalated);
  gewu_cli_issue_add_flag (builder, "settled", status->settled);
  gewu_cli_issue_add_flag (builder, "solved", detail->solved);
  gewu_cli_issue_add_flag (builder, "no_notice", detail->no_notice);
}

static void
print_json (const GewuIssueDetail *detail)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_record (builder, detail);
  add_status (builder, detail);
  json_builder_set_member_name (builder, "events");
  json_builder_begin_array (builder);
  for (guint i = 0; i < detail->events->len; i++)
    add_event (builder, g_ptr_array_index (detail->events, i), i + 1);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "stages");
  json_builder_begin_array (builder);
  for (guint i = 0; i < detail->stages->len; i++)
    add_stage (builder, g_ptr_array_index (detail->stages, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "allowed");
  json_builder_begin_array (builder);
  for (GewuEventKind kind = 0; kind < GEWU_N_EVENTS; kind++)
    if ((detail->allowed & (1u << kind)) != 0)
      json_builder_add_string_value (builder, gewu_event_kind_to_id (kind));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  gewu_cli_print_json (json_builder_get_root (builder));
}

/* ---- text */

static void
print_line (const char *label,
            const char *value)
{
  if (value != NULL && *value != '\0')
    g_print (_("%s: %s\n"), label, value);
}

static void
print_when (const char *label,
            GewuWhen    when)
{
  g_autofree char *text = gewu_when_to_string (when);

  print_line (label, text);
}

static void
print_head (const GewuIssueDetail *detail)
{
  const GewuIssueStatus *status = gewu_issue_course_get_status (detail->course);
  GewuWhen due = { status->due, GEWU_WHEN_NO_MINUTE };

  g_print ("%s  %s\n", gewu_record_get (detail->record, "number"),
           gewu_words_issue_state (status->state));
  print_line (_("Enterprise"), gewu_record_get (detail->record, "enterprise"));
  print_line (_("Text"), gewu_record_get (detail->record, "text"));
  print_line (_("Category"), gewu_record_get (detail->record, "category"));
  print_line (_("Severity"), gewu_record_get (detail->record, "severity"));
  print_line (_("Reporter"), gewu_record_get (detail->record, "reporter"));
  print_line (_("Department in charge"), gewu_record_get (detail->record, "unit"));
  print_line (_("Leader in charge"), gewu_record_get (detail->record, "leader"));
  print_line (_("Measures"), gewu_record_get (detail->record, "measures"));
  print_when (_("Due"), due);
  print_line (_("Result"), gewu_record_get (detail->record, "result"));
  print_line (_("Enterprise's rating"), gewu_record_get (detail->record, "rating"));
  if (gewu_issue_state_is_open (status->state) && status->next_due.day != GEWU_DAY_UNKNOWN)
    {
      g_autofree char *left = gewu_words_due (detail->due, detail->left);

      print_line (_("Now"), left);
    }
}

static void
print_stage (const GewuStageLine *line)
{
  const GewuIssueStage *stage = line->stage;
  g_autofree char *start = gewu_when_to_string (stage->start);
  g_autofree char *due = gewu_when_to_string (stage->due);
  g_autofree char *done = gewu_when_to_string (stage->done);
  const char *verdict = stage->on_time == 1 ? _("in time") : stage->on_time == 0 ? _("late") : "";

  /* Translators: stage, department, start, due day, day it was done, "in time" or "late" */
  g_print (_("  %s  %s  from %s  due %s  done %s  %s\n"), gewu_words_stage (stage->stage),
           line->unit != NULL ? line->unit : "", start != NULL ? start : "—",
           due != NULL ? due : "—", done != NULL ? done : "—", verdict);
}

static void
print_text (const GewuIssueDetail *detail)
{
  print_head (detail);
  g_print (_("Events\n"));
  for (guint i = 0; i < detail->events->len; i++)
    {
      g_autofree char *line = gewu_cli_issue_describe_event (g_ptr_array_index (detail->events, i));

      g_print ("  %s\n", line);
    }
  g_print (_("Stages\n"));
  for (guint i = 0; i < detail->stages->len; i++)
    print_stage (g_ptr_array_index (detail->stages, i));
}

/* ---- all */

static GewuIssueDetail *
load_issue (GewuSession  *session,
            gint64        issue,
            GError      **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_get_issue_async (session, issue, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_get_issue_finish (session, result, error);
}

int
gewu_cli_issue_show (const char  *path,
                     int          argc,
                     char       **argv)
{
  gboolean json = FALSE;
  GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL }
  };
  g_autoptr(GewuIssueDetail) detail = NULL;
  g_autoptr(GError) error = NULL;
  GewuSession *session;
  gint64 issue;

  if (!gewu_cli_parse (&argc, &argv, entries, 1, 1))
    return GEWU_CLI_USAGE;
  session = gewu_cli_open (path, GEWU_STORE_READ_ONLY, NULL);
  if (session == NULL)
    return GEWU_CLI_REFUSED;
  if (gewu_cli_issue_find (session, argv[1], &issue))
    detail = load_issue (session, issue, &error);
  gewu_cli_close (session);
  if (error != NULL)
    return gewu_cli_fail (error);
  if (detail == NULL)
    return GEWU_CLI_REFUSED;
  if (json)
    print_json (detail);
  else
    print_text (detail);

  return GEWU_CLI_DONE;
}
