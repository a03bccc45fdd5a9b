/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-page-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gewu-children.h"
#include "gewu-scheme-check.h"
#include "gewu-scheme-drafts.h"
#include "gewu-scheme-row.h"

/* Milliseconds after the last key: the check, and the copy on disk. */
#define CHECK_DELAY 120
#define KEEP_DELAY 800

G_DEFINE_FINAL_TYPE (GewuSchemePage, gewu_scheme_page, GEWU_TYPE_PAGE)

/* ---- what is on show */

const GewuSchemeEntry *
_gewu_scheme_page_get_entry (GewuSchemePage *self)
{
  for (guint i = 0; self->entries != NULL && self->code != NULL && i < self->entries->len; i++)
    {
      const GewuSchemeEntry *entry = g_ptr_array_index (self->entries, i);

      if (g_str_equal (entry->code, self->code))
        return entry;
    }

  return NULL;
}

const GewuSchemeLine *
_gewu_scheme_page_find_line (const GewuSchemeEntry *entry,
                             gint64                 id)
{
  for (guint i = 0; entry != NULL && i < entry->versions->len; i++)
    {
      const GewuSchemeLine *line = g_ptr_array_index (entry->versions, i);

      if (line->id == id)
        return line;
    }

  return NULL;
}

gboolean
_gewu_scheme_page_is_changed (GewuSchemePage *self)
{
  g_autofree char *text = NULL;

  if (self->draft == NULL)
    return FALSE;
  text = gewu_scheme_draft_to_text (self->draft);

  return !gewu_scheme_draft_text_equals (text, self->base_text);
}

static GewuSchemeRow *
find_row (GewuSchemePage *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (gewu_scheme_row_get_code (GEWU_SCHEME_ROW (row)), self->code) == 0)
      return GEWU_SCHEME_ROW (row);

  return NULL;
}

void
_gewu_scheme_page_show_state (GewuSchemePage *self)
{
  const GewuSchemeEntry *entry = _gewu_scheme_page_get_entry (self);
  const GewuSchemeLine *line = _gewu_scheme_page_find_line (entry, self->based_on);
  gboolean changed = _gewu_scheme_page_is_changed (self);
  gboolean writable = _gewu_scheme_page_is_writable (self);
  GewuSchemeRow *row = find_row (self);

  gtk_label_set_text (self->state,
                      changed ? _("Unsaved changes; they are kept until you save") : "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->version), !changed);
  gtk_widget_set_sensitive (self->save_button, changed && writable);
  if (row != NULL)
    gewu_scheme_row_set_draft (row, changed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scheme.undo",
                                 self->draft != NULL && gewu_scheme_draft_can_undo (self->draft));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scheme.redo",
                                 self->draft != NULL && gewu_scheme_draft_can_redo (self->draft));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scheme.give-up", changed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scheme.copy", self->draft != NULL && writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scheme.export", self->draft != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scheme.import", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scheme.drop-version",
                                 line != NULL && line->id != 0 && !line->used && writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scheme.drop",
                                 entry != NULL && !entry->is_shipped && !entry->used && writable);
}

/* ---- checking */

void
_gewu_scheme_page_check (GewuSchemePage *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GewuScheme) scheme = NULL;

  g_clear_handle_id (&self->check_timeout, g_source_remove);
  if (self->draft == NULL)
    return;

  text = gewu_scheme_draft_to_text (self->draft);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  self->notes = gewu_scheme_check (text, &scheme);
  gewu_scheme_numbers_view_set_notes (self->numbers, self->notes, scheme);
  gewu_scheme_form_view_set_notes (self->form, self->notes);
  gewu_scheme_notes_set (self->notes_bar, self->notes, self->draft);
  gewu_scheme_trial_compare (self->trial, self->base, scheme);
}

static gboolean
check_cb (gpointer data)
{
  GEWU_SCHEME_PAGE (data)->check_timeout = 0;
  _gewu_scheme_page_check (data);

  return G_SOURCE_REMOVE;
}

void
_gewu_scheme_page_go_to (GewuSchemePage *self,
                         const char     *place)
{
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->numbers_button)) &&
      gewu_scheme_numbers_view_go_to (self->numbers, place))
    return;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->all_button), TRUE);
  gewu_scheme_form_view_go_to (self->form, place);
}

/* ---- keeping what is not saved */

void
_gewu_scheme_page_keep (GewuSchemePage *self)
{
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->keep_timeout, g_source_remove);
  if (self->draft == NULL)
    return;

  text = gewu_scheme_draft_to_text (self->draft);
  if (_gewu_scheme_page_is_changed (self))
    gewu_scheme_drafts_keep (self->zone_path, self->code, self->based_on, text);
  else
    gewu_scheme_drafts_drop (self->zone_path, self->code);
}

static gboolean
keep_cb (gpointer data)
{
  GEWU_SCHEME_PAGE (data)->keep_timeout = 0;
  _gewu_scheme_page_keep (data);

  return G_SOURCE_REMOVE;
}

