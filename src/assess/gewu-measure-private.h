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
  GPtrArray  *measures;   /* GewuMeasure of the scheme's own "measures"; owned */
  GHashTable *computed;   /* the same by name */
  GHashTable *boards;     /* ids of the boards that were read; borrowed */
  GPtrArray  *needed;     /* GewuMeasure of the table that the current board asks for; owned */
} GewuMeasureScope;

/* Reads the scheme's "measures" into scope->computed. */
void         gewu_measure_read_computed (GewuPlace        *scheme,
                                         GewuMeasureScope *scope);
/* Once the boards are known: whether every score is one of theirs. */
void         gewu_measure_check_boards  (GewuPlace        *scheme,
                                         GewuMeasureScope *scope);
/* A text that can be the name of a measure. (transfer full) */
char        *gewu_measure_read_name     (GewuPlace        *place,
                                         const char       *member);
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
