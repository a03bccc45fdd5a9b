/* Relations of a part.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-xlsx-relations.h"

#include "gewu-error.h"
#include "gewu-limits.h"

#include <string.h>

typedef struct
{
  char *id;
  char *type;
  char *part;
} Relation;

struct _GewuXlsxRelations
{
  char   *folder;     /* of the part they belong to, from "/" */
  GArray *relations;  /* Relation */
};

static void
clear_relation (gpointer data)
{
  Relation *relation = data;

  g_free (relation->id);
  g_free (relation->type);
  g_free (relation->part);
}

void
gewu_xlsx_relations_free (GewuXlsxRelations *self)
{
  g_array_unref (self->relations);
  g_free (self->folder);
  g_free (self);
}

/* Targets are relative to the folder, or absolute: "worksheets/sheet1.xml", "/xl/styles.xml". */
static char *
resolve_target (const char *target,
                const char *folder)
{
  g_autofree char *path = g_canonicalize_filename (target, folder);

  return g_strdup (path + strspn (path, "/"));
}

static void
start_cb (const char  *name,
          const char **attributes,
          gpointer     data,
          GError     **error)
{
  GewuXlsxRelations *self = data;
  const char *id = gewu_xml_find_attribute (attributes, "Id");
  const char *type = gewu_xml_find_attribute (attributes, "Type");
  const char *target = gewu_xml_find_attribute (attributes, "Target");
  const char *mode = gewu_xml_find_attribute (attributes, "TargetMode");
  Relation relation;

  if (strcmp (name, "Relationship") != 0 || id == NULL || type == NULL || target == NULL ||
      g_strcmp0 (mode, "External") == 0)
    return;

  if (self->relations->len >= GEWU_LIMIT_PARTS)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_TOO_LARGE, "too many relations");
      return;
    }

  relation.id = g_strdup (id);
  relation.type = g_path_get_basename (type);
  relation.part = resolve_target (target, self->folder);
  g_array_append_val (self->relations, relation);
}

/* "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" → "_rels/.rels" */
static char *
name_relations_part (const char *part)
{
  const char *slash = strrchr (part, '/');
  const char *name = slash != NULL ? slash + 1 : part;

  return g_strdup_printf ("%.*s_rels/%s.rels", (int) (name - part), part, name);
}

GewuXlsxRelations *
gewu_xlsx_relations_read (GewuPackage   *package,
                          const char    *part,
                          GCancellable  *cancellable,
                          GError       **error)
{
  static const GewuXmlHandlers handlers = { .start = start_cb };
  g_autofree char *relations_part = name_relations_part (part);
  g_autofree char *absolute = g_strconcat ("/", part, NULL);
  g_autoptr(GewuXlsxRelations) self = g_new0 (GewuXlsxRelations, 1);

  self->folder = g_path_get_dirname (absolute);
  self->relations = g_array_new (FALSE, FALSE, sizeof (Relation));
  g_array_set_clear_func (self->relations, clear_relation);

  if (gewu_package_has_part (package, relations_part) &&
      !gewu_package_parse (package, relations_part, &handlers, self, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

const char *
gewu_xlsx_relations_find_part (GewuXlsxRelations *self,
                               const char        *type,
                               const char        *id)
{
  for (guint i = 0; i < self->relations->len; i++)
    {
      const Relation *relation = &g_array_index (self->relations, Relation, i);

      if (strcmp (relation->type, type) == 0 && (id == NULL || strcmp (relation->id, id) == 0))
        return relation->part;
    }

  return NULL;
}
