/* How far the enterprises of each grid were visited, month by month.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store-scope.h"

G_BEGIN_DECLS

typedef struct
{
  guint due;       /* enterprises in business that belonged to the grid on a day of it */
  guint visited;   /* of these, visited by anybody on such a day */
} GewuCoverageCount;

/* Texts are nullable, but for the name. */
typedef struct
{
  gint64             id;
  char              *code;
  char              *name;
  int                level;
  gint64             parent;       /* 0: none */
  char              *parent_name;
  char              *unit;         /* in charge of it, else of the grid above, on the last day */
  char              *leader;       /* 网格长 on the last day, joined by "、" */
  guint              members;      /* people of the grid on the last day, its leader too */
  GewuCoverageCount *months;       /* one for each of the months */
  GewuCoverageCount  whole;        /* each enterprise once for all months */
} GewuCoverageGrid;

typedef struct
{
  GArray    *months;        /* GewuPeriod: of the period, those before the first record left out */
  GPtrArray *grids;         /* GewuCoverageGrid: of level 4, and others that have enterprises;
                             * those of a grid above together */
  guint      n_left_out;    /* months of the period that end before anything was recorded */
  guint      without_grid;  /* enterprises in business that were in no grid; in no count */
} GewuCoverage;

void          gewu_coverage_free     (GewuCoverage          *self);
/* An enterprise that changed grids within a month is due in both. */
GewuCoverage *gewu_store_get_coverage (GewuConnection        *connection,
                                       const GewuStoreScope  *scope,
                                       GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuCoverage, gewu_coverage_free)

G_END_DECLS
