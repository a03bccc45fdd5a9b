/* The rows of an import that were rejected, warned about or in conflict, as a workbook to mend and
 * import again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-import.h"

#include "gewu-error.h"
#include "gewu-failed-rows.h"
#include "gewu-table.h"
#include "gewu-words.h"

typedef struct
{
  GewuImportReport *report;
  char            **paths;
  char             *target;
} FailedJob;

static void
failed_job_free (gpointer data)
{
  FailedJob *self = data;

  gewu_import_report_unref (self->report);
  g_strfreev (self->paths);
  g_free (self->target);
  g_free (self);
}

/* A sheet under way, and what its rows own. */
typedef struct
{
  char    *name;
  GArray  *columns;    /* guint: of the file, those with a heading */
  GStrv    headings;
  GArray  *rows;       /* GewuFailedRow */
} FailedTable;

static void
failed_row_clear (gpointer data)
{
  GewuFailedRow *row = data;

  g_free ((gpointer) row->cells);
  g_free ((gpointer) row->reason);
}

static void
failed_table_free (gpointer data)
{
  FailedTable *self = data;

  g_free (self->name);
  g_array_unref (self->columns);
  g_strfreev (self->headings);
  g_array_unref (self->rows);
  g_free (self);
}

/* The recognised field of a column of the file, or -1. */
static int
find_field (const GewuTable *table,
            guint            column)
{
  guint n_fields;

  gewu_noun_get_fields (table->noun, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (table->columns[i].column == column)
      return (int) i;

  return -1;
}

static guint
find_last_column (const GewuTable *table)
{
  guint last = 0;
  guint n_fields;

  gewu_noun_get_fields (table->noun, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    last = MAX (last, table->columns[i].column);

  return last;
}

static FailedTable *
failed_table_new (const GewuTable *table)
{
  FailedTable *self = g_new0 (FailedTable, 1);
  g_autoptr(GStrvBuilder) headings = g_strv_builder_new ();
  guint last = find_last_column (table);

  self->name = g_strdup (gewu_sheet_get_name (table->sheet));
  self->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_array_new (FALSE, TRUE, sizeof (GewuFailedRow));
  g_array_set_clear_func (self->rows, failed_row_clear);
  for (guint column = 1; column <= last; column++)
    {
      int field = find_field (table, column);
      const GewuCell *cell = gewu_sheet_find_cell (table->sheet, table->header_row, column);
      const char *heading = cell != NULL ? cell->text : NULL;

      if (field >= 0)
        heading = table->columns[field].heading;
      if (heading == NULL)
        continue;
      g_array_append_val (self->columns, column);
      g_strv_builder_add (headings, heading);
    }
  self->headings = g_strv_builder_end (headings);

  return self;
}

/* Filled down where the sheet has merged cells, so that the row can stand alone. */
static const char *
get_text (const GewuTable *table,
          guint            n,
          guint            column)
{
  int field = find_field (table, column);
  int row = g_array_index (table->rows, int, n);
  const GewuCell *cell = field >= 0 ? gewu_table_get_cell (table, n, (guint) field)
                                    : gewu_sheet_find_cell (table->sheet, (guint) row, column);

  return cell != NULL ? cell->text : NULL;
}

static void
add_row (FailedTable     *self,
         const GewuTable *table,
         guint            n,
         const char      *reason)
{
  const char **cells = g_new0 (const char *, self->columns->len);
  GewuFailedRow row = { .cells = cells, .reason = g_strdup (reason) };

  for (guint i = 0; i < self->columns->len; i++)
    cells[i] = get_text (table, n, g_array_index (self->columns, guint, i));
  g_array_append_val (self->rows, row);
}

/* ---- reasons */

static void
collect_reasons (GHashTable *reasons,
                 GPtrArray  *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const GewuFinding *finding = g_ptr_array_index (findings, i);
      gpointer row = GINT_TO_POINTER (finding->row);
      g_autofree char *reason = gewu_words_finding (finding);
      const char *before = g_hash_table_lookup (reasons, row);

      g_hash_table_insert (reasons, row, before != NULL ? g_strjoin ("\n", before, reason, NULL)
                                                        : g_steal_pointer (&reason));
    }
}

static FailedTable *
collect_rows (const GewuTable       *table,
              const GewuImportSheet *sheet)
{
  g_autoptr(GHashTable) reasons = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  FailedTable *failed;

  collect_reasons (reasons, sheet->rejected);
  collect_reasons (reasons, sheet->warnings);
  collect_reasons (reasons, sheet->conflicts);
  if (g_hash_table_size (reasons) == 0)
    return NULL;

  failed = failed_table_new (table);
  for (guint n = 0; n < table->rows->len; n++)
    {
      int row = g_array_index (table->rows, int, n);
      const char *reason = g_hash_table_lookup (reasons, GINT_TO_POINTER (row));

      if (reason != NULL)
        add_row (failed, table, n, reason);
    }

  return failed;
}

/* ---- on a worker thread */

/* The files are those of the import, so their tables come in the order of the report. */
static void
collect_tables (GewuImportReport *report,
                GPtrArray        *tables,
                GPtrArray        *failed)
{
  for (guint i = 0; i < tables->len && i < report->sheets->len; i++)
    {
      const GewuTable *table = g_ptr_array_index (tables, i);
      const GewuImportSheet *sheet = g_ptr_array_index (report->sheets, i);
      FailedTable *rows = NULL;

      if (sheet->known && sheet->noun == table->noun)
        rows = collect_rows (table, sheet);
      if (rows != NULL)
        g_ptr_array_add (failed, rows);
    }
}

static gboolean
write_tables (GPtrArray     *failed,
              const char    *target,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autofree GewuFailedSheet *sheets = g_new0 (GewuFailedSheet, failed->len + 1);

  if (failed->len == 0)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%s", target);
      return FALSE;
    }
  for (guint i = 0; i < failed->len; i++)
    {
      const FailedTable *table = g_ptr_array_index (failed, i);

      sheets[i].name = table->name;
      sheets[i].headings = (const char *const *) table->headings;
      sheets[i].n_columns = table->columns->len;
      sheets[i].rows = (const GewuFailedRow *) table->rows->data;
      sheets[i].n_rows = table->rows->len;
    }

  return gewu_failed_rows_write (target, sheets, failed->len, cancellable, error);
}

