/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-resolver.h"

#include "gewu-credit-code.h"
#include "gewu-multi.h"
#include "gewu-text.h"

#include <string.h>

GewuResolver *
gewu_resolver_new (GewuConnection *connection)
{
  GewuResolver *self = g_new0 (GewuResolver, 1);

  for (GewuNoun noun = 0; noun < GEWU_N_NOUNS; noun++)
    if (noun != GEWU_NOUN_VISIT)
      self->known[noun] = gewu_known_index_new (connection, noun);

  return self;
}

void
gewu_resolver_load (GewuResolver *self)
{
  for (GewuNoun noun = 0; noun < GEWU_N_NOUNS; noun++)
    if (self->known[noun] != NULL)
      gewu_known_index_load (self->known[noun]);
}

gboolean
gewu_resolver_check (GewuResolver  *self,
                     GError       **error)
{
  for (GewuNoun noun = 0; noun < GEWU_N_NOUNS; noun++)
    if (self->known[noun] != NULL && !gewu_known_index_check (self->known[noun], error))
      return FALSE;

  return TRUE;
}

void
gewu_resolver_free (GewuResolver *self)
{
  if (self == NULL)
    return;

  for (GewuNoun noun = 0; noun < GEWU_N_NOUNS; noun++)
    gewu_known_index_free (self->known[noun]);
  g_free (self);
}

void
gewu_resolver_report (GewuResolver    *self,
                      GewuDraft       *draft,
                      const char      *field_id,
                      GewuFindingCode  code,
                      const char      *detail)
{
  self->problem (gewu_noun_find_field (draft->noun, field_id), code, detail, self->problem_data);
}

void
gewu_resolver_drop (GewuDraft  *draft,
                    const char *field_id)
{
  guint i = gewu_noun_index (draft->noun, gewu_noun_find_field (draft->noun, field_id));

  gewu_draft_set (draft, field_id, NULL);
  draft->set[i] = FALSE;
}

/* The finding shows the cell as it stands, so it is told before the cell is dropped. */
static void
refuse (GewuResolver    *self,
        GewuDraft       *draft,
        const char      *field_id,
        GewuFindingCode  code,
        const char      *detail)
{
  gewu_resolver_report (self, draft, field_id, code, detail);
  gewu_resolver_drop (draft, field_id);
}

static void
set_ref (GewuDraft  *draft,
         const char *field_id,
         gint64      ref)
{
  guint i = gewu_noun_index (draft->noun, gewu_noun_find_field (draft->noun, field_id));

  draft->refs[i] = ref;
}

/* ---- codes, units, grids */

gboolean
gewu_resolver_is_code (const char *text)
{
  return gewu_credit_code_check (text) == GEWU_CREDIT_CODE_VALID;
}

void
gewu_resolver_take_code (GewuResolver *self,
                         GewuDraft    *draft,
                         const char   *field_id)
{
  const char *text = gewu_draft_get (draft, field_id);
  g_autofree char *code = NULL;

  switch (gewu_credit_code_check (text))
    {
    case GEWU_CREDIT_CODE_VALID:
      code = gewu_credit_code_normalize (text);
      gewu_draft_set (draft, field_id, code);
      break;

    case GEWU_CREDIT_CODE_EMPTY:
      break;

    case GEWU_CREDIT_CODE_DAMAGED:
      refuse (self, draft, field_id, GEWU_FINDING_CODE_DAMAGED, NULL);
      break;

    case GEWU_CREDIT_CODE_WRONG_ORG_CHECK:
    case GEWU_CREDIT_CODE_WRONG_CHECK:
      refuse (self, draft, field_id, GEWU_FINDING_CODE_WRONG_CHECK, NULL);
      break;

    case GEWU_CREDIT_CODE_LEGACY:
      code = gewu_credit_code_normalize (text);
      gewu_draft_set (draft, "legacy-code", code);
      gewu_resolver_drop (draft, field_id);
      break;

    case GEWU_CREDIT_CODE_WRONG_LENGTH:
    case GEWU_CREDIT_CODE_WRONG_CHARACTER:
      refuse (self, draft, field_id, GEWU_FINDING_CODE_WRONG_FORM, NULL);
      break;
    }
}

