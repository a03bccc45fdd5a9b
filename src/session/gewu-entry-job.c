/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-entry-job.h"

#include "gewu-assessment-scheme.h"
#include "gewu-entries.h"
#include "gewu-period-scoring.h"
#include "gewu-store-subject.h"

gboolean
gewu_entry_check_open (const GewuAssessmentHead  *head,
                       GError                   **error)
{
  return head->state == GEWU_ASSESSMENT_OPEN ||
         gewu_assessment_refuse (head->state, GEWU_ASSESSMENT_REFUSAL_ENTRIES, error);
}

gboolean
gewu_entry_find_fault (GewuConnection             *connection,
                       GewuScheme                 *scheme,
                       const GewuAssessmentEntry  *entry,
                       const char                **wrong,
                       GError                    **error)
{
  g_autofree char *name = NULL;

  *wrong = gewu_period_scoring_check_entry (scheme, entry);
  if (*wrong != NULL)
    return TRUE;
  if (!gewu_store_find_subject (connection, entry->noun, entry->subject, &name, error))
    return FALSE;
  if (name == NULL)
    *wrong = "subject";

  return TRUE;
}

/* ---- a sheet of them */

typedef struct
{
  GewuConnection       *connection;
  gint64                assessment;
  GewuScheme           *scheme;
  const GewuEntryScope *scope;
  GHashTable           *measures;   /* set of names that the sheet stands for */
  GPtrArray            *stored;     /* GewuAssessmentEntry of the scope that no row has kept */
  GewuEntriesReport    *report;
} Replacing;

static gboolean
is_in_scope (const Replacing           *self,
             const GewuAssessmentEntry *entry)
{
  return g_hash_table_contains (self->measures, entry->measure) &&
         (self->scope->rater == NULL || g_strcmp0 (self->scope->rater, entry->rater) == 0) &&
         (self->scope->rater_name == NULL ||
          g_strcmp0 (self->scope->rater_name, entry->rater_name) == 0);
}

static void
collect_measures (Replacing *self,
                  GPtrArray *rows)
{
  if (self->scope->measures != NULL)
    for (guint i = 0; self->scope->measures[i] != NULL; i++)
      g_hash_table_add (self->measures, (char *) self->scope->measures[i]);
  else
    for (guint i = 0; i < rows->len; i++)
      g_hash_table_add (self->measures,
                        ((GewuAssessmentEntry *) g_ptr_array_index (rows, i))->measure);
}

static gboolean
collect_stored (Replacing  *self,
                GError    **error)
{
  g_autoptr(GPtrArray) entries =
    gewu_store_list_entries (self->connection, self->assessment, error);

  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const GewuAssessmentEntry *entry = g_ptr_array_index (entries, i);

      if (is_in_scope (self, entry))
        g_ptr_array_add (self->stored, gewu_assessment_entry_copy (entry));
    }

  return TRUE;
}

/* A cell of the sheet that was left empty. */
static gboolean
is_blank (const Replacing           *self,
          const GewuAssessmentEntry *row)
{
  const GewuEntryDeclaration *declaration = gewu_scheme_find_entry (self->scheme, row->measure);

  return declaration != NULL && declaration->kind != GEWU_ENTRY_OCCURRENCE && !row->has_value &&
         !row->has_denominator;
}

/* Whether the very same was stored; each stored one keeps one row. */
static gboolean
keep_stored (Replacing                 *self,
             const GewuAssessmentEntry *row)
{
  for (guint i = 0; i < self->stored->len; i++)
    if (gewu_assessment_entry_equal (g_ptr_array_index (self->stored, i), row))
      {
        g_ptr_array_remove_index (self->stored, i);
        self->report->kept++;
        return TRUE;
      }

  return FALSE;
}

/* Whether the one of this id was stored, which a row then changes. */
static gboolean
take_stored (Replacing *self,
             gint64     id)
{
  for (guint i = 0; i < self->stored->len; i++)
    if (((GewuAssessmentEntry *) g_ptr_array_index (self->stored, i))->id == id)
      {
        g_ptr_array_remove_index (self->stored, i);
        return TRUE;
      }

  return FALSE;
}

static gboolean
take_row (Replacing                 *self,
          guint                      index,
          const GewuAssessmentEntry *row,
          GError                   **error)
{
  g_autoptr(GewuAssessmentEntry) entry = NULL;
  GewuRefusedEntry refused = { index, NULL };

  if (is_blank (self, row) || (is_in_scope (self, row) && keep_stored (self, row)))
    return TRUE;
  if (!gewu_entry_find_fault (self->connection, self->scheme, row, &refused.member, error))
    return FALSE;
  if (refused.member == NULL && !is_in_scope (self, row))
    refused.member = "scope";
  if (refused.member != NULL)
    {
      g_array_append_val (self->report->refused, refused);
      return TRUE;
    }

  entry = gewu_assessment_entry_copy (row);
  if (take_stored (self, row->id))
    self->report->changed++;
  else
    {
      entry->id = 0;
      self->report->added++;
    }

  return gewu_store_put_entry (self->connection, self->assessment, entry, error);
}

