/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-form-view-private.h"

#include <string.h>

#include "gewu-children.h"
#include "gewu-scheme-form.h"
#include "gewu-scheme-input.h"
#include "gewu-scheme-text.h"

G_DEFINE_FINAL_TYPE (GewuSchemeFormView, gewu_scheme_form_view, GTK_TYPE_WIDGET)

static void
note_place_free (gpointer data)
{
  GewuSchemeNotePlace *self = data;

  g_free (self->place);
  g_free (self);
}

/* ---- notes */

static void
show_note (GewuSchemeFormView *self,
           const GewuSchemeNotePlace    *place)
{
  gboolean folded = place->fold != NULL && !gtk_expander_get_expanded (place->fold);
  gboolean is_error;
  g_autofree char *text = gewu_scheme_text_notes (self->notes, place->place, folded, &is_error);

  gtk_label_set_text (place->label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (place->label), text != NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (place->label), is_error ? "soon" : "lost");
  gtk_widget_add_css_class (GTK_WIDGET (place->label), is_error ? "lost" : "soon");
}

void
_gewu_scheme_form_view_show_notes (GewuSchemeFormView *self)
{
  for (guint i = 0; i < self->places->len; i++)
    show_note (self, g_ptr_array_index (self->places, i));
}

void
_gewu_scheme_form_view_append_note (GewuSchemeFormView *self,
                                    GtkBox             *box,
                                    const char         *place,
                                    GtkExpander        *fold)
{
  GtkWidget *label = gtk_label_new (NULL);
  GewuSchemeNotePlace *note = g_new0 (GewuSchemeNotePlace, 1);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "note");
  note->place = g_strdup (place);
  note->label = GTK_LABEL (label);
  note->fold = fold;
  g_ptr_array_add (self->places, note);
  gtk_box_append (box, label);
  show_note (self, note);
}

/* ---- the whole */

static void
clear (GewuSchemeFormView *self)
{
  g_ptr_array_set_size (self->places, 0);
  g_ptr_array_set_size (self->inputs, 0);
  gewu_children_remove_all (self->content);
}

static gboolean
focus (GewuSchemeFormView *self,
       const char         *place)
{
  for (guint i = 0; i < self->inputs->len; i++)
    {
      GtkWidget *input = g_ptr_array_index (self->inputs, i);
      const char *at = gewu_scheme_input_get_place (GEWU_SCHEME_INPUT (input));

      if (g_str_has_prefix (at, place) && (strchr (".[", at[strlen (place)]) != NULL))
        return gtk_widget_grab_focus (input);
    }

  return FALSE;
}

static void
build (GewuSchemeFormView *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);

  g_clear_handle_id (&self->rebuild, g_source_remove);
  clear (self);
  if (self->draft == NULL)
    return;

  _gewu_scheme_form_view_append_object (self, self->content, "", gewu_scheme_form_get ());
  if (wanted != NULL)
    focus (self, wanted);
}

/* Not while a widget of it is still telling of the change. */
static gboolean
rebuild_cb (gpointer data)
{
  GEWU_SCHEME_FORM_VIEW (data)->rebuild = 0;
  build (data);

  return G_SOURCE_REMOVE;
}

static void
draft_changed_cb (GewuSchemeFormView *self,
                  const char         *place G_GNUC_UNUSED,
                  gboolean            structure)
{
  if (structure && self->rebuild == 0)
    self->rebuild = g_idle_add (rebuild_cb, self);
}

static void
gewu_scheme_form_view_dispose (GObject *object)
{
  GewuSchemeFormView *self = GEWU_SCHEME_FORM_VIEW (object);

  g_clear_handle_id (&self->rebuild, g_source_remove);
  g_clear_pointer (&self->scroll, gtk_widget_unparent);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (gewu_scheme_form_view_parent_class)->dispose (object);
}

static void
gewu_scheme_form_view_finalize (GObject *object)
{
  GewuSchemeFormView *self = GEWU_SCHEME_FORM_VIEW (object);

  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->inputs);
  g_hash_table_unref (self->unfolded);
  g_free (self->wanted);

  G_OBJECT_CLASS (gewu_scheme_form_view_parent_class)->finalize (object);
}

static void
gewu_scheme_form_view_class_init (GewuSchemeFormViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gewu_scheme_form_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_scheme_form_view_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
gewu_scheme_form_view_init (GewuSchemeFormView *self)
{
  self->places = g_ptr_array_new_with_free_func (note_place_free);
  self->inputs = g_ptr_array_new ();
  self->unfolded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (self->unfolded, g_strdup ("boards[0]"));
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  gtk_widget_add_css_class (GTK_WIDGET (self->content), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->content), "scheme-card");
  self->scroll = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroll), GTK_WIDGET (self->content));
  gtk_widget_set_parent (self->scroll, GTK_WIDGET (self));
}

void
gewu_scheme_form_view_set_draft (GewuSchemeFormView *self,
                                 GewuSchemeDraft    *draft)
{
  g_return_if_fail (GEWU_IS_SCHEME_FORM_VIEW (self));

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_set_object (&self->draft, draft);
  if (draft != NULL)
    g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self,
                             G_CONNECT_SWAPPED);
  build (self);
}

void
gewu_scheme_form_view_set_notes (GewuSchemeFormView *self,
                                 GPtrArray          *notes)
{
  g_return_if_fail (GEWU_IS_SCHEME_FORM_VIEW (self));

  g_ptr_array_ref (notes);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  self->notes = notes;
  _gewu_scheme_form_view_show_notes (self);
  for (guint i = 0; i < self->inputs->len; i++)
    {
      GewuSchemeInput *input = g_ptr_array_index (self->inputs, i);

      gewu_scheme_input_set_wrong (input,
                                   gewu_scheme_check_has_error
                                     (notes, gewu_scheme_input_get_place (input)));
    }
}

void
gewu_scheme_form_view_go_to (GewuSchemeFormView *self,
                             const char         *place)
{
  g_return_if_fail (GEWU_IS_SCHEME_FORM_VIEW (self));

  for (const char *at = place; *at != '\0'; at++)
    if (at[1] == '.' || at[1] == '\0' || *at == ']')
      g_hash_table_add (self->unfolded, g_strndup (place, (gsize) (at + 1 - place)));
  g_free (self->wanted);
  self->wanted = g_strdup (place);
  build (self);
}
