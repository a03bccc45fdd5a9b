/* The kinds of rules, as the engine describes them, in the form's own terms.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-scheme-form-table.h"

#include "gewu-rule-kinds.h"

#include <glib/gi18n.h>

/* Made once and never freed: they live as long as the engine's tables. */
typedef struct
{
  GewuFormShape  *shapes;    /* of each kind */
  GewuFormChoice *kinds;
} Rules;

static const GewuFormField *convert_parameters (const GewuRuleParameter *parameters,
                                                gboolean                 has_kind);

static GewuFormType
convert_type (GewuParameterType type)
{
  switch (type)
    {
    case GEWU_PARAMETER_POINTS:
    case GEWU_PARAMETER_NUMBER:
      return GEWU_FORM_DECIMAL;

    case GEWU_PARAMETER_INTEGER:
      return GEWU_FORM_INTEGER;

    case GEWU_PARAMETER_CHOICE:
      return GEWU_FORM_CHOICE;

    case GEWU_PARAMETER_LIST:
      return GEWU_FORM_DECIMALS;

    case GEWU_PARAMETER_ROWS:
      return GEWU_FORM_LIST;
    }

  g_assert_not_reached ();
}

static const GewuFormChoice *
convert_choices (const GewuParameterChoice *choices)
{
  GArray *converted = g_array_new (TRUE, TRUE, sizeof (GewuFormChoice));

  for (const GewuParameterChoice *choice = choices; choice != NULL && choice->id != NULL; choice++)
    {
      GewuFormChoice value = { choice->id, choice->title };

      g_array_append_val (converted, value);
    }

  return (const GewuFormChoice *) (gpointer) g_array_free (converted, FALSE);
}

/* What a parameter that must be there begins with. */
static const char *
get_start_value (const GewuRuleParameter *parameter)
{
  switch (parameter->type)
    {
    case GEWU_PARAMETER_POINTS:
    case GEWU_PARAMETER_NUMBER:
      return "\"1\"";

    case GEWU_PARAMETER_INTEGER:
      return "1";

    case GEWU_PARAMETER_LIST:
      return "[\"1\"]";

    case GEWU_PARAMETER_CHOICE:
    case GEWU_PARAMETER_ROWS:
      break;
    }

  return NULL;
}

/* Whether the parameter goes with what has been chosen before it (names). */
static gboolean
goes_with (const GewuRuleParameter *parameter,
           GHashTable              *chosen)
{
  return (parameter->with == NULL || g_hash_table_contains (chosen, parameter->with)) &&
         (parameter->instead_of == NULL || !g_hash_table_contains (chosen, parameter->instead_of));
}

static void
append_value (GString    *json,
              GHashTable *chosen,
              const char *name,
              const char *value)
{
  g_hash_table_add (chosen, (gpointer) name);
  g_string_append_printf (json, "%s\"%s\":%s", json->len > 1 ? "," : "", name, value);
}

/* A row with what it must have: of what excludes one another, the first. */
static char *
make_row (const GewuRuleParameter *columns)
{
  g_autoptr(GHashTable) chosen = g_hash_table_new (g_str_hash, g_str_equal);
  GString *json = g_string_new ("{");

  for (const GewuRuleParameter *column = columns; column->name != NULL; column++)
    if (column->required && goes_with (column, chosen) && get_start_value (column) != NULL)
      append_value (json, chosen, column->name, get_start_value (column));

  return g_string_free (g_string_append_c (json, '}'), FALSE);
}

static void
convert_rows (const GewuRuleParameter *parameter,
              GewuFormField           *field)
{
  GewuFormShape *row = g_new0 (GewuFormShape, 1);
  GewuFormChoice *starts = g_new0 (GewuFormChoice, 2);

  row->title = N_("Step");
  row->fields = convert_parameters (parameter->columns, FALSE);
  starts[0] = (GewuFormChoice) { make_row (parameter->columns), row->title };
  field->shape = row;
  field->choices = starts;
}

