/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-entry-sheet-view.h"

#include <glib/gi18n.h>

#include "gewu-entry-sheet-grid.h"
#include "gewu-entry-sheet-import.h"
#include "gewu-entry-sheet-list.h"
#include "gewu-file-dialog.h"
#include "gewu-format.h"
#include "gewu-session-entry.h"
#include "gewu-session-papers.h"
#include "gewu-words.h"

struct _GewuEntrySheetView
{
  GewuAssessmentView     parent_instance;

  GtkDropDown           *entry;
  GtkStringList         *entry_titles;
  GtkLabel              *summary;
  GtkLabel              *problem;
  GtkWidget             *tools;
  GtkSearchEntry        *search;
  GtkToggleButton       *missing_button;
  GtkMenuButton         *rater_button;
  GtkPopover            *rater_popover;
  GtkDropDown           *rater;
  GtkStringList         *rater_titles;
  GtkEntry              *rater_name;
  GtkWidget             *import_button;
  GtkWidget             *export_button;
  GtkStack              *sheets;
  GewuEntrySheetGrid    *grid;
  GewuEntrySheetList    *list;
  GtkLabel              *hint;

  GewuSessionAssessment *assessment;   /* owned, nullable: who is assessed */
  gint64                 version;      /* of the scheme it was scored by */
  GPtrArray             *entries;      /* owned, nullable */
  GewuEntrySheetModel   *model;        /* owned, nullable */
  char                  *shown;        /* the name of the entry on show; nullable */
  gboolean               editable;
  gboolean               filling;
};

G_DEFINE_FINAL_TYPE (GewuEntrySheetView, gewu_entry_sheet_view, GEWU_TYPE_ASSESSMENT_VIEW)

static const GewuAssessmentDetail *
get_detail (GewuEntrySheetView *self)
{
  return gewu_assessment_view_get_detail (GEWU_ASSESSMENT_VIEW (self));
}

static const GewuEntryDeclaration *
get_declaration (GewuEntrySheetView *self)
{
  guint selected = gtk_drop_down_get_selected (self->entry);
  GewuScheme *scheme = self->assessment != NULL ? self->assessment->scheme : NULL;

  return scheme != NULL && selected < gewu_scheme_get_n_entries (scheme)
         ? gewu_scheme_get_entry (scheme, selected) : NULL;
}

static const char *
get_filter (GewuEntrySheetView *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  return *text != '\0' ? text : NULL;
}

/* ---- what is missing, what is wrong */

static char *
summarise_grid (GewuEntrySheetView *self)
{
  guint missing = gewu_entry_sheet_model_count_missing (self->model);
  guint n = gewu_entry_sheet_model_get_n_subjects (self->model);
  gboolean people =
    gewu_entry_sheet_model_get_declaration (self->model)->noun == GEWU_NOUN_PERSON;
  g_autofree char *all = gewu_format_count (n);
  g_autofree char *open = gewu_format_count (missing);

  if (missing == 0)
    /* Translators: how many are assessed */
    return g_strdup_printf (_("Complete for all %s."), all);

  /* Translators: how many still lack something, of how many */
  return g_strdup_printf (people ? _("%s of %s people are still missing.")
                                 : _("%s of %s are still missing."), open, all);
}

static void
show_summary (GewuEntrySheetView *self)
{
  const GewuEntryDeclaration *declaration = get_declaration (self);
  g_autofree char *problem = NULL;
  g_autofree char *text = NULL;

  if (declaration == NULL)
    return;
  if (self->model != NULL)
    {
      text = summarise_grid (self);
      problem = gewu_entry_sheet_model_dup_problem (self->model);
    }
  else
    {
      guint n = gewu_entry_sheet_list_get_n_rows (self->list);

      text = n == 0 ? g_strdup (_("Nothing is entered; everybody counts as 0."))
                    : g_strdup_printf (ngettext ("%u row", "%u rows", n), n);
    }
  gtk_label_set_text (self->summary, text);
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

/* ---- the sheet on show */

static void
drop_model (GewuEntrySheetView *self)
{
  gewu_entry_sheet_grid_show (self->grid, NULL, FALSE);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
}

static void
list_raters (GewuEntrySheetView         *self,
             const GewuEntryDeclaration *declaration)
{
  gtk_string_list_splice (self->rater_titles, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->rater_titles)), NULL);
  for (guint i = 0; i < declaration->raters->len; i++)
    gtk_string_list_append (self->rater_titles,
                            ((const GewuRater *) g_ptr_array_index (declaration->raters,
                                                                    i))->title);
  gtk_widget_set_visible (GTK_WIDGET (self->rater), declaration->raters->len > 0);
}

