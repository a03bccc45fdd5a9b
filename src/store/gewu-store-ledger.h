/* Which records a ledger has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-query.h"
#include "gewu-store-scope.h"

G_BEGIN_DECLS

/* What finds the records of noun within scope, in the order of a ledger (transfer full): visits and
 * issues from the first day on, others in their own order. */
GewuQuery *gewu_store_make_ledger_query (GewuConnection        *connection,
                                         GewuNoun               noun,
                                         const GewuStoreScope  *scope,
                                         GError               **error);

/* A grid of the lowest level as the sheet of the grid system has it, in its columns' order. */
typedef enum
{
  GEWU_LEDGER_GRID_TOP,             /* name of the grid of level 1 */
  GEWU_LEDGER_GRID_PATRONS,         /* 二级网格长（包保）, joined by "、" as all names of people */
  GEWU_LEDGER_GRID_UPPER_CODE,
  GEWU_LEDGER_GRID_UPPER_NAME,
  GEWU_LEDGER_GRID_UPPER_LEADERS,
  GEWU_LEDGER_GRID_CODE,
  GEWU_LEDGER_GRID_NAME,
  GEWU_LEDGER_GRID_LEADERS,
  GEWU_LEDGER_GRID_N_TEXTS
} GewuLedgerGridText;

typedef struct
{
  char  *texts[GEWU_LEDGER_GRID_N_TEXTS];   /* nullable */
  guint  people;                            /* its leader too */
  guint  enterprises;
} GewuLedgerGrid;

/* As they are now: GPtrArray of GewuLedgerGrid (transfer full). */
GPtrArray *gewu_store_list_ledger_grids (GewuConnection        *connection,
                                         const GewuStoreScope  *scope,
                                         GError               **error);

G_END_DECLS
