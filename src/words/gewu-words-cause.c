/* Words for what is wrong with a scheme or a table of an assessment: "place: cause".
 *
 * tests/check-causes.py compares the list with what src/assess gives.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gewu-words.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define CONTEXT "cause"

static const char *const causes[] = {
  NC_("cause", "a comma in a number"),
  NC_("cause", "a comma is missing"),
  NC_("cause", "a comma too many"),
  NC_("cause", "a computed measure takes no parameters"),
  NC_("cause", "a negative denominator"),
  NC_("cause", "a number where a rate is needed"),
  NC_("cause", "a number with a fraction must be a text"),
  NC_("cause", "a per cent sign in a number"),
  NC_("cause", "a rate where a number is needed"),
  NC_("cause", "an adjustment is points"),
  NC_("cause", "blanks at an end"),
  NC_("cause", "control character in a text"),
  NC_("cause", "empty"),
  NC_("cause", "full-width characters in a number"),
  NC_("cause", "full-width characters outside quotes"),
  NC_("cause", "given together with base"),
  NC_("cause", "given together with factor"),
  NC_("cause", "given together with grade"),
  NC_("cause", "given together with per-point"),
  NC_("cause", "given together with pool"),
  NC_("cause", "given together with to"),
  NC_("cause", "less than from"),
  NC_("cause", "missing"),
  NC_("cause", "more cells than columns"),
  NC_("cause", "nested too deeply"),
  NC_("cause", "no such board"),
  NC_("cause", "no such class"),
  NC_("cause", "no such entry"),
  NC_("cause", "no such grade"),
  NC_("cause", "no such item"),
  NC_("cause", "no such measure"),
  NC_("cause", "no such subject"),
  NC_("cause", "none has a weight"),
  NC_("cause", "not JSON"),
  NC_("cause", "not UTF-8"),
  NC_("cause", "not a date"),
  NC_("cause", "not a list"),
  NC_("cause", "not a measure's name"),
  NC_("cause", "not a number"),
  NC_("cause", "not a parameter"),
  NC_("cause", "not a rate"),
  NC_("cause", "not a text"),
  NC_("cause", "not a whole number"),
  NC_("cause", "not above the one before it"),
  NC_("cause", "not above the step before it"),
  NC_("cause", "not above the tier before it"),
  NC_("cause", "not allowed"),
  NC_("cause", "not an earlier board"),
  NC_("cause", "not an id"),
  NC_("cause", "not an object"),
  NC_("cause", "not as in the tier before it"),
  NC_("cause", "not below the band before it"),
  NC_("cause", "not below the tier before it"),
  NC_("cause", "not for an adjustment"),
  NC_("cause", "not for grades by rank"),
  NC_("cause", "not for the last band"),
  NC_("cause", "not for these subjects"),
  NC_("cause", "not for this kind of subject"),
  NC_("cause", "not for this rule"),
  NC_("cause", "not greater than 0"),
  NC_("cause", "not true or false"),
  NC_("cause", "nothing is measured"),
  NC_("cause", "one half of a rate is empty"),
  NC_("cause", "one is computed from a computed one"),
  NC_("cause", "one too many"),
  NC_("cause", "out of range"),
  NC_("cause", "quotes out of place"),
  NC_("cause", "reserved"),
  NC_("cause", "text without an end"),
  NC_("cause", "there is a column of this name"),
  NC_("cause", "too long"),
  NC_("cause", "unknown column"),
  NC_("cause", "unknown escape in a text"),
  NC_("cause", "unknown member"),
  NC_("cause", "used twice"),
  NC_("cause", "without bands"),
  NC_("cause", "without ranking"),
};

/* Causes with something of the document in them. */
static const struct
{
  const char *before;
  const char *after;
  const char *words;
} parts[] = {
  { "not one of ", "", NC_("cause", "not one of %s") },
  { "", " given twice", NC_("cause", "%s given twice") },
};

static char *
describe_part (const char *cause)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gsize before = strlen (parts[i].before);
      gsize after = strlen (parts[i].after);
      g_autofree char *part = NULL;
      GString *text;

      if (!g_str_has_prefix (cause, parts[i].before) || !g_str_has_suffix (cause, parts[i].after))
        continue;

      part = g_strndup (cause + before, strlen (cause) - before - after);
      text = g_string_new (g_dpgettext2 (GETTEXT_PACKAGE, CONTEXT, parts[i].words));
      g_string_replace (text, "%s", part, 1);
      return g_string_free (text, FALSE);
    }

  return g_strdup (cause);
}

char *
gewu_words_cause (const char *cause)
{
  for (guint i = 0; i < G_N_ELEMENTS (causes); i++)
    if (strcmp (causes[i], cause) == 0)
      return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, CONTEXT, causes[i]));

  return describe_part (cause);
}

/* "line 3" and "line 3, column x" in words; a place in a document as it is. */
static char *
describe_place (const char *place)
{
  int line, length = 0;

  if (sscanf (place, "line %d%n", &line, &length) != 1)
    return g_strdup (place);
  if (place[length] == '\0')
    return g_strdup_printf (C_("cause", "line %d"), line);
  if (g_str_has_prefix (place + length, ", column "))
    return g_strdup_printf (C_("cause", "line %d, column %s"), line,
                            place + length + strlen (", column "));

  return g_strdup (place);
}

char *
gewu_words_mistake (const char *mistake)
{
  const char *colon = g_strrstr (mistake, ": ");
  g_autofree char *written = NULL;
  g_autofree char *place = NULL;
  g_autofree char *cause = NULL;

  if (colon == NULL)
    return gewu_words_cause (mistake);

  written = g_strndup (mistake, (gsize) (colon - mistake));
  place = describe_place (written);
  cause = gewu_words_cause (colon + strlen (": "));

  /* Translators: a place, and what is wrong there: "line 3, column x: not a number" */
  return g_strdup_printf (C_("cause", "%s: %s"), place, cause);
}
