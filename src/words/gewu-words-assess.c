/* Sentences for assessments: findings of a scheme, warnings of a result, steps of a pay.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gewu-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *id;
  const char *sentence;
} Words;

/* {a} and {b} are the finding's numbers. */
static const Words findings[] = {
  { "grade-hole", N_("no grade between {a} and {b}") },
  { "grade-overlap", N_("two grades from {a} to {b}") },
  { "weights", N_("the weights make {a}, not 1") },
  { "full-marks", N_("the full marks make {a}, not {b}") },
  { "no-empty", N_("nothing says what counts when there are no cases; whoever has none is not "
                   "ranked") },
  { "full-unreachable", N_("comes to {a} at most, but the full mark is {b}") },
  { "floor-unreachable", N_("never comes down to its lowest mark {a}") },
  { "threshold", N_("a rate cannot reach {a} per cent") },
  { "step-unreachable", N_("the step at {a} is never reached") },
  { "no-places", N_("a share of 0 per cent has no places") },
  { "empty-class", N_("has no items") },
  { "unused-entry", N_("is entered, but no item uses it") },
  { "unused-measure", N_("is computed, but no item uses it") },
  { "repeated-key", N_("a tie-break repeats an earlier one and decides nothing") },
  { "awards-overlap", N_("in a group of {a} or fewer the first and the last places meet in one "
                         "subject") },
};

/* {name} is the subject's. */
static const Words warnings[] = {
  { "both-ends", N_("{name} is among the first and among the last at once.") },
  { "all-tied", N_("All of {name}'s group tie, so nobody gets plus or minus points.") },
  { "no-grade", N_("The score of {name} lies between two grades, so there is no grade.") },
  { "ambiguous-grade", N_("The score of {name} lies in several grades, so there is no grade.") },
  { "boundary-tie", N_("{name} ties with others across the last place.") },
};

static const Words pay_lines[] = {
  { "base", NC_("pay", "Base") },
  { "months", NC_("pay", "Months in post") },
  { "times", NC_("pay", "Coefficient") },
  { "score", NC_("pay", "Score") },
  { "grade", NC_("pay", "Grade") },
  { "rank", NC_("pay", "Rank") },
  { "extra", NC_("pay", "Extra") },
  { "award", NC_("pay", "Plus or minus points") },
  { "veto", NC_("pay", "Veto") },
  { "limit", NC_("pay", "Limit") },
  { "rounding", NC_("pay", "Rounding") },
};

/* NULL when the id is not known. */
static const char *
find_words (const Words *words,
            guint        n_words,
            const char  *id)
{
  for (guint i = 0; i < n_words; i++)
    if (strcmp (words[i].id, id) == 0)
      return words[i].sentence;

  return NULL;
}

char *
gewu_words_scheme_finding (const char  *id,
                           const char  *title,
                           GewuDecimal  a,
                           GewuDecimal  b)
{
  const char *sentence = find_words (findings, G_N_ELEMENTS (findings), id);
  g_autofree char *text_a = gewu_decimal_to_string (a, 0);
  g_autofree char *text_b = gewu_decimal_to_string (b, 0);
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (sentence != NULL, NULL);

  text = g_string_new (_(sentence));
  g_string_replace (text, "{a}", text_a, 0);
  g_string_replace (text, "{b}", text_b, 0);
  if (title == NULL)
    return g_strdup (text->str);

  /* Translators: the thing, and what is wrong with it: "Excellent: no grade between 89 and 90" */
  return g_strdup_printf (_("“%s”: %s"), title, text->str);
}

char *
gewu_words_warning (const char *id,
                    const char *name)
{
  const char *sentence = find_words (warnings, G_N_ELEMENTS (warnings), id);
  GString *text;

  g_return_val_if_fail (sentence != NULL, NULL);

  text = g_string_new (_(sentence));
  g_string_replace (text, "{name}", name, 0);

  return g_string_free (text, FALSE);
}

const char *
gewu_words_pay_line (const char *id)
{
  const char *label = find_words (pay_lines, G_N_ELEMENTS (pay_lines), id);

  g_return_val_if_fail (label != NULL, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "pay", label);
}
