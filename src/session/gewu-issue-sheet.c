/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-issue-sheet.h"

#include "gewu-report-stage.h"
#include "gewu-store-attachment.h"
#include "gewu-store-letterhead.h"
#include "gewu-store-record.h"
#include "gewu-strip.h"

/* What the sheet borrows while it is built. */
typedef struct
{
  const GewuIssueDetail *detail;
  GewuRecord            *enterprise;  /* NULL: none */
  GPtrArray             *files;       /* GewuFile */
  GPtrArray             *texts;       /* kept alive: char * */
  GArray                *assists;     /* GewuIssueSheetAssist */
  GArray                *rechecks;    /* GewuIssueSheetRecheck */
  GArray                *lines;       /* GewuIssueSheetLine */
  GPtrArray             *shifts;
  GPtrArray             *outcomes;
  GPtrArray             *names;       /* of files */
  GArray                *notices;     /* GewuIssueSheetNotice */
  char                 **ratings;
  GewuLetterhead        *letterhead;
  GArray                *strip;
} Sheet;

/* Takes text; lent until the sheet is done. */
static const char *
keep (Sheet *self,
      char  *text)
{
  if (text != NULL)
    g_ptr_array_add (self->texts, text);

  return text;
}

/* "a b", or the one that there is. */
static const char *
join (Sheet      *self,
      const char *a,
      const char *b)
{
  if (a == NULL || b == NULL)
    return a != NULL ? a : b;

  return keep (self, g_strdup_printf ("%s %s", a, b));
}

/* ---- the time */

/* The handling that runs, or ran last. */
static const GewuStageLine *
find_handling (Sheet *self)
{
  for (guint i = self->detail->stages->len; i > 0; i--)
    {
      const GewuStageLine *line = g_ptr_array_index (self->detail->stages, i - 1);

      if (line->stage->stage == GEWU_STAGE_HANDLE)
        return line;
    }

  return NULL;
}

/* Only while the department may still ask for another. */
static void
fill_return (Sheet          *self,
             GewuIssueSheet *sheet)
{
  sheet->return_until = GEWU_DAY_UNKNOWN;
  for (guint i = 0; i < self->detail->stages->len; i++)
    {
      const GewuStageLine *line = g_ptr_array_index (self->detail->stages, i);

      if (line->stage->stage == GEWU_STAGE_RETURN && !line->stage->ended)
        sheet->return_until = line->stage->due.day;
    }
}

static void
add_assists (Sheet *self)
{
  for (guint i = 0; i < self->detail->stages->len; i++)
    {
      const GewuStageLine *line = g_ptr_array_index (self->detail->stages, i);
      GewuIssueSheetAssist assist = { line->unit, line->stage->due.day, line->stage->done.day };

      if (line->stage->stage == GEWU_STAGE_ASSIST)
        g_array_append_val (self->assists, assist);
    }
}

static void
fill_time (Sheet          *self,
           GewuIssueSheet *sheet)
{
  const GewuStageLine *line = find_handling (self);
  const GewuIssueStage *stage;
  GewuStripSum sum;

  if (line == NULL)
    return;
  stage = line->stage;
  self->strip = gewu_strip_new (stage, self->detail->calendar, gewu_when_now ().day);
  gewu_strip_sum (self->strip, self->detail->calendar, &sum);
  sheet->strip = self->strip;
  sheet->explanation = keep (self, gewu_report_stage_explain (stage, &sum));
  sheet->overdue = keep (self, gewu_report_stage_describe_overdue (
                                 stage->ended ? line->over : MAX (-line->left, 0)));
  for (guint i = 0; stage->shifts != NULL && i < stage->shifts->len; i++)
    g_ptr_array_add (self->shifts,
                     (char *) keep (self, gewu_report_stage_describe_shift (
                                            &g_array_index (stage->shifts, GewuStageShift, i))));
}

/* ---- the course */

static void
add_recheck (Sheet                    *self,
             const GewuIssueEventLine *line)
{
  GewuIssueSheetRecheck recheck = {
    .round = (int) self->rechecks->len + 1,
    .day = line->day,
    .who = line->person,
    .passed = line->passed == 1,
    .rating = line->rating,
    .text = line->text,
  };

  g_array_append_val (self->rechecks, recheck);
}

