/* The way of a row: recognising its record, creating or updating it, and remembering what was
 * taken.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-import-row.h"

#include "gewu-store-record.h"

static gboolean
begin_import (GewuImport  *self,
              GError     **error)
{
  return self->import != 0 ||
         gewu_store_begin_import (self->connection, self->files, &self->import, error);
}

gboolean
gewu_import_remember (GewuImport  *self,
                      const char  *kind,
                      const char  *key,
                      gint64       record,
                      const char  *cells,
                      GError     **error)
{
  return begin_import (self, error) &&
         gewu_store_remember_row (self->connection, self->import, kind, key, record, cells, error);
}

/* cells: what is remembered now; NULL: nothing. */
static gboolean
remember_row (GewuImport     *self,
              GewuImportRow  *row,
              const char     *key,
              const char     *cells,
              GError        **error)
{
  g_autofree char *json = gewu_import_cells_to_json (row->kind->noun, row->draft->values);

  if (g_strcmp0 (json, cells) == 0)
    return TRUE;

  return gewu_import_remember (self, gewu_noun_to_id (row->kind->noun), key, row->draft->id, json,
                               error);
}

gboolean
gewu_import_row_is_new (GewuImportRow *row)
{
  return row->draft->id == 0;
}

gboolean
gewu_import_row_store (GewuImport     *self,
                       GewuImportRow  *row,
                       gboolean       *changed,
                       GError        **error)
{
  if (gewu_import_row_is_new (row))
    {
      *changed = TRUE;
      return gewu_store_insert (self->connection, row->draft, error);
    }

  for (guint i = 0; !*changed; i++)
    {
      guint n_fields;
      const GewuField *fields = gewu_noun_get_fields (row->kind->noun, &n_fields);

      if (i == n_fields)
        return TRUE;
      *changed = row->draft->set[i] && fields[i].column != NULL;
    }

  return gewu_store_update (self->connection, row->draft, error);
}

gboolean
gewu_import_row_has_ref (GewuImportRow *row,
                         const char    *field_id,
                         gint64        *ref)
{
  *ref = gewu_draft_get_ref (row->draft, field_id);

  return *ref != 0 && gewu_draft_is_set (row->draft, field_id);
}

GewuDay
gewu_import_row_choose_since (GewuImportRow *row,
                              const char    *field_id)
{
  guint i = gewu_noun_index (row->kind->noun, gewu_noun_find_field (row->kind->noun, field_id));

  if (row->remembered == NULL || row->remembered[i] == NULL)
    return GEWU_DAY_UNKNOWN;

  return row->table->reported_on != GEWU_DAY_UNKNOWN ? row->table->reported_on
                                                     : gewu_day_of_instant (gewu_now ());
}

/* ---- the ways a row can go */

static void
note_seen (GewuImport    *self,
           GewuImportRow *row,
           gint64         record)
{
  GewuRowPlace *place = g_new0 (GewuRowPlace, 1);

  place->record = record;
  place->sheet = row->sheet;
  place->row = g_array_index (row->table->rows, int, row->n);
  g_hash_table_insert (self->seen, &place->record, place);
}

/* "12", or with its file and sheet where these are others: "market.xlsx/Sheet1/12". */
static char *
describe_place (const GewuRowPlace *place,
                GewuImportRow      *row)
{
  if (place->sheet == row->sheet)
    return g_strdup_printf ("%d", place->row);

  return g_strdup_printf ("%s/%s/%d", place->sheet->file, place->sheet->sheet, place->row);
}

static void
count_duplicate (GewuImport    *self,
                 GewuImportRow *row,
                 gint64         record)
{
  g_autofree char *first =
    describe_place (g_hash_table_lookup (self->seen, &record), row);

  row->sheet->duplicates++;
  gewu_import_row_report (row, NULL, GEWU_FINDING_DUPLICATE_ROW, first);
}

static gboolean
create_record (GewuImport     *self,
               GewuImportRow  *row,
               const char     *key,
               GError        **error)
{
  gboolean changed = FALSE;

  if (!begin_import (self, error) || !row->kind->write (self, row, &changed, error) ||
      !remember_row (self, row, key, NULL, error))
    return FALSE;

  row->sheet->created++;
  note_seen (self, row, row->draft->id);
  return TRUE;
}

static gboolean
repeat_record (GewuImport     *self,
               GewuImportRow  *row,
               GewuRecord     *record,
               const char     *key,
               const char     *cells,
               GError        **error)
{
  gboolean changed = FALSE;

  if (row->kind->repeat != NULL &&
      (!row->kind->repeat (self, row, record, &changed, error) ||
       (changed && !begin_import (self, error))))
    return FALSE;
  if (row->rejected)
    return TRUE;

  count_duplicate (self, row, row->draft->id);
  gewu_import_row_choose_empty (row, record);
  if (!gewu_import_row_has_changes (row))
    return TRUE;

  return begin_import (self, error) && row->kind->write (self, row, &changed, error) &&
         remember_row (self, row, key, cells, error);
}

