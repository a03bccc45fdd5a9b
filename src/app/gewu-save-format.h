/* The formats a document can be saved in, and which of them suit it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-document.h"
#include "gewu-file-dialog.h"
#include "gewu-report.h"

G_BEGIN_DECLS

typedef struct
{
  const char   *id;       /* of gewu_session_write_report_async() */
  const char   *label;    /* msgid */
  const char   *ending;
  GewuFileKind  kind;
} GewuSaveFormat;

/* NULL when there is none of this id. */
const GewuSaveFormat *gewu_save_format_find             (const char           *id);
/* A menu (transfer full) of those that suit, with the action that takes their id; the first is the
 * one most people want. */
GMenu                *gewu_save_format_menu_of_document (const GewuDocument   *document,
                                                         const char           *action);
GMenu                *gewu_save_format_menu_of_report   (const GewuReport     *report,
                                                         const char           *action);
/* The first of the menu. */
const char           *gewu_save_format_of_document      (const GewuDocument   *document);

G_END_DECLS
