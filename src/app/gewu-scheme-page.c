/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-page-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gewu-children.h"
#include "gewu-scheme-check.h"
#include "gewu-scheme-drafts.h"
#include "gewu-scheme-input.h"
#include "gewu-scheme-row.h"
#include "gewu-scheme-text.h"

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

static const GewuSchemeLine *
find_line (const GewuSchemeEntry *entry,
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

static void
show_state (GewuSchemePage *self)
{
  const GewuSchemeEntry *entry = _gewu_scheme_page_get_entry (self);
  const GewuSchemeLine *line = find_line (entry, self->based_on);
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

static void
show_notes (GewuSchemePage *self)
{
  const GewuSchemeNote *note = self->notes->len > 0 ? g_ptr_array_index (self->notes, 0) : NULL;
  g_autofree char *place = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->notes_button, note != NULL);
  if (note == NULL)
    return;

  place = gewu_scheme_text_place (self->draft, note->place);
  sentence = gewu_scheme_text_note (note);
  if (self->notes->len == 1)
    /* Translators: where it is, and what */
    text = g_strdup_printf (C_("remark", "%s: %s"), place, sentence);
  else
    /* Translators: how many things to look at, where the first one is, what it is */
    text = g_strdup_printf (ngettext ("%u remark. %s: %s", "%u remarks. %s: %s", self->notes->len),
                            self->notes->len, place, sentence);
  gtk_label_set_text (self->notes_text, text);
  if (note->is_error)
    gtk_widget_add_css_class (self->notes_button, "refused");
  else
    gtk_widget_remove_css_class (self->notes_button, "refused");
}

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
  show_notes (self);
  gewu_scheme_trial_compare (self->trial, self->base, scheme);
}

static gboolean
check_cb (gpointer data)
{
  GEWU_SCHEME_PAGE (data)->check_timeout = 0;
  _gewu_scheme_page_check (data);

  return G_SOURCE_REMOVE;
}

static void
next_note_cb (GewuSchemePage *self)
{
  const GewuSchemeNote *note;

  if (self->notes == NULL || self->notes->len == 0)
    return;

  note = g_ptr_array_index (self->notes, self->next_note++ % self->notes->len);
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->numbers_button)) &&
      gewu_scheme_numbers_view_go_to (self->numbers, note->place))
    return;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->all_button), TRUE);
  gewu_scheme_form_view_go_to (self->form, note->place);
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

static void
draft_changed_cb (GewuSchemePage *self,
                  const char     *place)
{
  g_clear_handle_id (&self->check_timeout, g_source_remove);
  self->check_timeout = g_timeout_add (CHECK_DELAY, check_cb, self);
  if (self->keep_timeout == 0)
    self->keep_timeout = g_timeout_add (KEEP_DELAY, keep_cb, self);
  follow_board (self, place);
  show_state (self);
}

/* ---- opening one */

static void
clear_draft (GewuSchemePage *self)
{
  _gewu_scheme_page_keep (self);
  g_clear_handle_id (&self->check_timeout, g_source_remove);
  gewu_scheme_numbers_view_set_draft (self->numbers, NULL);
  gewu_scheme_form_view_set_draft (self->form, NULL);
  gtk_widget_set_visible (self->notes_button, FALSE);
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->base, gewu_scheme_unref);
  g_clear_pointer (&self->base_text, g_free);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
}

/* text: of the saved version; draft: what was made of it (nullable). */
static void
set_draft (GewuSchemePage *self,
           const char     *text,
           const char     *draft)
{
  g_autoptr (GError) error = NULL;

  clear_draft (self);
  g_free (self->zone_path);
  self->zone_path = g_strdup (gewu_session_get_path (gewu_page_get_session (GEWU_PAGE (self))));
  self->base_text = g_strdup (text);
  self->base = gewu_scheme_new_from_json (text, -1, NULL);
  self->draft = gewu_scheme_draft_new (draft != NULL ? draft : text, &error);
  if (self->draft == NULL)
    {
      gewu_page_show_error (GEWU_PAGE (self), error);
      return;
    }
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gewu_scheme_numbers_view_set_draft (self->numbers, self->draft);
  gewu_scheme_form_view_set_draft (self->form, self->draft);
  _gewu_scheme_page_check (self);
  show_state (self);
}

