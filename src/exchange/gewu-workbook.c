/* Foreign table files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* memmem() */
#define _GNU_SOURCE

#include "gewu-workbook.h"

#include "gewu-csv-reader.h"
#include "gewu-error.h"
#include "gewu-limits.h"
#include "gewu-xlsx-reader.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEAD_BYTES 65536

struct _GewuWorkbook
{
  int        ref_count;
  char      *path;
  GewuArena *arena;
  GPtrArray *sheets;  /* GewuSheet; freed before the arena */
};

typedef enum
{
  FORMAT_ZIP,
  FORMAT_COMPOUND,   /* the container of .xls, and of .xlsx with a password */
  FORMAT_MARKUP,
  FORMAT_TEXT,
} Format;

typedef struct
{
  char  bytes[HEAD_BYTES + 1];  /* terminated */
  gsize length;
} Head;

static gboolean
check_file (const char  *path,
            GError     **error)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%s", path);
  else if (!S_ISREG (info.st_mode))
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_FORMAT, "%s: not a file", path);
  else if ((guint64) info.st_size > GEWU_LIMIT_FILE_BYTES)
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_TOO_LARGE, "%s: too large", path);
  else
    return TRUE;

  return FALSE;
}

static gboolean
read_head (const char  *path,
           Head        *head,
           GError     **error)
{
  FILE *file = g_fopen (path, "rb");

  if (file == NULL)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_FAILED, "cannot be opened");
      return FALSE;
    }

  head->length = fread (head->bytes, 1, HEAD_BYTES, file);
  head->bytes[head->length] = '\0';
  fclose (file);

  return TRUE;
}

static gboolean
starts_with (const Head *head,
             const char *mark,
             gsize       length)
{
  return head->length >= length && memcmp (head->bytes, mark, length) == 0;
}

static Format
detect_format (const Head *head)
{
  const char *text = head->bytes;

  if (starts_with (head, "PK\x03\x04", 4) || starts_with (head, "PK\x05\x06", 4))
    return FORMAT_ZIP;
  if (starts_with (head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8))
    return FORMAT_COMPOUND;

  if (starts_with (head, "\xef\xbb\xbf", 3))
    text += 3;
  return text[strspn (text, " \t\r\n")] == '<' ? FORMAT_MARKUP : FORMAT_TEXT;
}

/* The directory of the container names its streams in UTF-16, anywhere in the file. */
static gboolean
is_encrypted_container (const char *path)
{
  static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  g_autofree char *bytes = NULL;
  gsize length;

  return g_file_get_contents (path, &bytes, &length, NULL) &&
         memmem (bytes, length, name, sizeof name - 1) != NULL;
}

static gboolean
read_sheets (GewuWorkbook  *self,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autofree Head *head = g_new (Head, 1);
  const char *cause = NULL;

  if (!read_head (self->path, head, error))
    return FALSE;

  switch (detect_format (head))
    {
    case FORMAT_ZIP:
      return gewu_xlsx_read (self->path, self->arena, self->sheets, cancellable, error);

    case FORMAT_TEXT:
      return gewu_csv_read (self->path, self->arena, self->sheets, cancellable, error);

    case FORMAT_COMPOUND:
      cause = is_encrypted_container (self->path) ? "encrypted" : "xls";
      break;

    case FORMAT_MARKUP:
      cause = "html";
      break;
    }

  g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_FILE_FORMAT, cause);
  return FALSE;
}

static gboolean
has_cells (GewuWorkbook *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    if (gewu_sheet_get_n_cells (g_ptr_array_index (self->sheets, i)) > 0)
      return TRUE;

  return FALSE;
}

GewuWorkbook *
gewu_workbook_open (const char    *path,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr(GewuWorkbook) self = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!check_file (path, error))
    return NULL;

  self = g_new0 (GewuWorkbook, 1);
  self->ref_count = 1;
  self->path = g_strdup (path);
  self->arena = gewu_arena_new ();
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_sheet_free);

  if (!read_sheets (self, cancellable, &local_error))
    {
      if (local_error->domain != GEWU_ERROR)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        g_propagate_prefixed_error (error, g_steal_pointer (&local_error), "%s: ", path);
      return NULL;
    }

  if (!has_cells (self))
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_EMPTY, "%s", path);
      return NULL;
    }

  return g_steal_pointer (&self);
}

GewuWorkbook *
gewu_workbook_ref (GewuWorkbook *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
gewu_workbook_unref (GewuWorkbook *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;

  g_ptr_array_unref (self->sheets);
  gewu_arena_free (self->arena);
  g_free (self->path);
  g_free (self);
}

const char *
gewu_workbook_get_path (GewuWorkbook *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

guint
gewu_workbook_get_n_sheets (GewuWorkbook *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sheets->len;
}

GewuSheet *
gewu_workbook_get_sheet (GewuWorkbook *self,
                         guint         n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n < self->sheets->len, NULL);

  return g_ptr_array_index (self->sheets, n);
}
