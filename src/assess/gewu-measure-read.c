/* How a scheme's measures are read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-measure-private.h"

#include <string.h>

static void
clear_term (gpointer data)
{
  GewuMeasureTerm *term = data;

  gewu_measure_unref (term->measure);
}

static char *
make_key (const char *name,
          char      **parameters)
{
  GString *key = g_string_new (name);

  for (guint i = 0; parameters[i] != NULL; i += 2)
    g_string_append_printf (key, "%c%s=%s", i == 0 ? '?' : '&', parameters[i], parameters[i + 1]);

  return g_string_free (key, FALSE);
}

/* "?", "&" and "=" separate parameters in a key, "," columns in a CSV. */
static gboolean
is_word (const char *text)
{
  return strpbrk (text, "?&=, \t\r\n\"") == NULL;
}

char *
gewu_measure_read_name (GewuPlace  *place,
                        const char *member)
{
  char *name = gewu_place_get_text (place, member);

  if (!is_word (name) || strcmp (name, "score") == 0)
    gewu_place_fail (place, member, "not a measure's name");

  return name;
}

static void
need (GewuMeasureScope *scope,
      GewuMeasure      *measure)
{
  for (guint i = 0; i < scope->needed->len; i++)
    {
      const GewuMeasure *known = g_ptr_array_index (scope->needed, i);

      if (strcmp (known->key, measure->key) == 0)
        return;
    }

  g_ptr_array_add (scope->needed, g_atomic_rc_box_acquire (measure));
}

static void
need_terms (GewuMeasureScope *scope,
            GArray           *terms)
{
  for (guint i = 0; terms != NULL && i < terms->len; i++)
    need (scope, g_array_index (terms, GewuMeasureTerm, i).measure);
}

static char **
read_parameters (GewuPlace *place)
{
  char **parameters;

  if (!gewu_place_has (place, "with"))
    return g_new0 (char *, 1);

  parameters = gewu_place_get_texts (place, "with");
  for (guint i = 0; parameters[i] != NULL; i++)
    if (*parameters[i] == '\0' || !is_word (parameters[i]))
      {
        g_autofree char *member = g_strconcat ("with.", parameters[i - i % 2], NULL);

        gewu_place_fail (place, member, "not a parameter");
      }

  return parameters;
}

static GewuMeasure *
read_table_measure (GewuPlace *place)
{
  GewuMeasure *self = g_atomic_rc_box_new0 (GewuMeasure);

  self->name = gewu_measure_read_name (place, "measure");
  self->parameters = read_parameters (place);
  self->key = make_key (self->name, self->parameters);

  return self;
}

GewuMeasure *
gewu_measure_read (GewuPlace        *place,
                   GewuMeasureScope *scope)
{
  GewuMeasure *self = read_table_measure (place);
  GewuMeasure *computed = g_hash_table_lookup (scope->computed, self->name);

  if (computed == NULL)
    {
      need (scope, self);
      return self;
    }

  if (*self->parameters != NULL)
    gewu_place_fail (place, "with", "a computed measure takes no parameters");
  if (computed->board != NULL && !g_hash_table_contains (scope->boards, computed->board))
    gewu_place_fail (place, "measure", "not an earlier board");
  need_terms (scope, computed->terms);
  need_terms (scope, computed->denominator);
  gewu_measure_unref (self);
  return g_atomic_rc_box_acquire (computed);
}

static gboolean
have_weights (GPtrArray *places)
{
  for (guint i = 0; i < places->len; i++)
    if (gewu_place_has (g_ptr_array_index (places, i), "weight"))
      return TRUE;

  return FALSE;
}

/* factor: the member of that name; "weight" is there in all or in none, NULL: none. */
static GArray *
read_terms (GewuPlace  *place,
            const char *member,
            const char *factor,
            gboolean   *weighted)
{
  g_autoptr (GPtrArray) places = gewu_place_get_objects (place, member);
  GArray *terms = g_array_new (FALSE, TRUE, sizeof (GewuMeasureTerm));

  *weighted = have_weights (places);
  g_array_set_clear_func (terms, clear_term);
  for (guint i = 0; i < places->len; i++)
    {
      GewuPlace *at = g_ptr_array_index (places, i);
      GewuMeasureTerm term = { read_table_measure (at), { GEWU_DECIMAL_ONE } };

      if (*weighted && g_strcmp0 (factor, "weight") == 0)
        term.factor = gewu_place_get_positive (at, factor);
      else if (factor != NULL)
        gewu_place_find_decimal (at, factor, &term.factor);
      g_array_append_val (terms, term);
    }

  if (places->len == 0)
    gewu_place_fail (place, member, "missing");

  return terms;
}

