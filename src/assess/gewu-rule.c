/* The kinds of rules, how any of them is read, and what several of them share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

static const GewuRuleKind *const kinds[] = {
  &gewu_rule_amount,
  &gewu_rule_base,
  &gewu_rule_deviation,
  &gewu_rule_once,
  &gewu_rule_per_occurrence,
  &gewu_rule_place,
  &gewu_rule_quota,
  &gewu_rule_range,
  &gewu_rule_rate,
  &gewu_rule_relative,
  &gewu_rule_steps,
  &gewu_rule_threshold,
  &gewu_rule_tiers,
};

const GewuParameterChoice gewu_part_choices[] = {
  { "prorata", N_("in proportion") },
  { "floor", N_("only whole ones count") },
  { "ceil", N_("a started one counts") },
  { NULL }
};

const GewuParameterChoice gewu_direction_choices[] = {
  { "more", N_("more is better") },
  { "less", N_("less is better") },
  { NULL }
};

static guint
count_parameters (const GewuRuleParameter *parameters)
{
  guint n = 0;

  while (parameters[n].name != NULL)
    n++;

  return n;
}

static GewuRuleSetting *read_settings (GewuPlace               *place,
                                       const GewuRuleParameter *parameters);

static guint
read_choice (GewuPlace               *place,
             const GewuRuleParameter *parameter)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; parameter->choices[i].id != NULL; i++)
    g_ptr_array_add (ids, (gpointer) parameter->choices[i].id);
  g_ptr_array_add (ids, NULL);

  return gewu_place_get_choice (place, parameter->name, (const char *const *) ids->pdata);
}

static void
free_settings (GewuRuleSetting *settings,
               guint            n)
{
  for (guint i = 0; i < n; i++)
    g_clear_pointer (&settings[i].list, g_array_unref);
}

static void
clear_setting (gpointer data)
{
  free_settings (data, 1);
}

static GArray *
read_rows (GewuPlace               *place,
           const GewuRuleParameter *parameter)
{
  g_autoptr (GPtrArray) places = gewu_place_get_objects (place, parameter->name);
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (GewuRuleSetting));

  g_array_set_clear_func (rows, clear_setting);
  if (places->len == 0)
    gewu_place_fail (place, parameter->name, "missing");

  for (guint i = 0; i < places->len; i++)
    {
      g_autofree GewuRuleSetting *row = read_settings (g_ptr_array_index (places, i),
                                                       parameter->columns);

      g_array_append_vals (rows, row, count_parameters (parameter->columns));
    }

  return rows;
}

static void
read_decimal (GewuPlace               *place,
              const GewuRuleParameter *parameter,
              GewuRuleSetting         *setting)
{
  if (parameter->fallback != NULL)
    gewu_decimal_parse (parameter->fallback, &setting->number);

  if (!parameter->required && !setting->given)
    return;

  setting->number = parameter->positive ? gewu_place_get_positive (place, parameter->name)
                                        : gewu_place_get_decimal (place, parameter->name);
}

static void
read_integer (GewuPlace               *place,
              const GewuRuleParameter *parameter,
              GewuRuleSetting         *setting)
{
  int fallback = parameter->fallback != NULL ? atoi (parameter->fallback) : 0;

  if (parameter->required && !setting->given)
    gewu_place_fail (place, parameter->name, "missing");
  setting->integer = gewu_place_get_integer (place, parameter->name, parameter->lowest,
                                             parameter->highest, fallback);
}

static void
read_setting (GewuPlace               *place,
              const GewuRuleParameter *parameter,
              GewuRuleSetting         *setting)
{
  setting->given = gewu_place_has (place, parameter->name);

  switch (parameter->type)
    {
    case GEWU_PARAMETER_POINTS:
    case GEWU_PARAMETER_NUMBER:
      read_decimal (place, parameter, setting);
      break;

    case GEWU_PARAMETER_INTEGER:
      read_integer (place, parameter, setting);
      break;

    case GEWU_PARAMETER_CHOICE:
      setting->integer = (int) read_choice (place, parameter);
      break;

    case GEWU_PARAMETER_LIST:
      setting->list = gewu_place_get_decimals (place, parameter->name);
      break;

    case GEWU_PARAMETER_ROWS:
    default:
      setting->list = read_rows (place, parameter);
      setting->n_columns = count_parameters (parameter->columns);
    }
}

/* Whether the parameter has no business here: another one is given instead, or its companion is
 * not. If it is given all the same, nobody asks for it, and the reader says so. */
static gboolean
is_left_aside (GewuPlace               *place,
               const GewuRuleParameter *parameter)
{
  if (parameter->with != NULL && !gewu_place_has (place, parameter->with))
    return TRUE;

  return parameter->instead_of != NULL && gewu_place_has (place, parameter->instead_of) &&
         !gewu_place_has (place, parameter->name);
}

