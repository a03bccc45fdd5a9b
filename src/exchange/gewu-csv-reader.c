/* Reading tables kept as text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-csv-reader.h"

#include "gewu-error.h"
#include "gewu-limits.h"
#include "gewu-sheet.h"
#include "gewu-text.h"

#include <string.h>

#define RECORDS_BETWEEN_CHECKS 1024

typedef struct
{
  GewuSheet  *sheet;   /* borrowed */
  GewuArena  *arena;   /* borrowed */
  const char *next;    /* the first character not read yet */
  char        separator;
  guint       row;
  GString    *cell;
} Reading;

/* Reads the rest of a quoted cell, RFC 4180: a doubled quote stands for one. */
static gboolean
read_quoted (Reading  *reading,
             GError  **error)
{
  for (;;)
    {
      gsize length = strcspn (reading->next, "\"");

      g_string_append_len (reading->cell, reading->next, (gssize) length);
      reading->next += length;
      if (*reading->next == '\0')
        {
          g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_FORMAT, "row %u: a quote not closed",
                       reading->row);
          return FALSE;
        }

      reading->next++;
      if (*reading->next != '"')
        return TRUE;
      g_string_append_c (reading->cell, '"');
      reading->next++;
    }
}

/* Reads one cell up to its separator or line end, which is left. */
static gboolean
read_cell (Reading  *reading,
           GError  **error)
{
  const char ends[] = { reading->separator, '\r', '\n', '\0' };
  gsize length;

  g_string_truncate (reading->cell, 0);

  /* ="0123" is how programs stop a spreadsheet from turning a code into a number. */
  if (g_str_has_prefix (reading->next, "=\""))
    reading->next++;
  if (*reading->next == '"')
    {
      reading->next++;
      if (!read_quoted (reading, error))
        return FALSE;
    }

  length = strcspn (reading->next, ends);
  g_string_append_len (reading->cell, reading->next, (gssize) length);
  reading->next += length;

  return TRUE;
}

static gboolean
add_cell (Reading  *reading,
          guint     column,
          GError  **error)
{
  GewuCell cell = { .kind = GEWU_CELL_TEXT, .minute = GEWU_MINUTE_NONE, .row = reading->row,
                    .column = (guint16) MIN (column, G_MAXUINT16) };

  if (reading->cell->len == 0)
    return TRUE;

  /* As our own files keep such text from being run. */
  if (reading->cell->str[0] == '\'' && gewu_text_is_formula (reading->cell->str))
    g_string_erase (reading->cell, 0, 1);

  cell.text = gewu_arena_add_text (reading->arena, reading->cell->str, reading->cell->len, error);
  return cell.text != NULL && gewu_sheet_add_cell (reading->sheet, &cell, error);
}

static gboolean
read_record (Reading  *reading,
             GError  **error)
{
  guint column = 1;

  reading->row++;
  while (read_cell (reading, error) && add_cell (reading, column, error))
    {
      if (*reading->next == reading->separator)
        {
          reading->next++;
          column++;
          continue;
        }

      if (g_str_has_prefix (reading->next, "\r\n"))
        reading->next += 2;
      else if (*reading->next != '\0')
        reading->next++;
      return TRUE;
    }

  return FALSE;
}

static gboolean
read_records (Reading       *reading,
              GCancellable  *cancellable,
              GError       **error)
{
  while (*reading->next != '\0')
    {
      if (reading->row % RECORDS_BETWEEN_CHECKS == 0 &&
          g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!read_record (reading, error))
        return FALSE;
    }

  return TRUE;
}

static GewuSheet *
new_sheet_for_file (const char *path,
                    GewuArena  *arena)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = NULL;
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
  shown = g_filename_display_name (name);

  return gewu_sheet_new (shown, arena);
}

gboolean
gewu_csv_read (const char    *path,
               GewuArena     *arena,
               GPtrArray     *sheets,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr(GewuSheet) sheet = new_sheet_for_file (path, arena);
  g_autofree char *bytes = NULL;
  g_autofree char *text = NULL;
  Reading reading = { .sheet = sheet, .arena = arena };
  gsize length;
  gboolean success;

  /* Read, not mapped: a memory stick may be pulled out meanwhile. */
  if (!g_file_get_contents (path, &bytes, &length, NULL))
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_FAILED, "cannot be read");
      return FALSE;
    }

  text = gewu_csv_decode (bytes, length, error);
  if (text == NULL)
    return FALSE;
  g_clear_pointer (&bytes, g_free);

  reading.next = text;
  reading.separator = gewu_csv_detect_separator (text);
  reading.cell = g_string_new (NULL);
  success = read_records (&reading, cancellable, error);
  g_string_free (reading.cell, TRUE);

  gewu_sheet_finish (sheet);
  if (success)
    g_ptr_array_add (sheets, g_steal_pointer (&sheet));

  return success;
}
