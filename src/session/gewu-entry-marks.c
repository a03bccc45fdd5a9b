/* Marks of an entry sheet: one row for each subject, one column for each rater.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-entry-book.h"

#include "gewu-value.h"

#include <string.h>

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

static gboolean
find_mark (GewuEntryReader      *self,
           const GewuEntryMarks *marks,
           guint                 subject,
           guint                 place,
           guint                *index)
{
  const char *rater = marks->rater != NULL ? marks->rater->id : NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const GewuEntryRow *row = g_ptr_array_index (self->rows, i);

      if (row->subject == subject && strcmp (row->entry, self->layout->entry->name) == 0
          && g_strcmp0 (row->rater, rater) == 0 && g_strcmp0 (row->rater_name, marks->name) == 0
          && place-- == 0)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

static void
put_mark (GewuEntryReader      *self,
          const GewuEntryMarks *marks,
          guint                 subject,
          guint                 place,
          GewuDecimal           value)
{
  GewuEntryRow *row;
  guint index;

  if (find_mark (self, marks, subject, place, &index))
    row = g_ptr_array_index (self->rows, index);
  else
    {
      row = g_new0 (GewuEntryRow, 1);
      row->subject = subject;
      row->entry = g_strdup (self->layout->entry->name);
      row->rater = g_strdup (marks->rater != NULL ? marks->rater->id : NULL);
      row->rater_name = g_strdup (marks->name);
      g_ptr_array_add (self->rows, row);
    }
  row->has_value = TRUE;
  row->value = value;
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

static void
read_mark (GewuEntryReader      *self,
           const GewuEntryMarks *marks,
           guint32               row,
           guint                 subject,
           guint                 place)
{
  const GewuCell *cell = gewu_sheet_find_cell (self->layout->sheet, row, marks->column);
  g_autofree char *canonical = NULL;
  g_autofree char *range = say_range (self->layout->entry);
  GewuValueStatus status;
  GewuFindingCode problem;
  GewuDecimal value;
  guint index;

  if (cell == NULL)
    return;

  status = gewu_value_parse (&number_field, cell, &canonical, &problem);
  if (status == GEWU_VALUE_EMPTY)
    {
      /* A mark for nothing takes away what is there. */
      if (find_mark (self, marks, subject, place, &index))
        g_ptr_array_remove_index (self->rows, index);
    }
  else if (status != GEWU_VALUE_OK || !gewu_decimal_parse (canonical, &value))
    gewu_entry_reader_refuse (self, GEWU_FINDING_BAD_ENTRY, row, marks->heading, cell, NULL);
  else if (!is_in_range (self->layout->entry, value))
    gewu_entry_reader_refuse (self, GEWU_FINDING_OUT_OF_RANGE, row, marks->heading, cell, range);
  else
    {
      put_mark (self, marks, subject, place, value);
      self->sheet->n_read++;
    }
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
