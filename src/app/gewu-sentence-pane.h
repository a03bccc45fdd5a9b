/* The sentences of a document, under its headings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-report-prose.h"

G_BEGIN_DECLS

#define GEWU_TYPE_SENTENCE_PANE (gewu_sentence_pane_get_type ())
G_DECLARE_FINAL_TYPE (GewuSentencePane, gewu_sentence_pane, GEWU, SENTENCE_PANE, GtkWidget)

/* Signal "edit": that of a row (gewu-sentence-row.h). */

/* Copies what it shows. Where the same sentences come again, rows and keyboard stay. */
void gewu_sentence_pane_set_prose (GewuSentencePane      *self,
                                   const GewuReportProse *prose);
/* Emits what has been typed and not saved. */
void gewu_sentence_pane_save      (GewuSentencePane      *self);

G_END_DECLS
