/* One list of subjects that is scored and ranked together: its items and what follows the score.
 *
 * All of it is read only and lives as long as its scheme. The format is in data/schemes/README.md.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-grades.h"
#include "gewu-measure.h"
#include "gewu-rounding.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean    has_floor;
  gboolean    has_cap;
  GewuDecimal floor;
  GewuDecimal cap;
} GewuLimits;

/* Which of its items and classes a class counts. */
typedef enum
{
  GEWU_TAKE_SUM,
  GEWU_TAKE_HIGHEST,
  GEWU_TAKE_LOWEST,
} GewuTake;

/* Items (and classes) that share a floor or a cap, or of which only one counts. */
typedef struct _GewuItemClass GewuItemClass;
struct _GewuItemClass
{
  char                *id;
  char                *title;
  const GewuItemClass *parent;      /* an earlier one of the board; NULL: none */
  GewuTake             take;
  GewuLimits           limits;
};

/* What is given where there is nothing to score by. */
typedef enum
{
  GEWU_FALLBACK_NONE,               /* no score, not ranked */
  GEWU_FALLBACK_AVERAGE,            /* of the points of those who have something to score by */
  GEWU_FALLBACK_POINTS,
  GEWU_FALLBACK_SKIP,               /* as if the scheme did not have the item */
} GewuFallbackKind;

typedef struct
{
  GewuFallbackKind kind;
  GewuDecimal      points;
} GewuFallback;

/* A number of the scheme, or one that is measured. */
typedef struct
{
  GewuMeasure *measure;             /* NULL: value */
  GewuDecimal  value;
} GewuOperand;

/* A measure within limits: else a subject is not ranked, or an item does not apply. */
typedef struct
{
  GewuMeasure *measure;
  GewuLimits   limits;
} GewuCondition;

typedef struct
{
  char                *id;
  char                *title;
  const char          *rule_kind;   /* "per-occurrence" */
  GewuMeasure         *measure;     /* NULL: the rule takes none */
  const GewuItemClass *item_class;  /* NULL: none */
  char               **groups;      /* it is for these only; NULL: for all */
  GPtrArray           *when;        /* GewuCondition: it is for those who meet all of them */
  gboolean             within_group;/* a comparing rule and an average compare within the group */
  GewuLimits           limits;
  gboolean             has_full;    /* the full mark is known */
  GewuDecimal          full;
  GewuFallback         empty;       /* of a rate without cases */
  GewuFallback         absent;      /* of an absent measure */
  gboolean             has_times;
  GewuOperand          times;
  int                  decimals;    /* of the line */
  GewuRounding         rounding;
  gboolean             is_veto;
  char                *veto_grade;  /* the best grade left after the veto; NULL: any */
  gboolean             has_veto_score;
  GewuDecimal          veto_score;  /* the best score left */
  gboolean             has_veto_pay;
  GewuDecimal          veto_pay;    /* the most pay left, yuan */

  /*< private >*/
  struct _GewuRule    *rule;
} GewuItem;

typedef enum
{
  GEWU_RANKING_BY_SCORE,
  GEWU_RANKING_BY_MEASURE,
  GEWU_RANKING_BY_ITEM,
} GewuRankingBy;

typedef struct
{
  GewuRankingBy by;
  GewuMeasure  *measure;
  guint         item;               /* index in the board's items */
  gboolean      ascending;          /* less is better */
} GewuRankingKey;

typedef enum
{
  GEWU_TIES_COMPETITION,            /* 1, 1, 3 */
  GEWU_TIES_DENSE,                  /* 1, 1, 2 */
  GEWU_TIES_UNORDERED,              /* 1, 1, 3, shown as 不分先后 */
} GewuTies;

typedef struct
{
  GArray  *keys;                    /* GewuRankingKey; all but the first only break ties */
  GewuTies ties;
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
  GArray      *points;              /* GewuDecimal for rank 1, 2, … from this end; empty: none */
  gboolean     has_share;
  GewuDecimal  share;               /* per cent of the ranked; the last of points is for the rest */
  GewuRounding rounding;            /* of the share to places */
  gboolean     has_limit;           /* only for scores from limit on, at the bottom below it */
  GewuDecimal  limit;
  char        *label;               /* NULL: none */
} GewuBand;

