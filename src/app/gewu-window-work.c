/* Working through many issues: events of all that are selected, their sheet, the morning list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-window-private.h"

#include <glib/gi18n.h>

#include "gewu-event-dialog.h"
#include "gewu-file-dialog.h"
#include "gewu-print.h"
#include "gewu-session-assess.h"
#include "gewu-session-work.h"

static char *
name_with_day (const char *name)
{
  g_autofree char *day = gewu_day_to_string (gewu_day_of_instant (gewu_now ()));

  return g_strdup_printf ("%s %s", name, day);
}

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

/* ---- the sheet of what is selected */

typedef struct
{
  GewuWindow *window;   /* owned */
  GewuQuery  *query;    /* owned */
} Export;

static void
export_free (Export *self)
{
  g_object_unref (self->window);
  gewu_query_free (self->query);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (gewu_session_export_records_finish (GEWU_SESSION (source), result, &error))
    gewu_toast_show (self->toast, GEWU_TOAST_NOTE, _("The sheet has been written."));
  else
    _gewu_window_show_error (self, error);
}

static void
path_chosen_cb (GObject      *source G_GNUC_UNUSED,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (Export) export = data;
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);
  GewuWindow *self = export->window;

  if (paths == NULL || paths[0] == NULL || self->session == NULL)
    return;

  gewu_session_export_records_async (self->session, export->query, paths[0], NULL, exported_cb,
                                     g_object_ref (self));
}

static void
export_issues (GtkWidget  *widget,
               const char *name G_GNUC_UNUSED,
               GVariant   *parameter)
{
  Export *export = g_new0 (Export, 1);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *stem = name_with_day (_("Selected issues"));
  g_autofree char *file = g_strconcat (stem, ".xlsx", NULL);
  gsize n_ids;
  const gint64 *values = g_variant_get_fixed_array (parameter, &n_ids, sizeof (gint64));

  g_array_append_vals (ids, values, (guint) n_ids);
  export->window = g_object_ref (GEWU_WINDOW (widget));
  export->query = gewu_query_new (GEWU_NOUN_ISSUE);
  gewu_query_set_ids (export->query, ids);
  gewu_file_dialog_save_async (GTK_WINDOW (widget), _("Export Selected Issues"),
                               GEWU_FILE_SPREADSHEET, file, path_chosen_cb, export);
}

/* ---- the morning list */

static void
due_listed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GewuWindow) self = data;
  g_autoptr (GError) error = NULL;
  gpointer document = gewu_session_list_due_finish (GEWU_SESSION (source), result, &error);
  g_autofree char *name = name_with_day (_("Due and overdue"));

  if (document != NULL)
    gewu_print_document (GTK_WINDOW (self), document, name);
  else
    _gewu_window_show_error (self, error);
}

/* parameter: the department; 0: all. */
static void
list_due (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter)
{
  gewu_session_list_due_async (GEWU_WINDOW (widget)->session, g_variant_get_int64 (parameter), NULL,
                               due_listed_cb, g_object_ref (widget));
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
  { "win.list-due", "x", list_due, FALSE },
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
