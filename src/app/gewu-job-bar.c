/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-job-bar.h"

#include <glib/gi18n.h>

#include "gewu-words.h"

/* Milliseconds: what is done sooner shows no progress. */
#define SHOW_DELAY 200
#define PULSE_INTERVAL 120

struct _GewuJobBar
{
  GtkWidget       parent_instance;

  GtkWidget      *content;
  GtkLabel       *message;
  GtkProgressBar *progress;
  GtkWidget      *cancel_button;
  GtkWidget      *open_button;
  GtkWidget      *folder_button;
  GtkWidget      *close_button;

  GCancellable   *cancellable;   /* owned; NULL: nothing is done */
  char           *path;          /* nullable */
  guint           show_timeout;
  guint           pulse_timeout;
};

G_DEFINE_FINAL_TYPE (GewuJobBar, gewu_job_bar, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_RUNNING = 1,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

static gboolean
pulse_cb (gpointer data)
{
  gtk_progress_bar_pulse (GEWU_JOB_BAR (data)->progress);
  return G_SOURCE_CONTINUE;
}

static gboolean
show_cb (gpointer data)
{
  GewuJobBar *self = data;

  self->show_timeout = 0;
  gtk_widget_show (GTK_WIDGET (self));
  if (self->pulse_timeout == 0)
    self->pulse_timeout = g_timeout_add (PULSE_INTERVAL, pulse_cb, self);
  return G_SOURCE_REMOVE;
}

static void
clear_timeouts (GewuJobBar *self)
{
  g_clear_handle_id (&self->show_timeout, g_source_remove);
  g_clear_handle_id (&self->pulse_timeout, g_source_remove);
}

static void
clear_job (GewuJobBar *self)
{
  clear_timeouts (self);
  if (self->cancellable == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
show_parts (GewuJobBar *self)
{
  gboolean running = self->cancellable != NULL;
  gboolean is_file = self->path != NULL && g_file_test (self->path, G_FILE_TEST_IS_REGULAR);

  gtk_widget_set_visible (GTK_WIDGET (self->progress), running);
  gtk_widget_set_visible (self->cancel_button, running);
  gtk_widget_set_visible (self->open_button, is_file);
  gtk_widget_set_visible (self->folder_button, self->path != NULL);
  gtk_widget_set_visible (self->close_button, !running);
}

static void
cancel_cb (GewuJobBar *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
show_uri (GewuJobBar *self,
          const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), uri, GDK_CURRENT_TIME);
}

static void
open_cb (GewuJobBar *self)
{
  show_uri (self, self->path);
}

static void
open_folder_cb (GewuJobBar *self)
{
  g_autofree char *folder = g_file_test (self->path, G_FILE_TEST_IS_DIR)
    ? g_strdup (self->path) : g_path_get_dirname (self->path);

  show_uri (self, folder);
}

static void
gewu_job_bar_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec G_GNUC_UNUSED)
{
  switch ((Prop) id)
    {
    case PROP_RUNNING:
      g_value_set_boolean (value, gewu_job_bar_is_running (GEWU_JOB_BAR (object)));
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_job_bar_dispose (GObject *object)
{
  clear_job (GEWU_JOB_BAR (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_JOB_BAR);

  G_OBJECT_CLASS (gewu_job_bar_parent_class)->dispose (object);
}

static void
gewu_job_bar_finalize (GObject *object)
{
  g_free (GEWU_JOB_BAR (object)->path);

  G_OBJECT_CLASS (gewu_job_bar_parent_class)->finalize (object);
}

static void
gewu_job_bar_class_init (GewuJobBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gewu_job_bar_dispose;
  object_class->finalize = gewu_job_bar_finalize;
  object_class->get_property = gewu_job_bar_get_property;

  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/gewu/Gewu/ui/gewu-job-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuJobBar, content);
  gtk_widget_class_bind_template_child (widget_class, GewuJobBar, message);
  gtk_widget_class_bind_template_child (widget_class, GewuJobBar, progress);
  gtk_widget_class_bind_template_child (widget_class, GewuJobBar, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, GewuJobBar, open_button);
  gtk_widget_class_bind_template_child (widget_class, GewuJobBar, folder_button);
  gtk_widget_class_bind_template_child (widget_class, GewuJobBar, close_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, gewu_job_bar_hide);
}

static void
gewu_job_bar_init (GewuJobBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GCancellable *
gewu_job_bar_begin (GewuJobBar *self,
                    const char *text)
{
  g_return_val_if_fail (GEWU_IS_JOB_BAR (self), NULL);

  clear_job (self);
  g_clear_pointer (&self->path, g_free);
  self->cancellable = g_cancellable_new ();
  gtk_label_set_text (self->message, text);
  gtk_widget_remove_css_class (self->content, "refused");
  gtk_progress_bar_set_fraction (self->progress, 0);
  show_parts (self);
  gtk_widget_hide (GTK_WIDGET (self));
  self->show_timeout = g_timeout_add (SHOW_DELAY, show_cb, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);

  return self->cancellable;
}

void
gewu_job_bar_progress (double   fraction,
                       gpointer data)
{
  GewuJobBar *self = data;

  /* What was begun may have ended with the window. */
  if (self->cancellable == NULL || self->progress == NULL)
    return;

  g_clear_handle_id (&self->pulse_timeout, g_source_remove);
  gtk_progress_bar_set_fraction (self->progress, CLAMP (fraction, 0, 1));
}

static void
end (GewuJobBar *self,
     const char *text,
     gboolean    is_error)
{
  clear_timeouts (self);
  g_clear_object (&self->cancellable);
  if (self->message == NULL)
    return;

  gtk_label_set_text (self->message, text != NULL ? text : "");
  if (is_error)
    gtk_widget_add_css_class (self->content, "refused");
  show_parts (self);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
}

void
gewu_job_bar_end (GewuJobBar *self,
                  const char *text,
                  const char *path)
{
  g_return_if_fail (GEWU_IS_JOB_BAR (self));

  g_free (self->path);
  self->path = g_strdup (path);
  end (self, text, FALSE);
}

void
gewu_job_bar_fail (GewuJobBar   *self,
                   const GError *error)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GEWU_IS_JOB_BAR (self));

  text = gewu_words_report_error (error);
  end (self, text, !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

void
gewu_job_bar_stop (GewuJobBar *self)
{
  g_return_if_fail (GEWU_IS_JOB_BAR (self));

  clear_job (self);
  gewu_job_bar_end (self, NULL, NULL);
}

void
gewu_job_bar_hide (GewuJobBar *self)
{
  g_return_if_fail (GEWU_IS_JOB_BAR (self));

  gtk_widget_hide (GTK_WIDGET (self));
}

gboolean
gewu_job_bar_is_running (GewuJobBar *self)
{
  g_return_val_if_fail (GEWU_IS_JOB_BAR (self), FALSE);

  return self->cancellable != NULL;
}

gboolean
gewu_job_bar_is_of (GewuJobBar   *self,
                    GCancellable *cancellable)
{
  g_return_val_if_fail (GEWU_IS_JOB_BAR (self), FALSE);

  return self->cancellable != NULL && self->cancellable == cancellable;
}

const char *
gewu_job_bar_get_text (GewuJobBar *self)
{
  g_return_val_if_fail (GEWU_IS_JOB_BAR (self), "");

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_label_get_text (self->message) : "";
}
