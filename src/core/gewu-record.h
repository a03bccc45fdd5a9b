/* One record as text by field, for lists, details, export and JSON.
 *
 * A record is built by one thread, handed over once, and never changes after.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-noun.h"

G_BEGIN_DECLS

#define GEWU_TYPE_RECORD (gewu_record_get_type ())
typedef struct _GewuRecord GewuRecord;

GType       gewu_record_get_type (void);
/* values: one canonical text (or NULL) for each field of noun, in order; taken. */
GewuRecord *gewu_record_new      (GewuNoun      noun,
                                  gint64        id,
                                  char        **values);
GewuRecord *gewu_record_ref      (GewuRecord   *self);
void        gewu_record_unref    (GewuRecord   *self);
GewuNoun    gewu_record_get_noun (GewuRecord   *self);
gint64      gewu_record_get_id   (GewuRecord   *self);
/* Canonical text; NULL when empty (transfer none). */
const char *gewu_record_get      (GewuRecord   *self,
                                  const char   *field_id);
const char *gewu_record_get_nth  (GewuRecord   *self,
                                  guint         field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuRecord, gewu_record_unref)

G_END_DECLS

#include "gewu-draft.h"
#include "gewu-row.h"
#include "gewu-row-source.h"
