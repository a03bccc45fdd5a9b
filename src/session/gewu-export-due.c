/* 到期与超期清单 as of now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-store-due.h"

/* first_due says that the due day has moved. */
static GewuDay
get_moved (const GewuDueIssue *issue)
{
  return issue->first_due != issue->due.day ? issue->first_due : GEWU_DAY_UNKNOWN;
}

static const char *
keep_text (GewuExportPool *pool,
           const char     *text)
{
  return text != NULL ? gewu_export_pool_keep (pool, g_strdup (text)) : NULL;
}

static void
fill_line (GewuDueLine        *line,
           const GewuDueIssue *issue,
           GewuExportPool     *pool)
{
  *line = (GewuDueLine) {
    .department = keep_text (pool, issue->department),
    .number = keep_text (pool, issue->number),
    .enterprise = keep_text (pool, issue->enterprise),
    .text = keep_text (pool, issue->text),
    .stage = issue->stage,
    .dispatched = issue->dispatched,
    .due = issue->due.day,
    .first_due = get_moved (issue),
    .left = issue->left,
    .urged = issue->urged,
    .leader = keep_text (pool, issue->leader),
  };
}

GewuDueList *
gewu_export_due (GewuConnection  *connection,
                 gint64           unit,
                 GewuExportPool  *pool,
                 GError         **error)
{
  GewuWhen now = gewu_when_now ();
  g_autoptr(GPtrArray) issues = gewu_store_list_due (connection, unit, now, error);
  GewuDueList *list;
  GewuDueLine *lines;

  if (issues == NULL)
    return NULL;

  list = gewu_export_pool_keep (pool, g_new0 (GewuDueList, 1));
  lines = gewu_export_pool_keep (pool, g_new0 (GewuDueLine, issues->len + 1));
  for (guint i = 0; i < issues->len; i++)
    fill_line (&lines[i], g_ptr_array_index (issues, i), pool);
  list->day = now.day;
  list->lines = lines;
  list->n_lines = issues->len;

  return list;
}
