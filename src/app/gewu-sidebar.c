/* The list of pages, and of what waits for someone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-sidebar.h"

#include <glib/gi18n.h>

#include "gewu-format.h"
#include "gewu-issue.h"
#include "gewu-record-list.h"
#include "gewu-sidebar-row.h"

/* An issue is due soon in so many days. */
#define SOON_DAYS 3

typedef enum
{
  DUE_ANY,
  DUE_SOON,
  DUE_OVER,
} Due;

#define MAX_STATES 2

/* What waits: issues of some states, any or by their due day. */
static const struct
{
  const char     *name;
  const char     *label;
  Due             due;
  guint           n_states;
  GewuIssueState  states[MAX_STATES];
} tasks[] = {
  { "to-judge", N_("To judge"), DUE_ANY, 1, { GEWU_ISSUE_REPORTED } },
  { "to-sign", N_("To sign for"), DUE_ANY, 1, { GEWU_ISSUE_DISPATCHED } },
  { "handling", N_("Being handled"), DUE_ANY, 1, { GEWU_ISSUE_HANDLING } },
  { "to-recheck", N_("To recheck"), DUE_ANY, 1, { GEWU_ISSUE_RESOLVED } },
  { "due-soon", N_("Due soon"), DUE_SOON, 2, { GEWU_ISSUE_DISPATCHED, GEWU_ISSUE_HANDLING } },
  { "overdue", N_("Overdue"), DUE_OVER, 2, { GEWU_ISSUE_DISPATCHED, GEWU_ISSUE_HANDLING } },
};

#define N_TASKS G_N_ELEMENTS (tasks)

struct _GewuSidebar
{
  GtkWidget       parent_instance;

  GtkWidget      *content;
  GtkListBox     *pages;
  GtkListBox     *tasks;

  GewuSidebarRow *issues_row;                   /* borrowed, nullable */
  GewuSidebarRow *task_rows[N_TASKS];           /* borrowed */
  GListModel     *lists[N_TASKS][MAX_STATES];   /* owned; NULL without a session */
};

G_DEFINE_FINAL_TYPE (GewuSidebar, gewu_sidebar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PAGE,
  SIGNAL_OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GewuQuery *
create_query (guint          task,
              GewuIssueState state)
{
  GewuQuery *query = gewu_query_new (GEWU_NOUN_ISSUE);
  GewuDay today = gewu_day_of_instant (gewu_now ());

  gewu_query_add_equals (query, "state", gewu_issue_state_to_id (state));
  switch (tasks[task].due)
    {
    case DUE_ANY:
      break;

    case DUE_SOON:
      gewu_query_set_days (query, "due", today, today + SOON_DAYS);
      break;

    case DUE_OVER:
      gewu_query_set_days (query, "due", gewu_day_new (1900, 1, 1), today - 1);
      break;
    }

  return query;
}

static guint
count_task (GewuSidebar *self,
            guint        task)
{
  guint n = 0;

  for (guint i = 0; i < tasks[task].n_states; i++)
    if (self->lists[task][i] != NULL)
      n += g_list_model_get_n_items (self->lists[task][i]);

  return n;
}

static void
set_counter (GewuSidebarRow *row,
             guint           n)
{
  g_autofree char *counter = n > 0 ? gewu_format_count (n) : NULL;

  gewu_sidebar_row_set_counter (row, counter);
}

/* Beside the issues: how many are not closed. */
static void
items_changed_cb (GewuSidebar *self)
{
  guint n_open = 0;

  for (guint i = 0; i < N_TASKS; i++)
    {
      guint n = count_task (self, i);

      set_counter (self->task_rows[i], n);
      if (tasks[i].due == DUE_ANY)
        n_open += n;
    }
  if (self->issues_row != NULL)
    set_counter (self->issues_row, n_open);
}

/* The lists know the ids of all they hold. */
static GewuQuery *
collect_records (GewuSidebar *self,
                 guint        task)
{
  GewuQuery *query = gewu_query_new (GEWU_NOUN_ISSUE);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < tasks[task].n_states; i++)
    for (guint k = 0; k < g_list_model_get_n_items (self->lists[task][i]); k++)
      {
        gint64 id = gewu_record_list_get_id (GEWU_RECORD_LIST (self->lists[task][i]), k);

        g_array_append_val (ids, id);
      }
  gewu_query_set_ids (query, ids);
  return query;
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
  int task = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autoptr (GewuQuery) query = collect_records (self, (guint) task);

  g_signal_emit (self, signals[SIGNAL_OPEN], 0, query, gewu_sidebar_row_get_title (row));
}

static void
clear_lists (GewuSidebar *self)
{
  for (guint i = 0; i < N_TASKS; i++)
    for (guint k = 0; k < tasks[i].n_states; k++)
      g_clear_object (&self->lists[i][k]);
}

static void
gewu_sidebar_dispose (GObject *object)
{
  GewuSidebar *self = GEWU_SIDEBAR (object);

  clear_lists (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_SIDEBAR);

  G_OBJECT_CLASS (gewu_sidebar_parent_class)->dispose (object);
}

static void
gewu_sidebar_class_init (GewuSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

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
  gtk_widget_class_bind_template_child (widget_class, GewuSidebar, tasks);
  gtk_widget_class_bind_template_callback (widget_class, page_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, task_activated_cb);
}

static void
gewu_sidebar_init (GewuSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < N_TASKS; i++)
    {
      GtkWidget *row = gewu_sidebar_row_new (tasks[i].name, _(tasks[i].label));

      self->task_rows[i] = GEWU_SIDEBAR_ROW (row);
      if (tasks[i].due == DUE_OVER)
        gtk_widget_add_css_class (row, "urgent");
      gtk_list_box_append (self->tasks, row);
    }
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

  clear_lists (self);
  for (guint i = 0; session != NULL && i < N_TASKS; i++)
    for (guint k = 0; k < tasks[i].n_states; k++)
      {
        g_autoptr (GewuQuery) query = create_query (i, tasks[i].states[k]);

        self->lists[i][k] = gewu_session_list (session, query);
        g_signal_connect_object (self->lists[i][k], "items-changed", G_CALLBACK (items_changed_cb),
                                 self, G_CONNECT_SWAPPED);
      }
  items_changed_cb (self);
}
