/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-preview-window.h"

#include <glib/gi18n.h>

#include "gewu-file-dialog.h"
#include "gewu-format.h"
#include "gewu-preview-pages.h"
#include "gewu-preview-tools.h"
#include "gewu-print.h"
#include "gewu-report-job.h"
#include "gewu-save-format.h"
#include "gewu-sentence-pane.h"
#include "gewu-toast.h"
#include "gewu-words.h"

/* Rows of a ledger that are laid out to be looked at: some 250 pages. */
#define SHOWN_ROWS 5000

struct _GewuPreviewWindow
{
  GtkWindow            parent_instance;

  GewuPreviewPages    *thumbnails;
  GewuPreviewPages    *pages;
  GewuSentencePane    *sentences;
  GewuJobBar          *bar;
  GewuToast           *toast;
  GewuPreviewTools    *tools;
  GtkWidget           *thumbnails_scroll;
  GtkToggleButton     *text_button;
  GtkMenuButton       *save_button;

  GewuSession         *session;      /* owned */
  GewuReportRequest   *request;      /* owned; NULL: a document was given */
  GewuPreviewDocument *document;     /* owned; NULL until it is built */
  gboolean             is_cut;       /* not all rows are in document */
  gboolean             is_building;  /* what the bar shows; else it is written or printed */
  gboolean             is_stale;     /* the data changed while it was written */
};

G_DEFINE_FINAL_TYPE (GewuPreviewWindow, gewu_preview_window, GTK_TYPE_WINDOW)

/* ---- what is on show */

static void
page_cb (GewuPreviewWindow *self)
{
  gewu_preview_pages_show_page (self->thumbnails, gewu_preview_pages_get_page (self->pages));
}

static void
update_actions (GewuPreviewWindow *self)
{
  gboolean is_ready = self->document != NULL && !gewu_job_bar_is_running (self->bar);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.print", is_ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.save", is_ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.save-first", is_ready);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), is_ready);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tools), self->document != NULL);
  gtk_widget_set_visible (self->thumbnails_scroll,
                          gewu_preview_pages_get_n_pages (self->thumbnails) > 1);
  page_cb (self);
}

static void
chosen_cb (GewuPreviewWindow *self)
{
  guint page = gewu_preview_pages_get_page (self->thumbnails);

  if (page != gewu_preview_pages_get_page (self->pages))
    gewu_preview_pages_show_page (self->pages, page);
}

static void
show_menu (GewuPreviewWindow  *self,
           const GewuDocument *document)
{
  g_autoptr (GMenu) menu = gewu_save_format_menu_of_document (document, "preview.save");

  gtk_menu_button_set_menu_model (self->save_button, G_MENU_MODEL (menu));
}

/* Whether a ledger ends where it was cut. */
static gboolean
has_as_many_rows (const GewuDocument *document,
                  guint               n_rows)
{
  for (guint i = 0; i < document->tables->len; i++)
    if (gewu_report_table_get_n_rows (g_ptr_array_index (document->tables, i)) >= n_rows)
      return TRUE;

  return FALSE;
}

static void
show_sentences (GewuPreviewWindow  *self,
                const GewuDocument *document)
{
  gboolean can_edit = document->prose != NULL && self->request != NULL;

  /* Open at first, then as the user leaves it. */
  if (can_edit != gtk_widget_get_visible (GTK_WIDGET (self->text_button)))
    gtk_toggle_button_set_active (self->text_button, can_edit);
  gtk_widget_set_visible (GTK_WIDGET (self->text_button), can_edit);
  if (can_edit)
    gewu_sentence_pane_set_prose (self->sentences, document->prose);
}

/* Takes document. */
static void
show_document (GewuPreviewWindow   *self,
               GewuPreviewDocument *document)
{
  const GewuDocument *content = gewu_preview_document_get_document (document);

  g_clear_pointer (&self->document, gewu_preview_document_unref);
  self->document = document;
  gtk_window_set_title (GTK_WINDOW (self), content->title);
  gewu_preview_pages_set_document (self->thumbnails, document);
  gewu_preview_pages_set_document (self->pages, document);
  show_menu (self, content);
  show_sentences (self, content);
  gewu_preview_tools_update (self->tools);
  update_actions (self);
}

/* ---- building */

static void
end_building (GewuPreviewWindow *self,
              const GError      *error)
{
  g_autofree char *count = gewu_format_count (SHOWN_ROWS);
  g_autofree char *text = NULL;

  self->is_building = FALSE;
  if (self->is_cut)
    text = g_strdup_printf (_("Shown are the first %s rows; the printer and files get all."),
                            count);
  if (error != NULL)
    gewu_job_bar_fail (self->bar, error);
  else
    gewu_job_bar_end (self->bar, text, NULL);
}

