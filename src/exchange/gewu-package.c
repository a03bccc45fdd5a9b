/* Zip files of XML parts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-package.h"

#include "gewu-error.h"
#include "gewu-limits.h"

#include <unzip.h>

#define PIECE_BYTES 65536
#define IGNORE_CASE 2
#define ENCRYPTED 1

struct _GewuPackage
{
  unzFile zip;
  guint64 n_bytes;  /* read so far, of all parts */
};

/* The part being read. */
typedef struct
{
  GewuPackage *package;
  guint64      n_packed;
  guint64      n_bytes;
} Part;

GewuPackage *
gewu_package_open (const char  *path,
                   GError     **error)
{
  g_autoptr(GewuPackage) self = g_new0 (GewuPackage, 1);
  unz_global_info64 info = { 0 };

  self->zip = unzOpen64 (path);
  if (self->zip == NULL || unzGetGlobalInfo64 (self->zip, &info) != UNZ_OK)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_FORMAT, "not a whole zip file");
      return NULL;
    }

  if (info.number_entry > GEWU_LIMIT_PARTS)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_TOO_LARGE, "more than %d parts",
                   GEWU_LIMIT_PARTS);
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
gewu_package_free (GewuPackage *self)
{
  if (self->zip != NULL)
    unzClose (self->zip);
  g_free (self);
}

gboolean
gewu_package_has_part (GewuPackage *self,
                       const char  *part)
{
  return unzLocateFile (self->zip, part, IGNORE_CASE) == UNZ_OK;
}

static gboolean
open_part (GewuPackage  *self,
           const char   *name,
           Part         *part,
           GError      **error)
{
  unz_file_info64 info = { 0 };
  const char *cause = NULL;

  if (!gewu_package_has_part (self, name))
    cause = "missing";
  else if (unzGetCurrentFileInfo64 (self->zip, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK)
    cause = "damaged";
  else if ((info.flag & ENCRYPTED) != 0)
    cause = "encrypted";
  else if (unzOpenCurrentFile (self->zip) != UNZ_OK)
    cause = "damaged";

  if (cause != NULL)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_FILE_FORMAT, cause);
      return FALSE;
    }

  *part = (Part) { .package = self, .n_packed = info.compressed_size };
  return TRUE;
}

/* Counts what comes out; the sizes that the file states about itself may lie. */
static gboolean
take_bytes (Part     *part,
            guint64   length,
            GError  **error)
{
  part->n_bytes += length;
  part->package->n_bytes += length;

  if (part->n_bytes > GEWU_LIMIT_PART_BYTES || part->package->n_bytes > GEWU_LIMIT_TOTAL_BYTES ||
      (part->n_bytes > GEWU_LIMIT_RATIO_FLOOR &&
       part->n_bytes / GEWU_LIMIT_RATIO > part->n_packed))
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_TOO_LARGE, "unfolds to too much");
      return FALSE;
    }

  return TRUE;
}

/* Returns the bytes read, 0 at the end, −1 with error set. */
static int
parse_piece (Part          *part,
             GewuXml       *xml,
             GCancellable  *cancellable,
             GError       **error)
{
  void *buffer = gewu_xml_get_buffer (xml, PIECE_BYTES);
  int n;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;

  n = buffer != NULL ? unzReadCurrentFile (part->package->zip, buffer, PIECE_BYTES) : -1;
  if (n < 0)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_FORMAT, "damaged");
      return -1;
    }

  if (!take_bytes (part, (guint64) n, error) ||
      !gewu_xml_parse_buffer (xml, (gsize) n, n == 0, error))
    return -1;

  return n;
}

gboolean
gewu_package_parse (GewuPackage            *self,
                    const char             *part,
                    const GewuXmlHandlers  *handlers,
                    gpointer                data,
                    GCancellable           *cancellable,
                    GError                **error)
{
  g_autoptr(GewuXml) xml = gewu_xml_new (handlers, data);
  g_autoptr(GError) local_error = NULL;
  Part state;
  int n = -1;

  if (open_part (self, part, &state, &local_error))
    {
      do
        n = parse_piece (&state, xml, cancellable, &local_error);
      while (n > 0);

      /* Only closing tells that the checksum is wrong. */
      if (unzCloseCurrentFile (self->zip) == UNZ_CRCERROR && n == 0)
        {
          g_set_error (&local_error, GEWU_ERROR, GEWU_ERROR_FILE_FORMAT, "damaged");
          n = -1;
        }
    }

  if (n < 0)
    {
      if (local_error->domain == GEWU_ERROR)
        g_prefix_error (&local_error, "%s: ", part);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}
