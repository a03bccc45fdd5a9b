/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-pack-card.h"

#include <glib/gi18n.h>

#include "gewu-file-dialog.h"
#include "gewu-job-bar.h"
#include "gewu-period-chooser.h"
#include "gewu-session-report.h"
#include "gewu-settings.h"

struct _GewuPackCard
{
  GtkWidget          parent_instance;

  GtkWidget         *content;
  GewuPeriodChooser *period;
  GtkDropDown       *kind;
  GtkCheckButton    *ledgers;
  GtkCheckButton    *pay;
  GtkCheckButton    *pdf;
  GtkLabel          *place;
  GtkWidget         *make_button;
  GewuJobBar        *bar;
  GtkWidget         *written;
  GtkFlowBox        *files;

  GewuSession       *session;       /* owned, nullable */
  char              *folder;        /* in which the pack is written */
  char              *path;          /* being written, nullable */
  GCancellable      *cancellable;   /* owned, of path; nullable */
  gboolean           filling;
};

G_DEFINE_FINAL_TYPE (GewuPackCard, gewu_pack_card, GTK_TYPE_WIDGET)

enum
{
  KIND_FOLDER,
  KIND_WORKBOOK,
};

/* ---- what was chosen last */

static gboolean
recall_flag (GewuPackCard *self,
             const char   *key,
             gboolean      usual)
{
  g_autofree char *value = gewu_settings_dup_habit (gewu_session_get_path (self->session), key);

  return value != NULL ? g_str_equal (value, "1") : usual;
}

static void
remember_flag (GewuPackCard *self,
               const char   *key,
               gboolean      flag)
{
  gewu_settings_set_habit (gewu_session_get_path (self->session), key, flag ? "1" : "0");
}

static char *
get_usual_folder (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return g_strdup (documents != NULL ? documents : g_get_home_dir ());
}

static void
recall_all (GewuPackCard *self)
{
  g_free (self->folder);
  self->folder = gewu_settings_dup_habit (gewu_session_get_path (self->session), "pack.folder");
  if (self->folder == NULL || !g_file_test (self->folder, G_FILE_TEST_IS_DIR))
    {
      g_free (self->folder);
      self->folder = get_usual_folder ();
    }

  self->filling = TRUE;
  gtk_drop_down_set_selected (self->kind, recall_flag (self, "pack.workbook", FALSE)
                                            ? KIND_WORKBOOK : KIND_FOLDER);
  gtk_check_button_set_active (self->ledgers, recall_flag (self, "pack.ledgers", FALSE));
  gtk_check_button_set_active (self->pay, recall_flag (self, "pack.pay", FALSE));
  gtk_check_button_set_active (self->pdf, recall_flag (self, "pack.pdf", TRUE));
  self->filling = FALSE;
}

/* ---- where to */

static gboolean
is_workbook (GewuPackCard *self)
{
  return gtk_drop_down_get_selected (self->kind) == KIND_WORKBOOK;
}

/* NULL: no period is known yet. */
static char *
make_path (GewuPackCard *self)
{
  g_autofree char *name = NULL;
  g_autofree char *file = NULL;
  GewuPeriod period;

  if (self->folder == NULL || !gewu_period_chooser_get (self->period, &period))
    return NULL;

  name = gewu_session_name_pack (period);
  file = g_strconcat (name, is_workbook (self) ? ".xlsx" : "", NULL);
  return g_build_filename (self->folder, file, NULL);
}

/* Pay is for those who may see it. */
static void
update (GewuPackCard *self)
{
  g_autofree char *path = make_path (self);

  gtk_label_set_text (self->place, path != NULL ? path : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->place), path);
  gtk_widget_set_sensitive (self->make_button, path != NULL &&
                                                 !gewu_job_bar_is_running (self->bar));
  gtk_widget_set_sensitive (GTK_WIDGET (self->pdf), !is_workbook (self));
  gtk_widget_set_visible (GTK_WIDGET (self->pay), gewu_settings_get_show_pay ());
}

static void
chosen_cb (GewuPackCard *self)
{
  if (self->filling || self->session == NULL)
    return;

  remember_flag (self, "pack.workbook", is_workbook (self));
  remember_flag (self, "pack.ledgers", gtk_check_button_get_active (self->ledgers));
  remember_flag (self, "pack.pay", gtk_check_button_get_active (self->pay));
  remember_flag (self, "pack.pdf", gtk_check_button_get_active (self->pdf));
  update (self);
}

static void
folder_chosen_cb (GObject      *source G_GNUC_UNUSED,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (GewuPackCard) self = data;
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);

  if (paths != NULL && paths[0] != NULL && self->session != NULL)
    gewu_pack_card_set_folder (self, paths[0]);
}

static void
change_cb (GewuPackCard *self)
{
  gewu_file_dialog_folder_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 _("Where to Write the Documents"), folder_chosen_cb,
                                 g_object_ref (self));
}

/* ---- writing */

static GewuPackFlags
get_flags (GewuPackCard *self)
{
  gboolean pay = gewu_settings_get_show_pay () && gtk_check_button_get_active (self->pay);

  return (gtk_check_button_get_active (self->ledgers) ? GEWU_PACK_LEDGERS : 0) |
         (pay ? 0 : GEWU_PACK_NO_PAY) |
         (gtk_check_button_get_active (self->pdf) ? 0 : GEWU_PACK_NO_PDF);
}

