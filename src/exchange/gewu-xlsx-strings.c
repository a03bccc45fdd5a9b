/* Reading shared strings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-xlsx-strings.h"

#include "gewu-error.h"
#include "gewu-limits.h"
#include "gewu-xlsx-text.h"

#include <string.h>

typedef struct
{
  GPtrArray    *strings;  /* borrowed */
  GewuArena    *arena;    /* borrowed */
  GewuXlsxText  text;
} Reading;

static void
start_cb (const char  *name,
          const char **attributes G_GNUC_UNUSED,
          gpointer     data,
          GError     **error G_GNUC_UNUSED)
{
  Reading *reading = data;

  if (strcmp (name, "si") == 0)
    gewu_xlsx_text_reset (&reading->text);
  else
    gewu_xlsx_text_start (&reading->text, name);
}

static void
add_string (Reading  *reading,
            GError  **error)
{
  GString *string = reading->text.string;
  const char *text = NULL;

  if (reading->strings->len >= GEWU_LIMIT_STRINGS)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_TOO_LARGE, "too many strings");
      return;
    }

  gewu_xlsx_text_unescape (string);
  if (string->len > 0)
    text = gewu_arena_add_text (reading->arena, string->str, string->len, error);
  g_ptr_array_add (reading->strings, (gpointer) text);
}

static void
end_cb (const char  *name,
        gpointer     data,
        GError     **error)
{
  Reading *reading = data;

  if (strcmp (name, "si") == 0)
    add_string (reading, error);
  else
    gewu_xlsx_text_end (&reading->text, name);
}

static void
text_cb (const char  *text,
         gsize        length,
         gpointer     data,
         GError     **error)
{
  Reading *reading = data;

  gewu_xlsx_text_add (&reading->text, text, length, error);
}

gboolean
gewu_xlsx_strings_read (GPtrArray     *strings,
                        GewuArena     *arena,
                        GewuPackage   *package,
                        const char    *part,
                        GCancellable  *cancellable,
                        GError       **error)
{
  static const GewuXmlHandlers handlers = { start_cb, end_cb, text_cb };
  Reading reading = { .strings = strings, .arena = arena };
  gboolean success;

  gewu_xlsx_text_init (&reading.text);
  success = gewu_package_parse (package, part, &handlers, &reading, cancellable, error);
  gewu_xlsx_text_clear (&reading.text);

  return success;
}
