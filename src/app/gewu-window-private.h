/* The parts of the window, shared by its files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-record-entry.h"
#include "gewu-sidebar.h"
#include "gewu-toast.h"
#include "gewu-window.h"

G_BEGIN_DECLS

struct _GewuWindow
{
  GtkApplicationWindow  parent_instance;

  /* of the template */
  GtkStack             *root;
  GtkStack             *pages;
  GewuSidebar          *sidebar;
  GtkLabel             *title;
  GewuRecordEntry      *search;
  GtkWidget            *new_visit_button;
  GtkWidget            *undo_button;
  GewuToast            *toast;

  /* owned */
  GewuSession          *session;   /* nullable */
  GQueue               *places;    /* where the user was, newest first */
  GCancellable         *opening;   /* nullable */

  gboolean              closing;
};

/* gewu-window-actions.c */
void _gewu_window_install_actions (GtkWidgetClass *widget_class);
/* Switches on and off what can be done now. */
void _gewu_window_update_actions  (GewuWindow     *self);

/* gewu-window-forms.c */
void _gewu_window_install_form_actions (GtkWidgetClass *widget_class);
void _gewu_window_update_form_actions  (GewuWindow     *self);
/* All dialogs of the window: they belong to the zone that was open. */
void _gewu_window_close_forms          (GewuWindow     *self);

/* gewu-window-work.c */
void _gewu_window_install_work_actions (GtkWidgetClass *widget_class);
void _gewu_window_update_work_actions  (GewuWindow     *self);

/* gewu-window-issue.c */
void _gewu_window_install_issue_actions (GtkWidgetClass *widget_class);
void _gewu_window_update_issue_actions  (GewuWindow     *self);
/* Keeps them up to date with the issue on show. */
void _gewu_window_watch_issue           (GewuWindow     *self);

/* gewu-window-preview.c */
void _gewu_window_install_preview_actions (GtkWidgetClass *widget_class);
void _gewu_window_update_preview_actions  (GewuWindow     *self);

/* gewu-window-places.c */
/* Remembers where the user is. */
void _gewu_window_push_place      (GewuWindow     *self);
void _gewu_window_clear_places    (GewuWindow     *self);

void _gewu_window_show_error      (GewuWindow     *self,
                                   const GError   *error);

G_END_DECLS
