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

static char *
read_name (GewuPlace  *place,
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
      gewu_place_fail (place, "with", "not a parameter");

  return parameters;
}

static GewuMeasure *
read_table_measure (GewuPlace *place)
{
  GewuMeasure *self = g_atomic_rc_box_new0 (GewuMeasure);

  self->name = read_name (place, "measure");
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
  need_terms (scope, computed->sum);
  need_terms (scope, computed->denominator);
  gewu_measure_unref (self);
  return g_atomic_rc_box_acquire (computed);
}

static GArray *
read_terms (GewuPlace  *place,
            const char *member)
{
  g_autoptr (GPtrArray) places = gewu_place_get_objects (place, member);
  GArray *terms = g_array_new (FALSE, TRUE, sizeof (GewuMeasureTerm));

  g_array_set_clear_func (terms, clear_term);
  for (guint i = 0; i < places->len; i++)
    {
      GewuPlace *at = g_ptr_array_index (places, i);
      GewuMeasureTerm term = { read_table_measure (at), { GEWU_DECIMAL_ONE } };

      gewu_place_find_decimal (at, "factor", &term.factor);
      g_array_append_val (terms, term);
    }

  if (places->len == 0)
    gewu_place_fail (place, member, "missing");

  return terms;
}

static GewuMeasure *
read_computed (GewuPlace *place)
{
  GewuMeasure *self = g_atomic_rc_box_new0 (GewuMeasure);
  gboolean is_rate = gewu_place_has (place, "numerator");

  self->name = read_name (place, "name");
  self->parameters = g_new0 (char *, 1);
  self->key = g_strdup (self->name);
  self->sum = read_terms (place, is_rate ? "numerator" : "sum");
  if (is_rate)
    self->denominator = read_terms (place, "denominator");

  return self;
}

/* Summands come from the table only, so no measure can be computed from itself. */
static void
check_terms (GewuMeasureScope *scope,
             GewuPlace        *scheme,
             GArray           *terms)
{
  for (guint i = 0; terms != NULL && i < terms->len; i++)
    if (g_hash_table_contains (scope->computed,
                               g_array_index (terms, GewuMeasureTerm, i).measure->name))
      gewu_place_fail (scheme, "measures", "one is computed from a computed one");
}

void
gewu_measure_read_computed (GewuPlace        *scheme,
                            GewuMeasureScope *scope)
{
  g_autoptr (GPtrArray) places = gewu_place_get_objects (scheme, "measures");
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < places->len; i++)
    {
      GewuPlace *place = g_ptr_array_index (places, i);
      GewuMeasure *measure = read_computed (place);

      if (g_hash_table_contains (scope->computed, measure->name))
        gewu_place_fail (place, "name", "used twice");
      g_hash_table_replace (scope->computed, g_strdup (measure->name), measure);
    }

  g_hash_table_iter_init (&iter, scope->computed);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const GewuMeasure *measure = value;

      check_terms (scope, scheme, measure->sum);
      check_terms (scope, scheme, measure->denominator);
    }
}
