/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-fields-form.h"

#include "gewu-value.h"
#include "gewu-words.h"

struct _GewuFieldsForm
{
  GtkWidget    parent_instance;

  GtkWidget   *grid;

  GewuSession *session;     /* owned */
  GPtrArray   *editors;     /* GewuFieldEditor, borrowed */
  GewuRecord  *record;      /* owned, nullable: as it was */
  int          n_columns;
  int          place;       /* of the next field, in cells */
};

G_DEFINE_FINAL_TYPE (GewuFieldsForm, gewu_fields_form, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (GewuFieldsForm  *self,
            GewuFieldEditor *editor)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, gewu_field_editor_get_field (editor)->id);
}

static gboolean
gewu_fields_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GEWU_FIELDS_FORM (widget)->grid, GTK_DIR_TAB_FORWARD);
}

static void
gewu_fields_form_dispose (GObject *object)
{
  GewuFieldsForm *self = GEWU_FIELDS_FORM (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_ptr_array_set_size (self->editors, 0);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_fields_form_parent_class)->dispose (object);
}

static void
gewu_fields_form_finalize (GObject *object)
{
  GewuFieldsForm *self = GEWU_FIELDS_FORM (object);

  g_clear_pointer (&self->editors, g_ptr_array_unref);
  g_clear_pointer (&self->record, gewu_record_unref);

  G_OBJECT_CLASS (gewu_fields_form_parent_class)->finalize (object);
}

