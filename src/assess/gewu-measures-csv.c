/* Reads a table of measures from a CSV text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-measures.h"

#include "gewu-error.h"

#include <string.h>

#define NUMERATOR ".numerator"
#define DENOMINATOR ".denominator"
#define BYTE_ORDER_MARK "\357\273\277"
#define NO_COLUMN G_MAXUINT

typedef struct
{
  const char *at;
  int         line;      /* of the row that is being read */
  int         next_line;
} Text;

typedef struct
{
  GPtrArray *names;      /* headings */
  guint      subject;
  guint      kind;
  guint      name;       /* NO_COLUMN: none */
  guint      group;      /* NO_COLUMN: none */
} Header;

static gboolean
fail (GError     **error,
      int          line,
      const char  *column,
      const char  *cause)
{
  if (column != NULL)
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_MEASURES, "line %d, column %s: %s",
                 line, column, cause);
  else
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_MEASURES, "line %d: %s", line, cause);

  return FALSE;
}

/* "" is a quote inside quotes. NULL when the quotes do not end. */
static char *
read_quoted (Text *text)
{
  GString *cell = g_string_new (NULL);

  for (text->at++; *text->at != '\0'; text->at++)
    {
      if (*text->at == '"' && *++text->at != '"')
        return g_string_free (cell, FALSE);
      if (*text->at == '\n')
        text->next_line++;
      g_string_append_c (cell, *text->at);
    }

  g_string_free (cell, TRUE);
  return NULL;
}

static char *
read_cell (Text *text)
{
  gsize length;
  char *cell;

  if (*text->at == '"')
    return read_quoted (text);

  length = strcspn (text->at, ",\r\n");
  cell = g_strstrip (g_strndup (text->at, length));
  text->at += length;

  return cell;
}