static void
show_grid (GewuEntrySheetView         *self,
           const GewuEntryDeclaration *declaration)
{
  GewuAssessmentView *view = GEWU_ASSESSMENT_VIEW (self);

  self->model = gewu_entry_sheet_model_new (gewu_assessment_view_get_session (view),
                                            gewu_assessment_view_get_id (view),
                                            self->assessment->result, declaration->name);
  g_signal_connect_object (self->model, "counted", G_CALLBACK (show_summary), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "failed", G_CALLBACK (gewu_assessment_view_show_error),
                           self, G_CONNECT_SWAPPED);
  gewu_entry_sheet_model_set_filter (self->model, get_filter (self),
                                     gtk_toggle_button_get_active (self->missing_button));
  gewu_entry_sheet_model_set_entries (self->model, self->entries);
  gewu_entry_sheet_grid_show (self->grid, self->model, self->editable);
  list_raters (self, declaration);
}

static void
show_entry (GewuEntrySheetView *self)
{
  const GewuEntryDeclaration *declaration = get_declaration (self);
  GewuAssessmentView *view = GEWU_ASSESSMENT_VIEW (self);
  gboolean is_grid;

  if (self->filling || declaration == NULL || self->entries == NULL)
    return;

  is_grid = gewu_entry_sheet_is_grid (declaration);
  drop_model (self);
  g_free (self->shown);
  self->shown = g_strdup (declaration->name);
  if (is_grid)
    show_grid (self, declaration);
  else
    {
      gewu_entry_sheet_list_begin (self->list, gewu_assessment_view_get_session (view),
                                   gewu_assessment_view_get_id (view), self->assessment->scheme,
                                   declaration->name, self->editable);
      gewu_entry_sheet_list_set_entries (self->list, self->entries, get_filter (self));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->missing_button), is_grid);
  gtk_widget_set_visible (GTK_WIDGET (self->rater_button),
                          self->editable && declaration->kind == GEWU_ENTRY_MARK);
  gtk_stack_set_visible_child_name (self->sheets, is_grid ? "grid" : "list");
  show_summary (self);
}

static void
filter_cb (GewuEntrySheetView *self)
{
  if (self->entries == NULL || self->shown == NULL)
    return;

  if (self->model != NULL)
    gewu_entry_sheet_model_set_filter (self->model, get_filter (self),
                                       gtk_toggle_button_get_active (self->missing_button));
  else
    gewu_entry_sheet_list_set_entries (self->list, self->entries, get_filter (self));
}

static void
add_rater_cb (GewuEntrySheetView *self)
{
  const GewuEntryDeclaration *declaration = get_declaration (self);
  guint selected = gtk_drop_down_get_selected (self->rater);
  g_autofree char *name =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->rater_name))));

  if (self->model == NULL || *name == '\0')
    return;

  gtk_popover_popdown (self->rater_popover);
  gtk_editable_set_text (GTK_EDITABLE (self->rater_name), "");
  gewu_entry_sheet_model_add_column (self->model,
                                     selected < declaration->raters->len
                                     ? ((const GewuRater *) g_ptr_array_index (declaration->raters,
                                                                               selected))->id
                                     : NULL, name);
}

/* ---- reading */

