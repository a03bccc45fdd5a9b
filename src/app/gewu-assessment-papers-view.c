/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-assessment-papers-view.h"

#include <glib/gi18n.h>

#include "gewu-children.h"
#include "gewu-file-dialog.h"
#include "gewu-session-papers.h"
#include "gewu-session-report.h"
#include "gewu-settings.h"

typedef enum
{
  WHEN_ALWAYS,
  WHEN_PUBLISHED,    /* a result has been kept */
  WHEN_OBJECTIONS,
  WHEN_CORRECTED,
  WHEN_PAY,          /* the scheme pays, and pay may be shown */
} Condition;

/* id of src/report; NULL: the archive */
static const struct
{
  const char *id;
  const char *title;
  const char *text;
  Condition   when;
} papers[] = {
  { "slips", N_("Slips"), N_("For each person to confirm and sign"), WHEN_ALWAYS },
  { "result", N_("Publication of the result"), N_("Scores and ranks, to be posted"), WHEN_ALWAYS },
  { "members", N_("Table of the members"), N_("All lines of everybody"), WHEN_ALWAYS },
  { "departments", N_("Ranking of departments"), N_("With the counts behind the rates"),
    WHEN_ALWAYS },
  { "objections", N_("Objections"), N_("What was objected, and how it was decided"),
    WHEN_OBJECTIONS },
  { "correction", N_("Correction"), N_("The last one, with old and new values"), WHEN_CORRECTED },
  { "pay", N_("Pay"), N_("How the performance pay was computed"), WHEN_PAY },
  { NULL, N_("Archive"), N_("One folder with the scheme, results, papers and files"),
    WHEN_PUBLISHED },
};

struct _GewuAssessmentPapersView
{
  GewuAssessmentView  parent_instance;

  GtkWidget          *running;
  GtkSpinner         *spinner;
  GtkLabel           *message;
  GtkWidget          *cancel_button;
  GtkWidget          *open_button;
  GtkListBox         *list;

  GCancellable       *writing;    /* owned, nullable */
  char               *path;       /* written, or being written; nullable */
  guint               paper;      /* index of what is chosen a place for */
};

G_DEFINE_FINAL_TYPE (GewuAssessmentPapersView, gewu_assessment_papers_view,
                     GEWU_TYPE_ASSESSMENT_VIEW)

static const GewuAssessmentDetail *
get_detail (GewuAssessmentPapersView *self)
{
  return gewu_assessment_view_get_detail (GEWU_ASSESSMENT_VIEW (self));
}

/* ---- which there are */

static gboolean
shows_pay (void)
{
  GSettings *settings = gewu_settings_get ();

  return settings != NULL && g_settings_get_boolean (settings, "show-pay");
}

