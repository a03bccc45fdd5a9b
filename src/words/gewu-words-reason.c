/* Sentences for why a line of a score is what it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gewu-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *id;
  const char *sentence;
} reasons[] = {
  { "base", N_("given to everyone") },
  { "per-occurrence", N_("for each time it happened") },
  { "once", N_("once, however often it happened") },
  { "steps", N_("by how often it happened") },
  { "amount", N_("as it was entered") },
  { "rate", N_("in proportion to the rate") },
  { "threshold-met", N_("the threshold is reached") },
  { "shortfall", N_("worse than the threshold") },
  { "cut-off", N_("so much worse than the threshold that nothing is given") },
  { "tier", N_("by the tier that is reached") },
  { "no-tier", N_("no tier is reached") },
  { "quota-met", N_("as many as required") },
  { "quota-missed", N_("fewer than required") },
  { "quota-exceeded", N_("more than required") },
  { "relative", N_("in proportion to the best or the average") },
  { "range", N_("between the worst and the best") },
  { "place", N_("by the place among those compared") },
  { "at-average", N_("at the average") },
  { "below-average", N_("worse than the average") },
  { "above-average", N_("better than the average") },
  { "no-cases", N_("there were no cases") },
  { "no-value", N_("nothing was measured or entered") },
  { "skipped", N_("left out: there is nothing to score by") },
  { "other-group", N_("left out: it is for other groups") },
  { "other-case", N_("left out: its condition is not met") },
  { "others-average", N_("nothing to score by: the average of the others") },
  { "limit", N_("held at the limit") },
  { "take", N_("only one of them counts") },
  { "scale", N_("converted to the full mark of the items that apply") },
  { "times", N_("multiplied by the coefficient") },
  { "adjustment", N_("an adjustment of an earlier period") },
  { "veto", N_("held by a veto") },
  { "rounding", N_("rounded") },
};

const char *
gewu_words_reason (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (strcmp (reasons[i].id, id) == 0)
      return _(reasons[i].sentence);

  g_return_val_if_reached (NULL);
}
