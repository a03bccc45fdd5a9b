/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-indicator.h"

#include "gewu-error.h"

#include <string.h>

const GewuIndicator *
gewu_indicator_find (const char *name)
{
  guint n_indicators;
  const GewuIndicator *indicators = gewu_indicator_list (&n_indicators);

  for (guint i = 0; i < n_indicators; i++)
    if (strcmp (indicators[i].name, name) == 0)
      return &indicators[i];

  return NULL;
}

gboolean
gewu_indicator_exists_for (const GewuIndicator *self,
                           GewuNoun             noun)
{
  return (self->nouns & (1U << noun)) != 0;
}

const GewuIndicatorParameter *
gewu_indicator_find_parameter (const GewuIndicator *self,
                               const char          *name)
{
  for (const GewuIndicatorParameter *it = self->parameters; it->name != NULL; it++)
    if (strcmp (it->name, name) == 0)
      return it;

  return NULL;
}

static gboolean
is_number (const char *value)
{
  gsize length = strlen (value);

  return length > 0 && length <= 4 && strspn (value, "0123456789") == length;
}

static gboolean
is_allowed (const GewuIndicatorParameter *parameter,
            const char                   *value)
{
  g_auto(GStrv) values = NULL;
  g_auto(GStrv) given = NULL;

  if (parameter->type == GEWU_INDICATOR_PARAMETER_NUMBER)
    return is_number (value);
  if (parameter->type == GEWU_INDICATOR_PARAMETER_TERM)
    return *value != '\0';

  values = g_strsplit (parameter->values, "|", -1);
  if (parameter->type == GEWU_INDICATOR_PARAMETER_CHOICE)
    return g_strv_contains ((const char *const *) values, value);

  given = g_strsplit (value, "+", -1);
  for (guint i = 0; given[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) values, given[i]))
      return FALSE;

  return given[0] != NULL;
}

gboolean
gewu_indicator_check (const GewuIndicator  *self,
                      char                **parameters,
                      GError              **error)
{
  for (guint i = 0; parameters != NULL && parameters[i] != NULL; i += 2)
    {
      const GewuIndicatorParameter *parameter = gewu_indicator_find_parameter (self, parameters[i]);

      if (parameter != NULL && is_allowed (parameter, parameters[i + 1]))
        continue;
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_SCHEME, "with.%s: %s", parameters[i],
                   parameter != NULL ? "not one of its values" : "no such parameter");
      return FALSE;
    }

  return TRUE;
}

const char *
gewu_indicator_get_value (const GewuIndicatorParameter  *parameter,
                          char                         **parameters)
{
  for (guint i = 0; parameters != NULL && parameters[i] != NULL; i += 2)
    if (strcmp (parameters[i], parameter->name) == 0)
      return parameters[i + 1];

  return parameter->preset;
}
