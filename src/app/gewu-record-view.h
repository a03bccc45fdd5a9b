/* A register of records of one noun, however many: columns from its field table, sorted by any.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-record-list.h"
#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_RECORD_VIEW (gewu_record_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuRecordView, gewu_record_view, GEWU, RECORD_VIEW, GtkWidget)

/* Properties: "noun" (its id, "visit"; once), "fields" (their ids joined by ","; NULL: all that can
 * be shown), "label" (accessible name), "n-items", "busy", "current" (id of the one selected
 * record, 0: none or several).
 * Enter and double click on a row activate "win.open-record". */

/* Shows what query finds; NULL session: nothing. The order chosen by a column stays. */
void            gewu_record_view_show        (GewuRecordView  *self,
                                              GewuSession     *session,
                                              const GewuQuery *query);
guint           gewu_record_view_get_n_items (GewuRecordView  *self);
gint64          gewu_record_view_get_current (GewuRecordView  *self);
/* Selects the record and scrolls to it, now or when the list has come. */
void            gewu_record_view_select      (GewuRecordView  *self,
                                              gint64           id);
/* Shows those columns that a register has by default and that find room in so many pixels, until
 * the user chooses columns. */
void            gewu_record_view_fit         (GewuRecordView  *self,
                                              int              width);
/* Of all rows; (transfer none). */
GtkSelectionModel *gewu_record_view_get_selection (GewuRecordView *self);
/* The ids of the selected records in their order: gint64 (transfer full). */
GArray         *gewu_record_view_dup_selected (GewuRecordView *self);
/* Of all fields of the noun that can be shown; their "visible" says which are. */
GListModel     *gewu_record_view_get_columns (GewuRecordView  *self);
/* Nullable; (transfer none). */
GewuRecordList *gewu_record_view_get_list    (GewuRecordView  *self);

G_END_DECLS
