/* Taking over an entry sheet that was filled in: read on a reader's thread, then written as one
 * change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-papers.h"

#include "gewu-entry-book.h"
#include "gewu-error.h"
#include "gewu-scoring-job.h"
#include "gewu-session-private.h"

/* What the file makes of the entries. */
typedef struct
{
  GPtrArray *sheets;      /* GewuEntrySheetReport */
  GPtrArray *measures;    /* char *: the entries that the file holds, NULL at the end */
  GPtrArray *rows;        /* GewuAssessmentEntry */
} SheetContent;

static void
sheet_content_free (gpointer data)
{
  SheetContent *self = data;

  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_ptr_array_unref (self->measures);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

typedef struct
{
  gint64            assessment;
  char             *path;
  GewuEntriesFlags  flags;
  SheetContent     *content;   /* once it is read */
} SheetJob;

static void
sheet_job_free (gpointer data)
{
  SheetJob *self = data;

  g_clear_pointer (&self->content, sheet_content_free);
  g_free (self->path);
  g_free (self);
}

static void
sheet_report_free (gpointer data)
{
  GewuEntrySheetReport *self = data;

  g_free (self->name);
  g_free (self->title);
  g_ptr_array_unref (self->findings);
  g_free (self);
}

void
gewu_entry_book_report_free (GewuEntryBookReport *self)
{
  g_ptr_array_unref (self->sheets);
  g_free (self);
}

/* ---- reading */

static GewuAssessmentEntry *
make_entry (const GewuEntryRow *row,
            GewuMeasures       *measures)
{
  const GewuSubject *subject = gewu_measures_get_subject (measures, row->subject);
  GewuAssessmentEntry *entry = g_new0 (GewuAssessmentEntry, 1);

  entry->id = row->id;
  entry->measure = g_strdup (row->entry);
  entry->noun = subject->noun;
  entry->subject = subject->id;
  entry->rater = g_strdup (row->rater);
  entry->rater_name = g_strdup (row->rater_name);
  entry->has_value = row->has_value;
  entry->value = row->value;
  entry->denominator = row->denominator;
  entry->day = row->day;
  entry->finder = g_strdup (row->finder);
  entry->matter = g_strdup (row->matter);
  entry->reason = g_strdup (row->reason);
  entry->document = g_strdup (row->document);

  return entry;
}

static gboolean
holds (GPtrArray  *measures,
       const char *name)
{
  return g_ptr_array_find_with_equal_func (measures, name, g_str_equal, NULL);
}

static void
take_sheet (SheetContent   *content,
            GewuEntrySheet *sheet)
{
  GewuEntrySheetReport *report = g_new0 (GewuEntrySheetReport, 1);

  report->name = g_strdup (sheet->name);
  report->title = g_strdup (sheet->title);
  report->n_read = sheet->n_read;
  report->findings = g_ptr_array_ref (sheet->findings);
  g_ptr_array_add (content->sheets, report);
  if (sheet->entry != NULL && !holds (content->measures, sheet->entry))
    g_ptr_array_add (content->measures, g_strdup (sheet->entry));
}

static SheetContent *
take_book (GewuEntryBook *book,
           GewuScheme    *scheme,
           GewuMeasures  *measures)
{
  SheetContent *content = g_new0 (SheetContent, 1);

  content->sheets = g_ptr_array_new_with_free_func (sheet_report_free);
  content->measures = g_ptr_array_new_with_free_func (g_free);
  content->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_assessment_entry_free);
  for (guint i = 0; i < book->sheets->len; i++)
    take_sheet (content, g_ptr_array_index (book->sheets, i));
  for (guint i = 0; i < book->rows->len; i++)
    {
      const GewuEntryRow *row = g_ptr_array_index (book->rows, i);

      if (holds (content->measures, row->entry))
        {
          GewuAssessmentEntry *entry = make_entry (row, measures);

          entry->has_denominator =
            gewu_scheme_find_entry (scheme, row->entry)->kind == GEWU_ENTRY_RATE;
          g_ptr_array_add (content->rows, entry);
        }
    }

  return content;
}

