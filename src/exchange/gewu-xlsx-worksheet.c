/* Reading a worksheet part.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-xlsx-worksheet.h"

#include "gewu-error.h"
#include "gewu-limits.h"
#include "gewu-xlsx-text.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* A spreadsheet keeps 15 digits: 343.13000000000005 is the 343.13 that was typed. */
#define NUMBER_DIGITS 15

typedef enum
{
  TYPE_NUMBER,
  TYPE_SHARED,
  TYPE_INLINE,
  TYPE_FORMULA_TEXT,
  TYPE_BOOLEAN,
  TYPE_ERROR,
  TYPE_DATE,
} CellType;

typedef struct
{
  GewuSheet             *sheet;    /* borrowed */
  const GewuXlsxContext *context;  /* borrowed */

  guint                  row;
  guint                  column;
  CellType               type;
  guint64                style;
  GString               *value;       /* of <v> */
  GString               *formula;     /* of <f> */
  GewuXlsxText           rich;        /* of <is> */
  gboolean               has_formula;
  gboolean               in_cell;
  gboolean               in_value;
  gboolean               in_formula;
  gboolean               in_rich;
} Reading;

/* "AB12" → 28 and 12; FALSE for anything else. Too large a row or column comes out as one beyond
 * the limit, which adding the cell refuses. */
static gboolean
parse_reference (const char  *text,
                 guint       *row,
                 guint       *column,
                 const char **end)
{
  guint64 number;
  guint letters = 0;

  for (; g_ascii_isupper (*text); text++)
    letters = MIN (letters * 26 + (guint) (*text - 'A') + 1, GEWU_LIMIT_COLUMNS + 1);
  if (letters == 0 || !g_ascii_isdigit (*text))
    return FALSE;

  number = g_ascii_strtoull (text, (char **) end, 10);
  *row = (guint) MIN (number, GEWU_LIMIT_ROWS + 1);
  *column = letters;

  return number > 0;
}

static void
set_bad_reference (const char  *reference,
                   GError     **error)
{
  g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_FORMAT, "not a cell: %.40s", reference);
}

static void
start_row (Reading     *reading,
           const char **attributes,
           GError     **error)
{
  const char *number = gewu_xml_find_attribute (attributes, "r");
  guint64 row = number != NULL ? g_ascii_strtoull (number, NULL, 10) : reading->row + 1;

  if (row == 0)
    set_bad_reference (number, error);

  reading->row = (guint) MIN (row, GEWU_LIMIT_ROWS + 1);
  reading->column = 0;
}

