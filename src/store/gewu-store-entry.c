/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-entry.h"

#include "gewu-connection.h"
#include "gewu-error.h"

GewuAssessmentEntry *
gewu_assessment_entry_copy (const GewuAssessmentEntry *self)
{
  GewuAssessmentEntry *copy = g_memdup2 (self, sizeof *self);

  copy->measure = g_strdup (self->measure);
  copy->subject_name = g_strdup (self->subject_name);
  copy->rater = g_strdup (self->rater);
  copy->rater_name = g_strdup (self->rater_name);
  copy->finder = g_strdup (self->finder);
  copy->matter = g_strdup (self->matter);
  copy->reason = g_strdup (self->reason);
  copy->document = g_strdup (self->document);
  copy->recorded_by_name = g_strdup (self->recorded_by_name);

  return copy;
}

void
gewu_assessment_entry_free (GewuAssessmentEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->measure);
  g_free (self->subject_name);
  g_free (self->rater);
  g_free (self->rater_name);
  g_free (self->finder);
  g_free (self->matter);
  g_free (self->reason);
  g_free (self->document);
  g_free (self->recorded_by_name);
  g_free (self);
}

static gboolean
has_same_texts (const GewuAssessmentEntry *a,
                const GewuAssessmentEntry *b)
{
  return g_strcmp0 (a->measure, b->measure) == 0 && g_strcmp0 (a->rater, b->rater) == 0 &&
         g_strcmp0 (a->rater_name, b->rater_name) == 0 &&
         g_strcmp0 (a->finder, b->finder) == 0 && g_strcmp0 (a->matter, b->matter) == 0 &&
         g_strcmp0 (a->reason, b->reason) == 0 && g_strcmp0 (a->document, b->document) == 0;
}

gboolean
gewu_assessment_entry_equal (const GewuAssessmentEntry *a,
                             const GewuAssessmentEntry *b)
{
  return a->noun == b->noun && a->subject == b->subject && a->day == b->day &&
         a->has_value == b->has_value &&
         (!a->has_value || gewu_decimal_compare (a->value, b->value) == 0) &&
         a->has_denominator == b->has_denominator &&
         (!a->has_denominator || gewu_decimal_compare (a->denominator, b->denominator) == 0) &&
         has_same_texts (a, b);
}

static gpointer
read_entry (GewuStatement *statement)
{
  GewuAssessmentEntry *entry = g_new0 (GewuAssessmentEntry, 1);

  entry->id = gewu_statement_get_int (statement, 0);
  entry->measure = g_strdup (gewu_statement_get_text (statement, 1));
  gewu_noun_from_id (gewu_statement_get_text (statement, 2), &entry->noun);
  entry->subject = gewu_statement_get_int (statement, 3);
  entry->subject_name = g_strdup (gewu_statement_get_text (statement, 4));
  entry->rater = g_strdup (gewu_statement_get_text (statement, 5));
  entry->rater_name = g_strdup (gewu_statement_get_text (statement, 6));
  entry->has_value = !gewu_statement_is_null (statement, 7);
  entry->value = gewu_decimal_from_units (gewu_statement_get_int (statement, 7));
  entry->has_denominator = !gewu_statement_is_null (statement, 8);
  entry->denominator = gewu_decimal_from_units (gewu_statement_get_int (statement, 8));
  entry->day = gewu_statement_get_day (statement, 9);
  entry->finder = g_strdup (gewu_statement_get_text (statement, 10));
  entry->matter = g_strdup (gewu_statement_get_text (statement, 11));
  entry->reason = g_strdup (gewu_statement_get_text (statement, 12));
  entry->document = g_strdup (gewu_statement_get_text (statement, 13));
  entry->recorded_at = gewu_statement_get_int (statement, 14);
  entry->recorded_by_name = g_strdup (gewu_statement_get_text (statement, 15));

  return entry;
}

GPtrArray *
gewu_store_list_entries (GewuConnection  *connection,
                         gint64           assessment,
                         GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "entry.list");

  gewu_statement_bind_int (statement, ":assessment", assessment);

  return gewu_statement_collect (statement, read_entry,
                                 (GDestroyNotify) gewu_assessment_entry_free, error);
}

gboolean
gewu_store_find_entry (GewuConnection  *connection,
                       gint64           entry,
                       gint64          *assessment,
                       GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "entry.assessment");
  gboolean found;

  gewu_statement_bind_int (statement, ":id", entry);
  if (!gewu_statement_find (statement, &found, error))
    return FALSE;
  if (found)
    *assessment = gewu_statement_get_int (statement, 0);
  else
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%" G_GINT64_FORMAT, entry);

  return found;
}

gboolean
gewu_store_put_entry (GewuConnection       *connection,
                      gint64                assessment,
                      GewuAssessmentEntry  *entry,
                      GError              **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, entry->id == 0 ? "entry.add" : "entry.change");

  if (entry->id == 0)
    entry->id = gewu_connection_next_id (connection);
  gewu_statement_bind_int (statement, ":id", entry->id);
  gewu_statement_bind_int (statement, ":assessment", assessment);
  gewu_statement_bind_text (statement, ":measure", entry->measure);
  gewu_statement_bind_text (statement, ":noun", gewu_noun_to_id (entry->noun));
  gewu_statement_bind_int (statement, ":subject", entry->subject);
  gewu_statement_bind_text (statement, ":rater", entry->rater);
  gewu_statement_bind_text (statement, ":rater_name", entry->rater_name);
  gewu_statement_bind_decimal (statement, ":value", entry->has_value, entry->value);
  gewu_statement_bind_decimal (statement, ":denominator", entry->has_denominator,
                               entry->denominator);
  gewu_statement_bind_day (statement, ":day", entry->day);
  gewu_statement_bind_text (statement, ":finder", entry->finder);
  gewu_statement_bind_text (statement, ":matter", entry->matter);
  gewu_statement_bind_text (statement, ":reason", entry->reason);
  gewu_statement_bind_text (statement, ":document", entry->document);
  gewu_statement_bind_int (statement, ":recorded_at", gewu_now ());
  gewu_statement_bind_id (statement, ":recorded_by", connection->operator);

  return gewu_statement_run (statement, error);
}

gboolean
gewu_store_remove_entry (GewuConnection  *connection,
                         gint64           entry,
                         GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "entry.remove");

  gewu_statement_bind_int (statement, ":id", entry);

  return gewu_statement_run (statement, error);
}

/* ---- subjects */

gboolean
gewu_store_find_subject (GewuConnection  *connection,
                         GewuNoun         noun,
                         gint64           id,
                         char           **name,
                         GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "entry.subject");

  gewu_statement_bind_text (statement, ":noun", gewu_noun_to_id (noun));
  gewu_statement_bind_int (statement, ":id", id);

  return gewu_statement_find_text (statement, name, error);
}

gboolean
gewu_store_look_up_subject (GewuConnection  *connection,
                            GewuNoun         noun,
                            const char      *text,
                            gint64          *id,
                            gboolean        *ambiguous,
                            GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "entry.find-subject");
  g_autoptr(GArray) ids = NULL;

  gewu_statement_bind_text (statement, ":noun", gewu_noun_to_id (noun));
  gewu_statement_bind_text (statement, ":text", text);
  ids = gewu_statement_collect_ids (statement, error);
  if (ids == NULL)
    return FALSE;
  *ambiguous = ids->len > 1;
  *id = ids->len == 1 ? g_array_index (ids, gint64, 0) : 0;

  return TRUE;
}
