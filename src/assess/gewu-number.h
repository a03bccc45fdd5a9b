/* Why a text is no number: what people type by mistake has a name of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* text is no number; the cause is never NULL. Private to src/assess. */
const char *gewu_number_find_mistake (const char *text);

G_END_DECLS
