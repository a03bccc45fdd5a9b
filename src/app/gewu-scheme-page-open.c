/* Which scheme is on show: the list, its versions, opening one with what was typed before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-scheme-page-private.h"

#include "gewu-children.h"
#include "gewu-scheme-drafts.h"
#include "gewu-scheme-row.h"

void
_gewu_scheme_page_close (GewuSchemePage *self)
{
  _gewu_scheme_page_commit (self);
  _gewu_scheme_page_keep (self);
  g_clear_handle_id (&self->check_timeout, g_source_remove);
  gewu_scheme_numbers_view_set_draft (self->numbers, NULL);
  gewu_scheme_form_view_set_draft (self->form, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->notes_bar), FALSE);
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

  _gewu_scheme_page_close (self);
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
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (_gewu_scheme_page_draft_changed),
                           self, G_CONNECT_SWAPPED);
  gewu_scheme_numbers_view_set_draft (self->numbers, self->draft);
  gewu_scheme_form_view_set_draft (self->form, self->draft);
  _gewu_scheme_page_check (self);
  _gewu_scheme_page_show_state (self);
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
  _gewu_scheme_page_show_state (self);
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

  return kept != NULL && _gewu_scheme_page_find_line (entry, based_on) != NULL ? based_on
                                                                               : newest->id;
}

static void
open_entry (GewuSchemePage        *self,
            const GewuSchemeEntry *entry)
{
  _gewu_scheme_page_close (self);
  g_free (self->code);
  self->code = g_strdup (entry->code);
  load (self, choose_version (self, entry));
}

void
_gewu_scheme_page_row_selected (GewuSchemePage *self,
                                GtkListBoxRow  *row)
{
  const char *code = row != NULL && !self->filling
                     ? gewu_scheme_row_get_code (GEWU_SCHEME_ROW (row)) : NULL;

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

void
_gewu_scheme_page_version_selected (GewuSchemePage *self)
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
  gboolean is_there = _gewu_scheme_page_find_line (entry, self->based_on) != NULL;

  list_versions (self);
  if (self->draft == NULL)
    {
      load (self, choose_version (self, entry));
      return;
    }
  if (is_there)
    {
      _gewu_scheme_page_show_state (self);
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
_gewu_scheme_page_list (GewuSchemePage *self)
{
  gewu_session_list_schemes_async (gewu_page_get_session (GEWU_PAGE (self)),
                                   gewu_page_begin_request (GEWU_PAGE (self)), listed_cb,
                                   g_object_ref (self));
}

void
_gewu_scheme_page_show_newest (GewuSchemePage *self,
                               const char     *code)
{
  _gewu_scheme_page_close (self);
  g_free (self->code);
  self->code = g_strdup (code);
  self->based_on = 0;
  _gewu_scheme_page_list (self);
}

void
_gewu_scheme_page_saved (GewuSchemePage       *self,
                         const GewuSchemeLine *line)
{
  g_autofree char *saved = g_steal_pointer (&self->saving);
  g_autofree char *typed = NULL;
  g_autofree char *zone_path = g_strdup (self->zone_path);

  gewu_scheme_drafts_drop (zone_path, line->code);
  if (self->draft != NULL && g_strcmp0 (self->code, line->code) == 0)
    {
      typed = gewu_scheme_draft_to_text (self->draft);
      /* It is the saved version now: there is nothing to keep of it … */
      g_free (self->base_text);
      self->base_text = g_strdup (typed);
    }
  _gewu_scheme_page_close (self);
  /* … but what was typed while it was being saved. */
  if (typed != NULL && !gewu_scheme_draft_text_equals (typed, saved))
    gewu_scheme_drafts_keep (zone_path, line->code, line->id, typed);
  _gewu_scheme_page_show_newest (self, line->code);
}

void
_gewu_scheme_page_open (GewuSchemePage *self,
                        const char     *code)
{
  const GewuSchemeEntry *entry;

  if (g_strcmp0 (self->code, code) == 0)
    return;

  _gewu_scheme_page_close (self);
  g_free (self->code);
  self->code = g_strdup (code);
  entry = _gewu_scheme_page_get_entry (self);
  if (entry != NULL)
    {
      list_rows (self);
      load (self, choose_version (self, entry));
    }
}
