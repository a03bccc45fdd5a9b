/* 包联: who looks after which enterprise or project, and what came of it in a period.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store-scope.h"

G_BEGIN_DECLS

/* Texts are nullable and valid until the next row. */
typedef struct
{
  const char *role;          /* "officer", "leader", "unit", "member": those of the grid */
  const char *people;        /* a person, those of the grid joined by "、"; NULL: a unit */
  const char *staff_number;  /* of a person */
  const char *post;
  const char *phone;
  const char *unit;
  const char *object;        /* the enterprise's or project's name */
  gboolean    is_project;
  const char *credit_code;
  const char *class;         /* 四上类别 */
  const char *grid;          /* code of the object's grid on the last day */
  GewuDay     since;         /* GEWU_DAY_UNKNOWN: always */
  GewuDay     until;         /* GEWU_DAY_UNKNOWN: open */
  GewuDay     last_visit;    /* of the period, by whom the row names; GEWU_DAY_UNKNOWN: none */
  guint       visits;
  guint       issues;        /* of the object, reported in the period; with issues only */
  guint       open;          /* open on the as-of day */
} GewuAssignmentRow;

typedef struct _GewuAssignmentStream GewuAssignmentStream;

/* What is in force on the last day of the period that counts, unit by unit. role: only of this one;
 * NULL: all, and of each grid its enterprises. Valid only while the read function runs. */
GewuAssignmentStream *gewu_store_open_assignments  (GewuConnection        *connection,
                                                    const GewuStoreScope  *scope,
                                                    const char            *role,
                                                    gboolean               with_issues,
                                                    GError               **error);
void                  gewu_assignment_stream_free  (GewuAssignmentStream  *self);
gsize                 gewu_assignment_stream_count (GewuAssignmentStream  *self);
/* FALSE at the end, or with error set. */
gboolean              gewu_assignment_stream_next  (GewuAssignmentStream  *self,
                                                    GewuAssignmentRow     *row,
                                                    GError               **error);

/* What should have a 首席服务官 on that day and has none. */
typedef struct
{
  char *name;
  char *credit_code;   /* of an enterprise */
  char *class;         /* 四上类别; NULL: a project */
  char *grid;
} GewuUnserved;

/* GPtrArray of GewuUnserved (transfer full): 四上 enterprises in business and projects. */
GPtrArray            *gewu_store_list_unserved     (GewuConnection        *connection,
                                                    const GewuStoreScope  *scope,
                                                    GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuAssignmentStream, gewu_assignment_stream_free)

G_END_DECLS
