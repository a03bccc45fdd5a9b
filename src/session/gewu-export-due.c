/* 到期与超期清单 as of now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-store-due.h"
#include "gewu-store-ledger.h"

/* first_due says that the due day has moved. */
static GewuDay
get_moved (const GewuDueIssue *issue)
{
  return issue->first_due != issue->due.day ? issue->first_due : GEWU_DAY_UNKNOWN;
}

static void
fill_line (GewuDueLine        *line,
           const GewuDueIssue *issue,
           GewuExportPool     *pool)
{
  *line = (GewuDueLine) {
    .department = gewu_export_pool_copy (pool, issue->department),
    .number = gewu_export_pool_copy (pool, issue->number),
    .enterprise = gewu_export_pool_copy (pool, issue->enterprise),
    .text = gewu_export_pool_copy (pool, issue->text),
    .stage = issue->stage,
    .dispatched = issue->dispatched,
    .due = issue->due.day,
    .first_due = get_moved (issue),
    .left = issue->left,
    .urged = issue->urged,
    .leader = gewu_export_pool_copy (pool, issue->leader),
  };
}

/* The issues of the grids, whenever they were reported: a set of ids. *within NULL: of all. */
static gboolean
list_within (const GewuExport  *self,
             GHashTable       **within,
             GError           **error)
{
  const GewuStoreScope ever = {
    .period = { GEWU_PERIOD_RANGE, GEWU_DAY_FIRST, GEWU_DAY_LAST },
    .grids = self->scope->grids,
  };
  g_autoptr(GewuQuery) query = NULL;

  *within = NULL;
  if (self->scope->grids == NULL)
    return TRUE;
  query = gewu_store_make_ledger_query (self->connection, GEWU_NOUN_ISSUE, &ever, error);
  if (query == NULL)
    return FALSE;

  *within = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < query->ids->len; i++)
    g_hash_table_add (*within, g_memdup2 (&g_array_index (query->ids, gint64, i), sizeof (gint64)));

  return TRUE;
}

const GewuDueList *
gewu_export_due (const GewuExport  *self,
                 GError           **error)
{
  GewuWhen now = gewu_when_now ();
  g_autoptr(GPtrArray) issues = gewu_store_list_due (self->connection, self->scope->unit, now,
                                                     error);
  g_autoptr(GHashTable) within = NULL;
  GewuDueList *list;
  GewuDueLine *lines;

  if (issues == NULL || !list_within (self, &within, error))
    return NULL;

  list = gewu_export_pool_keep (self->pool, g_new0 (GewuDueList, 1));
  lines = gewu_export_pool_keep (self->pool, g_new0 (GewuDueLine, issues->len + 1));
  for (guint i = 0; i < issues->len; i++)
    {
      const GewuDueIssue *issue = g_ptr_array_index (issues, i);

      if (within == NULL || g_hash_table_contains (within, &issue->id))
        fill_line (&lines[list->n_lines++], issue, self->pool);
    }
  list->day = now.day;
  list->lines = lines;

  return list;
}
