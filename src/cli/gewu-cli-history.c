/* gewu-cli history: the journal, newest first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli.h"
#include "gewu-store-audit.h"
#include "gewu-store-journal.h"
#include "gewu-words.h"

#include <glib/gi18n.h>

static const char *
get_parameter (const char *parameter,
               gpointer    action)
{
  return gewu_action_get (action, parameter);
}

static char *
describe (GewuJournalEntry *entry)
{
  return gewu_words_entry (entry->kind, gewu_action_get_code (entry->action), get_parameter,
                           entry->action);
}

static char *
format_moment (gint64 at)
{
  g_autofree char *day = gewu_day_to_string (gewu_day_of_instant (at));
  g_autofree char *time = gewu_time_of_instant (at);

  return g_strdup_printf ("%s %s", day, time);
}

static void
add_int (JsonBuilder *builder,
         const char  *name,
         gint64       value,
         gboolean     present)
{
  json_builder_set_member_name (builder, name);
  if (present)
    json_builder_add_int_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/* What an entry changed in the record that was asked for. */
static void
add_changes (JsonBuilder       *builder,
             GewuRecordHistory *history,
             GewuJournalEntry  *entry)
{
  static const char *const kinds[] = { "added", "changed", "removed" };

  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < history->changes->len; i++)
    {
      GewuCellChange *change = g_ptr_array_index (history->changes, i);

      if (change->entry != entry)
        continue;
      json_builder_begin_object (builder);
      gewu_cli_add_text (builder, "kind", kinds[change->kind]);
      gewu_cli_add_text (builder, "table", change->table);
      gewu_cli_add_text (builder, "column", change->column);
      gewu_cli_add_text (builder, "before", change->before);
      gewu_cli_add_text (builder, "after", change->after);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_entry (JsonBuilder       *builder,
           GewuRecordHistory *history,
           GewuJournalEntry  *entry)
{
  g_autofree char *text = describe (entry);
  g_autofree char *action_text = gewu_action_to_json (entry->action);

  json_builder_begin_object (builder);
  add_int (builder, "node", entry->node, TRUE);
  add_int (builder, "seq", entry->seq, TRUE);
  gewu_cli_add_text (builder, "kind", entry->kind);
  add_int (builder, "undoes", entry->undoes, entry->undoes != 0);
  json_builder_set_member_name (builder, "undone");
  json_builder_add_boolean_value (builder, entry->undone);
  add_int (builder, "at", entry->at, TRUE);
  json_builder_set_member_name (builder, "clock_back");
  json_builder_add_boolean_value (builder, entry->clock_back);
  add_int (builder, "operator", entry->operator, entry->operator != 0);
  gewu_cli_add_text (builder, "operator_name", entry->operator_name);
  gewu_cli_add_text (builder, "machine", entry->machine);
  json_builder_set_member_name (builder, "action");
  json_builder_add_value (builder, json_from_string (action_text, NULL));
  gewu_cli_add_text (builder, "text", text);
  add_int (builder, "bytes", entry->bytes, TRUE);
  gewu_cli_add_text (builder, "hash", entry->hash);
  if (history->changes != NULL)
    add_changes (builder, history, entry);
  json_builder_end_object (builder);
}

static void
print_json (GewuRecordHistory *history)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < history->entries->len; i++)
    add_entry (builder, history, g_ptr_array_index (history->entries, i));
  json_builder_end_array (builder);
  gewu_cli_print_json (json_builder_get_root (builder));
}

static void
print_changes (GewuRecordHistory *history,
               GewuJournalEntry  *entry)
{
  for (guint i = 0; i < history->changes->len; i++)
    {
      GewuCellChange *change = g_ptr_array_index (history->changes, i);
      g_autofree char *label =
        change->field != NULL ? gewu_words_field (change->field)
                              : g_strdup_printf ("%s.%s", change->table, change->column);

      if (change->entry == entry)
        g_print ("  %s: %s → %s\n", label, change->before != NULL ? change->before : "—",
                 change->after != NULL ? change->after : "—");
    }
}

static void
print_text (GewuRecordHistory *history)
{
  for (guint i = 0; i < history->entries->len; i++)
    {
      GewuJournalEntry *entry = g_ptr_array_index (history->entries, i);
      g_autofree char *moment = format_moment (entry->at);
      g_autofree char *text = describe (entry);

      g_print ("%" G_GINT64_FORMAT "\t%s\t%s\t%s%s\n", entry->seq, moment,
               entry->operator_name != NULL ? entry->operator_name : "—", text,
               entry->undone ? _(" (undone)") : "");
      if (history->changes != NULL)
        print_changes (history, entry);
    }
}

typedef struct
{
  gint64 record;   /* 0: the whole zone */
  guint  limit;
} HistoryJob;

static gpointer
read_history (GewuConnection  *connection,
              gpointer         data,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  HistoryJob *job = data;
  g_autoptr(GewuRecordHistory) history = NULL;

  if (job->record != 0)
    return gewu_store_get_record_history (connection, job->record, job->limit, error);

  history = g_new0 (GewuRecordHistory, 1);
  history->entries = gewu_store_history (connection, 0, job->limit, error);

  return history->entries != NULL ? g_steal_pointer (&history) : NULL;
}

int
gewu_cli_history (int    argc,
                  char **argv)
{
  int limit = 0;
  gboolean json = FALSE;
  HistoryJob job = { 0 };
  GOptionEntry entries[] = {
    { "record", 0, 0, G_OPTION_ARG_INT64, &job.record, NULL, NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL }
  };
  g_autoptr(GewuRecordHistory) history = NULL;
  g_autoptr(GError) error = NULL;
  GewuSession *session;

  if (!gewu_cli_parse (&argc, &argv, entries, 1, 1))
    return GEWU_CLI_USAGE;
  session = gewu_cli_open (argv[1], GEWU_STORE_READ_ONLY, NULL);
  if (session == NULL)
    return GEWU_CLI_REFUSED;
  job.limit = (guint) MAX (limit, 0);
  history = gewu_cli_read (session, read_history, &job,
                           (GDestroyNotify) gewu_record_history_free, &error);
  gewu_cli_close (session);
  if (history == NULL)
    return gewu_cli_fail (error);
  if (json)
    print_json (history);
  else
    print_text (history);

  return GEWU_CLI_DONE;
}
