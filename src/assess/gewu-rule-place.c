/* Rule "place": points by the place that the measure takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

#include <glib/gi18n.h>

enum
{
  POINTS,
  REST,
  FIRST,
  PER_PLACE,
  DIRECTION,
  ROUND_RATE,
};

static const GewuRuleParameter parameters[] = {
  [POINTS] = { "points", N_("Points of the first places"), GEWU_PARAMETER_LIST, TRUE,
               .instead_of = "first" },
  [REST] = { "rest", N_("Points of the other places"), GEWU_PARAMETER_POINTS,
             .with = "points" },
  [FIRST] = { "first", N_("Points of the first place"), GEWU_PARAMETER_POINTS, TRUE,
              .instead_of = "points" },
  [PER_PLACE] = { "per-place", N_("Points more for each place after it"), GEWU_PARAMETER_POINTS,
                  TRUE, .with = "first" },
  [DIRECTION] = { "direction", N_("Direction"), GEWU_PARAMETER_CHOICE,
                  .choices = gewu_direction_choices },
  [ROUND_RATE] = GEWU_RULE_ROUND_COMPARED,
  { NULL }
};

static gboolean
get_first (const GewuRuleSetting *settings,
           GewuDecimal           *full)
{
  const GArray *points = settings[POINTS].list;

  *full = points != NULL && points->len > 0 ? g_array_index (points, GewuDecimal, 0)
                                            : settings[FIRST].number;
  return TRUE;
}

static GewuFraction
compare_place (const GewuRuleSetting *settings,
               const GewuPeers       *peers,
               GewuDecimal            own,
               GewuScoreLine         *line)
{
  const GArray *points = settings[POINTS].list;
  gboolean less = settings[DIRECTION].integer == 1;
  int place = gewu_peers_find_place (peers, own, less);
  GewuDecimal found = settings[REST].number;

  line->less = less;
  line->reason = GEWU_REASON_PLACE;
  line->reference = gewu_decimal_from_int (place);
  line->threshold = gewu_decimal_from_int (gewu_peers_count (peers));
  line->each = settings[PER_PLACE].number;
  line->occurred = place > 1;

  if (points == NULL)
    return gewu_fraction_add (gewu_fraction_from_decimal (settings[FIRST].number),
                              gewu_fraction_multiply (gewu_fraction_from_decimal (line->each),
                                                      gewu_fraction_from_int (place - 1)));

  if ((guint) place <= points->len)
    found = g_array_index (points, GewuDecimal, place - 1);

  return gewu_fraction_from_decimal (found);
}

const GewuRuleKind gewu_rule_place = {
  .description = { "place", N_("By the place taken"), GEWU_RULE_TAKES_EITHER, TRUE, parameters },
  .get_full = get_first,
  .compare = compare_place,
};
