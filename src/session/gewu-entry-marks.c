/* Marks of an entry sheet: one row for each subject, one column for each rater.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-entry-book.h"

#include "gewu-value.h"

static const GewuField number_field = { .id = "value", .type = GEWU_FIELD_DECIMAL };

static gboolean
is_same_column (const GewuEntryMarks *a,
                const GewuEntryMarks *b)
{
  return a->rater == b->rater && g_strcmp0 (a->name, b->name) == 0;
}

/* Which of the marks of the same rater and name a column holds, from 0. */
static guint
get_place (GewuEntryReader *self,
           guint            column)
{
  const GewuEntryMarks *marks = &g_array_index (self->layout->marks, GewuEntryMarks, column);
  guint place = 0;

  for (guint i = 0; i < column; i++)
    if (is_same_column (&g_array_index (self->layout->marks, GewuEntryMarks, i), marks))
      place++;

  return place;
}

static GewuEntryRow *
find_mark (GewuEntryReader      *self,
           const GewuEntryMarks *marks,
           guint                 subject,
           guint                 place)
{
  const GewuEntryRow mark = {
    .subject = subject,
    .entry = self->layout->entry->name,
    .rater = marks->rater != NULL ? marks->rater->id : NULL,
    .rater_name = marks->name,
  };

  return gewu_entry_index_find_mark (self->entries, &mark, place);
}

/* known NULL: it is new. */
static void
put_mark (GewuEntryReader      *self,
          const GewuEntryMarks *marks,
          guint                 subject,
          GewuEntryRow         *known,
          GewuDecimal           value)
{
  GewuEntryRow *row = known;

  if (known != NULL)
    gewu_entry_index_set_value (self->entries, known, value);
  else
    {
      row = g_new0 (GewuEntryRow, 1);
      row->subject = subject;
      row->entry = g_strdup (self->layout->entry->name);
      row->rater = g_strdup (marks->rater != NULL ? marks->rater->id : NULL);
      row->rater_name = g_strdup (marks->name);
      row->has_value = TRUE;
      row->value = value;
      gewu_entry_index_add (self->entries, row);
    }
  gewu_entry_index_claim (self->entries, row);
}

static gboolean
is_in_range (const GewuEntryDeclaration *entry,
             GewuDecimal                 value)
{
  return (!entry->range.has_floor || gewu_decimal_compare (value, entry->range.floor) >= 0)
         && (!entry->range.has_cap || gewu_decimal_compare (value, entry->range.cap) <= 0);
}

static char *
say_range (const GewuEntryDeclaration *entry)
{
  g_autofree char *lowest = gewu_decimal_to_string (entry->range.floor, 0);
  g_autofree char *highest = gewu_decimal_to_string (entry->range.cap, 0);

  return g_strdup_printf ("%s–%s", lowest, highest);
}

/* Whether an earlier row of the workbook gave the same one another mark. */
static gboolean
is_marked_otherwise (GewuEntryReader    *self,
                     const GewuEntryRow *known,
                     gboolean            present,
                     GewuDecimal         value)
{
  return known != NULL && gewu_entry_index_is_claimed (self->entries, known)
         && (!present || gewu_decimal_compare (known->value, value) != 0);
}

/* *present FALSE: a mark for nothing. FALSE: it was refused. */
static gboolean
parse_mark (GewuEntryReader      *self,
            const GewuEntryMarks *marks,
            guint32               row,
            const GewuCell       *cell,
            gboolean             *present,
            GewuDecimal          *value)
{
  g_autofree char *canonical = NULL;
  g_autofree char *range = say_range (self->layout->entry);
  GewuFindingCode problem;
  GewuValueStatus status = gewu_value_parse (&number_field, cell, &canonical, &problem);

  *present = status != GEWU_VALUE_EMPTY;
  if (!*present)
    return TRUE;
  if (status != GEWU_VALUE_OK || !gewu_decimal_parse (canonical, value))
    gewu_entry_reader_refuse (self, GEWU_FINDING_BAD_ENTRY, row, marks->heading, cell, NULL);
  else if (!is_in_range (self->layout->entry, *value))
    gewu_entry_reader_refuse (self, GEWU_FINDING_OUT_OF_RANGE, row, marks->heading, cell, range);
  else
    return TRUE;

  return FALSE;
}

static void
read_mark (GewuEntryReader      *self,
           const GewuEntryMarks *marks,
           guint32               row,
           guint                 subject,
           guint                 place)
{
  const GewuCell *cell = gewu_sheet_find_cell (self->layout->sheet, row, marks->column);
  const GewuCell *above = gewu_entry_layout_find_above (self->layout, row, marks->column);
  GewuEntryRow *known = find_mark (self, marks, subject, place);
  GewuDecimal value = GEWU_DECIMAL_ZERO;
  gboolean present;

  if (cell == NULL && above != NULL)
    gewu_entry_reader_refuse (self, GEWU_FINDING_MERGED_NUMBER, row, marks->heading, above, NULL);
  if (cell == NULL || !parse_mark (self, marks, row, cell, &present, &value))
    return;

  if (is_marked_otherwise (self, known, present, value))
    gewu_entry_reader_refuse (self, GEWU_FINDING_MARKED_TWICE, row, marks->heading, cell, NULL);
  else if (present)
    {
      put_mark (self, marks, subject, known, value);
      self->sheet->n_read++;
    }
  else if (known != NULL)
    gewu_entry_index_remove (self->entries, known);
}

void
gewu_entry_reader_read_marks (GewuEntryReader *self,
                              guint32          row,
                              guint            subject)
{
  /* From the last to the first: what is taken away must not move the places of the others. */
  for (guint i = self->layout->marks->len; i-- > 0;)
    read_mark (self, &g_array_index (self->layout->marks, GewuEntryMarks, i), row, subject,
               get_place (self, i));
}
