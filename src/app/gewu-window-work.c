/* Working through many issues: events of all that are selected, their sheet, the morning list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-window-private.h"

#include "gewu-event-dialog.h"
#include "gewu-window-preview.h"

static void
issues_event (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter)
{
  GewuWindow *self = GEWU_WINDOW (widget);
  g_autoptr (GVariant) list = g_variant_get_child_value (parameter, 1);
  gsize n_issues;
  const gint64 *issues = g_variant_get_fixed_array (list, &n_issues, sizeof (gint64));
  const char *kind_id;
  GewuEventKind kind;

  g_variant_get_child (parameter, 0, "&s", &kind_id);
  if (gewu_event_kind_from_id (kind_id, &kind) && n_issues > 0)
    gtk_window_present (GTK_WINDOW (gewu_event_dialog_new (GTK_WINDOW (self), self->session, kind,
                                                           issues, n_issues)));
}

static void
export_issues (GtkWidget  *widget,
               const char *name G_GNUC_UNUSED,
               GVariant   *parameter)
{
  g_autoptr (GewuReportRequest) request = gewu_report_request_new ("issues");
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gsize n_ids;
  const gint64 *values = g_variant_get_fixed_array (parameter, &n_ids, sizeof (gint64));

  g_array_append_vals (ids, values, (guint) n_ids);
  request->query = gewu_query_new (GEWU_NOUN_ISSUE);
  gewu_query_set_ids (request->query, ids);
  gewu_window_preview_report (GEWU_WINDOW (widget), request);
}

/* parameter: the name of the department; "": all. */
static void
list_due (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter)
{
  g_autoptr (GewuReportRequest) request = gewu_report_request_new ("due");
  const char *unit = g_variant_get_string (parameter, NULL);

  request->unit = *unit != '\0' ? g_strdup (unit) : NULL;
  gewu_window_preview_report (GEWU_WINDOW (widget), request);
}

static const struct
{
  const char                  *name;
  const char                  *parameter;
  GtkWidgetActionActivateFunc  activate;
  gboolean                     writes;
} actions[] = {
  { "win.issues-event", "(sax)", issues_event, TRUE },
  { "win.export-issues", "ax", export_issues, FALSE },
  { "win.list-due", "s", list_due, FALSE },
};

void
_gewu_window_install_work_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

void
_gewu_window_update_work_actions (GewuWindow *self)
{
  gboolean read_only = TRUE;

  if (self->session != NULL)
    g_object_get (self->session, "read-only", &read_only, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   self->session != NULL && (!actions[i].writes || !read_only));
}
