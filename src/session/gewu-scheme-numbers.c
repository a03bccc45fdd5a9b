/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-numbers.h"

#include "gewu-indicator.h"
#include "gewu-scheme-sentences.h"

#include <glib/gi18n.h>
#include <string.h>

static void
phrase_free (gpointer data)
{
  GewuSchemePhrase *self = data;

  g_free (self->place);
  g_free (self->value);
  g_free (self);
}

void
gewu_scheme_numbers_free (GewuSchemeNumbers *self)
{
  if (self == NULL)
    return;

  g_free (self->place);
  g_free (self->title);
  g_ptr_array_unref (self->phrases);
  g_free (self);
}

/* Takes value. */
static void
add_phrase (GPtrArray  *phrases,
            const char *place,
            const char *text,
            char       *value)
{
  GewuSchemePhrase *phrase = g_new0 (GewuSchemePhrase, 1);

  phrase->place = g_strdup (place);
  phrase->text = text;
  phrase->value = value;
  g_ptr_array_add (phrases, phrase);
}

/* ---- sentences */

/* Calls for each member between two brackets; FALSE of func ends it. */
typedef gboolean (*MemberFunc) (const char *member,
                                gboolean    is_number,
                                gpointer    data);

static gboolean
walk_members (const char *text,
              MemberFunc  func,
              gpointer    data)
{
  for (const char *at = text + strcspn (text, "{["); *at != '\0'; at += strcspn (at, "{["))
    {
      gboolean is_number = *at == '{';
      const char *begin = at + 1 + (at[1] == '-');
      gsize length = strcspn (begin, "}]");
      g_autofree char *member = g_strndup (begin, length);

      if (!func (member, is_number, data))
        return FALSE;
      at = begin + length;
    }

  return TRUE;
}

typedef struct
{
  GewuSchemeDraft *draft;
  const char      *place;
  GHashTable      *used;    /* places of numbers that have their sentence */
} Scan;

/* "skip" and "average" in place of points are no numbers. */
static gboolean
is_number (const Scan *scan,
           const char *place)
{
  g_autofree char *text = gewu_scheme_draft_dup (scan->draft, place);

  return (text != NULL && !g_str_equal (text, "skip") && !g_str_equal (text, "average")) ||
         gewu_scheme_draft_get_length (scan->draft, place) > 0;
}

static gboolean
is_free_cb (const char *member,
            gboolean    number,
            gpointer    data)
{
  const Scan *scan = data;
  g_autofree char *place = gewu_scheme_place_member (scan->place, member);

  return number ? is_number (scan, place) && !g_hash_table_contains (scan->used, place)
                : gewu_scheme_draft_has (scan->draft, place);
}

static gboolean
use_cb (const char *member,
        gboolean    number,
        gpointer    data)
{
  const Scan *scan = data;

  if (number)
    g_hash_table_add (scan->used, gewu_scheme_place_member (scan->place, member));

  return TRUE;
}

static gboolean
condition_holds (const Scan *scan,
                 const char *condition)
{
  gsize length = strcspn (condition, "=<");
  g_autofree char *member = g_strndup (condition, length);
  g_autofree char *place = gewu_scheme_place_member (scan->place, member);
  g_autofree char *text = gewu_scheme_draft_dup (scan->draft, place);

  return condition[length] == '=' ? g_strcmp0 (text, condition + length + 1) == 0
                                  : text != NULL && *text == '-';
}

/* The place without indexes; of a rule "rule:kind". */
static char *
make_key (const Scan *scan)
{
  GString *key = g_string_new (NULL);
  gboolean skips = FALSE;

  for (const char *at = scan->place; *at != '\0'; at++)
    {
      skips |= *at == '[';
      if (!skips)
        g_string_append_c (key, *at);
      skips &= *at != ']';
    }
  if (g_str_has_suffix (key->str, ".rule"))
    {
      g_autofree char *place = gewu_scheme_place_member (scan->place, "kind");
      g_autofree char *kind = gewu_scheme_draft_dup (scan->draft, place);

      g_string_append_printf (key, ":%s", kind != NULL ? kind : "");
    }

  return g_string_free (key, FALSE);
}

