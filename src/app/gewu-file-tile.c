/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-file-tile.h"

#include "gewu-words.h"

struct _GewuFileTile
{
  GtkWidget     parent_instance;

  GtkWidget    *content;
  GtkWidget    *button;
  GtkImage     *picture;
  GtkLabel     *name;
  GtkWidget    *missing;
  GtkWidget    *remove_button;

  GewuSession  *session;   /* owned */
  GCancellable *request;   /* owned */
  gint64        file;
  char         *path;
};

G_DEFINE_FINAL_TYPE (GewuFileTile, gewu_file_tile, GTK_TYPE_WIDGET)

static void
show_error (GewuFileTile *self,
            const GError *error)
{
  g_autofree char *text = gewu_words_error (error);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", text);
}

static void
opened_cb (GObject      *source G_GNUC_UNUSED,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuFileTile) self = data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    show_error (self, error);
}

static void
open_cb (GewuFileTile *self)
{
  g_autofree char *uri = g_filename_to_uri (self->path, NULL, NULL);

  if (uri != NULL)
    g_app_info_launch_default_for_uri_async (uri, NULL, self->request, opened_cb,
                                             g_object_ref (self));
}

static void
dropped_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuFileTile) self = data;
  g_autoptr (GError) error = NULL;

  if (!gewu_session_drop_file_finish (GEWU_SESSION (source), result, &error))
    show_error (self, error);
}

static void
remove_cb (GewuFileTile *self)
{
  gewu_session_drop_file_async (self->session, self->file, NULL, dropped_cb, g_object_ref (self));
}

/* A file that is no picture, or a broken one, is shown by its name alone. */
static void
thumbnail_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GewuFileTile) self = data;
  g_autoptr (GBytes) bytes = gewu_session_get_thumbnail_finish (GEWU_SESSION (source), result,
                                                                NULL);
  g_autoptr (GdkTexture) texture = bytes != NULL ? gdk_texture_new_from_bytes (bytes, NULL) : NULL;

  if (texture == NULL || self->picture == NULL)
    return;

  gtk_image_set_from_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), TRUE);
}

static void
gewu_file_tile_dispose (GObject *object)
{
  GewuFileTile *self = GEWU_FILE_TILE (object);

  g_cancellable_cancel (self->request);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_FILE_TILE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_file_tile_parent_class)->dispose (object);
}

static void
gewu_file_tile_finalize (GObject *object)
{
  GewuFileTile *self = GEWU_FILE_TILE (object);

  g_clear_object (&self->request);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (gewu_file_tile_parent_class)->finalize (object);
}

static void
gewu_file_tile_class_init (GewuFileTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_file_tile_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_file_tile_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/gewu/Gewu/ui/gewu-file-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuFileTile, content);
  gtk_widget_class_bind_template_child (widget_class, GewuFileTile, button);
  gtk_widget_class_bind_template_child (widget_class, GewuFileTile, picture);
  gtk_widget_class_bind_template_child (widget_class, GewuFileTile, name);
  gtk_widget_class_bind_template_child (widget_class, GewuFileTile, missing);
  gtk_widget_class_bind_template_child (widget_class, GewuFileTile, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
gewu_file_tile_init (GewuFileTile *self)
{
  self->request = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gewu_file_tile_new (GewuSession    *session,
                    const GewuFile *file,
                    gboolean        removable)
{
  GewuFileTile *self = g_object_new (GEWU_TYPE_FILE_TILE, NULL);

  self->session = g_object_ref (session);
  self->file = file->id;
  self->path = g_strdup (file->path);
  gtk_label_set_text (self->name, file->caption != NULL ? file->caption : file->name);
  gtk_widget_set_tooltip_text (self->button, file->name);
  gtk_widget_set_sensitive (self->button, !file->missing);
  gtk_widget_set_visible (self->missing, file->missing);
  gtk_widget_set_visible (self->remove_button, removable);
  if (!file->missing)
    gewu_session_get_thumbnail_async (session, file, self->request, thumbnail_cb,
                                      g_object_ref (self));
  return GTK_WIDGET (self);
}
