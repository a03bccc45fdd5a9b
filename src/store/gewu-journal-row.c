/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-journal-row.h"

#include "gewu-error.h"

#include <string.h>

/* Columns of journal in the order of the schema; the last is the hash itself. */
enum { NODE, SEQ, SCHEMA, LAMPORT, SEEN, KIND, UNDOES, AT, CLOCK_BACK, OPERATOR, OPERATOR_NAME,
       MACHINE, ACTION, ENCODING, CHANGESET, HASH };

/* A changeset of an import of a million rows is about 300 MB; anything far beyond is not ours. */
#define CHANGESET_MAX (G_GUINT64_CONSTANT (4) << 30)

const char *
gewu_journal_kind_to_id (GewuJournalKind kind)
{
  static const char *const ids[] = { "change", "undo", "redo", "merge", "migration", "event" };

  return ids[kind];
}

char *
gewu_hash_to_hex (const guint8 *hash)
{
  GString *hex = g_string_sized_new (2 * GEWU_HASH_SIZE);

  for (guint i = 0; i < GEWU_HASH_SIZE; i++)
    g_string_append_printf (hex, "%02x", hash[i]);

  return g_string_free (hex, FALSE);
}

/* Length first, so that bytes cannot move from one column to the next unnoticed. NULL has a length
 * no text can have. */
static void
hash_column (GChecksum     *checksum,
             GewuStatement *statement,
             int            column)
{
  gboolean is_null = gewu_statement_is_null (statement, column);
  gsize size = 0;
  const guint8 *bytes =
    is_null ? NULL : (const guint8 *) gewu_statement_get_text (statement, column);
  guint64 length;

  if (!is_null)
    size = sqlite3_column_bytes (gewu_statement_get_handle (statement), column);
  length = GUINT64_TO_BE (is_null ? G_MAXUINT64 : (guint64) size);
  g_checksum_update (checksum, (const guchar *) &length, sizeof length);
  if (size > 0)
    g_checksum_update (checksum, bytes, size);
}

static void
digest (GChecksum *checksum,
        guint8    *hash)
{
  gsize size = GEWU_HASH_SIZE;

  g_checksum_get_digest (checksum, hash, &size);
}

void
gewu_journal_row_read (GewuStatement  *statement,
                       const guint8   *previous_hash,
                       GewuJournalRow *row)
{
  g_autoptr(GChecksum) payload = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 payload_hash[GEWU_HASH_SIZE];
  gconstpointer stored;
  gsize stored_size;

  row->node = gewu_statement_get_int (statement, NODE);
  row->seq = gewu_statement_get_int (statement, SEQ);
  row->undoes = gewu_statement_get_int (statement, UNDOES);
  row->encoding = gewu_statement_get_text (statement, ENCODING);
  row->changeset = gewu_statement_get_blob (statement, CHANGESET, &row->changeset_size);

  if (row->changeset_size > 0)
    g_checksum_update (payload, row->changeset, row->changeset_size);
  digest (payload, payload_hash);

  g_checksum_update (checksum, previous_hash, GEWU_HASH_SIZE);
  for (int column = NODE; column <= ENCODING; column++)
    hash_column (checksum, statement, column);
  g_checksum_update (checksum, payload_hash, GEWU_HASH_SIZE);
  digest (checksum, row->hash);

  stored = gewu_statement_get_blob (statement, HASH, &stored_size);
  row->hash_well_formed = stored_size == GEWU_HASH_SIZE;
  if (row->hash_well_formed)
    memcpy (row->stored_hash, stored, GEWU_HASH_SIZE);
}

static GBytes *
convert (GConverter    *converter,
         gconstpointer  data,
         gsize          size,
         GError       **error)
{
  g_autoptr(GInputStream) memory = g_memory_input_stream_new_from_data (data, size, NULL);
  g_autoptr(GInputStream) stream = g_converter_input_stream_new (memory, converter);
  g_autoptr(GOutputStream) output = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (output, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

GBytes *
gewu_journal_row_unpack (const GewuJournalRow  *row,
                         GError               **error)
{
  g_autoptr(GConverter) converter = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (g_strcmp0 (row->encoding, "raw") == 0)
    return g_bytes_new (row->changeset, row->changeset_size);

  converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  bytes = convert (converter, row->changeset, row->changeset_size, NULL);
  if (bytes == NULL || g_bytes_get_size (bytes) > CHANGESET_MAX)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_CORRUPT, "journal %" G_GINT64_FORMAT, row->seq);
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

static GBytes *
pack (GBytes      *changeset,
      const char **encoding)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  g_autoptr(GConverter) converter = NULL;
  GBytes *packed;

  *encoding = "raw";
  if (size <= GEWU_CHANGESET_RAW_MAX)
    return g_bytes_ref (changeset);

  converter = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6));
  packed = convert (converter, data, size, NULL);
  g_assert (packed != NULL);
  *encoding = "zlib";

  return packed;
}

gboolean
gewu_journal_get_head (GewuConnection  *connection,
                       gint64           node,
                       gint64          *seq,
                       guint8          *hash,
                       GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "journal.head");
  g_autoptr(GError) local_error = NULL;

  *seq = 0;
  memset (hash, 0, GEWU_HASH_SIZE);
  gewu_statement_bind_int (statement, ":node", node);
  if (gewu_statement_step (statement, &local_error))
    {
      gsize size;
      gconstpointer stored = gewu_statement_get_blob (statement, 1, &size);

      *seq = gewu_statement_get_int (statement, 0);
      if (size == GEWU_HASH_SIZE)
        memcpy (hash, stored, GEWU_HASH_SIZE);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static char *
read_seen (GewuConnection  *connection,
           gint64          *lamport,
           gint64          *last_at,
           GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "journal.seen");

  if (!gewu_statement_step (statement, error))
    return NULL;
  *lamport = gewu_statement_get_int (statement, 1);
  *last_at = gewu_statement_get_int (statement, 2);

  return g_strdup (gewu_statement_get_text (statement, 0));
}

