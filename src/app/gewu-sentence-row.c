/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-sentence-row.h"

#include <glib/gi18n.h>

struct _GewuSentenceRow
{
  GtkWidget    parent_instance;

  GtkWidget   *content;
  GtkTextView *text;
  GtkLabel    *sizer;       /* unseen below text: gives it the height of its lines */
  GtkLabel    *stale;
  GtkLabel    *state;
  GtkWidget   *keep_button;
  GtkWidget   *restore_button;
  GtkWidget   *leave_out_button;

  char        *key;
  char        *generated;
  char        *stored;      /* what stands: "" left out */
  gboolean     is_edited;
};

G_DEFINE_FINAL_TYPE (GewuSentenceRow, gewu_sentence_row, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Lines do not end within a sentence: what is pasted becomes one line. */
static char *
dup_typed (GewuSentenceRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;
  char *text;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  return g_strstrip (g_strdelimit (text, "\r\n\t", ' '));
}

static void
typed_cb (GewuSentenceRow *self)
{
  g_autofree char *text = dup_typed (self);

  gtk_label_set_text (self->sizer, text);
}

static void
show_stored (GewuSentenceRow *self)
{
  gboolean is_out = *self->stored == '\0';

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text),
                            is_out ? self->generated : self->stored, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->text), !is_out);
  gtk_label_set_text (self->state, !self->is_edited ? "" : is_out ? _("Left out") : _("Edited"));
  gtk_widget_set_visible (self->restore_button, self->is_edited);
  gtk_widget_set_visible (self->leave_out_button, !is_out);
  if (self->is_edited)
    gtk_widget_add_css_class (self->content, "edited");
  else
    gtk_widget_remove_css_class (self->content, "edited");
}

static void
emit (GewuSentenceRow *self,
      const char      *text)
{
  g_signal_emit (self, signals[SIGNAL_EDIT], 0, self->key, self->generated, text);
}

/* What was written stands with the new figures too. */
static void
keep_cb (GewuSentenceRow *self)
{
  emit (self, self->stored);
}

static void
restore_cb (GewuSentenceRow *self)
{
  emit (self, NULL);
}

static void
leave_out_cb (GewuSentenceRow *self)
{
  emit (self, "");
}

static gboolean
save_by_key (GtkWidget *widget,
             GVariant  *arguments G_GNUC_UNUSED,
             gpointer   data G_GNUC_UNUSED)
{
  gewu_sentence_row_save (GEWU_SENTENCE_ROW (widget));
  return GDK_EVENT_STOP;
}

/* Where nothing was typed, Escape is for the window. */
static gboolean
take_back (GtkWidget *widget,
           GVariant  *arguments G_GNUC_UNUSED,
           gpointer   data G_GNUC_UNUSED)
{
  GewuSentenceRow *self = GEWU_SENTENCE_ROW (widget);
  g_autofree char *typed = dup_typed (self);

  if (*self->stored == '\0' || g_str_equal (typed, self->stored))
    return GDK_EVENT_PROPAGATE;

  show_stored (self);
  return GDK_EVENT_STOP;
}

static void
gewu_sentence_row_dispose (GObject *object)
{
  GewuSentenceRow *self = GEWU_SENTENCE_ROW (object);

  /* The keyboard leaves the text as it goes. */
  g_clear_pointer (&self->key, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_SENTENCE_ROW);

  G_OBJECT_CLASS (gewu_sentence_row_parent_class)->dispose (object);
}

static void
gewu_sentence_row_finalize (GObject *object)
{
  GewuSentenceRow *self = GEWU_SENTENCE_ROW (object);

  g_free (self->generated);
  g_free (self->stored);

  G_OBJECT_CLASS (gewu_sentence_row_parent_class)->finalize (object);
}

static void
gewu_sentence_row_class_init (GewuSentenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_sentence_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_sentence_row_finalize;

  signals[SIGNAL_EDIT] =
    g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-sentence-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuSentenceRow, content);
  gtk_widget_class_bind_template_child (widget_class, GewuSentenceRow, text);
  gtk_widget_class_bind_template_child (widget_class, GewuSentenceRow, sizer);
  gtk_widget_class_bind_template_child (widget_class, GewuSentenceRow, stale);
  gtk_widget_class_bind_template_child (widget_class, GewuSentenceRow, state);
  gtk_widget_class_bind_template_child (widget_class, GewuSentenceRow, restore_button);
  gtk_widget_class_bind_template_child (widget_class, GewuSentenceRow, keep_button);
  gtk_widget_class_bind_template_child (widget_class, GewuSentenceRow, leave_out_button);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_out_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, take_back, NULL);
}

/* Before the text itself takes the key. Return alone is for input methods. */
static void
add_save_key (GewuSentenceRow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger =
    gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter");

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (trigger, gtk_callback_action_new (save_by_key, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
gewu_sentence_row_init (GewuSentenceRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gewu_sentence_row_save), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed",
                           G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  add_save_key (self);
}

GtkWidget *
gewu_sentence_row_new (void)
{
  return g_object_new (GEWU_TYPE_SENTENCE_ROW, NULL);
}

void
gewu_sentence_row_set (GewuSentenceRow         *self,
                       const GewuProseSentence *sentence)
{
  g_autofree char *typed = NULL;
  g_autofree char *stale = NULL;
  gboolean is_typing;

  g_return_if_fail (GEWU_IS_SENTENCE_ROW (self));

  typed = dup_typed (self);
  is_typing = self->stored != NULL && *self->stored != '\0' && !g_str_equal (typed, self->stored) &&
              !g_str_equal (typed, sentence->text);
  g_free (self->key);
  g_free (self->generated);
  g_free (self->stored);
  self->key = g_strdup (sentence->key);
  self->generated = g_strdup (sentence->generated);
  self->stored = g_strdup (sentence->text);
  self->is_edited = sentence->is_edited;
  if (!is_typing)
    show_stored (self);

  /* Translators: %s is the sentence that the figures give now */
  stale = g_strdup_printf (_("⚠ The figures have changed since. Now: %s"), self->generated);
  gtk_label_set_text (self->stale, stale);
  gtk_widget_set_visible (GTK_WIDGET (self->stale), sentence->is_stale);
  gtk_widget_set_visible (self->keep_button, sentence->is_stale);
}

const char *
gewu_sentence_row_get_key (GewuSentenceRow *self)
{
  g_return_val_if_fail (GEWU_IS_SENTENCE_ROW (self), NULL);

  return self->key;
}

void
gewu_sentence_row_save (GewuSentenceRow *self)
{
  g_autofree char *typed = NULL;

  g_return_if_fail (GEWU_IS_SENTENCE_ROW (self));

  if (self->key == NULL || *self->stored == '\0')
    return;

  typed = dup_typed (self);
  if (!g_str_equal (typed, self->stored))
    emit (self, g_str_equal (typed, self->generated) ? NULL : typed);
}
