/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-sentence.h"

#include "gewu-connection.h"

void
gewu_stored_sentence_free (GewuStoredSentence *self)
{
  g_free (self->key);
  g_free (self->generated);
  g_free (self->text);
  g_free (self);
}

static gpointer
read_sentence (GewuStatement *statement)
{
  GewuStoredSentence *sentence = g_new0 (GewuStoredSentence, 1);

  sentence->id = gewu_statement_get_int (statement, 0);
  sentence->key = g_strdup (gewu_statement_get_text (statement, 1));
  sentence->generated = g_strdup (gewu_statement_get_text (statement, 2));
  sentence->text = g_strdup (gewu_statement_get_text (statement, 3));

  return sentence;
}

/* A day that is not known is "": the columns are never NULL. */
static void
bind_day (GewuStatement *statement,
          const char    *name,
          GewuDay        day)
{
  g_autofree char *text = gewu_day_to_string (day);

  gewu_statement_bind_text (statement, name, text != NULL ? text : "");
}

static void
bind_place (GewuStatement           *statement,
            const GewuSentencePlace *place)
{
  gewu_statement_bind_text (statement, ":report", place->report);
  bind_day (statement, ":first", place->first);
  bind_day (statement, ":last", place->last);
  gewu_statement_bind_id (statement, ":unit", place->unit);
  gewu_statement_bind_id (statement, ":grid", place->grid);
  gewu_statement_bind_id (statement, ":meeting", place->meeting);
}

/* key NULL: all. */
static GPtrArray *
list_sentences (GewuConnection           *connection,
                const GewuSentencePlace  *place,
                const char               *key,
                GError                  **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "sentence.list");

  bind_place (statement, place);
  gewu_statement_bind_text (statement, ":key", key);

  return gewu_statement_collect (statement, read_sentence,
                                 (GDestroyNotify) gewu_stored_sentence_free, error);
}

GPtrArray *
gewu_store_list_sentences (GewuConnection           *connection,
                           const GewuSentencePlace  *place,
                           GError                  **error)
{
  return list_sentences (connection, place, NULL, error);
}

/* ---- writing */

static gboolean
add_sentence (GewuConnection           *connection,
              const GewuSentencePlace  *place,
              const char               *key,
              const char               *generated,
              const char               *text,
              GError                  **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "sentence.add");

  gewu_statement_bind_int (statement, ":id", gewu_connection_next_id (connection));
  bind_place (statement, place);
  gewu_statement_bind_text (statement, ":key", key);
  gewu_statement_bind_text (statement, ":generated", generated);
  gewu_statement_bind_text (statement, ":text", text);

  return gewu_statement_run (statement, error);
}

static gboolean
change_sentence (GewuConnection  *connection,
                 gint64           id,
                 const char      *generated,
                 const char      *text,
                 GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "sentence.change");

  gewu_statement_bind_int (statement, ":id", id);
  gewu_statement_bind_text (statement, ":generated", generated);
  gewu_statement_bind_text (statement, ":text", text);

  return gewu_statement_run (statement, error);
}

/* Two offices may both have written one. */
static gboolean
remove_sentences (GewuConnection  *connection,
                  GPtrArray       *sentences,
                  GError         **error)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "sentence.remove");

      gewu_statement_bind_int (statement, ":id",
                               ((GewuStoredSentence *) g_ptr_array_index (sentences, i))->id);
      if (!gewu_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
gewu_store_put_sentence (GewuConnection           *connection,
                         const GewuSentencePlace  *place,
                         const char               *key,
                         const char               *generated,
                         const char               *text,
                         gboolean                 *changed,
                         GError                  **error)
{
  g_autoptr(GPtrArray) stored = list_sentences (connection, place, key, error);
  const GewuStoredSentence *last;

  *changed = FALSE;
  if (stored == NULL)
    return FALSE;
  last = stored->len > 0 ? g_ptr_array_index (stored, stored->len - 1) : NULL;
  *changed = text == NULL ? last != NULL
                          : last == NULL || g_strcmp0 (last->text, text) != 0
                            || g_strcmp0 (last->generated, generated) != 0;
  if (!*changed)
    return TRUE;
  if (text == NULL)
    return remove_sentences (connection, stored, error);
  if (last == NULL)
    return add_sentence (connection, place, key, generated, text, error);

  return change_sentence (connection, last->id, generated, text, error);
}
