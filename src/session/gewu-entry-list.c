/* Occurrences and numbers of an entry sheet: one row for each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-entry-book.h"

#include "gewu-text.h"
#include "gewu-value.h"

#include <string.h>

static const GewuField number_field = { .id = "value", .type = GEWU_FIELD_DECIMAL };
static const GewuField date_field = { .id = "date", .type = GEWU_FIELD_DATE };

/* What people fill in, all but whom it is about. */
static const GewuEntryField filled[] = {
  GEWU_ENTRY_FIELD_DAY, GEWU_ENTRY_FIELD_VALUE, GEWU_ENTRY_FIELD_DENOMINATOR,
  GEWU_ENTRY_FIELD_FINDER, GEWU_ENTRY_FIELD_MATTER, GEWU_ENTRY_FIELD_REASON,
  GEWU_ENTRY_FIELD_DOCUMENT,
};

static const GewuCell *
get_cell (GewuEntryReader *self,
          guint32          row,
          GewuEntryField   field)
{
  return gewu_entry_layout_get_cell (self->layout, row, field);
}

static gboolean
is_blank (GewuEntryReader *self,
          guint32          row)
{
  for (guint i = 0; i < G_N_ELEMENTS (filled); i++)
    if (get_cell (self, row, filled[i]) != NULL)
      return FALSE;

  return TRUE;
}

static gboolean
refuse (GewuEntryReader *self,
        GewuFindingCode  code,
        guint32          row,
        GewuEntryField   field)
{
  gewu_entry_reader_refuse (self, code, row, self->layout->headings[field],
                            get_cell (self, row, field), NULL);

  return FALSE;
}

/* *present FALSE: the cell is empty. FALSE: it was refused. */
static gboolean
read_number (GewuEntryReader *self,
             guint32          row,
             GewuEntryField   field,
             gboolean        *present,
             GewuDecimal     *number)
{
  const GewuCell *cell = get_cell (self, row, field);
  g_autofree char *canonical = NULL;
  GewuValueStatus status;
  GewuFindingCode problem;

  *present = FALSE;
  if (cell == NULL && self->layout->columns[field] > 0)
    {
      const GewuCell *above =
        gewu_entry_layout_find_above (self->layout, row, self->layout->columns[field]);

      if (above != NULL)
        gewu_entry_reader_refuse (self, GEWU_FINDING_MERGED_NUMBER, row,
                                  self->layout->headings[field], above, NULL);
      return above == NULL;
    }
  if (cell == NULL)
    return TRUE;
  status = gewu_value_parse (&number_field, cell, &canonical, &problem);
  if (status == GEWU_VALUE_EMPTY)
    return TRUE;
  if (status != GEWU_VALUE_OK || !gewu_decimal_parse (canonical, number))
    return refuse (self, GEWU_FINDING_BAD_ENTRY, row, field);
  *present = TRUE;

  return TRUE;
}

static gboolean
read_day (GewuEntryReader *self,
          guint32          row,
          GewuEntryRow    *entry)
{
  const GewuCell *cell = get_cell (self, row, GEWU_ENTRY_FIELD_DAY);
  g_autofree char *canonical = NULL;
  GewuValueStatus status;
  GewuFindingCode problem;

  if (cell == NULL)
    return TRUE;
  status = gewu_value_parse (&date_field, cell, &canonical, &problem);
  if (status == GEWU_VALUE_PROBLEM)
    return refuse (self, GEWU_FINDING_BAD_ENTRY_DATE, row, GEWU_ENTRY_FIELD_DAY);
  entry->day = gewu_day_parse (canonical);

  return TRUE;
}

static gboolean
read_finder (GewuEntryReader *self,
             guint32          row,
             GewuEntryRow    *entry)
{
  const GPtrArray *finders = self->layout->entry->finders;
  const GewuCell *cell = get_cell (self, row, GEWU_ENTRY_FIELD_FINDER);
  g_autofree char *key = cell != NULL ? gewu_text_name_key (cell->text) : NULL;

  if (cell == NULL || finders->len == 0)
    return TRUE;

  for (guint i = 0; i < finders->len; i++)
    {
      const GewuFinder *finder = g_ptr_array_index (finders, i);
      g_autofree char *title = gewu_text_name_key (finder->title);

      if (strcmp (title, key) == 0)
        {
          entry->finder = g_strdup (finder->id);
          return TRUE;
        }
    }

  return refuse (self, GEWU_FINDING_UNKNOWN_FINDER, row, GEWU_ENTRY_FIELD_FINDER);
}

