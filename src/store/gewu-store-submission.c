/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-submission.h"

#include "gewu-error.h"
#include "gewu-store-scope-private.h"
#include "gewu-store-submission-visits.h"

#define DAYS_OF_WEEK 7

static const char *const issue_counts[GEWU_N_SUBMISSIONS] = {
  [GEWU_SUBMISSION_OF_UNITS] = "submission.issues-by-unit",
  [GEWU_SUBMISSION_OF_GRIDS] = "submission.issues-by-grid",
  [GEWU_SUBMISSION_OF_PEOPLE] = "submission.issues-by-person",
};

static void
free_row (gpointer data)
{
  GewuSubmissionRow *self = data;

  g_free (self->name);
  g_free (self->number);
  g_free (self->unit);
  g_free (self->grid);
  g_free (self->spans);
  g_free (self);
}

void
gewu_submissions_free (GewuSubmissions *self)
{
  g_clear_pointer (&self->spans, g_array_unref);
  for (guint i = 0; i < GEWU_N_SUBMISSIONS; i++)
    g_clear_pointer (&self->rows[i], g_ptr_array_unref);
  g_free (self);
}

/* ---- spans */

/* From Monday to Sunday, cut to the month. */
static GArray *
list_weeks (const GewuStoreScope *scope)
{
  GArray *weeks = g_array_new (FALSE, FALSE, sizeof (GewuPeriod));
  GewuDay last = gewu_store_scope_get_last (scope);
  GewuDay first = scope->period.first;

  while (first <= last)
    {
      GewuDay sunday = first + DAYS_OF_WEEK - gewu_day_weekday (first);
      GewuPeriod week = { GEWU_PERIOD_RANGE, first, MIN (sunday, last) };

      g_array_append_val (weeks, week);
      first = sunday + 1;
    }

  return weeks;
}

/* ---- who */

static gpointer
read_person (GewuStatement *statement)
{
  GewuSubmissionRow *row = g_new0 (GewuSubmissionRow, 1);

  row->id = gewu_statement_get_int (statement, 0);
  row->name = g_strdup (gewu_statement_get_text (statement, 1));
  row->number = g_strdup (gewu_statement_get_text (statement, 2));
  row->unit_id = gewu_statement_get_int (statement, 3);
  row->unit = g_strdup (gewu_statement_get_text (statement, 4));
  row->grid = g_strdup (gewu_statement_get_text (statement, 5));
  if (row->grid != NULL)
    {
      g_auto(GStrv) codes = g_strsplit (row->grid, ",", -1);

      g_free (row->grid);
      row->grid = g_strjoinv ("、", codes);
    }

  return row;
}

static GPtrArray *
list_people (GewuConnection        *connection,
             const GewuStoreScope  *scope,
             GError               **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_store_scope_prepare (scope, connection, "submission.people");

  return gewu_statement_collect (statement, read_person, free_row, error);
}

/* The units of the people, who stand unit by unit. */
static GPtrArray *
list_units (GPtrArray *people)
{
  GPtrArray *units = g_ptr_array_new_with_free_func (free_row);
  gint64 last = 0;

  for (guint i = 0; i < people->len; i++)
    {
      const GewuSubmissionRow *person = g_ptr_array_index (people, i);
      GewuSubmissionRow *unit;

      if (person->unit_id == last || person->unit_id == 0)
        continue;
      last = person->unit_id;
      unit = g_new0 (GewuSubmissionRow, 1);
      unit->id = unit->unit_id = person->unit_id;
      unit->name = g_strdup (person->unit);
      g_ptr_array_add (units, unit);
    }

  return units;
}

static gpointer
read_grid (GewuStatement *statement)
{
  GewuSubmissionRow *row = g_new0 (GewuSubmissionRow, 1);

  row->id = gewu_statement_get_int (statement, 0);
  row->number = g_strdup (gewu_statement_get_text (statement, 1));
  row->name = g_strdup (gewu_statement_get_text (statement, 2));
  row->unit = g_strdup (gewu_statement_get_text (statement, 6));

  return row;
}

static GPtrArray *
list_grids (GewuConnection        *connection,
            const GewuStoreScope  *scope,
            GError               **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_store_scope_prepare (scope, connection, "coverage.grids");

  return gewu_statement_collect (statement, read_grid, free_row, error);
}

/* ---- what */

static GHashTable *
index_rows (GPtrArray *rows,
            guint      n_spans)
{
  GHashTable *index = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < rows->len; i++)
    {
      GewuSubmissionRow *row = g_ptr_array_index (rows, i);

      row->spans = g_new0 (guint, n_spans);
      g_hash_table_insert (index, &row->id, row);
    }

  return index;
}

static gboolean
count_issues (GewuConnection         *connection,
              const GewuStoreScope   *scope,
              GewuSubmissionSubject   subject,
              GHashTable             *index,
              GError                **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_store_scope_prepare (scope, connection, issue_counts[subject]);
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    {
      gint64 id = gewu_statement_get_int (statement, 0);
      GewuSubmissionRow *row = g_hash_table_lookup (index, &id);

      if (row != NULL)
        row->issues = (guint) gewu_statement_get_int (statement, 1);
    }

  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

static gboolean
count (GewuConnection        *connection,
       const GewuStoreScope  *scope,
       GewuSubmissions       *self,
       GError               **error)
{
  GHashTable *index[GEWU_N_SUBMISSIONS];
  gboolean counted;

  for (guint i = 0; i < GEWU_N_SUBMISSIONS; i++)
    index[i] = index_rows (self->rows[i], self->spans->len);

  counted = gewu_store_count_submitted (connection, scope, self, index, error);
  for (guint i = 0; counted && i < GEWU_N_SUBMISSIONS; i++)
    counted = count_issues (connection, scope, i, index[i], error);
  for (guint i = 0; i < GEWU_N_SUBMISSIONS; i++)
    g_hash_table_unref (index[i]);

  return counted;
}

GewuSubmissions *
gewu_store_get_submissions (GewuConnection        *connection,
                            const GewuStoreScope  *scope,
                            GError               **error)
{
  g_autoptr(GewuSubmissions) self = g_new0 (GewuSubmissions, 1);

  self->by_week = scope->period.kind == GEWU_PERIOD_MONTH;
  self->spans = self->by_week ? list_weeks (scope) : gewu_store_scope_list_months (scope);
  self->rows[GEWU_SUBMISSION_OF_PEOPLE] = list_people (connection, scope, error);
  if (self->rows[GEWU_SUBMISSION_OF_PEOPLE] == NULL)
    return NULL;
  self->rows[GEWU_SUBMISSION_OF_UNITS] = list_units (self->rows[GEWU_SUBMISSION_OF_PEOPLE]);
  self->rows[GEWU_SUBMISSION_OF_GRIDS] = list_grids (connection, scope, error);
  if (self->rows[GEWU_SUBMISSION_OF_GRIDS] == NULL || !count (connection, scope, self, error))
    return NULL;

  return g_steal_pointer (&self);
}
