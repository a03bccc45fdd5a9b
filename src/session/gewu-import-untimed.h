/* Telling visits of one day apart that have no time, by what was written about them.
 *
 * Each key's visits are remembered under places 0, 1, 2 ...; a visit that says what a remembered
 * one says is that one, the rest are paired in their order. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-import.h"

G_BEGIN_DECLS

/* Notes that a visit of this key stands in the files; all are to be noted before the first place
 * is asked for. */
void     gewu_untimed_note        (GewuImport *self,
                                   const char *key,
                                   const char *content);
/* The place of a visit that was noted. */
guint    gewu_untimed_find_place  (GewuImport *self,
                                   const char *key,
                                   const char *content);
/* The key under which the visit of a place is remembered (transfer full). */
char    *gewu_untimed_make_key    (const char *key,
                                   guint       place);
/* TRUE when the record is one of those remembered under the key. */
gboolean gewu_untimed_is_remembered (GewuImport *self,
                                     const char *key,
                                     gint64      record);
/* Of the values of GewuImport.untimed. */
void     gewu_untimed_free        (gpointer    data);

G_END_DECLS
