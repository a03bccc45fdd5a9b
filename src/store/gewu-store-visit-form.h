/* Which enterprises a round of visits goes to, grid by grid, for 走访登记表.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store-scope.h"

G_BEGIN_DECLS

/* Texts may be NULL, but for the name. */
typedef struct
{
  char    *name;
  char    *credit_code;
  char    *address;
  char    *contact;
  char    *phone;
  GewuDay  last_visit;   /* GEWU_DAY_UNKNOWN: never */
} GewuVisitFormEnterprise;

typedef struct
{
  gint64     id;
  char      *code;
  char      *name;
  char      *unit;
  char      *leaders;      /* joined by "、", as the members */
  char      *members;
  GPtrArray *enterprises;  /* GewuVisitFormEnterprise, those not seen for longest first */
} GewuVisitFormGrid;

/* Grids with enterprises of their own, as of the scope's last day: GPtrArray of GewuVisitFormGrid
 * (transfer full). */
GPtrArray *gewu_store_list_visit_forms (GewuConnection        *connection,
                                        const GewuStoreScope  *scope,
                                        GCancellable          *cancellable,
                                        GError               **error);

G_END_DECLS
