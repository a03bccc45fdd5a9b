/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-course-list.h"

#include "gewu-children.h"
#include "gewu-event-row.h"
#include "gewu-file-tile.h"

/* What the rows so far have told and taken. */
typedef struct
{
  GewuEventsTold  told;
  gboolean       *finished;   /* of each stage: it has the event that finished it */
  guint           handling;   /* stages of handling that have the event that started them */
} Progress;

/* What an event of this kind finishes; GEWU_N_STAGES: nothing. */
static GewuStage
get_finished_stage (const char *kind)
{
  if (g_str_equal (kind, "dispatch") || g_str_equal (kind, "reject"))
    return GEWU_STAGE_DISPATCH;
  if (g_str_equal (kind, "sign"))
    return GEWU_STAGE_SIGN;
  if (g_str_equal (kind, "assist"))
    return GEWU_STAGE_ASSIST;
  if (g_str_equal (kind, "resolve"))
    return GEWU_STAGE_HANDLE;

  return g_str_equal (kind, "recheck") ? GEWU_STAGE_RECHECK : GEWU_N_STAGES;
}

/* Stages of a kind finish in the order of the events that finish them; those of assisting
 * departments each with its own. used: stages that have their event. */
static const GewuStageLine *
take_finished_stage (const GewuIssueDetail    *detail,
                     const GewuIssueEventLine *event,
                     gboolean                 *used)
{
  GewuStage wanted = get_finished_stage (event->kind);

  for (guint i = 0; i < detail->stages->len; i++)
    {
      const GewuStageLine *line = g_ptr_array_index (detail->stages, i);

      if (used[i] || line->stage->stage != wanted || !line->stage->finished ||
          (wanted == GEWU_STAGE_ASSIST && g_strcmp0 (line->unit, event->unit) != 0))
        continue;

      used[i] = TRUE;
      return line;
    }

  return NULL;
}

/* A dispatch and a failed recheck start the time of handling, in their order; handling: the stages
 * of it that had their event. Where it runs from the signature, that has it. */
static const GewuIssueStage *
take_started_stage (const GewuIssueDetail    *detail,
                    const GewuIssueEventLine *event,
                    guint                    *handling)
{
  gboolean is_start = g_str_equal (event->kind, "dispatch") || event->passed == 0;
  gboolean is_signature = g_str_equal (event->kind, "sign");
  guint wanted = *handling + (is_start ? 1 : 0);
  guint n = 0;

  *handling = wanted;
  for (guint i = 0; (is_start || is_signature) && i < detail->stages->len; i++)
    {
      const GewuIssueStage *stage =
        ((const GewuStageLine *) g_ptr_array_index (detail->stages, i))->stage;

      n += stage->stage == GEWU_STAGE_HANDLE;
      if (n == wanted)
        return (stage->from_sign && stage->round == 1) == is_signature ? stage : NULL;
    }

  return NULL;
}

static GewuClockBasis
get_handling_basis (const GewuIssueDetail *detail)
{
  for (guint i = 0; i < detail->stages->len; i++)
    {
      const GewuStageLine *line = g_ptr_array_index (detail->stages, i);

      if (line->stage->stage == GEWU_STAGE_HANDLE && line->stage->has_clock)
        return line->stage->clock.basis;
    }

  return GEWU_CLOCK_WORKING_DAYS;
}

static void
add_files (GewuEventRow *row,
           gint64        event,
           GewuSession  *session,
           GPtrArray    *files)
{
  gboolean read_only;

  g_object_get (session, "read-only", &read_only, NULL);
  for (guint i = 0; i < files->len; i++)
    {
      const GewuFile *file = g_ptr_array_index (files, i);

      if (file->event == event)
        gewu_event_row_add_file (row, gewu_file_tile_new (session, file, !read_only));
    }
}

static GtkWidget *
create_row (const GewuIssueDetail    *detail,
            const GewuIssueEventLine *event,
            Progress                 *progress,
            gboolean                  narrow)
{
  GewuEventRow *row = gewu_event_row_new (event, &progress->told, get_handling_basis (detail),
                                          narrow);
  const GewuStageLine *finished = take_finished_stage (detail, event, progress->finished);
  const GewuIssueStage *started = take_started_stage (detail, event, &progress->handling);

  if (g_str_equal (event->kind, "report"))
    gewu_event_row_set_text (row, gewu_record_get (detail->record, "text"));
  if (finished != NULL)
    gewu_event_row_add_stage (row, finished);
  if (started != NULL && !gewu_day_is_valid (event->until))
    gewu_event_row_add_term (row, started);

  return GTK_WIDGET (row);
}

void
gewu_course_list_fill (GtkListBox            *list,
                       GewuSession           *session,
                       const GewuIssueDetail *detail,
                       GPtrArray             *files,
                       gboolean               narrow)
{
  g_autofree gboolean *finished = g_new0 (gboolean, detail->stages->len);
  Progress progress = { .told = { .day = GEWU_DAY_UNKNOWN }, .finished = finished };

  gewu_children_remove_rows (list);
  for (guint i = 0; i < detail->events->len; i++)
    {
      const GewuIssueEventLine *event = g_ptr_array_index (detail->events, i);
      GtkWidget *row = create_row (detail, event, &progress, narrow);

      if (files != NULL)
        add_files (GEWU_EVENT_ROW (row), event->id, session, files);
      gtk_list_box_append (list, row);
    }
}