static void
list_versions (GewuSchemePage *self)
{
  const GewuSchemeEntry *entry = _gewu_scheme_page_get_entry (self);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  guint selected = 0;

  for (guint i = 0; entry != NULL && i < entry->versions->len; i++)
    {
      const GewuSchemeLine *line = g_ptr_array_index (entry->versions, i);

      g_ptr_array_add (titles, gewu_scheme_row_describe_version (line));
      if (line->id == self->based_on)
        selected = i;
    }
  g_ptr_array_add (titles, NULL);
  self->filling = TRUE;
  gtk_string_list_splice (self->versions, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->versions)),
                          (const char *const *) titles->pdata);
  gtk_drop_down_set_selected (self->version, selected);
  self->filling = FALSE;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuSchemePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gewu_session_get_scheme_finish (GEWU_SESSION (source), result, &error);
  g_autofree char *kept = NULL;

  if (!gewu_page_end_request (GEWU_PAGE (self), error))
    return;

  kept = gewu_scheme_drafts_load (gewu_session_get_path (GEWU_SESSION (source)), self->code, NULL);
  set_draft (self, text, kept);
  list_versions (self);
  show_state (self);
}

static void
load (GewuSchemePage *self,
      gint64          id)
{
  self->based_on = id;
  gewu_session_get_scheme_async (gewu_page_get_session (GEWU_PAGE (self)), self->code, id,
                                 gewu_page_begin_request (GEWU_PAGE (self)), loaded_cb,
                                 g_object_ref (self));
}

/* The version its unsaved changes were made of, while that is still there, or else the newest. */
static gint64
choose_version (GewuSchemePage        *self,
                const GewuSchemeEntry *entry)
{
  GewuSession *session = gewu_page_get_session (GEWU_PAGE (self));
  const GewuSchemeLine *newest = g_ptr_array_index (entry->versions, 0);
  gint64 based_on;
  g_autofree char *kept =
    gewu_scheme_drafts_load (gewu_session_get_path (session), entry->code, &based_on);

  return kept != NULL && find_line (entry, based_on) != NULL ? based_on : newest->id;
}

static void
open_entry (GewuSchemePage        *self,
            const GewuSchemeEntry *entry)
{
  clear_draft (self);
  g_free (self->code);
  self->code = g_strdup (entry->code);
  load (self, choose_version (self, entry));
}

static void
row_selected_cb (GewuSchemePage *self,
                 GewuSchemeRow  *row)
{
  const char *code = row != NULL && !self->filling ? gewu_scheme_row_get_code (row) : NULL;

  if (code == NULL || g_strcmp0 (code, self->code) == 0)
    return;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const GewuSchemeEntry *entry = g_ptr_array_index (self->entries, i);

      if (g_str_equal (entry->code, code))
        {
          open_entry (self, entry);
          return;
        }
    }
}

static void
version_cb (GewuSchemePage *self)
{
  const GewuSchemeEntry *entry = _gewu_scheme_page_get_entry (self);
  guint selected = gtk_drop_down_get_selected (self->version);

  if (self->filling || entry == NULL || selected >= entry->versions->len)
    return;

  load (self, ((GewuSchemeLine *) g_ptr_array_index (entry->versions, selected))->id);
}

/* ---- the list */

static void
list_rows (GewuSchemePage *self)
{
  GewuSession *session = gewu_page_get_session (GEWU_PAGE (self));

  self->filling = TRUE;
  gewu_children_remove_rows (self->list);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const GewuSchemeEntry *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *kept =
        gewu_scheme_drafts_load (gewu_session_get_path (session), entry->code, NULL);
      GtkWidget *row = gewu_scheme_row_new (entry, kept != NULL);

      gtk_list_box_append (self->list, row);
      if (g_strcmp0 (entry->code, self->code) == 0)
        gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
    }
  self->filling = FALSE;
}

/* The version on show went (a save was taken back) or a newer one came: what was typed stays, as a
 * change of the newest. */
