/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-files-card.h"

#include <glib/gi18n.h>

#include "gewu-children.h"
#include "gewu-file-dialog.h"
#include "gewu-file-tile.h"
#include "gewu-words.h"

struct _GewuFilesCard
{
  GtkWidget    parent_instance;

  GtkWidget   *content;
  GtkBox      *tiles;
  GtkWidget   *empty;
  GtkWidget   *add_button;

  GewuSession *session;   /* owned, nullable */
  GewuNoun     noun;
  gint64       record;
};

G_DEFINE_FINAL_TYPE (GewuFilesCard, gewu_files_card, GTK_TYPE_WIDGET)

static gboolean
is_writable (GewuFilesCard *self)
{
  gboolean read_only = TRUE;

  if (self->session != NULL)
    g_object_get (self->session, "read-only", &read_only, NULL);
  return !read_only;
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuFilesCard) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = gewu_session_add_files_finish (GEWU_SESSION (source), result,
                                                               &error);
  g_autofree char *text = NULL;

  if (files != NULL)
    return;

  text = gewu_words_error (error);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", text);
}

static void
add_files (GewuFilesCard     *self,
           const char *const *paths)
{
  if (is_writable (self) && paths[0] != NULL)
    gewu_session_add_files_async (self->session, self->noun, self->record, 0, paths, NULL, added_cb,
                                  g_object_ref (self));
}

static void
files_chosen_cb (GObject      *source G_GNUC_UNUSED,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (GewuFilesCard) self = data;
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);

  if (paths != NULL)
    add_files (self, (const char *const *) paths);
}

static void
add_cb (GewuFilesCard *self)
{
  gewu_file_dialog_open_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Add Files"),
                               GEWU_FILE_ANY, TRUE, files_chosen_cb, g_object_ref (self));
}

static gboolean
drop_cb (GewuFilesCard *self,
         const GValue  *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;

  for (GSList *file = files; file != NULL; file = file->next)
    {
      g_autofree char *path = g_file_get_path (file->data);

      if (path != NULL)
        g_strv_builder_add (builder, path);
    }
  paths = g_strv_builder_end (builder);
  add_files (self, (const char *const *) paths);
  return paths[0] != NULL;
}

static void
gewu_files_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_FILES_CARD);
  g_clear_object (&GEWU_FILES_CARD (object)->session);

  G_OBJECT_CLASS (gewu_files_card_parent_class)->dispose (object);
}

static void
gewu_files_card_class_init (GewuFilesCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_files_card_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-files-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuFilesCard, content);
  gtk_widget_class_bind_template_child (widget_class, GewuFilesCard, tiles);
  gtk_widget_class_bind_template_child (widget_class, GewuFilesCard, empty);
  gtk_widget_class_bind_template_child (widget_class, GewuFilesCard, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
gewu_files_card_init (GewuFilesCard *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
gewu_files_card_set_record (GewuFilesCard *self,
                            GewuSession   *session,
                            GewuNoun       noun,
                            gint64         record)
{
  g_return_if_fail (GEWU_IS_FILES_CARD (self));

  g_set_object (&self->session, session);
  self->noun = noun;
  self->record = record;
  gtk_widget_set_sensitive (self->add_button, is_writable (self));
}

void
gewu_files_card_show (GewuFilesCard *self,
                      GPtrArray     *files)
{
  g_return_if_fail (GEWU_IS_FILES_CARD (self));

  gewu_children_remove_all (self->tiles);
  for (guint i = 0; i < files->len; i++)
    gtk_box_append (self->tiles, gewu_file_tile_new (self->session, g_ptr_array_index (files, i),
                                                     is_writable (self)));
  gtk_widget_set_visible (self->empty, files->len == 0);
}
