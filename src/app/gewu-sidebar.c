/* The list of pages, and of what waits for someone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-sidebar.h"

#include <glib/gi18n.h>

#include "gewu-format.h"
#include "gewu-scope-switch.h"
#include "gewu-session-work.h"
#include "gewu-sidebar-row.h"
#include "gewu-words.h"

/* Several changes in a row are counted once, after so many milliseconds. */
#define COUNT_DELAY 120
/* Deadlines pass while nobody does anything: counted anew after so many seconds. */
#define CLOCK_INTERVAL 60

struct _GewuSidebar
{
  GtkWidget        parent_instance;

  GtkWidget       *content;
  GtkListBox      *pages;
  GewuScopeSwitch *scope;
  GtkListBox      *tasks;

  GewuSidebarRow  *issues_row;                /* borrowed, nullable */
  GewuSidebarRow  *task_rows[GEWU_N_WORKS];   /* borrowed */
  GewuSession     *session;                   /* owned, nullable */
  GCancellable    *request;                   /* owned, nullable */
  guint            count_timeout;
  guint            clock_timeout;
};

G_DEFINE_FINAL_TYPE (GewuSidebar, gewu_sidebar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PAGE,
  SIGNAL_OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_counter (GewuSidebarRow *row,
             guint           n)
{
  g_autofree char *counter = n > 0 ? gewu_format_count (n) : NULL;

  gewu_sidebar_row_set_counter (row, counter);
}

static void
show_counts (GewuSidebar          *self,
             const GewuWorkCounts *counts)
{
  for (guint i = 0; i < GEWU_N_WORKS; i++)
    set_counter (self->task_rows[i], counts->counts[i]);
  if (self->issues_row != NULL)
    set_counter (self->issues_row, counts->open);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuSidebar) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree GewuWorkCounts *counts =
    gewu_session_count_work_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;

  if (counts != NULL)
    show_counts (self, counts);
  else
    {
      g_autofree char *text = gewu_words_error (error);

      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", text);
    }
}

static void
cancel_count (GewuSidebar *self)
{
  g_clear_handle_id (&self->count_timeout, g_source_remove);
  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
}

static void
count (GewuSidebar *self)
{
  static const GewuWorkCounts nothing;

  cancel_count (self);
  if (self->session == NULL)
    {
      show_counts (self, &nothing);
      return;
    }

  self->request = g_cancellable_new ();
  gewu_session_count_work_async (self->session, gewu_scope_switch_get_person (self->scope),
                                 self->request, counted_cb, g_object_ref (self));
}

static gboolean
count_timeout_cb (gpointer data)
{
  GEWU_SIDEBAR (data)->count_timeout = 0;
  count (data);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (GewuSidebar *self)
{
  if (self->count_timeout == 0)
    self->count_timeout = g_timeout_add (COUNT_DELAY, count_timeout_cb, self);
}

static gboolean
clock_cb (gpointer data)
{
  changed_cb (data);
  return G_SOURCE_CONTINUE;
}

static void
page_activated_cb (GewuSidebar    *self,
                   GewuSidebarRow *row)
{
  g_signal_emit (self, signals[SIGNAL_PAGE], 0, gewu_sidebar_row_get_name (row));
}

static void
task_activated_cb (GewuSidebar    *self,
                   GewuSidebarRow *row)
{
  gint64 person = gewu_scope_switch_get_person (self->scope);
  const char *title = gewu_sidebar_row_get_title (row);
  /* Translators: a kind of work, of the operator only */
  g_autofree char *label = person != 0 ? g_strdup_printf (_("%s · mine"), title) : g_strdup (title);
  g_autoptr (GewuQuery) query = gewu_query_new (GEWU_NOUN_ISSUE);

  gewu_query_set_work (query, (GewuWork) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)),
                       person);
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, query, label);
}

static void
gewu_sidebar_dispose (GObject *object)
{
  GewuSidebar *self = GEWU_SIDEBAR (object);

  cancel_count (self);
  g_clear_handle_id (&self->clock_timeout, g_source_remove);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, changed_cb, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_SIDEBAR);

  G_OBJECT_CLASS (gewu_sidebar_parent_class)->dispose (object);
}

static void
gewu_sidebar_class_init (GewuSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (GEWU_TYPE_SCOPE_SWITCH);
  G_OBJECT_CLASS (klass)->dispose = gewu_sidebar_dispose;

  signals[SIGNAL_PAGE] =
    g_signal_new ("page", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/gewu/Gewu/ui/gewu-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuSidebar, content);
  gtk_widget_class_bind_template_child (widget_class, GewuSidebar, pages);
  gtk_widget_class_bind_template_child (widget_class, GewuSidebar, scope);
  gtk_widget_class_bind_template_child (widget_class, GewuSidebar, tasks);
  gtk_widget_class_bind_template_callback (widget_class, page_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, count);
  gtk_widget_class_bind_template_callback (widget_class, task_activated_cb);
}

static void
gewu_sidebar_init (GewuSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < GEWU_N_WORKS; i++)
    {
      GtkWidget *row = gewu_sidebar_row_new (gewu_work_to_id (i), _(gewu_work_get_label (i)));

      self->task_rows[i] = GEWU_SIDEBAR_ROW (row);
      gtk_list_box_append (self->tasks, row);
    }
  gtk_widget_add_css_class (GTK_WIDGET (self->task_rows[GEWU_WORK_OVERDUE]), "overdue");
  gtk_widget_add_css_class (GTK_WIDGET (self->task_rows[GEWU_WORK_DUE_SOON]), "due-soon");
  self->clock_timeout = g_timeout_add_seconds (CLOCK_INTERVAL, clock_cb, self);
}

void
gewu_sidebar_add_page (GewuSidebar *self,
                       const char  *name,
                       GewuPage    *page)
{
  GtkWidget *row = gewu_sidebar_row_new (name, gewu_page_get_title (page));

  g_return_if_fail (GEWU_IS_SIDEBAR (self));

  gtk_list_box_append (self->pages, row);
  if (g_str_equal (name, "issues"))
    self->issues_row = GEWU_SIDEBAR_ROW (row);
}

void
gewu_sidebar_set_page (GewuSidebar *self,
                       const char  *name)
{
  GtkListBoxRow *row;

  g_return_if_fail (GEWU_IS_SIDEBAR (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->pages, i)) != NULL; i++)
    if (g_strcmp0 (gewu_sidebar_row_get_name (GEWU_SIDEBAR_ROW (row)), name) == 0)
      gtk_list_box_select_row (self->pages, row);
}

void
gewu_sidebar_set_session (GewuSidebar *self,
                          GewuSession *session)
{
  g_return_if_fail (GEWU_IS_SIDEBAR (self));

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, changed_cb, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gewu_scope_switch_set_session (self->scope, session);
  count (self);
}
