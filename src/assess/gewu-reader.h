/* Reads values out of a JSON document and remembers the first thing that is wrong, with its place.
 *
 * The getters never fail: after a mistake they return harmless values, and gewu_reader_end() tells
 * the mistake. So the code that reads a rule is a list of members, nothing else. A member that
 * nobody asked for is a mistake too. Private to src/assess.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-decimal.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _GewuReader GewuReader;
/* One object of the document and its place ("boards[0].items[3].rule"); owned by its reader. */
typedef struct _GewuPlace GewuPlace;

/* root holds an object and outlives the reader. */
GewuReader *gewu_reader_new         (JsonNode    *root);
void        gewu_reader_free        (GewuReader  *self);
GewuPlace  *gewu_reader_get_root    (GewuReader  *self);
/* FALSE with GEWU_ERROR_SCHEME, "items[3].rule.points: cause", when something was wrong. */
gboolean    gewu_reader_end         (GewuReader  *self,
                                     GError     **error);

/* Reports a mistake at a member; only the first one counts. */
void        gewu_place_fail         (GewuPlace   *self,
                                     const char  *member,
                                     const char  *cause);
gboolean    gewu_place_has          (GewuPlace   *self,
                                     const char  *member);

/* Required; not empty, without blanks at its ends, at most 200 characters. (transfer full) */
char       *gewu_place_get_text     (GewuPlace   *self,
                                     const char  *member);
/* As get_text, of ASCII letters, digits, ".", "_" and "-" only, at most 64. (transfer full) */
char       *gewu_place_get_id       (GewuPlace   *self,
                                     const char  *member);
/* A text "-12.5" or a JSON integer, of at most nine digits and six decimals; required. */
GewuDecimal gewu_place_get_decimal  (GewuPlace   *self,
                                     const char  *member);
/* As get_decimal, greater than 0. */
GewuDecimal gewu_place_get_positive (GewuPlace   *self,
                                     const char  *member);
/* FALSE when the member is not there. */
gboolean    gewu_place_find_decimal (GewuPlace   *self,
                                     const char  *member,
                                     GewuDecimal *value);
/* A JSON integer between the two; fallback when the member is not there. */
int         gewu_place_get_integer  (GewuPlace   *self,
                                     const char  *member,
                                     int          lowest,
                                     int          highest,
                                     int          fallback);
/* true or false; FALSE when the member is not there. */
gboolean    gewu_place_get_flag     (GewuPlace   *self,
                                     const char  *member);
/* The index in choices, which ends with NULL; 0 when the member is not there. */
guint       gewu_place_get_choice   (GewuPlace   *self,
                                     const char  *member,
                                     const char  *const *choices);
/* Never NULL; an empty object in place of a wrong one. */
GewuPlace  *gewu_place_get_object   (GewuPlace   *self,
                                     const char  *member);
/* The objects of a list that may be missing but not empty; GewuPlace, (transfer container). */
GPtrArray  *gewu_place_get_objects  (GewuPlace   *self,
                                     const char  *member);
/* The decimals of a list that must be there and not be empty. (transfer full) */
GArray     *gewu_place_get_decimals (GewuPlace   *self,
                                     const char  *member);
/* The different texts of a list that may be missing but not empty; ends with NULL.
 * (transfer full) */
char      **gewu_place_get_list     (GewuPlace   *self,
                                     const char  *member);
/* Whether the member is this very text. */
gboolean    gewu_place_is           (GewuPlace   *self,
                                     const char  *member,
                                     const char  *text);
/* The members of an object of texts, sorted: name, value, name, value, …, NULL. (transfer full) */
char      **gewu_place_get_texts    (GewuPlace   *self,
                                     const char  *member);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuReader, gewu_reader_free)

G_END_DECLS