void
gewu_resolver_take_unit (GewuResolver *self,
                         GewuDraft    *draft,
                         const char   *field_id)
{
  const char *name = gewu_draft_get (draft, field_id);
  GPtrArray *units;

  if (name == NULL || gewu_draft_get_ref (draft, field_id) != 0)
    return;

  units = gewu_known_index_find_names (self->known[GEWU_NOUN_UNIT], name);
  if (units == NULL)
    refuse (self, draft, field_id, GEWU_FINDING_UNKNOWN_UNIT, NULL);
  else
    set_ref (draft, field_id, ((GewuKnown *) g_ptr_array_index (units, 0))->id);
}

const GewuKnown *
gewu_resolver_find_grid (GewuResolver *self,
                         const char   *text)
{
  GewuKnownIndex *grids = self->known[GEWU_NOUN_GRID];
  const GewuKnown *grid = gewu_known_index_find_code (grids, text);
  gboolean ambiguous;

  return grid != NULL ? grid : gewu_known_index_find_name (grids, text, &ambiguous);
}

void
gewu_resolver_take_grid (GewuResolver *self,
                         GewuDraft    *draft,
                         const char   *field_id)
{
  const char *text = gewu_draft_get (draft, field_id);
  const GewuKnown *grid;

  if (text == NULL || gewu_draft_get_ref (draft, field_id) != 0)
    return;

  grid = gewu_resolver_find_grid (self, text);
  if (grid == NULL)
    refuse (self, draft, field_id, GEWU_FINDING_UNKNOWN_GRID, NULL);
  else
    set_ref (draft, field_id, grid->id);
}

/* ---- people */

/* Splits "name (staff number)"; *number stays NULL when there is none. */
static char *
split_number (const char  *text,
              char       **number)
{
  g_autofree char *key = gewu_text_name_key (text);
  char *open = strrchr (key, '(');

  *number = NULL;
  if (open == NULL || !g_str_has_suffix (key, ")"))
    return g_steal_pointer (&key);

  *number = g_strndup (open + 1, strlen (open) - strlen ("()"));
  return g_strndup (key, (gsize) (open - key));
}

