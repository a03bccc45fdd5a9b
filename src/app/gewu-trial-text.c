/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-trial-text.h"

#include <glib/gi18n.h>

#include "gewu-format.h"

/* How a rule can be read; after "If ". */
static const struct
{
  GewuSetting  setting;
  const char  *reading;
  const char  *text;
} readings[] = {
  { GEWU_SETTING_SHORTFALL, "prorata", N_("parts of a point count in proportion") },
  { GEWU_SETTING_SHORTFALL, "floor", N_("only whole points count") },
  { GEWU_SETTING_SHORTFALL, "ceil", N_("a started point counts whole") },
  { GEWU_SETTING_PART, "prorata", N_("parts of a unit count in proportion") },
  { GEWU_SETTING_PART, "floor", N_("only whole units count") },
  { GEWU_SETTING_PART, "ceil", N_("a started unit counts whole") },
  { GEWU_SETTING_STEP_COUNT, "each", N_("each time has the price of its own step") },
  { GEWU_SETTING_STEP_COUNT, "all", N_("all times have the price of the last step") },
  { GEWU_SETTING_STEP_COUNT, "flat", N_("the last step's price is for all times together") },
  { GEWU_SETTING_ROUND_RATE, "exact", N_("the rate is taken exactly") },
  { GEWU_SETTING_ROUND_RATE, "0", N_("the rate is first rounded to whole per cent") },
  { GEWU_SETTING_ROUND_RATE, "1", N_("the rate is first rounded to one decimal") },
  { GEWU_SETTING_ROUND_RATE, "2", N_("the rate is first rounded to two decimals") },
  { GEWU_SETTING_ITEM_FLOOR, "none", N_("the deduction has no limit") },
  { GEWU_SETTING_BY, "reported", N_("the day of the report decides") },
  { GEWU_SETTING_BY, "dispatched", N_("the day of the dispatch decides") },
  { GEWU_SETTING_BY, "due", N_("the due day decides") },
  { GEWU_SETTING_BY, "resolved", N_("the day of the resolution decides") },
  { GEWU_SETTING_BY, "closed", N_("the day of the closing decides") },
  { GEWU_SETTING_OF, "all", N_("it is divided by all issues") },
  { GEWU_SETTING_OF, "all-less-deferred", N_("it is divided by all issues but those deferred") },
  { GEWU_SETTING_OF, "due", N_("it is divided by the issues that are due") },
  { GEWU_SETTING_OF, "due-less-deferred",
    N_("it is divided by the issues that are due, but those deferred") },
  { GEWU_SETTING_OF, "resolved", N_("it is divided by the issues resolved") },
  { GEWU_SETTING_OF, "closed", N_("it is divided by the issues closed") },
  { GEWU_SETTING_CARRIED, "yes", N_("issues open from before count too") },
  { GEWU_SETTING_CARRIED, "no", N_("issues open from before do not count") },
  { GEWU_SETTING_BEARER, "grid", N_("everybody of the grid bears it") },
  { GEWU_SETTING_BEARER, "person", N_("each bears their own") },
  { GEWU_SETTING_BEARER, "leader", N_("the head of the grid bears it") },
  { GEWU_SETTING_SCORE_ROUNDING, "half-up", N_("the score is rounded half up") },
  { GEWU_SETTING_SCORE_ROUNDING, "half-even", N_("the score is rounded half to even") },
  { GEWU_SETTING_SCORE_ROUNDING, "down", N_("the score's further decimals are cut off") },
  { GEWU_SETTING_SCORE_ROUNDING, "up", N_("the score is always rounded up") },
  { GEWU_SETTING_TIES, "competition", N_("places after a tie are left out (1, 1, 3)") },
  { GEWU_SETTING_TIES, "dense", N_("places after a tie are not left out (1, 1, 2)") },
  { GEWU_SETTING_BOTH_ENDS, "refuse", N_("nobody gets an award where both ends meet") },
  { GEWU_SETTING_BOTH_ENDS, "neither", N_("only who is reached from both ends gets no award") },
  { GEWU_SETTING_BOTH_ENDS, "top-first", N_("who is reached from both ends gets that of the top") },
  { GEWU_SETTING_ALL_TIED, "none", N_("nobody gets an award when all tie") },
  { GEWU_SETTING_ALL_TIED, "award", N_("all get the award when all tie") },
  { GEWU_SETTING_TOP_ROUNDING, "down", N_("the share of the first is rounded down to places") },
  { GEWU_SETTING_TOP_ROUNDING, "half-up", N_("the share of the first is rounded to places") },
  { GEWU_SETTING_TOP_ROUNDING, "up", N_("the share of the first is rounded up to places") },
  { GEWU_SETTING_BOTTOM_ROUNDING, "down", N_("the share of the last is rounded down to places") },
  { GEWU_SETTING_BOTTOM_ROUNDING, "half-up", N_("the share of the last is rounded to places") },
  { GEWU_SETTING_BOTTOM_ROUNDING, "up", N_("the share of the last is rounded up to places") },
  { GEWU_SETTING_GRADES_READING, "lower-bound", N_("only the lower bounds of the grades count") },
  { GEWU_SETTING_GRADES_READING, "integer",
    N_("the score is rounded to a whole number for the grade") },
  { GEWU_SETTING_GRADES_READING, "printed", N_("the grades are taken exactly as printed") },
  { GEWU_SETTING_GRADES_TIES, "worse", N_("who ties at the last place of a grade moves down") },
  { GEWU_SETTING_GRADES_TIES, "better", N_("who ties at the last place of a grade stays") },
};

