/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-why-records.h"

#include "gewu-store-clock.h"
#include "gewu-store-issue-log.h"
#include "gewu-store-record.h"

static void
why_record_free (gpointer data)
{
  GewuWhyRecord *self = data;

  gewu_evidence_row_free (self->evidence);
  g_free (self->enterprise);
  g_free (self->category);
  g_clear_pointer (&self->course, gewu_issue_course_free);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_free (self);
}

void
gewu_why_records_free (GewuWhyRecords *self)
{
  /* The courses borrow the rules. */
  g_ptr_array_unref (self->records);
  g_clear_pointer (&self->rules, g_array_unref);
  g_object_unref (self->calendar);
  g_free (self);
}

GewuStage
gewu_why_records_get_stage (const GewuIndicator *indicator)
{
  if (indicator == NULL)
    return GEWU_STAGE_HANDLE;
  if (indicator->whose == GEWU_WHOSE_ASSISTANCE)
    return GEWU_STAGE_ASSIST;

  switch (indicator->remedy)
    {
    case GEWU_REMEDY_DISPATCH:
      return GEWU_STAGE_DISPATCH;

    case GEWU_REMEDY_SIGN:
      return GEWU_STAGE_SIGN;

    case GEWU_REMEDY_RECHECK:
      return GEWU_STAGE_RECHECK;

    case GEWU_REMEDY_NONE:
    case GEWU_REMEDY_VISIT:
    case GEWU_REMEDY_RESOLVE:
    case GEWU_REMEDY_RESOLVE_IN_TIME:
    case GEWU_REMEDY_CLOSE:
    case GEWU_N_REMEDIES:
      break;
    }

  return GEWU_STAGE_HANDLE;
}

static int
count_over (const GewuIssueStage *stage,
            GewuCalendar         *calendar)
{
  GewuWhen end = stage->done;
  int left;

  if (stage->on_time == 1 || (stage->ended && stage->on_time != 0))
    return 0;
  if (!stage->ended)
    end = gewu_when_now ();
  gewu_due_judge (stage->due, end, calendar, &left);
  return MAX (-left, 0);
}

/* Of several of a kind the last that was late, else the last. */
static void
choose_stage (GewuWhyRecord *self,
              GewuStage      kind,
              GewuCalendar  *calendar)
{
  gsize n_stages;
  const GewuIssueStage *stages = gewu_issue_course_get_stages (self->course, &n_stages);

  for (gsize i = 0; i < n_stages; i++)
    {
      int over = stages[i].stage == kind ? count_over (&stages[i], calendar) : 0;

      if (stages[i].stage != kind || (self->over > 0 && over == 0))
        continue;
      self->stage = &stages[i];
      self->over = over;
    }
  for (guint i = 0; self->stage != NULL && self->stage->shifts != NULL &&
                    i < self->stage->shifts->len; i++)
    self->extended +=
      g_array_index (self->stage->shifts, GewuStageShift, i).kind == GEWU_SHIFT_EXTENDED;
}

static gboolean
read_issue (GewuWhyRecord   *self,
            GewuConnection  *connection,
            GewuStage        stage,
            GewuWhyRecords  *all,
            GError         **error)
{
  g_autoptr (GewuRecord) record = gewu_store_get_record (connection, GEWU_NOUN_ISSUE,
                                                         self->evidence->id, NULL);
  g_autoptr (GewuIssueLog) log = NULL;

  /* It may have been deleted since the period was sealed. */
  if (record == NULL)
    return TRUE;
  self->enterprise = g_strdup (gewu_record_get (record, "enterprise"));
  self->category = g_strdup (gewu_record_get (record, "category"));

  log = gewu_store_get_issue_log (connection, self->evidence->id, error);
  if (log == NULL)
    return FALSE;
  self->course = gewu_store_make_course (connection, log, all->rules);
  choose_stage (self, stage, all->calendar);
  return TRUE;
}

static gboolean
read_record (GewuWhyRecord   *self,
             GewuConnection  *connection,
             GewuStage        stage,
             GewuWhyRecords  *all,
             GError         **error)
{
  GewuNoun noun = self->evidence->noun;

  if (noun != GEWU_NOUN_ISSUE && noun != GEWU_NOUN_VISIT)
    return TRUE;

  self->files = gewu_store_list_files (connection, noun, self->evidence->id, error);
  return self->files != NULL &&
         (noun != GEWU_NOUN_ISSUE || read_issue (self, connection, stage, all, error));
}

static gboolean
is_lacking (const GewuEvidenceRow *row)
{
  return row->numerator < row->denominator;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  return is_lacking (*(GewuEvidenceRow **) b) - is_lacking (*(GewuEvidenceRow **) a);
}

static void
take_rows (GewuWhyRecords *self,
           GPtrArray      *evidence)
{
  /* The sort is stable. */
  g_ptr_array_sort (evidence, compare_rows);
  g_ptr_array_set_free_func (evidence, NULL);
  for (guint i = 0; i < evidence->len; i++)
    {
      GewuEvidenceRow *row = g_ptr_array_index (evidence, i);
      GewuWhyRecord *record = g_new0 (GewuWhyRecord, 1);

      record->evidence = row;
      self->n_lacking += is_lacking (row);
      g_ptr_array_add (self->records, record);
    }
  g_ptr_array_unref (evidence);
}

GewuWhyRecords *
gewu_why_records_new (GewuConnection  *connection,
                      GewuStage        stage,
                      GPtrArray       *evidence,
                      GCancellable    *cancellable,
                      GError         **error)
{
  g_autoptr (GewuWhyRecords) self = g_new0 (GewuWhyRecords, 1);

  self->calendar = gewu_calendar_new_china ();
  self->records = g_ptr_array_new_with_free_func (why_record_free);
  take_rows (self, evidence);

  self->rules = gewu_store_get_clock_rules (connection, error);
  if (self->rules == NULL)
    return NULL;
  for (guint i = 0; i < MIN (self->records->len, GEWU_WHY_STRIPS_MOST); i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !read_record (g_ptr_array_index (self->records, i), connection, stage, self, error))
      return NULL;

  return g_steal_pointer (&self);
}