static gboolean
read_operator_name (GewuConnection  *connection,
                    char           **name,
                    GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "journal.operator-name");

  gewu_statement_bind_int (statement, ":id", connection->operator);

  return gewu_statement_find_text (statement, name, error);
}

static gboolean
write_hash (GewuConnection  *connection,
            gint64           seq,
            const guint8    *previous_hash,
            GError         **error)
{
  g_autoptr(GewuStatement) select = gewu_connection_prepare (connection, "journal.row");
  g_autoptr(GewuStatement) update = gewu_connection_prepare (connection, "journal.set-hash");
  GewuJournalRow row;

  gewu_statement_bind_int (select, ":node", connection->node);
  gewu_statement_bind_int (select, ":seq", seq);
  if (!gewu_statement_step (select, error))
    return FALSE;
  gewu_journal_row_read (select, previous_hash, &row);
  gewu_statement_reset (select);

  gewu_statement_bind_int (update, ":node", connection->node);
  gewu_statement_bind_int (update, ":seq", seq);
  gewu_statement_bind_blob (update, ":hash", row.hash, GEWU_HASH_SIZE);

  return gewu_statement_run (update, error);
}

static gboolean
insert_row (GewuConnection  *connection,
            GewuJournalKind  kind,
            gint64           undoes,
            GewuAction      *action,
            GBytes          *changeset,
            gint64           seq,
            GError         **error)
{
  g_autoptr(GewuStatement) insert = gewu_connection_prepare (connection, "journal.insert");
  g_autofree char *action_json = gewu_action_to_json (action);
  g_autofree char *operator_name = NULL;
  g_autofree char *seen = NULL;
  g_autoptr(GBytes) packed = NULL;
  const char *encoding;
  gconstpointer data;
  gsize size;
  gint64 lamport, last_at;
  gint64 now = gewu_now ();

  if (!read_operator_name (connection, &operator_name, error))
    return FALSE;
  seen = read_seen (connection, &lamport, &last_at, error);
  if (seen == NULL)
    return FALSE;
  packed = pack (changeset, &encoding);
  data = g_bytes_get_data (packed, &size);

  gewu_statement_bind_int (insert, ":node", connection->node);
  gewu_statement_bind_int (insert, ":seq", seq);
  gewu_statement_bind_int (insert, ":schema", GEWU_SCHEMA_VERSION);
  gewu_statement_bind_int (insert, ":lamport", lamport + 1);
  gewu_statement_bind_text (insert, ":seen", seen);
  gewu_statement_bind_text (insert, ":kind", gewu_journal_kind_to_id (kind));
  gewu_statement_bind_id (insert, ":undoes", undoes);
  gewu_statement_bind_int (insert, ":at", MAX (now, last_at));
  gewu_statement_bind_int (insert, ":clock_back", now < last_at);
  gewu_statement_bind_id (insert, ":operator", connection->operator);
  gewu_statement_bind_text (insert, ":operator_name", operator_name);
  gewu_statement_bind_text (insert, ":machine", g_get_host_name ());
  gewu_statement_bind_text (insert, ":action", action_json);
  gewu_statement_bind_text (insert, ":encoding", encoding);
  gewu_statement_bind_blob (insert, ":changeset", size > 0 ? data : "", size);

  return gewu_statement_run (insert, error);
}

gboolean
gewu_journal_append (GewuConnection   *connection,
                     GewuJournalKind   kind,
                     gint64            undoes,
                     GewuAction       *action,
                     GBytes           *changeset,
                     gint64           *seq,
                     GError          **error)
{
  guint8 previous_hash[GEWU_HASH_SIZE];

  if (!gewu_journal_get_head (connection, connection->node, seq, previous_hash, error))
    return FALSE;
  *seq += 1;

  /* Of the stored columns, so that writing and checking read the same bytes. */
  return insert_row (connection, kind, undoes, action, changeset, *seq, error) &&
         write_hash (connection, *seq, previous_hash, error);
}

GBytes *
gewu_journal_load (GewuConnection  *connection,
                   gint64           node,
                   gint64           seq,
                   GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "journal.row-and-before");
  guint8 previous_hash[GEWU_HASH_SIZE] = { 0 };
  GewuJournalRow row = { 0 };
  gconstpointer before;
  gsize before_size;

  gewu_statement_bind_int (statement, ":node", node);
  gewu_statement_bind_int (statement, ":seq", seq);
  if (!gewu_statement_step (statement, error))
    return NULL;
  before = gewu_statement_get_blob (statement, HASH + 1, &before_size);
  if (before_size == GEWU_HASH_SIZE)
    memcpy (previous_hash, before, GEWU_HASH_SIZE);
  gewu_journal_row_read (statement, previous_hash, &row);
  if (!row.hash_well_formed || memcmp (row.hash, row.stored_hash, GEWU_HASH_SIZE) != 0)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_CORRUPT, "journal %" G_GINT64_FORMAT, seq);
      return NULL;
    }

  return gewu_journal_row_unpack (&row, error);
}
