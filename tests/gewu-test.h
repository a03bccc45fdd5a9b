/* What the tests share: waiting for answers, temporary zones, dumps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store.h"

G_BEGIN_DECLS

/* An answer waited for: pass gewu_test_answer_cb and &answer, then gewu_test_wait(). */
typedef struct
{
  GAsyncResult *result;
} GewuTestAnswer;

void          gewu_test_answer_cb   (GObject        *source,
                                     GAsyncResult   *result,
                                     gpointer        data);
/* Runs the main loop until the answer is there; (transfer full), fails after a minute. */
GAsyncResult *gewu_test_wait        (GewuTestAnswer *answer);
/* Runs the main loop until it has nothing to do. */
void          gewu_test_settle      (void);

/* A folder of its own for this test (transfer full), also used as the state folder; removed by
 * gewu_test_remove_folder(). */
char         *gewu_test_make_folder (void);
void          gewu_test_remove_folder (const char   *folder);

GewuStore    *gewu_test_create      (const char     *path);
GewuStore    *gewu_test_open        (const char     *path,
                                     GewuStoreMode   mode,
                                     GError        **error);
void          gewu_test_close       (GewuStore      *store);
/* All journaled tables of a database file as text, read by a program of its own (sqlite3). */
char         *gewu_test_dump        (const char     *path);
/* What a query of a file gives as text (transfer full). */
char         *gewu_test_query       (const char     *path,
                                     const char     *sql);
/* Runs SQL on a file behind the program's back. */
void          gewu_test_tamper      (const char     *path,
                                     const char     *sql);

G_END_DECLS
