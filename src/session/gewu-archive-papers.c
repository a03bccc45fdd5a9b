/* Every paper of an archived period, as PDF and as xlsx.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-archive.h"

#include "gewu-gather.h"
#include "gewu-pdf-writer.h"
#include "gewu-report-entry.h"
#include "gewu-xlsx-writer.h"

static char *
make_path (GewuArchive *self,
           const char  *stem,
           const char  *ending)
{
  g_autofree char *file = g_strconcat (stem, ending, NULL);

  return g_build_filename (gewu_whole_folder_get_path (self->folder), file, NULL);
}

gboolean
gewu_archive_add_document (GewuArchive                *self,
                           GewuDocument               *document,
                           const char                 *subfolder,
                           const char                 *name,
                           const GewuAssessmentEvent  *event,
                           GError                    **error)
{
  g_autofree char *clean = gewu_archive_clean_name (name);
  g_autofree char *stem = subfolder != NULL ? g_build_filename (subfolder, clean, NULL)
                                            : g_strdup (clean);
  g_autofree char *note = g_strconcat (stem, "（pdf、xlsx）", NULL);
  g_autofree char *pdf = make_path (self, stem, ".pdf");
  g_autofree char *book = make_path (self, stem, ".xlsx");
  g_autoptr(GewuPages) pages = gewu_pages_new (document, self->export.cancellable, error);

  if (pages == NULL || !gewu_pdf_write_pages (document, pages, pdf, self->export.cancellable, error)
      || !gewu_xlsx_write (document, book, self->export.cancellable, error))
    return FALSE;

  if (subfolder != NULL)
    gewu_archive_note (self, document->title, event != NULL ? event->number : NULL,
                       event != NULL ? event->day : GEWU_DAY_UNKNOWN,
                       gewu_pages_get_n_pages (pages), note);

  return TRUE;
}

/* request: which board, which correction. label: what tells it from the others of its kind; NULL:
 * nothing. */
static gboolean
add_paper (GewuArchive                *self,
           const GewuReport           *report,
           const GewuReportRequest    *request,
           const char                 *label,
           const GewuAssessmentEvent  *event,
           GError                    **error)
{
  GewuExport export = self->export;
  g_autoptr(GewuDocument) document = NULL;
  g_autofree char *name = NULL;

  export.request = request;
  document = gewu_gather_build (&export, report, error);

  if (document == NULL)
    return FALSE;
  name = label != NULL ? g_strdup_printf ("%s（%s）", report->title, label)
                       : g_strdup (report->title);

  return gewu_archive_add_document (self, document, GEWU_ARCHIVE_PAPERS, name, event, error);
}

static gboolean
add_board (GewuArchive            *self,
           const GewuBoardResult  *result,
           GError                **error)
{
  const GewuBoard *board = result->board;
  GewuReportRequest request = *self->export.request;
  const GewuAssessmentEvent *bulletin =
    gewu_archive_find_event (self, GEWU_ASSESSMENT_ANNOUNCE);
  gboolean people = board->noun == GEWU_NOUN_PERSON;

  request.board = board->id;
  request.without_pay = board->pay == NULL;
  if (result->scores->len == 0)
    return TRUE;

  return add_paper (self, people ? &gewu_report_members : &gewu_report_departments, &request,
                    board->title, bulletin, error)
         && add_paper (self, &gewu_report_slips, &request, board->title, NULL, error)
         && (!people || board->pay == NULL
             || add_paper (self, &gewu_report_pay, &request, board->title, NULL, error));
}

static gboolean
add_corrections (GewuArchive  *self,
                 GError      **error)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      const GewuAssessmentEvent *event = g_ptr_array_index (self->events, i);
      GewuReportRequest request = *self->export.request;

      request.number = event->number;
      if (event->kind == GEWU_ASSESSMENT_CORRECT
          && !add_paper (self, &gewu_report_correction, &request, event->number, event, error))
        return FALSE;
    }

  return TRUE;
}

/* As it was filled in, without the columns that only the program reads. */
static gboolean
add_entries (GewuArchive  *self,
             GError      **error)
{
  GewuSessionAssessment *assessment = self->export.assessment;
  GewuReportInput input = { .zone = self->export.zone, .period = assessment->period };
  g_autoptr(GewuDocument) document = NULL;

  if (assessment->entries == NULL || assessment->entries->len == 0)
    return TRUE;
  document = gewu_report_entry_build (&input, assessment->scheme,
                                      gewu_assessment_result_get_measures (assessment->result),
                                      assessment->entries, FALSE);

  return document == NULL
         || gewu_archive_add_document (self, document, GEWU_ARCHIVE_PAPERS, "手工项录入表", NULL,
                                       error);
}

gboolean
gewu_archive_add_papers (GewuArchive  *self,
                         GError      **error)
{
  GewuAssessmentResult *result = self->export.assessment->result;
  const GewuReportRequest *all = self->export.request;

  if (!gewu_archive_make_folder (self, GEWU_ARCHIVE_PAPERS, error)
      || !add_paper (self, &gewu_report_result, all, NULL,
                     gewu_archive_find_event (self, GEWU_ASSESSMENT_PUBLISH), error))
    return FALSE;

  for (guint i = 0; i < gewu_assessment_result_get_n_boards (result); i++)
    if (!add_board (self, gewu_assessment_result_get_board (result, i), error))
      return FALSE;

  if (self->export.assessment->head->n_objections > 0
      && !add_paper (self, &gewu_report_objections, all, NULL, NULL, error))
    return FALSE;

  return add_corrections (self, error) && add_entries (self, error);
}
