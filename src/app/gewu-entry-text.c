/* What a journal row tells, as a sentence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-entry-text.h"

#include "gewu-words.h"

static const char *
get_parameter (const char *parameter,
               gpointer    action)
{
  return gewu_action_get (action, parameter);
}

char *
gewu_entry_text (const GewuJournalEntry *entry)
{
  return gewu_words_entry (entry->kind, gewu_action_get_code (entry->action), get_parameter,
                           entry->action);
}
