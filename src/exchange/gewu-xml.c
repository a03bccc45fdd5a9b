/* Untrusted XML, piece by piece.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-xml.h"

#include "gewu-error.h"
#include "gewu-limits.h"

#include <expat.h>
#include <string.h>

struct _GewuXml
{
  const GewuXmlHandlers *handlers;  /* borrowed */
  gpointer               data;      /* borrowed */
  XML_Parser             parser;
  GError                *error;
  gint64                 n_bytes;
  guint                  depth;
};

static const char *
strip_prefix (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon == NULL ? name : colon + 1;
}

static void
stop_on_error (GewuXml *self)
{
  if (self->error != NULL)
    XML_StopParser (self->parser, XML_FALSE);
}

static void XMLCALL
start_element_cb (void            *data,
                  const XML_Char  *name,
                  const XML_Char **attributes)
{
  GewuXml *self = data;

  self->depth++;
  if (self->depth > GEWU_LIMIT_DEPTH)
    g_set_error (&self->error, GEWU_ERROR, GEWU_ERROR_FILE_TOO_LARGE, "tags nested too deeply");
  else if (self->handlers->start != NULL)
    self->handlers->start (strip_prefix (name), attributes, self->data, &self->error);

  stop_on_error (self);
}

static void XMLCALL
end_element_cb (void           *data,
                const XML_Char *name)
{
  GewuXml *self = data;

  /* After XML_StopParser expat may still call back for the same tag. */
  if (self->error != NULL)
    return;

  self->depth--;
  if (self->handlers->end != NULL)
    self->handlers->end (strip_prefix (name), self->data, &self->error);

  stop_on_error (self);
}

static void XMLCALL
character_data_cb (void           *data,
                   const XML_Char *text,
                   int             length)
{
  GewuXml *self = data;

  if (self->error != NULL || self->handlers->text == NULL)
    return;

  self->handlers->text (text, (gsize) length, self->data, &self->error);

  stop_on_error (self);
}

static void XMLCALL
start_doctype_cb (void           *data,
                  const XML_Char *name G_GNUC_UNUSED,
                  const XML_Char *system_id G_GNUC_UNUSED,
                  const XML_Char *public_id G_GNUC_UNUSED,
                  int             has_internal_subset G_GNUC_UNUSED)
{
  GewuXml *self = data;

  /* Entities are how a small file becomes a large one, and no workbook needs them. */
  g_set_error (&self->error, GEWU_ERROR, GEWU_ERROR_FILE_FORMAT, "a DOCTYPE");
  stop_on_error (self);
}

GewuXml *
gewu_xml_new (const GewuXmlHandlers *handlers,
              gpointer               data)
{
  GewuXml *self = g_new0 (GewuXml, 1);

  self->handlers = handlers;
  self->data = data;
  self->parser = XML_ParserCreate (NULL);
  g_assert (self->parser != NULL);

  XML_SetUserData (self->parser, self);
  XML_SetElementHandler (self->parser, start_element_cb, end_element_cb);
  XML_SetCharacterDataHandler (self->parser, character_data_cb);
  XML_SetStartDoctypeDeclHandler (self->parser, start_doctype_cb);

  return self;
}

void
gewu_xml_free (GewuXml *self)
{
  XML_ParserFree (self->parser);
  g_clear_error (&self->error);
  g_free (self);
}

void *
gewu_xml_get_buffer (GewuXml *self,
                     gsize    length)
{
  return XML_GetBuffer (self->parser, (int) length);
}

/* Expat keeps an unfinished tag and scans it again from its start with every piece that arrives:
 * without a bound, a tag of 100 MB takes minutes. */
static gboolean
is_token_too_long (GewuXml *self)
{
  gint64 start = XML_GetCurrentByteIndex (self->parser);

  return start >= 0 && self->n_bytes - start > (gint64) GEWU_LIMIT_TOKEN_BYTES;
}

gboolean
gewu_xml_parse_buffer (GewuXml   *self,
                       gsize      length,
                       gboolean   last,
                       GError   **error)
{
  enum XML_Status status = XML_ParseBuffer (self->parser, (int) length, last);

  self->n_bytes += (gint64) length;
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }

  if (status != XML_STATUS_OK)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_FORMAT, "line %lu: %s",
                   (gulong) XML_GetCurrentLineNumber (self->parser),
                   XML_ErrorString (XML_GetErrorCode (self->parser)));
      return FALSE;
    }

  if (is_token_too_long (self))
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_TOO_LARGE, "a tag too long");
      return FALSE;
    }

  return TRUE;
}

const char *
gewu_xml_find_attribute (const char **attributes,
                         const char  *name)
{
  for (guint i = 0; attributes[i] != NULL; i += 2)
    if (strcmp (strip_prefix (attributes[i]), name) == 0)
      return attributes[i + 1];

  return NULL;
}

gboolean
gewu_xml_find_flag (const char **attributes,
                    const char  *name)
{
  const char *value = gewu_xml_find_attribute (attributes, name);

  return g_strcmp0 (value, "1") == 0 || g_strcmp0 (value, "true") == 0;
}