static void
laid_out_cb (GObject      *source G_GNUC_UNUSED,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuPreviewWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuPreviewDocument) document = gewu_preview_document_new_finish (result, &error);

  if (self->bar == NULL ||
      !gewu_job_bar_is_of (self->bar, g_task_get_cancellable (G_TASK (result))))
    return;

  if (document != NULL)
    {
      self->is_cut = self->request != NULL &&
                     has_as_many_rows (gewu_preview_document_get_document (document), SHOWN_ROWS);
      show_document (self, g_steal_pointer (&document));
    }
  end_building (self, error);
}

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuPreviewWindow) self = data;
  g_autoptr (GError) error = NULL;
  GCancellable *cancellable = g_task_get_cancellable (G_TASK (result));
  g_autoptr (GewuDocument) document =
    gewu_session_build_report_finish (GEWU_SESSION (source), result, &error);

  if (self->bar == NULL || !gewu_job_bar_is_of (self->bar, cancellable))
    return;

  if (document != NULL)
    gewu_preview_document_new_async (g_steal_pointer (&document), cancellable, laid_out_cb,
                                     g_object_ref (self));
  else
    end_building (self, error);
}

static void
build (GewuPreviewWindow *self)
{
  g_autoptr (GewuReportRequest) request = gewu_report_request_copy (self->request);
  GCancellable *cancellable;

  self->is_stale = FALSE;
  self->is_building = TRUE;
  cancellable = gewu_job_bar_begin (self->bar, _("The document is being put together…"));
  request->limit = SHOWN_ROWS;
  gewu_session_build_report_async (self->session, request, cancellable, built_cb,
                                   g_object_ref (self));
}

/* What is being written or printed is not disturbed. */
static void
changed_cb (GewuPreviewWindow *self)
{
  if (gewu_job_bar_is_running (self->bar) && !self->is_building)
    self->is_stale = TRUE;
  else
    build (self);
}

static void
running_cb (GewuPreviewWindow *self)
{
  if (self->session == NULL)
    return;

  update_actions (self);
  if (self->is_stale && !gewu_job_bar_is_running (self->bar))
    build (self);
}

/* ---- printing and saving */

static void
print (GtkWidget  *widget,
       const char *name G_GNUC_UNUSED,
       GVariant   *parameter G_GNUC_UNUSED)
{
  GewuPreviewWindow *self = GEWU_PREVIEW_WINDOW (widget);

  gewu_sentence_pane_save (self->sentences);
  if (self->is_cut)
    gewu_report_job_print (self->bar, self->session, self->request);
  else
    gewu_print_document (GTK_WINDOW (self), self->document,
                         gtk_window_get_title (GTK_WINDOW (self)));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  GewuPreviewWindow *self = GEWU_PREVIEW_WINDOW (source);
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);

  if (paths != NULL && paths[0] != NULL && self->pages != NULL)
    gewu_preview_window_save (self, data, paths[0]);
}

static void
ask_for_file (GewuPreviewWindow *self,
              const char        *id)
{
  const GewuSaveFormat *format = gewu_save_format_find (id);
  g_autofree char *name = g_strdup_printf ("%s.%s", gtk_window_get_title (GTK_WINDOW (self)),
                                           format->ending);

  gewu_sentence_pane_save (self->sentences);
  gewu_file_dialog_save_async (GTK_WINDOW (self), _(format->label), format->kind, name,
                               file_chosen_cb, (gpointer) format->id);
}

static void
save (GtkWidget  *widget,
      const char *name G_GNUC_UNUSED,
      GVariant   *parameter)
{
  ask_for_file (GEWU_PREVIEW_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
save_first (GtkWidget  *widget,
            const char *name G_GNUC_UNUSED,
            GVariant   *parameter G_GNUC_UNUSED)
{
  GewuPreviewWindow *self = GEWU_PREVIEW_WINDOW (widget);

  ask_for_file (self, gewu_save_format_of_document (
                        gewu_preview_document_get_document (self->document)));
}

/* ---- sentences */

static void
edited_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuPreviewWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (gewu_session_edit_sentence_finish (GEWU_SESSION (source), result, &error) ||
      self->toast == NULL)
    return;

  text = gewu_words_error (error);
  gewu_toast_show (self->toast, GEWU_TOAST_ERROR, text);
}

static void
edit_cb (GewuPreviewWindow *self,
         const char        *key,
         const char        *generated,
         const char        *text)
{
  gewu_session_edit_sentence_async (self->session, self->request, key, generated, text, NULL,
                                    edited_cb, g_object_ref (self));
}

static const char *
get_action_parameter (const char *parameter,
                      gpointer    data)
{
  return gewu_action_get (data, parameter);
}

static void
done_cb (GewuPreviewWindow *self,
         GewuAction        *action)
{
  g_autofree char *text =
    gewu_words_action (gewu_action_get_code (action), get_action_parameter, action);

  gewu_toast_show (self->toast, GEWU_TOAST_DONE, text);
}

/* The toast's button means the window's action. */
static void
undo (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter G_GNUC_UNUSED)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gewu_toast_hide (GEWU_PREVIEW_WINDOW (widget)->toast);
  gtk_widget_activate_action (GTK_WIDGET (parent), name, NULL);
}