static gboolean
fits_key (const char *key,
          const char *wanted)
{
  gsize length = strlen (key);
  gsize tail = strlen (wanted);

  return g_str_has_suffix (key, wanted) && (length == tail || key[length - tail - 1] == '.');
}

static void
add_sentences (Scan      *scan,
               GPtrArray *phrases)
{
  g_autofree char *key = make_key (scan);

  for (const GewuSchemeSentence *sentence = gewu_scheme_sentences; sentence->key != NULL;
       sentence++)
    if (fits_key (key, sentence->key) &&
        (sentence->condition == NULL || condition_holds (scan, sentence->condition)) &&
        walk_members (sentence->text, is_free_cb, scan))
      {
        walk_members (sentence->text, use_cb, scan);
        add_phrase (phrases, scan->place, sentence->text, NULL);
      }
}

/* ---- what has no sentence */

/* The parameters of a measure that are numbers. */
static void
add_parameters (Scan      *scan,
                GPtrArray *phrases)
{
  g_autofree char *measure_place = gewu_scheme_place_member (scan->place, "measure");
  g_autofree char *with_place = gewu_scheme_place_member (scan->place, "with");
  g_autofree char *measure = gewu_scheme_draft_dup (scan->draft, measure_place);
  const GewuIndicator *indicator = measure != NULL ? gewu_indicator_find (measure) : NULL;
  const GewuIndicatorParameter *parameter = indicator != NULL ? indicator->parameters : NULL;

  for (; parameter != NULL && parameter->name != NULL; parameter++)
    {
      g_autofree char *place = gewu_scheme_place_member (with_place, parameter->name);

      if (parameter->type == GEWU_INDICATOR_PARAMETER_NUMBER &&
          gewu_scheme_draft_has (scan->draft, place))
        add_phrase (phrases, scan->place, parameter->title,
                    g_strconcat ("with.", parameter->name, NULL));
    }
}

/* The member of field that is a number (transfer full), or NULL. */
static char *
get_number (Scan                *scan,
            const GewuFormField *field)
{
  gboolean is_operand = field->type == GEWU_FORM_OPERAND;
  g_autofree char *member =
    is_operand ? g_strconcat (field->member, ".value", NULL) : g_strdup (field->member);
  g_autofree char *place = gewu_scheme_place_member (scan->place, member);

  if (field->type != GEWU_FORM_DECIMAL && field->type != GEWU_FORM_INTEGER &&
      field->type != GEWU_FORM_DECIMALS && field->type != GEWU_FORM_FALLBACK && !is_operand)
    return NULL;

  return is_number (scan, place) && !g_hash_table_contains (scan->used, place)
         ? g_steal_pointer (&member) : NULL;
}

static void
add_rest (Scan                *scan,
          const GewuFormShape *shape,
          GPtrArray           *phrases)
{
  for (const GewuFormField *field = shape->fields; field->member != NULL; field++)
    {
      char *member = get_number (scan, field);

      if (field->type == GEWU_FORM_MEASURE)
        add_parameters (scan, phrases);
      else if (member != NULL)
        add_phrase (phrases, scan->place, field->title, member);
    }
}

/* ---- objects in objects */

static void add_object (GewuSchemeDraft     *draft,
                        const char          *place,
                        GPtrArray           *phrases);

