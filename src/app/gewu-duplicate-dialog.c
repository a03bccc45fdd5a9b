/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-duplicate-dialog.h"

#include <glib/gi18n.h>

#include "gewu-do-key.h"
#include "gewu-record-entry.h"
#include "gewu-text.h"
#include "gewu-words.h"

struct _GewuDuplicateDialog
{
  GtkWindow        parent_instance;

  GewuRecordEntry *original;
  GtkLabel        *error;

  GewuSession     *session;   /* owned */
  gint64           issue;
};

G_DEFINE_FINAL_TYPE (GewuDuplicateDialog, gewu_duplicate_dialog, GTK_TYPE_WINDOW)

static void
show_error (GewuDuplicateDialog *self,
            const GError        *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, GEWU_ERROR, GEWU_ERROR_CONFLICT))
    text = g_strdup (_("An issue cannot be a duplicate of itself, nor of one that is a duplicate "
                       "of it."));
  else if (g_error_matches (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND))
    text = g_strdup (_("There is no issue with this number."));
  else
    text = gewu_words_error (error);
  if (self->error != NULL)
    gtk_label_set_text (self->error, text);
}

static void
linked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuDuplicateDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (gewu_session_set_duplicate_finish (GEWU_SESSION (source), result, &error))
    gtk_window_destroy (GTK_WINDOW (self));
  else
    show_error (self, error);
}

static void
link_to (GewuDuplicateDialog *self,
         gint64               original)
{
  gewu_session_set_duplicate_async (self->session, self->issue, original, NULL, linked_cb,
                                    g_object_ref (self));
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuDuplicateDialog) self = data;
  g_autoptr (GError) error = NULL;
  gint64 original = gewu_session_find_issue_finish (GEWU_SESSION (source), result, &error);

  if (original != 0)
    link_to (self, original);
  else
    show_error (self, error);
}

/* An empty entry takes the link off. */
static void
apply_cb (GewuDuplicateDialog *self)
{
  g_autofree char *typed = gewu_text_clean (gewu_record_entry_get_text (self->original));
  gint64 chosen = gewu_record_entry_get_id (self->original);

  if (chosen != 0 || *typed == '\0')
    link_to (self, chosen);
  else
    gewu_session_find_issue_async (self->session, typed, NULL, found_cb, g_object_ref (self));
}

static void
gewu_duplicate_dialog_dispose (GObject *object)
{
  GewuDuplicateDialog *self = GEWU_DUPLICATE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_DUPLICATE_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_duplicate_dialog_parent_class)->dispose (object);
}

static void
gewu_duplicate_dialog_class_init (GewuDuplicateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_duplicate_dialog_dispose;
  g_type_ensure (GEWU_TYPE_RECORD_ENTRY);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-duplicate-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuDuplicateDialog, original);
  gtk_widget_class_bind_template_child (widget_class, GewuDuplicateDialog, error);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_duplicate_dialog_init (GewuDuplicateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gewu_do_key_add (GTK_WINDOW (self));
}

GewuDuplicateDialog *
gewu_duplicate_dialog_new (GtkWindow   *parent,
                           GewuSession *session,
                           gint64       issue)
{
  GewuDuplicateDialog *self =
    g_object_new (GEWU_TYPE_DUPLICATE_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->issue = issue;
  gewu_record_entry_set_session (self->original, session);
  return self;
}
