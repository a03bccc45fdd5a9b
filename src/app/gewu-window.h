/* The window: sidebar, pages, what was done last.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-page.h"

G_BEGIN_DECLS

#define GEWU_TYPE_WINDOW (gewu_window_get_type ())
G_DECLARE_FINAL_TYPE (GewuWindow, gewu_window, GEWU, WINDOW, GtkApplicationWindow)

GewuWindow  *gewu_window_new           (GtkApplication  *application);
/* Takes the place of the zone that is open, which is closed. Errors are shown in the window. */
void         gewu_window_open          (GewuWindow      *self,
                                        const char      *path);
void         gewu_window_create        (GewuWindow      *self,
                                        const char      *path,
                                        const char      *zone_name);
GewuSession *gewu_window_get_session   (GewuWindow      *self);
/* name: "overview", "visits", ...; FALSE: there is no such page. */
gboolean     gewu_window_show_page     (GewuWindow      *self,
                                        const char      *name);
GewuPage    *gewu_window_get_page      (GewuWindow      *self,
                                        const char      *name);
/* The register that shows these records. */
void         gewu_window_open_records  (GewuWindow      *self,
                                        const GewuQuery *query,
                                        const char      *label);
void         gewu_window_open_record   (GewuWindow      *self,
                                        GewuNoun         noun,
                                        gint64           id);
/* Where the user was before. */
void         gewu_window_go_back       (GewuWindow      *self);

G_END_DECLS