/* The staff numbers of all who have the name, or their units: what tells them apart. */
static char *
describe_namesakes (GPtrArray *namesakes)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < namesakes->len; i++)
    {
      const GewuKnown *known = g_ptr_array_index (namesakes, i);
      const char *mark = known->code != NULL ? known->code : known->extra;

      if (mark != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "、" : "", mark);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What is said of a person who cannot be taken; *detail belongs to the caller. */
static const GewuKnown *
find_person (GewuResolver     *self,
             const char       *text,
             const char       *number,
             GewuFindingCode  *problem,
             char            **detail)
{
  GewuKnownIndex *people = self->known[GEWU_NOUN_PERSON];
  g_autofree char *own_number = NULL;
  g_autofree char *name = split_number (text, &own_number);
  const GewuKnown *person;
  GPtrArray *namesakes;

  *detail = NULL;
  if (number == NULL)
    number = own_number;
  if (number != NULL)
    {
      person = gewu_known_index_find_code (people, number);
      if (person != NULL && (*name == '\0' || gewu_known_has_name (person, name)))
        return person;
      *problem = person != NULL ? GEWU_FINDING_NAME_DIFFERS : GEWU_FINDING_UNKNOWN_PERSON;
      *detail = g_strdup (person != NULL ? person->name : number);
      return NULL;
    }

  namesakes = gewu_known_index_find_names (people, name);
  if (namesakes != NULL && namesakes->len == 1)
    return g_ptr_array_index (namesakes, 0);
  *problem = namesakes != NULL ? GEWU_FINDING_NAMESAKES : GEWU_FINDING_UNKNOWN_PERSON;
  if (namesakes != NULL)
    *detail = describe_namesakes (namesakes);

  return NULL;
}

void
gewu_resolver_take_person (GewuResolver *self,
                           GewuDraft    *draft,
                           const char   *field_id,
                           const char   *number_field)
{
  const char *text = gewu_draft_get (draft, field_id);
  const char *number = number_field != NULL ? gewu_draft_get (draft, number_field) : NULL;
  g_autofree char *detail = NULL;
  GewuFindingCode problem;
  const GewuKnown *person;

  if (text == NULL || gewu_draft_get_ref (draft, field_id) != 0)
    return;

  person = find_person (self, text, number, &problem, &detail);
  if (person == NULL)
    refuse (self, draft, field_id, problem, detail);
  else
    gewu_draft_set_ref (draft, field_id, person->name, person->id);
}

/* The names in a cell; "张三 (G1)" is one in spite of its blank. */
static char **
split_people (const char *text)
{
  g_auto(GStrv) parts = gewu_multi_split_names (text);
  g_autoptr(GPtrArray) people = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean is_number = parts[i][0] == '(' || g_str_has_prefix (parts[i], "（");

      if (is_number && people->len > 0)
        {
          g_autofree char *name = g_ptr_array_steal_index (people, people->len - 1);

          g_ptr_array_add (people, g_strconcat (name, parts[i], NULL));
        }
      else
        {
          g_ptr_array_add (people, g_strdup (parts[i]));
        }
    }
  g_ptr_array_add (people, NULL);

  return (char **) g_ptr_array_steal (people, NULL);
}

/* A name that two people share stands once among the names, and who has no number is missing among
 * the numbers: then the numbers themselves say whose they are. FALSE when one of them does not. */
static gboolean
pair_by_number (GewuResolver   *self,
                char         ***names,
                char         ***numbers)
{
  g_autoptr(GStrvBuilder) paired_names = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) paired_numbers = g_strv_builder_new ();
  guint n_used = 0;

  for (guint i = 0; (*names)[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint n = 0; (*numbers)[n] != NULL; n++)
        {
          const GewuKnown *person =
            gewu_known_index_find_code (self->known[GEWU_NOUN_PERSON], (*numbers)[n]);

          if (person == NULL || !gewu_known_has_name (person, (*names)[i]))
            continue;
          found = TRUE;
          n_used++;
          g_strv_builder_add (paired_names, (*names)[i]);
          g_strv_builder_add (paired_numbers, (*numbers)[n]);
        }
      if (!found)
        {
          g_strv_builder_add (paired_names, (*names)[i]);
          g_strv_builder_add (paired_numbers, "");
        }
    }
  if (n_used != g_strv_length (*numbers))
    return FALSE;

  g_strfreev (*names);
  g_strfreev (*numbers);
  *names = g_strv_builder_end (paired_names);
  *numbers = g_strv_builder_end (paired_numbers);

  return TRUE;
}

/* Numbers alone will do. */
static void
pair_people (GewuResolver   *self,
             const char     *name_text,
             const char     *number_text,
             char         ***names,
             char         ***numbers)
{
  *names = split_people (name_text);
  *numbers = gewu_multi_split_names (number_text);
  if (g_strv_length (*names) == g_strv_length (*numbers))
    return;

  if (name_text != NULL)
    {
      if (!pair_by_number (self, names, numbers))
        g_clear_pointer (numbers, g_strfreev);
      return;
    }
  g_strfreev (*names);
  *names = g_new0 (char *, g_strv_length (*numbers) + 1);
  for (guint i = 0; (*numbers)[i] != NULL; i++)
    (*names)[i] = g_strdup ("");
}

