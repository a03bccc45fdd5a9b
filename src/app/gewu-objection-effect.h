/* What an objection that is upheld does to its line: a record less, other counts, or points.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-score.h"
#include "gewu-store-objection.h"

G_BEGIN_DECLS

#define GEWU_TYPE_OBJECTION_EFFECT (gewu_objection_effect_get_type ())
G_DECLARE_FINAL_TYPE (GewuObjectionEffect, gewu_objection_effect, GEWU, OBJECTION_EFFECT, GtkWidget)

/* Signal "changed" (GewuObjectionEffect *). */

/* Offers what fits the line; nullable: points only. */
void     gewu_objection_effect_set_line (GewuObjectionEffect   *self,
                                         const GewuScoreLine   *line);
/* Shows an effect that was decided before. */
void     gewu_objection_effect_set      (GewuObjectionEffect   *self,
                                         const GewuLineEffect  *effect);
/* FALSE: a number cannot be read, or nothing would change. */
gboolean gewu_objection_effect_get      (GewuObjectionEffect   *self,
                                         GewuLineEffect        *effect);

/* "counts 1 less", "+2 points" (transfer full); NULL: no effect. */
char    *gewu_objection_effect_describe (const GewuLineEffect  *effect);

G_END_DECLS
