/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-node.h"

#include "gewu-state-file.h"

#include <string.h>

#define NODE_BITS 20

static gboolean
set_local (GewuConnection  *connection,
           const char      *key,
           gint64           value,
           GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "store.set-local");

  gewu_statement_bind_text (statement, ":key", key);
  gewu_statement_bind_int (statement, ":value", value);

  return gewu_statement_run (statement, error);
}

static gint64
get_local (GewuConnection *connection,
           const char     *key)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "store.get-local");

  gewu_statement_bind_text (statement, ":key", key);

  return gewu_statement_step (statement, NULL) ? gewu_statement_get_int (statement, 0) : 0;
}

static gint64
draw_random (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  /* The first 20 bits; 0 is the node of shipped entries. */
  uuid[NODE_BITS / 4] = '\0';

  return MAX (1, (gint64) g_ascii_strtoull (uuid, NULL, 16));
}

/* The greatest counter that ids of a node have reached in this file. */
static gint64
find_counter (GewuConnection *connection,
              gint64          node)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "store.last-id");
  gint64 first = node << GEWU_COUNTER_BITS;

  gewu_statement_bind_int (statement, ":first", first);
  gewu_statement_bind_int (statement, ":last", first | G_MAXUINT32);
  if (!gewu_statement_step (statement, NULL) || gewu_statement_get_int (statement, 0) == 0)
    return 0;

  return gewu_statement_get_int (statement, 0) - first;
}

static gboolean
node_is_free (GewuConnection *connection,
              gint64          node)
{
  guint8 hash[GEWU_HASH_SIZE];
  gint64 seq;

  return gewu_journal_get_head (connection, node, &seq, hash, NULL) && seq == 0 &&
         find_counter (connection, node) == 0;
}

/* TRUE when the file continues what this computer wrote last: the remembered row is in the chain. */
static gboolean
chain_goes_on (GewuConnection      *connection,
               const GewuStateFile *state)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "journal.hash-at");
  gconstpointer hash;
  gsize size;

  gewu_statement_bind_int (statement, ":node", state->node);
  gewu_statement_bind_int (statement, ":seq", state->seq);
  if (!gewu_statement_step (statement, NULL))
    return FALSE;
  hash = gewu_statement_get_blob (statement, 0, &size);

  return size == GEWU_HASH_SIZE && memcmp (hash, state->hash, size) == 0;
}

static gboolean
may_go_on (GewuConnection *connection,
           const char     *zone_uuid)
{
  GewuStateFile state = { 0 };
  GewuStateFile file = { 0 };

  gewu_state_file_identify (&file, connection->path);

  return connection->node > 0 &&
         gewu_state_file_read (zone_uuid, connection->node, &state) &&
         gewu_state_file_is_same (&state, &file) &&
         chain_goes_on (connection, &state);
}

gboolean
gewu_node_settle (GewuConnection  *connection,
                  const char      *zone_uuid,
                  GError         **error)
{
  connection->node = get_local (connection, "node");
  if (may_go_on (connection, zone_uuid))
    {
      /* The counter never goes back, whatever has happened to its row. */
      connection->counter = MAX (get_local (connection, "counter"),
                                 find_counter (connection, connection->node));
      return TRUE;
    }

  do
    connection->node = draw_random ();
  while (!node_is_free (connection, connection->node));
  connection->counter = 0;

  return set_local (connection, "node", connection->node, error) &&
         set_local (connection, "counter", 0, error);
}

void
gewu_node_remember (GewuConnection *connection,
                    const char     *zone_uuid)
{
  GewuStateFile state = { .node = connection->node };

  if (zone_uuid == NULL ||
      !gewu_journal_get_head (connection, state.node, &state.seq, state.hash, NULL))
    return;
  gewu_state_file_identify (&state, connection->path);
  gewu_state_file_write (zone_uuid, &state);
}
