/* Who is assessed in a period: people, units, grids.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-noun.h"
#include "gewu-period.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* Texts are nullable, but for the name. */
typedef struct
{
  gint64  id;
  char   *name;
  char   *staff_number;   /* of a person */
  char   *unit;           /* of a person; of a grid the unit in charge */
  char   *grid;           /* of a person, codes joined by "、"; of a grid its code */
  int     level;          /* of a grid 1 to 4, of a person that of the grids; 0: a unit */
  char   *group;          /* 考核分组; of a person that of the unit */
  char   *category;       /* the kind of the unit */
  char   *parent;         /* the unit or grid above it; of a person the level-2 grid, else the next
                           * one above the own */
} GewuSubjectRow;

void       gewu_subject_row_free    (GewuSubjectRow  *self);
/* noun: PERSON (those of a level-4 grid in the period), UNIT or GRID (all there are). GPtrArray of
 * GewuSubjectRow. */
GPtrArray *gewu_store_list_subjects (GewuConnection  *connection,
                                     GewuNoun         noun,
                                     GewuPeriod       period,
                                     GewuDay          as_of,
                                     GError         **error);

G_END_DECLS