static void
add_line (Sheet                    *self,
          const GewuIssueEventLine *line,
          GewuEventKind             kind)
{
  GewuIssueSheetLine shown = {
    .heading = gewu_event_kind_get_heading (kind),
    .when = gewu_when_new (line->day, line->time),
    .who = join (self, line->by_unit, line->person),
    .text = join (self, line->unit, line->text),
  };

  g_array_append_val (self->lines, shown);
}

static void
add_notice (Sheet                    *self,
            const GewuIssueEventLine *line,
            gboolean                  is_supervision)
{
  GewuIssueSheetNotice notice = {
    is_supervision, line->ordinal, line->day, join (self, line->by_unit, line->person), line->text
  };

  g_array_append_val (self->notices, notice);
}

static void
fill_course (Sheet          *self,
             GewuIssueSheet *sheet)
{
  for (guint i = 0; i < self->detail->events->len; i++)
    {
      const GewuIssueEventLine *line = g_ptr_array_index (self->detail->events, i);
      GewuEventKind kind;

      if (!gewu_event_kind_from_id (line->kind, &kind))
        continue;
      add_line (self, line, kind);
      if (kind == GEWU_EVENT_REPORT)
        sheet->reported = gewu_when_new (line->day, line->time);
      if (kind == GEWU_EVENT_RECHECK)
        add_recheck (self, line);
      if (kind == GEWU_EVENT_URGE || kind == GEWU_EVENT_SUPERVISE)
        add_notice (self, line, kind == GEWU_EVENT_SUPERVISE);
      if (kind == GEWU_EVENT_DISPATCH)
        sheet->order = line->text;
      if (kind == GEWU_EVENT_RESOLVE)
        sheet->result = line->text;
    }
}

/* ---- the rest */

static void
fill_lists (Sheet *self)
{
  for (guint i = 0; i < self->detail->outcomes->len; i++)
    {
      const GewuOutcomeLine *line = g_ptr_array_index (self->detail->outcomes, i);
      g_autofree char *quantity = gewu_decimal_to_string (line->quantity, 0);
      char *text = g_strdup_printf ("%s %s%s %s", line->kind != NULL ? line->kind : "", quantity,
                                    line->quantity_unit != NULL ? line->quantity_unit : "",
                                    line->text != NULL ? line->text : "");

      g_ptr_array_add (self->outcomes, (char *) keep (self, g_strstrip (text)));
    }
  for (guint i = 0; i < self->files->len; i++)
    g_ptr_array_add (self->names, ((GewuFile *) g_ptr_array_index (self->files, i))->name);
}

static void
fill_record (Sheet          *self,
             GewuIssueSheet *sheet)
{
  const GewuIssueStatus *status = gewu_issue_course_get_status (self->detail->course);
  GewuRecord *record = self->detail->record;

  sheet->state = status->state;
  sheet->number = gewu_record_get (record, "number");
  sheet->enterprise = gewu_record_get (record, "enterprise");
  sheet->credit_code = gewu_record_get (record, "credit-code");
  sheet->category = gewu_record_get (record, "category");
  sheet->severity = gewu_record_get (record, "severity");
  sheet->source = gewu_record_get (record, "source");
  sheet->text = gewu_record_get (record, "text");
  sheet->reporter = gewu_record_get (record, "reporter");
  sheet->department = gewu_record_get (record, "unit");
  sheet->leader = gewu_record_get (record, "leader");
  sheet->measures = gewu_record_get (record, "measures");
  sheet->result_kind = gewu_record_get (record, "result");
  sheet->dispatched = status->dispatched;
  sheet->signed_for = status->signed_for;
  sheet->resolved = status->resolved;
  sheet->first_due = status->first_due;
  sheet->due = status->due;
  if (self->enterprise != NULL)
    {
      sheet->grid = gewu_record_get (self->enterprise, "grid");
      sheet->contact = join (self, gewu_record_get (self->enterprise, "contact"),
                             gewu_record_get (self->enterprise, "phone"));
    }
}

