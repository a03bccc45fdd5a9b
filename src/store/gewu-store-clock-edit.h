/* Clock rules as an office edits them: with the words of their category and severity.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-clock.h"
#include "gewu-store.h"

G_BEGIN_DECLS

typedef struct
{
  GewuClockRule  rule;
  char          *category;   /* NULL: any */
  char          *severity;
} GewuClockRuleLine;

void               gewu_clock_rule_line_free   (GewuClockRuleLine       *self);
GewuClockRuleLine *gewu_clock_rule_line_copy   (const GewuClockRuleLine *self);

/* GPtrArray of GewuClockRuleLine, those no longer in force too, by stage, category, severity,
 * newest first (transfer full). */
GPtrArray         *gewu_store_list_clock_rules (GewuConnection           *connection,
                                                GError                  **error);
/* Inside a write only, like the next. Adds the rule (id 0) or changes it; the words count, not the
 * ids of category and severity. Sets *changed when something was written. Errors: INVALID
 * ("amount", "category", "severity", "since"), EXISTS (the other rule's id), NOT_FOUND. */
gboolean           gewu_store_put_clock_rule   (GewuConnection           *connection,
                                                const GewuClockRuleLine  *line,
                                                gboolean                 *changed,
                                                GError                  **error);
/* stage: the stored name of what it timed (transfer full). Errors: NOT_FOUND. */
gboolean           gewu_store_drop_clock_rule  (GewuConnection           *connection,
                                                gint64                    rule,
                                                char                    **stage,
                                                GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuClockRuleLine, gewu_clock_rule_line_free)

G_END_DECLS