static const char *
find_text (const GewuVariant *variant)
{
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    if (readings[i].setting == variant->setting &&
        g_str_equal (readings[i].reading, variant->reading))
      return _(readings[i].text);

  return variant->reading;
}

char *
gewu_trial_text_spread (const GewuDistribution *distribution)
{
  g_autofree char *lowest = gewu_format_decimal (distribution->lowest, 0, 2);
  g_autofree char *median = gewu_format_decimal (distribution->median, 0, 2);
  g_autofree char *highest = gewu_format_decimal (distribution->highest, 0, 2);

  if (distribution->n == 0)
    return g_strdup (_("Nobody has a score."));

  return g_strdup_printf (_("%u scored: lowest %s, median %s, highest %s"), distribution->n,
                          lowest, median, highest);
}

char *
gewu_trial_text_warning (const GewuWarning *warning)
{
  const char *name = warning->subject != NULL ? warning->subject->name : "";

  switch (warning->code)
    {
    case GEWU_WARNING_BOTH_ENDS:
      return g_strdup_printf (_("%s is reached by the awards from both ends."), name);

    case GEWU_WARNING_ALL_TIED:
      return g_strdup_printf (_("All of the group of %s tie, so nobody gets an award."), name);

    case GEWU_WARNING_NO_GRADE:
      return g_strdup_printf (_("The score of %s is in none of the grades."), name);

    case GEWU_WARNING_AMBIGUOUS_GRADE:
      return g_strdup_printf (_("The score of %s is in several grades."), name);

    case GEWU_WARNING_BOUNDARY_TIE:
      return g_strdup_printf (_("%s ties across the last place of an award or a grade."), name);

    default:
      return g_strdup (name);
    }
}

char *
gewu_trial_text_few (const GewuFewCases *few)
{
  g_autofree char *cases = gewu_format_decimal (few->denominator, 0, 2);

  return g_strdup_printf (_("%s · %s: only %s in the denominator"), few->subject->name, few->item,
                          cases);
}

static void
add_count (GString    *text,
           const char *part,
           guint       count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_auto (GStrv) halves = g_strsplit (part, "%u", 2);
  g_autofree char *filled = g_strjoinv (number, halves);

  if (count > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? _(", ") : "", filled);
}

char *
gewu_trial_text_effect (const GewuVariantEffect *effect)
{
  const GewuVariant *variant = effect->variant;
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autofree char *most = gewu_format_signed (gewu_decimal_from_int (effect->most), 0);

  add_count (changes, ngettext ("%u rank changes", "%u ranks change", effect->n_ranks),
             effect->n_ranks);
  if (effect->most != 0)
    g_string_append_printf (changes, _(" (by %s at most)"), most);
  add_count (changes, ngettext ("%u grade changes", "%u grades change", effect->n_grades),
             effect->n_grades);
  add_count (changes, ngettext ("%u award changes", "%u awards change", effect->n_awards),
             effect->n_awards);
  add_count (changes, ngettext ("%u pay changes", "%u pays change", effect->n_pays),
             effect->n_pays);

  if (variant->item != NULL)
    return g_strdup_printf (_("If %s (%s): %s"), find_text (variant), variant->item, changes->str);

  return g_strdup_printf (_("If %s: %s"), find_text (variant), changes->str);
}
