/* An issue found on a visit, as a short block of the visit's form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-fields-form.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ISSUE_BLOCK (gewu_issue_block_get_type ())
G_DECLARE_FINAL_TYPE (GewuIssueBlock, gewu_issue_block, GEWU, ISSUE_BLOCK, GtkWidget)

/* Signal "remove" (GewuIssueBlock *): the user wants it gone. */

GewuIssueBlock *gewu_issue_block_new          (GewuSession    *session);
/* From 1. */
void            gewu_issue_block_set_number   (GewuIssueBlock *self,
                                               guint           number);
GewuFieldsForm *gewu_issue_block_get_form     (GewuIssueBlock *self);
/* (transfer full) */
GewuDraft      *gewu_issue_block_create_draft (GewuIssueBlock *self);

G_END_DECLS
