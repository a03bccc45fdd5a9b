/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-unit-chooser.h"

#include <glib/gi18n.h>

struct _GewuUnitChooser
{
  GtkWidget      parent_instance;

  GtkDropDown   *drop_down;
  GtkStringList *names;

  GArray        *units;      /* gint64, of the names */
  GCancellable  *request;    /* owned, nullable */
  gint64         unit;
  gboolean       filling;
};

G_DEFINE_FINAL_TYPE (GewuUnitChooser, gewu_unit_chooser, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_UNIT = 1,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

static void
append_unit (GewuUnitChooser *self,
             gint64           unit,
             const char      *name)
{
  gtk_string_list_append (self->names, name);
  g_array_append_val (self->units, unit);
}

static void
select_unit (GewuUnitChooser *self)
{
  guint selected = 0;

  for (guint i = 0; i < self->units->len; i++)
    if (g_array_index (self->units, gint64, i) == self->unit)
      selected = i;
  gtk_drop_down_set_selected (self->drop_down, selected);
}

/* records: GewuRecord, nullable. A unit that is gone is still chosen until the user chooses. */
static void
fill (GewuUnitChooser *self,
      GPtrArray       *records)
{
  self->filling = TRUE;
  gtk_string_list_splice (self->names, 0, self->units->len, NULL);
  g_array_set_size (self->units, 0);
  append_unit (self, 0, _("All departments"));
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      GewuRecord *record = g_ptr_array_index (records, i);

      append_unit (self, gewu_record_get_id (record), gewu_record_get (record, "name"));
    }
  select_unit (self);
  self->filling = FALSE;
}

static void
records_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuUnitChooser) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records =
    gewu_session_get_records_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->drop_down == NULL)
    return;

  fill (self, records);
}

static void
selected_cb (GewuUnitChooser *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);

  if (self->filling || selected >= self->units->len)
    return;

  gewu_unit_chooser_set_unit (self, g_array_index (self->units, gint64, selected));
}

static void
gewu_unit_chooser_dispose (GObject *object)
{
  GewuUnitChooser *self = GEWU_UNIT_CHOOSER (object);

  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_UNIT_CHOOSER);

  G_OBJECT_CLASS (gewu_unit_chooser_parent_class)->dispose (object);
}

static void
gewu_unit_chooser_finalize (GObject *object)
{
  g_clear_pointer (&GEWU_UNIT_CHOOSER (object)->units, g_array_unref);

  G_OBJECT_CLASS (gewu_unit_chooser_parent_class)->finalize (object);
}

static void
gewu_unit_chooser_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec G_GNUC_UNUSED)
{
  switch ((Prop) id)
    {
    case PROP_UNIT:
      g_value_set_int64 (value, GEWU_UNIT_CHOOSER (object)->unit);
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_unit_chooser_class_init (GewuUnitChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gewu_unit_chooser_dispose;
  object_class->finalize = gewu_unit_chooser_finalize;
  object_class->get_property = gewu_unit_chooser_get_property;

  properties[PROP_UNIT] =
    g_param_spec_int64 ("unit", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-unit-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuUnitChooser, drop_down);
  gtk_widget_class_bind_template_child (widget_class, GewuUnitChooser, names);
}

static void
gewu_unit_chooser_init (GewuUnitChooser *self)
{
  self->units = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self, NULL);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}

void
gewu_unit_chooser_set_session (GewuUnitChooser *self,
                               GewuSession     *session)
{
  g_autoptr (GewuQuery) query = gewu_query_new (GEWU_NOUN_UNIT);

  g_return_if_fail (GEWU_IS_UNIT_CHOOSER (self));

  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  if (session == NULL)
    {
      gewu_unit_chooser_set_unit (self, 0);
      fill (self, NULL);
      return;
    }

  self->request = g_cancellable_new ();
  gewu_session_get_records_async (session, query, self->request, records_cb, g_object_ref (self));
}

gint64
gewu_unit_chooser_get_unit (GewuUnitChooser *self)
{
  g_return_val_if_fail (GEWU_IS_UNIT_CHOOSER (self), 0);

  return self->unit;
}

const char *
gewu_unit_chooser_get_name (GewuUnitChooser *self)
{
  g_return_val_if_fail (GEWU_IS_UNIT_CHOOSER (self), NULL);

  for (guint i = 1; i < self->units->len; i++)
    if (g_array_index (self->units, gint64, i) == self->unit)
      return gtk_string_list_get_string (self->names, i);

  return "";
}

void
gewu_unit_chooser_set_unit (GewuUnitChooser *self,
                            gint64           unit)
{
  g_return_if_fail (GEWU_IS_UNIT_CHOOSER (self));

  if (self->unit == unit)
    return;

  self->unit = unit;
  self->filling = TRUE;
  select_unit (self);
  self->filling = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNIT]);
}
