/* The timeline of an issue.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-issue.h"

G_BEGIN_DECLS

/* Fills list anew. files: GPtrArray of GewuFile, NULL: none; those of an event stand with it.
 * narrow: for a pane beside a list. */
void gewu_course_list_fill (GtkListBox            *list,
                            GewuSession           *session,
                            const GewuIssueDetail *detail,
                            GPtrArray             *files,
                            gboolean               narrow);

G_END_DECLS
