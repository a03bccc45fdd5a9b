/* Number formats that are dates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-xlsx-styles.h"

#include "gewu-error.h"
#include "gewu-limits.h"

#include <string.h>

/* A file can hold 65,490 cell formats. */
#define MAX_FORMATS 100000

struct _GewuXlsxStyles
{
  GHashTable *custom;      /* numFmtId → whether it is a date */
  GArray     *formats;     /* guint: the numFmtId of each style */
  gboolean    in_formats;  /* inside <cellXfs>; <cellStyleXfs> has the same tags */
};

/* ECMA-376 part 1, 18.8.30: dates and times, those of East Asian languages too. */
static gboolean
is_builtin_date (guint id)
{
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) ||
         (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/* "[h]" counts hours; "[Red]" and "[$-804]" say nothing about the kind. */
static gboolean
is_elapsed_time (const char *bracket,
                 const char *end)
{
  gsize length = (gsize) (end - bracket) - 1;

  return length > 0 && strspn (bracket + 1, "hHmMsS") == length;
}

gboolean
gewu_xlsx_format_is_date (const char *code)
{
  /* Only the part for positive numbers; the others follow after a semicolon. */
  for (const char *p = code; *p != '\0' && *p != ';'; p++)
    {
      const char *end = NULL;

      if (strchr ("\\_*", *p) != NULL)
        end = p[1] != '\0' ? p + 1 : p;
      else if (*p == '"')
        end = strchr (p + 1, '"');
      else if (*p == '[')
        end = strchr (p, ']');
      else if (strchr ("yYmMdDhHsS", *p) != NULL)
        return TRUE;
      else
        continue;

      if (end == NULL)
        return FALSE;
      if (*p == '[' && is_elapsed_time (p, end))
        return TRUE;
      p = end;
    }

  return FALSE;
}

GewuXlsxStyles *
gewu_xlsx_styles_new (void)
{
  GewuXlsxStyles *self = g_new0 (GewuXlsxStyles, 1);

  self->custom = g_hash_table_new (NULL, NULL);
  self->formats = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

void
gewu_xlsx_styles_free (GewuXlsxStyles *self)
{
  g_array_unref (self->formats);
  g_hash_table_unref (self->custom);
  g_free (self);
}

static guint
read_format_id (const char **attributes)
{
  const char *id = gewu_xml_find_attribute (attributes, "numFmtId");

  return id != NULL ? (guint) g_ascii_strtoull (id, NULL, 10) : 0;
}

static void
add_custom_format (GewuXlsxStyles  *self,
                   const char     **attributes)
{
  const char *code = gewu_xml_find_attribute (attributes, "formatCode");

  if (code != NULL && g_hash_table_size (self->custom) < MAX_FORMATS)
    g_hash_table_insert (self->custom, GUINT_TO_POINTER (read_format_id (attributes)),
                         GINT_TO_POINTER (gewu_xlsx_format_is_date (code)));
}

static void
start_cb (const char  *name,
          const char **attributes,
          gpointer     data,
          GError     **error)
{
  GewuXlsxStyles *self = data;
  guint id;

  if (strcmp (name, "cellXfs") == 0)
    self->in_formats = TRUE;
  else if (strcmp (name, "numFmt") == 0)
    add_custom_format (self, attributes);
  else if (self->in_formats && strcmp (name, "xf") == 0)
    {
      id = read_format_id (attributes);
      g_array_append_val (self->formats, id);
      if (self->formats->len > MAX_FORMATS)
        g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_TOO_LARGE, "too many cell formats");
    }
}

static void
end_cb (const char  *name,
        gpointer     data,
        GError     **error G_GNUC_UNUSED)
{
  GewuXlsxStyles *self = data;

  if (strcmp (name, "cellXfs") == 0)
    self->in_formats = FALSE;
}

gboolean
gewu_xlsx_styles_read (GewuXlsxStyles  *self,
                       GewuPackage     *package,
                       const char      *part,
                       GCancellable    *cancellable,
                       GError         **error)
{
  static const GewuXmlHandlers handlers = { .start = start_cb, .end = end_cb };

  return gewu_package_parse (package, part, &handlers, self, cancellable, error);
}

gboolean
gewu_xlsx_styles_is_date (GewuXlsxStyles *self,
                          guint64         style)
{
  gpointer custom;
  guint id;

  if (style >= self->formats->len)
    return FALSE;

  id = g_array_index (self->formats, guint, style);
  if (g_hash_table_lookup_extended (self->custom, GUINT_TO_POINTER (id), NULL, &custom))
    return GPOINTER_TO_INT (custom);

  return is_builtin_date (id);
}
