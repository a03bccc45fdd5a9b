/* Reads a part of a written workbook, for the tests of reports.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <minizip/unzip.h>

/* (transfer full); the part must exist. */
static inline char *
read_part (const char *path,
           const char *part)
{
  unzFile zip = unzOpen64 (path);
  GString *text = g_string_new (NULL);
  char buffer[4096];
  int n;

  g_assert_nonnull (zip);
  g_assert_cmpint (unzLocateFile (zip, part, 1), ==, UNZ_OK);
  g_assert_cmpint (unzOpenCurrentFile (zip), ==, UNZ_OK);
  while ((n = unzReadCurrentFile (zip, buffer, sizeof buffer)) > 0)
    g_string_append_len (text, buffer, n);
  g_assert_cmpint (unzCloseCurrentFile (zip), ==, UNZ_OK);
  unzClose (zip);

  return g_string_free (text, FALSE);
}
