/* What a journal row tells, as a sentence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-journal.h"

G_BEGIN_DECLS

/* (transfer full) */
char *gewu_entry_text (const GewuJournalEntry *entry);

G_END_DECLS
