/* What a file has changed in a row since its last import, set against what the program says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-import-row.h"

#include "gewu-text.h"

/* A reference is shown by the name its record has today. */
static const char *
find_shown (GewuImport      *self,
            const GewuField *field,
            const char      *value)
{
  const GewuKnown *known;
  gboolean ambiguous;

  if (field->type != GEWU_FIELD_ENTERPRISE || value == NULL)
    return value;
  known = gewu_known_index_find_name (self->resolver->known[GEWU_NOUN_ENTERPRISE], value,
                                      &ambiguous);

  return known != NULL ? known->name : value;
}

/* A relation with several partners holds when the partner is among them. */
static gboolean
is_among (const char *list,
          const char *value)
{
  g_auto(GStrv) parts = g_strsplit (list, "、", -1);

  return g_strv_contains ((const char *const *) parts, value);
}

/* Flags, and counts that are worked out, have no empty state: 0 is what nobody has said
 * otherwise. */
static const char *
drop_zero (const GewuField *field,
           const char      *value)
{
  gboolean has_default = field->type == GEWU_FIELD_FLAG ||
                         (field->type == GEWU_FIELD_INTEGER && field->column == NULL);

  return has_default && g_strcmp0 (value, "0") == 0 ? NULL : value;
}

/* What is read is cleaned and on one line; what was typed in need not be. */
static gboolean
is_same_text (const GewuField *field,
              const char      *shown,
              const char      *value)
{
  g_autofree char *clean = NULL;

  if (field->type != GEWU_FIELD_TEXT)
    return FALSE;
  clean = gewu_text_clean (shown);

  return g_str_equal (clean, value);
}

static gboolean
is_shown (GewuImport      *self,
          const GewuField *field,
          const char      *shown,
          const char      *value)
{
  value = drop_zero (field, find_shown (self, field, value));
  if (shown == NULL || value == NULL)
    return shown == value;
  if (g_str_equal (shown, value) || is_same_text (field, shown, value))
    return TRUE;

  return field->column == NULL && is_among (shown, value);
}

/* What the record shows in a field; NULL when it is empty, or no list shows the field. */
static const char *
get_shown (GewuRecord      *record,
           const GewuField *field)
{
  return field->sql != NULL ? drop_zero (field, gewu_record_get (record, field->id)) : NULL;
}

/* Counts are worked out from other fields, the due day from the course of an issue, and a fact's
 * credit code only helps to find the enterprise: nobody types them in. */
static gboolean
is_derived (const GewuField *field)
{
  return field->column == NULL &&
         (field->type == GEWU_FIELD_INTEGER || g_str_equal (field->id, "credit-code") ||
          g_str_equal (field->id, "due"));
}

/* Other brackets or blanks of a name are no change. */
static gboolean
is_same_name (const GewuField *field,
              const char      *shown,
              const char      *value)
{
  g_autofree char *a = gewu_text_name_key (shown);
  g_autofree char *b = gewu_text_name_key (value);

  return g_str_equal (field->id, "name") && g_str_equal (a, b);
}

/* Somebody has changed the field in the program since the file was last imported, or has typed in
 * another value before it ever was. */
static gboolean
is_touched (GewuImport      *self,
            GewuImportRow   *row,
            const GewuField *field,
            GewuRecord      *record)
{
  guint i = gewu_noun_index (row->kind->noun, field);
  const char *shown = get_shown (record, field);
  const char *remembered = row->remembered != NULL ? row->remembered[i] : NULL;

  if (shown == NULL || is_derived (field))
    return FALSE;
  /* The first sheet of a person who leads a grid only adds another grid. */
  if (row->remembered == NULL && row->kind->noun == GEWU_NOUN_PERSON &&
      field->type == GEWU_FIELD_GRID)
    return FALSE;

  return !is_shown (self, field, shown, row->draft->values[i]) &&
         !is_shown (self, field, shown, remembered) &&
         !is_same_name (field, shown, row->draft->values[i]);
}

static gboolean
has_changed (GewuImport      *self,
             GewuImportRow   *row,
             const GewuField *field,
             GewuRecord      *record)
{
  guint i = gewu_noun_index (row->kind->noun, field);

  if (!row->draft->set[i])
    return FALSE;
  if (row->remembered != NULL)
    return g_strcmp0 (row->draft->values[i], row->remembered[i]) != 0;

  /* A record typed by hand meets the file for the first time. */
  return field->sql == NULL ||
         !is_shown (self, field, get_shown (record, field), row->draft->values[i]);
}

