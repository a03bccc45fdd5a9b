/* What this computer remembers of a zone's database: which node it writes as, and the head of its
 * chain. Kept outside the database, so that a copied or restored file is noticed.
 * Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-journal-row.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 node;
  gint64 seq;
  guint8 hash[GEWU_HASH_SIZE];
} GewuStateFile;

/* FALSE when there is none, or none that can be read. */
gboolean gewu_state_file_read  (const char          *zone_uuid,
                                GewuStateFile       *state);
/* A failure is only logged: the next opening then draws a new node, which is always right. */
void     gewu_state_file_write (const char          *zone_uuid,
                                const GewuStateFile *state);

G_END_DECLS
