/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-bulk-bar.h"

#include <glib/gi18n.h>

#include "gewu-format.h"
#include "gewu-issue-actions.h"

struct _GewuBulkBar
{
  GtkWidget          parent_instance;

  GtkWidget         *content;
  GtkLabel          *count;
  GtkWidget         *events;

  GewuRecordView    *view;        /* owned, nullable */
  GtkSelectionModel *selection;   /* owned, nullable: of view */
};

G_DEFINE_FINAL_TYPE (GewuBulkBar, gewu_bulk_bar, GTK_TYPE_WIDGET)

/* What is done to many at once in an office's morning. */
static const GewuEventKind events[] = {
  GEWU_EVENT_DISPATCH, GEWU_EVENT_SIGN, GEWU_EVENT_EXTEND, GEWU_EVENT_URGE,
};

static const char kind_key[] = "gewu-event-kind";

static void
selection_cb (GewuBulkBar *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  guint n_selected = (guint) gtk_bitset_get_size (selected);
  g_autofree char *count = gewu_format_count (n_selected);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%s selected", "%s selected", n_selected), count);

  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self), n_selected > 1);
}

/* Floating. */
static GVariant *
collect_selected (GewuBulkBar *self)
{
  g_autoptr (GArray) ids = gewu_record_view_dup_selected (self->view);

  return g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len, sizeof (gint64));
}

static void
event_cb (GtkWidget   *button,
          GewuBulkBar *self)
{
  GewuEventKind kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), kind_key));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.issues-event", "(s@ax)",
                              gewu_event_kind_to_id (kind), collect_selected (self));
}

static void
export_cb (GewuBulkBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.export-issues", "@ax",
                              collect_selected (self));
}

static void
clear_cb (GewuBulkBar *self)
{
  gtk_selection_model_unselect_all (self->selection);
}

static void
append_events (GewuBulkBar *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (gewu_issue_actions_get_label (events[i]));

      g_object_set_data (G_OBJECT (button), kind_key, GUINT_TO_POINTER (events[i]));
      g_signal_connect (button, "clicked", G_CALLBACK (event_cb), self);
      gtk_box_append (GTK_BOX (self->events), button);
    }
}

static void
gewu_bulk_bar_dispose (GObject *object)
{
  GewuBulkBar *self = GEWU_BULK_BAR (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->view);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_BULK_BAR);

  G_OBJECT_CLASS (gewu_bulk_bar_parent_class)->dispose (object);
}

static void
gewu_bulk_bar_class_init (GewuBulkBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_bulk_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-bulk-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuBulkBar, content);
  gtk_widget_class_bind_template_child (widget_class, GewuBulkBar, count);
  gtk_widget_class_bind_template_child (widget_class, GewuBulkBar, events);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
gewu_bulk_bar_init (GewuBulkBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  append_events (self);
}

void
gewu_bulk_bar_set_view (GewuBulkBar    *self,
                        GewuRecordView *view)
{
  g_return_if_fail (GEWU_IS_BULK_BAR (self));
  g_return_if_fail (self->view == NULL);

  self->view = g_object_ref (view);
  self->selection = g_object_ref (gewu_record_view_get_selection (view));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
}
