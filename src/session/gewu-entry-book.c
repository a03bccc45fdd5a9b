/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-entry-book.h"

#include "gewu-table-skip.h"
#include "gewu-text.h"

#include <string.h>

/* Two of a name; an index is one higher in the table, for 0 is none. */
#define SEVERAL G_MAXUINT

static void
free_sheet (gpointer data)
{
  GewuEntrySheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->entry);
  g_free (sheet->title);
  g_ptr_array_unref (sheet->findings);
  g_free (sheet);
}

void
gewu_entry_book_free (GewuEntryBook *self)
{
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
gewu_entry_reader_refuse (GewuEntryReader *self,
                          GewuFindingCode  code,
                          guint32          row,
                          const char      *heading,
                          const GewuCell  *cell,
                          const char      *detail)
{
  g_ptr_array_add (self->sheet->findings,
                   gewu_finding_new (code, (int) row, heading, cell != NULL ? cell->text : NULL,
                                     detail));
}

/* ---- whom a row is about */

/* Takes name. */
static void
know (GHashTable *subjects,
      char       *name,
      guint       index)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (subjects, name));

  g_hash_table_replace (subjects, name,
                        GUINT_TO_POINTER (known == 0 || known == index + 1 ? index + 1 : SEVERAL));
}

static char *
make_key (char        kind,
          const char *name,
          const char *unit)
{
  g_autofree char *name_key = gewu_text_name_key (name);
  g_autofree char *unit_key = gewu_text_name_key (unit);

  return g_strdup_printf ("%c%s\n%s", kind, name_key, unit_key);
}

/* By key (k), staff number (s), name (n), name and unit (u). */
static GHashTable *
list_subjects (GewuMeasures *measures,
               GewuNoun      noun)
{
  GHashTable *subjects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < gewu_measures_get_n_subjects (measures); i++)
    {
      const GewuSubject *subject = gewu_measures_get_subject (measures, i);
      const char *staff_number = gewu_subject_get_attribute (subject, "staff-number");
      const char *unit = gewu_subject_get_attribute (subject, "unit");

      if (subject->noun != noun)
        continue;
      know (subjects, make_key ('k', subject->key, NULL), i);
      know (subjects, make_key ('n', subject->name, NULL), i);
      if (staff_number != NULL)
        know (subjects, make_key ('s', staff_number, NULL), i);
      if (unit != NULL)
        know (subjects, make_key ('u', subject->name, unit), i);
    }

  return subjects;
}

static guint
look_up (GHashTable *subjects,
         char        kind,
         const char *name,
         const char *unit)
{
  g_autofree char *key = make_key (kind, name, unit);

  return GPOINTER_TO_UINT (g_hash_table_lookup (subjects, key));
}

static const char *
get_text (GewuEntryReader *self,
          guint32          row,
          GewuEntryField   field)
{
  const GewuCell *cell = gewu_entry_layout_get_cell (self->layout, row, field);

  return cell != NULL ? cell->text : NULL;
}

static gboolean
refuse_subject (GewuEntryReader *self,
                GewuFindingCode  code,
                guint32          row)
{
  GewuEntryField field = get_text (self, row, GEWU_ENTRY_FIELD_STAFF_NUMBER) == NULL
                         || get_text (self, row, GEWU_ENTRY_FIELD_SUBJECT) != NULL
                         ? GEWU_ENTRY_FIELD_SUBJECT : GEWU_ENTRY_FIELD_STAFF_NUMBER;

  gewu_entry_reader_refuse (self, code, row, self->layout->headings[field],
                            gewu_entry_layout_get_cell (self->layout, row, field), NULL);

  return FALSE;
}

/* What the number of a row found must bear the name that stands beside it: a sheet that was sorted
 * without its hidden columns gives everybody another's marks. */
static gboolean
has_name (GewuEntryReader *self,
          guint            subject,
          const char      *name)
{
  g_autofree char *own =
    gewu_text_name_key (gewu_measures_get_subject (self->measures, subject)->name);
  g_autofree char *other = gewu_text_name_key (name);

  return name == NULL || strcmp (own, other) == 0;
}

/* Namesakes that changed places without their hidden columns still bear the right name. */
static gboolean
has_staff_number (GewuEntryReader *self,
                  GHashTable      *subjects,
                  guint32          row,
                  guint            found)
{
  const char *staff_number = get_text (self, row, GEWU_ENTRY_FIELD_STAFF_NUMBER);
  guint other = staff_number != NULL ? look_up (subjects, 's', staff_number, NULL) : 0;

  return other == 0 || other == SEVERAL || other == found;
}

/* By the surest of what the row says; 0: nobody. */
static guint
find_index (GewuEntryReader *self,
            GHashTable      *subjects,
            guint32          row)
{
  const char *key = get_text (self, row, GEWU_ENTRY_FIELD_KEY);
  const char *staff_number = get_text (self, row, GEWU_ENTRY_FIELD_STAFF_NUMBER);
  const char *name = get_text (self, row, GEWU_ENTRY_FIELD_SUBJECT);
  const char *unit = get_text (self, row, GEWU_ENTRY_FIELD_UNIT);
  guint found = 0;

  if (key != NULL)
    found = look_up (subjects, 'k', key, NULL);
  if (found == 0 && staff_number != NULL)
    found = look_up (subjects, 's', staff_number, NULL);
  if (found == 0 && staff_number == NULL && name != NULL)
    found = look_up (subjects, 'n', name, NULL);
  if (found == SEVERAL && name != NULL && unit != NULL)
    found = look_up (subjects, 'u', name, unit);

  return found;
}

