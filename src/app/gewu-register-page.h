/* The register of one noun: search, sort, details, adding.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-filter-bar.h"
#include "gewu-page.h"
#include "gewu-record-view.h"

G_BEGIN_DECLS

#define GEWU_TYPE_REGISTER_PAGE (gewu_register_page_get_type ())
G_DECLARE_FINAL_TYPE (GewuRegisterPage, gewu_register_page, GEWU, REGISTER_PAGE, GewuPage)

/* Properties: "noun" (its id, once), "empty-title" and "empty-text" (what to do when there is no
 * record). */

/* Shows the records of query, and takes the user's own filters back; label says which they are.
 * NULL: all. */
void             gewu_register_page_set_filter (GewuRegisterPage *self,
                                                const GewuQuery  *query,
                                                const char       *label);
/* Both NULL when all are shown. */
const GewuQuery *gewu_register_page_get_filter (GewuRegisterPage *self);
const char      *gewu_register_page_get_label  (GewuRegisterPage *self);
/* The user's own. */
GewuFilterBar   *gewu_register_page_get_filters (GewuRegisterPage *self);
gint64           gewu_register_page_get_current (GewuRegisterPage *self);
/* Shows this record among all of them. */
void             gewu_register_page_select     (GewuRegisterPage *self,
                                                gint64            id);
/* Shows this record among those on show; 0: none. */
void             gewu_register_page_reveal     (GewuRegisterPage *self,
                                                gint64            id);

G_END_DECLS
