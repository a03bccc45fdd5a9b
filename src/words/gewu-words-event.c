/* Words for what an event refers to and nobody knows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gewu-words.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *member;
  const char *unknown;     /* NULL: cannot be */
  const char *ambiguous;   /* the same */
} members[] = {
  { "by", N_("Nobody has the name or staff number of who acts."),
    N_("Several people have the name of who acts; give the staff number.") },
  { "unit", N_("There is no such department."), NULL },
  { "leader", N_("Nobody has the name or staff number of the leader."),
    N_("Several people have the name of the leader; give the staff number.") },
  { "assisting", N_("There is no such assisting department."), NULL },
  { "split", N_("There is no such department to take a part."), NULL },
  { "enterprise", N_("There is no such enterprise."),
    N_("Several enterprises have this name; give the credit code.") },
  { "category", N_("The dictionary has no such category."), NULL },
  { "severity", N_("The dictionary has no such severity."), NULL },
  { "result", N_("The dictionary has no such kind of result."), NULL },
  { "rating", N_("The dictionary has no such rating."), NULL },
  { "source", N_("The dictionary has no such source."), NULL },
  { "number", NULL, N_("Another issue has this number already.") },
  { "visit", N_("The visit is not there any more."), NULL },
  { "duplicate_of", N_("The issue it duplicates is not there any more."), NULL },
};

const char *
gewu_words_unknown (const char *member,
                    gboolean    ambiguous)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (members[i].member, member))
      {
        gboolean several = members[i].unknown == NULL ||
                           (ambiguous && members[i].ambiguous != NULL);

        return _(several ? members[i].ambiguous : members[i].unknown);
      }

  g_return_val_if_reached (member);
}