static void
add_inner (GewuSchemeDraft     *draft,
           const char          *place,
           const GewuFormShape *shape,
           gboolean             rules,
           GPtrArray           *phrases)
{
  for (const GewuFormField *field = shape->fields; field->member != NULL; field++)
    {
      g_autofree char *at = gewu_scheme_place_member (place, field->member);
      g_autofree char *measured = gewu_scheme_place_member (at, "measure");

      if ((field->type == GEWU_FORM_RULE) != rules || !gewu_scheme_draft_has (draft, at))
        continue;
      if (field->type == GEWU_FORM_OBJECT || field->type == GEWU_FORM_RULE)
        add_object (draft, at, phrases);
      else if (field->type == GEWU_FORM_OPERAND && gewu_scheme_draft_has (draft, measured))
        {
          Scan scan = { draft, at, NULL };

          add_parameters (&scan, phrases);
        }
      for (guint n = 0;
           field->type == GEWU_FORM_LIST && n < gewu_scheme_draft_get_length (draft, at); n++)
        {
          g_autofree char *element = gewu_scheme_place_nth (at, n);

          add_object (draft, element, phrases);
        }
    }
}

/* What a rule says stands before the limits of its item. */
static void
add_object (GewuSchemeDraft *draft,
            const char      *place,
            GPtrArray       *phrases)
{
  const GewuFormShape *shape = gewu_scheme_form_find (draft, place);
  g_autoptr(GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Scan scan = { draft, place, used };

  if (shape == NULL)
    return;
  add_inner (draft, place, shape, TRUE, phrases);
  add_sentences (&scan, phrases);
  add_rest (&scan, shape, phrases);
  add_inner (draft, place, shape, FALSE, phrases);
}

/* ---- lines */

static void
add_numbers (GPtrArray       *list,
             GewuSchemeDraft *draft,
             const char      *place,
             const char      *kind,
             gboolean         always)
{
  g_autofree char *title_place = gewu_scheme_place_member (place, "title");
  g_autofree char *name_place = gewu_scheme_place_member (place, "name");
  GewuSchemeNumbers *numbers = g_new0 (GewuSchemeNumbers, 1);

  numbers->place = g_strdup (place);
  numbers->kind = kind;
  numbers->title = gewu_scheme_draft_dup (draft, title_place);
  if (numbers->title == NULL)
    numbers->title = gewu_scheme_draft_dup (draft, name_place);
  numbers->phrases = g_ptr_array_new_with_free_func (phrase_free);
  add_object (draft, place, numbers->phrases);
  if (numbers->phrases->len > 0 || always)
    g_ptr_array_add (list, numbers);
  else
    gewu_scheme_numbers_free (numbers);
}

static void
add_field (GPtrArray           *list,
           GewuSchemeDraft     *draft,
           const char          *place,
           const GewuFormField *field)
{
  g_autofree char *at = gewu_scheme_place_member (place, field->member);

  if (field->type == GEWU_FORM_OBJECT && gewu_scheme_draft_has (draft, at))
    add_numbers (list, draft, at, field->title, FALSE);
  for (guint n = 0; field->type == GEWU_FORM_LIST && n < gewu_scheme_draft_get_length (draft, at);
       n++)
    {
      g_autofree char *element = gewu_scheme_place_nth (at, n);

      add_numbers (list, draft, element, field->shape->title, g_str_equal (field->member, "items"));
    }
}

GPtrArray *
gewu_scheme_numbers_list (GewuSchemeDraft *draft,
                          const char      *place)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_scheme_numbers_free);
  const GewuFormShape *shape;

  g_return_val_if_fail (GEWU_IS_SCHEME_DRAFT (draft), NULL);

  shape = gewu_scheme_form_find (draft, place);
  for (const GewuFormField *field = shape != NULL ? shape->fields : NULL;
       field != NULL && field->member != NULL; field++)
    if (!g_str_equal (field->member, "boards"))
      add_field (list, draft, place, field);

  return list;
}

static gboolean
collect_cb (const char *member,
            gboolean    number,
            gpointer    data)
{
  if (number)
    g_ptr_array_add (data, g_strdup (member));

  return TRUE;
}

char **
gewu_scheme_phrase_list_members (const GewuSchemePhrase *self)
{
  GPtrArray *members = g_ptr_array_new ();

  if (self->value != NULL)
    g_ptr_array_add (members, g_strdup (self->value));
  else
    walk_members (self->text, collect_cb, members);
  g_ptr_array_add (members, NULL);

  return (char **) g_ptr_array_free (members, FALSE);
}
