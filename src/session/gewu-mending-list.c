/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-mending-list.h"

#include <string.h>

#include "gewu-error.h"
#include "gewu-scheme-draft.h"
#include "gewu-store-clock.h"
#include "gewu-store-indicator.h"
#include "gewu-store-issue-log.h"

typedef struct
{
  GewuConnection    *connection;
  GewuMeasures      *measures;
  GewuNoun           noun;
  GewuPeriod         period;
  GewuDay            today;
  guint              index;      /* of the subject in measures */
  gint64             subject;
  GArray            *rules;
  GPtrArray         *steps;      /* GewuMendingStep */
  GArray            *end;        /* GewuMeasureChange */
} Search;

/* What an issue has to be in for its remedy to be possible, as bits of GewuIssueState. */
static guint
get_states (GewuRemedy remedy)
{
  const guint open = 1 << GEWU_ISSUE_DISPATCHED | 1 << GEWU_ISSUE_HANDLING;

  switch (remedy)
    {
    case GEWU_REMEDY_DISPATCH:
      return 1 << GEWU_ISSUE_REPORTED;

    case GEWU_REMEDY_SIGN:
      return 1 << GEWU_ISSUE_DISPATCHED;

    case GEWU_REMEDY_RESOLVE:
    case GEWU_REMEDY_RESOLVE_IN_TIME:
      return open;

    case GEWU_REMEDY_RECHECK:
      return 1 << GEWU_ISSUE_RESOLVED;

    case GEWU_REMEDY_CLOSE:
      return open | 1 << GEWU_ISSUE_RESOLVED;

    case GEWU_REMEDY_NONE:
    case GEWU_REMEDY_VISIT:
    case GEWU_N_REMEDIES:
      break;
    }

  return 0;
}

/* A month's visits are due by its end; who has not come in a month to come is not late yet. */
static GewuDay
get_end (const Search *search,
         GewuRemedy    remedy)
{
  if (remedy != GEWU_REMEDY_VISIT)
    return search->period.last;

  return MIN (search->period.last, gewu_period_of_day (GEWU_PERIOD_MONTH, search->today).last);
}

static gboolean
is_bad (const GewuIndicator   *indicator,
        const GewuEvidenceRow *row)
{
  return indicator->kind == GEWU_INDICATOR_RATE ? row->numerator < row->denominator
                                                : row->numerator > 0;
}

static gboolean
is_bad_now (const GewuIndicator   *indicator,
            GPtrArray             *now,
            const GewuEvidenceRow *row)
{
  for (guint i = 0; now != NULL && i < now->len; i++)
    {
      const GewuEvidenceRow *other = g_ptr_array_index (now, i);

      if (other->id == row->id && g_strcmp0 (other->detail, row->detail) == 0 &&
          is_bad (indicator, other))
        return TRUE;
    }

  return FALSE;
}

/* ---- one record */

/* FALSE with error set. *step stays NULL when nothing can be done about the issue. */
static gboolean
look_at_issue (Search                 *search,
               GewuRemedy              remedy,
               const GewuEvidenceRow  *row,
               GewuMendingStep       **step,
               GError                **error)
{
  g_autoptr (GewuIssueLog) log = gewu_store_get_issue_log (search->connection, row->id, error);
  g_autoptr (GewuIssueCourse) course = NULL;
  const GewuIssueStatus *status;
  GewuDay due;

  if (log == NULL)
    return FALSE;
  course = gewu_store_make_course (search->connection, log, search->rules);
  status = gewu_issue_course_get_status (course);
  due = remedy == GEWU_REMEDY_RESOLVE || remedy == GEWU_REMEDY_RESOLVE_IN_TIME ||
        remedy == GEWU_REMEDY_CLOSE ? status->due : status->next_due.day;
  if ((get_states (remedy) & 1 << status->state) == 0 ||
      (remedy == GEWU_REMEDY_RESOLVE_IN_TIME &&
       (status->on_time == 0 || (due != GEWU_DAY_UNKNOWN && due < search->today))))
    return TRUE;

  *step = gewu_mending_step_new (remedy, row->noun, row->id);
  (*step)->is_overdue = due != GEWU_DAY_UNKNOWN && due < search->today;
  (*step)->until = search->period.last;
  if (due != GEWU_DAY_UNKNOWN && due >= search->today)
    (*step)->until = MIN (due, search->period.last);

  return TRUE;
}

