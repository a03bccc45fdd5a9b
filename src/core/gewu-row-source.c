/* A stream of records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-row-source.h"

G_DEFINE_INTERFACE (GewuRowSource, gewu_row_source, G_TYPE_OBJECT)

static void
gewu_row_source_default_init (GewuRowSourceInterface *iface G_GNUC_UNUSED)
{
}

GewuNoun
gewu_row_source_get_noun (GewuRowSource *self)
{
  g_return_val_if_fail (GEWU_IS_ROW_SOURCE (self), 0);

  return GEWU_ROW_SOURCE_GET_IFACE (self)->get_noun (self);
}

guint
gewu_row_source_get_n_rows (GewuRowSource *self)
{
  g_return_val_if_fail (GEWU_IS_ROW_SOURCE (self), 0);

  return GEWU_ROW_SOURCE_GET_IFACE (self)->get_n_rows (self);
}

GewuRecord *
gewu_row_source_next (GewuRowSource  *self,
                      GError        **error)
{
  g_return_val_if_fail (GEWU_IS_ROW_SOURCE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return GEWU_ROW_SOURCE_GET_IFACE (self)->next (self, error);
}
