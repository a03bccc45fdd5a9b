/* A line over the page that says what was done, with a way back, or what went wrong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GEWU_TYPE_TOAST (gewu_toast_get_type ())
G_DECLARE_FINAL_TYPE (GewuToast, gewu_toast, GEWU, TOAST, GtkWidget)

typedef enum
{
  GEWU_TOAST_DONE,      /* can be undone */
  GEWU_TOAST_NOTE,
  GEWU_TOAST_ERROR,     /* stays until it is closed */
} GewuToastKind;

void        gewu_toast_show     (GewuToast     *self,
                                 GewuToastKind  kind,
                                 const char    *text);
void        gewu_toast_hide     (GewuToast     *self);
const char *gewu_toast_get_text (GewuToast     *self);

G_END_DECLS
