/* How a scheme's measures are read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-measure.h"
#include "gewu-reader.h"

G_BEGIN_DECLS

/* What is shared while one scheme is read. */
typedef struct
{
  GHashTable *computed;   /* name → GewuMeasure of the scheme's own "measures"; owned */
  GPtrArray  *needed;     /* GewuMeasure of the table that the current board asks for; owned */
} GewuMeasureScope;

/* Reads the scheme's "measures" into scope->computed. */
void         gewu_measure_read_computed (GewuPlace        *scheme,
                                         GewuMeasureScope *scope);
/* Reads "measure" and "with" of place and notes what the table must have in scope->needed.
 * Never NULL; (transfer full). */
GewuMeasure *gewu_measure_read          (GewuPlace        *place,
                                         GewuMeasureScope *scope);
void         gewu_measure_unref         (GewuMeasure      *self);

/* gewu_measure_evaluate() where only one kind of value (or none) makes sense. */
gboolean     gewu_measure_evaluate_as   (const GewuMeasure *self,
                                         GewuValueKind      kind,
                                         GewuMeasures      *measures,
                                         guint              subject,
                                         GewuValue         *value,
                                         GError           **error);

G_END_DECLS
