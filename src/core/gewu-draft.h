/* What a form or an import wants to write: canonical text for each field that is set, and the id
 * it was resolved to where the field names another record or a term.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-noun.h"

G_BEGIN_DECLS

typedef struct
{
  GewuNoun  noun;
  gint64    id;        /* 0: a new record */
  char    **values;    /* one for each field; NULL and set: to be emptied */
  gint64   *refs;      /* one for each field; 0: none */
  gboolean *set;       /* one for each field */
} GewuDraft;

GewuDraft  *gewu_draft_new   (GewuNoun      noun,
                              gint64        id);
GewuDraft  *gewu_draft_copy  (GewuDraft    *self);
void        gewu_draft_free  (GewuDraft    *self);
/* An unset field is left as it is when the draft is written. */
void        gewu_draft_set   (GewuDraft    *self,
                              const char   *field_id,
                              const char   *value);
void        gewu_draft_set_ref (GewuDraft  *self,
                              const char   *field_id,
                              const char   *value,
                              gint64        ref);
const char *gewu_draft_get   (GewuDraft    *self,
                              const char   *field_id);
gint64      gewu_draft_get_ref (GewuDraft  *self,
                              const char   *field_id);
gboolean    gewu_draft_is_set (GewuDraft   *self,
                              const char   *field_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuDraft, gewu_draft_free)

G_END_DECLS
