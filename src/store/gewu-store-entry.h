/* What people enter for an assessment: marks, occurrences, numbers.
 *
 * Called on a store thread, writing functions only inside gewu_store_write_async().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-day.h"
#include "gewu-decimal.h"
#include "gewu-noun.h"
#include "gewu-store.h"

G_BEGIN_DECLS

typedef struct
{
  gint64       id;                /* 0: not stored yet */
  char        *measure;           /* name of one of the scheme's entries */
  GewuNoun     noun;              /* PERSON, UNIT or GRID */
  gint64       subject;           /* of a merged record the one it was merged into, when read */
  char        *subject_name;      /* when read */
  char        *rater;             /* id; NULL: none */
  char        *rater_name;        /* NULL: not said */
  gboolean     has_value;
  GewuDecimal  value;             /* of a rate the numerator */
  gboolean     has_denominator;
  GewuDecimal  denominator;       /* of a rate */
  GewuDay      day;               /* GEWU_DAY_UNKNOWN: not said */
  char        *finder;            /* id; NULL: none */
  char        *matter;            /* NULL: none */
  char        *reason;            /* NULL: not said */
  char        *document;          /* NULL: not said */
  gint64       recorded_at;       /* UTC ms, when read */
  char        *recorded_by_name;  /* when read; NULL: not chosen */
} GewuAssessmentEntry;

GewuAssessmentEntry *gewu_assessment_entry_copy   (const GewuAssessmentEntry *self);
void                 gewu_assessment_entry_free   (GewuAssessmentEntry       *self);
/* Whether the two say the same of the same subject, whoever recorded them. */
gboolean             gewu_assessment_entry_equal  (const GewuAssessmentEntry *a,
                                                   const GewuAssessmentEntry *b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuAssessmentEntry, gewu_assessment_entry_free)

/* GPtrArray of GewuAssessmentEntry by measure, subject and the order they were entered in (transfer
 * full). */
GPtrArray           *gewu_store_list_entries      (GewuConnection            *connection,
                                                   gint64                     assessment,
                                                   GError                   **error);
/* The assessment of a live entry; NOT_FOUND. */
gboolean             gewu_store_find_entry        (GewuConnection            *connection,
                                                   gint64                     entry,
                                                   gint64                    *assessment,
                                                   GError                   **error);
/* id 0: adds it and sets its id; else changes it. */
gboolean             gewu_store_put_entry         (GewuConnection            *connection,
                                                   gint64                     assessment,
                                                   GewuAssessmentEntry       *entry,
                                                   GError                   **error);
gboolean             gewu_store_remove_entry      (GewuConnection            *connection,
                                                   gint64                     entry,
                                                   GError                   **error);

/* ---- whom it is about */

/* *name: what a live person, unit or grid is called (transfer full); NULL: there is none. */
gboolean             gewu_store_find_subject      (GewuConnection            *connection,
                                                   GewuNoun                   noun,
                                                   gint64                     id,
                                                   char                     **name,
                                                   GError                   **error);
/* By staff number, grid code or name; *id 0: nobody, or *ambiguous. */
gboolean             gewu_store_look_up_subject   (GewuConnection            *connection,
                                                   GewuNoun                   noun,
                                                   const char                *text,
                                                   gint64                    *id,
                                                   gboolean                  *ambiguous,
                                                   GError                   **error);

G_END_DECLS
