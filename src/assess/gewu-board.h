/* One list of subjects that is scored and ranked together: its items and what follows the score.
 *
 * All of it is read only and lives as long as its scheme. The format is in data/schemes/README.md.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-grades.h"
#include "gewu-measure.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean    has_floor;
  gboolean    has_cap;
  GewuDecimal floor;
  GewuDecimal cap;
} GewuLimits;

/* Items that share a floor or a cap. */
typedef struct
{
  char      *id;
  char      *title;
  GewuLimits limits;
} GewuItemClass;

typedef struct
{
  char                *id;
  char                *title;
  const char          *rule_kind;   /* "per-occurrence" */
  GewuMeasure         *measure;     /* NULL: the rule takes none */
  const GewuItemClass *item_class;  /* NULL: none */
  GewuLimits           limits;
  gboolean             has_empty;   /* points are given when a rate has no cases … */
  GewuDecimal          empty;       /* … namely these; otherwise the subject is not ranked */
  gboolean             is_veto;
  char                *veto_grade;  /* the best grade left after the veto; NULL: only marked */

  /*< private >*/
  struct _GewuRule    *rule;
} GewuItem;

/* A subject outside the limits is scored but not ranked. */
typedef struct
{
  GewuMeasure *measure;
  GewuLimits   limits;
} GewuCondition;

typedef struct
{
  GewuMeasure *measure;             /* NULL: the score */
  gboolean     ascending;           /* less is better */
} GewuRankingKey;

typedef struct
{
  GArray  *keys;                    /* GewuRankingKey; all but the first only break ties */
  gboolean dense;                   /* 1, 1, 2 instead of 1, 1, 3 */
  gboolean by_group;
} GewuRanking;

/* What happens to a subject that the bands reach from both ends. It is reported in any case. */
typedef enum
{
  GEWU_BOTH_ENDS_REFUSE,            /* nobody of its group gets an award */
  GEWU_BOTH_ENDS_NEITHER,           /* it gets none */
  GEWU_BOTH_ENDS_TOP_FIRST,         /* it gets that of the top */
} GewuBothEnds;

typedef struct
{
  GArray *points;                   /* GewuDecimal for rank 1, 2, … from this end; empty: none */
  char   *label;                    /* NULL: none */
} GewuBand;

typedef struct
{
  GewuBand     top;
  GewuBand     bottom;
  GewuBothEnds both_ends;
  gboolean     award_all_tied;      /* otherwise nobody gets an award when all tie */
} GewuBands;

typedef struct
{
  GewuMeasure *base;
  GewuMeasure *months;              /* in post; NULL with months_in_period: always all */
  GewuMeasure *months_in_period;
  GewuDecimal  full;                /* the score from which points are counted off */
  GewuDecimal  per_point;           /* yuan */
  GewuDecimal  floor;               /* yuan */
  int          decimals;
} GewuPayRule;

typedef struct
{
  char        *id;
  char        *title;
  GewuNoun     noun;
  GPtrArray   *classes;             /* GewuItemClass */
  GPtrArray   *items;               /* GewuItem */
  int          decimals;            /* of the score */
  GewuLimits   limits;              /* of the score */
  GPtrArray   *conditions;          /* GewuCondition */
  GewuRanking *ranking;             /* NULL: nobody is ranked */
  GewuBands   *bands;               /* NULL: no awards */
  GewuGrades  *grades;              /* NULL: no grades */
  GewuPayRule *pay;                 /* NULL: no pay */
  GPtrArray   *measures;            /* GewuMeasure, each once: what the table must have */
} GewuBoard;

/* NULL when the board has no such item. */
const GewuItem *gewu_board_find_item (const GewuBoard *self,
                                      const char      *item_id);

G_END_DECLS
