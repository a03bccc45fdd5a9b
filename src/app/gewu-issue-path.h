/* The way of an issue through its states, with the present step marked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-issue-course.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ISSUE_PATH (gewu_issue_path_get_type ())
G_DECLARE_FINAL_TYPE (GewuIssuePath, gewu_issue_path, GEWU, ISSUE_PATH, GtkBox)

void gewu_issue_path_show (GewuIssuePath         *self,
                           const GewuIssueStatus *status);

G_END_DECLS
