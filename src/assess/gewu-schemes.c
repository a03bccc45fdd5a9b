/* The schemes that come with the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-schemes.h"

#include "gewu-error.h"
#include "gewu-schemes-resource.h"

#define PREFIX "/org/gewu/Gewu/schemes/"

/* In the order in which they are offered; each is the file of that name. */
static const char *const preset_ids[] = {
  "recommended",
  "quarter-example",
  "jinhua-case-rate",
  "liujiao-grid-members",
  "assistant-reward-pay",
  "bengbu-grades",
  "yanga-villages",
};

void
gewu_preset_free (GewuPreset *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

GPtrArray *
gewu_schemes_list (void)
{
  GPtrArray *presets = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_preset_free);

  for (guint i = 0; i < G_N_ELEMENTS (preset_ids); i++)
    {
      g_autoptr (GewuScheme) scheme = gewu_schemes_load (preset_ids[i], NULL);
      GewuPreset *preset;

      /* What is shipped is valid. */
      g_assert (scheme != NULL);

      preset = g_new (GewuPreset, 1);
      preset->id = g_strdup (preset_ids[i]);
      preset->title = g_strdup (gewu_scheme_get_title (scheme));
      g_ptr_array_add (presets, preset);
    }

  return presets;
}

char *
gewu_schemes_dup_text (const char  *id,
                       GError     **error)
{
  g_autofree char *path = g_strconcat (PREFIX, id, ".json", NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (gewu_schemes_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, id);
      return NULL;
    }

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

GewuScheme *
gewu_schemes_load (const char  *id,
                   GError     **error)
{
  g_autofree char *text = gewu_schemes_dup_text (id, error);

  return text != NULL ? gewu_scheme_new_from_json (text, -1, error) : NULL;
}
