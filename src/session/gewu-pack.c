/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-pack.h"

#include "gewu-error.h"
#include "gewu-store-find.h"

#include <string.h>

typedef enum
{
  PAPER_SCORES = 1 << 0,   /* of a month only when it was opened as an assessment */
  PAPER_MONEY  = 1 << 1,
  PAPER_LEDGER = 1 << 2,   /* its rows are read while it is written: by the main reader */
  PAPER_SHEET  = 1 << 3,   /* too long to be printed */
  PAPER_FACTS  = 1 << 4,   /* reads what the scoring has prepared: by the main reader */
  PAPER_BEFORE = 1 << 5,   /* and then that of the period before: after those that do not */
} PaperFlags;

/* In the order of the meeting. A number is never given to another one. */
static const struct
{
  guint       number;
  const char *id;
  PaperFlags  flags;
} papers[] = {
  { 1, "bulletin", PAPER_FACTS | PAPER_BEFORE },
  { 2, "honours", PAPER_SCORES },
  { 3, "members", PAPER_SCORES },
  { 4, "details", PAPER_SCORES | PAPER_SHEET },
  { 5, "departments", PAPER_BEFORE },
  { 6, "panels", PAPER_BEFORE },
  { 7, "kpi", PAPER_SCORES | PAPER_BEFORE },
  { 8, "pay", PAPER_SCORES | PAPER_MONEY },
  { 9, "coverage", 0 },
  { 10, "outcomes", 0 },
  { 11, "submissions", 0 },
  { 12, "due", 0 },
  { 13, "visits", PAPER_LEDGER | PAPER_SHEET },
  { 14, "issues", PAPER_LEDGER | PAPER_SHEET },
  { 15, "assignments", PAPER_LEDGER | PAPER_SHEET },
  { 16, "officers", PAPER_LEDGER | PAPER_SHEET },
  { 17, "outcomes-ledger", PAPER_LEDGER | PAPER_SHEET },
};

static const guint scope_taken = GEWU_REPORT_TAKES_UNIT | GEWU_REPORT_TAKES_GRID;

/* ---- the pack */

static void
clear_paper (gpointer data)
{
  GewuPackPaper *paper = data;

  g_clear_pointer (&paper->document, gewu_document_free);
}

static void
list_papers (GewuPack *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      GewuPackPaper paper = { papers[i].number, gewu_reports_find (papers[i].id), papers[i].flags };

      if (paper.report != NULL
          && ((paper.flags & PAPER_MONEY) == 0 || (self->flags & GEWU_PACK_NO_PAY) == 0)
          && ((paper.flags & PAPER_LEDGER) == 0 || (self->flags & GEWU_PACK_LEDGERS) != 0))
        g_array_append_val (self->papers, paper);
    }
}