/* NULL when there is nothing. */
static char *
read_text (GewuEntryReader *self,
           guint32          row,
           GewuEntryField   field)
{
  const GewuCell *cell = get_cell (self, row, field);
  g_autofree char *text = cell != NULL ? gewu_text_clean (cell->text) : g_strdup ("");

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/* A number and a rate are nothing without their values. */
static gboolean
read_values (GewuEntryReader *self,
             guint32          row,
             GewuEntryRow    *entry)
{
  gboolean has_denominator = FALSE;

  if (!read_number (self, row, GEWU_ENTRY_FIELD_VALUE, &entry->has_value, &entry->value)
      || !read_number (self, row, GEWU_ENTRY_FIELD_DENOMINATOR, &has_denominator,
                       &entry->denominator))
    return FALSE;

  if (self->layout->entry->kind != GEWU_ENTRY_OCCURRENCE && !entry->has_value)
    return refuse (self, GEWU_FINDING_MISSING, row, GEWU_ENTRY_FIELD_VALUE);
  if (self->layout->entry->kind == GEWU_ENTRY_RATE && !has_denominator)
    return refuse (self, GEWU_FINDING_MISSING, row, GEWU_ENTRY_FIELD_DENOMINATOR);

  return TRUE;
}

/* NULL when the row was refused. */
static GewuEntryRow *
read_entry (GewuEntryReader *self,
            guint32          row,
            guint            subject)
{
  GewuEntryRow *entry = g_new0 (GewuEntryRow, 1);

  entry->subject = subject;
  entry->entry = g_strdup (self->layout->entry->name);
  if (!read_values (self, row, entry) || !read_day (self, row, entry)
      || !read_finder (self, row, entry))
    {
      gewu_entry_row_free (entry);
      return NULL;
    }
  entry->matter = read_text (self, row, GEWU_ENTRY_FIELD_MATTER);
  entry->reason = read_text (self, row, GEWU_ENTRY_FIELD_REASON);
  entry->document = read_text (self, row, GEWU_ENTRY_FIELD_DOCUMENT);

  return entry;
}

static gint64
read_id (GewuEntryReader *self,
         guint32          row)
{
  const GewuCell *cell = get_cell (self, row, GEWU_ENTRY_FIELD_ID);

  return cell != NULL ? g_ascii_strtoll (cell->text, NULL, 10) : 0;
}

static GewuEntryRow *
find_known (GewuEntryReader *self,
            gint64           id)
{
  return gewu_entry_index_find_id (self->entries, id);
}

void
gewu_entry_reader_claim_row (GewuEntryReader *self,
                             guint32          row)
{
  gint64 id = read_id (self, row);
  GewuEntryRow *known = id != 0 ? find_known (self, id) : NULL;

  if (known != NULL)
    gewu_entry_index_claim (self->entries, known);
}

/* The row was written with the sheet. */
static void
change_entry (GewuEntryReader *self,
              guint32          row,
              guint            subject,
              gint64           id)
{
  GewuEntryRow *known = find_known (self, id);
  GewuEntryRow *entry;

  if (is_blank (self, row))
    {
      if (known != NULL)
        gewu_entry_index_remove (self->entries, known);
      return;
    }

  if (known == NULL)
    {
      refuse (self, GEWU_FINDING_UNKNOWN_ENTRY, row, GEWU_ENTRY_FIELD_SUBJECT);
      return;
    }

  entry = read_entry (self, row, subject);
  if (entry == NULL)
    return;
  gewu_entry_index_replace (self->entries, known, entry);
  gewu_entry_index_claim (self->entries, entry);
  self->sheet->n_read++;
}

void
gewu_entry_reader_read_row (GewuEntryReader *self,
                            guint32          row,
                            guint            subject)
{
  gint64 id = read_id (self, row);
  GewuEntryRow *entry;
  GewuEntryRow *known;

  if (id != 0)
    {
      change_entry (self, row, subject, id);
      return;
    }
  if (is_blank (self, row))
    return;

  entry = read_entry (self, row, subject);
  if (entry == NULL)
    return;
  self->sheet->n_read++;
  /* The same as one that no other row of the workbook stands for. */
  known = gewu_entry_index_find_equal (self->entries, entry);
  if (known != NULL)
    gewu_entry_row_free (entry);
  else
    gewu_entry_index_add (self->entries, entry);
  gewu_entry_index_claim (self->entries, known != NULL ? known : entry);
}
