/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-why-list.h"

#include <glib/gi18n.h>

#include "gewu-format.h"
#include "gewu-mending-text.h"
#include "gewu-report-strip.h"
#include "gewu-strip-legend.h"
#include "gewu-strip.h"
#include "gewu-table-row.h"
#include "gewu-why-row.h"

/* The legend names what the first strips show; those further down show the same. */
#define LEGEND_STRIPS 20

struct _GewuWhyList
{
  GtkWidget        parent_instance;

  GtkWidget       *content;
  GtkLabel        *title;
  GtkListView     *view;
  GListStore      *rows;        /* GewuTableRow: its data is the GewuWhyRecord, its text the note */
  GewuStripLegend *legend;

  GewuSession     *session;     /* owned, nullable */
  GewuCalendar    *calendar;    /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (GewuWhyList, gewu_why_list, GTK_TYPE_WIDGET)

static void
setup_cb (GewuWhyList *self G_GNUC_UNUSED,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, gewu_why_row_new ());
}

static void
bind_cb (GewuWhyList *self,
         GtkListItem *item)
{
  GewuTableRow *row = gtk_list_item_get_item (item);

  gewu_why_row_show (GEWU_WHY_ROW (gtk_list_item_get_child (item)), self->session,
                     gewu_table_row_get_data (row), self->calendar, gewu_table_row_get (row, 0));
}

static void
activate_cb (GewuWhyList *self,
             guint        position)
{
  g_autoptr (GewuTableRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  const GewuWhyRecord *record = gewu_table_row_get_data (row);

  if (record->evidence->id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)",
                                gewu_noun_to_id (record->evidence->noun), record->evidence->id);
}

static void
gewu_why_list_dispose (GObject *object)
{
  GewuWhyList *self = GEWU_WHY_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_WHY_LIST);
  g_clear_object (&self->session);
  g_clear_object (&self->calendar);

  G_OBJECT_CLASS (gewu_why_list_parent_class)->dispose (object);
}

static void
gewu_why_list_class_init (GewuWhyListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_why_list_dispose;
  g_type_ensure (GEWU_TYPE_STRIP_LEGEND);
  g_type_ensure (GEWU_TYPE_TABLE_ROW);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/gewu/Gewu/ui/gewu-why-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuWhyList, content);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyList, title);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyList, view);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyList, rows);
  gtk_widget_class_bind_template_child (widget_class, GewuWhyList, legend);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
gewu_why_list_init (GewuWhyList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_legend (GewuWhyList          *self,
             const GewuWhyRecords *records)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (GewuChartStripDay));

  for (guint i = 0; records != NULL && i < MIN (records->records->len, LEGEND_STRIPS); i++)
    {
      const GewuWhyRecord *record = g_ptr_array_index (records->records, i);
      g_autoptr (GArray) strip = NULL;
      g_autofree GewuChartStripDay *drawn = NULL;

      if (record->stage == NULL)
        continue;
      strip = gewu_strip_new (record->stage, records->calendar, gewu_when_now ().day);
      drawn = gewu_report_strip_to_chart (strip);
      g_array_append_vals (days, drawn, strip->len);
    }
  gewu_strip_legend_show (self->legend, days);
}

/* notes: GPtrArray of texts, one for each record; NULL: what they say of themselves. */
static void
show_rows (GewuWhyList          *self,
           GewuSession          *session,
           const GewuWhyRecords *records,
           GPtrArray            *notes)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_set_object (&self->session, session);
  g_set_object (&self->calendar, records->calendar);
  for (guint i = 0; i < records->records->len; i++)
    {
      GewuTableRow *row = gewu_table_row_new (1, g_ptr_array_index (records->records, i), NULL);

      if (notes != NULL)
        gewu_table_row_set (row, 0, g_ptr_array_index (notes, i), NULL);
      g_ptr_array_add (rows, row);
    }
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata, rows->len);
  show_legend (self, records);
}

void
gewu_why_list_show_records (GewuWhyList          *self,
                            GewuSession          *session,
                            const GewuWhyRecords *records,
                            const char           *title)
{
  g_return_if_fail (GEWU_IS_WHY_LIST (self));

  gtk_label_set_text (self->title, title);
  show_rows (self, session, records, NULL);
}

void
gewu_why_list_show_mending (GewuWhyList       *self,
                            GewuSession       *session,
                            const GewuMending *mending,
                            const char        *title)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (GEWU_IS_WHY_LIST (self));

  for (guint i = 0; i < mending->steps->len; i++)
    {
      const GewuMendingStep *step = g_ptr_array_index (mending->steps, i);
      g_autofree char *what = gewu_mending_text_step (step);
      g_autofree char *gain = gewu_format_signed (step->gain, 2);

      g_ptr_array_add (notes, g_strdup_printf ("%s  %s", what, gain));
    }
  gtk_label_set_text (self->title, title);
  show_rows (self, session, mending->records, notes);
}

void
gewu_why_list_show_text (GewuWhyList *self,
                         const char  *text)
{
  g_return_if_fail (GEWU_IS_WHY_LIST (self));

  gtk_label_set_text (self->title, text);
  g_list_store_remove_all (self->rows);
  show_legend (self, NULL);
}

guint
gewu_why_list_get_n_rows (GewuWhyList *self)
{
  g_return_val_if_fail (GEWU_IS_WHY_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}
