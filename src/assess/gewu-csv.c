/* Reads CSV texts of assessments.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-csv.h"

#include "gewu-error.h"
#include "gewu-number.h"

#include <string.h>

#define BYTE_ORDER_MARK "\357\273\277"

struct _GewuCsv
{
  const char *at;
  int         line;      /* of the current row */
  int         next_line;
  GPtrArray  *columns;   /* headings */
  GHashTable *by_name;   /* heading → index + 1 */
  GPtrArray  *cells;     /* of the current row; NULL: none yet */
};

gboolean
gewu_csv_fail (GewuCsv     *self,
               const char  *column,
               const char  *cause,
               GError     **error)
{
  if (column != NULL)
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_MEASURES, "line %d, column %s: %s",
                 self->line, column, cause);
  else
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_MEASURES, "line %d: %s", self->line, cause);

  return FALSE;
}

/* "" is a quote inside quotes. NULL when the quotes do not end. */
static char *
read_quoted (GewuCsv *self)
{
  GString *cell = g_string_new (NULL);

  for (self->at++; *self->at != '\0'; self->at++)
    {
      if (*self->at == '"' && *++self->at != '"')
        return g_string_free (cell, FALSE);
      if (*self->at == '\n')
        self->next_line++;
      g_string_append_c (cell, *self->at);
    }

  g_string_free (cell, TRUE);
  return NULL;
}

static char *
read_cell (GewuCsv *self)
{
  gsize length;
  char *cell;

  if (*self->at == '"')
    return read_quoted (self);

  length = strcspn (self->at, ",\r\n");
  cell = g_strstrip (g_strndup (self->at, length));
  self->at += length;

  return cell;
}

/* *row becomes the cells of the next row, or NULL at the end. */
static gboolean
read_row (GewuCsv    *self,
          GPtrArray **row,
          GError    **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  *row = NULL;
  self->line = self->next_line;
  if (*self->at == '\0')
    return TRUE;

  while (TRUE)
    {
      char *cell = read_cell (self);

      if (cell == NULL || (*self->at != '\0' && strchr (",\r\n", *self->at) == NULL))
        {
          g_free (cell);
          return gewu_csv_fail (self, NULL, "quotes out of place", error);
        }

      g_ptr_array_add (cells, cell);
      if (*self->at != ',')
        break;
      self->at++;
    }

  self->at += *self->at == '\r';
  self->at += *self->at == '\n';
  self->next_line++;
  *row = g_steal_pointer (&cells);

  return TRUE;
}

static gboolean
is_blank (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (*(const char *) g_ptr_array_index (cells, i) != '\0')
      return FALSE;

  return TRUE;
}

static gboolean
read_columns (GewuCsv  *self,
              GError  **error)
{
  if (!read_row (self, &self->columns, error))
    return FALSE;
  if (self->columns == NULL)
    return gewu_csv_fail (self, NULL, "empty", error);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *column = g_ptr_array_index (self->columns, i);

      if (*column == '\0')
        return gewu_csv_fail (self, "", "empty", error);
      if (!g_hash_table_insert (self->by_name, (gpointer) column, GUINT_TO_POINTER (i + 1)))
        return gewu_csv_fail (self, column, "used twice", error);
    }

  return TRUE;
}

GewuCsv *
gewu_csv_new (const char  *text,
              GError     **error)
{
  g_autoptr (GewuCsv) self = g_new0 (GewuCsv, 1);

  self->at = text;
  self->line = self->next_line = 1;
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);

  if (!g_utf8_validate (text, -1, NULL))
    {
      gewu_csv_fail (self, NULL, "not UTF-8", error);
      return NULL;
    }

  if (g_str_has_prefix (text, BYTE_ORDER_MARK))
    self->at += strlen (BYTE_ORDER_MARK);

  return read_columns (self, error) ? g_steal_pointer (&self) : NULL;
}

void
gewu_csv_free (GewuCsv *self)
{
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_hash_table_unref (self->by_name);
  g_free (self);
}

GPtrArray *
gewu_csv_get_columns (GewuCsv *self)
{
  return self->columns;
}

guint
gewu_csv_find_column (GewuCsv    *self,
                      const char *name)
{
  gpointer found = g_hash_table_lookup (self->by_name, name);

  return found != NULL ? GPOINTER_TO_UINT (found) - 1 : GEWU_CSV_NO_COLUMN;
}

gboolean
gewu_csv_check_columns (GewuCsv           *self,
                        const char *const *names,
                        guint              n_needed,
                        GError           **error)
{
  for (guint i = 0; i < n_needed; i++)
    if (gewu_csv_find_column (self, names[i]) == GEWU_CSV_NO_COLUMN)
      return gewu_csv_fail (self, names[i], "missing", error);

  for (guint i = 0; i < self->columns->len; i++)
    if (!g_strv_contains (names, g_ptr_array_index (self->columns, i)))
      return gewu_csv_fail (self, g_ptr_array_index (self->columns, i), "unknown column", error);

  return TRUE;
}

