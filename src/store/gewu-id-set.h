/* A set of record ids, made to be filled and asked a million times. Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _GewuIdSet GewuIdSet;

GewuIdSet *gewu_id_set_new      (void);
void       gewu_id_set_free     (GewuIdSet       *self);
/* id is not 0. */
void       gewu_id_set_add      (GewuIdSet       *self,
                                 gint64           id);
gboolean   gewu_id_set_contains (const GewuIdSet *self,
                                 gint64           id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuIdSet, gewu_id_set_free)

G_END_DECLS