static gboolean
gewu_preview_window_close_request (GtkWindow *window)
{
  gewu_sentence_pane_save (GEWU_PREVIEW_WINDOW (window)->sentences);

  return GTK_WINDOW_CLASS (gewu_preview_window_parent_class)->close_request (window);
}

static void
gewu_preview_window_dispose (GObject *object)
{
  GewuPreviewWindow *self = GEWU_PREVIEW_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_PREVIEW_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->request, gewu_report_request_free);
  g_clear_pointer (&self->document, gewu_preview_document_unref);

  G_OBJECT_CLASS (gewu_preview_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-preview-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuPreviewWindow, thumbnails);
  gtk_widget_class_bind_template_child (widget_class, GewuPreviewWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, GewuPreviewWindow, sentences);
  gtk_widget_class_bind_template_child (widget_class, GewuPreviewWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, GewuPreviewWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, GewuPreviewWindow, tools);
  gtk_widget_class_bind_template_child (widget_class, GewuPreviewWindow, thumbnails_scroll);
  gtk_widget_class_bind_template_child (widget_class, GewuPreviewWindow, text_button);
  gtk_widget_class_bind_template_child (widget_class, GewuPreviewWindow, save_button);
  gtk_widget_class_bind_template_callback (widget_class, page_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, running_cb);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "preview.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK,
                                       "preview.save-first", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_preview_window_class_init (GewuPreviewWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_preview_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = gewu_preview_window_close_request;
  g_type_ensure (GEWU_TYPE_JOB_BAR);
  g_type_ensure (GEWU_TYPE_PREVIEW_PAGES);
  g_type_ensure (GEWU_TYPE_PREVIEW_TOOLS);
  g_type_ensure (GEWU_TYPE_SENTENCE_PANE);
  g_type_ensure (GEWU_TYPE_TOAST);

  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "preview.save", "s", save);
  gtk_widget_class_install_action (widget_class, "preview.save-first", NULL, save_first);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  bind_template (widget_class);
  add_keys (widget_class);
}

static void
gewu_preview_window_init (GewuPreviewWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GewuPreviewWindow *
create_window (GtkWindow   *parent,
               GewuSession *session)
{
  GewuPreviewWindow *self = g_object_new (GEWU_TYPE_PREVIEW_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  return self;
}

GewuPreviewWindow *
gewu_preview_window_new_for_report (GtkWindow               *parent,
                                    GewuSession             *session,
                                    const GewuReportRequest *request)
{
  GewuPreviewWindow *self;

  g_return_val_if_fail (request != NULL, NULL);

  self = create_window (parent, session);
  self->request = gewu_report_request_copy (request);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  build (self);
  return self;
}

GewuPreviewWindow *
gewu_preview_window_new_for_document (GtkWindow    *parent,
                                      GewuSession  *session,
                                      GewuDocument *document)
{
  GewuPreviewWindow *self;
  GCancellable *cancellable;

  g_return_val_if_fail (document != NULL, NULL);

  self = create_window (parent, session);
  cancellable = gewu_job_bar_begin (self->bar, _("The document is being put together…"));
  gewu_preview_document_new_async (document, cancellable, laid_out_cb, g_object_ref (self));
  return self;
}

void
gewu_preview_window_save (GewuPreviewWindow *self,
                          const char        *format,
                          const char        *path)
{
  g_return_if_fail (GEWU_IS_PREVIEW_WINDOW (self));
  g_return_if_fail (self->document != NULL);

  if (self->request != NULL)
    gewu_report_job_write (self->bar, self->session, self->request, format, path);
  else
    gewu_report_job_write_document (
      self->bar, self->session,
      gewu_document_ref (gewu_preview_document_get_document (self->document)), format, path);
}
