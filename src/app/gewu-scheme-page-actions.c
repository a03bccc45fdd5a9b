/* What can be done with a scheme: saving, copying, deleting, files, taking back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-scheme-page-private.h"

#include <glib/gi18n.h>

#include "gewu-file-dialog.h"
#include "gewu-scheme-input.h"

gboolean
_gewu_scheme_page_is_writable (GewuSchemePage *self)
{
  GewuSession *session = gewu_page_get_session (GEWU_PAGE (self));
  gboolean read_only = TRUE;

  if (session != NULL)
    g_object_get (session, "read-only", &read_only, NULL);

  return !read_only;
}

static GewuSession *
get_session (GewuSchemePage *self)
{
  return gewu_page_get_session (GEWU_PAGE (self));
}

/* ---- saving */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuSchemePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuSchemeLine) line =
    gewu_session_save_scheme_finish (GEWU_SESSION (source), result, &error);

  if (line == NULL)
    gewu_page_show_error (GEWU_PAGE (self), error);
  else if (self->list != NULL)
    _gewu_scheme_page_saved (self, line);
}

/* A copy, or out of a file: what is typed stays, also when it is of the same scheme. */
static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuSchemePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuSchemeLine) line =
    gewu_session_save_scheme_finish (GEWU_SESSION (source), result, &error);

  if (line == NULL)
    gewu_page_show_error (GEWU_PAGE (self), error);
  else if (self->list != NULL)
    _gewu_scheme_page_show_newest (self, line->code);
}

/* A name that is being typed waits for its end, and Ctrl+S is one. */
void
_gewu_scheme_page_commit (GewuSchemePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *input = focus != NULL ? gtk_widget_get_ancestor (focus, GEWU_TYPE_SCHEME_INPUT) : NULL;

  if (input != NULL)
    gewu_scheme_input_commit (GEWU_SCHEME_INPUT (input));
}

static gboolean
has_error (GewuSchemePage *self)
{
  const GewuSchemeNote *note = self->notes != NULL && self->notes->len > 0
                               ? g_ptr_array_index (self->notes, 0) : NULL;

  return note != NULL && note->is_error;
}

void
_gewu_scheme_page_save (GewuSchemePage *self)
{
  g_autofree char *text = NULL;

  gtk_popover_popdown (self->save_popover);
  if (self->draft == NULL || !_gewu_scheme_page_is_changed (self) || has_error (self))
    return;

  text = gewu_scheme_draft_to_text (self->draft);
  _gewu_scheme_page_keep (self);
  g_free (self->saving);
  self->saving = g_strdup (text);
  gewu_session_save_scheme_async (get_session (self), text, self->based_on,
                                  gtk_editable_get_text (GTK_EDITABLE (self->note)), NULL, saved_cb,
                                  g_object_ref (self));
}

/* Nothing that is not valid is saved: instead, the way to what is wrong. */
void
_gewu_scheme_page_save_shown (GewuSchemePage *self)
{
  _gewu_scheme_page_commit (self);
  _gewu_scheme_page_check (self);
  gtk_editable_set_text (GTK_EDITABLE (self->note), "");
  if (has_error (self))
    {
      gtk_popover_popdown (self->save_popover);
      _gewu_scheme_page_go_to (self, ((GewuSchemeNote *) self->notes->pdata[0])->place);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->note));
}

static gboolean
save_key_cb (GtkWidget *widget,
             GVariant  *arguments G_GNUC_UNUSED,
             gpointer   data G_GNUC_UNUSED)
{
  GewuSchemePage *self = GEWU_SCHEME_PAGE (widget);

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  _gewu_scheme_page_commit (self);
  if (gtk_widget_get_sensitive (self->save_button))
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->save_button));

  return TRUE;
}

/* ---- copying and giving up */

static void
copy (GtkWidget  *widget,
      const char *name G_GNUC_UNUSED,
      GVariant   *parameter G_GNUC_UNUSED)
{
  GewuSchemePage *self = GEWU_SCHEME_PAGE (widget);
  g_autofree char *text = gewu_scheme_draft_to_text (self->draft);
  g_autofree char *title = gewu_scheme_draft_dup (self->draft, "title");
  /* Translators: the title of a copied scheme */
  g_autofree char *copied = g_strdup_printf (_("%s (copy)"), title != NULL ? title : "");
  g_autofree char *copied_text = gewu_session_copy_scheme_text (text, copied);

  gewu_session_save_scheme_async (get_session (self), copied_text, 0, NULL, NULL, added_cb,
                                  g_object_ref (self));
}

/* One step, which can be taken back like any other. */
static void
give_up (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  GewuSchemePage *self = GEWU_SCHEME_PAGE (widget);

  gewu_scheme_draft_replace (self->draft, self->base_text);
}

/* ---- deleting */

