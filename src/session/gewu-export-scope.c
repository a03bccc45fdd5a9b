/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-export-scope.h"

#include "gewu-report.h"
#include "gewu-store-find.h"

#include <string.h>

#define GRID_SEPARATOR "、"

void
gewu_export_scope_free (GewuExportScope *self)
{
  g_free (self->unit_name);
  g_clear_pointer (&self->grids, g_array_unref);
  g_clear_pointer (&self->people, g_array_unref);
  g_clear_pointer (&self->grid_codes, g_hash_table_unref);
  g_free (self->words);
  g_free (self);
}

static gboolean
find_grids (GewuExportScope  *self,
            GewuConnection   *connection,
            const char       *code,
            GError          **error)
{
  g_autoptr(GPtrArray) codes = NULL;

  if (!gewu_store_find_grids_below (connection, code, &self->grids, &codes, error))
    return FALSE;
  self->grid_codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < codes->len; i++)
    if (g_ptr_array_index (codes, i) != NULL)
      g_hash_table_add (self->grid_codes, g_strdup (g_ptr_array_index (codes, i)));

  return TRUE;
}

static void
say (GString    *words,
     const char *before,
     const char *name,
     const char *after)
{
  g_string_append_printf (words, "%s%s%s%s", words->len > 0 ? "；" : "", before, name, after);
}

static char *
describe (const GewuExportScope *self,
          const char            *grid)
{
  GString *words = g_string_new (NULL);

  if (self->unit_name != NULL)
    say (words, "", self->unit_name, "");
  if (self->grids != NULL)
    say (words, "网格 ", grid, self->grids->len > 1 ? " 及下级" : "");
  if (self->people != NULL)
    {
      g_autofree char *number = g_strdup_printf ("%u", self->people->len);

      say (words, "所选 ", number, " 人");
    }

  return g_string_free (words, words->len == 0);
}

GewuExportScope *
gewu_export_scope_new (GewuConnection           *connection,
                       const GewuReportRequest  *request,
                       guint                     takes,
                       GError                  **error)
{
  g_autoptr(GewuExportScope) self = g_new0 (GewuExportScope, 1);

  if ((takes & GEWU_REPORT_TAKES_UNIT) != 0 && request->unit != NULL)
    {
      self->unit = gewu_store_find_unit (connection, request->unit, error);
      if (self->unit == 0)
        return NULL;
      self->unit_name = g_strdup (request->unit);
    }
  if ((takes & GEWU_REPORT_TAKES_GRID) != 0 && request->grid != NULL
      && !find_grids (self, connection, request->grid, error))
    return NULL;
  if ((takes & GEWU_REPORT_TAKES_PEOPLE) != 0 && request->people != NULL)
    self->people = g_array_copy (request->people);
  self->words = describe (self, request->grid);

  return g_steal_pointer (&self);
}

/* grids: codes joined as the scoring joins them; a subject may have several. */
static gboolean
takes_grids (const GewuExportScope *self,
             const char            *grids)
{
  g_auto(GStrv) codes = g_strsplit (grids != NULL ? grids : "", GRID_SEPARATOR, -1);

  for (guint i = 0; codes[i] != NULL; i++)
    if (g_hash_table_contains (self->grid_codes, codes[i]))
      return TRUE;

  return FALSE;
}

static gboolean
takes_person (const GewuExportScope *self,
              gint64                 id)
{
  for (guint i = 0; i < self->people->len; i++)
    if (g_array_index (self->people, gint64, i) == id)
      return TRUE;

  return FALSE;
}

gboolean
gewu_export_scope_takes (const GewuExportScope *self,
                         const GewuScore       *score)
{
  const GewuSubject *subject = score->subject;
  const char *unit = subject->noun == GEWU_NOUN_UNIT ? subject->name
                                                     : gewu_subject_get_attribute (subject, "unit");

  return (self->unit_name == NULL || g_strcmp0 (unit, self->unit_name) == 0)
         && (self->grids == NULL
             || takes_grids (self, gewu_subject_get_attribute (subject, "grid")))
         && (self->people == NULL || takes_person (self, subject->id));
}
