/* An entry that finds records while one types, and takes the one that is chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_RECORD_ENTRY (gewu_record_entry_get_type ())
G_DECLARE_FINAL_TYPE (GewuRecordEntry, gewu_record_entry, GEWU, RECORD_ENTRY, GtkWidget)

/* Properties: "nouns" (ids joined by ","), "label" (accessible name), "placeholder", "multiple"
 * (several names, joined by "、"), "fills" (the chosen record's name stays in the entry).
 * Signals: "chosen" (GewuRecordEntry *, GewuRecord *), "changed" (GewuRecordEntry *): the text. */

void        gewu_record_entry_set_session (GewuRecordEntry *self,
                                           GewuSession     *session);
/* Before the entry is used. */
void        gewu_record_entry_set_nouns   (GewuRecordEntry *self,
                                           const char      *nouns);
const char *gewu_record_entry_get_text    (GewuRecordEntry *self);
void        gewu_record_entry_set_text    (GewuRecordEntry *self,
                                           const char      *text);
/* Of the record whose name stands there: chosen, or of enterprises typed in full, or its credit
 * code; 0: it is not known which one. */
gint64      gewu_record_entry_get_id      (GewuRecordEntry *self);
/* text stands for this record. */
void        gewu_record_entry_set_record  (GewuRecordEntry *self,
                                           const char      *text,
                                           gint64           id);

G_END_DECLS