static CellType
read_type (const char *type)
{
  static const struct
  {
    const char *name;
    CellType    type;
  } types[] = {
    { "n", TYPE_NUMBER }, { "s", TYPE_SHARED }, { "inlineStr", TYPE_INLINE },
    { "str", TYPE_FORMULA_TEXT }, { "b", TYPE_BOOLEAN }, { "e", TYPE_ERROR }, { "d", TYPE_DATE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_strcmp0 (types[i].name, type) == 0)
      return types[i].type;

  return TYPE_NUMBER;
}

static void
start_cell (Reading     *reading,
            const char **attributes,
            GError     **error)
{
  const char *reference = gewu_xml_find_attribute (attributes, "r");
  const char *style = gewu_xml_find_attribute (attributes, "s");
  const char *end = "";
  guint row;

  /* Writers may leave the reference out; the cell then follows the one before. */
  reading->column = MIN (reading->column + 1, GEWU_LIMIT_COLUMNS + 1);
  if (reference != NULL &&
      (!parse_reference (reference, &row, &reading->column, &end) || *end != '\0' ||
       row != reading->row))
    set_bad_reference (reference, error);

  reading->type = read_type (gewu_xml_find_attribute (attributes, "t"));
  reading->style = style != NULL ? g_ascii_strtoull (style, NULL, 10) : 0;
  g_string_truncate (reading->value, 0);
  g_string_truncate (reading->formula, 0);
  gewu_xlsx_text_reset (&reading->rich);
  reading->has_formula = FALSE;
  reading->in_cell = TRUE;
}

static void
start_merge (Reading     *reading,
             const char **attributes,
             GError     **error)
{
  const char *range = gewu_xml_find_attribute (attributes, "ref");
  const char *end = "";
  guint rows[2], columns[2];

  if (range == NULL || !parse_reference (range, &rows[0], &columns[0], &end))
    {
      set_bad_reference (range != NULL ? range : "", error);
      return;
    }

  rows[1] = rows[0];
  columns[1] = columns[0];
  if (*end == ':' && !parse_reference (end + 1, &rows[1], &columns[1], &end))
    set_bad_reference (range, error);
  else
    gewu_sheet_add_merge (reading->sheet,
                          &(GewuMerge) {
                            .first_row = MIN (rows[0], rows[1]),
                            .last_row = MAX (rows[0], rows[1]),
                            .first_column = (guint16) MIN (columns[0], columns[1]),
                            .last_column = (guint16) MAX (columns[0], columns[1]),
                          },
                          error);
}

static void
start_cb (const char  *name,
          const char **attributes,
          gpointer     data,
          GError     **error)
{
  Reading *reading = data;

  if (reading->in_rich)
    gewu_xlsx_text_start (&reading->rich, name);
  else if (strcmp (name, "c") == 0)
    start_cell (reading, attributes, error);
  else if (strcmp (name, "v") == 0)
    reading->in_value = reading->in_cell;
  else if (strcmp (name, "f") == 0)
    reading->in_formula = reading->has_formula = reading->in_cell;
  else if (strcmp (name, "is") == 0)
    reading->in_rich = reading->in_cell;
  else if (strcmp (name, "row") == 0)
    start_row (reading, attributes, error);
  else if (strcmp (name, "mergeCell") == 0)
    start_merge (reading, attributes, error);
}

static void
text_cb (const char  *text,
         gsize        length,
         gpointer     data,
         GError     **error)
{
  Reading *reading = data;

  if (reading->in_rich)
    gewu_xlsx_text_add (&reading->rich, text, length, error);
  else if (reading->in_value)
    gewu_xlsx_text_append (reading->value, text, length, error);
  else if (reading->in_formula)
    gewu_xlsx_text_append (reading->formula, text, length, error);
}

char *
gewu_xlsx_number_to_text (double number)
{
  char text[64];

  /* "1e-05" is for programs; a person sees 0.00001. */
  if (number != 0 && fabs (number) < 1e-4)
    {
      g_ascii_formatd (text, sizeof text, "%.15f", number);
      for (gsize end = strlen (text) - 1; text[end] == '0' || text[end] == '.'; end--)
        {
          gboolean was_point = text[end] == '.';

          text[end] = '\0';
          if (was_point)
            break;
        }
      return g_strdup (text);
    }

  g_ascii_formatd (text, sizeof text, "%.15g", number);
  return g_ascii_strup (text, -1);
}

static gboolean
is_plain_integer (const GString *value)
{
  return value->len <= NUMBER_DIGITS && value->str[0] != '0' &&
         strspn (value->str, "0123456789") == value->len;
}

/* Finds out what a number is and how it looks; returns its text (transfer full), or NULL when it
 * looks as it stands in the file. */
static char *
describe_number (Reading  *reading,
                 GewuCell *cell)
{
  char *end;
  double number = g_ascii_strtod (reading->value->str, &end);
  GewuDay day;
  int minute;
  gboolean is_day;

  if (*end != '\0' || !isfinite (number))
    return NULL;

  is_day = gewu_serial_split (number, reading->context->base, &day, &minute);
  cell->kind = GEWU_CELL_NUMBER;
  cell->day = day;
  cell->minute = (gint16) minute;

  if (is_day && gewu_xlsx_styles_is_date (reading->context->styles, reading->style))
    {
      cell->kind = GEWU_CELL_DATE;
      return gewu_serial_to_text (day, minute);
    }

  return is_plain_integer (reading->value) ? NULL : gewu_xlsx_number_to_text (number);
}

/* "2023-05-04T08:03:00", as the strict variant of the format has it. */
static char *
describe_iso_date (Reading  *reading,
                   GewuCell *cell)
{
  const char *value = reading->value->str;
  g_autofree char *date = g_strndup (value, strcspn (value, "T"));
  const char *time = value + strlen (date);
  int hour, minute;

  cell->day = gewu_day_parse (date);
  if (cell->day == GEWU_DAY_UNKNOWN)
    return NULL;

  cell->kind = GEWU_CELL_DATE;
  if (sscanf (time, "T%2d:%2d", &hour, &minute) == 2 && hour >= 0 && hour < 24 &&
      minute >= 0 && minute < 60 && !g_str_has_prefix (time, "T00:00:00"))
    cell->minute = (gint16) (hour * 60 + minute);

  return gewu_serial_to_text (cell->day, cell->minute);
}

static const char *
find_shared_string (Reading  *reading,
                    GError  **error)
{
  GPtrArray *strings = reading->context->strings;
  char *end;
  guint64 n = g_ascii_strtoull (reading->value->str, &end, 10);

  if (reading->value->len == 0)
    return NULL;

  if (*end != '\0' || n >= strings->len)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_FORMAT, "no such string: %.20s",
                   reading->value->str);
      return NULL;
    }

  return g_ptr_array_index (strings, n);
}