/* Fields that are written as one are left alone when the program has changed any of them, or what
 * they stand for. *touched is FALSE, too, when the file has changed none. */
static gboolean
is_group_touched (GewuImport     *self,
                  GewuImportRow  *row,
                  GewuRecord     *record,
                  gboolean       *touched,
                  GError        **error)
{
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (row->kind->noun, &n_fields);
  gboolean changed = FALSE;

  *touched = FALSE;
  for (guint i = 0; row->kind->belongs != NULL && i < n_fields; i++)
    if (row->kind->belongs (row, &fields[i]))
      {
        changed = changed || has_changed (self, row, &fields[i], record);
        *touched = *touched || is_touched (self, row, &fields[i], record);
      }
  *touched = *touched && changed;

  return !changed || *touched || row->kind->is_worked == NULL ||
         row->kind->is_worked (self, row, touched, error);
}

static void
keep_program (GewuImportRow   *row,
              const GewuField *field,
              GewuRecord      *record)
{
  guint i = gewu_noun_index (row->kind->noun, field);
  g_autofree char *remembered =
    g_strdup (row->remembered != NULL ? row->remembered[i] : NULL);

  gewu_import_row_report (row, field, GEWU_FINDING_CONFLICT, get_shown (record, field));
  /* The file is asked again the next time, until both say the same. */
  gewu_draft_set (row->draft, field->id, remembered);
  row->draft->set[i] = FALSE;
}

/* Leaves `set` only what the file has changed and the program has not. */
gboolean
gewu_import_row_choose_changes (GewuImport     *self,
                                GewuImportRow  *row,
                                GewuRecord     *record,
                                GError        **error)
{
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (row->kind->noun, &n_fields);
  gboolean group_touched;

  if (!is_group_touched (self, row, record, &group_touched, error))
    return FALSE;

  for (guint i = 0; i < n_fields; i++)
    {
      gboolean in_group = row->kind->belongs != NULL && row->kind->belongs (row, &fields[i]);

      if (!has_changed (self, row, &fields[i], record))
        row->draft->set[i] = FALSE;
      else if (is_shown (self, &fields[i], get_shown (record, &fields[i]), row->draft->values[i]))
        row->draft->set[i] = FALSE;
      else if (in_group ? group_touched : is_touched (self, row, &fields[i], record))
        keep_program (row, &fields[i], record);
    }

  return TRUE;
}

/* A row about a record that an earlier row was about only fills what was empty. */
void
gewu_import_row_choose_empty (GewuImportRow *row,
                              GewuRecord    *record)
{
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (row->kind->noun, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if ((row->remembered != NULL && row->remembered[i] != NULL) ||
        get_shown (record, &fields[i]) != NULL)
      {
        gewu_draft_set (row->draft, fields[i].id,
                        row->remembered != NULL ? row->remembered[i]
                                                : get_shown (record, &fields[i]));
        row->draft->set[i] = FALSE;
      }
}

void
gewu_import_row_unset (GewuImportRow *row)
{
  guint n_fields;

  gewu_noun_get_fields (row->kind->noun, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    row->draft->set[i] = FALSE;
}

gboolean
gewu_import_row_has_changes (GewuImportRow *row)
{
  guint n_fields;

  gewu_noun_get_fields (row->kind->noun, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (row->draft->set[i])
      return TRUE;

  return FALSE;
}

/* An empty cell never erases: what was taken before still counts. */
void
gewu_import_row_take_remembered (GewuImport    *self,
                                 GewuImportRow *row)
{
  guint n_fields;
  gboolean filled = FALSE;

  gewu_noun_get_fields (row->kind->noun, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (row->draft->values[i] == NULL && row->remembered[i] != NULL)
      {
        row->draft->values[i] = g_strdup (row->remembered[i]);
        row->draft->set[i] = TRUE;
        filled = TRUE;
      }
  if (!filled)
    return;

  row->silent = TRUE;
  row->kind->resolve (self, row);
  row->silent = FALSE;
  /* A name that no longer leads anywhere is still what the file has said. */
  for (guint i = 0; i < n_fields; i++)
    if (row->draft->values[i] == NULL)
      row->draft->values[i] = g_strdup (row->remembered[i]);
}