static GewuMendingStep *
find_step (Search                *search,
           const GewuEvidenceRow *row)
{
  for (guint i = 0; i < search->steps->len; i++)
    {
      GewuMendingStep *step = g_ptr_array_index (search->steps, i);

      if (step->noun == row->noun && step->id == row->id)
        return step;
    }

  return NULL;
}

/* One step for each record, whatever it mends. Takes step. */
static GewuMendingStep *
merge_step (Search                *search,
            GewuMendingStep       *step,
            const GewuEvidenceRow *row)
{
  GewuMendingStep *known = find_step (search, row);

  if (known == NULL)
    {
      step->label = g_strdup (row->label);
      step->detail = g_strdup (row->detail);
      g_ptr_array_add (search->steps, step);
      return step;
    }

  known->remedy = MAX (known->remedy, step->remedy);
  known->until = MIN (known->until, step->until);
  gewu_mending_step_free (step);
  return known;
}

static gboolean
take_row (Search                 *search,
          const GewuIndicator    *indicator,
          const char             *measure,
          const GewuEvidenceRow  *row,
          GError                **error)
{
  GewuMendingStep *step = NULL;
  gint64 change = indicator->kind == GEWU_INDICATOR_RATE ? row->denominator - row->numerator
                                                         : -row->numerator;

  if (row->noun == GEWU_NOUN_ISSUE)
    {
      if (!look_at_issue (search, indicator->remedy, row, &step, error))
        return FALSE;
    }
  else
    {
      step = gewu_mending_step_new (indicator->remedy, row->noun, row->id);
      step->until = get_end (search, indicator->remedy);
    }
  if (step != NULL)
    gewu_mending_step_change (merge_step (search, step, row), measure,
                              gewu_decimal_from_int (change), GEWU_DECIMAL_ZERO);

  return TRUE;
}

/* ---- one measure */

/* From what was measured to what the rows amount to. */
static void
add_end (Search     *search,
         const char *measure,
         GPtrArray  *rows)
{
  GewuValue value = gewu_measures_get (search->measures, search->index, measure);
  GewuMeasureChange change = { g_strdup (measure), GEWU_DECIMAL_ZERO, GEWU_DECIMAL_ZERO };
  gint64 numerator = 0;
  gint64 denominator = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const GewuEvidenceRow *row = g_ptr_array_index (rows, i);

      numerator += row->numerator;
      denominator += row->denominator;
    }
  if (!gewu_decimal_subtract (gewu_decimal_from_int (numerator), value.ratio.numerator,
                              &change.numerator) ||
      !gewu_decimal_subtract (gewu_decimal_from_int (denominator), value.ratio.denominator,
                              &change.denominator))
    g_warning ("Counts out of range");
  g_array_append_val (search->end, change);
}

static GPtrArray *
list_rows (Search              *search,
           const GewuIndicator *indicator,
           const GewuMeasure   *measure,
           GewuDay              as_of,
           GError             **error)
{
  const GewuIndicatorQuery query = {
    indicator, search->noun, measure->parameters, search->period, as_of
  };

  return gewu_store_list_evidence (search->connection, &query, search->subject, error);
}