/* The text of a cell, living as long as the arena; NULL for an empty cell, or with error set. */
static const char *
describe_value (Reading   *reading,
                GewuCell  *cell,
                GError   **error)
{
  GString *value = reading->value;
  g_autofree char *shown = NULL;
  const char *text;

  if (value->len == 0)
    return NULL;

  if (reading->type == TYPE_NUMBER)
    shown = describe_number (reading, cell);
  else if (reading->type == TYPE_DATE)
    shown = describe_iso_date (reading, cell);
  else if (reading->type == TYPE_BOOLEAN)
    {
      shown = g_strdup (strcmp (value->str, "1") == 0 ? "TRUE" : "FALSE");
      cell->kind = GEWU_CELL_BOOLEAN;
    }
  else if (reading->type == TYPE_ERROR)
    cell->kind = GEWU_CELL_ERROR;
  else
    gewu_xlsx_text_unescape (value);

  text = shown != NULL ? shown : value->str;
  return text[0] != '\0' ? gewu_arena_add_text (reading->context->arena, text, strlen (text), error)
                         : NULL;
}

static const char *
describe_rich (Reading  *reading,
               GError  **error)
{
  GString *string = reading->rich.string;

  gewu_xlsx_text_unescape (string);
  if (string->len == 0)
    return NULL;

  return gewu_arena_add_text (reading->context->arena, string->str, string->len, error);
}

/* Some writers leave the result of a formula out: the cell shows a number in a spreadsheet program,
 * and we cannot know which. */
static const char *
describe_formula (Reading   *reading,
                  GewuCell  *cell,
                  GError   **error)
{
  cell->kind = GEWU_CELL_ERROR;
  g_string_prepend_c (reading->formula, '=');

  return gewu_arena_add_text (reading->context->arena, reading->formula->str,
                              reading->formula->len, error);
}

static void
end_cell (Reading  *reading,
          GError  **error)
{
  GewuCell cell = { .kind = GEWU_CELL_TEXT, .minute = GEWU_MINUTE_NONE,
                    .row = reading->row, .column = (guint16) reading->column };
  GError *local_error = NULL;

  reading->in_cell = FALSE;
  if (reading->has_formula && reading->value->len == 0 && reading->type != TYPE_FORMULA_TEXT)
    cell.text = describe_formula (reading, &cell, &local_error);
  else if (reading->type == TYPE_INLINE)
    cell.text = describe_rich (reading, &local_error);
  else if (reading->type == TYPE_SHARED)
    cell.text = find_shared_string (reading, &local_error);
  else
    cell.text = describe_value (reading, &cell, &local_error);

  if (local_error != NULL)
    g_propagate_error (error, local_error);
  else if (cell.text != NULL)
    gewu_sheet_add_cell (reading->sheet, &cell, error);
}

static void
end_cb (const char  *name,
        gpointer     data,
        GError     **error)
{
  Reading *reading = data;

  if (strcmp (name, "is") == 0)
    reading->in_rich = FALSE;
  else if (reading->in_rich)
    gewu_xlsx_text_end (&reading->rich, name);
  else if (strcmp (name, "v") == 0)
    reading->in_value = FALSE;
  else if (strcmp (name, "f") == 0)
    reading->in_formula = FALSE;
  else if (strcmp (name, "c") == 0 && reading->in_cell)
    end_cell (reading, error);
}

gboolean
gewu_xlsx_worksheet_read (GewuSheet              *sheet,
                          const GewuXlsxContext  *context,
                          GewuPackage            *package,
                          const char             *part,
                          GCancellable           *cancellable,
                          GError                **error)
{
  static const GewuXmlHandlers handlers = { start_cb, end_cb, text_cb };
  Reading reading = { .sheet = sheet, .context = context };
  gboolean success;

  reading.value = g_string_new (NULL);
  reading.formula = g_string_new (NULL);
  gewu_xlsx_text_init (&reading.rich);

  success = gewu_package_parse (package, part, &handlers, &reading, cancellable, error);
  gewu_sheet_finish (sheet);

  gewu_xlsx_text_clear (&reading.rich);
  g_string_free (reading.formula, TRUE);
  g_string_free (reading.value, TRUE);

  return success;
}
