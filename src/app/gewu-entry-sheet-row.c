/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-entry-sheet-row.h"

struct _GewuEntrySheetRow
{
  GObject              parent_instance;

  const GewuSubject   *subject;
  GewuEntrySheetValue *values;
  guint                n_columns;
};

G_DEFINE_FINAL_TYPE (GewuEntrySheetRow, gewu_entry_sheet_row, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
gewu_entry_sheet_row_finalize (GObject *object)
{
  GewuEntrySheetRow *self = GEWU_ENTRY_SHEET_ROW (object);

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_free (self->values[i].text);
      g_free (self->values[i].saved);
      g_free (self->values[i].problem);
    }
  g_free (self->values);

  G_OBJECT_CLASS (gewu_entry_sheet_row_parent_class)->finalize (object);
}

static void
gewu_entry_sheet_row_class_init (GewuEntrySheetRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gewu_entry_sheet_row_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
gewu_entry_sheet_row_init (GewuEntrySheetRow *self G_GNUC_UNUSED)
{
}

GewuEntrySheetRow *
gewu_entry_sheet_row_new (const GewuSubject *subject,
                          guint              n_columns)
{
  GewuEntrySheetRow *self = g_object_new (GEWU_TYPE_ENTRY_SHEET_ROW, NULL);

  self->subject = subject;
  self->n_columns = n_columns;
  self->values = g_new0 (GewuEntrySheetValue, n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      self->values[i].text = g_strdup ("");
      self->values[i].saved = g_strdup ("");
    }

  return self;
}

const GewuSubject *
gewu_entry_sheet_row_get_subject (GewuEntrySheetRow *self)
{
  g_return_val_if_fail (GEWU_IS_ENTRY_SHEET_ROW (self), NULL);

  return self->subject;
}

GewuEntrySheetValue *
gewu_entry_sheet_row_get_value (GewuEntrySheetRow *self,
                                guint              column)
{
  g_return_val_if_fail (GEWU_IS_ENTRY_SHEET_ROW (self), NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return &self->values[column];
}

void
gewu_entry_sheet_row_store (GewuEntrySheetRow *self,
                            guint              column,
                            const char        *text,
                            gint64             id)
{
  GewuEntrySheetValue *value = gewu_entry_sheet_row_get_value (self, column);

  value->id = id;
  if (g_str_equal (value->text, text) && g_str_equal (value->saved, text) &&
      value->problem == NULL)
    return;

  g_free (value->text);
  g_free (value->saved);
  value->text = g_strdup (text);
  value->saved = g_strdup (text);
  g_clear_pointer (&value->problem, g_free);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, column);
}

void
gewu_entry_sheet_row_type (GewuEntrySheetRow *self,
                           guint              column,
                           const char        *text,
                           const char        *problem)
{
  GewuEntrySheetValue *value = gewu_entry_sheet_row_get_value (self, column);

  if (value->text != text)
    {
      g_free (value->text);
      value->text = g_strdup (text);
    }
  g_free (value->problem);
  value->problem = g_strdup (problem);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, column);
}