GewuPack *
gewu_pack_new (const GewuReportRequest *request,
               GewuPackFlags            flags,
               const char              *path,
               const char              *zone,
               GCancellable            *cancellable)
{
  GewuPack *self = g_new0 (GewuPack, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->request = gewu_report_request_copy (request);
  self->request->without_pay = (flags & GEWU_PACK_NO_PAY) != 0;
  self->flags = flags;
  self->path = g_strdup (path);
  self->zone = g_strdup (zone);
  g_set_object (&self->cancellable, cancellable);
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  self->instant = -1;
  self->papers = g_array_new (FALSE, FALSE, sizeof (GewuPackPaper));
  g_array_set_clear_func (self->papers, clear_paper);
  list_papers (self);

  return self;
}

GewuPack *
gewu_pack_ref (GewuPack *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
gewu_pack_unref (GewuPack *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  gewu_export_close (&self->export);
  gewu_report_request_free (self->request);
  g_free (self->path);
  g_free (self->zone);
  g_clear_pointer (&self->progress, gewu_progress_free);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_array_unref (self->papers);
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* ---- which is next */

/* A quarter's rules say nothing of a month. */
static gboolean
has_scores (const GewuPack      *self,
            const GewuPackPaper *paper)
{
  const GewuSessionAssessment *assessment = self->export.assessment;

  return assessment != NULL
         && ((paper->flags & PAPER_SCORES) == 0 || self->request->period.kind != GEWU_PERIOD_MONTH
             || assessment->head != NULL || self->request->scheme != NULL);
}

static gboolean
is_for_helper (const GewuPackPaper *paper)
{
  return !paper->report->needs_scheme && (paper->flags & (PAPER_LEDGER | PAPER_FACTS)) == 0;
}

/* The main reader leaves to the helper what both can do, as long as there is something else. The
 * tables of a period (gewu-store-facts.h) are made anew whenever another one is looked at. */
static GewuPackPaper *
find_next (GewuPack *self,
           gboolean  helps)
{
  GewuPackPaper *shared = NULL;
  GewuPackPaper *own = NULL;
  GewuPackPaper *late = NULL;

  for (guint i = 0; i < self->papers->len; i++)
    {
      GewuPackPaper *paper = &g_array_index (self->papers, GewuPackPaper, i);
      GewuPackPaper **place = is_for_helper (paper) ? &shared
                              : (paper->flags & PAPER_BEFORE) != 0 ? &late : &own;

      if (paper->taken || *place != NULL)
        continue;
      if (!paper->report->needs_scheme || (!helps && has_scores (self, paper)))
        *place = paper;
    }
  if (helps)
    return shared;

  return own != NULL ? own : late != NULL ? late : shared;
}

/* NULL: nothing is left. */
static GewuPackPaper *
take_next (GewuPack *self,
           gboolean  helps)
{
  GewuPackPaper *paper;

  g_mutex_lock (&self->lock);
  paper = self->has_failed ? NULL : find_next (self, helps);
  if (paper != NULL)
    paper->taken = TRUE;
  g_mutex_unlock (&self->lock);

  return paper;
}

/* ---- making them */

static void
note_done (GewuPack *self,
           gboolean  failed)
{
  double fraction;

  g_mutex_lock (&self->lock);
  self->n_done++;
  self->has_failed = self->has_failed || failed;
  fraction = (double) self->n_done / (self->papers->len + 1);
  g_mutex_unlock (&self->lock);
  gewu_progress_tell (self->progress, fraction);
}

/* The scheme may have no board for it, or pay nobody: then there is no such document. */
static gboolean
make_paper (GewuPack          *self,
            const GewuExport  *export,
            GewuPackPaper     *paper,
            GError           **error)
{
  g_autoptr(GError) local_error = NULL;
  GewuDocument *document;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  document = gewu_gather_build (export, paper->report, &local_error);
  if (document != NULL)
    return self->put (self, paper, document, error);

  return g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_SCHEME)
         || g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_NO_RECORDS)
         || gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

static gboolean
make_papers (GewuPack    *self,
             GewuExport  *export,
             gboolean     helps,
             GError     **error)
{
  GewuPackPaper *paper;

  while ((paper = take_next (self, helps)) != NULL)
    {
      gboolean made = make_paper (self, export, paper, error);

      note_done (self, !made);
      if (!made)
        return FALSE;
    }

  return TRUE;
}

/* ---- the main reader */

/* A period that cannot be scored still has what needs no scores. */
static gboolean
open_export (GewuPack  *self,
             GError   **error)
{
  GewuExport *export = &self->export;
  g_autoptr(GError) local_error = NULL;

  if (gewu_export_open (export, self->request, scope_taken, TRUE, &local_error))
    return TRUE;
  if (!g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_NO_RECORDS)
      && !g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_MEASURES)
      && !g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_NO_SUCH_MEASURE))
    return gewu_error_pass_on (g_steal_pointer (&local_error), error);

  gewu_export_close (export);

  return gewu_export_open (export, self->request, scope_taken, FALSE, error);
}

