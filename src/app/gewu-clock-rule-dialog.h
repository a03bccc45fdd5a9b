/* One clock rule: how long a stage may take, from when on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-work.h"

G_BEGIN_DECLS

#define GEWU_TYPE_CLOCK_RULE_DIALOG (gewu_clock_rule_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuClockRuleDialog, gewu_clock_rule_dialog, GEWU, CLOCK_RULE_DIALOG,
                      GtkWindow)

/* line: what it begins with; id 0: a new rule. Copied. */
GewuClockRuleDialog *gewu_clock_rule_dialog_new (GtkWindow               *parent,
                                                 GewuSession             *session,
                                                 const GewuClockRuleLine *line);

G_END_DECLS
