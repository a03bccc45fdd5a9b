/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-entry-sheet-model.h"

#include <string.h>

#include "gewu-entry-sheet-writer.h"

struct _GewuEntrySheetModel
{
  GObject                     parent_instance;

  GewuAssessmentResult       *result;        /* owned: whose scheme and subjects these are */
  const GewuEntryDeclaration *declaration;
  GewuEntrySheetWriter       *writer;        /* owned */
  GPtrArray                  *subjects;      /* const GewuSubject * */
  GPtrArray                  *rows;          /* GewuEntrySheetRow: all */
  GListStore                 *shown;         /* GewuEntrySheetRow: not filtered out */
  GHashTable                 *by_subject;    /* id → GewuEntrySheetRow, borrowed */
  GArray                     *columns;       /* owned, nullable; GewuEntrySheetColumn */
  GPtrArray                  *entries;       /* owned, nullable: the last given */
  GPtrArray                  *names;         /* char *: columns people have added */
  char                       *filter;        /* nullable */
  gboolean                    only_missing;
};

G_DEFINE_FINAL_TYPE (GewuEntrySheetModel, gewu_entry_sheet_model, G_TYPE_OBJECT)

enum
{
  SIGNAL_COLUMNS,
  SIGNAL_COUNTED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const GewuEntrySheetColumn *
get_column (GewuEntrySheetModel *self,
            guint                index)
{
  return &g_array_index (self->columns, GewuEntrySheetColumn, index);
}

/* ---- what is missing or wrong */

static gboolean
is_stored (GewuEntrySheetModel *self,
           GewuEntrySheetRow   *row,
           guint                column)
{
  const GewuEntrySheetValue *value = gewu_entry_sheet_row_get_value (row, column);

  if (*value->text == '\0' || value->problem != NULL)
    return FALSE;

  return self->declaration->kind != GEWU_ENTRY_RATE || get_column (self, column)->is_denominator ||
         is_stored (self, row, column + 1);
}

/* Of a rater whose people are several, one mark is enough. */
static gboolean
has_mark_of (GewuEntrySheetModel *self,
             GewuEntrySheetRow   *row,
             const GewuRater     *rater)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (get_column (self, i)->rater == rater && !get_column (self, i)->is_denominator &&
        is_stored (self, row, i))
      return TRUE;

  return FALSE;
}

static gboolean
is_missing (GewuEntrySheetModel *self,
            GewuEntrySheetRow   *row)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (get_column (self, i)->is_needed && !has_mark_of (self, row, get_column (self, i)->rater))
      return TRUE;

  return FALSE;
}

static const char *
find_problem (GewuEntrySheetModel *self,
              GewuEntrySheetRow   *row)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (gewu_entry_sheet_row_get_value (row, i)->problem != NULL)
      return gewu_entry_sheet_row_get_value (row, i)->problem;

  return NULL;
}

/* ---- rows */

static gboolean
is_shown (GewuEntrySheetModel *self,
          GewuEntrySheetRow   *row)
{
  const GewuSubject *subject = gewu_entry_sheet_row_get_subject (row);
  const char *unit = gewu_subject_get_attribute (subject, "unit");

  if (self->only_missing && !is_missing (self, row))
    return FALSE;

  return self->filter == NULL || strstr (subject->name, self->filter) != NULL ||
         (unit != NULL && strstr (unit, self->filter) != NULL);
}

static void
show_rows (GewuEntrySheetModel *self)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    if (is_shown (self, g_ptr_array_index (self->rows, i)))
      g_ptr_array_add (shown, g_ptr_array_index (self->rows, i));
  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)),
                       shown->pdata, shown->len);
}

static void
make_rows (GewuEntrySheetModel *self)
{
  g_list_store_remove_all (self->shown);
  g_hash_table_remove_all (self->by_subject);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->subjects->len; i++)
    {
      const GewuSubject *subject = g_ptr_array_index (self->subjects, i);
      GewuEntrySheetRow *row = gewu_entry_sheet_row_new (subject, self->columns->len);

      g_ptr_array_add (self->rows, row);
      g_hash_table_insert (self->by_subject, (gpointer) &subject->id, row);
    }
}

static void
store (GewuEntrySheetRow *row,
       guint              column,
       gboolean           has_value,
       GewuDecimal        number,
       gint64             id)
{
  g_autofree char *text = has_value ? gewu_decimal_to_string (number, 0) : g_strdup ("");

  gewu_entry_sheet_row_store (row, column, text, id);
}

