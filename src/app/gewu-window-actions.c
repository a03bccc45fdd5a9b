/* What can be done in the window: one table of actions, and when each is possible.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-window-private.h"

#include <glib/gi18n.h>

#include "gewu-assessment-page.h"
#include "gewu-file-dialog.h"
#include "gewu-history-dialog.h"
#include "gewu-import-dialog.h"
#include "gewu-operator-dialog.h"
#include "gewu-rankings-page.h"
#include "gewu-scheme-page.h"
#include "gewu-session-edit.h"
#include "gewu-zone-dialog.h"

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuAction) action =
    gewu_session_undo_finish (GEWU_SESSION (source), result, &error);

  if (action != NULL)
    gewu_toast_show (self->toast, GEWU_TOAST_NOTE, _("Taken back. Ctrl+Shift+Z does it again."));
  else
    _gewu_window_show_error (self, error);
}

static void
redone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuAction) action =
    gewu_session_undo_finish (GEWU_SESSION (source), result, &error);

  if (action != NULL)
    gewu_toast_show (self->toast, GEWU_TOAST_DONE, _("Done again."));
  else
    _gewu_window_show_error (self, error);
}

static void
undo (GtkWidget  *widget,
      const char *name G_GNUC_UNUSED,
      GVariant   *parameter G_GNUC_UNUSED)
{
  gewu_session_undo_async (GEWU_WINDOW (widget)->session, NULL, undone_cb, g_object_ref (widget));
}

static void
redo (GtkWidget  *widget,
      const char *name G_GNUC_UNUSED,
      GVariant   *parameter G_GNUC_UNUSED)
{
  gewu_session_redo_async (GEWU_WINDOW (widget)->session, NULL, redone_cb, g_object_ref (widget));
}

/* A page that is being typed into takes its own steps back first. */
static gboolean
undo_in_page (GtkWidget *widget,
              gboolean   is_redo)
{
  GtkWidget *page = gtk_stack_get_visible_child (GEWU_WINDOW (widget)->pages);

  return GEWU_IS_SCHEME_PAGE (page) && gewu_scheme_page_undo (GEWU_SCHEME_PAGE (page), is_redo);
}

static void
undo_by_key (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  if (!undo_in_page (widget, FALSE))
    undo (widget, name, parameter);
}

static void
redo_by_key (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  if (!undo_in_page (widget, TRUE))
    redo (widget, name, parameter);
}

static void
deleted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!gewu_session_delete_finish (GEWU_SESSION (source), result, &error))
    _gewu_window_show_error (self, error);
}

static void
delete_record (GtkWidget  *widget,
               const char *name G_GNUC_UNUSED,
               GVariant   *parameter)
{
  const char *noun_id;
  GewuNoun noun;
  gint64 id;

  g_variant_get (parameter, "(&sx)", &noun_id, &id);
  if (gewu_noun_from_id (noun_id, &noun))
    gewu_session_delete_async (GEWU_WINDOW (widget)->session, noun, id, NULL, deleted_cb,
                               g_object_ref (widget));
}

static void
open_record (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter)
{
  const char *noun_id;
  GewuNoun noun;
  gint64 id;

  g_variant_get (parameter, "(&sx)", &noun_id, &id);
  if (gewu_noun_from_id (noun_id, &noun))
    gewu_window_open_record (GEWU_WINDOW (widget), noun, id);
}

