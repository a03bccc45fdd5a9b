/* How gewu-cli meeting shows meetings and their decisions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-cli-meeting.h"

#include "gewu-cli-assessment.h"
#include "gewu-words.h"

static const char *
get_text (const char *text)
{
  return text != NULL ? text : "";
}

/* ---- JSON */

static void
add_head (JsonBuilder       *builder,
          const GewuMeeting *meeting)
{
  gewu_cli_add_int (builder, "id", meeting->id);
  gewu_cli_add_text (builder, "kind", meeting->kind);
  gewu_cli_add_text (builder, "title", meeting->title);
  gewu_cli_assessment_add_day (builder, "day", meeting->day);
  gewu_cli_add_text (builder, "place", meeting->place);
  gewu_cli_add_text (builder, "chair", meeting->chair_name);
  gewu_cli_add_text (builder, "attendees", meeting->attendees);
  gewu_cli_add_text (builder, "text", meeting->text);
  gewu_cli_add_int (builder, "decisions", meeting->n_decisions);
  gewu_cli_add_int (builder, "open", meeting->n_open);
}

static void
add_item (JsonBuilder           *builder,
          const GewuMeetingItem *item)
{
  g_autofree char *standing = gewu_words_decision_mark (item->mark);

  json_builder_begin_object (builder);
  gewu_cli_add_int (builder, "id", item->id);
  gewu_cli_add_int (builder, "meeting", item->meeting);
  gewu_cli_add_text (builder, "topic", item->topic);
  gewu_cli_add_text (builder, "decision", item->decision);
  gewu_cli_add_text (builder, "unit", item->unit_name);
  gewu_cli_add_text (builder, "leader", item->leader_name);
  gewu_cli_assessment_add_day (builder, "due", item->due);
  gewu_cli_add_text (builder, "issue", item->issue_number);
  gewu_cli_add_text (builder, "issue_state", item->issue_state);
  gewu_cli_add_text (builder, "state", item->decision != NULL
                                       ? gewu_decision_state_to_id (item->state) : NULL);
  gewu_cli_add_text (builder, "standing", item->decision != NULL ? standing : NULL);
  gewu_cli_add_int (builder, "days_over", item->mark.days);
  gewu_cli_assessment_add_day (builder, "reported", item->reported);
  gewu_cli_add_text (builder, "progress", item->progress);
  json_builder_end_object (builder);
}

static void
add_items (JsonBuilder *builder,
           const char  *name,
           GPtrArray   *items)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    add_item (builder, g_ptr_array_index (items, i));
  json_builder_end_array (builder);
}

/* ---- lines */

static void
print_head (const GewuMeeting *meeting)
{
  g_autofree char *day = gewu_day_to_string (meeting->day);

  g_print ("%" G_GINT64_FORMAT "\t%s\t%s\t%s\t%u\t%u\n", meeting->id, day,
           get_text (meeting->kind), meeting->title, meeting->n_decisions, meeting->n_open);
}

static void
print_items (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const GewuMeetingItem *item = g_ptr_array_index (items, i);
      g_autofree char *due = gewu_day_to_string (item->due);
      g_autofree char *standing = item->decision != NULL ? gewu_words_decision_mark (item->mark)
                                                         : NULL;

      g_print ("  %" G_GINT64_FORMAT "\t%s\t%s\t%s\t%s\t%s\t%s\n", item->id,
               get_text (item->decision != NULL ? item->decision : item->topic),
               get_text (item->unit_name), get_text (item->leader_name), get_text (due),
               get_text (standing), get_text (item->progress));
    }
}

void
gewu_cli_meeting_print_list (GPtrArray *meetings,
                             gboolean   json)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < meetings->len; i++)
    {
      if (!json)
        print_head (g_ptr_array_index (meetings, i));
      json_builder_begin_object (builder);
      add_head (builder, g_ptr_array_index (meetings, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (json)
    gewu_cli_print_json (json_builder_get_root (builder));
}

void
gewu_cli_meeting_print_detail (const GewuMeetingDetail *detail,
                               gboolean                 json)
{
  g_autoptr(JsonBuilder) builder = NULL;

  if (!json)
    {
      print_head (detail->meeting);
      print_items (detail->carried);
      print_items (detail->meeting->items);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  add_head (builder, detail->meeting);
  gewu_cli_add_text (builder, "previous",
                     detail->previous != NULL ? detail->previous->title : NULL);
  add_items (builder, "carried", detail->carried);
  add_items (builder, "items", detail->meeting->items);
  json_builder_end_object (builder);
  gewu_cli_print_json (json_builder_get_root (builder));
}