static void
store_entry (GewuEntrySheetModel       *self,
             GewuEntrySheetRow         *row,
             guint                      column,
             const GewuAssessmentEntry *entry)
{
  store (row, column, entry->has_value, entry->value, entry->id);
  if (self->declaration->kind == GEWU_ENTRY_RATE)
    store (row, column + 1, entry->has_denominator, entry->denominator, entry->id);
}

/* Of one subject after the other: the columns of its entries, and then those without. */
static void
fill_rows (GewuEntrySheetModel *self)
{
  g_autoptr (GHashTable) filled = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const GewuAssessmentEntry *entry = g_ptr_array_index (self->entries, i);
      GewuEntrySheetRow *row = g_hash_table_lookup (self->by_subject, &entry->subject);
      guint column;

      if (row == NULL || !g_str_equal (entry->measure, self->declaration->name) ||
          !gewu_entry_sheet_columns_find (self->columns, entry->rater, entry->rater_name,
                                          gewu_entry_sheet_columns_get_place (self->entries, i),
                                          &column))
        continue;
      g_hash_table_add (filled, gewu_entry_sheet_row_get_value (row, column));
      if (!gewu_entry_sheet_writer_is_busy (self->writer, row, column))
        store_entry (self, row, column, entry);
    }
  for (guint i = 0; i < self->rows->len; i++)
    for (guint j = 0; j < self->columns->len; j++)
      {
        GewuEntrySheetRow *row = g_ptr_array_index (self->rows, i);

        if (!get_column (self, j)->is_denominator &&
            !g_hash_table_contains (filled, gewu_entry_sheet_row_get_value (row, j)) &&
            !gewu_entry_sheet_writer_is_busy (self->writer, row, j))
          store_entry (self, row, j, &(GewuAssessmentEntry) { 0 });
      }
}

static void
rebuild (GewuEntrySheetModel *self)
{
  g_autoptr (GArray) columns = gewu_entry_sheet_columns_new (self->declaration, self->entries,
                                                             self->names);

  if (!gewu_entry_sheet_columns_equal (self->columns, columns))
    {
      g_list_store_remove_all (self->shown);
      g_clear_pointer (&self->columns, g_array_unref);
      self->columns = g_array_ref (columns);
      gewu_entry_sheet_writer_set_columns (self->writer, columns);
      make_rows (self);
      fill_rows (self);
      g_signal_emit (self, signals[SIGNAL_COLUMNS], 0);
      show_rows (self);
    }
  else
    fill_rows (self);
  g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
}

/* ---- the object */

static void
counted_cb (GewuEntrySheetModel *self)
{
  g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
}

static void
failed_cb (GewuEntrySheetModel *self,
           const GError        *error)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
gewu_entry_sheet_model_finalize (GObject *object)
{
  GewuEntrySheetModel *self = GEWU_ENTRY_SHEET_MODEL (object);

  g_signal_handlers_disconnect_by_data (self->writer, self);
  g_object_unref (self->writer);
  g_object_unref (self->shown);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->subjects);
  g_hash_table_unref (self->by_subject);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self->filter);
  gewu_assessment_result_unref (self->result);

  G_OBJECT_CLASS (gewu_entry_sheet_model_parent_class)->finalize (object);
}

