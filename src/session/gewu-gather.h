/* Which facts a report needs, and who gathers them. Internal to src/session.
 *
 * A new gatherer is a file gewu-export-<id>.c and a line in gewu-gather.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-export.h"

G_BEGIN_DECLS

/* report as a document (transfer full), which borrows nothing but the rows it may stream: these are
 * read from export's connection. Documents without rows can outlive export and be written on any
 * thread. NULL with error set. */
GewuDocument *gewu_gather_build (const GewuExport  *export,
                                 const GewuReport  *report,
                                 GError           **error);

G_END_DECLS
