/* What this computer remembers of a zone's database: which node it writes as, the head of that
 * node's chain, and which file it was. Kept outside the database, one for each node, so that a
 * copied or restored file is noticed. Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-journal-row.h"

G_BEGIN_DECLS

typedef struct
{
  gint64  node;
  gint64  seq;                    /* from 1 */
  guint8  hash[GEWU_HASH_SIZE];
  guint64 device;                 /* of the file it was written to; a copy is another file */
  guint64 inode;
} GewuStateFile;

/* FALSE when there is none, or none that can be read. */
gboolean gewu_state_file_read     (const char          *zone_uuid,
                                   gint64               node,
                                   GewuStateFile       *state);
/* Of all nodes this computer has written the zone as: GArray of GewuStateFile (transfer full). */
GArray  *gewu_state_file_list     (const char          *zone_uuid);
/* A failure is only logged: the next opening then draws a new node, which is always right. */
void     gewu_state_file_write    (const char          *zone_uuid,
                                   const GewuStateFile *state);
/* Fills in which file path is. */
void     gewu_state_file_identify (GewuStateFile       *state,
                                   const char          *path);
/* TRUE when both were filled in for the same file. */
gboolean gewu_state_file_is_same  (const GewuStateFile *a,
                                   const GewuStateFile *b);

G_END_DECLS
