/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-file-check.h"

#include "gewu-changeset.h"
#include "gewu-error.h"
#include "gewu-journal-row.h"
#include "gewu-replay.h"
#include "gewu-store-attachment.h"

#include <glib/gstdio.h>
#include <string.h>

#define PIECE_BYTES 65536

/* ---- the files of records */

/* NULL when the file cannot be read. */
static char *
compute_hash (const char   *path,
              GCancellable *cancellable)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GInputStream) stream = G_INPUT_STREAM (g_file_read (file, cancellable, NULL));
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *piece = g_malloc (PIECE_BYTES);
  gssize n = -1;

  while (stream != NULL &&
         (n = g_input_stream_read (stream, piece, PIECE_BYTES, cancellable, NULL)) > 0)
    g_checksum_update (checksum, piece, n);

  return n == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/* NULL: it is as it was taken in. */
static const char *
find_cause (GewuConnection *connection,
            const GewuFile *file,
            gboolean        full)
{
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  GStatBuf info;

  if (file->missing || g_stat (file->path, &info) != 0)
    return "missing";
  if (info.st_size != file->bytes)
    return "size";
  if (!full)
    return NULL;
  expected = g_path_get_basename (file->path);
  found = compute_hash (file->path, connection->cancellable);

  return g_strcmp0 (found, expected) == 0 ? NULL : "content";
}

static gboolean
find_owner_name (GewuConnection  *connection,
                 const GewuFile  *file,
                 char           **name,
                 GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "attachment.record-name");

  gewu_statement_bind_int (statement, ":id", file->record);

  return gewu_statement_find_text (statement, name, error);
}

static gboolean
report_file (GewuConnection    *connection,
             const GewuFile    *file,
             const char        *cause,
             GewuVerification  *result,
             GError           **error)
{
  result->bad_files++;
  if (result->bad_files > 1)
    return TRUE;

  gewu_verification_set_fault (result, GEWU_FAULT_FILE, 0, 0);
  if (file->noun != GEWU_N_NOUNS)
    result->table = g_strdup (gewu_noun_to_id (file->noun));
  result->record = file->record;
  result->file = g_strdup (file->name);
  result->cause = cause;

  return find_owner_name (connection, file, &result->owner, error);
}

static gboolean
check_files (GewuConnection    *connection,
             gboolean           full,
             GewuVerification  *result,
             GError           **error)
{
  g_autoptr(GPtrArray) files = gewu_store_list_all_files (connection, error);

  if (files == NULL)
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    {
      const GewuFile *file = g_ptr_array_index (files, i);
      const char *cause = find_cause (connection, file, full);

      if (g_cancellable_set_error_if_cancelled (connection->cancellable, error))
        return FALSE;
      result->files++;
      if (cause != NULL && !report_file (connection, file, cause, result, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- what nothing names */

static void
list_folder (const char *folder,
             GHashTable *names)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        list_folder (path, names);
      else
        g_hash_table_add (names, g_strdup (name));
    }
}

typedef struct
{
  int         column;   /* of attachment.sha256 */
  GHashTable *strays;   /* set of file names; those that are named are taken out */
} Search;

static void
take_out (Search        *self,
          sqlite3_value *value)
{
  if (value != NULL && sqlite3_value_type (value) == SQLITE_TEXT)
    g_hash_table_remove (self->strays, sqlite3_value_text (value));
}

static gboolean
take_out_named (const GewuChangedRow  *row,
                gpointer               data,
                GError               **error G_GNUC_UNUSED)
{
  Search *self = data;

  if (strcmp (row->table, "attachment") == 0)
    {
      take_out (self, gewu_changed_row_get_old (row, self->column));
      take_out (self, gewu_changed_row_get_new (row, self->column));
    }

  return TRUE;
}

static gboolean
find_column (GewuConnection  *connection,
             const char      *table,
             const char      *name,
             int             *column,
             GError         **error)
{
  char **columns = gewu_connection_get_columns (connection, table, error);

  if (columns == NULL)
    return FALSE;
  *column = 0;
  while (strcmp (columns[*column], name) != 0)
    *column += 1;

  return TRUE;
}

/* What was taken back may be done again, so the journal is asked, not the table. */
static gboolean
count_strays (GewuConnection    *connection,
              GewuVerification  *result,
              GError           **error)
{
  static const guint8 unused[GEWU_HASH_SIZE] = { 0 };
  g_autofree char *folder = gewu_file_folder_build (connection->path);
  g_autoptr(GHashTable) strays = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "journal.all");
  Search search = { 0, strays };
  GError *local_error = NULL;

  if (!find_column (connection, "attachment", "sha256", &search.column, error))
    return FALSE;
  list_folder (folder, strays);
  while (g_hash_table_size (strays) > 0 && gewu_statement_step (statement, &local_error))
    {
      GewuJournalRow row = { 0 };
      g_autoptr(GBytes) changeset = NULL;

      gewu_journal_row_read (statement, unused, &row);
      changeset = gewu_journal_row_unpack (&row, error);
      if (changeset == NULL || !gewu_changeset_foreach (changeset, take_out_named, &search, error))
        return FALSE;
    }
  result->stray_files = g_hash_table_size (strays);
  return gewu_error_pass_on (local_error, error);
}

gboolean
gewu_file_check_run (GewuConnection    *connection,
                     gboolean           full,
                     GewuVerification  *result,
                     GError           **error)
{
  return check_files (connection, full, result, error) &&
         (!full || count_strays (connection, result, error));
}
