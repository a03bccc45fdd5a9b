/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-demo-random.h"

/* SplitMix64. */
static guint64
next (GewuDemoRandom *self)
{
  guint64 z = self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return z ^ (z >> 31);
}

guint
gewu_demo_random_below (GewuDemoRandom *self,
                        guint           n)
{
  g_return_val_if_fail (n > 0, 0);

  return (guint) (((next (self) >> 32) * n) >> 32);
}

guint
gewu_demo_random_between (GewuDemoRandom *self,
                          guint           least,
                          guint           most)
{
  return least + gewu_demo_random_below (self, most - least + 1);
}

gboolean
gewu_demo_random_chance (GewuDemoRandom *self,
                         guint           per_thousand)
{
  return gewu_demo_random_below (self, 1000) < per_thousand;
}
