/* A number of the scheme, or one that is measured.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

GewuOperand
gewu_operand_read (GewuPlace        *place,
                   const char       *member,
                   GewuMeasureScope *scope)
{
  GewuPlace *at = gewu_place_get_object (place, member);
  GewuOperand self = { NULL };

  if (gewu_place_has (at, "value"))
    self.value = gewu_place_get_decimal (at, "value");
  else
    self.measure = gewu_measure_read (at, scope);

  return self;
}

void
gewu_operand_clear (GewuOperand *self)
{
  g_clear_pointer (&self->measure, gewu_measure_unref);
}

gboolean
gewu_operand_evaluate (const GewuOperand  *self,
                       GewuMeasures       *measures,
                       guint               subject,
                       GewuValue          *value,
                       GError            **error)
{
  *value = gewu_value_from_number (self->value);

  return self->measure == NULL ||
         gewu_measure_evaluate_as (self->measure, GEWU_VALUE_NUMBER, measures, subject, value,
                                   error);
}
