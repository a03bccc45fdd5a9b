/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-save.h"

#include <glib/gi18n.h>

#include "gewu-file-dialog.h"
#include "gewu-session-chart.h"
#include "gewu-words.h"

typedef struct
{
  GtkWidget   *widget;
  GewuSession *session;
  GewuChart   *chart;
  char        *source;
  char        *format;
} Save;

static void
save_free (Save *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->session);
  gewu_chart_unref (self->chart);
  g_free (self->source);
  g_free (self->format);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

static void
chosen_cb (GObject      *source G_GNUC_UNUSED,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Save) self = data;
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean written;

  if (paths == NULL || paths[0] == NULL)
    return;

  written = gewu_session_write_chart (self->session, self->chart, self->source, NULL, self->format,
                                      paths[0], &error);
  text = written ? g_strdup_printf (_("Saved: %s"), paths[0]) : gewu_words_error (error);
  gtk_widget_activate_action (self->widget, written ? "win.show-note" : "win.show-error", "s",
                              text);
}

void
gewu_chart_save (GtkWidget   *widget,
                 GewuSession *session,
                 GewuChart   *chart,
                 const char  *source,
                 const char  *format)
{
  gboolean is_table = g_str_equal (format, "csv");
  const char *title = gewu_chart_get_title (chart);
  g_autofree char *name = g_strdup_printf ("%s.%s", title != NULL ? title : _("Chart"), format);
  Save *self = g_new0 (Save, 1);

  self->widget = g_object_ref (widget);
  self->session = g_object_ref (session);
  self->chart = gewu_chart_ref (chart);
  self->source = g_strdup (source);
  self->format = g_strdup (format);
  gewu_file_dialog_save_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                               is_table ? _("Save Figures") : _("Save as Picture"),
                               is_table ? GEWU_FILE_SPREADSHEET : GEWU_FILE_PICTURE, name,
                               chosen_cb, self);
}
