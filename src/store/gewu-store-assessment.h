/* Assessments as they are stored: what one is, its events, its snapshots.
 *
 * Called on a store thread, writing functions only inside gewu_store_write_async(). What is allowed
 * when is src/core/gewu-assessment.h; these functions only write.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assessment.h"
#include "gewu-period.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* One period scored by one scheme, with what its events amount to. */
typedef struct
{
  gint64               id;
  GewuPeriod           period;
  gint64               scheme;           /* the row of the version it is scored by now */
  char                *scheme_code;
  int                  scheme_version;
  char                *scheme_title;
  GewuDay              as_of;            /* 截止时点; the period's last day unless another was
                                          * set */
  char                *note;             /* NULL: none */
  GewuAssessmentState  state;
  guint                n_events;
  GewuDay              since;            /* day of the last event; GEWU_DAY_UNKNOWN: none */
  GewuDay              until;            /* last day for objections; GEWU_DAY_UNKNOWN while open */
  GewuDay              published_as_of;  /* up to this day facts counted when it was last published;
                                          * before as_of when it was published early;
                                          * GEWU_DAY_UNKNOWN: never */
  guint                n_corrections;    /* 更正通报 so far */
  gboolean             reopened;         /* it was, at least once */
  gint64               snapshot;         /* what stands now: of the last event that took one; 0
                                          * while open */
  char                *hash;             /* of that snapshot; NULL: none */
  guint                n_entries;
  guint                n_objections;
  guint                n_undecided;
} GewuAssessmentHead;

void                gewu_assessment_head_free       (GewuAssessmentHead  *self);
GewuAssessmentHead *gewu_assessment_head_copy       (const GewuAssessmentHead *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuAssessmentHead, gewu_assessment_head_free)

/* Errors: NOT_FOUND. */
GewuAssessmentHead *gewu_store_get_assessment       (GewuConnection      *connection,
                                                     gint64               assessment,
                                                     GError             **error);
/* GPtrArray of GewuAssessmentHead, the newest period first (transfer full). */
GPtrArray          *gewu_store_list_assessments     (GewuConnection      *connection,
                                                     GError             **error);
/* *head NULL: this period has none by a scheme of this code. */
gboolean            gewu_store_find_assessment      (GewuConnection      *connection,
                                                     GewuPeriod           period,
                                                     const char          *scheme_code,
                                                     GewuAssessmentHead **head,
                                                     GError             **error);
/* as_of GEWU_DAY_UNKNOWN: the period's last day. The new id; 0 with error set. */
gint64              gewu_store_add_assessment       (GewuConnection      *connection,
                                                     GewuPeriod           period,
                                                     gint64               scheme,
                                                     GewuDay              as_of,
                                                     const char          *note,
                                                     GError             **error);

/* Marks it as deleted, with its entries, its objections and the adjustments that count in it. */
gboolean            gewu_store_drop_assessment      (GewuConnection      *connection,
                                                     gint64               assessment,
                                                     GError             **error);

/* One event, as it happened. */
typedef struct
{
  gint64                   id;
  int                      position;          /* from 1 */
  GewuAssessmentEventKind  kind;
  GewuDay                  day;
  gint64                   recorded_at;       /* UTC ms */
  gint64                   recorded_by;       /* 0: not chosen */
  char                    *recorded_by_name;  /* NULL: not chosen */
  GewuDay                  until;             /* of a publication; else GEWU_DAY_UNKNOWN */
  char                    *number;            /* of a bulletin or a correction; NULL: none */
  char                    *text;              /* the reason; NULL: none */
  gint64                   snapshot;          /* 0: took none */
  char                    *hash;              /* of the snapshot; NULL: none */
  gint64                   scheme;            /* scored by from here on; 0: as before */
  int                      scheme_version;    /* of it; 0 */
} GewuAssessmentEvent;

void                gewu_assessment_event_free      (GewuAssessmentEvent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuAssessmentEvent, gewu_assessment_event_free)

/* GPtrArray of GewuAssessmentEvent, oldest first (transfer full). */
GPtrArray          *gewu_store_list_assessment_events (GewuConnection      *connection,
                                                       gint64               assessment,
                                                       GError             **error);
/* Adds event after the last one; sets its id and position. Its names and hash are not written. */
gboolean            gewu_store_add_assessment_event (GewuConnection      *connection,
                                                     gint64               assessment,
                                                     GewuAssessmentEvent *event,
                                                     GError             **error);

/* The texts of src/assess/gewu-snapshot.h; evidence as src/session/gewu-evidence-text.h makes
 * it. */
typedef struct
{
  char *scheme;
  char *inputs;
  char *evidence;
  char *results;
  char *hash;
} GewuSnapshotText;

void                gewu_snapshot_text_free         (GewuSnapshotText    *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuSnapshotText, gewu_snapshot_text_free)

/* Errors: NOT_FOUND. */
GewuSnapshotText   *gewu_store_get_snapshot         (GewuConnection      *connection,
                                                     gint64               snapshot,
                                                     GError             **error);
/* The new id; 0 with error set. */
gint64              gewu_store_add_snapshot         (GewuConnection      *connection,
                                                     gint64               assessment,
                                                     const GewuSnapshotText *text,
                                                     GError             **error);

G_END_DECLS