static void
show_entries (GewuEntrySheetView *self,
              GPtrArray          *entries)
{
  const GewuEntryDeclaration *declaration = get_declaration (self);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = entries;
  if (declaration == NULL)
    return;
  if (g_strcmp0 (self->shown, declaration->name) != 0)
    show_entry (self);
  else if (self->model != NULL)
    gewu_entry_sheet_model_set_entries (self->model, entries);
  else
    gewu_entry_sheet_list_set_entries (self->list, entries, get_filter (self));
  show_summary (self);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuEntrySheetView) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = gewu_session_list_entries_finish (GEWU_SESSION (source), result, &error);

  if (gewu_assessment_view_end_request (GEWU_ASSESSMENT_VIEW (self), error))
    show_entries (self, entries);
  else
    g_clear_pointer (&entries, g_ptr_array_unref);
}

static void
list_entries (GewuEntrySheetView *self)
{
  GewuAssessmentView *view = GEWU_ASSESSMENT_VIEW (self);

  gewu_session_list_entries_async (gewu_assessment_view_get_session (view),
                                   gewu_assessment_view_get_id (view),
                                   gewu_assessment_view_begin_request (view), listed_cb,
                                   g_object_ref (self));
}

static void
list_titles (GewuEntrySheetView *self)
{
  GewuScheme *scheme = self->assessment->scheme;
  guint n = gewu_scheme_get_n_entries (scheme);

  self->filling = TRUE;
  gtk_string_list_splice (self->entry_titles, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->entry_titles)), NULL);
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (self->entry_titles, gewu_scheme_get_entry (scheme, i)->title);
  gtk_drop_down_set_selected (self->entry, 0);
  self->filling = FALSE;
}

static void
scored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuEntrySheetView) self = data;
  g_autoptr (GError) error = NULL;
  GewuSessionAssessment *assessment =
    gewu_session_score_assessment_finish (GEWU_SESSION (source), result, &error);

  if (!gewu_assessment_view_end_request (GEWU_ASSESSMENT_VIEW (self), error))
    {
      g_clear_pointer (&assessment, gewu_session_assessment_free);
      return;
    }

  g_clear_pointer (&self->assessment, gewu_session_assessment_free);
  self->assessment = assessment;
  self->version = get_detail (self)->head->scheme;
  list_titles (self);
  list_entries (self);
}

/* ---- sheets out and in */

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuAssessmentView) self = data;
  g_autoptr (GError) error = NULL;

  if (gewu_session_write_entry_sheet_finish (GEWU_SESSION (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-note", "s",
                                _("The entry sheet has been written. Fill it in and import it."));
  else
    gewu_assessment_view_show_error (self, error);
}

static void
target_chosen_cb (GObject      *source G_GNUC_UNUSED,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (GewuAssessmentView) self = data;
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);

  if (paths != NULL && paths[0] != NULL && gewu_assessment_view_get_id (self) != 0)
    gewu_session_write_entry_sheet_async (gewu_assessment_view_get_session (self),
                                          gewu_assessment_view_get_id (self), paths[0], NULL,
                                          exported_cb, g_object_ref (self));
}

static void
export_cb (GewuEntrySheetView *self)
{
  g_autofree char *period = NULL;
  g_autofree char *name = NULL;

  if (get_detail (self) == NULL)
    return;

  period = gewu_period_to_title (get_detail (self)->head->period);
  name = g_strdup_printf ("%s%s.xlsx", period, _("Entry Sheet"));
  gewu_file_dialog_save_async (gewu_assessment_view_get_window (GEWU_ASSESSMENT_VIEW (self)),
                               _("Export Entry Sheet"), GEWU_FILE_SPREADSHEET, name,
                               target_chosen_cb, g_object_ref (self));
}

static void
sheet_chosen_cb (GObject      *source G_GNUC_UNUSED,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (GewuAssessmentView) self = data;
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);

  if (paths != NULL && paths[0] != NULL && gewu_assessment_view_get_id (self) != 0)
    gtk_window_present (GTK_WINDOW (
      gewu_entry_sheet_import_new (gewu_assessment_view_get_window (self),
                                   gewu_assessment_view_get_session (self),
                                   gewu_assessment_view_get_id (self), paths[0])));
}

