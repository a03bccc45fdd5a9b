/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-reports-page.h"

#include <glib/gi18n.h>

#include "gewu-file-dialog.h"
#include "gewu-pack-card.h"
#include "gewu-report-job.h"
#include "gewu-report-options.h"
#include "gewu-reports.h"
#include "gewu-save-format.h"
#include "gewu-settings.h"
#include "gewu-window-preview.h"
#include "gewu-words.h"

/* Under which key of the habits the report that was chosen last stands. */
#define LAST_REPORT "report"

static const char *const chapters[GEWU_REPORT_N_CHAPTERS] = {
  [GEWU_REPORT_OF_PERIOD] = N_("Bulletins of the Month and Quarter"),
  [GEWU_REPORT_OF_ASSESSMENT] = NC_("chapter", "Assessment"),
  [GEWU_REPORT_LEDGER] = N_("Ledgers"),
  [GEWU_REPORT_STATISTICS] = N_("Statistics"),
  [GEWU_REPORT_OF_MEETING] = N_("Meetings"),
};

struct _GewuReportsPage
{
  GewuPage           parent_instance;

  GewuPackCard      *pack;
  GtkListBox        *list;
  GtkWidget         *card;
  GtkLabel          *title;
  GtkLabel          *text;
  GewuReportOptions *options;
  GewuJobBar        *bar;
  GtkMenuButton     *export_button;

  const GewuReport  *report;   /* chosen; nullable */
  const char        *format;   /* of the file that is asked for */
};

G_DEFINE_FINAL_TYPE (GewuReportsPage, gewu_reports_page, GEWU_TYPE_PAGE)

/* ---- the list */

static const GewuReport *
get_report (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "report");
}

static const char *
get_chapter (const GewuReport *report)
{
  const char *chapter = chapters[report->chapter];

  return report->chapter == GEWU_REPORT_OF_ASSESSMENT
    ? g_dpgettext2 (NULL, "chapter", chapter) : _(chapter);
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       data G_GNUC_UNUSED)
{
  const GewuReport *report = get_report (row);
  GtkWidget *header;

  if (before != NULL && get_report (before)->chapter == report->chapter)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  header = gtk_label_new (get_chapter (report));
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "list-header");
  gtk_list_box_row_set_header (row, header);
}

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
append_report (GewuReportsPage  *self,
               const GewuReport *report)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  const char *text = gewu_words_report (report->id);

  gtk_box_append (GTK_BOX (box), create_label (report->title, NULL));
  if (*text != '\0')
    gtk_box_append (GTK_BOX (box), create_label (text, "dim"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "report", (gpointer) report);
  gtk_list_box_append (self->list, row);
}

static void
fill_list (GewuReportsPage *self)
{
  guint n_reports;
  const GewuReport *const *reports = gewu_reports_get (&n_reports);

  for (guint chapter = 0; chapter < GEWU_REPORT_N_CHAPTERS; chapter++)
    for (guint i = 0; i < n_reports; i++)
      if (reports[i]->chapter == chapter)
        append_report (self, reports[i]);
}

static void
select_cb (GewuReportsPage *self,
           GtkListBoxRow   *row)
{
  GewuSession *session = gewu_page_get_session (GEWU_PAGE (self));
  g_autoptr (GMenu) menu = NULL;

  /* The list is emptied with the page. */
  if (row == NULL)
    return;

  gtk_widget_show (self->card);
  self->report = get_report (row);
  gtk_label_set_text (self->title, self->report->title);
  gtk_label_set_text (self->text, gewu_words_report (self->report->id));
  gewu_report_options_set_report (self->options, self->report);
  menu = gewu_save_format_menu_of_report (self->report, "reports.export");
  gtk_menu_button_set_menu_model (self->export_button, G_MENU_MODEL (menu));
  if (!gewu_job_bar_is_running (self->bar))
    gewu_job_bar_hide (self->bar);
  if (session != NULL)
    gewu_settings_set_habit (gewu_session_get_path (session), LAST_REPORT, self->report->id);
}

/* ---- what is done with one */

/* The button that was pressed is refused by a sentence rather than not at all. */
static GewuReportRequest *
dup_request (GewuReportsPage *self)
{
  GewuReportRequest *request = gewu_report_options_dup_request (self->options);

  if (request == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s",
                                _("Choose a period, and write the day as 2023-07-05."));
  return request;
}

static void
preview (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  GewuReportsPage *self = GEWU_REPORTS_PAGE (widget);
  g_autoptr (GewuReportRequest) request = dup_request (self);

  if (request != NULL)
    gewu_window_preview_report (GEWU_WINDOW (gtk_widget_get_root (widget)), request);
}

static void
print (GtkWidget  *widget,
       const char *name G_GNUC_UNUSED,
       GVariant   *parameter G_GNUC_UNUSED)
{
  GewuReportsPage *self = GEWU_REPORTS_PAGE (widget);
  g_autoptr (GewuReportRequest) request = dup_request (self);

  if (request != NULL)
    gewu_report_job_print (self->bar, gewu_page_get_session (GEWU_PAGE (self)), request);
}

