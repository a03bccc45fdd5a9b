/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-notes.h"

#include <glib/gi18n.h>

#include "gewu-children.h"
#include "gewu-scheme-text.h"

/* More lines are scrolled, so that the form keeps its room. */
#define MOST_LINES 3
#define MOST_HEIGHT 92

struct _GewuSchemeNotes
{
  GtkWidget  parent_instance;

  GtkWidget *scroll;
  GtkBox    *lines;
};

G_DEFINE_FINAL_TYPE (GewuSchemeNotes, gewu_scheme_notes, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GewuSchemeNotes *self,
            GtkWidget       *button)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, g_object_get_data (G_OBJECT (button), "place"));
}

static GtkWidget *
create_line (GewuSchemeNotes      *self,
             const GewuSchemeNote *note,
             GewuSchemeDraft      *draft)
{
  g_autofree char *place = gewu_scheme_text_place (draft, note->place);
  g_autofree char *sentence = gewu_scheme_text_note (note);
  /* Translators: where it is, and what */
  g_autofree char *text = g_strdup_printf (C_("remark", "%s: %s"), place, sentence);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_tooltip_text (button, text);
  gtk_widget_add_css_class (button, "flat");
  if (note->is_error)
    gtk_widget_add_css_class (button, "lost");
  g_object_set_data_full (G_OBJECT (button), "place", g_strdup (note->place), g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);

  return button;
}

static void
gewu_scheme_notes_dispose (GObject *object)
{
  GewuSchemeNotes *self = GEWU_SCHEME_NOTES (object);

  g_clear_pointer (&self->scroll, gtk_widget_unparent);

  G_OBJECT_CLASS (gewu_scheme_notes_parent_class)->dispose (object);
}

static void
gewu_scheme_notes_class_init (GewuSchemeNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gewu_scheme_notes_dispose;

  signals[SIGNAL_OPENED] =
    g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
gewu_scheme_notes_init (GewuSchemeNotes *self)
{
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->scroll = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroll), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroll), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroll), GTK_WIDGET (self->lines));
  gtk_widget_set_parent (self->scroll, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "hint");
  gtk_widget_add_css_class (GTK_WIDGET (self), "warning");
  gtk_widget_add_css_class (GTK_WIDGET (self), "scheme-notes");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
gewu_scheme_notes_set (GewuSchemeNotes *self,
                       GPtrArray       *notes,
                       GewuSchemeDraft *draft)
{
  gboolean has_error = FALSE;

  g_return_if_fail (GEWU_IS_SCHEME_NOTES (self));

  gewu_children_remove_all (self->lines);
  for (guint i = 0; i < notes->len; i++)
    {
      const GewuSchemeNote *note = g_ptr_array_index (notes, i);

      has_error |= note->is_error;
      gtk_box_append (self->lines, create_line (self, note, draft));
    }
  if (has_error)
    gtk_widget_add_css_class (GTK_WIDGET (self), "refused");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "refused");
  /* What may be scrolled is higher than one line. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroll), GTK_POLICY_NEVER,
                                  notes->len > MOST_LINES ? GTK_POLICY_AUTOMATIC
                                                          : GTK_POLICY_NEVER);
  gtk_widget_set_visible (GTK_WIDGET (self), notes->len > 0);
}