static void
import_cb (GewuEntrySheetView *self)
{
  gewu_file_dialog_open_async (gewu_assessment_view_get_window (GEWU_ASSESSMENT_VIEW (self)),
                               _("Import Entry Sheet"), GEWU_FILE_SPREADSHEET, FALSE,
                               sheet_chosen_cb, g_object_ref (self));
}

/* ---- the view */

static void
gewu_entry_sheet_view_clear (GewuAssessmentView *view)
{
  GewuEntrySheetView *self = GEWU_ENTRY_SHEET_VIEW (view);

  drop_model (self);
  gewu_entry_sheet_list_begin (self->list, NULL, 0, NULL, NULL, FALSE);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->assessment, gewu_session_assessment_free);
  self->version = 0;
  gtk_label_set_text (self->summary, "");
}

static void
show_state (GewuEntrySheetView *self)
{
  GewuAssessmentView *view = GEWU_ASSESSMENT_VIEW (self);
  gboolean is_open = get_detail (self)->head->state == GEWU_ASSESSMENT_OPEN;
  gboolean has_entries = gewu_scheme_get_n_entries (get_detail (self)->scheme) > 0;
  gboolean editable = is_open && gewu_assessment_view_is_writable (view);

  if (editable != self->editable)
    g_clear_pointer (&self->shown, g_free);
  self->editable = editable;
  gtk_widget_set_visible (self->tools, has_entries);
  gtk_widget_set_visible (GTK_WIDGET (self->sheets), has_entries);
  gtk_widget_set_visible (self->import_button, editable);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), !has_entries || !is_open);
  gtk_label_set_text (self->hint, !has_entries
                      ? _("This scheme is scored from the records alone; nothing is to be entered.")
                      : gewu_words_assessment_refusal (GEWU_ASSESSMENT_REFUSAL_ENTRIES));
}

/* Who is assessed is asked for once: while marks are typed nothing is scored. */
static void
gewu_entry_sheet_view_refresh (GewuAssessmentView *view)
{
  GewuEntrySheetView *self = GEWU_ENTRY_SHEET_VIEW (view);

  show_state (self);
  if (gewu_scheme_get_n_entries (get_detail (self)->scheme) == 0)
    return;
  if (self->assessment != NULL && self->version == get_detail (self)->head->scheme)
    {
      list_entries (self);
      return;
    }

  gewu_entry_sheet_view_clear (view);
  gewu_session_score_assessment_async (gewu_assessment_view_get_session (view),
                                       gewu_assessment_view_get_id (view), GEWU_RESULT_STANDING,
                                       gewu_assessment_view_begin_request (view), scored_cb,
                                       g_object_ref (self));
}

static void
gewu_entry_sheet_view_dispose (GObject *object)
{
  GewuEntrySheetView *self = GEWU_ENTRY_SHEET_VIEW (object);

  if (self->grid != NULL)
    gewu_entry_sheet_view_clear (GEWU_ASSESSMENT_VIEW (self));
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_ENTRY_SHEET_VIEW);

  G_OBJECT_CLASS (gewu_entry_sheet_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-entry-sheet-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetView, entry);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetView, entry_titles);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetView, summary);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetView, problem);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetView, tools);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetView, search);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetView, missing_button);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetView, rater_button);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetView, rater_popover);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetView, rater);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetView, rater_titles);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetView, rater_name);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetView, import_button);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetView, export_button);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetView, sheets);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetView, grid);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetView, list);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetView, hint);
  gtk_widget_class_bind_template_callback (widget_class, show_entry);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_rater_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
}

static void
gewu_entry_sheet_view_class_init (GewuEntrySheetViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gewu_entry_sheet_view_dispose;
  GEWU_ASSESSMENT_VIEW_CLASS (klass)->clear = gewu_entry_sheet_view_clear;
  GEWU_ASSESSMENT_VIEW_CLASS (klass)->refresh = gewu_entry_sheet_view_refresh;
  g_type_ensure (GEWU_TYPE_ENTRY_SHEET_GRID);
  g_type_ensure (GEWU_TYPE_ENTRY_SHEET_LIST);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
gewu_entry_sheet_view_init (GewuEntrySheetView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
