/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-column-chooser.h"

#include <glib/gi18n.h>

#include "gewu-children.h"

struct _GewuColumnChooser
{
  GtkWidget   parent_instance;

  GtkWidget  *content;
  GtkLabel   *summary;
  GtkListBox *list;
  GtkWidget  *reset_button;

  GewuNoun    noun;
  gboolean    filling;
};

G_DEFINE_FINAL_TYPE (GewuColumnChooser, gewu_column_chooser, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a ledger can print: what is read and has a heading; and the state, which follows from the
 * rest. */
static gboolean
is_column (const GewuField *field)
{
  return field->sql != NULL && (field->headings != NULL || field->type == GEWU_FIELD_STATE);
}

static GtkCheckButton *
get_check (GtkListBoxRow *row)
{
  return GTK_CHECK_BUTTON (gtk_widget_get_first_child (gtk_list_box_row_get_child (row)));
}

static const GewuField *
get_field (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "field");
}

static guint
count_chosen (GewuColumnChooser *self,
              guint             *n_columns)
{
  GtkListBoxRow *row;
  guint n_chosen = 0;

  for (*n_columns = 0; (row = gtk_list_box_get_row_at_index (self->list, (int) *n_columns)) != NULL;
       ++*n_columns)
    n_chosen += gtk_check_button_get_active (get_check (row));

  return n_chosen;
}

static void
update (GewuColumnChooser *self)
{
  guint n_columns;
  guint n_chosen = count_chosen (self, &n_columns);
  g_auto (GStrv) columns = gewu_column_chooser_dup_columns (self);
  /* Translators: columns that are chosen, columns there are */
  g_autofree char *text = g_strdup_printf (_("%1$u of %2$u columns"), n_chosen, n_columns);

  gtk_label_set_text (self->summary, text);
  gtk_widget_set_sensitive (self->reset_button, columns != NULL);
}

static void
changed_cb (GewuColumnChooser *self)
{
  if (self->filling)
    return;

  update (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The row goes one place up or down, with the keyboard. */
static void
move (GewuColumnChooser *self,
      GtkWidget         *button,
      int                by)
{
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW));
  int place = gtk_list_box_row_get_index (row) + by;

  if (place < 0 || gtk_list_box_get_row_at_index (self->list, place) == NULL)
    return;

  g_object_ref (row);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_insert (self->list, GTK_WIDGET (row), place);
  g_object_unref (row);
  gtk_widget_grab_focus (button);
  changed_cb (self);
}

static void
up_cb (GewuColumnChooser *self,
       GtkWidget         *button)
{
  move (self, button, -1);
}

static void
down_cb (GewuColumnChooser *self,
         GtkWidget         *button)
{
  move (self, button, 1);
}

static void
append_button (GewuColumnChooser *self,
               GtkWidget         *box,
               const char        *icon,
               const char        *hint,
               GCallback          callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, hint);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static void
append_column (GewuColumnChooser *self,
               const GewuField   *field,
               gboolean           is_chosen)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *check = gtk_check_button_new_with_label (_(field->label));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_chosen);
  gtk_widget_set_hexpand (check, TRUE);
  g_signal_connect_object (check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), check);
  append_button (self, box, "go-up-symbolic", _("Further to the left"), G_CALLBACK (up_cb));
  append_button (self, box, "go-down-symbolic", _("Further to the right"), G_CALLBACK (down_cb));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data (G_OBJECT (row), "field", (gpointer) field);
  gtk_list_box_append (self->list, row);
}

static void
reset_cb (GewuColumnChooser *self)
{
  gewu_column_chooser_set (self, self->noun, NULL);
  changed_cb (self);
}

static void
gewu_column_chooser_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_COLUMN_CHOOSER);

  G_OBJECT_CLASS (gewu_column_chooser_parent_class)->dispose (object);
}

static void
gewu_column_chooser_class_init (GewuColumnChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_column_chooser_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-column-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuColumnChooser, content);
  gtk_widget_class_bind_template_child (widget_class, GewuColumnChooser, summary);
  gtk_widget_class_bind_template_child (widget_class, GewuColumnChooser, list);
  gtk_widget_class_bind_template_child (widget_class, GewuColumnChooser, reset_button);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
gewu_column_chooser_init (GewuColumnChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_column_chooser_set (GewuColumnChooser *self,
                         GewuNoun           noun,
                         const char *const *chosen)
{
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (noun, &n_fields);

  g_return_if_fail (GEWU_IS_COLUMN_CHOOSER (self));

  self->noun = noun;
  self->filling = TRUE;
  gewu_children_remove_rows (self->list);
  for (guint i = 0; chosen != NULL && chosen[i] != NULL; i++)
    {
      const GewuField *field = gewu_noun_find_field (noun, chosen[i]);

      if (field != NULL && is_column (field))
        append_column (self, field, TRUE);
    }
  for (guint i = 0; i < n_fields; i++)
    if (is_column (&fields[i]) && (chosen == NULL || !g_strv_contains (chosen, fields[i].id)))
      append_column (self, &fields[i], chosen == NULL);
  self->filling = FALSE;
  update (self);
}

char **
gewu_column_chooser_dup_columns (GewuColumnChooser *self)
{
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();
  const GewuField *before = NULL;
  gboolean is_whole = TRUE;
  GtkListBoxRow *row;

  g_return_val_if_fail (GEWU_IS_COLUMN_CHOOSER (self), NULL);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      const GewuField *field = get_field (row);

      if (gtk_check_button_get_active (get_check (row)))
        g_strv_builder_add (columns, field->id);
      else
        is_whole = FALSE;
      /* The fields of a noun lie in their order. */
      is_whole = is_whole && (before == NULL || before < field);
      before = field;
    }

  return is_whole ? NULL : g_strv_builder_end (columns);
}
