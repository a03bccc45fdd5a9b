/* 问题交办清单: as the issues stand now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-issue.h"
#include "gewu-store-record.h"

static GewuDay
get_day (GewuRecord *record,
         const char *field)
{
  return gewu_day_parse (gewu_record_get (record, field));
}

static const char *
get_state (GewuRecord *record)
{
  const char *id = gewu_record_get (record, "state");
  GewuIssueState state;

  return id != NULL && gewu_issue_state_from_id (id, &state) ? gewu_issue_state_get_heading (state)
                                                             : NULL;
}

static void
add_line (GArray         *lines,
          GewuRecord     *record,
          GewuExportPool *pool)
{
  GewuDispatchLine line = {
    .department = gewu_export_pool_copy (pool, gewu_record_get (record, "unit")),
    .number = gewu_export_pool_copy (pool, gewu_record_get (record, "number")),
    .enterprise = gewu_export_pool_copy (pool, gewu_record_get (record, "enterprise")),
    .category = gewu_export_pool_copy (pool, gewu_record_get (record, "category")),
    .text = gewu_export_pool_copy (pool, gewu_record_get (record, "text")),
    .leader = gewu_export_pool_copy (pool, gewu_record_get (record, "leader")),
    .dispatched = get_day (record, "dispatched"),
    .due = get_day (record, "due"),
    .signed_for = get_day (record, "signed"),
    .state = get_state (record),
  };

  g_array_append_val (lines, line);
}

/* By department; within one in the order they were read: by the day. */
static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const GewuDispatchLine *line = a;
  const GewuDispatchLine *other = b;
  int order = g_strcmp0 (line->department, other->department);

  if (order == 0)
    order = (line->dispatched > other->dispatched) - (line->dispatched < other->dispatched);

  return order != 0 ? order : g_strcmp0 (line->number, other->number);
}

static GewuRowSource *
open_rows (const GewuExport  *self,
           GError           **error)
{
  g_autoptr(GewuQuery) query = gewu_query_new (GEWU_NOUN_ISSUE);

  gewu_query_set_days (query, "dispatched", self->request->period.first,
                       MIN (self->request->period.last, self->as_of));
  gewu_query_set_order (query, "dispatched", FALSE);
  if (self->scope->unit_name != NULL)
    gewu_query_add_equals (query, "unit", self->scope->unit_name);

  return gewu_store_open_rows (self->connection, query, error);
}

const GewuDispatchReport *
gewu_export_dispatches (const GewuExport  *self,
                        GError           **error)
{
  g_autoptr(GewuRowSource) rows = open_rows (self, error);
  g_autoptr(GArray) lines = g_array_new (FALSE, FALSE, sizeof (GewuDispatchLine));
  g_autoptr(GError) local_error = NULL;
  GewuDispatchReport *report;
  GewuRecord *record;

  if (rows == NULL)
    return NULL;
  while ((record = gewu_row_source_next (rows, &local_error)) != NULL)
    {
      add_line (lines, record, self->pool);
      gewu_record_unref (record);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  g_array_sort (lines, compare_lines);
  report = gewu_export_pool_keep (self->pool, g_new0 (GewuDispatchReport, 1));
  report->n_lines = lines->len;
  report->lines =
    gewu_export_pool_keep (self->pool, g_array_free (g_steal_pointer (&lines), FALSE));

  return report;
}
