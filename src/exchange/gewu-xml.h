/* Reads untrusted XML piece by piece: no DTD, bounded depth, bounded tags.
 *
 * Names come without their namespace prefix: the files of some writers have <x:row> for <row>.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Any may be NULL. A handler that sets error ends the reading. */
typedef struct
{
  void (*start) (const char  *name,
                 const char **attributes,
                 gpointer     data,
                 GError     **error);
  void (*end)   (const char  *name,
                 gpointer     data,
                 GError     **error);
  void (*text)  (const char  *text,
                 gsize        length,
                 gpointer     data,
                 GError     **error);
} GewuXmlHandlers;

typedef struct _GewuXml GewuXml;

GewuXml    *gewu_xml_new       (const GewuXmlHandlers *handlers,
                                gpointer               data);
void        gewu_xml_free      (GewuXml               *self);
/* Where to put the next bytes, at most length of them (transfer none); NULL when out of memory. */
void       *gewu_xml_get_buffer (GewuXml              *self,
                                 gsize                 length);
/* Parses the bytes put there; last: there are no more. FALSE with GEWU_ERROR_FILE_FORMAT,
 * GEWU_ERROR_FILE_TOO_LARGE, or what a handler has set. */
gboolean    gewu_xml_parse_buffer (GewuXml            *self,
                                   gsize               length,
                                   gboolean            last,
                                   GError            **error);

/* The value of an attribute, its prefix ignored; NULL when there is none (transfer none). */
const char *gewu_xml_find_attribute (const char      **attributes,
                                     const char       *name);
/* "1" and "true" are TRUE; anything else, or no such attribute, is FALSE. */
gboolean    gewu_xml_find_flag      (const char      **attributes,
                                     const char       *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuXml, gewu_xml_free)

G_END_DECLS
