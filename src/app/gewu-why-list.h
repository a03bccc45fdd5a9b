/* The records behind a score line, or those that can still be mended; a click opens one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-mending.h"
#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_WHY_LIST (gewu_why_list_get_type ())
G_DECLARE_FINAL_TYPE (GewuWhyList, gewu_why_list, GEWU, WHY_LIST, GtkWidget)

/* What is shown is borrowed until the next call. title: over the list. */
void  gewu_why_list_show_records (GewuWhyList           *self,
                                  GewuSession           *session,
                                  const GewuWhyRecords  *records,
                                  const char            *title);
void  gewu_why_list_show_mending (GewuWhyList           *self,
                                  GewuSession           *session,
                                  const GewuMending     *mending,
                                  const char            *title);
/* Nothing but a line. */
void  gewu_why_list_show_text    (GewuWhyList           *self,
                                  const char            *text);
guint gewu_why_list_get_n_rows   (GewuWhyList           *self);

G_END_DECLS
