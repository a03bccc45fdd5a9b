/* Random numbers that are the same for the same seed on every machine. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint64 state;
} GewuDemoRandom;

/* 0 … n − 1; n > 0. */
guint    gewu_demo_random_below   (GewuDemoRandom *self,
                                   guint           n);
/* Both inside. */
guint    gewu_demo_random_between (GewuDemoRandom *self,
                                   guint           least,
                                   guint           most);
gboolean gewu_demo_random_chance  (GewuDemoRandom *self,
                                   guint           per_thousand);

G_END_DECLS
