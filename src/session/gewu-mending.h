/* What can still be mended before a period ends, and where it would lead.
 *
 * A step is something to be done about one record: an open issue to resolve, an enterprise to
 * visit. The prospects say what score and rank its subject would have when nothing more is done,
 * and when the first step, the first two, … are done in time. Assumed is that everybody else stays
 * as they are today.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gewu-assess.h"
#include "gewu-indicator.h"
#include "gewu-why-records.h"

G_BEGIN_DECLS

/* What of a subject's measure changes: of a number only the numerator, the number itself. */
typedef struct
{
  char        *measure;        /* key */
  GewuDecimal  numerator;
  GewuDecimal  denominator;
} GewuMeasureChange;

typedef struct
{
  GewuRemedy   remedy;         /* what is to be done; of several the one that asks for most */
  GewuNoun     noun;
  gint64       id;             /* of the record */
  char        *label;          /* as GewuEvidenceRow; nullable */
  char        *detail;
  GewuDay      until;          /* the last day on which it counts */
  gboolean     is_overdue;     /* its own due day is over already */
  GArray      *changes;        /* GewuMeasureChange */
  GewuDecimal  gain;           /* points, when only this is done; never negative once ordered */
} GewuMendingStep;

typedef struct
{
  gboolean     has_score;
  GewuDecimal  score;
  int          rank;           /* 0: not ranked */
} GewuProspect;

typedef struct
{
  GewuDay         last;        /* by when: the end of the period */
  GewuProspect    today;
  GPtrArray      *steps;       /* GewuMendingStep, the greatest gain first, then the earliest */
  GArray         *prospects;   /* GewuProspect after the first 0, 1, 2, … steps, up to the first
                                * rank, or GEWU_MENDING_MOST steps */
  GewuWhyRecords *records;     /* of the steps, in their order, to be shown; NULL: not read */
} GewuMending;

/* A head plans no further than this. */
#define GEWU_MENDING_MOST 20

GewuMendingStep *gewu_mending_step_new    (GewuRemedy         remedy,
                                           GewuNoun           noun,
                                           gint64             id);
void             gewu_mending_step_free   (GewuMendingStep   *self);
/* Changes of the same measure add up. */
void             gewu_mending_step_change (GewuMendingStep   *self,
                                           const char        *measure,
                                           GewuDecimal        numerator,
                                           GewuDecimal        denominator);
GArray          *gewu_measure_changes_new (void);

/* Orders steps (taken) and scores what they lead to for one subject of a board. measures is a copy
 * of its own, and changed. end: what changes until the period's end when nothing is done
 * (GewuMeasureChange, nullable). Errors: those of gewu_assess(), G_IO_ERROR_CANCELLED.
 * (transfer full) */
GewuMending     *gewu_mending_new         (GewuScheme        *scheme,
                                           GewuMeasures      *measures,
                                           const char        *board,
                                           guint              subject,
                                           GewuDay            last,
                                           GArray            *end,
                                           GPtrArray         *steps,
                                           GCancellable      *cancellable,
                                           GError           **error);
void             gewu_mending_free        (GewuMending       *self);
/* How many of the first steps lead to the best rank that can be had, and no more; 0: none changes
 * the rank, or there is nothing to do. */
guint            gewu_mending_find_best   (const GewuMending *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuMendingStep, gewu_mending_step_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuMending, gewu_mending_free)

G_END_DECLS