static void
gewu_fields_form_class_init (GewuFieldsFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gewu_fields_form_dispose;
  object_class->finalize = gewu_fields_form_finalize;
  widget_class->grab_focus = gewu_fields_form_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
gewu_fields_form_init (GewuFieldsForm *self)
{
  self->editors = g_ptr_array_new ();
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

GewuFieldsForm *
gewu_fields_form_new (GewuSession *session,
                      int          n_columns)
{
  GewuFieldsForm *self = g_object_new (GEWU_TYPE_FIELDS_FORM, NULL);

  self->session = g_object_ref (session);
  self->n_columns = n_columns;
  return self;
}

void
gewu_fields_form_add (GewuFieldsForm  *self,
                      const GewuField *field)
{
  GewuFieldEditor *editor;
  int width;

  g_return_if_fail (GEWU_IS_FIELDS_FORM (self) && field != NULL);

  editor = gewu_field_editor_new (field, self->session);
  width = gewu_field_editor_is_wide (editor) ? self->n_columns : 1;
  if (self->place % self->n_columns + width > self->n_columns)
    self->place++;
  gtk_grid_attach (GTK_GRID (self->grid), GTK_WIDGET (editor), self->place % self->n_columns,
                   self->place / self->n_columns, width, 1);
  g_ptr_array_add (self->editors, editor);
  self->place += width;
  g_signal_connect_object (editor, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

void
gewu_fields_form_add_by_id (GewuFieldsForm    *self,
                            GewuNoun           noun,
                            const char *const *field_ids)
{
  for (guint i = 0; field_ids[i] != NULL; i++)
    gewu_fields_form_add (self, gewu_noun_find_field (noun, field_ids[i]));
}

GewuFieldEditor *
gewu_fields_form_find (GewuFieldsForm *self,
                       const char     *field_id)
{
  g_return_val_if_fail (GEWU_IS_FIELDS_FORM (self), NULL);

  for (guint i = 0; i < self->editors->len; i++)
    {
      GewuFieldEditor *editor = g_ptr_array_index (self->editors, i);

      if (g_str_equal (gewu_field_editor_get_field (editor)->id, field_id))
        return editor;
    }

  return NULL;
}

void
gewu_fields_form_set_record (GewuFieldsForm *self,
                             GewuRecord     *record)
{
  g_return_if_fail (GEWU_IS_FIELDS_FORM (self));

  for (guint i = 0; i < self->editors->len; i++)
    {
      GewuFieldEditor *editor = g_ptr_array_index (self->editors, i);

      gewu_field_editor_set_value (editor,
                                   gewu_record_get (record,
                                                    gewu_field_editor_get_field (editor)->id), 0);
    }
  g_clear_pointer (&self->record, gewu_record_unref);
  self->record = gewu_record_ref (record);
}

static void
fill_in (GewuFieldsForm  *self,
         GewuFieldEditor *editor,
         GewuDraft       *draft)
{
  const char *id = gewu_field_editor_get_field (editor)->id;
  const char *before = self->record != NULL ? gewu_record_get (self->record, id) : NULL;
  g_autofree char *text = gewu_field_editor_get_text (editor);
  gint64 ref = gewu_field_editor_get_ref (editor);

  if (g_strcmp0 (text, before != NULL ? before : "") == 0)
    return;

  if (ref != 0)
    gewu_draft_set_ref (draft, id, text, ref);
  else
    gewu_draft_set (draft, id, *text != '\0' ? text : NULL);
}

void
gewu_fields_form_fill (GewuFieldsForm *self,
                       GewuDraft      *draft)
{
  g_return_if_fail (GEWU_IS_FIELDS_FORM (self));

  for (guint i = 0; i < self->editors->len; i++)
    fill_in (self, g_ptr_array_index (self->editors, i), draft);
}

void
gewu_fields_form_clear (GewuFieldsForm    *self,
                        const char *const *keep)
{
  g_return_if_fail (GEWU_IS_FIELDS_FORM (self));

  for (guint i = 0; i < self->editors->len; i++)
    {
      GewuFieldEditor *editor = g_ptr_array_index (self->editors, i);

      if (!g_strv_contains (keep, gewu_field_editor_get_field (editor)->id))
        gewu_field_editor_set_value (editor, NULL, 0);
    }
}

char *
gewu_fields_form_dup_text (GewuFieldsForm *self,
                           const char     *field_id)
{
  GewuFieldEditor *editor = gewu_fields_form_find (self, field_id);
  g_autofree char *text = editor != NULL ? gewu_field_editor_get_text (editor) : NULL;

  if (text == NULL || *g_strstrip (text) == '\0')
    return NULL;

  return g_steal_pointer (&text);
}

char *
gewu_fields_form_dup_value (GewuFieldsForm *self,
                            const char     *field_id)
{
  GewuFieldEditor *editor = gewu_fields_form_find (self, field_id);
  g_autofree char *text = gewu_fields_form_dup_text (self, field_id);
  GewuCell cell = { .text = text, .kind = GEWU_CELL_TEXT, .minute = GEWU_MINUTE_NONE };
  GewuFindingCode problem;
  char *value = NULL;

  if (text != NULL)
    gewu_value_parse (gewu_field_editor_get_field (editor), &cell, &value, &problem);

  return value;
}

GewuDay
gewu_fields_form_get_day (GewuFieldsForm *self,
                          const char     *field_id)
{
  g_autofree char *value = gewu_fields_form_dup_value (self, field_id);

  return gewu_day_parse (value);
}

gboolean
gewu_fields_form_set_problem (GewuFieldsForm *self,
                              const char     *field_id,
                              const char     *text)
{
  GewuFieldEditor *editor = gewu_fields_form_find (self, field_id);

  if (editor != NULL)
    gewu_field_editor_set_problem (editor, text);

  return editor != NULL;
}

gboolean
gewu_fields_form_show_problem (GewuFieldsForm         *self,
                               const GewuFieldProblem *problem)
{
  const char *words = gewu_words_finding_code (problem->code);
  g_autofree char *text = problem->detail != NULL ? g_strdup_printf ("%s: %s", words,
                                                                     problem->detail)
                                                  : g_strdup (words);

  return gewu_fields_form_set_problem (self, problem->field->id, text);
}

gboolean
gewu_fields_form_focus (GewuFieldsForm *self,
                        const char     *field_id)
{
  GewuFieldEditor *editor = gewu_fields_form_find (self, field_id);

  return editor != NULL && gtk_widget_grab_focus (GTK_WIDGET (editor));
}
