/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-assessment-scheme.h"

#include "gewu-error.h"
#include "gewu-store-scheme.h"

GewuScheme *
gewu_assessment_scheme_load (GewuConnection  *connection,
                             gint64           id,
                             char           **document,
                             GError         **error)
{
  g_autofree char *text = gewu_store_get_scheme (connection, id, error);
  GewuScheme *scheme = text != NULL ? gewu_scheme_new_from_json (text, -1, error) : NULL;

  if (scheme != NULL && document != NULL)
    *document = g_steal_pointer (&text);

  return scheme;
}

/* Papers name a version: it is one document. */
static gboolean
check_version (GewuConnection        *connection,
               const GewuSchemeLine  *line,
               GError               **error)
{
  g_autoptr(GPtrArray) lines = gewu_store_list_schemes (connection, error);
  guint n = 0;

  if (lines == NULL)
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    {
      const GewuSchemeLine *other = g_ptr_array_index (lines, i);

      if (g_str_equal (other->code, line->code) && other->version == line->version)
        n++;
    }
  if (n > 1)
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_EXISTS, "%s %d", line->code, line->version);

  return n <= 1;
}

GewuScheme *
gewu_assessment_scheme_store (GewuConnection  *connection,
                              const char      *document,
                              gint64          *id,
                              GError         **error)
{
  g_autoptr(GewuScheme) scheme = NULL;
  GewuSchemeLine line = { 0 };
  gboolean added;

  if (*id != 0)
    return gewu_assessment_scheme_load (connection, *id, NULL, error);
  scheme = gewu_scheme_new_from_json (document, -1, error);
  if (scheme == NULL)
    return NULL;

  line.code = (char *) gewu_scheme_get_id (scheme);
  line.version = gewu_scheme_get_version (scheme);
  line.title = (char *) gewu_scheme_get_title (scheme);
  if (!gewu_store_add_scheme (connection, &line, document, id, &added, error) ||
      (added && !check_version (connection, &line, error)))
    return NULL;

  return g_steal_pointer (&scheme);
}
