/* The course of an issue as a row of a ledger tells it, as events. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-import.h"

G_BEGIN_DECLS

/* Writes the events of a row of issues. When the row only goes on from what it said the last time,
 * the new ones are added; when it contradicts that, all are written anew. */
gboolean gewu_import_write_course (GewuImport     *self,
                                   GewuImportRow  *row,
                                   gboolean        is_new,
                                   gboolean       *changed,
                                   GError        **error);

/* Whether the program has events of the issue that the row has not said. */
gboolean gewu_import_is_course_worked (GewuImport     *self,
                                       GewuImportRow  *row,
                                       gboolean       *worked,
                                       GError        **error);

G_END_DECLS
