/* 我的待办, writing a document that is there, and what is looked at before something is entered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session.h"
#include "gewu-store-clock-edit.h"
#include "gewu-store-outlook.h"
#include "gewu-store-settings.h"
#include "gewu-store-work.h"

G_BEGIN_DECLS

/* person: counts what waits for this person (what their units are to judge, sign and handle, what
 * they reported is to be rechecked); 0: for anyone. Each equals the number of records of a
 * GewuQuery with gewu_query_set_work(). */
void            gewu_session_count_work_async  (GewuSession          *self,
                                                gint64                person,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
/* (transfer full), g_free(). */
GewuWorkCounts *gewu_session_count_work_finish (GewuSession          *self,
                                                GAsyncResult         *result,
                                                GError              **error);

/* Writes a GewuDocument; format "pdf", "xlsx" or "csv". document is kept alive by the call (taken).
 * Errors: those of gewu_session_check_target(), READ_ONLY, DISK_FULL. */
void            gewu_session_write_document_async  (GewuSession          *self,
                                                    gpointer              document,
                                                    const char           *format,
                                                    const char           *target,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean        gewu_session_write_document_finish (GewuSession          *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

/* ---- before a visit */

/* day: of the visit to be made; unknown: today. */
void              gewu_session_look_at_enterprise_async  (GewuSession          *self,
                                                          gint64                enterprise,
                                                          GewuDay               day,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
GewuVisitOutlook *gewu_session_look_at_enterprise_finish (GewuSession          *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);

/* ---- before a report */

/* Those of the settings' days before day (unknown: today) that are as similar as they ask, most
 * similar first: GPtrArray of GewuDuplicate (transfer full). */
void       gewu_session_find_duplicates_async  (GewuSession          *self,
                                                gint64                enterprise,
                                                const char           *text,
                                                GewuDay               day,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GPtrArray *gewu_session_find_duplicates_finish (GewuSession          *self,
                                                GAsyncResult         *result,
                                                GError              **error);

/* ---- settings and clock rules */

/* (transfer full). */
void              gewu_session_get_settings_async  (GewuSession             *self,
                                                    GCancellable            *cancellable,
                                                    GAsyncReadyCallback      callback,
                                                    gpointer                 user_data);
GewuZoneSettings *gewu_session_get_settings_finish (GewuSession             *self,
                                                    GAsyncResult            *result,
                                                    GError                 **error);
/* settings must pass gewu_zone_settings_check(). Journaled: can be undone. */
void              gewu_session_set_settings_async  (GewuSession             *self,
                                                    const GewuZoneSettings  *settings,
                                                    GCancellable            *cancellable,
                                                    GAsyncReadyCallback      callback,
                                                    gpointer                 user_data);
gboolean          gewu_session_set_settings_finish (GewuSession             *self,
                                                    GAsyncResult            *result,
                                                    GError                 **error);

/* All rules, those no longer in force too: GPtrArray of GewuClockRuleLine, by stage, category,
 * severity, newest first (transfer full). */
void       gewu_session_list_clock_rules_async  (GewuSession             *self,
                                                 GCancellable            *cancellable,
                                                 GAsyncReadyCallback      callback,
                                                 gpointer                 user_data);
GPtrArray *gewu_session_list_clock_rules_finish (GewuSession             *self,
                                                 GAsyncResult            *result,
                                                 GError                 **error);
/* rule.id 0: adds it; else changes it. category and severity are words; amount 1–3650. Due days
 * that follow from it are worked out again in the same write. Errors: INVALID (the member:
 * "amount", "category", "severity", "since"), EXISTS (a rule for the same from the same day),
 * NOT_FOUND. */
void       gewu_session_put_clock_rule_async    (GewuSession             *self,
                                                 const GewuClockRuleLine *line,
                                                 GCancellable            *cancellable,
                                                 GAsyncReadyCallback      callback,
                                                 gpointer                 user_data);
gboolean   gewu_session_put_clock_rule_finish   (GewuSession             *self,
                                                 GAsyncResult            *result,
                                                 GError                 **error);
void       gewu_session_drop_clock_rule_async   (GewuSession             *self,
                                                 gint64                   rule,
                                                 GCancellable            *cancellable,
                                                 GAsyncReadyCallback      callback,
                                                 gpointer                 user_data);
gboolean   gewu_session_drop_clock_rule_finish  (GewuSession             *self,
                                                 GAsyncResult            *result,
                                                 GError                 **error);

G_END_DECLS
