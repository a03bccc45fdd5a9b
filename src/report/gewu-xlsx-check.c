/* Reads a written workbook back: libxlsxwriter 1.1.4 reports success for sheets that a full disk
 * has cut short (tried with RLIMIT_FSIZE), and such a file must not replace a good one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-xlsx-check.h"

#include <expat.h>
#include <minizip/unzip.h>
#include <string.h>

#define BUFFER_SIZE 65536
#define PICTURES "xl/media/"

static gboolean
is_part_whole (unzFile  zip,
               void    *buffer)
{
  char name[32];
  gboolean is_picture;
  XML_Parser parser;
  gboolean whole;
  int n_read;

  whole = unzGetCurrentFileInfo64 (zip, NULL, name, sizeof name, NULL, 0, NULL, 0) == UNZ_OK;
  is_picture = whole && strncmp (name, PICTURES, strlen (PICTURES)) == 0;
  if (!whole || unzOpenCurrentFile (zip) != UNZ_OK)
    return FALSE;

  parser = XML_ParserCreate (NULL);
  do
    {
      n_read = unzReadCurrentFile (zip, buffer, BUFFER_SIZE);
      whole = n_read >= 0
              && (is_picture || XML_Parse (parser, buffer, n_read, n_read == 0) == XML_STATUS_OK);
    }
  while (whole && n_read > 0);
  XML_ParserFree (parser);

  return unzCloseCurrentFile (zip) == UNZ_OK && whole;
}

gboolean
gewu_xlsx_is_whole (const char *path)
{
  unzFile zip = unzOpen64 (path);
  g_autofree void *buffer = g_malloc (BUFFER_SIZE);
  gboolean whole;
  int status;

  if (zip == NULL)
    return FALSE;

  status = unzGoToFirstFile (zip);
  whole = status == UNZ_OK;
  while (whole && status == UNZ_OK)
    {
      whole = is_part_whole (zip, buffer);
      status = unzGoToNextFile (zip);
    }
  unzClose (zip);

  return whole && status == UNZ_END_OF_LIST_OF_FILE;
}
