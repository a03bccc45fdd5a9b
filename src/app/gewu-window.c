/* The window: sidebar, pages, what was done last.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-window-private.h"

#include <glib/gi18n.h>

#include "gewu-assessment-page.h"
#include "gewu-board-page.h"
#include "gewu-grids-page.h"
#include "gewu-issue-page.h"
#include "gewu-meetings-page.h"
#include "gewu-overview-page.h"
#include "gewu-rankings-page.h"
#include "gewu-register-page.h"
#include "gewu-reports-page.h"
#include "gewu-scheme-page.h"
#include "gewu-settings.h"
#include "gewu-welcome.h"
#include "gewu-words.h"

G_DEFINE_FINAL_TYPE (GewuWindow, gewu_window, GTK_TYPE_APPLICATION_WINDOW)

static const char *
get_action_parameter (const char *parameter,
                      gpointer    data)
{
  return gewu_action_get (data, parameter);
}

static void
done_cb (GewuWindow *self,
         GewuAction *action)
{
  g_autofree char *text =
    gewu_words_action (gewu_action_get_code (action), get_action_parameter, action);

  gewu_toast_show (self->toast, GEWU_TOAST_DONE, text);
}

static void
session_notify_cb (GewuWindow *self)
{
  const char *name = self->session != NULL ? gewu_session_get_zone_name (self->session) : NULL;

  gtk_label_set_text (self->title, name != NULL ? name : _("Gewu"));
  gtk_window_set_title (GTK_WINDOW (self), name != NULL ? name : _("Gewu"));
  _gewu_window_update_actions (self);
}

static void
give_session_to_pages (GewuWindow *self)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    g_object_set (page, "session", self->session, NULL);
  gewu_sidebar_set_session (self->sidebar, self->session);
  gewu_record_entry_set_session (self->search, self->session);
}

static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!gewu_session_close_finish (GEWU_SESSION (source), result, &error))
    g_warning ("Could not close the zone: %s", error->message);
  if (self->closing)
    gtk_window_destroy (GTK_WINDOW (self));
}

/* Takes session; the one before is closed. */
static void
set_session (GewuWindow  *self,
             GewuSession *session)
{
  g_autoptr (GewuSession) before = g_steal_pointer (&self->session);

  if (before != NULL)
    g_signal_handlers_disconnect_by_data (before, self);
  self->session = session;
  _gewu_window_clear_places (self);
  _gewu_window_close_forms (self);
  gewu_toast_hide (self->toast);
  give_session_to_pages (self);
  gtk_stack_set_visible_child_name (self->root, session != NULL ? "zone" : "welcome");

  if (session != NULL)
    {
      g_signal_connect_object (session, "notify", G_CALLBACK (session_notify_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
      gewu_settings_add_recent_file (gewu_session_get_path (session));
    }
  session_notify_cb (self);
  if (before != NULL)
    gewu_session_close_async (before, closed_cb, g_object_ref (self));
}

static void
opened_cb (GObject      *source G_GNUC_UNUSED,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuSession) session = gewu_session_open_finish (result, &error);

  g_clear_object (&self->opening);
  if (session != NULL)
    set_session (self, g_steal_pointer (&session));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    _gewu_window_show_error (self, error);
}

static GCancellable *
begin_opening (GewuWindow *self)
{
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  return self->opening;
}

static void
page_opens_cb (GewuWindow      *self,
               const GewuQuery *query,
               const char      *label)
{
  gewu_window_open_records (self, query, label);
}

static void
sidebar_page_cb (GewuWindow *self,
                 const char *name)
{
  _gewu_window_push_place (self);
  gewu_window_show_page (self, name);
}

static void
search_chosen_cb (GewuWindow *self,
                  GewuRecord *record)
{
  gewu_window_open_record (self, gewu_record_get_noun (record), gewu_record_get_id (record));
}

/* One issue is shown as a part of the issues' page. */
static const char *
get_listed_page (GewuWindow *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->pages);

  return g_strcmp0 (name, "issue") == 0 ? "issues" : name;
}

static void
visible_page_cb (GewuWindow *self)
{
  GtkWidget *visible = gtk_stack_get_visible_child (self->pages);

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    gewu_page_set_active (GEWU_PAGE (page), page == visible);
  gewu_sidebar_set_page (self->sidebar, get_listed_page (self));
}

static void
connect_pages (GewuWindow *self)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    {
      const char *name = gtk_stack_page_get_name (gtk_stack_get_page (self->pages, page));

      g_signal_connect_object (page, "open", G_CALLBACK (page_opens_cb), self, G_CONNECT_SWAPPED);
      if (!g_str_equal (name, "issue"))
        gewu_sidebar_add_page (self->sidebar, name, GEWU_PAGE (page));
    }
}

static void
load_settings (GewuWindow *self)
{
  GSettings *settings = gewu_settings_get ();
  g_autofree char *page = NULL;

  if (settings == NULL)
    return;

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  page = g_settings_get_string (settings, "page");
  gewu_window_show_page (self, page);
}

