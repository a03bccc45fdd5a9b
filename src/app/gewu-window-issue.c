/* What can be done to an issue from anywhere in the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-window-private.h"

#include "gewu-document.h"
#include "gewu-duplicate-dialog.h"
#include "gewu-event-dialog.h"
#include "gewu-issue-page.h"
#include "gewu-outcome-dialog.h"
#include "gewu-report-issue.h"
#include "gewu-window-preview.h"

static GewuIssuePage *
get_page (GewuWindow *self)
{
  return GEWU_ISSUE_PAGE (gewu_window_get_page (self, "issue"));
}

/* The issue that is on show; NULL: none is. */
static GewuIssueDetail *
get_shown (GewuWindow *self)
{
  GewuIssuePage *page = get_page (self);

  return gtk_stack_get_visible_child (self->pages) == GTK_WIDGET (page)
    ? gewu_issue_page_get_detail (page) : NULL;
}

static void
show_event_dialog (GewuWindow    *self,
                   GewuEventKind  kind,
                   gint64         issue)
{
  gtk_window_present (GTK_WINDOW (gewu_event_dialog_new (GTK_WINDOW (self), self->session, kind,
                                                         &issue, 1)));
}

static void
do_event (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter)
{
  const char *id;
  GewuEventKind kind;
  gint64 issue;

  g_variant_get (parameter, "(&sx)", &id, &issue);
  if (gewu_event_kind_from_id (id, &kind) && kind != GEWU_EVENT_REPORT)
    show_event_dialog (GEWU_WINDOW (widget), kind, issue);
}

static void
do_next (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  GewuIssueDetail *detail = get_shown (GEWU_WINDOW (widget));

  show_event_dialog (GEWU_WINDOW (widget), detail->next, detail->issue);
}

static void
add_outcome (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (gewu_outcome_dialog_new (GTK_WINDOW (widget),
                                                           GEWU_WINDOW (widget)->session,
                                                           g_variant_get_int64 (parameter))));
}

static void
link_issue (GtkWidget  *widget,
            const char *name G_GNUC_UNUSED,
            GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (gewu_duplicate_dialog_new (GTK_WINDOW (widget),
                                                             GEWU_WINDOW (widget)->session,
                                                             g_variant_get_int64 (parameter))));
}

static void
document_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuWindow) self = data;
  g_autoptr (GError) error = NULL;
  GewuDocument *document = gewu_session_print_issue_finish (GEWU_SESSION (source), result, &error);

  if (document != NULL)
    gewu_window_preview_document (self, document);
  else
    _gewu_window_show_error (self, error);
}

static void
print_issue (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter)
{
  const char *paper;
  gint64 issue;

  g_variant_get (parameter, "(x&s)", &issue, &paper);
  gewu_session_print_issue_async (GEWU_WINDOW (widget)->session, issue, paper, NULL, document_cb,
                                  g_object_ref (widget));
}

static void
print_shown (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter G_GNUC_UNUSED)
{
  gtk_widget_activate_action (widget, "win.print-issue", "(xs)",
                              get_shown (GEWU_WINDOW (widget))->issue,
                              gewu_issue_paper_to_id (GEWU_ISSUE_PAPER_SHEET));
}

typedef enum
{
  WITH_ZONE,
  WITH_WRITABLE_ZONE,
  WITH_ISSUE,         /* one is on show */
  WITH_NEXT_STEP,     /* and something is to be done to it */
} Condition;

static const struct
{
  const char                  *name;
  const char                  *parameter;
  GtkWidgetActionActivateFunc  activate;
  Condition                    condition;
} actions[] = {
  { "win.issue-event", "(sx)", do_event, WITH_WRITABLE_ZONE },
  { "win.issue-next", NULL, do_next, WITH_NEXT_STEP },
  { "win.add-outcome", "x", add_outcome, WITH_WRITABLE_ZONE },
  { "win.link-issue", "x", link_issue, WITH_WRITABLE_ZONE },
  { "win.print-issue", "(xs)", print_issue, WITH_ZONE },
  { "win.key-print", NULL, print_shown, WITH_ISSUE },
};

static gboolean
is_writable (GewuWindow *self)
{
  gboolean read_only = TRUE;

  if (self->session != NULL)
    g_object_get (self->session, "read-only", &read_only, NULL);
  return !read_only;
}

static gboolean
is_met (GewuWindow *self,
        Condition   condition)
{
  GewuIssueDetail *shown = get_shown (self);

  switch (condition)
    {
    case WITH_ZONE:
      return self->session != NULL;

    case WITH_WRITABLE_ZONE:
      return is_writable (self);

    case WITH_ISSUE:
      return shown != NULL;

    case WITH_NEXT_STEP:
      return is_writable (self) && shown != NULL && shown->next != GEWU_N_EVENTS;
    }

  g_return_val_if_reached (FALSE);
}

void
_gewu_window_install_issue_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

void
_gewu_window_update_issue_actions (GewuWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   is_met (self, actions[i].condition));
}

void
_gewu_window_watch_issue (GewuWindow *self)
{
  g_signal_connect_object (get_page (self), "notify::detail",
                           G_CALLBACK (_gewu_window_update_issue_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "notify::visible-child",
                           G_CALLBACK (_gewu_window_update_issue_actions), self,
                           G_CONNECT_SWAPPED);
}