typedef struct
{
  GewuBand     top;
  GewuBand     bottom;
  GewuBothEnds both_ends;
  gboolean     award_all_tied;      /* otherwise nobody gets an award when all tie */
} GewuBands;

/* Rules over consecutive periods. Exactly one of grade and bottom is set. */
typedef struct
{
  char        *title;
  char        *grade;               /* this band or a worse one; NULL: none */
  int          bottom;              /* among so many from the bottom; 0: none */
  int          periods;             /* together with this one, from 2 */
  GewuMeasure *before;
  char        *at_most;             /* NULL: only marked */
} GewuStreakRule;

typedef struct
{
  char       *grade;
  gboolean    has_factor;           /* otherwise an amount */
  GewuDecimal value;                /* factor, or yuan */
} GewuPayGrade;

typedef struct
{
  int         to;                   /* the last rank it is for */
  GewuDecimal amount;               /* yuan */
} GewuPayRank;

typedef struct
{
  char        *title;
  GewuMeasure *measure;
  GewuDecimal  each;                /* yuan */
} GewuPayExtra;

typedef enum
{
  GEWU_PAY_BY_NOTHING,
  GEWU_PAY_BY_POINTS_OFF,
  GEWU_PAY_BY_PROPORTION,
} GewuPayBy;

typedef enum
{
  GEWU_RELEASE_AT_ONCE,
  GEWU_RELEASE_HALF_YEAR,
  GEWU_RELEASE_YEAR,
} GewuRelease;

typedef struct
{
  GewuOperand  base;                /* yuan */
  gboolean     has_pool;            /* in place of base … */
  GewuDecimal  pool;                /* … so many yuan are shared out */
  gboolean     has_times;
  GewuOperand  times;               /* coefficient of the base, or of the share in the pool */
  GewuMeasure *months;              /* in post; NULL with months_in_period: always all */
  GewuMeasure *months_in_period;
  GewuPayBy    by;
  GewuDecimal  full;                /* the score from which points are counted off */
  GewuDecimal  per_point;           /* yuan */
  GPtrArray   *grades;              /* GewuPayGrade */
  GArray      *ranks;               /* GewuPayRank, to rising */
  GPtrArray   *extras;              /* GewuPayExtra */
  GewuDecimal  per_award;           /* yuan; 0: none */
  GewuLimits   limits;              /* yuan; the floor is always set */
  int          decimals;
  GewuRounding rounding;
  GewuRelease  release;
  GewuDecimal  release_now;         /* per cent */
} GewuPayRule;

typedef enum
{
  GEWU_GROUP_BY_NONE,
  GEWU_GROUP_BY_GROUP,              /* 考核分组 */
  GEWU_GROUP_BY_CATEGORY,           /* kind of unit */
  GEWU_GROUP_BY_UNIT,               /* of a person */
  GEWU_GROUP_BY_PARENT,             /* the grid above */
} GewuGroupBy;

typedef struct
{
  char        *id;
  char        *title;
  GewuNoun     noun;
  int          level;               /* of grids, 1 to 4; 0: all */
  char       **categories;          /* kinds of units; NULL: all */
  GewuGroupBy  group_by;
  GPtrArray   *classes;             /* GewuItemClass, an outer one before its inner ones */
  GPtrArray   *items;               /* GewuItem */
  int          decimals;            /* of the score */
  GewuRounding rounding;
  GewuLimits   limits;              /* of the score */
  gboolean     has_scale;
  GewuDecimal  scale;               /* 折算: the full marks that apply become so many */
  gboolean     has_times;
  GewuOperand  times;
  GPtrArray   *conditions;          /* GewuCondition: who does not meet all is not ranked */
  GewuRanking *ranking;             /* NULL: nobody is ranked */
  GewuBands   *bands;               /* NULL: no awards */
  GewuGrades  *grades;              /* NULL: no grades */
  GPtrArray   *streaks;             /* GewuStreakRule */
  GewuPayRule *pay;                 /* NULL: no pay */
  GPtrArray   *measures;            /* GewuMeasure, each once: what the table must have */
} GewuBoard;

/* Whether the board scores this subject: its noun, level and category. */
gboolean        gewu_board_takes     (const GewuBoard   *self,
                                      const GewuSubject *subject);
/* NULL when the board has no such item. */
const GewuItem *gewu_board_find_item (const GewuBoard   *self,
                                      const char        *item_id);

G_END_DECLS
