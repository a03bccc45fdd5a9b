/* 报送情况表.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-store-submission.h"

/* The cell of a unit names so many; the sheet of people names all. */
#define MAX_NAMES 8

static void
fill_line (GewuSubmissionLine      *line,
           const GewuSubmissionRow *row,
           guint                    n_spans,
           GewuExportPool          *pool)
{
  *line = (GewuSubmissionLine) {
    .name = gewu_export_pool_copy (pool, row->name),
    .number = gewu_export_pool_copy (pool, row->number),
    .unit = gewu_export_pool_copy (pool, row->unit),
    .grid = gewu_export_pool_copy (pool, row->grid),
    .spans = gewu_export_pool_keep (pool, g_memdup2 (row->spans, n_spans * sizeof (guint))),
    .visits = row->visits,
    .dated = row->dated,
    .late = row->late,
    .issues = row->issues,
    .last = row->last,
  };
}

/* A unit's people, and who of them handed in nothing. */
static void
add_people (GewuSubmissionLine *line,
            gint64              unit,
            GPtrArray          *people,
            GewuExportPool     *pool)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const GewuSubmissionRow *person = g_ptr_array_index (people, i);

      if (person->unit_id != unit)
        continue;
      line->n_people++;
      if (person->visits > 0 || person->issues > 0)
        continue;
      if (line->n_silent++ < MAX_NAMES)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "、" : "", person->name);
    }
  if (line->n_silent > MAX_NAMES)
    g_string_append_printf (names, "等 %u 人", line->n_silent);
  line->silent = names->len > 0 ? gewu_export_pool_copy (pool, names->str) : NULL;
}

static GewuSubmissionPart
make_part (const GewuSubmissions *submissions,
           GewuSubmissionSubject  subject,
           GewuExportPool        *pool)
{
  GPtrArray *rows = submissions->rows[subject];
  GewuSubmissionLine *lines =
    gewu_export_pool_keep (pool, g_new0 (GewuSubmissionLine, rows->len + 1));

  for (guint i = 0; i < rows->len; i++)
    {
      const GewuSubmissionRow *row = g_ptr_array_index (rows, i);

      fill_line (&lines[i], row, submissions->spans->len, pool);
      if (subject == GEWU_SUBMISSION_OF_UNITS)
        add_people (&lines[i], row->id, submissions->rows[GEWU_SUBMISSION_OF_PEOPLE], pool);
    }

  return (GewuSubmissionPart) { lines, rows->len };
}

const GewuSubmissionReport *
gewu_export_submissions (const GewuExport  *self,
                         GError           **error)
{
  const GewuStoreScope scope = gewu_export_make_scope (self);
  g_autoptr(GewuSubmissions) submissions =
    gewu_store_get_submissions (self->connection, &scope, error);
  GewuSubmissionReport *report;

  if (submissions == NULL)
    return NULL;

  report = gewu_export_pool_keep (self->pool, g_new0 (GewuSubmissionReport, 1));
  *report = (GewuSubmissionReport) {
    .spans = gewu_export_pool_keep (self->pool, g_memdup2 (submissions->spans->data,
                                                           submissions->spans->len
                                                           * sizeof (GewuPeriod))),
    .n_spans = submissions->spans->len,
    .by_week = submissions->by_week,
    .days = GEWU_SUBMISSION_DAYS,
    .units = make_part (submissions, GEWU_SUBMISSION_OF_UNITS, self->pool),
    .grids = make_part (submissions, GEWU_SUBMISSION_OF_GRIDS, self->pool),
    .people = make_part (submissions, GEWU_SUBMISSION_OF_PEOPLE, self->pool),
  };

  return report;
}
