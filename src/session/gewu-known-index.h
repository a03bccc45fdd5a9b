/* The live records of one noun, found by code and by name, kept up while records are added.
 *
 * A new index is empty and reads what it is asked for: all records of a noun at the first question,
 * of enterprises only those asked for. Internal to src/session; belongs to one write.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store-import.h"

G_BEGIN_DECLS

typedef struct _GewuKnownIndex GewuKnownIndex;

GewuKnownIndex  *gewu_known_index_new        (GewuConnection  *connection,
                                              GewuNoun         noun);
void             gewu_known_index_free       (GewuKnownIndex  *self);
/* Reads all records, for an import that asks for many. */
void             gewu_known_index_load       (GewuKnownIndex  *self);
/* FALSE with the error that reading has met since: until then such a record is not found. */
gboolean         gewu_known_index_check      (GewuKnownIndex  *self,
                                              GError         **error);
/* NULL when there is no such live record (all transfer none). */
const GewuKnown *gewu_known_index_get        (GewuKnownIndex  *self,
                                              gint64           id);
const GewuKnown *gewu_known_index_find_code  (GewuKnownIndex  *self,
                                              const char      *code);
/* Those whose names are the same by gewu_text_name_key(): GPtrArray of GewuKnown, never empty; or
 * NULL. */
GPtrArray       *gewu_known_index_find_names (GewuKnownIndex  *self,
                                              const char      *name);
/* The only one of that name, or of that former name when nobody has it now; *ambiguous says whether
 * NULL means several. */
const GewuKnown *gewu_known_index_find_name  (GewuKnownIndex  *self,
                                              const char      *name,
                                              gboolean        *ambiguous);
/* Adds a record, or replaces what was known of it. Only after gewu_known_index_load(). */
void             gewu_known_index_put        (GewuKnownIndex  *self,
                                              gint64           id,
                                              const char      *code,
                                              const char      *name,
                                              const char      *extra);

/* A name that a record had before. */
void             gewu_known_index_put_former (GewuKnownIndex  *self,
                                              gint64           id,
                                              const char      *name);
gboolean         gewu_known_has_name         (const GewuKnown *self,
                                              const char      *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuKnownIndex, gewu_known_index_free)

G_END_DECLS
