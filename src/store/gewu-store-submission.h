/* 报送情况: what grids, units and people handed in, span by span, and when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store-scope.h"

G_BEGIN_DECLS

/* A record is on time when it was handed in within so many working days after it happened; the
 * preset of the indicator visits.late. */
#define GEWU_SUBMISSION_DAYS 2

typedef enum
{
  GEWU_SUBMISSION_OF_UNITS,    /* of those that have people who must hand in */
  GEWU_SUBMISSION_OF_GRIDS,    /* of level 4: the visits to their enterprises */
  GEWU_SUBMISSION_OF_PEOPLE,   /* of level-4 grids */
  GEWU_N_SUBMISSIONS
} GewuSubmissionSubject;

/* Texts are nullable, but for the name. */
typedef struct
{
  gint64   id;
  char    *name;
  char    *number;     /* staff number, code of the grid */
  gint64   unit_id;
  char    *unit;       /* of a person, of a grid */
  char    *grid;       /* of a person: codes joined by "、" */
  guint   *spans;      /* visits, one number for each span */
  guint    visits;     /* all of them */
  guint    dated;      /* of these, those whose day of handing in is known */
  guint    late;       /* of these, after more than GEWU_SUBMISSION_DAYS */
  guint    issues;     /* reported in the period */
  GewuDay  last;       /* the latest day of handing in */
} GewuSubmissionRow;

typedef struct
{
  GArray    *spans;                     /* GewuPeriod: weeks of a month, else months */
  gboolean   by_week;
  GPtrArray *rows[GEWU_N_SUBMISSIONS];  /* GewuSubmissionRow; people unit by unit */
} GewuSubmissions;

void             gewu_submissions_free      (GewuSubmissions       *self);
GewuSubmissions *gewu_store_get_submissions (GewuConnection        *connection,
                                             const GewuStoreScope  *scope,
                                             GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuSubmissions, gewu_submissions_free)

G_END_DECLS
