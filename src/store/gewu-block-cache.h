/* The blocks of records a list keeps, and the numbers of those it still wants. Internal to
 * src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GEWU_BLOCK_SIZE 256  /* records */

typedef struct _GewuBlockCache GewuBlockCache;

GewuBlockCache *gewu_block_cache_new    (void);
void            gewu_block_cache_free   (GewuBlockCache *self);
/* Forgets all blocks and all wishes. */
void            gewu_block_cache_clear  (GewuBlockCache *self);
/* The records of a block (transfer none); NULL: it is not kept. */
GPtrArray      *gewu_block_cache_find   (GewuBlockCache *self,
                                         guint           number);
/* Keeps a reference to records; of 64 others, the one not asked for longest goes. */
void            gewu_block_cache_keep   (GewuBlockCache *self,
                                         guint           number,
                                         GPtrArray      *records);
/* The newest wish comes first; wished for again, a block is the newest. */
void            gewu_block_cache_want   (GewuBlockCache *self,
                                         guint           number);
/* Takes the newest wish; FALSE: there is none. */
gboolean        gewu_block_cache_take_wanted (GewuBlockCache *self,
                                              guint          *number);

G_END_DECLS