static void
follow_board (GewuSchemePage *self,
              const char     *place)
{
  if (g_str_has_prefix (place, "boards["))
    gewu_scheme_trial_show_board (self->trial,
                                  (guint) g_ascii_strtoull (place + strlen ("boards["), NULL, 10));
}

void
_gewu_scheme_page_draft_changed (GewuSchemePage *self,
                                 const char     *place)
{
  g_clear_handle_id (&self->check_timeout, g_source_remove);
  self->check_timeout = g_timeout_add (CHECK_DELAY, check_cb, self);
  if (self->keep_timeout == 0)
    self->keep_timeout = g_timeout_add (KEEP_DELAY, keep_cb, self);
  follow_board (self, place);
  _gewu_scheme_page_show_state (self);
}

static void
level_cb (GewuSchemePage *self)
{
  gboolean numbers = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->numbers_button));

  gtk_stack_set_visible_child_name (self->levels, numbers ? "numbers" : "all");
}

/* ---- the page */

static void
gewu_scheme_page_session_changed (GewuPage *page)
{
  GewuSchemePage *self = GEWU_SCHEME_PAGE (page);

  _gewu_scheme_page_close (self);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->code, g_free);
  gewu_children_remove_rows (self->list);
  gewu_scheme_trial_set_session (self->trial, gewu_page_get_session (page));
  _gewu_scheme_page_show_state (self);
}

static void
gewu_scheme_page_refresh (GewuPage *page)
{
  GewuSchemePage *self = GEWU_SCHEME_PAGE (page);

  _gewu_scheme_page_list (self);
  gewu_scheme_trial_refresh (self->trial);
}

static void
gewu_scheme_page_dispose (GObject *object)
{
  GewuSchemePage *self = GEWU_SCHEME_PAGE (object);

  if (self->list != NULL)
    _gewu_scheme_page_close (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_SCHEME_PAGE);

  G_OBJECT_CLASS (gewu_scheme_page_parent_class)->dispose (object);
}

static void
gewu_scheme_page_finalize (GObject *object)
{
  GewuSchemePage *self = GEWU_SCHEME_PAGE (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self->code);
  g_free (self->zone_path);
  g_free (self->saving);

  G_OBJECT_CLASS (gewu_scheme_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-scheme-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, version);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, versions);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, state);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, numbers_button);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, all_button);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, save_button);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, save_popover);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, note);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, confirm_button);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, list);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, notes_bar);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, levels);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, numbers);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, form);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, trial);
  gtk_widget_class_bind_template_callback_full (widget_class, "version_cb",
                                                G_CALLBACK (_gewu_scheme_page_version_selected));
  gtk_widget_class_bind_template_callback (widget_class, level_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "row_selected_cb",
                                                G_CALLBACK (_gewu_scheme_page_row_selected));
  gtk_widget_class_bind_template_callback_full (widget_class, "go_to_cb",
                                                G_CALLBACK (_gewu_scheme_page_go_to));
  gtk_widget_class_bind_template_callback_full (widget_class, "save_cb",
                                                G_CALLBACK (_gewu_scheme_page_save));
  gtk_widget_class_bind_template_callback_full (widget_class, "save_shown_cb",
                                                G_CALLBACK (_gewu_scheme_page_save_shown));
}

static void
gewu_scheme_page_class_init (GewuSchemePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_scheme_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_scheme_page_finalize;
  GEWU_PAGE_CLASS (klass)->session_changed = gewu_scheme_page_session_changed;
  GEWU_PAGE_CLASS (klass)->refresh = gewu_scheme_page_refresh;

  g_type_ensure (GEWU_TYPE_SCHEME_NOTES);
  g_type_ensure (GEWU_TYPE_SCHEME_NUMBERS_VIEW);
  g_type_ensure (GEWU_TYPE_SCHEME_FORM_VIEW);
  g_type_ensure (GEWU_TYPE_SCHEME_TRIAL);
  bind_template (widget_class);
  _gewu_scheme_page_install_actions (widget_class);
}

static void
gewu_scheme_page_init (GewuSchemePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  _gewu_scheme_page_add_keys (self);
  _gewu_scheme_page_show_state (self);
}

void
gewu_scheme_page_show (GewuSchemePage *self,
                       const char     *code)
{
  g_return_if_fail (GEWU_IS_SCHEME_PAGE (self));

  _gewu_scheme_page_open (self, code);
}

gboolean
gewu_scheme_page_undo (GewuSchemePage *self,
                       gboolean        redo)
{
  g_return_val_if_fail (GEWU_IS_SCHEME_PAGE (self), FALSE);

  if (self->draft == NULL)
    return FALSE;

  /* A name that is being typed is the newest step. */
  _gewu_scheme_page_commit (self);
  return redo ? gewu_scheme_draft_redo (self->draft) : gewu_scheme_draft_undo (self->draft);
}
