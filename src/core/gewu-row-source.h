/* A stream of records for reports and exports; read on one thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-record.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ROW_SOURCE (gewu_row_source_get_type ())
G_DECLARE_INTERFACE (GewuRowSource, gewu_row_source, GEWU, ROW_SOURCE, GObject)

struct _GewuRowSourceInterface
{
  GTypeInterface parent;

  GewuNoun    (*get_noun)   (GewuRowSource *self);
  guint       (*get_n_rows) (GewuRowSource *self);
  GewuRecord *(*next)       (GewuRowSource *self,
                             GError       **error);
};

GewuNoun    gewu_row_source_get_noun   (GewuRowSource *self);
/* How many rows there are in all. */
guint       gewu_row_source_get_n_rows (GewuRowSource *self);
/* The next record (transfer full), or NULL at the end or with error set. */
GewuRecord *gewu_row_source_next       (GewuRowSource *self,
                                        GError       **error);

G_END_DECLS
