/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-node.h"

#include "gewu-local.h"
#include "gewu-state-file.h"

#include <string.h>

#define NODE_BITS 20

static gint64
draw_random (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  /* The first 20 bits; 0 is the node of shipped entries. */
  uuid[NODE_BITS / 4] = '\0';

  return MAX (1, (gint64) g_ascii_strtoull (uuid, NULL, 16));
}

/* The greatest counter that ids of a node have reached in this file. */
static gboolean
find_counter (GewuConnection  *connection,
              gint64           node,
              gint64          *counter,
              GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "store.last-id");
  gint64 first = node << GEWU_COUNTER_BITS;

  gewu_statement_bind_int (statement, ":first", first);
  gewu_statement_bind_int (statement, ":last", first | G_MAXUINT32);
  if (!gewu_statement_step (statement, error))
    return FALSE;
  *counter = MAX (gewu_statement_get_int (statement, 0) - first, 0);

  return TRUE;
}

/* A node that nobody has written this file as. */
static gboolean
draw_node (GewuConnection  *connection,
           GError         **error)
{
  guint8 hash[GEWU_HASH_SIZE];
  gint64 seq, counter;

  do
    {
      connection->node = draw_random ();
      if (!gewu_journal_get_head (connection, connection->node, &seq, hash, error) ||
          !find_counter (connection, connection->node, &counter, error))
        return FALSE;
    }
  while (seq != 0 || counter != 0);
  connection->counter = 0;

  return gewu_local_set (connection, "node", connection->node, error) &&
         gewu_local_set (connection, "counter", 0, error);
}

/* Whether the file continues what this computer wrote last: the remembered row is in the chain. */
static gboolean
check_chain (GewuConnection       *connection,
             const GewuStateFile  *state,
             gboolean             *goes_on,
             GError              **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "journal.hash-at");
  gconstpointer hash;
  gsize size;

  gewu_statement_bind_int (statement, ":node", state->node);
  gewu_statement_bind_int (statement, ":seq", state->seq);
  if (!gewu_statement_find (statement, goes_on, error))
    return FALSE;
  if (*goes_on)
    {
      hash = gewu_statement_get_blob (statement, 0, &size);
      *goes_on = size == GEWU_HASH_SIZE && memcmp (hash, state->hash, size) == 0;
    }

  return TRUE;
}

static gboolean
check_node (GewuConnection  *connection,
            const char      *zone_uuid,
            gboolean        *goes_on,
            GError         **error)
{
  GewuStateFile state = { 0 };
  GewuStateFile file = { 0 };

  gewu_state_file_identify (&file, connection->path);
  *goes_on = connection->node > 0 &&
             gewu_state_file_read (zone_uuid, connection->node, &state) &&
             gewu_state_file_is_same (&state, &file);

  return !*goes_on || check_chain (connection, &state, goes_on, error);
}

gboolean
gewu_node_settle (GewuConnection  *connection,
                  const char      *zone_uuid,
                  GError         **error)
{
  gint64 counter, reached;
  gboolean goes_on;

  if (!gewu_local_get (connection, "node", &connection->node, error) ||
      !gewu_local_get (connection, "counter", &counter, error) ||
      !check_node (connection, zone_uuid, &goes_on, error))
    return FALSE;
  if (!goes_on)
    return draw_node (connection, error);

  if (!find_counter (connection, connection->node, &reached, error))
    return FALSE;
  /* The counter never goes back, whatever has happened to its row. */
  connection->counter = MAX (counter, reached);

  return TRUE;
}

void
gewu_node_remember (GewuConnection *connection,
                    const char     *zone_uuid)
{
  GewuStateFile state = { .node = connection->node };

  /* What was remembered before stands in the chain still: the file goes on from there, too. */
  if (zone_uuid == NULL ||
      !gewu_journal_get_head (connection, state.node, &state.seq, state.hash, NULL))
    return;
  gewu_state_file_identify (&state, connection->path);
  gewu_state_file_write (zone_uuid, &state);
}
