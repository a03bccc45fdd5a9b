/* A column of a register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-record-column.h"

#include "gewu-cell.h"
#include "gewu-row.h"
#include "gewu-text.h"
#include "gewu-words.h"

/* Texts are cut at so many half-width characters; the detail pane shows them whole. */
#define MAX_WIDTH 30

static char *
get_text_cb (GtkListItem *item G_GNUC_UNUSED,
             GewuRecord  *record,
             gpointer     data)
{
  const GewuField *field = data;

  return record != NULL ? gewu_words_value (field, gewu_record_get (record, field->id)) : NULL;
}

static GtkExpression *
create_text_expression (const GewuField *field)
{
  GtkExpression *row = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");
  GtkExpression *record = gtk_property_expression_new (GEWU_TYPE_ROW, row, "record");

  return gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 1, &record, G_CALLBACK (get_text_cb),
                                      (gpointer) field, NULL);
}

static int
get_width (const GewuField *field,
           const char      *title)
{
  /* Codes are capitals and digits, wider than the rest. */
  int room = MIN (field->width,
                  MAX_WIDTH) + (field->type == GEWU_FIELD_CODE ? field->width / 8 : 0);

  return MAX (room, gewu_text_width (title) + 2);
}

/* GTK leaves room for hidden columns of a fixed width. */
static gboolean
transform_width_cb (GBinding     *binding G_GNUC_UNUSED,
                    const GValue *visible,
                    GValue       *width,
                    gpointer      data)
{
  g_value_set_int (width, g_value_get_boolean (visible) ? GPOINTER_TO_INT (data) : 0);
  return TRUE;
}

GtkColumnViewColumn *
gewu_record_column_new (const GewuField *field,
                        int             *width)
{
  gboolean is_number = field->type == GEWU_FIELD_INTEGER || field->type == GEWU_FIELD_DECIMAL;
  g_autofree char *title = gewu_words_field (field);
  int n_chars = get_width (field, title);
  GtkColumnViewColumn *column =
    gewu_cell_new_column (title, is_number ? GEWU_ALIGN_END : GEWU_ALIGN_START, n_chars,
                          create_text_expression (field));

  *width = gewu_cell_get_width (n_chars);
  gtk_column_view_column_set_expand (column, field->width >= MAX_WIDTH);
  g_object_bind_property_full (column, "visible", column, "fixed-width", G_BINDING_DEFAULT,
                               transform_width_cb, NULL, GINT_TO_POINTER (*width), NULL);
  return column;
}