static gboolean
replace (Replacing  *self,
         GPtrArray  *rows,
         GError    **error)
{
  collect_measures (self, rows);
  if (!collect_stored (self, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (!take_row (self, i, g_ptr_array_index (rows, i), error))
      return FALSE;
  for (guint i = 0; i < self->stored->len; i++)
    if (!gewu_store_remove_entry (self->connection,
                                  ((GewuAssessmentEntry *) g_ptr_array_index (self->stored,
                                                                              i))->id, error))
      return FALSE;
  self->report->removed = self->stored->len;

  return TRUE;
}

GewuEntriesReport *
gewu_entry_replace (GewuConnection            *connection,
                    const GewuAssessmentHead  *head,
                    const GewuEntryScope      *scope,
                    GPtrArray                 *rows,
                    GError                   **error)
{
  g_autoptr(GewuScheme) scheme =
    gewu_assessment_scheme_load (connection, head->scheme, NULL, error);
  g_autoptr(GHashTable) measures = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) stored =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_assessment_entry_free);
  g_autoptr(GewuEntriesReport) report = g_new0 (GewuEntriesReport, 1);
  Replacing replacing = { connection, head->id, scheme, scope, measures, stored, report };

  report->refused = g_array_new (FALSE, FALSE, sizeof (GewuRefusedEntry));
  if (scheme == NULL || !replace (&replacing, rows, error))
    return NULL;

  return g_steal_pointer (&report);
}

/* ---- reading a table */

/* Whom a cell may mean. A key that several have means nobody. */
static void
add_key (GewuMeasures *measures,
         GHashTable   *doubled,
         GewuNoun      noun,
         const char   *key,
         gint64        id)
{
  guint other;

  if (key == NULL || *key == '\0')
    return;
  if (!gewu_measures_find (measures, noun, key, &other))
    gewu_measures_add_subject (measures, noun, key, id, NULL, NULL);
  else if (gewu_measures_get_subject (measures, other)->id != id)
    g_hash_table_add (doubled, GUINT_TO_POINTER (other));
}

static gboolean
add_keys (GewuConnection            *connection,
          const GewuAssessmentHead  *head,
          GewuNoun                   noun,
          GewuMeasures              *measures,
          GHashTable                *doubled,
          GError                   **error)
{
  g_autoptr(GPtrArray) rows =
    gewu_store_list_subjects (connection, noun, head->period, head->as_of, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const GewuSubjectRow *row = g_ptr_array_index (rows, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, row->id);

      add_key (measures, doubled, noun, id, row->id);
      add_key (measures, doubled, noun, row->staff_number, row->id);
      if (noun == GEWU_NOUN_GRID)
        add_key (measures, doubled, noun, row->grid, row->id);
      add_key (measures, doubled, noun, row->name, row->id);
    }

  return rows != NULL;
}

static GewuAssessmentEntry *
make_entry (const GewuEntryRow *row,
            const GewuSubject  *subject)
{
  GewuAssessmentEntry *entry = g_new0 (GewuAssessmentEntry, 1);

  entry->measure = g_strdup (row->entry);
  entry->noun = subject->noun;
  entry->subject = subject->id;
  entry->rater = g_strdup (row->rater);
  entry->rater_name = g_strdup (row->rater_name);
  entry->has_value = row->has_value;
  entry->value = row->value;
  entry->has_denominator = row->has_denominator;
  entry->denominator = row->denominator;
  entry->day = row->day;
  entry->finder = g_strdup (row->finder);
  entry->matter = g_strdup (row->matter);
  entry->reason = g_strdup (row->reason);
  entry->document = g_strdup (row->document);

  return entry;
}

GPtrArray *
gewu_entry_read (GewuConnection            *connection,
                 const GewuAssessmentHead  *head,
                 const char                *text,
                 GError                   **error)
{
  static const GewuNoun nouns[] = { GEWU_NOUN_PERSON, GEWU_NOUN_UNIT, GEWU_NOUN_GRID };
  g_autoptr(GewuScheme) scheme =
    gewu_assessment_scheme_load (connection, head->scheme, NULL, error);
  g_autoptr(GewuMeasures) measures = gewu_measures_new ();
  g_autoptr(GHashTable) doubled = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) rows = NULL;
  GPtrArray *entries;

  if (scheme == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (!add_keys (connection, head, nouns[i], measures, doubled, error))
      return NULL;
  rows = gewu_entries_read_csv (scheme, measures, text, error);
  if (rows == NULL)
    return NULL;

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_assessment_entry_free);
  for (guint i = 0; i < rows->len; i++)
    {
      const GewuEntryRow *row = g_ptr_array_index (rows, i);
      GewuAssessmentEntry *entry =
        make_entry (row, gewu_measures_get_subject (measures, row->subject));

      if (g_hash_table_contains (doubled, GUINT_TO_POINTER (row->subject)))
        entry->subject = 0;
      g_ptr_array_add (entries, entry);
    }

  return entries;
}