gboolean
gewu_resolver_take_people (GewuResolver *self,
                           GewuDraft    *draft,
                           const char   *field_id,
                           const char   *number_field,
                           GArray       *people)
{
  g_autoptr(GString) shown = g_string_new (NULL);
  g_auto(GStrv) names = NULL;
  g_auto(GStrv) numbers = NULL;

  g_array_set_size (people, 0);
  pair_people (self, gewu_draft_get (draft, field_id),
               number_field != NULL ? gewu_draft_get (draft, number_field) : NULL, &names,
               &numbers);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *detail = NULL;
      GewuFindingCode problem;
      const GewuKnown *person =
        find_person (self, names[i], numbers != NULL && *numbers[i] != '\0' ? numbers[i] : NULL,
                     &problem, &detail);

      if (person == NULL)
        {
          gewu_resolver_report (self, draft, field_id,
                                problem == GEWU_FINDING_NAMESAKES ? GEWU_FINDING_AMBIGUOUS_VISITOR
                                                                  : GEWU_FINDING_UNKNOWN_VISITOR,
                                detail != NULL ? detail : names[i]);
          return FALSE;
        }
      g_array_append_val (people, person->id);
      g_string_append_printf (shown, "%s%s", i > 0 ? "、" : "", person->name);
    }
  gewu_draft_set (draft, field_id, shown->str);

  return TRUE;
}

/* ---- enterprises */

/* The code leads to another enterprise than the name: the code counts, but it is said. */
static void
compare_name (GewuResolver    *self,
              GewuDraft       *draft,
              const char      *field_id,
              const GewuKnown *known)
{
  const char *name = gewu_draft_get (draft, field_id);

  if (name != NULL && !gewu_known_has_name (known, name) &&
      gewu_known_index_find_names (self->known[GEWU_NOUN_ENTERPRISE], name) != NULL)
    gewu_resolver_report (self, draft, field_id, GEWU_FINDING_SAME_CODE_OTHER_NAME, known->name);
}

/* NULL when there is none, or when several have the name. */
static const GewuKnown *
find_enterprise (GewuResolver *self,
                 GewuDraft    *draft,
                 const char   *field_id,
                 const char   *code,
                 gboolean     *ambiguous)
{
  GewuKnownIndex *enterprises = self->known[GEWU_NOUN_ENTERPRISE];
  const char *name = gewu_draft_get (draft, field_id);
  const GewuKnown *known = gewu_known_index_find_code (enterprises, code);

  *ambiguous = FALSE;
  if (known != NULL)
    compare_name (self, draft, field_id, known);
  else if (name != NULL)
    known = gewu_known_index_find_name (enterprises, name, ambiguous);

  return known;
}

gboolean
gewu_resolver_take_enterprise (GewuResolver *self,
                               GewuDraft    *draft,
                               const char   *field_id,
                               const char   *code_field)
{
  const GewuKnown *known;
  const char *code;
  gboolean ambiguous;

  if (gewu_draft_get_ref (draft, field_id) != 0)
    return TRUE;
  /* A wrong code is told where the enterprise itself is entered, not again at each visit. */
  if (gewu_resolver_is_code (gewu_draft_get (draft, code_field)))
    gewu_resolver_take_code (self, draft, code_field);
  else
    gewu_resolver_drop (draft, code_field);

  code = gewu_draft_get (draft, code_field);
  known = find_enterprise (self, draft, field_id, code, &ambiguous);
  if (known == NULL)
    {
      gewu_resolver_report (self, draft, field_id,
                            ambiguous ? GEWU_FINDING_AMBIGUOUS_ENTERPRISE
                                      : GEWU_FINDING_UNKNOWN_ENTERPRISE, NULL);
      return FALSE;
    }

  if (code != NULL && known->code != NULL && !g_str_equal (code, known->code))
    gewu_resolver_report (self, draft, code_field, GEWU_FINDING_MATCHED_BY_NAME, known->code);
  if (gewu_draft_get (draft, field_id) == NULL)
    gewu_draft_set (draft, field_id, known->name);
  set_ref (draft, field_id, known->id);

  return TRUE;
}