static GewuRuleSetting *
read_settings (GewuPlace               *place,
               const GewuRuleParameter *parameters)
{
  GewuRuleSetting *settings = g_new0 (GewuRuleSetting, count_parameters (parameters));

  for (guint i = 0; parameters[i].name != NULL; i++)
    {
      const char *other = parameters[i].instead_of;

      if (is_left_aside (place, &parameters[i]))
        continue;
      read_setting (place, &parameters[i], &settings[i]);
      if (other != NULL && settings[i].given && gewu_place_has (place, other))
        gewu_place_fail (place, parameters[i].name, "one too many");
    }

  return settings;
}

GewuRule *
gewu_rule_read (GewuPlace *place)
{
  const char *ids[G_N_ELEMENTS (kinds) + 1] = { NULL };
  GewuRule *self = g_new0 (GewuRule, 1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    ids[i] = kinds[i]->description.id;

  if (!gewu_place_has (place, "kind"))
    gewu_place_fail (place, "kind", "missing");
  self->kind = kinds[gewu_place_get_choice (place, "kind", ids)];
  self->settings = read_settings (place, self->kind->description.parameters);
  if (self->kind->check != NULL)
    self->kind->check (self->settings, place);

  return self;
}

void
gewu_rule_free (GewuRule *self)
{
  free_settings (self->settings, count_parameters (self->kind->description.parameters));
  g_free (self->settings);
  g_free (self);
}

const GewuRuleSetting *
gewu_rule_get (const GewuRule *self,
               const char     *parameter)
{
  const GewuRuleParameter *parameters = self->kind->description.parameters;

  for (guint i = 0; parameters[i].name != NULL; i++)
    if (strcmp (parameters[i].name, parameter) == 0)
      return &self->settings[i];

  return NULL;
}

gboolean
gewu_rule_get_full (const GewuRule *self,
                    GewuDecimal    *full)
{
  return self->kind->get_full != NULL && self->kind->get_full (self->settings, full);
}

int
gewu_rule_get_places (const GewuRule *self)
{
  return gewu_rule_get (self, "round-rate")->integer;
}

gboolean
gewu_rule_get_comparable (const GewuRule *self,
                          GewuValue       value,
                          GewuDecimal    *comparable)
{
  int places = gewu_rule_get_places (self);

  return gewu_fraction_to_decimal (gewu_rule_get_value (value, places), GEWU_DECIMAL_PLACES,
                                   comparable);
}

gboolean
gewu_rule_first_is_full (const GewuRuleSetting *settings,
                         GewuDecimal           *full)
{
  *full = settings[0].number;

  return TRUE;
}

gboolean
gewu_rule_first_may_be_full (const GewuRuleSetting *settings,
                             GewuDecimal           *full)
{
  *full = settings[0].number;

  return settings[0].given;
}

GewuFraction
gewu_rule_begin_with (const GewuRuleSetting *first,
                      GewuFraction           points,
                      GewuScoreLine         *line)
{
  line->begin = first->number;

  return gewu_fraction_add (gewu_fraction_from_decimal (line->begin), points);
}

guint
gewu_rule_count_rows (const GewuRuleSetting *self)
{
  return self->list->len / self->n_columns;
}

const GewuRuleSetting *
gewu_rule_get_row (const GewuRuleSetting *self,
                   guint                  row)
{
  return &g_array_index (self->list, GewuRuleSetting, row * self->n_columns);
}

static GewuFraction
take_part (GewuFraction units,
           int          part)
{
  static GewuFraction (*const take[]) (GewuFraction value) = {
    NULL, gewu_fraction_floor, gewu_fraction_ceil
  };

  return take[part] == NULL ? units : take[part] (units);
}

GewuFraction
gewu_rule_count_units (GewuFraction           amount,
                       const GewuRuleSetting *unit,
                       const GewuRuleSetting *part,
                       GewuScoreLine         *line)
{
  GewuFraction units = gewu_fraction_divide (amount, gewu_fraction_from_decimal (unit->number));
  GewuFraction counted = take_part (units, part->integer);

  return gewu_fraction_to_decimal (counted, GEWU_DECIMAL_PLACES, &line->shortfall)
         ? counted : GEWU_FRACTION_OVERFLOW;
}

GewuFraction
gewu_rule_get_value (GewuValue value,
                     int       places)
{
  int unit = value.kind == GEWU_VALUE_RATIO ? 100 : 1;
  GewuFraction exact = gewu_fraction_multiply (gewu_fraction_from_ratio (value.ratio),
                                               gewu_fraction_from_int (unit));

  return places < 0 ? exact : gewu_fraction_round (exact, places, GEWU_ROUNDING_HALF_UP);
}

guint
gewu_rule_kinds_get_n (void)
{
  return G_N_ELEMENTS (kinds);
}

const GewuRuleDescription *
gewu_rule_kinds_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (kinds), NULL);

  return &kinds[index]->description;
}

const GewuRuleDescription *
gewu_rule_kinds_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i]->description.id, id) == 0)
      return &kinds[i]->description;

  return NULL;
}
