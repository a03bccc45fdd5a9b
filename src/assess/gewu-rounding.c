/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-rounding.h"

#include "gewu-board-private.h"

GewuRounding
gewu_rounding_read (GewuPlace  *place,
                    const char *member)
{
  static const char *const ids[] = {
    [GEWU_ROUNDING_HALF_UP] = "half-up",
    [GEWU_ROUNDING_HALF_EVEN] = "half-even",
    [GEWU_ROUNDING_DOWN] = "down",
    [GEWU_ROUNDING_UP] = "up",
    NULL
  };

  return gewu_place_get_choice (place, member, ids);
}

gboolean
gewu_rounding_apply (GewuRounding  self,
                     GewuDecimal   value,
                     int           places,
                     GewuDecimal  *result)
{
  return gewu_fraction_to_decimal_by (gewu_fraction_from_decimal (value), places, self, result);
}
