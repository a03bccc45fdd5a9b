/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-entry-sheet-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gewu-entry-sheet-form.h"
#include "gewu-format.h"
#include "gewu-table-view.h"
#include "gewu-words.h"

#define PLACES 6

struct _GewuEntrySheetList
{
  GtkBox                      parent_instance;

  GewuTableView              *table;
  GtkWidget                  *add_button;
  GtkWidget                  *change_button;
  GtkWidget                  *remove_button;

  GewuSession                *session;       /* owned, nullable */
  GewuScheme                 *scheme;        /* owned, nullable */
  const GewuEntryDeclaration *declaration;   /* of scheme */
  gint64                      assessment;
  gint64                      selected;      /* entry; 0: none */
  gboolean                    editable;
  gboolean                    filling;
};

G_DEFINE_FINAL_TYPE (GewuEntrySheetList, gewu_entry_sheet_list, GTK_TYPE_BOX)

typedef enum
{
  COLUMN_SUBJECT,
  COLUMN_DAY,
  COLUMN_VALUE,
  COLUMN_FINDER,
  COLUMN_MATTER,
  COLUMN_REASON,
  COLUMN_DOCUMENT,
  N_COLUMNS
} ColumnIndex;

static const GewuAssessmentEntry *
get_selected (GewuEntrySheetList *self)
{
  GewuTableRow *row = gewu_table_view_get_selected (self->table);

  return row != NULL ? gewu_table_row_get_data (row) : NULL;
}

static void
set_columns (GewuEntrySheetList *self)
{
  const GewuTableColumn columns[N_COLUMNS] = {
    [COLUMN_SUBJECT] = { _("About whom"), GEWU_ALIGN_START, 12, FALSE },
    [COLUMN_DAY] = { _("Day"), GEWU_ALIGN_START, 10, FALSE },
    [COLUMN_VALUE] = { _("Count"), GEWU_ALIGN_END, 6, FALSE },
    [COLUMN_FINDER] = { C_("assessment", "Found by"), GEWU_ALIGN_START, 9, FALSE },
    [COLUMN_MATTER] = { _("Matter"), GEWU_ALIGN_START, 12, FALSE },
    [COLUMN_REASON] = { _("Reason"), GEWU_ALIGN_START, 20, TRUE },
    [COLUMN_DOCUMENT] = { _("Number of the document"), GEWU_ALIGN_START, 10, FALSE },
  };

  gewu_table_view_set_columns (self->table, columns, N_COLUMNS);
}

static const char *
get_finder (GewuEntrySheetList        *self,
            const GewuAssessmentEntry *entry)
{
  for (guint i = 0; i < self->declaration->finders->len; i++)
    {
      const GewuFinder *finder = g_ptr_array_index (self->declaration->finders, i);

      if (g_strcmp0 (finder->id, entry->finder) == 0)
        return finder->title;
    }

  return entry->finder;
}

static GewuTableRow *
create_row (GewuEntrySheetList        *self,
            const GewuAssessmentEntry *entry)
{
  GewuTableRow *row = gewu_table_row_new (N_COLUMNS, gewu_assessment_entry_copy (entry),
                                          (GDestroyNotify) gewu_assessment_entry_free);
  g_autofree char *day = gewu_day_to_string (entry->day);
  g_autofree char *value = entry->has_value ? gewu_format_decimal (entry->value, 0, PLACES)
                                            : g_strdup ("1");

  gewu_table_row_set (row, COLUMN_SUBJECT, entry->subject_name, NULL);
  gewu_table_row_set (row, COLUMN_DAY, day, NULL);
  gewu_table_row_set (row, COLUMN_VALUE, value, NULL);
  gewu_table_row_set (row, COLUMN_FINDER, get_finder (self, entry), NULL);
  gewu_table_row_set (row, COLUMN_MATTER, entry->matter, NULL);
  gewu_table_row_set (row, COLUMN_REASON, entry->reason, NULL);
  gewu_table_row_set (row, COLUMN_DOCUMENT, entry->document, "dim");

  return row;
}