static const GewuFormField *
convert_parameters (const GewuRuleParameter *parameters,
                    gboolean                 has_kind)
{
  const GewuFormField kind = GEWU_FORM_MUST ("kind", N_("Kind of rule"), GEWU_FORM_CHOICE);
  GArray *fields = g_array_new (TRUE, TRUE, sizeof (GewuFormField));

  if (has_kind)
    g_array_append_val (fields, kind);
  for (const GewuRuleParameter *parameter = parameters; parameter->name != NULL; parameter++)
    {
      GewuFormField field = GEWU_FORM (parameter->name, parameter->title,
                                       convert_type (parameter->type));

      field.required = parameter->required;
      if (parameter->type == GEWU_PARAMETER_CHOICE)
        field.choices = convert_choices (parameter->choices);
      else if (parameter->type == GEWU_PARAMETER_ROWS)
        convert_rows (parameter, &field);
      g_array_append_val (fields, field);
    }

  return (const GewuFormField *) (gpointer) g_array_free (fields, FALSE);
}

static gpointer
create_rules (gpointer data G_GNUC_UNUSED)
{
  Rules *rules = g_new0 (Rules, 1);
  guint n = gewu_rule_kinds_get_n ();

  rules->shapes = g_new0 (GewuFormShape, n);
  rules->kinds = g_new0 (GewuFormChoice, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const GewuRuleDescription *kind = gewu_rule_kinds_get (i);
      GewuFormField *fields;

      rules->kinds[i] = (GewuFormChoice) { kind->id, kind->title };
      fields = (GewuFormField *) (gpointer) convert_parameters (kind->parameters, TRUE);
      fields[0].choices = rules->kinds;
      rules->shapes[i] = (GewuFormShape) { kind->title, fields };
    }

  return rules;
}

static const Rules *
get_rules (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, create_rules, NULL);
}

const GewuFormChoice *
gewu_scheme_form_list_rules (void)
{
  return get_rules ()->kinds;
}

const GewuFormShape *
gewu_scheme_form_get_rule (GewuSchemeDraft *draft,
                           const char      *place)
{
  g_autofree char *kind_place = gewu_scheme_place_member (place, "kind");
  g_autofree char *kind = gewu_scheme_draft_dup (draft, kind_place);
  const Rules *rules = get_rules ();

  for (guint i = 0; kind != NULL && rules->kinds[i].id != NULL; i++)
    if (g_str_equal (rules->kinds[i].id, kind))
      return &rules->shapes[i];

  return NULL;
}

/* ---- another kind */

/* Another kind may call something else by the same name: one number here, a list there. */
static gboolean
fits (const GewuRuleParameter *parameter,
      const char              *json)
{
  gboolean is_list = parameter->type == GEWU_PARAMETER_LIST ||
                     parameter->type == GEWU_PARAMETER_ROWS;

  return json != NULL && is_list == (*json == '[');
}

static char *
make_value (const GewuRuleParameter *parameter)
{
  g_autofree char *row = NULL;

  if (parameter->type != GEWU_PARAMETER_ROWS)
    return g_strdup (get_start_value (parameter));
  row = make_row (parameter->columns);

  return g_strdup_printf ("[%s]", row);
}

/* What it has of that name (transfer full), what it begins with, or NULL. */
static char *
choose_value (GewuSchemeDraft         *draft,
              const char              *place,
              const GewuRuleParameter *parameter)
{
  g_autofree char *at = gewu_scheme_place_member (place, parameter->name);
  g_autofree char *value = gewu_scheme_draft_dup_json (draft, at);

  if (fits (parameter, value))
    return g_steal_pointer (&value);

  return parameter->required ? make_value (parameter) : NULL;
}

char *
gewu_scheme_form_start_rule (GewuSchemeDraft *draft,
                             const char      *place,
                             const char      *kind)
{
  const GewuRuleDescription *description = gewu_rule_kinds_find (kind);
  g_autoptr(GHashTable) chosen = g_hash_table_new (g_str_hash, g_str_equal);
  GString *json = g_string_new (NULL);

  g_return_val_if_fail (description != NULL, NULL);

  g_string_append_printf (json, "{\"kind\":\"%s\"", kind);
  for (const GewuRuleParameter *parameter = description->parameters; parameter->name != NULL;
       parameter++)
    {
      g_autofree char *value =
        goes_with (parameter, chosen) ? choose_value (draft, place, parameter) : NULL;

      if (value != NULL)
        append_value (json, chosen, parameter->name, value);
    }

  return g_string_free (g_string_append_c (json, '}'), FALSE);
}
