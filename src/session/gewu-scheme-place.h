/* Places in a JSON document: finding, putting and moving what is there. Internal to src/session.
 *
 * A place is a path of members and indexes, "boards[0].items[3].rule.points"; "" is the root.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* NULL: there is nothing. (transfer none) */
JsonNode *gewu_scheme_place_find     (JsonNode          *root,
                                      const char        *place);
/* Takes value; NULL takes away what is there. Objects and lists on the way are made; an index one
 * beyond the end of a list adds to it. A list that gets empty goes, too. */
void      gewu_scheme_place_put      (JsonNode          *root,
                                      const char        *place,
                                      JsonNode          *value);
/* Of an element of a list, by so many places. */
gboolean  gewu_scheme_place_can_move (JsonNode          *root,
                                      const char        *place,
                                      int                step);
void      gewu_scheme_place_move     (JsonNode          *root,
                                      const char        *place,
                                      int                step);
/* Replaces the text from by to in every of these members in and below node. */
void      gewu_scheme_place_rename   (JsonNode          *node,
                                      const char *const *members,
                                      const char        *from,
                                      const char        *to);
/* The object with a first member "id" that no object of list (nullable) has. Takes object. */
JsonNode *gewu_scheme_place_add_id   (JsonNode          *object,
                                      JsonNode          *list,
                                      const char        *stem);
/* Of a text or a number; NULL: it is neither. (transfer full) */
char     *gewu_scheme_place_dup_text (JsonNode          *node);

G_END_DECLS
