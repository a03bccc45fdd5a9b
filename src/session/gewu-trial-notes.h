/* What to look at before a ranking is published: how the scores lie, who ties across a boundary,
 * who has hardly any cases, and what would move if the rule were read another way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gewu-comparison.h"
#include "gewu-variant.h"

G_BEGIN_DECLS

/* A rate on fewer cases than this is hardly one. */
#define GEWU_FEW_CASES 5
#define GEWU_BINS_MOST 12

/* The scores of a group, or of all. The k-th bin holds those from low + k × step, and below the
 * next. */
typedef struct
{
  char        *group;      /* NULL: all */
  guint        n;          /* with a score */
  GewuDecimal  lowest;
  GewuDecimal  median;     /* of an even number the lower one of the two in the middle */
  GewuDecimal  highest;
  GewuDecimal  low;
  GewuDecimal  step;
  guint        n_bins;
  guint        counts[GEWU_BINS_MOST];
} GewuDistribution;

typedef struct
{
  const GewuSubject *subject;
  const char        *item;         /* title */
  GewuDecimal        denominator;
} GewuFewCases;

/* A variant that changes something. */
typedef struct
{
  GewuVariant          *variant;
  GewuAssessmentResult *result;    /* by it: what moves points into */
  GArray               *moves;     /* GewuMovement of those for whom anything changes */
  guint                 n_ranks;   /* subjects whose rank changes */
  guint                 n_grades;
  guint                 n_awards;
  guint                 n_pays;
  int                   most;      /* the greatest change of a rank: places gained, or −lost */
} GewuVariantEffect;

typedef struct
{
  GewuAssessmentResult *before;
  const GewuBoardResult *board;         /* of before; NULL: it has no such board */
  GPtrArray            *distributions;  /* GewuDistribution: all, then each of several groups */
  GArray               *warnings;       /* GewuWarning of the board */
  GArray               *few;            /* GewuFewCases, in the order of the ranking */
  GPtrArray            *effects;        /* GewuVariantEffect, the widest first */
  guint                 n_variants;     /* tried, those without effect too */
} GewuTrialNotes;

/* The result of a scheme that asks for other measures than were taken; NULL with error set. */
typedef GewuAssessmentResult *(*GewuScoreFunc) (GewuScheme  *scheme,
                                                gpointer     data,
                                                GError     **error);

/* score NULL: variants that need other measures are left out. Errors: G_IO_ERROR_CANCELLED, those
 * of score, of gewu_assess() and of gewu_variants_list(). (transfer full) */
GewuTrialNotes *gewu_trial_notes_new   (GewuAssessmentResult  *result,
                                        const char            *board,
                                        GewuScoreFunc          score,
                                        gpointer               data,
                                        GCancellable          *cancellable,
                                        GError               **error);
void            gewu_trial_notes_free  (GewuTrialNotes        *self);
/* scores: GPtrArray of GewuScore; group NULL: of all of them. (transfer full) */
GewuDistribution *gewu_distribution_new  (GPtrArray           *scores,
                                          const char          *group);
void              gewu_distribution_free (GewuDistribution    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuTrialNotes, gewu_trial_notes_free)

G_END_DECLS
