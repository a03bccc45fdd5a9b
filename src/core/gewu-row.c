/* The item of a register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-row.h"

struct _GewuRow
{
  GObject     parent_instance;

  guint       position;
  GewuRecord *record;  /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (GewuRow, gewu_row, G_TYPE_OBJECT)

typedef enum
{
  PROP_POSITION = 1,
  PROP_RECORD,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

static void
gewu_row_finalize (GObject *object)
{
  GewuRow *self = GEWU_ROW (object);

  g_clear_pointer (&self->record, gewu_record_unref);

  G_OBJECT_CLASS (gewu_row_parent_class)->finalize (object);
}

static void
gewu_row_get_property (GObject    *object,
                       guint       id,
                       GValue     *value,
                       GParamSpec *pspec G_GNUC_UNUSED)
{
  GewuRow *self = GEWU_ROW (object);

  switch ((Prop) id)
    {
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;

    case PROP_RECORD:
      g_value_set_boxed (value, self->record);
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_row_class_init (GewuRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gewu_row_finalize;
  object_class->get_property = gewu_row_get_property;

  properties[PROP_POSITION] =
    g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_RECORD] =
    g_param_spec_boxed ("record", NULL, NULL, GEWU_TYPE_RECORD,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gewu_row_init (GewuRow *self G_GNUC_UNUSED)
{
}

GewuRow *
gewu_row_new (guint position)
{
  GewuRow *self = g_object_new (GEWU_TYPE_ROW, NULL);

  self->position = position;
  return self;
}

guint
gewu_row_get_position (GewuRow *self)
{
  g_return_val_if_fail (GEWU_IS_ROW (self), 0);

  return self->position;
}

GewuRecord *
gewu_row_get_record (GewuRow *self)
{
  g_return_val_if_fail (GEWU_IS_ROW (self), NULL);

  return self->record;
}

void
gewu_row_set_record (GewuRow    *self,
                     GewuRecord *record)
{
  g_return_if_fail (GEWU_IS_ROW (self));

  if (self->record == record)
    return;

  g_clear_pointer (&self->record, gewu_record_unref);
  if (record != NULL)
    self->record = gewu_record_ref (record);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}