static void
file_chosen_cb (GObject      *source G_GNUC_UNUSED,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (GewuReportsPage) self = data;
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);

  if (paths != NULL && paths[0] != NULL && gewu_page_get_session (GEWU_PAGE (self)) != NULL)
    gewu_reports_page_export (self, self->format, paths[0]);
}

/* What the document will be called. */
static char *
make_name (GewuReportsPage         *self,
           const GewuReportRequest *request,
           const char              *ending)
{
  GewuSession *session = gewu_page_get_session (GEWU_PAGE (self));
  GewuReportInput input = { .zone = gewu_session_get_zone_name (session),
                            .period = request->period };
  g_autofree char *title = gewu_report_make_title (&input, self->report->title);

  return g_strdup_printf ("%s.%s", title, ending);
}

static void
export (GtkWidget  *widget,
        const char *name G_GNUC_UNUSED,
        GVariant   *parameter)
{
  GewuReportsPage *self = GEWU_REPORTS_PAGE (widget);
  const GewuSaveFormat *format = gewu_save_format_find (g_variant_get_string (parameter, NULL));
  g_autoptr (GewuReportRequest) request = dup_request (self);
  g_autofree char *file = NULL;

  if (request == NULL)
    return;

  file = make_name (self, request, format->ending);
  self->format = format->id;
  gewu_file_dialog_save_async (GTK_WINDOW (gtk_widget_get_root (widget)), _(format->label),
                               format->kind, file, file_chosen_cb, g_object_ref (self));
}

/* ---- the page */

static void
gewu_reports_page_session_changed (GewuPage *page)
{
  GewuReportsPage *self = GEWU_REPORTS_PAGE (page);
  GewuSession *session = gewu_page_get_session (page);
  g_autofree char *last = NULL;

  gewu_job_bar_stop (self->bar);
  gewu_report_options_set_session (self->options, session);
  gewu_pack_card_set_session (self->pack, session);
  if (session == NULL)
    return;

  last = gewu_settings_dup_habit (gewu_session_get_path (session), LAST_REPORT);
  if (last == NULL || !gewu_reports_page_select (self, last))
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  if (self->report != NULL)
    gewu_report_options_set_report (self->options, self->report);
}

/* Nothing here is read from the records before it is asked for. */
static void
gewu_reports_page_refresh (GewuPage *page G_GNUC_UNUSED)
{
}

static void
gewu_reports_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_REPORTS_PAGE);

  G_OBJECT_CLASS (gewu_reports_page_parent_class)->dispose (object);
}

static void
gewu_reports_page_class_init (GewuReportsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_reports_page_dispose;
  GEWU_PAGE_CLASS (klass)->session_changed = gewu_reports_page_session_changed;
  GEWU_PAGE_CLASS (klass)->refresh = gewu_reports_page_refresh;
  g_type_ensure (GEWU_TYPE_JOB_BAR);
  g_type_ensure (GEWU_TYPE_PACK_CARD);
  g_type_ensure (GEWU_TYPE_REPORT_OPTIONS);

  gtk_widget_class_install_action (widget_class, "reports.preview", NULL, preview);
  gtk_widget_class_install_action (widget_class, "reports.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "reports.export", "s", export);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuReportsPage, pack);
  gtk_widget_class_bind_template_child (widget_class, GewuReportsPage, list);
  gtk_widget_class_bind_template_child (widget_class, GewuReportsPage, card);
  gtk_widget_class_bind_template_child (widget_class, GewuReportsPage, title);
  gtk_widget_class_bind_template_child (widget_class, GewuReportsPage, text);
  gtk_widget_class_bind_template_child (widget_class, GewuReportsPage, options);
  gtk_widget_class_bind_template_child (widget_class, GewuReportsPage, bar);
  gtk_widget_class_bind_template_child (widget_class, GewuReportsPage, export_button);
  gtk_widget_class_bind_template_callback (widget_class, select_cb);
}

static void
gewu_reports_page_init (GewuReportsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
  fill_list (self);
}

void
gewu_reports_page_set_period (GewuReportsPage *self,
                              GewuPeriod       period)
{
  g_return_if_fail (GEWU_IS_REPORTS_PAGE (self));

  gewu_report_options_set_period (self->options, period);
  gewu_pack_card_set_period (self->pack, period);
}

gboolean
gewu_reports_page_select (GewuReportsPage *self,
                          const char      *report)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (GEWU_IS_REPORTS_PAGE (self), FALSE);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_str_equal (get_report (row)->id, report))
      {
        gtk_list_box_select_row (self->list, row);
        return TRUE;
      }

  return FALSE;
}

void
gewu_reports_page_export (GewuReportsPage *self,
                          const char      *format,
                          const char      *path)
{
  g_autoptr (GewuReportRequest) request = NULL;

  g_return_if_fail (GEWU_IS_REPORTS_PAGE (self));

  request = dup_request (self);
  if (request != NULL)
    gewu_report_job_write (self->bar, gewu_page_get_session (GEWU_PAGE (self)), request, format,
                           path);
}
