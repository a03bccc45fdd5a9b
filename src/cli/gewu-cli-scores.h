/* Printing what an assessment came to; shared by assess and score.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assess.h"
#include "gewu-cli.h"

G_BEGIN_DECLS

/* Adds a line's evidence array; data is the caller's. NULL: there are no records. */
typedef gboolean (*GewuCliEvidenceFunc) (JsonBuilder         *builder,
                                         const GewuBoard     *board,
                                         const GewuScore     *score,
                                         const GewuScoreLine *line,
                                         gpointer             data,
                                         GError             **error);

/* A preset's id or the path of a document (transfer full). */
GewuScheme *gewu_cli_load_scheme  (const char            *file_or_preset,
                                   GError               **error);
/* Members "scheme" and "findings" of the object that is open in builder. */
void        gewu_cli_add_scheme   (JsonBuilder           *builder,
                                   GewuScheme            *scheme);
/* Those, and members "subjects" and "warnings" of the object that is open in builder. */
gboolean    gewu_cli_add_scores   (JsonBuilder           *builder,
                                   GewuAssessmentResult  *result,
                                   GewuCliEvidenceFunc    evidence,
                                   gpointer               data,
                                   GError               **error);
void        gewu_cli_print_scores (GewuAssessmentResult  *result);
/* One line each: the place, and what is hardly meant there. */
void        gewu_cli_print_findings (GewuScheme          *scheme);

G_END_DECLS
