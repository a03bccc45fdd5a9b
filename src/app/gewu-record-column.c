/* A column of a register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-record-column.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gewu-cell.h"
#include "gewu-row.h"
#include "gewu-standing.h"
#include "gewu-text.h"
#include "gewu-words.h"

/* "▲ 超期 126 天" */
#define STANDING_WIDTH 15

/* Texts are cut at so many half-width characters; the detail pane shows them whole. */
#define MAX_WIDTH 30
/* Columns of that width share the room that is left. */
#define LEAST_EXPANDED 28

static char *
get_text_cb (GtkListItem *item G_GNUC_UNUSED,
             GewuRecord  *record,
             gpointer     data)
{
  const GewuField *field = data;

  return record != NULL ? gewu_words_value (field, gewu_record_get (record, field->id)) : NULL;
}

/* Of an issue a day says little: whether there is time left does. */
static gboolean
is_standing (const GewuField *field)
{
  return strcmp (field->id, "next-due") == 0;
}

static char *
get_standing_cb (GtkListItem *item G_GNUC_UNUSED,
                 GewuRecord  *record)
{
  const char *style;

  return gewu_standing_describe (record, &style);
}

static char **
get_styles_cb (GtkListItem *item G_GNUC_UNUSED,
               GewuRecord  *record)
{
  const char *style;
  g_autofree char *text = gewu_standing_describe (record, &style);
  const char *styles[] = { style, NULL };

  return g_strdupv ((char **) styles);
}

static GtkExpression *
create_record_expression (void)
{
  GtkExpression *row = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");

  return gtk_property_expression_new (GEWU_TYPE_ROW, row, "record");
}

static void
setup_style_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
                GtkListItem              *item)
{
  GtkExpression *record = create_record_expression ();
  GtkExpression *styles = gtk_cclosure_expression_new (G_TYPE_STRV, NULL, 1, &record,
                                                       G_CALLBACK (get_styles_cb), NULL, NULL);

  gtk_expression_bind (styles, gtk_list_item_get_child (item), "css-classes", item);
}

static GtkExpression *
create_text_expression (const GewuField *field)
{
  GtkExpression *record = create_record_expression ();

  if (is_standing (field))
    return gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 1, &record,
                                        G_CALLBACK (get_standing_cb), NULL, NULL);

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
  gboolean standing = is_standing (field);
  g_autofree char *title = standing ? g_strdup (_("Standing")) : gewu_words_field (field);
  int n_chars = standing ? STANDING_WIDTH : get_width (field, title);
  GtkColumnViewColumn *column =
    gewu_cell_new_column (title, is_number ? GEWU_ALIGN_END : GEWU_ALIGN_START, n_chars,
                          create_text_expression (field));

  if (standing)
    g_signal_connect (gtk_column_view_column_get_factory (column), "setup",
                      G_CALLBACK (setup_style_cb), NULL);
  *width = gewu_cell_get_width (n_chars);
  gtk_column_view_column_set_expand (column, field->width >= LEAST_EXPANDED);
  g_object_bind_property_full (column, "visible", column, "fixed-width", G_BINDING_DEFAULT,
                               transform_width_cb, NULL, GINT_TO_POINTER (*width), NULL);
  return column;
}
