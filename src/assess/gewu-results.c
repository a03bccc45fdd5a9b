/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-results.h"

#include <string.h>

typedef struct
{
  GString *text;
  GString *subject;     /* how each of its lines begins: board and subject */
} Writer;

/* Texts of people may hold what ends a field. */
static void
append_field (GString    *text,
              const char *field)
{
  for (; *field != '\0'; field++)
    {
      const char *special = strchr ("\\\t\n\r", *field);

      if (special == NULL)
        g_string_append_c (text, *field);
      else
        g_string_append_printf (text, "\\x%02x", (guint) (guchar) *field);
    }
}

static void
begin_subject (const Writer      *self,
               const GewuBoard   *board,
               const GewuSubject *subject)
{
  g_string_truncate (self->subject, 0);
  append_field (self->subject, board->id);
  g_string_append_c (self->subject, '\t');
  append_field (self->subject, subject->key);
  g_string_append_c (self->subject, '\t');
}

static void
write_text (const Writer *self,
            const char   *what,
            const char   *detail,
            const char   *value)
{
  if (value == NULL)
    return;

  g_string_append (self->text, self->subject->str);
  g_string_append (self->text, what);
  if (detail != NULL)
    {
      g_string_append_c (self->text, '.');
      g_string_append (self->text, detail);
    }
  g_string_append_c (self->text, '\t');
  append_field (self->text, value);
  g_string_append_c (self->text, '\n');
}

static void
write_number (const Writer *self,
              const char   *what,
              const char   *detail,
              gboolean      has_value,
              GewuDecimal   value)
{
  g_autofree char *number = has_value ? gewu_decimal_to_string (value, 0) : NULL;

  write_text (self, what, detail, number);
}

static void
write_rank (const Writer *self,
            const char   *what,
            int           rank)
{
  char number[16];

  g_snprintf (number, sizeof number, "%d", rank);
  write_text (self, what, NULL, rank > 0 ? number : NULL);
}

static void
write_pay (const Writer  *self,
           const GewuPay *pay)
{
  write_number (self, "pay", NULL, pay->has_value, pay->paid);
  write_number (self, "pay-now", NULL, pay->has_value, pay->now);
  for (guint i = 0; pay->lines != NULL && i < pay->lines->len; i++)
    {
      const GewuPayLine *line = &g_array_index (pay->lines, GewuPayLine, i);

      write_number (self, "pay", gewu_pay_line_to_id (line->kind), TRUE, line->amount);
    }
}

static void
write_score (const Writer    *self,
             const GewuScore *score)
{
  write_number (self, "score", NULL, score->has_score, score->score);
  write_rank (self, "rank", score->rank);
  write_rank (self, "rank-from-bottom", score->rank_from_bottom);
  if (score->rank == 0)
    write_text (self, "not-ranked", NULL, gewu_unranked_to_id (score->unranked));
  write_text (self, "grade", NULL, score->grade);
  write_text (self, "moved-from", NULL, score->moved_from);
  write_text (self, "veto", NULL, score->veto);
  write_text (self, "streak", NULL, score->streak);
  write_number (self, "award", NULL, score->has_award, score->award);
  write_text (self, "award-label", NULL, score->award_label);
  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);

      write_number (self, "line", line->item, TRUE, line->points);
    }
  write_pay (self, &score->pay);
}

char *
gewu_results_write (GewuAssessmentResult *result)
{
  g_autoptr (GString) subject = g_string_new (NULL);
  Writer writer = { g_string_new (NULL), subject };

  for (guint i = 0; i < gewu_assessment_result_get_n_boards (result); i++)
    {
      const GewuBoardResult *board = gewu_assessment_result_get_board (result, i);

      for (guint s = 0; s < board->scores->len; s++)
        {
          const GewuScore *score = g_ptr_array_index (board->scores, s);

          begin_subject (&writer, board->board, score->subject);
          write_score (&writer, score);
        }

      for (guint w = 0; w < board->warnings->len; w++)
        {
          const GewuWarning *warning = &g_array_index (board->warnings, GewuWarning, w);

          begin_subject (&writer, board->board, warning->subject);
          write_text (&writer, "warning", NULL, gewu_warning_code_to_id (warning->code));
        }
    }

  return g_string_free (writer.text, FALSE);
}
