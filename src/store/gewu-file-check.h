/* Whether the files of records are there as they were taken in. Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-connection.h"

G_BEGIN_DECLS

/* Sets the fault FILE in result when one is missing or of another size; full: also when its
 * content is not that of its hash, and counts what nothing has ever named. FALSE only when it
 * could not be done. The journal must have been checked before. */
gboolean gewu_file_check_run (GewuConnection    *connection,
                              gboolean           full,
                              GewuVerification  *result,
                              GError           **error);

G_END_DECLS
