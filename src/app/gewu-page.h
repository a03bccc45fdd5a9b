/* A page of the window: what all have in common.
 *
 * Pages hold no data: they show what the session says. A page is refreshed when it is shown for the
 * first time, and when the data changed since.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_PAGE (gewu_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (GewuPage, gewu_page, GEWU, PAGE, GtkBox)

/* Properties: "session" (nullable), "title", "busy" (asked for something that has not come for
 * 200 ms).
 * Signal "open" (GewuPage *, const GewuQuery *, const char *label): show these records. */
struct _GewuPageClass
{
  GtkBoxClass parent_class;

  /* The session is another one or NULL; the default does nothing. */
  void (*session_changed) (GewuPage *self);
  /* Ask the session anew. There is a session. */
  void (*refresh)         (GewuPage *self);
  /* Put the keyboard where searching in this page begins; the default does nothing. */
  void (*search)          (GewuPage *self);
};

GewuSession  *gewu_page_get_session   (GewuPage        *self);
const char   *gewu_page_get_title     (GewuPage        *self);
/* Whether it is the page on show. */
void          gewu_page_set_active    (GewuPage        *self,
                                       gboolean         active);
void          gewu_page_search        (GewuPage        *self);

/* For subclasses. What an earlier request of this page brings will be ignored; (transfer none). */
GCancellable *gewu_page_begin_request (GewuPage        *self);
/* To be called with each answer first. FALSE: the answer is of no use, error is dealt with. */
gboolean      gewu_page_end_request   (GewuPage        *self,
                                       const GError    *error);
/* label: what the records are, for "Filter: …". */
void          gewu_page_open          (GewuPage        *self,
                                       const GewuQuery *query,
                                       const char      *label);
/* Says in the window what went wrong. */
void          gewu_page_show_error    (GewuPage        *self,
                                       const GError    *error);

G_END_DECLS
