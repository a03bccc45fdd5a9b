/* gewu-cli assessment DB publish|withdraw|announce|seal|reopen|correct|scheme.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-cli-assessment.h"

#include <glib/gi18n.h>
#include <string.h>

/* "BOARD/ITEM/SUBJECT=POINTS": what is added to the points of the line. */
static gboolean
read_line (GewuCliAssessment          *self,
           const GewuAssessmentDetail *detail,
           const char                 *text,
           GewuAssessmentDraft        *draft)
{
  g_auto(GStrv) sides = g_strsplit (text, "=", 2);
  g_auto(GStrv) place = g_strsplit (sides[0] != NULL ? sides[0] : "", "/", 3);
  const GewuBoard *board;
  GewuObjection *line;

  if (g_strv_length (sides) != 2 || g_strv_length (place) != 3)
    {
      g_printerr (_("--line: write BOARD/ITEM/SUBJECT=POINTS.\n"));
      return FALSE;
    }
  board = gewu_scheme_find_board (detail->scheme, place[0]);
  line = g_new0 (GewuObjection, 1);
  g_ptr_array_add (draft->lines, line);
  line->board = g_strdup (place[0]);
  line->item = g_strdup (place[1]);
  line->noun = board != NULL ? board->noun : GEWU_NOUN_PERSON;

  return gewu_cli_assessment_find_subject (self, line->noun, place[2], &line->subject) &&
         gewu_cli_assessment_read_number ("line", sides[1], &line->effect.has_points,
                                          &line->effect.points);
}

static gboolean
read_lines (GewuCliAssessment   *self,
            gint64               id,
            GewuAssessmentDraft *draft)
{
  g_autoptr(GewuAssessmentDetail) detail = NULL;

  if (self->lines == NULL)
    return TRUE;
  detail = gewu_cli_assessment_load (self, id);
  if (detail == NULL)
    return FALSE;
  draft->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_objection_free);
  for (guint i = 0; self->lines[i] != NULL; i++)
    if (!read_line (self, detail, self->lines[i], draft))
      return FALSE;

  return TRUE;
}

static gboolean
fill_draft (GewuCliAssessment   *self,
            gint64               id,
            GewuAssessmentDraft *draft)
{
  draft->number = g_strdup (self->number);
  draft->text = g_strdup (self->text);
  draft->anyway = self->anyway;
  if (self->scheme != NULL)
    {
      draft->document = gewu_cli_assessment_read_scheme (self->scheme);
      if (draft->document == NULL)
        return FALSE;
    }

  return gewu_cli_assessment_read_day ("on", self->on, &draft->day) &&
         gewu_cli_assessment_read_day ("until", self->until, &draft->until) &&
         read_lines (self, id, draft);
}

int
gewu_cli_assessment_event (GewuCliAssessment *self,
                           int                argc G_GNUC_UNUSED,
                           char             **argv)
{
  GewuCliAnswer answer = { 0 };
  GewuAssessmentEventKind kind = GEWU_ASSESSMENT_PUBLISH;
  g_autoptr(GewuAssessmentDraft) draft = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuAssessmentHead) head = NULL;
  gint64 id;

  gewu_assessment_event_from_id (argv[0], &kind);
  draft = gewu_assessment_draft_new (kind);
  if (!gewu_cli_assessment_find (self, argv[1], &id) || !fill_draft (self, id, draft))
    return GEWU_CLI_REFUSED;

  gewu_session_do_assessment_event_async (self->session, id, draft, NULL, gewu_cli_answer_cb,
                                          &answer);
  result = gewu_cli_wait (&answer);
  head = gewu_session_do_assessment_event_finish (self->session, result, &error);

  return head != NULL ? gewu_cli_assessment_print (self, id) : gewu_cli_fail (error);
}
