/* SQL functions of our own. Internal to src/store.
 *
 *   working_days (from, to)   working days after `from` up to and including `to` (ISO dates); NULL
 *                             when one is NULL. Days without a holiday notice count as if only
 *                             weekends were off.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-connection.h"

G_BEGIN_DECLS

gboolean gewu_functions_add (GewuConnection  *connection,
                             GError         **error);

G_END_DECLS