/* *row becomes the cells of the next row, or NULL at the end. */
static gboolean
read_row (Text       *text,
          GPtrArray **row,
          GError    **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  *row = NULL;
  text->line = text->next_line;
  if (*text->at == '\0')
    return TRUE;

  while (TRUE)
    {
      char *cell = read_cell (text);

      if (cell == NULL || (*text->at != '\0' && strchr (",\r\n", *text->at) == NULL))
        {
          g_free (cell);
          return fail (error, text->line, NULL, "quotes out of place");
        }

      g_ptr_array_add (cells, cell);
      if (*text->at != ',')
        break;
      text->at++;
    }

  text->at += *text->at == '\r';
  text->at += *text->at == '\n';
  text->next_line++;
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

static guint
find_column (GPtrArray  *names,
             const char *name)
{
  guint index;

  return g_ptr_array_find_with_equal_func (names, name, g_str_equal, &index) ? index : NO_COLUMN;
}

/* The measure of a column that holds one half of a rate, else NULL. (transfer full) */
static char *
get_rate_name (const char *column,
               const char *suffix)
{
  if (!g_str_has_suffix (column, suffix) || strlen (column) == strlen (suffix))
    return NULL;

  return g_strndup (column, strlen (column) - strlen (suffix));
}

static gboolean
check_halves (GPtrArray   *names,
              const char  *column,
              const char  *suffix,
              const char  *other,
              GError     **error)
{
  g_autofree char *measure = get_rate_name (column, suffix);
  g_autofree char *partner = NULL;

  if (measure == NULL)
    return TRUE;

  partner = g_strconcat (measure, other, NULL);
  if (find_column (names, partner) == NO_COLUMN)
    return fail (error, 1, partner, "missing");
  if (find_column (names, measure) != NO_COLUMN)
    return fail (error, 1, measure, "used twice");

  return TRUE;
}

static gboolean
read_header (GPtrArray  *cells,
             Header     *header,
             GError    **error)
{
  *header = (Header) { cells, find_column (cells, "subject"), find_column (cells, "kind"),
                       find_column (cells, "name"), find_column (cells, "group") };

  if (header->subject == NO_COLUMN || header->kind == NO_COLUMN)
    return fail (error, 1, header->subject == NO_COLUMN ? "subject" : "kind", "missing");

  for (guint i = 0; i < cells->len; i++)
    {
      const char *column = g_ptr_array_index (cells, i);

      if (*column == '\0')
        return fail (error, 1, "", "empty");
      if (find_column (cells, column) != i)
        return fail (error, 1, column, "used twice");
      if (!check_halves (cells, column, NUMERATOR, DENOMINATOR, error) ||
          !check_halves (cells, column, DENOMINATOR, NUMERATOR, error))
        return FALSE;
    }

  return TRUE;
}

static const char *
get_cell (GPtrArray *cells,
          guint      column)
{
  return column < cells->len ? g_ptr_array_index (cells, column) : "";
}

static gboolean
add_subject (GewuMeasures *self,
             const Header *header,
             GPtrArray    *cells,
             int           line,
             guint        *subject,
             GError      **error)
{
  const char *key = get_cell (cells, header->subject);
  const char *kind = get_cell (cells, header->kind);
  const char *name = get_cell (cells, header->name);
  GewuNoun noun;

  if (*key == '\0')
    return fail (error, line, "subject", "empty");
  if (!gewu_noun_from_id (kind, &noun) ||
      (noun != GEWU_NOUN_PERSON && noun != GEWU_NOUN_UNIT && noun != GEWU_NOUN_GRID))
    return fail (error, line, "kind", "not one of person, unit, grid");
  if (gewu_measures_find (self, noun, key, NULL))
    return fail (error, line, "subject", "used twice");

  *subject = gewu_measures_add_subject (self, noun, key, 0, *name != '\0' ? name : NULL,
                                        get_cell (cells, header->group));
  return TRUE;
}

/* An empty cell leaves *found as it is. */
static gboolean
read_number (const Header *header,
             GPtrArray    *cells,
             guint         column,
             int           line,
             gboolean     *found,
             GewuDecimal  *number,
             GError      **error)
{
  const char *cell = get_cell (cells, column);

  if (*cell == '\0')
    return TRUE;

  *found = TRUE;
  if (!gewu_decimal_parse (cell, number))
    return fail (error, line, g_ptr_array_index (header->names, column), "not a number");

  return TRUE;
}

static gboolean
set_rate (GewuMeasures *self,
          const Header *header,
          GPtrArray    *cells,
          guint         column,
          int           line,
          guint         subject,
          const char   *measure,
          GError      **error)
{
  g_autofree char *other_name = g_strconcat (measure, DENOMINATOR, NULL);
  guint other = find_column (header->names, other_name);
  gboolean has_numerator = FALSE, has_denominator = FALSE;
  GewuRatio ratio;

  if (!read_number (header, cells, column, line, &has_numerator, &ratio.numerator, error) ||
      !read_number (header, cells, other, line, &has_denominator, &ratio.denominator, error))
    return FALSE;

  gewu_measures_declare (self, measure);
  if (has_numerator != has_denominator)
    return fail (error, line, other_name, "one half of a rate is empty");
  if (has_denominator && ratio.denominator.millionths < 0)
    return fail (error, line, other_name, "a negative denominator");

  if (has_denominator)
    gewu_measures_set (self, subject, measure, gewu_value_from_ratio (ratio));
  return TRUE;
}

static gboolean
set_measure (GewuMeasures *self,
             const Header *header,
             GPtrArray    *cells,
             guint         column,
             int           line,
             guint         subject,
             GError      **error)
{
  const char *name = g_ptr_array_index (header->names, column);
  g_autofree char *numerator_of = get_rate_name (name, NUMERATOR);
  g_autofree char *denominator_of = get_rate_name (name, DENOMINATOR);
  gboolean found = FALSE;
  GewuDecimal number;

  if (numerator_of != NULL)
    return set_rate (self, header, cells, column, line, subject, numerator_of, error);
  if (denominator_of != NULL)
    return TRUE;

  if (!read_number (header, cells, column, line, &found, &number, error))
    return FALSE;

  gewu_measures_declare (self, name);
  if (found)
    gewu_measures_set (self, subject, name, gewu_value_from_number (number));
  return TRUE;
}

static gboolean
add_row (GewuMeasures *self,
         const Header *header,
         GPtrArray    *cells,
         int           line,
         GError      **error)
{
  guint subject;

  if (cells->len > header->names->len)
    return fail (error, line, NULL, "more cells than columns");

  if (!add_subject (self, header, cells, line, &subject, error))
    return FALSE;

  for (guint i = 0; i < header->names->len; i++)
    if (i != header->subject && i != header->kind && i != header->name && i != header->group &&
        !set_measure (self, header, cells, i, line, subject, error))
      return FALSE;

  return TRUE;
}

static gboolean
add_rows (GewuMeasures  *self,
          Text          *text,
          const Header  *header,
          GError       **error)
{
  while (TRUE)
    {
      g_autoptr (GPtrArray) cells = NULL;

      if (!read_row (text, &cells, error))
        return FALSE;
      if (cells == NULL)
        return TRUE;
      if (!is_blank (cells) && !add_row (self, header, cells, text->line, error))
        return FALSE;
    }
}

static gboolean
read_table (GewuMeasures  *self,
            const char    *text,
            GError       **error)
{
  g_autoptr (GPtrArray) names = NULL;
  Text at = { text, 1, 1 };
  Header header;

  if (!g_utf8_validate (text, -1, NULL))
    return fail (error, 1, NULL, "not UTF-8");

  if (g_str_has_prefix (text, BYTE_ORDER_MARK))
    at.at += strlen (BYTE_ORDER_MARK);

  if (!read_row (&at, &names, error))
    return FALSE;
  if (names == NULL)
    return fail (error, 1, NULL, "empty");

  return read_header (names, &header, error) && add_rows (self, &at, &header, error);
}

GewuMeasures *
gewu_measures_new_from_csv (const char  *text,
                            GError     **error)
{
  g_autoptr (GewuMeasures) self = gewu_measures_new ();

  return read_table (self, text, error) ? g_steal_pointer (&self) : NULL;
}