static void
tell_helper (GewuPack *self,
             gint64    instant)
{
  g_mutex_lock (&self->lock);
  self->instant = instant;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

static void
wait_for_helper (GewuPack *self,
                 gboolean  failed)
{
  g_mutex_lock (&self->lock);
  self->is_closed = TRUE;
  self->has_failed = self->has_failed || failed;
  g_cond_broadcast (&self->changed);
  while (self->n_helpers > 0)
    g_cond_wait (&self->changed, &self->lock);
  g_mutex_unlock (&self->lock);
}

static gboolean
make_main (GewuPack        *self,
           GewuConnection  *connection,
           GError         **error)
{
  gint64 instant;

  if (!gewu_store_find_last_change (connection, &instant, error))
    return FALSE;
  tell_helper (self, instant);
  self->export.connection = connection;
  self->export.zone = self->zone;
  self->export.cancellable = self->cancellable;

  return open_export (self, error) && make_papers (self, &self->export, FALSE, error);
}

gboolean
gewu_pack_make (GewuPack        *self,
                GewuConnection  *connection,
                GError         **error)
{
  gboolean made = make_main (self, connection, error);

  wait_for_helper (self, !made);

  return made && gewu_error_pass_on (g_steal_pointer (&self->error), error);
}

/* ---- the helper */

/* FALSE: it came too late, or sees other records than the main reader. */
static gboolean
join_main (GewuPack *self,
           gint64    instant)
{
  gboolean joined;

  g_mutex_lock (&self->lock);
  while (self->instant == -1 && !self->is_closed)
    g_cond_wait (&self->changed, &self->lock);
  joined = !self->is_closed && self->instant == instant;
  if (joined)
    self->n_helpers++;
  g_mutex_unlock (&self->lock);

  return joined;
}

/* Takes error, which may be NULL. */
static void
leave_main (GewuPack *self,
            GError   *error)
{
  g_mutex_lock (&self->lock);
  self->n_helpers--;
  self->has_failed = self->has_failed || error != NULL;
  self->error = error;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

void
gewu_pack_help (GewuPack       *self,
                GewuConnection *connection)
{
  GewuExport export = {
    .connection = connection, .zone = self->zone, .cancellable = self->cancellable
  };
  g_autoptr(GewuReportRequest) request = NULL;
  GError *error = NULL;
  gint64 instant;

  if (!gewu_store_find_last_change (connection, &instant, NULL) || !join_main (self, instant))
    return;

  request = gewu_report_request_copy (self->request);
  if (gewu_export_open (&export, request, scope_taken, FALSE, &error))
    make_papers (self, &export, TRUE, &error);
  gewu_export_close (&export);
  leave_main (self, error);
}

void
gewu_pack_end (GewuPack *self)
{
  g_mutex_lock (&self->lock);
  self->is_closed = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

/* ---- words */

/* A text is called by what its title says after the zone and the period. */
static const char *
get_title (const GewuPack     *self,
           const GewuReport   *report,
           const GewuDocument *document)
{
  g_autofree char *period = gewu_period_to_title (self->request->period);
  g_autofree char *prefix = g_strconcat (self->zone != NULL ? self->zone : "", period, NULL);

  return report->is_text && g_str_has_prefix (document->title, prefix)
         ? document->title + strlen (prefix) : report->title;
}

char *
gewu_pack_name_paper (GewuPack            *self,
                      const GewuPackPaper *paper,
                      const GewuDocument  *document)
{
  return g_strdup_printf ("%02u %s", paper->number, get_title (self, paper->report, document));
}

gboolean
gewu_pack_prints (GewuPack            *self,
                  const GewuPackPaper *paper)
{
  return (paper->flags & PAPER_SHEET) == 0 && (self->flags & GEWU_PACK_NO_PDF) == 0;
}

char *
gewu_pack_describe (GewuPack *self)
{
  const GewuSessionAssessment *assessment = self->export.assessment;
  g_autofree char *name = gewu_session_name_pack (self->request->period);
  g_autofree char *day = gewu_day_to_string (self->export.as_of);
  GString *text = g_string_new (self->zone);

  g_string_append_printf (text, "%s\n统计截至：%s\n", name, day);
  if (assessment != NULL)
    g_string_append_printf (text, "考核结果：%s，%s\n",
                            assessment->snapshot != 0 ? "已公布" : "试算，尚未公布",
                            gewu_export_name_scheme (&self->export));

  return g_string_free (text, FALSE);
}