static void
show_page (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter)
{
  _gewu_window_push_place (GEWU_WINDOW (widget));
  gewu_window_show_page (GEWU_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* Of the assessment on show. */
static void
show_ranking (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  GewuWindow *self = GEWU_WINDOW (widget);
  const GewuAssessmentDetail *detail = gewu_assessment_page_get_detail (
    GEWU_ASSESSMENT_PAGE (gewu_window_get_page (self, "assessment")));

  if (detail == NULL)
    return;

  _gewu_window_push_place (self);
  gewu_rankings_page_show (GEWU_RANKINGS_PAGE (gewu_window_get_page (self, "rankings")),
                           detail->head->period, detail->scheme);
  gewu_window_show_page (self, "rankings");
}

static void
show_assessment (GtkWidget  *widget,
                 const char *name G_GNUC_UNUSED,
                 GVariant   *parameter)
{
  GewuWindow *self = GEWU_WINDOW (widget);

  _gewu_window_push_place (self);
  gewu_assessment_page_select (GEWU_ASSESSMENT_PAGE (gewu_window_get_page (self, "assessment")),
                               g_variant_get_int64 (parameter));
  gewu_window_show_page (self, "assessment");
}

static void
import (GtkWidget  *widget,
        const char *name G_GNUC_UNUSED,
        GVariant   *parameter G_GNUC_UNUSED)
{
  gtk_window_present (GTK_WINDOW (gewu_import_dialog_new (GTK_WINDOW (widget),
                                                          GEWU_WINDOW (widget)->session)));
}

static void
show_history (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  GewuSession *session = GEWU_WINDOW (widget)->session;

  gtk_window_present (GTK_WINDOW (gewu_history_dialog_new (GTK_WINDOW (widget), session)));
}

static void
choose_operator (GtkWidget  *widget,
                 const char *name G_GNUC_UNUSED,
                 GVariant   *parameter G_GNUC_UNUSED)
{
  GewuSession *session = GEWU_WINDOW (widget)->session;

  gtk_window_present (GTK_WINDOW (gewu_operator_dialog_new (GTK_WINDOW (widget), session)));
}

static void
go_back (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  gewu_window_go_back (GEWU_WINDOW (widget));
}

static void
search (GtkWidget  *widget,
        const char *name G_GNUC_UNUSED,
        GVariant   *parameter G_GNUC_UNUSED)
{
  gtk_widget_grab_focus (GTK_WIDGET (GEWU_WINDOW (widget)->search));
}

static void
search_page (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter G_GNUC_UNUSED)
{
  gewu_page_search (GEWU_PAGE (gtk_stack_get_visible_child (GEWU_WINDOW (widget)->pages)));
}

static void
show_error (GtkWidget  *widget,
            const char *name G_GNUC_UNUSED,
            GVariant   *parameter)
{
  gewu_toast_show (GEWU_WINDOW (widget)->toast, GEWU_TOAST_ERROR,
                   g_variant_get_string (parameter, NULL));
}

static void
show_note (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter)
{
  gewu_toast_show (GEWU_WINDOW (widget)->toast, GEWU_TOAST_NOTE,
                   g_variant_get_string (parameter, NULL));
}

static void
new_zone (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  gtk_window_present (GTK_WINDOW (gewu_zone_dialog_new (GEWU_WINDOW (widget))));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data G_GNUC_UNUSED)
{
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);

  if (paths != NULL && paths[0] != NULL)
    gewu_window_open (GEWU_WINDOW (source), paths[0]);
}

static void
open_file (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  gewu_file_dialog_open_async (GTK_WINDOW (widget), _("Open Zone"), GEWU_FILE_ZONE, FALSE,
                               file_chosen_cb, NULL);
}

static void
open_recent (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter)
{
  gewu_window_open (GEWU_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

typedef enum
{
  ALWAYS,
  WITH_ZONE,
  WITH_WRITABLE_ZONE,
  WITH_UNDO,          /* there is something to undo */
  WITH_REDO,
  WITH_UNDO_KEY,      /* and no text has the keyboard: texts undo for themselves */
  WITH_REDO_KEY,
} Condition;

static const struct
{
  const char                  *name;
  const char                  *parameter;
  GtkWidgetActionActivateFunc  activate;
  Condition                    condition;
} actions[] = {
  { "win.new-zone", NULL, new_zone, ALWAYS },
  { "win.open-file", NULL, open_file, ALWAYS },
  { "win.open-recent", "s", open_recent, ALWAYS },
  { "win.show-error", "s", show_error, ALWAYS },
  { "win.show-note", "s", show_note, ALWAYS },
  { "win.show-page", "s", show_page, WITH_ZONE },
  { "win.show-ranking", NULL, show_ranking, WITH_ZONE },
  { "win.show-assessment", "x", show_assessment, WITH_ZONE },
  { "win.open-record", "(sx)", open_record, WITH_ZONE },
  { "win.back", NULL, go_back, WITH_ZONE },
  { "win.search", NULL, search, WITH_ZONE },
  { "win.search-page", NULL, search_page, WITH_ZONE },
  { "win.history", NULL, show_history, WITH_ZONE },
  { "win.operator", NULL, choose_operator, WITH_WRITABLE_ZONE },
  { "win.import", NULL, import, WITH_WRITABLE_ZONE },
  { "win.delete-record", "(sx)", delete_record, WITH_WRITABLE_ZONE },
  { "win.undo", NULL, undo, WITH_UNDO },
  { "win.redo", NULL, redo, WITH_REDO },
  { "win.key-undo", NULL, undo_by_key, WITH_UNDO_KEY },
  { "win.key-redo", NULL, redo_by_key, WITH_REDO_KEY },
};

static gboolean
get_flag (GewuWindow *self,
          const char *property)
{
  gboolean flag = FALSE;

  if (self->session != NULL)
    g_object_get (self->session, property, &flag, NULL);
  return flag;
}

static gboolean
is_typing (GewuWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus);
}

static gboolean
is_met (GewuWindow *self,
        Condition   condition)
{
  switch (condition)
    {
    case ALWAYS:
      return TRUE;

    case WITH_ZONE:
      return self->session != NULL;

    case WITH_WRITABLE_ZONE:
      return self->session != NULL && !get_flag (self, "read-only");

    case WITH_UNDO:
      return get_flag (self, "can-undo");

    case WITH_REDO:
      return get_flag (self, "can-redo");

    case WITH_UNDO_KEY:
      return get_flag (self, "can-undo") && !is_typing (self);

    case WITH_REDO_KEY:
      return get_flag (self, "can-redo") && !is_typing (self);
    }

  g_return_val_if_reached (FALSE);
}

void
_gewu_window_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  _gewu_window_install_form_actions (widget_class);
  _gewu_window_install_work_actions (widget_class);
  _gewu_window_install_issue_actions (widget_class);
  _gewu_window_install_preview_actions (widget_class);

  /* After whatever has the keyboard: an entry or a popover closes itself first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
}

void
_gewu_window_update_actions (GewuWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   is_met (self, actions[i].condition));
  _gewu_window_update_form_actions (self);
  _gewu_window_update_work_actions (self);
  _gewu_window_update_issue_actions (self);
  _gewu_window_update_preview_actions (self);

  gtk_widget_set_visible (self->new_visit_button, self->session != NULL);
  gtk_widget_set_visible (self->undo_button, self->session != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->search), self->session != NULL);
}