static gpointer
read_sheet (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable,
            GError         **error)
{
  SheetJob *job = data;
  g_autoptr(GewuAssessmentHead) head =
    gewu_store_get_assessment (connection, job->assessment, error);
  g_autoptr(GewuWorkbook) workbook = NULL;
  g_autoptr(GewuEntryBook) book = NULL;
  GewuSessionAssessment *assessment;
  SheetContent *content;

  if (head == NULL)
    return NULL;
  workbook = gewu_workbook_open (job->path, cancellable, error);
  assessment = workbook != NULL ? gewu_session_score_on_reader (connection, head, 0, error) : NULL;
  if (assessment == NULL)
    return NULL;

  book = gewu_entry_book_read (workbook, assessment->scheme,
                               gewu_assessment_result_get_measures (assessment->result),
                               assessment->entries, assessment->period);
  content = take_book (book, assessment->scheme,
                       gewu_assessment_result_get_measures (assessment->result));
  gewu_session_assessment_free (assessment);
  if (content->measures->len > 0)
    {
      g_ptr_array_add (content->measures, NULL);
      return content;
    }

  g_set_error (error, GEWU_ERROR, GEWU_ERROR_UNKNOWN_SHEET, "%s", job->path);
  sheet_content_free (content);

  return NULL;
}

/* ---- writing */

static void
replaced_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GTask) task = data;
  SheetJob *job = g_task_get_task_data (task);
  g_autoptr(GewuEntriesReport) written = NULL;
  GewuEntryBookReport *report;
  GError *error = NULL;

  written = gewu_session_replace_entries_finish (GEWU_SESSION (source), result, &error);
  if (written == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  /* Somebody who was assessed when the file was read is not any more. */
  if (written->refused->len > 0)
    {
      g_task_return_new_error (task, GEWU_ERROR, GEWU_ERROR_INVALID, "%s",
                               g_array_index (written->refused, GewuRefusedEntry, 0).member);
      return;
    }

  report = g_new0 (GewuEntryBookReport, 1);
  report->sheets = g_steal_pointer (&job->content->sheets);
  report->added = written->added;
  report->changed = written->changed;
  report->kept = written->kept;
  report->removed = written->removed;
  g_task_return_pointer (task, report, (GDestroyNotify) gewu_entry_book_report_free);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(GTask) task = data;
  SheetJob *job = g_task_get_task_data (task);
  GewuEntryScope scope = { NULL };
  GError *error = NULL;

  job->content = g_task_propagate_pointer (G_TASK (result), &error);
  if (job->content == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  scope.measures = (const char *const *) job->content->measures->pdata;
  gewu_session_replace_entries_async (GEWU_SESSION (source), job->assessment, &scope,
                                      g_steal_pointer (&job->content->rows), job->flags,
                                      g_task_get_cancellable (task), replaced_cb,
                                      g_object_ref (task));
}

void
gewu_session_read_entry_sheet_async (GewuSession         *self,
                                     gint64               assessment,
                                     const char          *path,
                                     GewuEntriesFlags     flags,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  GTask *reading;
  SheetJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (path != NULL);

  g_task_set_source_tag (task, gewu_session_read_entry_sheet_async);
  job = g_new0 (SheetJob, 1);
  job->assessment = assessment;
  job->path = g_strdup (path);
  job->flags = flags;
  g_task_set_task_data (task, job, sheet_job_free);

  /* The task keeps the job while the reader looks at it. */
  reading = g_task_new (self, cancellable, read_cb, task);
  gewu_session_run_read (self, reading, GEWU_READER_BOARDS, read_sheet, job, NULL,
                         sheet_content_free);
}

GewuEntryBookReport *
gewu_session_read_entry_sheet_finish (GewuSession   *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