static gboolean
pays (GewuScheme *scheme)
{
  for (guint i = 0; i < gewu_scheme_get_n_boards (scheme); i++)
    if (gewu_scheme_get_board (scheme, i)->pay != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
has_board_of (GewuScheme *scheme,
              GewuNoun    noun)
{
  for (guint i = 0; i < gewu_scheme_get_n_boards (scheme); i++)
    if (gewu_scheme_get_board (scheme, i)->noun == noun)
      return TRUE;

  return FALSE;
}

static gboolean
is_offered (GewuAssessmentPapersView *self,
            guint                     index)
{
  const GewuAssessmentDetail *detail = get_detail (self);

  if (g_strcmp0 (papers[index].id, "members") == 0)
    return has_board_of (detail->scheme, GEWU_NOUN_PERSON);
  if (g_strcmp0 (papers[index].id, "departments") == 0)
    return has_board_of (detail->scheme, GEWU_NOUN_UNIT);

  switch (papers[index].when)
    {
    case WHEN_PUBLISHED:
      return detail->head->snapshot != 0;

    case WHEN_OBJECTIONS:
      return detail->head->n_objections > 0;

    case WHEN_CORRECTED:
      return detail->head->n_corrections > 0;

    case WHEN_PAY:
      return shows_pay () && pays (detail->scheme);

    case WHEN_ALWAYS:
    default:
      return TRUE;
    }
}

/* ---- writing */

static void
show_message (GewuAssessmentPapersView *self,
              const char               *text,
              gboolean                  is_running)
{
  gtk_label_set_text (self->message, text);
  gtk_spinner_set_spinning (self->spinner, is_running);
  gtk_widget_set_visible (self->cancel_button, is_running);
  gtk_widget_set_visible (self->open_button, !is_running && self->path != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), !is_running);
  gtk_widget_set_visible (self->running, TRUE);
}

/* Takes path, NULL when error is set. */
static void
end_writing (GewuAssessmentPapersView *self,
             char                     *path,
             const GError             *error)
{
  g_autofree char *text = NULL;

  g_clear_object (&self->writing);
  g_free (self->path);
  self->path = path;
  if (self->list == NULL)
    return;

  if (error == NULL)
    text = g_strdup_printf (_("Saved as %s"), path);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    text = g_strdup (_("Cancelled. Nothing was written."));
  else
    text = g_strdup (_("It was not written."));
  show_message (self, text, FALSE);
  if (error != NULL)
    gewu_assessment_view_show_error (GEWU_ASSESSMENT_VIEW (self), error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuAssessmentPapersView) self = data;
  g_autoptr (GError) error = NULL;
  gboolean written = gewu_session_write_report_finish (GEWU_SESSION (source), result, &error);

  end_writing (self, written ? g_strdup (self->path) : NULL, error);
}

static void
archived_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuAssessmentPapersView) self = data;
  g_autoptr (GError) error = NULL;
  char *folder = gewu_session_archive_finish (GEWU_SESSION (source), result, &error);

  end_writing (self, folder, error);
}

static void
place_chosen_cb (GObject      *source G_GNUC_UNUSED,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (GewuAssessmentPapersView) self = data;
  GewuAssessmentView *view = GEWU_ASSESSMENT_VIEW (self);
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);
  const char *id = papers[self->paper].id;
  g_autoptr (GewuReportRequest) request = NULL;

  if (paths == NULL || paths[0] == NULL || get_detail (self) == NULL || self->writing != NULL)
    return;

  self->writing = g_cancellable_new ();
  g_free (self->path);
  self->path = g_strdup (paths[0]);
  show_message (self, _("Being written…"), TRUE);
  if (id == NULL)
    {
      gewu_session_archive_async (gewu_assessment_view_get_session (view),
                                  gewu_assessment_view_get_id (view), self->path, self->writing,
                                  archived_cb, g_object_ref (self));
      return;
    }

  request = gewu_report_request_new (id);
  request->assessment = gewu_assessment_view_get_id (view);
  request->without_pay = !shows_pay ();
  gewu_session_write_report_async (gewu_assessment_view_get_session (view), request, NULL,
                                   self->path, NULL, NULL, self->writing, written_cb,
                                   g_object_ref (self));
}

static void
ask_for_file (GewuAssessmentPapersView *self,
              guint                     paper,
              GewuFileKind              kind,
              const char               *ending)
{
  g_autofree char *period = gewu_period_to_title (get_detail (self)->head->period);
  g_autofree char *name = g_strdup_printf ("%s%s.%s", period, _(papers[paper].title), ending);

  self->paper = paper;
  gewu_file_dialog_save_async (gewu_assessment_view_get_window (GEWU_ASSESSMENT_VIEW (self)),
                               _(papers[paper].title), kind, name, place_chosen_cb,
                               g_object_ref (self));
}

static guint
get_paper (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "paper"));
}

static void
spreadsheet_cb (GewuAssessmentPapersView *self,
                GtkWidget                *button)
{
  ask_for_file (self, get_paper (button), GEWU_FILE_SPREADSHEET, "xlsx");
}

static void
pdf_cb (GewuAssessmentPapersView *self,
        GtkWidget                *button)
{
  ask_for_file (self, get_paper (button), GEWU_FILE_PDF, "pdf");
}

