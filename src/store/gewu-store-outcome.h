/* What came of visits and issues (成效), such as funds won or people hired.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-day.h"
#include "gewu-decimal.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* Zero or NULL members are empty. */
typedef struct
{
  const char  *kind;            /* term of "outcome-kind" */
  GewuDecimal  quantity;
  const char  *quantity_unit;   /* "万元" */
  GewuDay      day;
  gint64       enterprise;
  gint64       visit;
  gint64       issue;
  const char  *text;
} GewuOutcome;

/* Inside a write only. */
gboolean gewu_store_add_outcome (GewuConnection     *connection,
                                 const GewuOutcome  *outcome,
                                 GError            **error);

G_END_DECLS
