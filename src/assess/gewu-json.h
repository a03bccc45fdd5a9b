/* Strict JSON: json-glib with what it lets pass refused.
 *
 * json-glib keeps the last of duplicate members, reads comments, single quotes and octal numbers,
 * and recurses as deep as the text goes. Private to src/assess.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* length -1: text ends with a NUL. Returns the root, an object (transfer full), or NULL with
 * GEWU_ERROR_SCHEME, "line 3: cause". */
JsonNode *gewu_json_parse (const char  *text,
                           gssize       length,
                           GError     **error);

G_END_DECLS