static void
open_cb (GewuPackCard *self,
         GtkWidget    *button)
{
  const char *path = gtk_widget_get_name (button);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), uri, GDK_CURRENT_TIME);
}

/* A sheet is opened with its workbook. */
static void
append_file (GewuPackCard *self,
             const char   *name)
{
  g_autofree char *path = is_workbook (self) ? g_strdup (self->path)
                                             : g_build_filename (self->path, name, NULL);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 26);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_name (button, path);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link-button");
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  gtk_flow_box_append (self->files, button);
}

static void
show_written (GewuPackCard *self,
              char        **names)
{
  guint n_names = g_strv_length (names);
  GtkFlowBoxChild *child;
  g_autofree char *text = g_strdup_printf (
    /* Translators: %1$u is the number of documents */
    is_workbook (self) ? _("%1$u sheets written: %2$s") : _("%1$u documents written: %2$s"),
    n_names, self->path);

  while ((child = gtk_flow_box_get_child_at_index (self->files, 0)) != NULL)
    gtk_flow_box_remove (self->files, GTK_WIDGET (child));
  for (guint i = 0; i < n_names; i++)
    append_file (self, names[i]);
  gtk_widget_show (self->written);
  gewu_job_bar_end (self->bar, text, self->path);
}

/* The list goes with the line that says so. */
static void
told_cb (GewuPackCard *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->bar)))
    gtk_widget_hide (self->written);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuPackCard) self = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = gewu_session_write_pack_finish (GEWU_SESSION (source), result, &error);

  if (self->bar == NULL || !gewu_job_bar_is_of (self->bar, self->cancellable))
    return;

  if (names != NULL)
    show_written (self, names);
  else
    gewu_job_bar_fail (self->bar, error);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->path, g_free);
  update (self);
}

static void
make_cb (GewuPackCard *self)
{
  g_autoptr (GewuReportRequest) request = gewu_report_request_new ("bulletin");

  if (gewu_job_bar_is_running (self->bar) ||
      !gewu_period_chooser_get (self->period, &request->period))
    return;

  g_free (self->path);
  self->path = make_path (self);
  gtk_widget_hide (self->written);
  g_set_object (&self->cancellable, gewu_job_bar_begin (self->bar, _("The documents are being "
                                                                     "written…")));
  update (self);
  gewu_session_write_pack_async (self->session, request, get_flags (self), self->path,
                                 gewu_job_bar_progress, self->bar, self->cancellable, written_cb,
                                 g_object_ref (self));
}

static void
gewu_pack_card_dispose (GObject *object)
{
  GewuPackCard *self = GEWU_PACK_CARD (object);

  self->filling = TRUE;
  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_PACK_CARD);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_pack_card_parent_class)->dispose (object);
}

static void
gewu_pack_card_finalize (GObject *object)
{
  g_free (GEWU_PACK_CARD (object)->folder);
  g_free (GEWU_PACK_CARD (object)->path);

  G_OBJECT_CLASS (gewu_pack_card_parent_class)->finalize (object);
}

static void
gewu_pack_card_class_init (GewuPackCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_pack_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_pack_card_finalize;
  g_type_ensure (GEWU_TYPE_JOB_BAR);
  g_type_ensure (GEWU_TYPE_PERIOD_CHOOSER);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-pack-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuPackCard, content);
  gtk_widget_class_bind_template_child (widget_class, GewuPackCard, period);
  gtk_widget_class_bind_template_child (widget_class, GewuPackCard, kind);
  gtk_widget_class_bind_template_child (widget_class, GewuPackCard, ledgers);
  gtk_widget_class_bind_template_child (widget_class, GewuPackCard, pay);
  gtk_widget_class_bind_template_child (widget_class, GewuPackCard, pdf);
  gtk_widget_class_bind_template_child (widget_class, GewuPackCard, place);
  gtk_widget_class_bind_template_child (widget_class, GewuPackCard, make_button);
  gtk_widget_class_bind_template_child (widget_class, GewuPackCard, bar);
  gtk_widget_class_bind_template_child (widget_class, GewuPackCard, written);
  gtk_widget_class_bind_template_child (widget_class, GewuPackCard, files);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, told_cb);
}

static void
gewu_pack_card_init (GewuPackCard *self)
{
  GSettings *settings = gewu_settings_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  if (settings != NULL)
    g_signal_connect_object (settings, "changed::show-pay", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
}

void
gewu_pack_card_set_session (GewuPackCard *self,
                            GewuSession  *session)
{
  g_return_if_fail (GEWU_IS_PACK_CARD (self));

  gewu_job_bar_stop (self->bar);
  gtk_widget_hide (self->written);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;

  recall_all (self);
  gewu_period_chooser_begin (self->period, session);
  update (self);
}

void
gewu_pack_card_set_period (GewuPackCard *self,
                           GewuPeriod    period)
{
  g_return_if_fail (GEWU_IS_PACK_CARD (self));

  gewu_period_chooser_set (self->period, period);
}

void
gewu_pack_card_set_folder (GewuPackCard *self,
                           const char   *folder)
{
  g_return_if_fail (GEWU_IS_PACK_CARD (self));

  g_free (self->folder);
  self->folder = g_strdup (folder);
  gewu_settings_set_habit (gewu_session_get_path (self->session), "pack.folder", folder);
  update (self);
}
