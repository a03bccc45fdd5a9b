/* The results (成效) of a period, one by one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-decimal.h"
#include "gewu-store-scope.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_OUTCOME_OF_NOTHING,    /* of an enterprise alone */
  GEWU_OUTCOME_OF_VISIT,
  GEWU_OUTCOME_OF_ISSUE,
  GEWU_OUTCOME_OF_ACTIVITY,
} GewuOutcomeSource;

/* Texts are nullable. */
typedef struct
{
  gint64             id;
  GewuDay            day;
  char              *kind;
  gboolean           has_quantity;
  GewuDecimal        quantity;
  char              *quantity_unit;  /* "万元" */
  char              *text;
  char              *enterprise;
  char              *credit_code;
  char              *unit;           /* one, see outcome.list in report.sql */
  GewuOutcomeSource  source;
  char              *reference;      /* the visit's day, the issue's number, the activity's title */
  char              *people;         /* the visitors, joined by "、" */
  char              *grid;           /* code, of the day */
  GArray            *enterprises;    /* gint64: whom it did good */
} GewuOutcomeRow;

/* Unit by unit, of a unit kind by kind: GPtrArray of GewuOutcomeRow (transfer full). */
GPtrArray *gewu_store_list_outcomes (GewuConnection        *connection,
                                     const GewuStoreScope  *scope,
                                     GError               **error);

G_END_DECLS