static void
folder_cb (GewuAssessmentPapersView *self,
           GtkWidget                *button)
{
  self->paper = get_paper (button);
  gewu_file_dialog_folder_async (gewu_assessment_view_get_window (GEWU_ASSESSMENT_VIEW (self)),
                                 _("Archive into the Folder"), place_chosen_cb,
                                 g_object_ref (self));
}

static void
cancel_cb (GewuAssessmentPapersView *self)
{
  g_cancellable_cancel (self->writing);
}

static void
open_cb (GewuAssessmentPapersView *self)
{
  g_autofree char *uri = g_filename_to_uri (self->path, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (gewu_assessment_view_get_window (GEWU_ASSESSMENT_VIEW (self)), uri,
                  GDK_CURRENT_TIME);
}

/* ---- the list */

static void
append_button (GewuAssessmentPapersView *self,
               GtkWidget                *box,
               guint                     paper,
               const char               *label,
               GCallback                 callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s %s", _(papers[paper].title), label);

  g_object_set_data (G_OBJECT (button), "paper", GUINT_TO_POINTER (paper));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);

  return label;
}

static void
append_paper (GewuAssessmentPapersView *self,
              guint                     paper)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), create_label (_(papers[paper].title), "strong"));
  gtk_box_append (GTK_BOX (texts), create_label (_(papers[paper].text), "dim"));
  gtk_box_append (GTK_BOX (box), texts);
  if (papers[paper].id != NULL)
    {
      append_button (self, box, paper, _("Spreadsheet…"), G_CALLBACK (spreadsheet_cb));
      append_button (self, box, paper, _("PDF…"), G_CALLBACK (pdf_cb));
    }
  else
    append_button (self, box, paper, _("Folder…"), G_CALLBACK (folder_cb));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->list, row);
}

/* ---- the view */

static void
gewu_assessment_papers_view_clear (GewuAssessmentView *view)
{
  GewuAssessmentPapersView *self = GEWU_ASSESSMENT_PAPERS_VIEW (view);

  gewu_children_remove_rows (self->list);
  if (self->writing == NULL)
    gtk_widget_set_visible (self->running, FALSE);
}

static void
gewu_assessment_papers_view_refresh (GewuAssessmentView *view)
{
  GewuAssessmentPapersView *self = GEWU_ASSESSMENT_PAPERS_VIEW (view);

  gewu_children_remove_rows (self->list);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (is_offered (self, i))
      append_paper (self, i);
}

static void
pay_switched_cb (GewuAssessmentPapersView *self)
{
  if (get_detail (self) != NULL)
    gewu_assessment_papers_view_refresh (GEWU_ASSESSMENT_VIEW (self));
}

static void
gewu_assessment_papers_view_dispose (GObject *object)
{
  GewuAssessmentPapersView *self = GEWU_ASSESSMENT_PAPERS_VIEW (object);

  g_cancellable_cancel (self->writing);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_ASSESSMENT_PAPERS_VIEW);
  g_clear_object (&self->writing);

  G_OBJECT_CLASS (gewu_assessment_papers_view_parent_class)->dispose (object);
}

static void
gewu_assessment_papers_view_finalize (GObject *object)
{
  g_free (GEWU_ASSESSMENT_PAPERS_VIEW (object)->path);

  G_OBJECT_CLASS (gewu_assessment_papers_view_parent_class)->finalize (object);
}

static void
gewu_assessment_papers_view_class_init (GewuAssessmentPapersViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_assessment_papers_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_assessment_papers_view_finalize;
  GEWU_ASSESSMENT_VIEW_CLASS (klass)->clear = gewu_assessment_papers_view_clear;
  GEWU_ASSESSMENT_VIEW_CLASS (klass)->refresh = gewu_assessment_papers_view_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-assessment-papers-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentPapersView, running);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentPapersView, spinner);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentPapersView, message);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentPapersView, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentPapersView, open_button);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentPapersView, list);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
gewu_assessment_papers_view_init (GewuAssessmentPapersView *self)
{
  GSettings *settings = gewu_settings_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  if (settings != NULL)
    g_signal_connect_object (settings, "changed::show-pay", G_CALLBACK (pay_switched_cb), self,
                             G_CONNECT_SWAPPED);
}
