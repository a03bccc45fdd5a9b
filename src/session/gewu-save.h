/* Saving what a form holds: parsing, checking and writing a draft. Internal to src/session; runs on
 * the writer thread inside one write.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-edit.h"

G_BEGIN_DECLS

/* Parses, checks and writes draft, as typed; name (transfer full) is how the record is called. The
 * result tells the problems when nothing was written; *changed stays FALSE when there was nothing
 * to write. NULL with error set: nothing may be kept. */
GewuSaveResult *gewu_save_draft (GewuConnection  *connection,
                                 GewuDraft       *draft,
                                 gboolean        *changed,
                                 char           **name,
                                 GError         **error);

G_END_DECLS