static void
follow_list (GewuSchemePage        *self,
             const GewuSchemeEntry *entry)
{
  const GewuSchemeLine *newest = g_ptr_array_index (entry->versions, 0);
  gboolean changed = _gewu_scheme_page_is_changed (self);
  gboolean is_there = find_line (entry, self->based_on) != NULL;

  list_versions (self);
  if (self->draft == NULL)
    {
      load (self, choose_version (self, entry));
      return;
    }
  if (is_there)
    {
      show_state (self);
      return;
    }
  if (!changed)
    {
      g_autofree char *text = gewu_scheme_draft_to_text (self->draft);

      gewu_scheme_drafts_keep (self->zone_path, self->code, newest->id, text);
      g_clear_object (&self->draft);
    }
  else
    _gewu_scheme_page_keep (self);
  load (self, newest->id);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuSchemePage) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = gewu_session_list_schemes_finish (GEWU_SESSION (source), result, &error);
  const GewuSchemeEntry *entry;

  if (!gewu_page_end_request (GEWU_PAGE (self), error))
    return;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = entries;
  list_rows (self);
  entry = _gewu_scheme_page_get_entry (self);
  if (entry != NULL)
    follow_list (self, entry);
  else if (entries->len > 0)
    {
      open_entry (self, g_ptr_array_index (entries, 0));
      list_rows (self);
    }
}

void
_gewu_scheme_page_forget (GewuSchemePage *self,
                          const char     *code)
{
  if (g_strcmp0 (self->code, code) == 0)
    {
      /* What is on show is what was saved: there is nothing to keep. */
      g_free (self->base_text);
      self->base_text = gewu_scheme_draft_to_text (self->draft);
    }
  clear_draft (self);
  g_free (self->code);
  self->code = g_strdup (code);
  self->based_on = 0;
  gewu_session_list_schemes_async (gewu_page_get_session (GEWU_PAGE (self)),
                                   gewu_page_begin_request (GEWU_PAGE (self)), listed_cb,
                                   g_object_ref (self));
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

  clear_draft (self);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->code, g_free);
  gewu_children_remove_rows (self->list);
  gewu_scheme_trial_set_session (self->trial, gewu_page_get_session (page));
  show_state (self);
}

static void
gewu_scheme_page_refresh (GewuPage *page)
{
  GewuSchemePage *self = GEWU_SCHEME_PAGE (page);

  gewu_session_list_schemes_async (gewu_page_get_session (page), gewu_page_begin_request (page),
                                   listed_cb, g_object_ref (self));
  gewu_scheme_trial_refresh (self->trial);
}

static void
gewu_scheme_page_dispose (GObject *object)
{
  GewuSchemePage *self = GEWU_SCHEME_PAGE (object);

  if (self->list != NULL)
    clear_draft (self);
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
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, notes_button);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, notes_text);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, levels);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, numbers);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, form);
  gtk_widget_class_bind_template_child (widget_class, GewuSchemePage, trial);
  gtk_widget_class_bind_template_callback (widget_class, version_cb);
  gtk_widget_class_bind_template_callback (widget_class, level_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_note_cb);
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
  show_state (self);
}

void
gewu_scheme_page_show (GewuSchemePage *self,
                       const char     *code)
{
  const GewuSchemeEntry *entry;

  g_return_if_fail (GEWU_IS_SCHEME_PAGE (self));

  if (g_strcmp0 (self->code, code) == 0)
    return;
  clear_draft (self);
  g_free (self->code);
  self->code = g_strdup (code);
  entry = _gewu_scheme_page_get_entry (self);
  if (entry != NULL)
    {
      list_rows (self);
      load (self, choose_version (self, entry));
    }
}

gboolean
gewu_scheme_page_undo (GewuSchemePage *self,
                       gboolean        redo)
{
  g_return_val_if_fail (GEWU_IS_SCHEME_PAGE (self), FALSE);

  if (self->draft == NULL)
    return FALSE;

  return redo ? gewu_scheme_draft_redo (self->draft) : gewu_scheme_draft_undo (self->draft);
}
