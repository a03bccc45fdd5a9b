/* The error domain.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-error.h"

#include <errno.h>

G_DEFINE_QUARK (gewu-error-quark, gewu_error)

static GewuError
code_of_errno (int saved_errno)
{
  switch (saved_errno)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return GEWU_ERROR_DISK_FULL;

    case EACCES:
    case EPERM:
    case EROFS:
      return GEWU_ERROR_READ_ONLY;

    case ENOENT:
    case ENOTDIR:
      return GEWU_ERROR_NOT_FOUND;

    case EBUSY:
    case ETXTBSY:
      return GEWU_ERROR_FILE_BUSY;

    case ENAMETOOLONG:
      return GEWU_ERROR_FILE_NAME;

    default:
      return GEWU_ERROR_FAILED;
    }
}

gboolean
gewu_error_pass_on (GError  *found,
                    GError **error)
{
  if (found == NULL)
    return TRUE;

  g_propagate_error (error, found);
  return FALSE;
}

void
gewu_set_file_error (GError     **error,
                     int          saved_errno,
                     const char  *path)
{
  GewuError code = code_of_errno (saved_errno);

  if (code == GEWU_ERROR_FAILED)
    g_set_error (error, GEWU_ERROR, code, "%s: %s", path, g_strerror (saved_errno));
  else
    g_set_error_literal (error, GEWU_ERROR, code, path);
}
