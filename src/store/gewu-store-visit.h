/* What the issues of a visit have from it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-day.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* Zero or NULL: none. */
typedef struct
{
  GewuDay  day;
  gint64   enterprise;
  char    *enterprise_name;
  gint64   visitor;         /* the first */
  char    *visitor_name;
} GewuVisitFacts;

void            gewu_visit_facts_free      (GewuVisitFacts  *self);
/* Errors: NOT_FOUND. */
GewuVisitFacts *gewu_store_get_visit_facts (GewuConnection  *connection,
                                            gint64           visit,
                                            GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuVisitFacts, gewu_visit_facts_free)

G_END_DECLS
