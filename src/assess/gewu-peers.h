/* Those whose values a comparing rule compares: one board, or one of its groups.
 *
 * Filled value by value, then ended, then only read. Private to src/assess.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-fraction.h"
#include "gewu-measures.h"

G_BEGIN_DECLS

typedef struct _GewuPeers GewuPeers;

GewuPeers   *gewu_peers_new          (void);
void         gewu_peers_free         (GewuPeers       *self);
/* comparable as gewu_rule_get_comparable() gives it for value. */
void         gewu_peers_add          (GewuPeers       *self,
                                      GewuValue        value,
                                      GewuDecimal      comparable);
/* places: the decimals of averages. */
void         gewu_peers_end          (GewuPeers       *self,
                                      int              places);

/* The others ask for at least one value. */
guint        gewu_peers_count        (const GewuPeers *self);
GewuDecimal  gewu_peers_get_least    (const GewuPeers *self);
GewuDecimal  gewu_peers_get_greatest (const GewuPeers *self);
/* 1 for the greatest, or for the least when less is better; those with equal values share it. */
int          gewu_peers_find_place   (const GewuPeers *self,
                                      GewuDecimal      comparable,
                                      gboolean         less);
/* Of what each has. */
GewuDecimal  gewu_peers_get_mean     (const GewuPeers *self);
/* As mean, with 0 in place of what is negative. */
GewuDecimal  gewu_peers_get_mean_at_least_0 (const GewuPeers *self);
/* All numerators ÷ all denominators in per cent; of numbers the mean. */
GewuDecimal  gewu_peers_get_pooled   (const GewuPeers *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuPeers, gewu_peers_free)

G_END_DECLS
