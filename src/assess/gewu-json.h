/* Strict JSON: json-glib with what it lets pass refused.
 *
 * json-glib keeps the last of duplicate members, reads comments, single quotes and octal numbers,
 * and recurses as deep as the text goes. Private to src/assess.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-decimal.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* length -1: text ends with a NUL. Returns the root, an object (transfer full), or NULL with
 * GEWU_ERROR_SCHEME, "line 3: cause". */
JsonNode *gewu_json_parse (const char  *text,
                           gssize       length,
                           GError     **error);

/* NULL when node is no text. */
const char *gewu_json_get_text          (JsonNode    *node);
/* What is wrong with a text, or NULL; text may be NULL. */
const char *gewu_json_find_text_mistake (const char  *text);
/* What is wrong with a number, leaving *value alone, or NULL. */
const char *gewu_json_read_decimal      (JsonNode    *node,
                                         GewuDecimal *value);

G_END_DECLS
