/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-entry-sheet-cell.h"

#define WIDTH_CHARS 6

struct _GewuEntrySheetCell
{
  GtkWidget          parent_instance;

  GtkWidget         *entry;
  GewuEntrySheetRow *row;        /* owned, nullable */
  guint              column;
  guint              position;
};

G_DEFINE_FINAL_TYPE (GewuEntrySheetCell, gewu_entry_sheet_cell, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_COMMIT,
  SIGNAL_MOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_text (GewuEntrySheetCell *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
show_value (GewuEntrySheetCell *self)
{
  const GewuEntrySheetValue *value =
    self->row != NULL ? gewu_entry_sheet_row_get_value (self->row, self->column) : NULL;
  const char *problem = value != NULL ? value->problem : NULL;

  if (value != NULL && !g_str_equal (get_text (self), value->text))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), value->text);
  gtk_widget_set_tooltip_text (self->entry, problem);
  if (problem != NULL)
    gtk_widget_add_css_class (self->entry, "wrong");
  else
    gtk_widget_remove_css_class (self->entry, "wrong");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  problem != NULL ? problem : "", -1);
}

static void
row_changed_cb (GewuEntrySheetCell *self,
                guint               column)
{
  if (column == self->column)
    show_value (self);
}

static void
commit (GewuEntrySheetCell *self)
{
  const GewuEntrySheetValue *value;

  if (self->row == NULL)
    return;

  value = gewu_entry_sheet_row_get_value (self->row, self->column);
  if (!g_str_equal (get_text (self), value->text))
    g_signal_emit (self, signals[SIGNAL_COMMIT], 0, get_text (self));
}

static void
left_cb (GewuEntrySheetCell *self)
{
  commit (self);
  /* What is selected in a cell that was left looks as if it had the keyboard. */
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, 0);
}

/* ---- keys */

static gboolean
move (GewuEntrySheetCell *self,
      int                 columns,
      int                 rows)
{
  gboolean moved = FALSE;

  commit (self);
  g_signal_emit (self, signals[SIGNAL_MOVE], 0, columns, rows, &moved);

  return moved;
}

/* An arrow leaves the cell where the text ends. */
static gboolean
is_at_end (GewuEntrySheetCell *self,
           gboolean            to_right)
{
  int length = (int) gtk_entry_get_text_length (GTK_ENTRY (self->entry));
  int start, end;

  if (gtk_editable_get_selection_bounds (GTK_EDITABLE (self->entry), &start, &end))
    return end - start == length;

  return gtk_editable_get_position (GTK_EDITABLE (self->entry)) == (to_right ? length : 0);
}

static void
revert (GewuEntrySheetCell *self)
{
  const GewuEntrySheetValue *value = gewu_entry_sheet_row_get_value (self->row, self->column);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), value->saved);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  gewu_entry_sheet_row_type (self->row, self->column, value->saved, NULL);
}

static gboolean
key_cb (GewuEntrySheetCell *self,
        guint               keyval,
        guint               keycode G_GNUC_UNUSED,
        GdkModifierType     state)
{
  if (self->row == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Down:
      move (self, 0, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
      move (self, 0, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Tab:
      return move (self, 1, 0);

    case GDK_KEY_ISO_Left_Tab:
      return move (self, -1, 0);

    case GDK_KEY_Right:
      return is_at_end (self, TRUE) && move (self, 1, 0);

    case GDK_KEY_Left:
      return is_at_end (self, FALSE) && move (self, -1, 0);

    case GDK_KEY_Escape:
      if (g_str_equal (get_text (self),
                       gewu_entry_sheet_row_get_value (self->row, self->column)->saved))
        return GDK_EVENT_PROPAGATE;
      revert (self);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* ---- the widget */

static gboolean
gewu_entry_sheet_cell_grab_focus (GtkWidget *widget)
{
  GtkWidget *entry = GEWU_ENTRY_SHEET_CELL (widget)->entry;

  if (!gtk_widget_grab_focus (entry))
    return FALSE;

  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
  return TRUE;
}

static void
gewu_entry_sheet_cell_dispose (GObject *object)
{
  GewuEntrySheetCell *self = GEWU_ENTRY_SHEET_CELL (object);

  gewu_entry_sheet_cell_show (self, NULL, 0, NULL);
  g_clear_pointer (&self->entry, gtk_widget_unparent);

  G_OBJECT_CLASS (gewu_entry_sheet_cell_parent_class)->dispose (object);
}

static void
gewu_entry_sheet_cell_class_init (GewuEntrySheetCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_entry_sheet_cell_dispose;
  widget_class->grab_focus = gewu_entry_sheet_cell_grab_focus;

  signals[SIGNAL_COMMIT] = g_signal_new ("commit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_MOVE] = g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_BOOLEAN, 2, G_TYPE_INT,
                                       G_TYPE_INT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
gewu_entry_sheet_cell_init (GewuEntrySheetCell *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), WIDTH_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), WIDTH_CHARS);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 1);
  gtk_widget_add_css_class (self->entry, "number");
  gtk_widget_set_valign (self->entry, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
gewu_entry_sheet_cell_new (guint column)
{
  GewuEntrySheetCell *self = g_object_new (GEWU_TYPE_ENTRY_SHEET_CELL, NULL);

  self->column = column;
  return GTK_WIDGET (self);
}

void
gewu_entry_sheet_cell_show (GewuEntrySheetCell *self,
                            GewuEntrySheetRow  *row,
                            guint               position,
                            const char         *title)
{
  g_autofree char *name = NULL;

  g_return_if_fail (GEWU_IS_ENTRY_SHEET_CELL (self));

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_func (self->row, row_changed_cb, self);
  g_set_object (&self->row, row);
  self->position = position;
  if (row == NULL)
    return;

  name = g_strdup_printf ("%s %s", gewu_entry_sheet_row_get_subject (row)->name, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (row_changed_cb), self);
  show_value (self);
}

void
gewu_entry_sheet_cell_set_editable (GewuEntrySheetCell *self,
                                    gboolean            editable)
{
  g_return_if_fail (GEWU_IS_ENTRY_SHEET_CELL (self));

  gtk_widget_set_sensitive (self->entry, editable);
}

GewuEntrySheetRow *
gewu_entry_sheet_cell_get_row (GewuEntrySheetCell *self)
{
  g_return_val_if_fail (GEWU_IS_ENTRY_SHEET_CELL (self), NULL);

  return self->row;
}

guint
gewu_entry_sheet_cell_get_column (GewuEntrySheetCell *self)
{
  g_return_val_if_fail (GEWU_IS_ENTRY_SHEET_CELL (self), 0);

  return self->column;
}

guint
gewu_entry_sheet_cell_get_position (GewuEntrySheetCell *self)
{
  g_return_val_if_fail (GEWU_IS_ENTRY_SHEET_CELL (self), GTK_INVALID_LIST_POSITION);

  return self->position;
}
