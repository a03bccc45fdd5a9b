/* The records behind every number of an assessment, as one text that its snapshot keeps. Internal
 * to src/session.
 *
 * The first line says of what: an empty field, the period and the last day that counted. Then one
 * line for each measure of a subject that counted records: the measure's key, the subject's
 * noun and id, the noun of the records, and the records in rising order, joined by commas; these
 * five are tab-separated. A record is its id, followed by "=numerator/denominator" unless both are
 * 1. Lines stand in the order of key, noun and subject: the same records give the same text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-measuring.h"
#include "gewu-store-indicator.h"

G_BEGIN_DECLS

/* Of all subjects of measures and all measures that the boards of scheme take from the records
 * (transfer full). On a thread of the store; errors: those of measuring. */
char   *gewu_evidence_text_make  (GewuConnection     *connection,
                                  GewuScheme         *scheme,
                                  GewuMeasures       *measures,
                                  GewuPeriod          period,
                                  GewuDay             as_of,
                                  GError            **error);
/* Whether text is of period. */
gboolean gewu_evidence_text_is_of (const char        *text,
                                   GewuPeriod         period);
/* What measure, or the measures it is computed from, counted for one subject: GArray of
 * GewuCountedRecord by record, each once for each of these measures (transfer full). *record_noun
 * is left alone when there is nothing. */
GArray *gewu_evidence_text_find  (const char         *text,
                                  const GewuMeasure  *measure,
                                  GewuNoun            noun,
                                  gint64              subject,
                                  GewuNoun           *record_noun);

G_END_DECLS
