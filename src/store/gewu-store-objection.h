/* Objections against lines of an assessment, and adjustments for what came to light after a seal.
 *
 * Called on a store thread, writing functions only inside gewu_store_write_async().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assessment.h"
#include "gewu-day.h"
#include "gewu-decimal.h"
#include "gewu-noun.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* What an upheld objection does to its line; nothing of it: it has no effect. */
typedef struct
{
  gboolean    has_numerator;    /* added to the measured number, or to a rate's numerator */
  GewuDecimal numerator;
  gboolean    has_denominator;  /* added to a rate's denominator */
  GewuDecimal denominator;
  gboolean    has_points;       /* added to the line's points */
  GewuDecimal points;
} GewuLineEffect;

typedef struct
{
  gint64          id;
  gint64          assessment;
  char           *board;            /* ids of the scheme */
  char           *item;
  GewuNoun        noun;
  gint64          subject;          /* of a merged record the one it was merged into, when read */
  gint64          subject_then;     /* as it was stored: what a kept result calls it; 0: not yet */
  char           *subject_name;     /* when read, like all names below */
  gboolean        has_record;       /* against one record of the line; else against the whole line
                                     * */
  GewuNoun        record_noun;
  gint64          record;
  char           *record_name;      /* a number or a name; NULL: none, or gone */
  GewuDay         raised_on;
  gint64          raised_by;        /* 0: not said */
  char           *raised_by_name;
  char           *text;
  GewuVerdict     verdict;
  GewuDay         decided_on;
  gint64          decided_by;       /* 0: not said */
  char           *decided_by_name;
  char           *reason;           /* of the verdict */
  GewuLineEffect  effect;
} GewuObjection;

GewuObjection *gewu_objection_copy         (const GewuObjection  *self);
void           gewu_objection_free         (GewuObjection        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuObjection, gewu_objection_free)
/* Raised after until, the last day for objections (unknown: there was none). */
gboolean       gewu_objection_is_late      (const GewuObjection  *self,
                                            GewuDay               until);
/* Whether it changes nothing. */
gboolean       gewu_line_effect_is_empty   (const GewuLineEffect *self);

/* GPtrArray of GewuObjection in the order they were raised (transfer full). */
GPtrArray     *gewu_store_list_objections  (GewuConnection       *connection,
                                            gint64                assessment,
                                            GError              **error);
/* Errors: NOT_FOUND. */
GewuObjection *gewu_store_get_objection    (GewuConnection       *connection,
                                            gint64                objection,
                                            GError              **error);
/* id 0: adds it and sets its id; else changes all of it. */
gboolean       gewu_store_put_objection    (GewuConnection       *connection,
                                            GewuObjection        *objection,
                                            GError              **error);
gboolean       gewu_store_remove_objection (GewuConnection       *connection,
                                            gint64                objection,
                                            GError              **error);

/* ---- adjustments */

typedef struct
{
  gint64       id;
  gint64       source;         /* the sealed assessment */
  char        *source_period;  /* "2023Q2", when read */
  gint64       assessment;     /* where it counts */
  char        *board;          /* of the sealed one; of the other the board of the same id */
  char        *item;           /* the line of the sealed one that changed */
  GewuNoun     noun;
  gint64       subject;        /* of a merged record the one it was merged into, when read */
  gint64       subject_then;   /* as it was stored, when read */
  char        *subject_name;   /* when read */
  GewuDecimal  points;
  GewuDay      day;            /* it was found */
  char        *text;           /* why */
} GewuAdjustment;

void           gewu_adjustment_free        (GewuAdjustment       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuAdjustment, gewu_adjustment_free)

/* GPtrArray of GewuAdjustment, in the order they were taken over (transfer full): those that come
 * from source (0: any) and count in assessment (0: any). */
GPtrArray     *gewu_store_list_adjustments (GewuConnection       *connection,
                                            gint64                source,
                                            gint64                assessment,
                                            GError              **error);
/* Errors: NOT_FOUND. */
GewuAdjustment *gewu_store_get_adjustment  (GewuConnection       *connection,
                                            gint64                adjustment,
                                            GError              **error);
/* Sets its id. */
gboolean       gewu_store_add_adjustment   (GewuConnection       *connection,
                                            GewuAdjustment       *adjustment,
                                            GError              **error);
gboolean       gewu_store_remove_adjustment (GewuConnection      *connection,
                                             gint64               adjustment,
                                             GError             **error);

G_END_DECLS
