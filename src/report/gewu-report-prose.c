/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-prose.h"

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

  self->name = g_strdup (name);
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (GewuProseParagraph));
  g_array_set_clear_func (self->paragraphs, clear_paragraph);

  return self;
}

void
gewu_report_prose_free (GewuReportProse *self)
{
  g_free (self->name);
  g_array_unref (self->paragraphs);
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
  GewuProseParagraph *paragraph;
  va_list arguments;

  g_assert (self->paragraphs->len > 0);

  va_start (arguments, format);
  sentence.generated = g_strdup_vprintf (format, arguments);
  va_end (arguments);
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
  sentence->text = g_strdup (text);
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
