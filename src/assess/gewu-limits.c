/* Floors and caps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

GewuLimits
gewu_limits_read (GewuPlace  *place,
                  const char *floor_member,
                  const char *cap_member)
{
  GewuLimits self = { FALSE };

  self.has_floor = gewu_place_find_decimal (place, floor_member, &self.floor);
  self.has_cap = gewu_place_find_decimal (place, cap_member, &self.cap);
  if (self.has_floor && self.has_cap && gewu_decimal_compare (self.cap, self.floor) < 0)
    gewu_place_fail (place, cap_member, "out of range");

  return self;
}

GewuLimit
gewu_limits_hold (const GewuLimits *self,
                  GewuDecimal      *value)
{
  if (self->has_floor && gewu_decimal_compare (*value, self->floor) < 0)
    {
      *value = self->floor;
      return GEWU_LIMIT_FLOOR;
    }

  if (self->has_cap && gewu_decimal_compare (*value, self->cap) > 0)
    {
      *value = self->cap;
      return GEWU_LIMIT_CAP;
    }

  return GEWU_LIMIT_NONE;
}