/* The member with the parts of each kind; the first one that is there says what kind it is. */
static const struct
{
  GewuMeasureKind kind;
  const char     *member;
  const char     *factor;
} computed_kinds[] = {
  { GEWU_MEASURE_RATE, "numerator", "factor" },
  { GEWU_MEASURE_HIGHEST, "highest", NULL },
  { GEWU_MEASURE_LOWEST, "lowest", NULL },
  { GEWU_MEASURE_AVERAGE, "average", "weight" },
  { GEWU_MEASURE_SUM, "sum", "factor" },
};

static guint
find_computed_kind (GewuPlace *place)
{
  if (gewu_place_has (place, "denominator"))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (computed_kinds); i++)
    if (gewu_place_has (place, computed_kinds[i].member))
      return i;

  return G_N_ELEMENTS (computed_kinds);
}

static void
read_quotient (GewuPlace   *place,
               GewuMeasure *self)
{
  static const char *const results[] = { "rate", "number", NULL };
  gboolean weighted;

  self->denominator = read_terms (place, "denominator", "factor", &weighted);
  if (gewu_place_get_choice (place, "as", results) == 1)
    self->kind = GEWU_MEASURE_QUOTIENT;
}

static void
read_kind (GewuPlace   *place,
           GewuMeasure *self)
{
  static const char *const missing[] = { "absent", "reweight", NULL };
  guint i = find_computed_kind (place);
  gboolean weighted;

  if (i == G_N_ELEMENTS (computed_kinds) && gewu_place_has (place, "score-of"))
    {
      self->kind = GEWU_MEASURE_SCORE;
      self->board = gewu_place_get_id (place, "score-of");
      return;
    }

  i = MIN (i, G_N_ELEMENTS (computed_kinds) - 1);
  self->kind = computed_kinds[i].kind;
  self->terms = read_terms (place, computed_kinds[i].member, computed_kinds[i].factor, &weighted);
  if (self->kind == GEWU_MEASURE_RATE)
    read_quotient (place, self);
  else if (self->kind == GEWU_MEASURE_AVERAGE)
    {
      self->is_mean = !weighted;
      self->reweight = gewu_place_get_choice (place, "missing", missing) == 1;
    }
}

static GewuMeasure *
read_computed (GewuPlace *place)
{
  GewuMeasure *self = g_atomic_rc_box_new0 (GewuMeasure);

  self->name = gewu_measure_read_name (place, "name");
  self->parameters = g_new0 (char *, 1);
  self->key = g_strdup (self->name);
  read_kind (place, self);

  return self;
}

static const char *
get_member (const GewuMeasure *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (computed_kinds); i++)
    if (computed_kinds[i].kind == self->kind)
      return computed_kinds[i].member;

  return "numerator";
}

/* Parts come from the table only, so no measure can be computed from itself. */
static void
check_terms (GewuMeasureScope *scope,
             GewuPlace        *scheme,
             guint             index,
             const char       *member,
             GArray           *terms)
{
  for (guint i = 0; terms != NULL && i < terms->len; i++)
    if (g_hash_table_contains (scope->computed,
                               g_array_index (terms, GewuMeasureTerm, i).measure->name))
      {
        g_autofree char *part = g_strdup_printf ("measures[%u].%s[%u].measure", index, member, i);

        gewu_place_fail (scheme, part, "one is computed from a computed one");
      }
}

void
gewu_measure_read_computed (GewuPlace        *scheme,
                            GewuMeasureScope *scope)
{
  g_autoptr (GPtrArray) places = gewu_place_get_objects (scheme, "measures");

  for (guint i = 0; i < places->len; i++)
    {
      GewuPlace *place = g_ptr_array_index (places, i);
      GewuMeasure *measure = read_computed (place);

      g_ptr_array_add (scope->measures, measure);
      if (!g_hash_table_insert (scope->computed, measure->name, measure))
        gewu_place_fail (place, "name", "used twice");
    }

  for (guint i = 0; i < scope->measures->len; i++)
    {
      const GewuMeasure *measure = g_ptr_array_index (scope->measures, i);

      check_terms (scope, scheme, i, get_member (measure), measure->terms);
      check_terms (scope, scheme, i, "denominator", measure->denominator);
    }
}

void
gewu_measure_check_boards (GewuPlace        *scheme,
                           GewuMeasureScope *scope)
{
  for (guint i = 0; i < scope->measures->len; i++)
    {
      const GewuMeasure *measure = g_ptr_array_index (scope->measures, i);
      g_autofree char *member = g_strdup_printf ("measures[%u].score-of", i);

      if (measure->board != NULL && !g_hash_table_contains (scope->boards, measure->board))
        gewu_place_fail (scheme, member, "no such board");
    }
}
