/* Reading .xlsx workbooks: from the package to its sheets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-xlsx-reader.h"

#include "gewu-error.h"
#include "gewu-limits.h"
#include "gewu-xlsx-relations.h"
#include "gewu-xlsx-worksheet.h"
#include "gewu-xlsx-strings.h"

#include <string.h>

/* A sheet as the workbook part lists it. */
typedef struct
{
  char *name;
  char *relation;
} Entry;

typedef struct
{
  GewuPackage       *package;
  GewuXlsxRelations *relations;
  GCancellable      *cancellable;  /* borrowed */
  GewuXlsxContext    context;
  GArray            *entries;      /* Entry, of the visible sheets */
  gboolean           has_root;
} Reading;

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
  g_free (entry->relation);
}

static void
init_reading (Reading      *reading,
              GewuArena    *arena,
              GCancellable *cancellable)
{
  *reading = (Reading) { .cancellable = cancellable };
  reading->context.arena = arena;
  reading->context.strings = g_ptr_array_new ();
  reading->context.styles = gewu_xlsx_styles_new ();
  reading->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (reading->entries, clear_entry);
}

static void
clear_reading (Reading *reading)
{
  g_array_unref (reading->entries);
  gewu_xlsx_styles_free (reading->context.styles);
  g_ptr_array_unref (reading->context.strings);
  g_clear_pointer (&reading->relations, gewu_xlsx_relations_free);
  g_clear_pointer (&reading->package, gewu_package_free);
}

static void
add_entry (Reading     *reading,
           const char **attributes,
           GError     **error)
{
  const char *name = gewu_xml_find_attribute (attributes, "name");
  const char *relation = gewu_xml_find_attribute (attributes, "id");
  const char *state = gewu_xml_find_attribute (attributes, "state");
  Entry entry;

  if (name == NULL || relation == NULL || (state != NULL && strcmp (state, "visible") != 0))
    return;

  if (reading->entries->len >= GEWU_LIMIT_SHEETS)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_TOO_LARGE, "too many sheets");
      return;
    }

  entry.name = g_strdup (name);
  entry.relation = g_strdup (relation);
  g_array_append_val (reading->entries, entry);
}

static void
start_workbook_cb (const char  *name,
                   const char **attributes,
                   gpointer     data,
                   GError     **error)
{
  Reading *reading = data;

  if (!reading->has_root && strcmp (name, "workbook") != 0)
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_FORMAT, "not a workbook");
  else if (strcmp (name, "sheet") == 0)
    add_entry (reading, attributes, error);
  else if (strcmp (name, "workbookPr") == 0 && gewu_xml_find_flag (attributes, "date1904"))
    reading->context.base = GEWU_SERIAL_FROM_1904;

  reading->has_root = TRUE;
}

static char *
find_workbook_part (Reading  *reading,
                    GError  **error)
{
  g_autoptr(GewuXlsxRelations) relations =
    gewu_xlsx_relations_read (reading->package, "", reading->cancellable, error);
  const char *part;

  if (relations == NULL)
    return NULL;

  part = gewu_xlsx_relations_find_part (relations, "officeDocument", NULL);
  if (part == NULL)
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_FORMAT, "not a workbook");

  return g_strdup (part);
}

static gboolean
read_workbook_part (Reading  *reading,
                    GError  **error)
{
  static const GewuXmlHandlers handlers = { .start = start_workbook_cb };
  g_autofree char *part = find_workbook_part (reading, error);

  if (part == NULL || !gewu_package_parse (reading->package, part, &handlers, reading,
                                           reading->cancellable, error))
    return FALSE;

  reading->relations = gewu_xlsx_relations_read (reading->package, part, reading->cancellable,
                                                 error);
  return reading->relations != NULL;
}

static gboolean
read_shared_parts (Reading  *reading,
                   GError  **error)
{
  const GewuXlsxContext *context = &reading->context;
  const char *strings = gewu_xlsx_relations_find_part (reading->relations, "sharedStrings", NULL);
  const char *styles = gewu_xlsx_relations_find_part (reading->relations, "styles", NULL);

  if (strings != NULL &&
      !gewu_xlsx_strings_read (context->strings, context->arena, reading->package, strings,
                               reading->cancellable, error))
    return FALSE;

  return styles == NULL ||
         gewu_xlsx_styles_read (context->styles, reading->package, styles, reading->cancellable,
                                error);
}

static gboolean
read_sheet (Reading      *reading,
            const Entry  *entry,
            GPtrArray    *sheets,
            GError      **error)
{
  const char *part = gewu_xlsx_relations_find_part (reading->relations, "worksheet",
                                                    entry->relation);
  g_autoptr(GewuSheet) sheet = NULL;

  /* A sheet may be one chart and nothing else. */
  if (part == NULL)
    return TRUE;

  sheet = gewu_sheet_new (entry->name, reading->context.arena);
  if (!gewu_xlsx_worksheet_read (sheet, &reading->context, reading->package, part,
                                 reading->cancellable, error))
    return FALSE;

  g_ptr_array_add (sheets, g_steal_pointer (&sheet));
  return TRUE;
}

static gboolean
read_all (Reading     *reading,
          const char  *path,
          GPtrArray   *sheets,
          GError     **error)
{
  reading->package = gewu_package_open (path, error);
  if (reading->package == NULL ||
      !read_workbook_part (reading, error) || !read_shared_parts (reading, error))
    return FALSE;

  for (guint i = 0; i < reading->entries->len; i++)
    if (!read_sheet (reading, &g_array_index (reading->entries, Entry, i), sheets, error))
      return FALSE;

  return TRUE;
}

gboolean
gewu_xlsx_read (const char    *path,
                GewuArena     *arena,
                GPtrArray     *sheets,
                GCancellable  *cancellable,
                GError       **error)
{
  Reading reading;
  gboolean success;

  init_reading (&reading, arena, cancellable);
  success = read_all (&reading, path, sheets, error);
  clear_reading (&reading);

  return success;
}
