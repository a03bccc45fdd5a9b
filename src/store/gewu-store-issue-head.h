/* What an issue is beside its events: reading and writing its own columns, and finding it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store.h"

G_BEGIN_DECLS

/* Zero or NULL: none. category, severity and source are terms. */
typedef struct
{
  gint64  id;
  char   *number;
  gint64  enterprise;
  gint64  visit;
  gint64  reporter;
  gint64  category;
  gint64  severity;
  gint64  source;
  char   *text;
  gint64  duplicate_of;
  gint64  split_from;
} GewuIssueHead;

void           gewu_issue_head_free          (GewuIssueHead       *self);
/* Errors: NOT_FOUND. */
GewuIssueHead *gewu_store_get_issue_head     (GewuConnection      *connection,
                                              gint64               issue,
                                              GError             **error);

/* What is added to an issue or replaced; zero or NULL: stays as it is. */
typedef struct
{
  gint64      category;
  gint64      severity;
  gint64      source;
  const char *measures;
  gint64      visit;
  gint64      duplicate_of;
  gint64      split_from;
} GewuIssueChange;

gboolean       gewu_store_change_issue       (GewuConnection        *connection,
                                              gint64                 issue,
                                              const GewuIssueChange *change,
                                              GError               **error);
/* original 0: none. */
gboolean       gewu_store_set_duplicate      (GewuConnection        *connection,
                                              gint64                 issue,
                                              gint64                 original,
                                              GError               **error);

/* *issue: the live issue of that number, the oldest of several; 0: none. */
gboolean       gewu_store_find_issue         (GewuConnection        *connection,
                                              const char            *number,
                                              gint64                *issue,
                                              gboolean              *ambiguous,
                                              GError               **error);
/* *term: the word of a dictionary; 0: none. Nothing is added to it. */
gboolean       gewu_store_look_up_word       (GewuConnection        *connection,
                                              const char            *kind,
                                              const char            *name,
                                              gint64                *term,
                                              char                 **code,
                                              GError               **error);
/* The first word with that stable meaning; 0: none. */
gboolean       gewu_store_look_up_code       (GewuConnection        *connection,
                                              const char            *kind,
                                              const char            *code,
                                              gint64                *term,
                                              GError               **error);
/* Whether there is such a live visit, and of which enterprise (0: none). */
gboolean       gewu_store_look_up_visit      (GewuConnection        *connection,
                                              gint64                 visit,
                                              gboolean              *exists,
                                              gint64                *enterprise,
                                              GError               **error);
/* The visit has found an issue; a number that its sheet gives stays. */
gboolean       gewu_store_mark_visit         (GewuConnection        *connection,
                                              gint64                 visit,
                                              const char            *number,
                                              GError               **error);

G_END_DECLS
