/* 季度归档包: one folder with all that stands behind the result of a period. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-export.h"
#include "gewu-whole-folder.h"

G_BEGIN_DECLS

/* Names within the folder. */
#define GEWU_ARCHIVE_DATA "办法与数据"
#define GEWU_ARCHIVE_PAPERS "文书"
#define GEWU_ARCHIVE_FILES "佐证材料"
#define GEWU_ARCHIVE_SCHEME GEWU_ARCHIVE_DATA "/考核办法.json"
#define GEWU_ARCHIVE_INPUTS GEWU_ARCHIVE_DATA "/计算依据.txt"
#define GEWU_ARCHIVE_EVIDENCE GEWU_ARCHIVE_DATA "/计入考核的记录.txt"
#define GEWU_ARCHIVE_RESULTS GEWU_ARCHIVE_DATA "/计算结果.txt"
#define GEWU_ARCHIVE_HASH GEWU_ARCHIVE_DATA "/校验值.txt"

/* Writes it into the folder parent, whole or not at all; the folder must not be there yet. Its path
 * (transfer full), or NULL with the errors of gewu_session_archive_async(). */
char       *gewu_archive_write       (GewuConnection            *connection,
                                      const GewuAssessmentHead  *head,
                                      const char                *zone,
                                      const char                *parent,
                                      GCancellable              *cancellable,
                                      GError                   **error);
/* ---- for the parts of it */

typedef struct
{
  GewuExport       export;
  GewuWholeFolder *folder;
  GPtrArray       *events;       /* GewuAssessmentEvent */
  GArray          *contents;     /* GewuContentsRow */
} GewuArchive;

/* Notes what was added; path: within the folder. Texts are copied. */
void        gewu_archive_note        (GewuArchive               *self,
                                      const char                *title,
                                      const char                *number,
                                      GewuDay                    day,
                                      guint                      n_pages,
                                      const char                *path);
gboolean    gewu_archive_make_folder (GewuArchive               *self,
                                      const char                *name,
                                      GError                   **error);
/* A name without what a file's must not have (transfer full). */
char       *gewu_archive_clean_name  (const char                *name);
/* The last event of kind; NULL: there was none. */
const GewuAssessmentEvent *
            gewu_archive_find_event  (GewuArchive               *self,
                                      GewuAssessmentEventKind    kind);
/* document as PDF and xlsx under name in subfolder, and its note with the number and day of event
 * (NULL: without). subfolder NULL: the contents themselves, which are not noted. */
gboolean    gewu_archive_add_document (GewuArchive              *self,
                                       GewuDocument             *document,
                                       const char               *subfolder,
                                       const char               *name,
                                       const GewuAssessmentEvent *event,
                                       GError                  **error);
gboolean    gewu_archive_add_data    (GewuArchive               *self,
                                      GError                   **error);
gboolean    gewu_archive_add_papers  (GewuArchive               *self,
                                      GError                   **error);
gboolean    gewu_archive_add_files   (GewuArchive               *self,
                                      GError                   **error);

G_END_DECLS