static void
fill_arrays (Sheet          *self,
             GewuIssueSheet *sheet)
{
  sheet->assisting = (const GewuIssueSheetAssist *) self->assists->data;
  sheet->n_assisting = self->assists->len;
  sheet->rechecks = (const GewuIssueSheetRecheck *) self->rechecks->data;
  sheet->n_rechecks = self->rechecks->len;
  sheet->lines = (const GewuIssueSheetLine *) self->lines->data;
  sheet->n_lines = self->lines->len;
  sheet->shifts = (const char *const *) self->shifts->pdata;
  sheet->n_shifts = self->shifts->len;
  sheet->outcomes = (const char *const *) self->outcomes->pdata;
  sheet->n_outcomes = self->outcomes->len;
  sheet->attachments = (const char *const *) self->names->pdata;
  sheet->n_attachments = self->names->len;
  sheet->notices = (const GewuIssueSheetNotice *) self->notices->data;
  sheet->n_notices = self->notices->len;
  sheet->ratings = (const char *const *) self->ratings;
  sheet->n_ratings = g_strv_length (self->ratings);
}

static void
clear_sheet (Sheet *self)
{
  g_clear_pointer (&self->enterprise, gewu_record_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->strip, g_array_unref);
  g_array_unref (self->assists);
  g_array_unref (self->rechecks);
  g_array_unref (self->lines);
  g_array_unref (self->notices);
  g_strfreev (self->ratings);
  g_clear_pointer (&self->letterhead, gewu_letterhead_free);
  g_ptr_array_unref (self->shifts);
  g_ptr_array_unref (self->outcomes);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->texts);
}

static gboolean
load (Sheet           *self,
      GewuConnection  *connection,
      GError         **error)
{
  self->ratings = gewu_store_get_terms (connection, "rating", error);
  if (self->ratings == NULL)
    return FALSE;
  self->letterhead = gewu_store_get_letterhead (connection, error);
  if (self->letterhead == NULL)
    return FALSE;

  self->files = gewu_store_list_files (connection, GEWU_NOUN_ISSUE, self->detail->issue, error);
  if (self->files != NULL && self->detail->enterprise != 0)
    self->enterprise = gewu_store_get_record (connection, GEWU_NOUN_ENTERPRISE,
                                              self->detail->enterprise, error);

  return self->files != NULL && (self->detail->enterprise == 0 || self->enterprise != NULL);
}

GewuDocument *
gewu_issue_sheet_build (GewuConnection         *connection,
                        const GewuIssueDetail  *detail,
                        const char             *zone,
                        GewuIssuePaper          paper,
                        GError                **error)
{
  GewuIssueSheet sheet = { .zone = zone, .as_of = gewu_now (), .reported = GEWU_WHEN_UNKNOWN };
  Sheet self = {
    .detail = detail,
    .texts = g_ptr_array_new_with_free_func (g_free),
    .assists = g_array_new (FALSE, FALSE, sizeof (GewuIssueSheetAssist)),
    .rechecks = g_array_new (FALSE, FALSE, sizeof (GewuIssueSheetRecheck)),
    .lines = g_array_new (FALSE, FALSE, sizeof (GewuIssueSheetLine)),
    .shifts = g_ptr_array_new (),
    .outcomes = g_ptr_array_new (),
    .names = g_ptr_array_new (),
    .notices = g_array_new (FALSE, FALSE, sizeof (GewuIssueSheetNotice)),
  };
  GewuDocument *document = NULL;

  if (load (&self, connection, error))
    {
      fill_record (&self, &sheet);
      fill_time (&self, &sheet);
      fill_return (&self, &sheet);
      fill_course (&self, &sheet);
      add_assists (&self);
      fill_lists (&self);
      fill_arrays (&self, &sheet);
      sheet.office = self.letterhead->office;
      document = gewu_report_issue_build (&sheet, paper);
      gewu_document_set_letterhead (document, self.letterhead);
    }
  clear_sheet (&self);

  return document;
}