static void
gewu_entry_sheet_model_class_init (GewuEntrySheetModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gewu_entry_sheet_model_finalize;

  signals[SIGNAL_COLUMNS] = g_signal_new ("columns", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_COUNTED] = g_signal_new ("counted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
gewu_entry_sheet_model_init (GewuEntrySheetModel *self)
{
  self->subjects = g_ptr_array_new ();
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->by_subject = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->shown = g_list_store_new (GEWU_TYPE_ENTRY_SHEET_ROW);
}

static gboolean
is_assessed (GewuScheme        *scheme,
             const GewuSubject *subject)
{
  for (guint i = 0; i < gewu_scheme_get_n_boards (scheme); i++)
    if (gewu_board_takes (gewu_scheme_get_board (scheme, i), subject))
      return TRUE;

  return FALSE;
}

static void
list_subjects (GewuEntrySheetModel *self)
{
  GewuMeasures *measures = gewu_assessment_result_get_measures (self->result);
  GewuScheme *scheme = gewu_assessment_result_get_scheme (self->result);

  for (guint i = 0; i < gewu_measures_get_n_subjects (measures); i++)
    {
      const GewuSubject *subject = gewu_measures_get_subject (measures, i);

      if (subject->noun == self->declaration->noun && is_assessed (scheme, subject))
        g_ptr_array_add (self->subjects, (gpointer) subject);
    }
}

GewuEntrySheetModel *
gewu_entry_sheet_model_new (GewuSession          *session,
                            gint64                assessment,
                            GewuAssessmentResult *result,
                            const char           *entry)
{
  GewuEntrySheetModel *self = g_object_new (GEWU_TYPE_ENTRY_SHEET_MODEL, NULL);

  self->result = gewu_assessment_result_ref (result);
  self->declaration =
    gewu_scheme_find_entry (gewu_assessment_result_get_scheme (result), entry);
  self->writer = gewu_entry_sheet_writer_new (session, assessment, result, self->declaration);
  g_signal_connect_swapped (self->writer, "counted", G_CALLBACK (counted_cb), self);
  g_signal_connect_swapped (self->writer, "failed", G_CALLBACK (failed_cb), self);
  list_subjects (self);

  return self;
}

const GewuEntryDeclaration *
gewu_entry_sheet_model_get_declaration (GewuEntrySheetModel *self)
{
  g_return_val_if_fail (GEWU_IS_ENTRY_SHEET_MODEL (self), NULL);

  return self->declaration;
}

GListModel *
gewu_entry_sheet_model_get_rows (GewuEntrySheetModel *self)
{
  g_return_val_if_fail (GEWU_IS_ENTRY_SHEET_MODEL (self), NULL);

  return G_LIST_MODEL (self->shown);
}

GArray *
gewu_entry_sheet_model_get_columns (GewuEntrySheetModel *self)
{
  g_return_val_if_fail (GEWU_IS_ENTRY_SHEET_MODEL (self), NULL);

  return self->columns;
}

void
gewu_entry_sheet_model_type (GewuEntrySheetModel *self,
                             GewuEntrySheetRow   *row,
                             guint                column,
                             const char          *typed)
{
  g_return_if_fail (GEWU_IS_ENTRY_SHEET_MODEL (self));

  gewu_entry_sheet_writer_type (self->writer, row, column, typed);
}

void
gewu_entry_sheet_model_set_entries (GewuEntrySheetModel *self,
                                    GPtrArray           *entries)
{
  g_return_if_fail (GEWU_IS_ENTRY_SHEET_MODEL (self));

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = g_ptr_array_ref (entries);
  rebuild (self);
}

void
gewu_entry_sheet_model_set_filter (GewuEntrySheetModel *self,
                                   const char          *text,
                                   gboolean             missing)
{
  g_return_if_fail (GEWU_IS_ENTRY_SHEET_MODEL (self));

  g_free (self->filter);
  self->filter = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
  self->only_missing = missing;
  if (self->columns != NULL)
    show_rows (self);
}

void
gewu_entry_sheet_model_add_column (GewuEntrySheetModel *self,
                                   const char          *rater,
                                   const char          *name)
{
  g_return_if_fail (GEWU_IS_ENTRY_SHEET_MODEL (self));

  g_ptr_array_add (self->names, g_strdup_printf ("%s\t%s", rater != NULL ? rater : "",
                                                 name != NULL ? name : ""));
  if (self->entries != NULL)
    rebuild (self);
}

guint
gewu_entry_sheet_model_count_missing (GewuEntrySheetModel *self)
{
  guint n = 0;

  g_return_val_if_fail (GEWU_IS_ENTRY_SHEET_MODEL (self), 0);

  for (guint i = 0; i < self->rows->len; i++)
    n += is_missing (self, g_ptr_array_index (self->rows, i));

  return n;
}

guint
gewu_entry_sheet_model_get_n_subjects (GewuEntrySheetModel *self)
{
  g_return_val_if_fail (GEWU_IS_ENTRY_SHEET_MODEL (self), 0);

  return self->rows->len;
}

char *
gewu_entry_sheet_model_dup_problem (GewuEntrySheetModel *self)
{
  g_return_val_if_fail (GEWU_IS_ENTRY_SHEET_MODEL (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GewuEntrySheetRow *row = g_ptr_array_index (self->rows, i);
      const char *problem = find_problem (self, row);

      if (problem != NULL)
        return g_strdup_printf ("%s: %s", gewu_entry_sheet_row_get_subject (row)->name, problem);
    }

  return NULL;
}
