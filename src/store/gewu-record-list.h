/* A register: a GListModel of GewuRow over any number of records.
 *
 * Keeps the ordered ids (8 bytes a record), fetches blocks of 256 by primary key on the lists'
 * reader, keeps 64 of them, has one request under way. get_item never blocks: rows come at once,
 * their records later.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-query.h"
#include "gewu-record.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* Properties: "busy" (a new order or filter is being made; the old list stays meanwhile),
 * "n-items" (guint, notified). */
#define GEWU_TYPE_RECORD_LIST (gewu_record_list_get_type ())
G_DECLARE_FINAL_TYPE (GewuRecordList, gewu_record_list, GEWU, RECORD_LIST, GObject)

/* Reloads by itself when the store changes. query is copied. */
GewuRecordList  *gewu_record_list_new         (GewuStore       *store,
                                               const GewuQuery *query);
/* Does nothing when query equals the one shown. */
void             gewu_record_list_set_query   (GewuRecordList  *self,
                                               const GewuQuery *query);
const GewuQuery *gewu_record_list_get_query   (GewuRecordList  *self);
/* 0 beyond the end. */
gint64           gewu_record_list_get_id      (GewuRecordList  *self,
                                               guint            position);
/* GTK_INVALID_LIST_POSITION (G_MAXUINT) when it is not in the list. */
guint            gewu_record_list_find        (GewuRecordList  *self,
                                               gint64           id);
gboolean         gewu_record_list_is_busy     (GewuRecordList  *self);

G_END_DECLS
