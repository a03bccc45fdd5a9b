/* One sentence of a document, to be written anew, left out or put back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-report-prose.h"

G_BEGIN_DECLS

#define GEWU_TYPE_SENTENCE_ROW (gewu_sentence_row_get_type ())
G_DECLARE_FINAL_TYPE (GewuSentenceRow, gewu_sentence_row, GEWU, SENTENCE_ROW, GtkWidget)

/* Signal "edit" (GewuSentenceRow *, const char *key, const char *generated, const char *text): as
 * gewu_session_edit_sentence_async() takes them. What is typed counts when the keyboard leaves the
 * row, or with Ctrl+Enter; Escape takes it back. */

GtkWidget  *gewu_sentence_row_new     (void);
/* Copies sentence, which has a key. What is being typed stays. */
void        gewu_sentence_row_set     (GewuSentenceRow         *self,
                                       const GewuProseSentence *sentence);
const char *gewu_sentence_row_get_key (GewuSentenceRow         *self);
/* Emits what has been typed. */
void        gewu_sentence_row_save    (GewuSentenceRow         *self);

G_END_DECLS