static void
dropped_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuSchemePage) self = data;
  g_autoptr (GError) error = NULL;

  if (!gewu_session_drop_scheme_finish (GEWU_SESSION (source), result, &error))
    gewu_page_show_error (GEWU_PAGE (self), error);
}

static void
drop_version (GtkWidget  *widget,
              const char *name G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  GewuSchemePage *self = GEWU_SCHEME_PAGE (widget);
  const GewuSchemeEntry *entry = _gewu_scheme_page_get_entry (self);

  for (guint i = 0; entry != NULL && i < entry->versions->len; i++)
    {
      const GewuSchemeLine *line = g_ptr_array_index (entry->versions, i);

      if (line->id == self->based_on)
        gewu_session_drop_scheme_async (get_session (self), line->code, line->version, NULL,
                                        dropped_cb, g_object_ref (self));
    }
}

static void
drop (GtkWidget  *widget,
      const char *name G_GNUC_UNUSED,
      GVariant   *parameter G_GNUC_UNUSED)
{
  GewuSchemePage *self = GEWU_SCHEME_PAGE (widget);

  gewu_session_drop_scheme_async (get_session (self), self->code, 0, NULL, dropped_cb,
                                  g_object_ref (self));
}

/* ---- files */

static void
import_chosen_cb (GObject      *source G_GNUC_UNUSED,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (GewuSchemePage) self = data;
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);

  if (paths != NULL && paths[0] != NULL && self->list != NULL && get_session (self) != NULL)
    gewu_session_import_scheme_async (get_session (self), paths[0], NULL, added_cb,
                                      g_object_ref (self));
}

static void
import (GtkWidget  *widget,
        const char *name G_GNUC_UNUSED,
        GVariant   *parameter G_GNUC_UNUSED)
{
  gewu_file_dialog_open_async (GTK_WINDOW (gtk_widget_get_root (widget)), _("Import Scheme"),
                               GEWU_FILE_SCHEME, FALSE, import_chosen_cb, g_object_ref (widget));
}

static void
export_chosen_cb (GObject      *source G_GNUC_UNUSED,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (GewuSchemePage) self = data;
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (paths == NULL || paths[0] == NULL || self->draft == NULL)
    return;

  text = gewu_scheme_draft_to_text (self->draft);
  if (!gewu_session_export_scheme (get_session (self), text, paths[0], &error))
    gewu_page_show_error (GEWU_PAGE (self), error);
}

static void
export (GtkWidget  *widget,
        const char *name G_GNUC_UNUSED,
        GVariant   *parameter G_GNUC_UNUSED)
{
  GewuSchemePage *self = GEWU_SCHEME_PAGE (widget);
  g_autofree char *file = g_strconcat (self->code, ".json", NULL);

  gewu_file_dialog_save_async (GTK_WINDOW (gtk_widget_get_root (widget)), _("Export Scheme"),
                               GEWU_FILE_SCHEME, file, export_chosen_cb, g_object_ref (self));
}

/* ---- taking back */

static void
undo (GtkWidget  *widget,
      const char *name G_GNUC_UNUSED,
      GVariant   *parameter G_GNUC_UNUSED)
{
  gewu_scheme_page_undo (GEWU_SCHEME_PAGE (widget), FALSE);
}

static void
redo (GtkWidget  *widget,
      const char *name G_GNUC_UNUSED,
      GVariant   *parameter G_GNUC_UNUSED)
{
  gewu_scheme_page_undo (GEWU_SCHEME_PAGE (widget), TRUE);
}

/* Before the entry that has the keyboard takes back its own letters. */
static gboolean
key_cb (GewuSchemePage  *self,
        guint            keyval,
        guint            keycode G_GNUC_UNUSED,
        GdkModifierType  state)
{
  guint key = gdk_keyval_to_lower (keyval);
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;

  if ((state & GDK_CONTROL_MASK) == 0 || (key != GDK_KEY_z && key != GDK_KEY_y))
    return GDK_EVENT_PROPAGATE;

  return gewu_scheme_page_undo (self, key == GDK_KEY_y || shift) ? GDK_EVENT_STOP
                                                                 : GDK_EVENT_PROPAGATE;
}

void
_gewu_scheme_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "scheme.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "scheme.give-up", NULL, give_up);
  gtk_widget_class_install_action (widget_class, "scheme.drop-version", NULL, drop_version);
  gtk_widget_class_install_action (widget_class, "scheme.drop", NULL, drop);
  gtk_widget_class_install_action (widget_class, "scheme.import", NULL, import);
  gtk_widget_class_install_action (widget_class, "scheme.export", NULL, export);
  gtk_widget_class_install_action (widget_class, "scheme.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "scheme.redo", NULL, redo);
}

void
_gewu_scheme_page_add_keys (GewuSchemePage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_s,
                                                                                  GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (save_key_cb,
                                                                                   NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
}