static gboolean
look_at_measure (Search             *search,
                 const GewuMeasure  *measure,
                 GError            **error)
{
  const GewuIndicator *indicator = gewu_indicator_find (measure->name);
  gboolean in_time;
  g_autoptr (GPtrArray) now = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (indicator == NULL || indicator->remedy == GEWU_REMEDY_NONE ||
      gewu_measures_get (search->measures, search->index, measure->key).kind == GEWU_VALUE_ABSENT)
    return TRUE;

  /* What is bad today already was to be done by now: nothing brings it back. */
  in_time = indicator->remedy == GEWU_REMEDY_VISIT ||
            indicator->remedy == GEWU_REMEDY_DISPATCH || indicator->remedy == GEWU_REMEDY_SIGN ||
            indicator->remedy == GEWU_REMEDY_RECHECK;
  if (in_time)
    now = list_rows (search, indicator, measure, search->today, error);
  if (in_time && now == NULL)
    return FALSE;
  rows = list_rows (search, indicator, measure, get_end (search, indicator->remedy), error);
  if (rows == NULL)
    return FALSE;

  add_end (search, measure->key, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      const GewuEvidenceRow *row = g_ptr_array_index (rows, i);

      if (is_bad (indicator, row) && !is_bad_now (indicator, now, row) &&
          !take_row (search, indicator, measure->key, row, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
look_at_board (Search           *search,
               const GewuBoard  *board,
               GCancellable     *cancellable,
               GError          **error)
{
  for (guint i = 0; i < board->measures->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !look_at_measure (search, g_ptr_array_index (board->measures, i), error))
      return FALSE;

  return TRUE;
}

/* The scheme with this board alone: what is scored again and again need not score the others. One
 * whose measures are scores of other boards stays as it is. (transfer full) */
static GewuScheme *
narrow_scheme (GewuScheme *scheme,
               const char *board)
{
  const char *text = gewu_scheme_get_text (scheme);
  g_autoptr (GewuSchemeDraft) draft = NULL;
  g_autofree char *narrow = NULL;
  GewuScheme *narrowed = NULL;

  if (strstr (text, "\"score-of\"") == NULL)
    draft = gewu_scheme_draft_new (text, NULL);
  if (draft == NULL)
    return gewu_scheme_ref (scheme);

  for (guint i = gewu_scheme_get_n_boards (scheme); i > 0; i--)
    {
      g_autofree char *place = gewu_scheme_place_nth ("boards", i - 1);

      if (!g_str_equal (gewu_scheme_get_board (scheme, i - 1)->id, board))
        gewu_scheme_draft_remove (draft, place);
    }
  narrow = gewu_scheme_draft_to_text (draft);
  narrowed = gewu_scheme_new_from_json (narrow, -1, NULL);

  return narrowed != NULL ? narrowed : gewu_scheme_ref (scheme);
}

/* The records of the steps, as those behind a line are shown. */
static gboolean
read_records (GewuMending     *mending,
              GewuConnection  *connection,
              GCancellable    *cancellable,
              GError         **error)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_evidence_row_free);
  GewuStage stage = GEWU_STAGE_HANDLE;

  for (guint i = 0; i < mending->steps->len; i++)
    {
      const GewuMendingStep *step = g_ptr_array_index (mending->steps, i);
      GewuEvidenceRow *row = g_new0 (GewuEvidenceRow, 1);

      row->noun = step->noun;
      row->id = step->id;
      row->label = g_strdup (step->label);
      row->detail = g_strdup (step->detail);
      g_ptr_array_add (rows, row);
      if (step->remedy == GEWU_REMEDY_RECHECK)
        stage = GEWU_STAGE_RECHECK;
    }
  mending->records = gewu_why_records_new (connection, stage, rows, cancellable, error);

  return mending->records != NULL;
}

GewuMending *
gewu_mending_look (GewuConnection        *connection,
                   GewuAssessmentResult  *result,
                   GewuPeriod             period,
                   const char            *board,
                   const char            *subject,
                   GCancellable          *cancellable,
                   GError               **error)
{
  g_autoptr (GewuScheme) scheme = narrow_scheme (gewu_assessment_result_get_scheme (result), board);
  const GewuBoard *found = gewu_scheme_find_board (scheme, board);
  g_autoptr (GewuMeasures) measures =
    gewu_measures_copy (gewu_assessment_result_get_measures (result));
  g_autoptr (GPtrArray) steps =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_mending_step_free);
  g_autoptr (GArray) end = gewu_measure_changes_new ();
  g_autoptr (GArray) rules = gewu_store_get_clock_rules (connection, error);
  g_autoptr (GewuMending) mending = NULL;
  Search search = {
    .connection = connection, .measures = measures, .period = period,
    .today = gewu_when_now ().day, .rules = rules, .steps = steps, .end = end
  };

  if (rules == NULL)
    return NULL;
  if (found == NULL || !gewu_measures_find (measures, found->noun, subject, &search.index))
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, subject);
      return NULL;
    }
  search.noun = found->noun;
  search.subject = gewu_measures_get_subject (measures, search.index)->id;
  if (!look_at_board (&search, found, cancellable, error))
    return NULL;

  mending = gewu_mending_new (scheme, measures, board, search.index, period.last, end,
                              g_steal_pointer (&steps), cancellable, error);
  if (mending == NULL || !read_records (mending, connection, cancellable, error))
    return NULL;

  return g_steal_pointer (&mending);
}
