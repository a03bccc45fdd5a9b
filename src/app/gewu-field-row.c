/* A field and its value in a detail pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-field-row.h"

#include "gewu-words.h"

struct _GewuFieldRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *label;
  GtkLabel      *value;
};

G_DEFINE_FINAL_TYPE (GewuFieldRow, gewu_field_row, GTK_TYPE_LIST_BOX_ROW)

static void
gewu_field_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_FIELD_ROW);

  G_OBJECT_CLASS (gewu_field_row_parent_class)->dispose (object);
}

static void
gewu_field_row_class_init (GewuFieldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_field_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/gewu/Gewu/ui/gewu-field-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuFieldRow, label);
  gtk_widget_class_bind_template_child (widget_class, GewuFieldRow, value);
}

static void
gewu_field_row_init (GewuFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gewu_field_row_new (const GewuField *field,
                    const char      *value)
{
  GewuFieldRow *self = g_object_new (GEWU_TYPE_FIELD_ROW, NULL);
  g_autofree char *label = gewu_words_field (field);
  g_autofree char *text = gewu_words_value (field, value);

  gtk_label_set_text (self->label, label);
  gtk_label_set_text (self->value, text);
  return GTK_WIDGET (self);
}
