/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gewu-format.h"
#include "gewu-indicator.h"

/* ---- notes */

static const struct
{
  const char *code;
  const char *text;   /* %1$s and %2$s are the note's numbers */
} findings[] = {
  { "grade-hole", N_("A score between %1$s and %2$s has no grade.") },
  { "grade-overlap", N_("A score from %1$s to %2$s has two grades.") },
  { "weights", N_("The weights make %1$s together, not 1.") },
  { "full-marks", N_("The full marks make %1$s together, not %2$s.") },
  { "no-empty", N_("Who has no cases gets no score here and is not ranked. Say what “without "
                   "cases” is worth, if that is not meant.") },
  { "full-unreachable", N_("The item can come to %1$s at most, but its full mark is %2$s.") },
  { "floor-unreachable", N_("The item never comes down to %1$s.") },
  { "threshold", N_("%1$s %% can never be reached.") },
  { "step-unreachable", N_("This step is never reached: the one before it takes it all.") },
  { "no-places", N_("This share comes to no place at all.") },
  { "empty-class", N_("No item is in this class.") },
  { "unused-entry", N_("No item uses this entry.") },
  { "unused-measure", N_("No item uses this measure.") },
  { "repeated-key", N_("This key decides nothing: one before it is the same.") },
  { "awards-overlap", N_("In a group of %1$s or fewer, the first and the last places meet in one "
                         "subject.") },
};

/* The engine's causes that people meet while they type. */
static const struct
{
  const char *cause;
  const char *text;
} causes[] = {
  { "missing", N_("This has to be filled in.") },
  { "empty", N_("This has to be filled in.") },
  { "not a number", N_("This is not a number.") },
  { "not a whole number", N_("This is not a whole number.") },
  { "too many digits", N_("At most nine digits and six decimals are possible.") },
  { "out of range", N_("This number is too small or too large here.") },
  { "too long", N_("This is too long: at most 200 characters.") },
  { "blank at an end", N_("This must not begin or end with a blank.") },
  { "used twice", N_("Another one has this name already.") },
  { "no such class", N_("There is no such class.") },
  { "no such grade", N_("There is no such grade.") },
  { "no such item", N_("There is no such item.") },
  { "no such board", N_("There is no such board.") },
  { "not for this rule", N_("This does not go with this kind of rule.") },
  { "unknown member", N_("This does not belong here.") },
  { "given together with to", N_("Give “to” or “below”, not both.") },
  { "less than from", N_("The upper end is below the lower end.") },
  { "not below the band before it", N_("This has to be below the grade before it.") },
  { "not below the tier before it", N_("This has to be below the step before it.") },
  { "not above the tier before it", N_("This has to be above the step before it.") },
  { "not above the step before it", N_("This has to be above the step before it.") },
  { "not greater than 0", N_("This has to be more than 0.") },
  { "without ranking", N_("Awards by rank need a ranking.") },
  { "not a measure's name", N_("This cannot be the name of a measure.") },
  { "not a parameter", N_("This is not a parameter of the measure.") },
};

static char *
describe_finding (const GewuSchemeNote *note,
                  const char           *text)
{
  g_autofree char *a = gewu_format_decimal (note->a, 0, 6);
  g_autofree char *b = gewu_format_decimal (note->b, 0, 6);
  GString *result = g_string_new (text);

  g_string_replace (result, "%1$s", a, 0);
  g_string_replace (result, "%2$s", b, 0);
  g_string_replace (result, "%%", "%", 0);

  return g_string_free (result, FALSE);
}

char *
gewu_scheme_text_note (const GewuSchemeNote *note)
{
  if (!note->is_error)
    {
      for (guint i = 0; i < G_N_ELEMENTS (findings); i++)
        if (g_str_equal (findings[i].code, note->code))
          return describe_finding (note, _(findings[i].text));
      return g_strdup (note->code);
    }

  for (guint i = 0; i < G_N_ELEMENTS (causes); i++)
    if (g_str_equal (causes[i].cause, note->code))
      return g_strdup (_(causes[i].text));

  /* Translators: the engine's message */
  return g_strdup_printf (_("This is not possible: %s"), note->code);
}

char *
gewu_scheme_text_notes (GPtrArray  *notes,
                        const char *place,
                        gboolean    inside,
                        gboolean   *is_error)
{
  GString *text = NULL;

  *is_error = FALSE;
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      const GewuSchemeNote *note = g_ptr_array_index (notes, i);
      g_autofree char *sentence = NULL;

      if (inside ? !gewu_scheme_note_is_in (note, place) : !g_str_equal (note->place, place))
        continue;
      sentence = gewu_scheme_text_note (note);
      *is_error |= note->is_error;
      if (text == NULL)
        text = g_string_new (sentence);
      else
        g_string_append_printf (text, "\n%s", sentence);
    }

  return text != NULL ? g_string_free (text, FALSE) : NULL;
}

/* ---- places */

