/* What stands around an issue on its page: the enterprise, results, and the issues it is linked
 * with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-day.h"
#include "gewu-decimal.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* NULL without an error: it has no name, or there is no such record (all transfer full). */
char      *gewu_store_dup_unit_name     (GewuConnection  *connection,
                                         gint64           unit,
                                         GError         **error);
/* The stable meaning of a word, such as "solved". */
char      *gewu_store_dup_result_code   (GewuConnection  *connection,
                                         gint64           result,
                                         GError         **error);
char      *gewu_store_dup_issue_number  (GewuConnection  *connection,
                                         gint64           issue,
                                         GError         **error);

/* An enterprise as an issue's page sums it up. */
typedef struct
{
  char  *class_name;    /* nullable */
  char  *grid;          /* name, nullable */
  guint  visits;        /* from first to last … */
  guint  units;         /* … by so many departments */
  guint  open_issues;   /* but for the issue asked about */
} GewuEnterpriseScene;

void       gewu_enterprise_scene_clear  (GewuEnterpriseScene  *self);
gboolean   gewu_store_get_enterprise_scene (GewuConnection       *connection,
                                            gint64                enterprise,
                                            gint64                issue,
                                            GewuDay               first,
                                            GewuDay               last,
                                            GewuEnterpriseScene  *scene,
                                            GError              **error);

/* Something won by an issue. */
typedef struct
{
  gint64       id;
  char        *kind;
  GewuDecimal  quantity;
  char        *quantity_unit;
  GewuDay      day;
  char        *text;
} GewuOutcomeLine;

void       gewu_outcome_line_free       (GewuOutcomeLine *self);
/* GPtrArray of GewuOutcomeLine, oldest first (transfer full). */
GPtrArray *gewu_store_get_outcomes      (GewuConnection  *connection,
                                         gint64           issue,
                                         GError         **error);

G_END_DECLS
