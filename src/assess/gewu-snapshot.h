/* Scheme, inputs, evidence and results of an assessment as texts with one hash: a sealed period can
 * be scored again from them and must come to the same hash, on any machine.
 *
 * inputs is three tables (measures, entries, corrections; data/schemes/README.md), each after a
 * line "[measures]", "[entries]", "[corrections]"; the measures are without the columns that the
 * entries make. results is one line for each number of the result: board, subject, what, value,
 * tab-separated, in the scheme's order. evidence says which records the inputs counted, in whatever
 * form its maker gives it; here it is only covered. The hash is SHA-256 over the four texts in the
 * order of the struct, each after its length in bytes and a line feed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assess.h"

G_BEGIN_DECLS

typedef struct
{
  char *scheme;    /* the document, as stored */
  char *inputs;
  char *evidence;  /* never NULL */
  char *results;
  char *hash;      /* hexadecimal */
} GewuSnapshot;

void                   gewu_snapshot_free      (GewuSnapshot          *self);
/* scheme_text is the document result was scored with; entries (GewuEntryRow) are those already in
 * its measures, NULL: none; evidence NULL: none. (transfer full) */
GewuSnapshot          *gewu_snapshot_new       (const char            *scheme_text,
                                                GPtrArray             *entries,
                                                const char            *evidence,
                                                GewuAssessmentResult  *result);
/* Scores scheme and inputs again. GEWU_ERROR_SEALED with "results" or "hash" when it does not come
 * to the same, GEWU_ERROR_SCHEME and GEWU_ERROR_MEASURES when they cannot be read. entries:
 * GewuEntryRow, may be NULL. (transfer full) */
GewuAssessmentResult  *gewu_snapshot_recompute (const GewuSnapshot    *self,
                                                GPtrArray            **entries,
                                                GError               **error);

/* The first step of the above: the measures of inputs with their entries but without their
 * corrections, so that others can take their place. entries: GewuEntryRow already in the measures
 * (transfer full). GEWU_ERROR_MEASURES. (transfer full) */
GewuMeasures          *gewu_snapshot_read_measures (const char            *inputs,
                                                GewuScheme            *scheme,
                                                GPtrArray            **entries,
                                                GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuSnapshot, gewu_snapshot_free)

G_END_DECLS
