/* How a number is rounded: part of the rule, because offices differ.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-decimal.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_ROUNDING_HALF_UP,     /* half away from zero */
  GEWU_ROUNDING_HALF_EVEN,   /* 四舍六入五成双, GB/T 8170 */
  GEWU_ROUNDING_DOWN,        /* towards zero */
  GEWU_ROUNDING_UP,          /* away from zero */
} GewuRounding;

/* places: 0–6. FALSE, leaving *result alone, when the result is out of range. */
gboolean gewu_rounding_apply (GewuRounding  self,
                              GewuDecimal   value,
                              int           places,
                              GewuDecimal  *result) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
