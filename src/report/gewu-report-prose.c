/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-prose.h"

#include "gewu-report-text.h"
#include "gewu-text.h"

/* GB/T 9704, 7.3.5.1: of a paper that gets a seal, in characters. */
#define RIGHT_OF_DAY 4
#define LEAST_RIGHT 2

static void
clear_sentence (gpointer data)
{
  GewuProseSentence *self = data;

  g_free (self->key);
  g_free (self->generated);
  g_free (self->text);
}

static void
clear_paragraph (gpointer data)
{
  GewuProseParagraph *self = data;

  g_array_unref (self->sentences);
  g_clear_pointer (&self->table, gewu_report_table_free);
}

GewuReportProse *
gewu_report_prose_new (const char *name)
{
  GewuReportProse *self = g_new0 (GewuReportProse, 1);

  self->name = gewu_report_dup_text (name);
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (GewuProseParagraph));
  g_array_set_clear_func (self->paragraphs, clear_paragraph);
  self->unplaced = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
gewu_report_prose_free (GewuReportProse *self)
{
  g_free (self->name);
  g_array_unref (self->paragraphs);
  g_ptr_array_unref (self->unplaced);
  g_free (self);
}

static void
add_paragraph (GewuReportProse *self,
               GewuProseKind    kind,
               GewuReportTable *table)
{
  GewuProseParagraph paragraph = {
    kind, g_array_new (FALSE, FALSE, sizeof (GewuProseSentence)), table
  };

  g_array_set_clear_func (paragraph.sentences, clear_sentence);
  g_array_append_val (self->paragraphs, paragraph);
}

void
gewu_report_prose_begin (GewuReportProse *self,
                         GewuProseKind    kind)
{
  g_return_if_fail (kind != GEWU_PROSE_TABLE);

  add_paragraph (self, kind, NULL);
}

void
gewu_report_prose_say (GewuReportProse *self,
                       const char      *key,
                       const char      *format,
                       ...)
{
  GewuProseSentence sentence = { .key = g_strdup (key) };
  g_autofree char *said = NULL;
  GewuProseParagraph *paragraph;
  va_list arguments;

  g_assert (self->paragraphs->len > 0);

  va_start (arguments, format);
  said = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  sentence.generated = gewu_report_dup_text (said);
  sentence.text = g_strdup (sentence.generated);

  paragraph = &g_array_index (self->paragraphs, GewuProseParagraph, self->paragraphs->len - 1);
  g_array_append_val (paragraph->sentences, sentence);
}

void
gewu_report_prose_add_table (GewuReportProse *self,
                             GewuReportTable *table)
{
  g_return_if_fail (table->next == NULL && !table->signature);

  add_paragraph (self, GEWU_PROSE_TABLE, table);
}

static GewuProseSentence *
find_sentence (GewuReportProse *self,
               const char      *key)
{
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      GArray *sentences = g_array_index (self->paragraphs, GewuProseParagraph, i).sentences;

      for (guint j = 0; j < sentences->len; j++)
        {
          GewuProseSentence *sentence = &g_array_index (sentences, GewuProseSentence, j);

          if (g_strcmp0 (sentence->key, key) == 0)
            return sentence;
        }
    }

  return NULL;
}

gboolean
gewu_report_prose_edit (GewuReportProse *self,
                        const char      *key,
                        const char      *text,
                        const char      *generated)
{
  GewuProseSentence *sentence;

  g_return_val_if_fail (key != NULL && text != NULL, FALSE);

  sentence = find_sentence (self, key);
  if (sentence == NULL)
    return FALSE;

  g_free (sentence->text);
  sentence->text = gewu_report_dup_text (text);
  sentence->is_edited = TRUE;
  sentence->is_stale = g_strcmp0 (sentence->generated, generated) != 0;

  return TRUE;
}

char *
gewu_report_prose_get_text (const GewuProseParagraph *paragraph)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paragraph->sentences->len; i++)
    g_string_append (text, g_array_index (paragraph->sentences, GewuProseSentence, i).text);

  return g_string_free (text, FALSE);
}

/* The text of the first paragraph of kind, in characters; 0: there is none. */
static double
measure_kind (const GewuReportProse *self,
              GewuProseKind          kind)
{
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      const GewuProseParagraph *paragraph =
        &g_array_index (self->paragraphs, GewuProseParagraph, i);
      g_autofree char *text = NULL;

      if (paragraph->kind != kind)
        continue;
      text = gewu_report_prose_get_text (paragraph);
      return gewu_text_width (text) / 2.0;
    }

  return 0;
}

double
gewu_report_prose_get_right (const GewuReportProse *self,
                             GewuProseKind          kind)
{
  double signer = measure_kind (self, GEWU_PROSE_SIGNER);
  double day = measure_kind (self, GEWU_PROSE_DAY);
  double over = (signer - day) / 2;
  double right = over <= RIGHT_OF_DAY - LEAST_RIGHT ? RIGHT_OF_DAY : LEAST_RIGHT + over;

  switch (kind)
    {
    case GEWU_PROSE_DAY:
      return right;

    case GEWU_PROSE_SIGNER:
      return day > 0 ? right - over : RIGHT_OF_DAY;

    case GEWU_PROSE_NUMBER:
    case GEWU_PROSE_TITLE:
    case GEWU_PROSE_INFO:
    case GEWU_PROSE_ADDRESSEE:
    case GEWU_PROSE_HEADING:
    case GEWU_PROSE_SUBHEADING:
    case GEWU_PROSE_BODY:
    case GEWU_PROSE_TABLE:
    case GEWU_PROSE_ANNEX:
    case GEWU_PROSE_NOTE:
    default:
      return 0;
    }
}

gboolean
gewu_report_prose_has_annex (const GewuReportProse *self)
{
  return measure_kind (self, GEWU_PROSE_ANNEX) > 0;
}