static void
update (GewuEntrySheetList *self)
{
  const GewuAssessmentEntry *entry = get_selected (self);

  if (self->filling)
    return;

  self->selected = entry != NULL ? entry->id : 0;
  gtk_widget_set_visible (self->add_button, self->editable);
  gtk_widget_set_visible (self->change_button, self->editable);
  gtk_widget_set_visible (self->remove_button, self->editable);
  gtk_widget_set_sensitive (self->change_button, entry != NULL);
  gtk_widget_set_sensitive (self->remove_button, entry != NULL);
}

/* ---- what is done */

static void
open_form (GewuEntrySheetList        *self,
           const GewuAssessmentEntry *entry)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->editable)
    gtk_window_present (GTK_WINDOW (gewu_entry_sheet_form_new (parent, self->session,
                                                               self->assessment, self->scheme,
                                                               self->declaration->name, entry)));
}

static void
add_cb (GewuEntrySheetList *self)
{
  open_form (self, NULL);
}

static void
change_cb (GewuEntrySheetList *self)
{
  if (get_selected (self) != NULL)
    open_form (self, get_selected (self));
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GtkWidget) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (gewu_session_remove_entry_finish (GEWU_SESSION (source), result, &error))
    return;

  text = gewu_words_error (error);
  gtk_widget_activate_action (self, "win.show-error", "s", text);
}

static void
remove_cb (GewuEntrySheetList *self)
{
  if (self->selected != 0)
    gewu_session_remove_entry_async (self->session, self->selected, NULL, removed_cb,
                                     g_object_ref (self));
}

/* ---- the widget */

static void
gewu_entry_sheet_list_dispose (GObject *object)
{
  GewuEntrySheetList *self = GEWU_ENTRY_SHEET_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_ENTRY_SHEET_LIST);
  g_clear_object (&self->session);
  g_clear_pointer (&self->scheme, gewu_scheme_unref);

  G_OBJECT_CLASS (gewu_entry_sheet_list_parent_class)->dispose (object);
}

static void
gewu_entry_sheet_list_class_init (GewuEntrySheetListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_entry_sheet_list_dispose;
  g_type_ensure (GEWU_TYPE_TABLE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-entry-sheet-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetList, table);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetList, add_button);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetList, change_button);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetList, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
gewu_entry_sheet_list_init (GewuEntrySheetList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_columns (self);
}

void
gewu_entry_sheet_list_begin (GewuEntrySheetList *self,
                             GewuSession        *session,
                             gint64              assessment,
                             GewuScheme         *scheme,
                             const char         *measure,
                             gboolean            editable)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_if_fail (GEWU_IS_ENTRY_SHEET_LIST (self));

  g_set_object (&self->session, session);
  g_clear_pointer (&self->scheme, gewu_scheme_unref);
  self->scheme = scheme != NULL ? gewu_scheme_ref (scheme) : NULL;
  self->declaration = scheme != NULL ? gewu_scheme_find_entry (scheme, measure) : NULL;
  self->assessment = assessment;
  self->editable = editable && self->declaration != NULL;
  self->selected = 0;
  gewu_table_view_set_rows (self->table, none);
  update (self);
}

static gboolean
is_shown (GewuEntrySheetList        *self,
          const GewuAssessmentEntry *entry,
          const char                *filter)
{
  return g_str_equal (entry->measure, self->declaration->name) &&
         (filter == NULL || entry->subject_name == NULL ||
          strstr (entry->subject_name, filter) != NULL);
}

void
gewu_entry_sheet_list_set_entries (GewuEntrySheetList *self,
                                   GPtrArray          *entries,
                                   const char         *filter)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint position = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (GEWU_IS_ENTRY_SHEET_LIST (self));
  g_return_if_fail (self->declaration != NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const GewuAssessmentEntry *entry = g_ptr_array_index (entries, i);

      if (!is_shown (self, entry, filter))
        continue;
      if (entry->id == self->selected)
        position = rows->len;
      g_ptr_array_add (rows, create_row (self, entry));
    }
  self->filling = TRUE;
  gewu_table_view_set_rows (self->table, rows);
  gewu_table_view_select (self->table, position);
  self->filling = FALSE;
  update (self);
}

guint
gewu_entry_sheet_list_get_n_rows (GewuEntrySheetList *self)
{
  g_return_val_if_fail (GEWU_IS_ENTRY_SHEET_LIST (self), 0);

  return gewu_table_view_get_n_rows (self->table);
}