gboolean
gewu_csv_next (GewuCsv   *self,
               gboolean  *found,
               GError   **error)
{
  do
    {
      g_clear_pointer (&self->cells, g_ptr_array_unref);
      if (!read_row (self, &self->cells, error))
        return FALSE;
    }
  while (self->cells != NULL && is_blank (self->cells));

  *found = self->cells != NULL;
  if (*found && self->cells->len > self->columns->len)
    return gewu_csv_fail (self, NULL, "more cells than columns", error);

  return TRUE;
}

const char *
gewu_csv_get (GewuCsv *self,
              guint    column)
{
  return column < self->cells->len ? g_ptr_array_index (self->cells, column) : "";
}

const char *
gewu_csv_find (GewuCsv    *self,
               const char *name)
{
  const char *cell = gewu_csv_get (self, gewu_csv_find_column (self, name));

  return *cell != '\0' ? cell : NULL;
}

gboolean
gewu_csv_get_number (GewuCsv      *self,
                     guint         column,
                     gboolean     *found,
                     GewuDecimal  *number,
                     GError      **error)
{
  const char *cell = gewu_csv_get (self, column);

  *found = *cell != '\0';
  if (*found && !gewu_decimal_parse (cell, number))
    return gewu_csv_fail (self, g_ptr_array_index (self->columns, column),
                          gewu_number_find_mistake (cell), error);

  return TRUE;
}

gboolean
gewu_csv_get_noun (GewuCsv   *self,
                   GewuNoun  *noun,
                   GError   **error)
{
  const char *kind = gewu_csv_find (self, "kind");

  if (kind == NULL || !gewu_noun_from_id (kind, noun) ||
      (*noun != GEWU_NOUN_PERSON && *noun != GEWU_NOUN_UNIT && *noun != GEWU_NOUN_GRID))
    return gewu_csv_fail (self, "kind", "not one of person, unit, grid", error);

  return TRUE;
}

gboolean
gewu_csv_get_subject (GewuCsv       *self,
                      GewuMeasures  *measures,
                      guint         *subject,
                      GError       **error)
{
  const char *key = gewu_csv_find (self, "subject");
  GewuNoun noun;

  if (!gewu_csv_get_noun (self, &noun, error))
    return FALSE;
  if (key == NULL || !gewu_measures_find (measures, noun, key, subject))
    return gewu_csv_fail (self, "subject", key == NULL ? "empty" : "no such subject", error);

  return TRUE;
}

gboolean
gewu_csv_get_day (GewuCsv     *self,
                  const char  *name,
                  GewuDay     *day,
                  GError     **error)
{
  const char *cell = gewu_csv_find (self, name);

  *day = gewu_day_parse (cell);
  if (cell != NULL && *day == GEWU_DAY_UNKNOWN)
    return gewu_csv_fail (self, name, "not a date", error);

  return TRUE;
}

gboolean
gewu_csv_get_id (GewuCsv  *self,
                 gint64   *id,
                 GError  **error)
{
  const char *cell = gewu_csv_find (self, "id");

  *id = 0;
  if (cell != NULL && !g_ascii_string_to_signed (cell, 10, 1, G_MAXINT64, id, NULL))
    return gewu_csv_fail (self, "id", "not a whole number", error);

  return TRUE;
}

static gboolean
needs_quotes (const char *cell)
{
  return strpbrk (cell, ",\"\r\n") != NULL || g_ascii_isspace (*cell) ||
         (*cell != '\0' && g_ascii_isspace (cell[strlen (cell) - 1]));
}

void
gewu_csv_append (GString    *text,
                 const char *cell)
{
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, ',');
  if (cell == NULL)
    return;

  if (!needs_quotes (cell))
    {
      g_string_append (text, cell);
      return;
    }

  g_string_append_c (text, '"');
  for (; *cell != '\0'; cell++)
    {
      if (*cell == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *cell);
    }
  g_string_append_c (text, '"');
}

void
gewu_csv_append_number (GString     *text,
                        gboolean     has_value,
                        GewuDecimal  number)
{
  g_autofree char *cell = has_value ? gewu_decimal_to_string (number, 0) : NULL;

  gewu_csv_append (text, cell);
}

void
gewu_csv_append_id (GString *text,
                    gint64   id)
{
  char cell[24];

  g_snprintf (cell, sizeof cell, "%" G_GINT64_FORMAT, id);
  gewu_csv_append (text, id != 0 ? cell : NULL);
}

void
gewu_csv_append_day (GString *text,
                     GewuDay  day)
{
  g_autofree char *cell = gewu_day_to_string (day);

  gewu_csv_append (text, cell);
}

void
gewu_csv_append_subject (GString           *text,
                         const GewuSubject *subject)
{
  gewu_csv_append (text, subject->key);
  gewu_csv_append (text, gewu_noun_to_id (subject->noun));
}

void
gewu_csv_end_row (GString *text)
{
  g_string_append_c (text, '\n');
}
