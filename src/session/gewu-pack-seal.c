/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-pack-seal.h"

#include "gewu-error.h"
#include "gewu-output.h"

#include <string.h>

/* The last line: this and the hash of everything above it. A line before it is a hash, two blanks
 * and a name. */
#define TAG "gewu-pack-1 "
#define HEADING "校验（重新生成时据此识别，请勿修改）："
#define HASH_LENGTH 64

/* hexadecimal SHA-256 (transfer full); NULL with error set */
static char *
hash_file (const char  *path,
           GError     **error)
{
  g_autoptr(GMappedFile) file = g_mapped_file_new (path, FALSE, error);

  return file != NULL
         ? g_compute_checksum_for_data (G_CHECKSUM_SHA256,
                                        (const guchar *) g_mapped_file_get_contents (file),
                                        g_mapped_file_get_length (file)) : NULL;
}

static gboolean
append_hashes (GString            *text,
               const char         *folder,
               const char *const  *names,
               GError            **error)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autofree char *hash = hash_file (path, error);

      if (hash == NULL)
        return FALSE;
      g_string_append_printf (text, "%s  %s\n", hash, names[i]);
    }

  return TRUE;
}

gboolean
gewu_pack_seal_write (const char         *folder,
                      const char         *text,
                      const char *const  *names,
                      GError            **error)
{
  g_autoptr(GString) seal = g_string_new (text);
  g_autofree char *path = g_build_filename (folder, GEWU_PACK_SEAL_NAME, NULL);
  g_autofree char *hash = NULL;

  g_string_append (seal, "\n" HEADING "\n");
  if (!append_hashes (seal, folder, names, error))
    return FALSE;
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, seal->str, (gssize) seal->len);
  g_string_append_printf (seal, TAG "%s\n", hash);

  return gewu_output_write (path, seal->str, seal->len, error);
}

/* ---- checking */

/* name → hash, of what the seal lists; NULL: it is none. *whole: the seal itself is as it was. */
static GHashTable *
read_seal (const char *path,
           gboolean   *whole)
{
  g_autoptr(GHashTable) hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *text = NULL;
  g_autofree char *hash = NULL;
  g_auto(GStrv) lines = NULL;
  const char *tag;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;
  tag = g_strrstr (text, TAG);
  if (tag == NULL)
    return NULL;

  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, tag - text);
  *whole = g_str_has_prefix (tag + strlen (TAG), hash);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strspn (lines[i], "0123456789abcdef") == HASH_LENGTH
        && g_str_has_prefix (lines[i] + HASH_LENGTH, "  "))
      g_hash_table_insert (hashes, g_strdup (lines[i] + HASH_LENGTH + 2),
                           g_strndup (lines[i], HASH_LENGTH));

  return g_steal_pointer (&hashes);
}

typedef struct
{
  const char *folder;
  GHashTable *hashes;    /* what is found in the folder is taken out */
  gboolean    changed;
} Check;

static gboolean check_folder (Check       *self,
                              const char  *below,
                              GError     **error);

#define LOCK_BEGIN ".~lock."
#define LOCK_END "#"

/* Beside a file that it has open an office program puts another: the name of the first (transfer
 * full), as far as it can be told; NULL: name is no such one. */
static char *
get_locked_name (const char *name)
{
  if (g_str_has_prefix (name, "~$"))
    return g_strdup (name);
  if (!g_str_has_prefix (name, LOCK_BEGIN) || !g_str_has_suffix (name, LOCK_END))
    return NULL;

  return g_strndup (name + strlen (LOCK_BEGIN),
                    strlen (name) - strlen (LOCK_BEGIN) - strlen (LOCK_END));
}

/* name: within the folder. */
static gboolean
check_entry (Check       *self,
             const char  *name,
             GError     **error)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *locked = get_locked_name (base);
  g_autofree char *hash = NULL;

  if (locked != NULL)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_BUSY, "%s/%s", self->folder, locked);
      return FALSE;
    }
  if (g_strcmp0 (name, GEWU_PACK_SEAL_NAME) == 0)
    return TRUE;
  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK) && g_file_test (path, G_FILE_TEST_IS_DIR))
    return check_folder (self, name, error);

  hash = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : hash_file (path, NULL);
  if (hash == NULL || g_strcmp0 (g_hash_table_lookup (self->hashes, name), hash) != 0)
    self->changed = TRUE;
  g_hash_table_remove (self->hashes, name);

  return TRUE;
}

static gboolean
check_folder (Check       *self,
              const char  *below,
              GError     **error)
{
  g_autofree char *path = g_build_filename (self->folder, below, NULL);
  g_autoptr(GDir) folder = g_dir_open (path, 0, error);
  const char *entry;

  if (folder == NULL)
    return FALSE;
  while ((entry = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *name = below != NULL ? g_build_filename (below, entry, NULL)
                                            : g_strdup (entry);

      if (!check_entry (self, name, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
gewu_pack_seal_check (const char    *folder,
                      GewuPackSeal  *seal,
                      GError       **error)
{
  g_autofree char *path = g_build_filename (folder, GEWU_PACK_SEAL_NAME, NULL);
  gboolean whole = FALSE;
  g_autoptr(GHashTable) hashes = read_seal (path, &whole);
  Check check = { folder, hashes, FALSE };

  *seal = GEWU_PACK_SEAL_NONE;
  if (hashes == NULL)
    return TRUE;
  if (!check_folder (&check, NULL, error))
    return FALSE;
  *seal = whole && !check.changed && g_hash_table_size (hashes) == 0 ? GEWU_PACK_SEAL_WHOLE
                                                                      : GEWU_PACK_SEAL_CHANGED;

  return TRUE;
}