char *
gewu_scheme_text_title (GewuSchemeDraft *draft,
                        const char      *place)
{
  static const char *const members[] = { "title", "name", "grade", "measure" };
  const GewuFormField *field = gewu_scheme_form_find_field (draft, place);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *at = gewu_scheme_place_member (place, members[i]);
      g_autofree char *text = gewu_scheme_draft_dup (draft, at);

      if (text != NULL)
        return i < 3 ? g_steal_pointer (&text) : gewu_scheme_text_measure_name (draft, text);
    }

  return field != NULL && !g_str_has_suffix (place, "]") ? g_strdup (_(field->title)) : NULL;
}

static void
append_title (GString         *text,
              GewuSchemeDraft *draft,
              const char      *place)
{
  g_autofree char *title = gewu_scheme_text_title (draft, place);

  if (title == NULL)
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, title);
}

char *
gewu_scheme_text_place (GewuSchemeDraft *draft,
                        const char      *place)
{
  GString *text = g_string_new (NULL);

  for (const char *at = place; *at != '\0'; at++)
    if (at[1] == '\0' || at[1] == '.' || (*at == ']' && at[1] != '.'))
      {
        g_autofree char *part = g_strndup (place, (gsize) (at + 1 - place));

        /* A list is told by its elements. */
        if (at[1] == '\0' || gewu_scheme_draft_get_length (draft, part) == 0)
          append_title (text, draft, part);
      }

  return g_string_free (text, FALSE);
}

/* ---- measures */

/* The title that an entry has in the document (transfer full); NULL: none. */
static char *
find_entry_title (GewuSchemeDraft *draft,
                  const char      *name)
{
  for (guint i = 0; i < gewu_scheme_draft_get_length (draft, "entries"); i++)
    {
      g_autofree char *name_place = g_strdup_printf ("entries[%u].name", i);
      g_autofree char *title_place = g_strdup_printf ("entries[%u].title", i);
      g_autofree char *other = gewu_scheme_draft_dup (draft, name_place);

      if (g_strcmp0 (other, name) == 0)
        return gewu_scheme_draft_dup (draft, title_place);
    }

  return NULL;
}

char *
gewu_scheme_text_measure_name (GewuSchemeDraft *draft,
                               const char      *name)
{
  const GewuIndicator *indicator = gewu_indicator_find (name);
  g_autofree char *title = find_entry_title (draft, name);

  if (title != NULL)
    return g_steal_pointer (&title);

  return g_strdup (indicator != NULL ? _(indicator->title) : name);
}

static void
append_parameters (GString             *text,
                   GewuSchemeDraft     *draft,
                   const char          *place,
                   const GewuIndicator *indicator)
{
  guint n = 0;

  for (const GewuIndicatorParameter *parameter = indicator->parameters; parameter->name != NULL;
       parameter++)
    {
      g_autofree char *member = g_strconcat ("with.", parameter->name, NULL);
      g_autofree char *at = gewu_scheme_place_member (place, member);
      g_autofree char *value = gewu_scheme_draft_dup (draft, at);

      if (value != NULL)
        g_string_append_printf (text, "%s%s %s", n++ == 0 ? " (" : "; ", _(parameter->title),
                                gewu_scheme_text_value (value));
    }
  if (n > 0)
    g_string_append (text, ")");
}

char *
gewu_scheme_text_measure (GewuSchemeDraft *draft,
                          const char      *place)
{
  g_autofree char *at = gewu_scheme_place_member (place, "measure");
  g_autofree char *name = gewu_scheme_draft_dup (draft, at);
  g_autofree char *title = NULL;
  GString *text;

  if (name == NULL || *name == '\0')
    return g_strdup (_("Choose…"));

  title = gewu_scheme_text_measure_name (draft, name);
  text = g_string_new (title);
  if (gewu_indicator_find (name) != NULL)
    append_parameters (text, draft, place, gewu_indicator_find (name));

  return g_string_free (text, FALSE);
}

static const struct
{
  const char *value;
  const char *text;
} values[] = {
  { "reported", NC_("indicator", "reported") },
  { "dispatched", NC_("indicator", "dispatched") },
  { "due", NC_("indicator", "due") },
  { "resolved", NC_("indicator", "handled") },
  { "closed", NC_("indicator", "closed") },
  { "yes", NC_("indicator", "counted") },
  { "no", NC_("indicator", "not counted") },
  { "all", NC_("indicator", "all") },
  { "all-less-deferred", NC_("indicator", "all but those deferred") },
  { "due-less-deferred", NC_("indicator", "those due, but those deferred") },
  { "any", NC_("indicator", "any") },
  { "solved", NC_("indicator", "solved") },
  { "partly", NC_("indicator", "partly solved") },
  { "planned", NC_("indicator", "planned") },
  { "explained", NC_("indicator", "explained") },
  { "unsolved", NC_("indicator", "not solved") },
  { "grid", NC_("indicator", "everybody of the grid") },
  { "person", NC_("indicator", "the person") },
  { "leader", NC_("indicator", "the leader") },
  { "officer", NC_("indicator", "the officer") },
  { "unit", NC_("indicator", "the unit") },
};

const char *
gewu_scheme_text_value (const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (g_str_equal (values[i].value, value))
      return g_dpgettext2 (NULL, "indicator", values[i].text);

  return value;
}