static gboolean
update_record (GewuImport     *self,
               GewuImportRow  *row,
               GewuRecord     *record,
               const char     *key,
               const char     *cells,
               GError        **error)
{
  gboolean changed = FALSE;

  if (row->remembered != NULL)
    gewu_import_row_take_remembered (self, row);
  if (!gewu_import_row_choose_changes (self, row, record, error))
    return FALSE;
  if (gewu_import_row_has_changes (row) &&
      (!begin_import (self, error) || !row->kind->write (self, row, &changed, error)))
    return FALSE;

  if (changed)
    row->sheet->updated++;
  else
    row->sheet->unchanged++;
  note_seen (self, row, row->draft->id);
  return remember_row (self, row, key, cells, error);
}

/* The record was deleted in the program, the row is changed in the file. */
static void
report_deleted (GewuImportRow *row)
{
  row->sheet->unchanged++;
  gewu_import_row_report (row,
                          gewu_noun_find_field (row->kind->noun, row->kind->required[0]),
                          GEWU_FINDING_CONFLICT, NULL);
}

/* *record stays NULL when there is no such live record. */
static gboolean
load_record (GewuImport     *self,
             GewuImportRow  *row,
             gint64          id,
             GewuRecord    **record,
             GError        **error)
{
  g_autoptr(GPtrArray) records = NULL;

  if (id == 0)
    return TRUE;
  records = gewu_store_get_records (self->connection, row->kind->noun, &id, 1, error);
  if (records == NULL)
    return FALSE;
  *record = g_steal_pointer (&records->pdata[0]);
  row->draft->id = *record != NULL ? id : 0;

  return TRUE;
}

/* Finds the record of a row that was never imported, or not under this key. */
static gboolean
identify_record (GewuImport     *self,
                 GewuImportRow  *row,
                 GewuRecord    **record,
                 char          **cells,
                 GError        **error)
{
  g_autofree char *key = NULL;
  g_autofree char *other = NULL;
  gint64 id = 0;
  gint64 remembered;

  if (!row->kind->identify (self, row, &id, error) ||
      !load_record (self, row, id, record, error))
    return FALSE;
  if (*record == NULL || row->kind->make_other_key == NULL)
    return TRUE;

  key = row->kind->make_other_key (self, row, id);
  if (key != NULL &&
      !gewu_store_recall_row (self->connection, gewu_noun_to_id (row->kind->noun), key, &other,
                              &remembered, error))
    return FALSE;
  if (other != NULL && remembered == id)
    *cells = g_steal_pointer (&other);

  return TRUE;
}

static gboolean
take_changed (GewuImport     *self,
              GewuImportRow  *row,
              const char     *key,
              const char     *cells,
              gint64          remembered,
              GError        **error)
{
  g_autoptr(GewuRecord) record = NULL;
  g_autofree char *other = NULL;
  gboolean is_key_known;

  if (!load_record (self, row, remembered, &record, error))
    return FALSE;
  is_key_known = record != NULL;
  if (record == NULL && !identify_record (self, row, &record, &other, error))
    return FALSE;
  if (row->rejected)
    return TRUE;
  if (record == NULL && cells != NULL)
    {
      report_deleted (row);
      return TRUE;
    }
  if (record == NULL)
    return create_record (self, row, key, error);

  if (is_key_known || other != NULL)
    row->remembered =
      gewu_import_cells_from_json (row->kind->noun, is_key_known ? cells : other);
  if (g_hash_table_contains (self->seen, &row->draft->id))
    return repeat_record (self, row, record, key, is_key_known ? cells : NULL, error);

  return update_record (self, row, record, key, is_key_known ? cells : NULL, error);
}

static void
take_unchanged (GewuImport    *self,
                GewuImportRow *row,
                gint64         record)
{
  if (g_hash_table_contains (self->seen, &record))
    {
      count_duplicate (self, row, record);
      return;
    }

  row->sheet->unchanged++;
  note_seen (self, row, record);
}

gboolean
gewu_import_row_take (GewuImport     *self,
                      GewuImportRow  *row,
                      GError        **error)
{
  g_autofree char *key = NULL;
  g_autofree char *json = NULL;
  g_autofree char *cells = NULL;
  gint64 record;

  row->sheet->read++;
  gewu_import_row_read (row);
  if (!row->rejected)
    gewu_import_row_require (row);
  if (!row->rejected)
    row->kind->resolve (self, row);
  if (row->rejected)
    return TRUE;

  key = row->kind->make_key (self, row);
  if (!gewu_store_recall_row (self->connection, gewu_noun_to_id (row->kind->noun), key, &cells,
                              &record, error))
    return FALSE;
  json = gewu_import_cells_to_json (row->kind->noun, row->draft->values);
  if (g_strcmp0 (json, cells) != 0)
    return take_changed (self, row, key, cells, record, error);

  take_unchanged (self, row, record);
  return TRUE;
}