static gboolean
find_subject (GewuEntryReader *self,
              GHashTable      *subjects,
              guint32          row,
              guint           *subject)
{
  guint found = find_index (self, subjects, row);

  if (found == 0)
    return refuse_subject (self, GEWU_FINDING_UNKNOWN_SUBJECT, row);
  if (found == SEVERAL)
    return refuse_subject (self, GEWU_FINDING_AMBIGUOUS_SUBJECT, row);
  if (!has_staff_number (self, subjects, row, found)
      || !has_name (self, found - 1, get_text (self, row, GEWU_ENTRY_FIELD_SUBJECT)))
    return refuse_subject (self, GEWU_FINDING_SUBJECT_DIFFERS, row);
  *subject = found - 1;

  return TRUE;
}

/* ---- the rows */

static gboolean
says_subject (GewuEntryReader *self,
              guint32          row)
{
  return get_text (self, row, GEWU_ENTRY_FIELD_KEY) != NULL
         || get_text (self, row, GEWU_ENTRY_FIELD_STAFF_NUMBER) != NULL
         || get_text (self, row, GEWU_ENTRY_FIELD_SUBJECT) != NULL;
}

/* Whether anything but the subject is filled in. */
static gboolean
says_anything (GewuEntryReader *self,
               guint32          row)
{
  const GewuEntryLayout *layout = self->layout;

  for (guint i = GEWU_ENTRY_FIELD_DAY; i <= GEWU_ENTRY_FIELD_DOCUMENT; i++)
    if (get_text (self, row, i) != NULL)
      return TRUE;
  for (guint i = 0; i < layout->marks->len; i++)
    {
      guint column = g_array_index (layout->marks, GewuEntryMarks, i).column;

      if (gewu_sheet_find_cell (layout->sheet, row, column) != NULL
          || gewu_entry_layout_find_above (layout, row, column) != NULL)
        return TRUE;
    }

  return get_text (self, row, GEWU_ENTRY_FIELD_ID) != NULL;
}

/* The true numbers of the rows that say something: gint. */
static GArray *
list_rows (GewuEntryReader *self)
{
  g_autoptr(GewuTableSkip) skip = gewu_table_skip_new (self->layout->sheet, self->layout->n_above);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = self->layout->n_above; i < gewu_sheet_get_n_rows (self->layout->sheet); i++)
    {
      gsize n_cells;
      const GewuCell *cells = gewu_sheet_get_row (self->layout->sheet, i, &n_cells);
      guint32 row = cells->row;

      if (gewu_table_skip_matches (skip, cells, n_cells) || !says_anything (self, row))
        continue;
      if (says_subject (self, row))
        g_array_append_val (rows, row);
      else
        refuse_subject (self, GEWU_FINDING_MISSING, row);
    }

  return rows;
}

static void
read_rows (GewuEntryReader *self)
{
  g_autoptr(GHashTable) subjects = list_subjects (self->measures, self->layout->entry->noun);
  g_autoptr(GArray) rows = list_rows (self);
  guint subject = 0;

  for (guint i = 0; i < rows->len; i++)
    gewu_entry_reader_claim_row (self, g_array_index (rows, guint32, i));
  for (guint i = 0; i < rows->len; i++)
    {
      guint32 row = g_array_index (rows, guint32, i);

      if (!find_subject (self, subjects, row, &subject))
        continue;
      if (self->layout->entry->kind == GEWU_ENTRY_MARK)
        gewu_entry_reader_read_marks (self, row, subject);
      else
        gewu_entry_reader_read_row (self, row, subject);
    }
}

static void
read_sheet (GewuEntryReader *self)
{
  const GewuEntryLayout *layout = self->layout;

  for (guint i = 0; i < layout->strangers->len; i++)
    gewu_entry_reader_refuse (self, GEWU_FINDING_UNKNOWN_RATER, (guint32) layout->header_row,
                              g_ptr_array_index (layout->strangers, i), NULL, NULL);
  read_rows (self);
}

/* FALSE when the sheet is of another period than title says. */
static gboolean
check_period (GewuEntryReader *self,
              const char      *title)
{
  guint32 row;
  g_autofree char *other = gewu_entry_layout_find_other_period (self->layout, title, &row);

  if (other == NULL)
    return TRUE;
  g_ptr_array_add (self->sheet->findings,
                   gewu_finding_new (GEWU_FINDING_OTHER_PERIOD, (int) row, other, NULL, NULL));

  return FALSE;
}

GewuEntryBook *
gewu_entry_book_read (GewuWorkbook *workbook,
                      GewuScheme   *scheme,
                      GewuMeasures *measures,
                      GPtrArray    *existing,
                      GewuPeriod    period)
{
  g_autofree char *title = gewu_period_to_title (period);
  GewuEntryBook *self = g_new0 (GewuEntryBook, 1);
  GewuEntryIndex *entries = gewu_entry_index_new (existing);

  self->sheets = g_ptr_array_new_with_free_func (free_sheet);
  for (guint i = 0; i < gewu_workbook_get_n_sheets (workbook); i++)
    {
      GewuSheet *cells = gewu_workbook_get_sheet (workbook, i);
      g_autoptr(GewuEntryLayout) layout = gewu_entry_layout_new (cells, scheme);
      GewuEntrySheet *sheet = g_new0 (GewuEntrySheet, 1);
      GewuEntryReader reader = { layout, sheet, measures, entries };

      sheet->name = g_strdup (gewu_sheet_get_name (cells));
      sheet->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_finding_free);
      g_ptr_array_add (self->sheets, sheet);
      if (layout == NULL)
        continue;
      sheet->entry = g_strdup (layout->entry->name);
      sheet->title = g_strdup (layout->entry->title);
      if (check_period (&reader, title))
        read_sheet (&reader);
    }
  self->rows = gewu_entry_index_end (entries);

  return self;
}
