/* 包联台账, streamed, and 首席服务官台账.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-error.h"
#include "gewu-store-assignment.h"

#define OFFICER "officer"

static GewuAssignmentRole
parse_role (const char *role)
{
  static const struct
  {
    const char         *word;
    GewuAssignmentRole  role;
  } roles[] = {
    { "member", GEWU_ASSIGNMENT_OF_GRID },
    { OFFICER, GEWU_ASSIGNMENT_OF_OFFICER },
    { "leader", GEWU_ASSIGNMENT_OF_LEADER },
    { "unit", GEWU_ASSIGNMENT_OF_UNIT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (role, roles[i].word))
      return roles[i].role;

  g_return_val_if_reached (GEWU_ASSIGNMENT_OF_GRID);
}

static GewuAssignmentLine
make_line (const GewuAssignmentRow *row)
{
  return (GewuAssignmentLine) {
    .role = parse_role (row->role),
    .people = row->people,
    .staff_number = row->staff_number,
    .post = row->post,
    .phone = row->phone,
    .unit = row->unit,
    .object = row->object,
    .is_project = row->is_project,
    .credit_code = row->credit_code,
    .class = row->class,
    .grid = row->grid,
    .since = row->since,
    .until = row->until,
    .last_visit = row->last_visit,
    .visits = row->visits,
    .issues = row->issues,
    .open = row->open,
  };
}

/* ---- 包联台账 */

static gboolean
read_next (gpointer             data,
           GewuAssignmentLine  *line,
           GError             **error)
{
  GewuAssignmentRow row;

  if (!gewu_assignment_stream_next (data, &row, error))
    return FALSE;
  *line = make_line (&row);

  return TRUE;
}

static void
free_stream (gpointer data)
{
  gewu_assignment_stream_free (data);
}

static gboolean
open_ledger (const GewuExport      *self,
             const GewuStoreScope  *scope,
             GewuAssignmentReport  *report,
             GError               **error)
{
  GewuAssignmentStream *stream =
    gewu_store_open_assignments (self->connection, scope, NULL, FALSE, error);

  if (stream == NULL)
    return FALSE;
  report->next = read_next;
  report->data = stream;
  report->data_free = free_stream;
  report->n_rows = gewu_assignment_stream_count (stream);

  return TRUE;
}

/* ---- 首席服务官台账 */

static GewuAssignmentLine
keep_line (GewuExportPool          *pool,
           const GewuAssignmentRow *row)
{
  GewuAssignmentLine line = make_line (row);

  line.people = gewu_export_pool_copy (pool, line.people);
  line.staff_number = gewu_export_pool_copy (pool, line.staff_number);
  line.post = gewu_export_pool_copy (pool, line.post);
  line.phone = gewu_export_pool_copy (pool, line.phone);
  line.unit = gewu_export_pool_copy (pool, line.unit);
  line.object = gewu_export_pool_copy (pool, line.object);
  line.credit_code = gewu_export_pool_copy (pool, line.credit_code);
  line.class = gewu_export_pool_copy (pool, line.class);
  line.grid = gewu_export_pool_copy (pool, line.grid);

  return line;
}

static gboolean
read_officers (const GewuExport      *self,
               const GewuStoreScope  *scope,
               GewuAssignmentReport  *report,
               GError               **error)
{
  g_autoptr(GewuAssignmentStream) stream =
    gewu_store_open_assignments (self->connection, scope, OFFICER, TRUE, error);
  g_autoptr(GError) local_error = NULL;
  GewuAssignmentRow row;
  GewuAssignmentLine *lines;

  if (stream == NULL)
    return FALSE;
  lines = gewu_export_pool_keep (self->pool,
                                 g_new0 (GewuAssignmentLine,
                                         gewu_assignment_stream_count (stream) + 1));
  report->lines = lines;
  while (gewu_assignment_stream_next (stream, &row, &local_error))
    lines[report->n_lines++] = keep_line (self->pool, &row);

  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

/* What nobody serves is nobody's: of no unit and no person. */
static gboolean
read_unserved (const GewuExport      *self,
               const GewuStoreScope  *scope,
               GewuAssignmentReport  *report,
               GError               **error)
{
  g_autoptr(GPtrArray) unserved = NULL;
  GewuAssignmentLine *lines;

  if (scope->unit != 0 || scope->people != NULL)
    return TRUE;
  unserved = gewu_store_list_unserved (self->connection, scope, error);
  if (unserved == NULL)
    return FALSE;
  lines = gewu_export_pool_keep (self->pool, g_new0 (GewuAssignmentLine, unserved->len + 1));
  for (guint i = 0; i < unserved->len; i++)
    {
      const GewuUnserved *one = g_ptr_array_index (unserved, i);

      lines[i].object = gewu_export_pool_copy (self->pool, one->name);
      lines[i].credit_code = gewu_export_pool_copy (self->pool, one->credit_code);
      lines[i].class = gewu_export_pool_copy (self->pool, one->class);
      lines[i].grid = gewu_export_pool_copy (self->pool, one->grid);
      lines[i].is_project = one->class == NULL;
    }
  report->unserved = lines;
  report->n_unserved = unserved->len;

  return TRUE;
}

const GewuAssignmentReport *
gewu_export_assignments (const GewuExport  *self,
                         GError           **error)
{
  const GewuStoreScope scope = gewu_export_make_scope (self);
  GewuAssignmentReport *report =
    gewu_export_pool_keep (self->pool, g_new0 (GewuAssignmentReport, 1));
  gboolean of_officers = g_strcmp0 (self->request->report, gewu_report_officers.id) == 0;
  gboolean is_read = of_officers ? read_officers (self, &scope, report, error)
                                   && read_unserved (self, &scope, report, error)
                                 : open_ledger (self, &scope, report, error);

  return is_read ? report : NULL;
}
