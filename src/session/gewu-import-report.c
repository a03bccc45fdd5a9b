/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-import-report.h"

#include <json-glib/json-glib.h>

/* The struct that callers see, and what it takes to share it. */
typedef struct
{
  GewuImportReport public;
  gatomicrefcount  ref_count;
} Shared;

G_DEFINE_BOXED_TYPE (GewuImportReport, gewu_import_report, gewu_import_report_ref,
                     gewu_import_report_unref)

static void
import_column_free (gpointer data)
{
  GewuImportColumn *self = data;

  g_free (self->heading);
  g_free (self);
}

static void
import_sheet_free (gpointer data)
{
  GewuImportSheet *self = data;

  g_free (self->file);
  g_free (self->sheet);
  g_free (self->kind);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->warnings);
  g_ptr_array_unref (self->conflicts);
  g_ptr_array_unref (self->rejected);
  g_ptr_array_unref (self->duplicate_rows);
  g_free (self);
}

GewuImportReport *
gewu_import_report_new (void)
{
  Shared *shared = g_new0 (Shared, 1);

  g_atomic_ref_count_init (&shared->ref_count);
  shared->public.sheets = g_ptr_array_new_with_free_func (import_sheet_free);

  return &shared->public;
}

GewuImportReport *
gewu_import_report_ref (GewuImportReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&((Shared *) self)->ref_count);
  return self;
}

void
gewu_import_report_unref (GewuImportReport *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&((Shared *) self)->ref_count))
    return;

  g_ptr_array_unref (self->sheets);
  g_free (self);
}

typedef struct
{
  GewuImportColumn *column;
  guint             place;    /* in the sheet */
} PlacedColumn;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  return (int) ((const PlacedColumn *) a)->place - (int) ((const PlacedColumn *) b)->place;
}

static GewuImportColumn *
import_column_new (const char      *heading,
                   const GewuField *field)
{
  GewuImportColumn *self = g_new0 (GewuImportColumn, 1);

  self->heading = g_strdup (heading);
  self->field = field;

  return self;
}

/* The recognised ones in the sheet's order, then the others. */
static void
add_columns (GewuImportSheet *sheet,
             const GewuTable *table)
{
  g_autoptr(GArray) placed = g_array_new (FALSE, FALSE, sizeof (PlacedColumn));

  if (table->noun != GEWU_NOUN_NONE)
    {
      guint n_fields;
      const GewuField *fields = gewu_noun_get_fields (table->noun, &n_fields);

      for (guint i = 0; i < n_fields; i++)
        if (table->columns[i].column != 0)
          {
            PlacedColumn column = { import_column_new (table->columns[i].heading, &fields[i]),
                                    table->columns[i].column };

            g_array_append_val (placed, column);
          }
    }
  g_array_sort (placed, compare_places);
  for (guint i = 0; i < placed->len; i++)
    g_ptr_array_add (sheet->columns, g_array_index (placed, PlacedColumn, i).column);
  for (guint i = 0; i < table->unrecognized->len; i++)
    g_ptr_array_add (sheet->columns,
                     import_column_new (g_ptr_array_index (table->unrecognized, i), NULL));
}

static GPtrArray *
new_findings (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_finding_free);
}

GewuImportSheet *
gewu_import_report_add (GewuImportReport *self,
                        const GewuTable  *table)
{
  GewuImportSheet *sheet = g_new0 (GewuImportSheet, 1);

  sheet->file = g_path_get_basename (gewu_workbook_get_path (table->workbook));
  sheet->sheet = g_strdup (gewu_sheet_get_name (table->sheet));
  sheet->known = table->noun != GEWU_NOUN_NONE;
  sheet->noun = table->noun;
  sheet->kind = g_strdup (sheet->known ? gewu_noun_to_id (table->noun) : NULL);
  sheet->columns = g_ptr_array_new_with_free_func (import_column_free);
  sheet->warnings = new_findings ();
  sheet->conflicts = new_findings ();
  sheet->rejected = new_findings ();
  sheet->duplicate_rows = new_findings ();
  add_columns (sheet, table);
  g_ptr_array_add (self->sheets, sheet);

  return sheet;
}

static void
add_count (JsonBuilder *builder,
           const char  *name,
           guint        count)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, count);
}

static void
add_sheet (JsonBuilder           *builder,
           const GewuImportSheet *sheet)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, sheet->file);
  json_builder_set_member_name (builder, "sheet");
  json_builder_add_string_value (builder, sheet->sheet);
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder, sheet->kind);
  add_count (builder, "read", sheet->read);
  add_count (builder, "created", sheet->created);
  add_count (builder, "updated", sheet->updated);
  add_count (builder, "unchanged", sheet->unchanged);
  add_count (builder, "duplicates", sheet->duplicates);
  add_count (builder, "warnings", sheet->warnings->len);
  add_count (builder, "conflicts", sheet->conflicts->len);
  add_count (builder, "rejected", sheet->rejected->len);
  json_builder_end_object (builder);
}

char *
gewu_import_report_to_json (GewuImportReport *self)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < self->sheets->len; i++)
    {
      const GewuImportSheet *sheet = g_ptr_array_index (self->sheets, i);

      if (sheet->known)
        add_sheet (builder, sheet);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

guint
gewu_import_report_created (GewuImportReport *self)
{
  guint created = 0;

  for (guint i = 0; i < self->sheets->len; i++)
    {
      const GewuImportSheet *sheet = g_ptr_array_index (self->sheets, i);

      created += sheet->created;
      for (GewuNoun noun = 0; noun < GEWU_N_NOUNS; noun++)
        created += sheet->brought[noun];
    }

  return created;
}

guint
gewu_import_report_updated (GewuImportReport *self)
{
  guint updated = 0;

  for (guint i = 0; i < self->sheets->len; i++)
    updated += ((GewuImportSheet *) g_ptr_array_index (self->sheets, i))->updated;

  return updated;
}
