/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-import.h"

#include "gewu-import-row.h"
#include "gewu-import-untimed.h"
#include "gewu-text.h"

/* Rows between two looks at the cancellable and at the progress. */
#define STEP_ROWS 64

const GewuImportKind *const gewu_import_kinds[] = {
  &gewu_import_unit,
  &gewu_import_grid,
  &gewu_import_person,
  &gewu_import_enterprise,
  &gewu_import_project,
  &gewu_import_visit,
  &gewu_import_issue,
  NULL
};

char *
gewu_import_make_key (const char *prefix,
                      const char *text)
{
  g_autofree char *key = gewu_text_name_key (text);

  return g_strconcat (prefix, ":", key, NULL);
}

void
gewu_import_know (GewuImport *self,
                  GewuNoun    noun,
                  gint64      id,
                  const char *code,
                  const char *name,
                  const char *extra)
{
  const GewuKnown *known = gewu_known_index_get (self->resolver->known[noun], id);
  /* Copies: what was known is freed when it is replaced. */
  g_autofree char *old_code = g_strdup (known != NULL ? known->code : NULL);
  g_autofree char *old_name = g_strdup (known != NULL ? known->name : NULL);
  g_autofree char *old_extra = g_strdup (known != NULL ? known->extra : NULL);

  gewu_known_index_put (self->resolver->known[noun], id, code != NULL ? code : old_code,
                        name != NULL ? name : old_name, extra != NULL ? extra : old_extra);
}

static void
tell_problem (const GewuField *field,
              GewuFindingCode  code,
              const char      *detail,
              gpointer         data)
{
  gewu_import_row_report (data, field, code, detail);
}

typedef struct
{
  GewuImportStepFunc  step;
  gpointer            step_data;
  GCancellable       *cancellable;
  guint               done;
  guint               total;
} Progress;

/* FALSE when the import was cancelled. */
static gboolean
advance (Progress  *self,
         GError   **error)
{
  if (self->done % STEP_ROWS == 0)
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (self->step != NULL)
        self->step ((double) self->done / self->total, self->step_data);
    }
  self->done++;

  return TRUE;
}

static void
clear_row (GewuImportRow *row)
{
  gewu_draft_free (row->draft);
  g_array_unref (row->people);
  gewu_import_cells_free (row->kind->noun, row->remembered);
}

static void
prepare_table (GewuImport            *self,
               const GewuImportKind  *kind,
               const GewuTable       *table,
               GewuImportSheet       *sheet)
{
  for (guint n = 0; n < table->rows->len; n++)
    {
      GewuImportRow row = { .kind = kind, .table = table, .sheet = sheet, .n = n, .silent = TRUE };

      row.draft = gewu_draft_new (kind->noun, 0);
      row.people = g_array_new (FALSE, FALSE, sizeof (gint64));
      self->resolver->problem_data = &row;
      gewu_import_row_read (&row);
      kind->prepare (self, &row);
      clear_row (&row);
    }
}

static gboolean
take_row (GewuImport            *self,
          const GewuImportKind  *kind,
          const GewuTable       *table,
          GewuImportSheet       *sheet,
          guint                  n,
          GError               **error)
{
  GewuImportRow row = { .kind = kind, .table = table, .sheet = sheet, .n = n };
  gboolean taken;

  row.draft = gewu_draft_new (kind->noun, 0);
  row.people = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->resolver->problem_data = &row;
  taken = gewu_import_row_take (self, &row, error);
  clear_row (&row);

  return taken;
}

static gboolean
take_table (GewuImport            *self,
            const GewuImportKind  *kind,
            const GewuTable       *table,
            GewuImportSheet       *sheet,
            Progress              *progress,
            GError               **error)
{
  for (guint n = 0; n < table->rows->len; n++)
    if (!advance (progress, error) || !take_row (self, kind, table, sheet, n, error))
      return FALSE;

  return TRUE;
}

static gboolean
take_kind (GewuImport            *self,
           const GewuImportKind  *kind,
           GPtrArray             *tables,
           Progress              *progress,
           GError               **error)
{
  GPtrArray *sheets = self->report->sheets;

  for (guint i = 0; kind->prepare != NULL && i < tables->len; i++)
    if (((GewuTable *) g_ptr_array_index (tables, i))->noun == kind->noun)
      prepare_table (self, kind, g_ptr_array_index (tables, i), g_ptr_array_index (sheets, i));

  for (guint i = 0; i < tables->len; i++)
    if (((GewuTable *) g_ptr_array_index (tables, i))->noun == kind->noun &&
        !take_table (self, kind, g_ptr_array_index (tables, i), g_ptr_array_index (sheets, i),
                     progress, error))
      return FALSE;

  return TRUE;
}

static gboolean
take_tables (GewuImport  *self,
             GPtrArray   *tables,
             Progress    *progress,
             GError     **error)
{
  self->resolver->problem = tell_problem;
  for (guint k = 0; gewu_import_kinds[k] != NULL; k++)
    if (!take_kind (self, gewu_import_kinds[k], tables, progress, error))
      return FALSE;

  return TRUE;
}

static gboolean
end_import (GewuImport  *self,
            GError     **error)
{
  g_autofree char *counts = NULL;

  if (self->import == 0)
    return TRUE;
  counts = gewu_import_report_to_json (self->report);

  return gewu_store_end_import (self->connection, self->import, counts, error);
}

static guint
count_rows (GPtrArray *tables)
{
  guint rows = 0;

  for (guint i = 0; i < tables->len; i++)
    {
      const GewuTable *table = g_ptr_array_index (tables, i);

      rows += table->noun != GEWU_NOUN_NONE ? table->rows->len : 0;
    }

  return rows;
}

GewuImportReport *
gewu_import_run (GewuConnection      *connection,
                 GPtrArray           *tables,
                 const char          *files,
                 GewuImportStepFunc   step,
                 gpointer             step_data,
                 GCancellable        *cancellable,
                 GError             **error)
{
  g_autoptr(GewuImportReport) report = gewu_import_report_new ();
  g_autoptr(GewuResolver) resolver = gewu_resolver_new (connection);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  g_autoptr(GHashTable) untimed =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, gewu_untimed_free);
  GewuImport self = { .connection = connection, .resolver = resolver, .report = report,
                      .files = files, .seen = seen, .untimed = untimed };
  Progress progress = { .step = step, .step_data = step_data, .cancellable = cancellable,
                        .total = count_rows (tables) };

  gewu_resolver_load (resolver);
  if (!gewu_resolver_check (resolver, error))
    return NULL;
  for (guint i = 0; i < tables->len; i++)
    gewu_import_report_add (report, g_ptr_array_index (tables, i));
  if (!take_tables (&self, tables, &progress, error) || !end_import (&self, error))
    return NULL;

  report->import = self.import;
  return g_steal_pointer (&report);
}