static void
save_rows (GTask        *task,
           gpointer      source G_GNUC_UNUSED,
           gpointer      data,
           GCancellable *cancellable)
{
  FailedJob *job = data;
  g_autoptr(GPtrArray) tables =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_table_free);
  g_autoptr(GPtrArray) failed = g_ptr_array_new_with_free_func (failed_table_free);
  GError *error = NULL;

  for (guint i = 0; job->paths[i] != NULL && error == NULL; i++)
    {
      g_autoptr(GewuWorkbook) workbook = gewu_workbook_open (job->paths[i], cancellable, &error);

      if (workbook != NULL)
        g_ptr_array_extend_and_steal (tables, gewu_table_recognize (workbook));
    }
  if (error == NULL)
    collect_tables (job->report, tables, failed);

  if (error == NULL && write_tables (failed, job->target, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
gewu_session_save_failed_rows_async (GewuSession         *self,
                                     GewuImportReport    *report,
                                     const char *const   *paths,
                                     const char          *target,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  GError *error = NULL;
  FailedJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (report != NULL && paths != NULL && target != NULL);

  g_task_set_source_tag (task, gewu_session_save_failed_rows_async);
  if (!gewu_session_check_target (self, target, paths, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  job = g_new0 (FailedJob, 1);
  job->report = gewu_import_report_ref (report);
  job->paths = g_strdupv ((char **) paths);
  job->target = g_strdup (target);
  g_task_set_task_data (task, job, failed_job_free);
  g_task_run_in_thread (task, save_rows);
}

gboolean
gewu_session_save_failed_rows_finish (GewuSession   *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
