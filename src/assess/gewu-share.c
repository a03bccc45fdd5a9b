/* Shares of the ranked: so many per cent of them as places.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

gboolean
gewu_share_find (GewuPlace   *place,
                 GewuDecimal *share)
{
  if (!gewu_place_find_decimal (place, "share", share))
    return FALSE;

  if (share->millionths < 0 || gewu_decimal_compare (*share, gewu_decimal_from_int (100)) > 0)
    gewu_place_fail (place, "share", "out of range");

  return TRUE;
}

GewuRounding
gewu_share_read_rounding (GewuPlace *place)
{
  static const char *const ids[] = { "down", "half-up", "up", NULL };
  static const GewuRounding roundings[] = {
    GEWU_ROUNDING_DOWN, GEWU_ROUNDING_HALF_UP, GEWU_ROUNDING_UP
  };

  return roundings[gewu_place_get_choice (place, "rounding", ids)];
}

int
gewu_share_count_places (GewuDecimal  share,
                         guint        n_ranked,
                         GewuRounding rounding)
{
  const gint64 place = 100 * GEWU_DECIMAL_ONE;
  gint64 parts = share.millionths * (gint64) n_ranked;
  gint64 rest = parts % place;
  gboolean up = (rounding == GEWU_ROUNDING_UP && rest > 0) ||
                (rounding == GEWU_ROUNDING_HALF_UP && 2 * rest >= place);

  return (int) (parts / place) + (up ? 1 : 0);
}
