/* What the tests of a session share: opening, importing, saving and taking back, waited for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-edit.h"
#include "gewu-session-import.h"
#include "gewu-test.h"

G_BEGIN_DECLS

/* A zone in a folder of its own. */
typedef struct
{
  char        *folder;
  char        *path;
  GewuSession *session;
} GewuTestZone;

void              gewu_test_zone_set_up    (GewuTestZone        *zone,
                                            gconstpointer        data);
void              gewu_test_zone_tear_down (GewuTestZone        *zone,
                                            gconstpointer        data);
GewuSession      *gewu_test_session_open   (const char          *path,
                                            GewuStoreMode        mode);
void              gewu_test_session_close  (GewuSession         *session);

/* The five files of the model office (transfer full). */
char            **gewu_test_office_paths   (void);
/* Imports, and fails on an error. */
GewuImportReport *gewu_test_import         (GewuTestZone        *zone,
                                            const char *const   *paths,
                                            gboolean             dry_run);
GewuImportReport *gewu_test_import_office  (GewuTestZone        *zone,
                                            gboolean             dry_run);
/* Writes content to a file of the zone's folder and imports it. */
GewuImportReport *gewu_test_import_text    (GewuTestZone        *zone,
                                            const char          *name,
                                            const char          *content);
/* The only sheet of that kind in a report; fails when there is none. */
GewuImportSheet  *gewu_test_find_sheet     (GewuImportReport    *report,
                                            const char          *kind);

/* Fails on an error; the result may tell problems. */
GewuSaveResult   *gewu_test_save           (GewuSession         *session,
                                            GewuDraft           *draft);
/* The action taken back or done again (transfer full). */
GewuAction       *gewu_test_undo           (GewuSession         *session,
                                            gboolean             redo,
                                            GError             **error);
/* An integer that a query of the zone's file gives. */
gint64            gewu_test_count          (GewuTestZone        *zone,
                                            const char          *sql);

G_END_DECLS