static void
save_settings (GewuWindow *self)
{
  GSettings *settings = gewu_settings_get ();
  int width, height;

  if (settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_int (settings, "window-width", MAX (width, 1));
  g_settings_set_int (settings, "window-height", MAX (height, 1));
  g_settings_set_string (settings, "page", get_listed_page (self));
}

/* The zone is closed first: its last pages are written and its lock is given back. */
static gboolean
gewu_window_close_request (GtkWindow *window)
{
  GewuWindow *self = GEWU_WINDOW (window);

  save_settings (self);
  if (self->closing)
    return GDK_EVENT_STOP;
  if (self->session == NULL)
    return GTK_WINDOW_CLASS (gewu_window_parent_class)->close_request (window);

  self->closing = TRUE;
  set_session (self, NULL);
  return GDK_EVENT_STOP;
}

static void
gewu_window_dispose (GObject *object)
{
  GewuWindow *self = GEWU_WINDOW (object);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_WINDOW);
  g_clear_object (&self->session);
  if (self->places != NULL)
    _gewu_window_clear_places (self);

  G_OBJECT_CLASS (gewu_window_parent_class)->dispose (object);
}

static void
gewu_window_finalize (GObject *object)
{
  g_clear_pointer (&GEWU_WINDOW (object)->places, g_queue_free);

  G_OBJECT_CLASS (gewu_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/gewu/Gewu/ui/gewu-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuWindow, root);
  gtk_widget_class_bind_template_child (widget_class, GewuWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, GewuWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, GewuWindow, title);
  gtk_widget_class_bind_template_child (widget_class, GewuWindow, search);
  gtk_widget_class_bind_template_child (widget_class, GewuWindow, new_visit_button);
  gtk_widget_class_bind_template_child (widget_class, GewuWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, GewuWindow, toast);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_opens_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_page_cb);
}

static void
gewu_window_class_init (GewuWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = gewu_window_close_request;

  g_type_ensure (GEWU_TYPE_SIDEBAR);
  g_type_ensure (GEWU_TYPE_TOAST);
  g_type_ensure (GEWU_TYPE_WELCOME);
  g_type_ensure (GEWU_TYPE_RECORD_ENTRY);
  g_type_ensure (GEWU_TYPE_OVERVIEW_PAGE);
  g_type_ensure (GEWU_TYPE_ASSESSMENT_PAGE);
  g_type_ensure (GEWU_TYPE_BOARD_PAGE);
  g_type_ensure (GEWU_TYPE_GRIDS_PAGE);
  g_type_ensure (GEWU_TYPE_ISSUE_PAGE);
  g_type_ensure (GEWU_TYPE_MEETINGS_PAGE);
  g_type_ensure (GEWU_TYPE_REGISTER_PAGE);
  g_type_ensure (GEWU_TYPE_REPORTS_PAGE);
  g_type_ensure (GEWU_TYPE_RANKINGS_PAGE);
  g_type_ensure (GEWU_TYPE_SCHEME_PAGE);
  bind_template (widget_class);
  _gewu_window_install_actions (widget_class);
}

static void
gewu_window_init (GewuWindow *self)
{
  self->places = g_queue_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  connect_pages (self);
  _gewu_window_watch_issue (self);
  visible_page_cb (self);
  load_settings (self);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (_gewu_window_update_actions), NULL);
  session_notify_cb (self);
}

GewuWindow *
gewu_window_new (GtkApplication *application)
{
  return g_object_new (GEWU_TYPE_WINDOW, "application", application, NULL);
}

void
gewu_window_open (GewuWindow *self,
                  const char *path)
{
  g_return_if_fail (GEWU_IS_WINDOW (self));

  gewu_session_open_async (path, GEWU_STORE_READ_WRITE, begin_opening (self), opened_cb,
                           g_object_ref (self));
}

void
gewu_window_create (GewuWindow *self,
                    const char *path,
                    const char *zone_name)
{
  g_return_if_fail (GEWU_IS_WINDOW (self));

  gewu_session_create_async (path, zone_name, begin_opening (self), opened_cb, g_object_ref (self));
}

GewuSession *
gewu_window_get_session (GewuWindow *self)
{
  g_return_val_if_fail (GEWU_IS_WINDOW (self), NULL);

  return self->session;
}

GewuPage *
gewu_window_get_page (GewuWindow *self,
                      const char *name)
{
  GtkWidget *page;

  g_return_val_if_fail (GEWU_IS_WINDOW (self), NULL);

  page = gtk_stack_get_child_by_name (self->pages, name);
  return page != NULL ? GEWU_PAGE (page) : NULL;
}

void
_gewu_window_show_error (GewuWindow   *self,
                         const GError *error)
{
  g_autofree char *text = gewu_words_error (error);

  gewu_toast_show (self->toast, GEWU_TOAST_ERROR, text);
}
