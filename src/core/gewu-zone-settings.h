/* What an office decides for its zone, beside its dictionaries and rules. A plain value.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  int      visit_limit;      /* warn when an enterprise has more visits than this … */
  int      visit_days;       /* … in the last so many days; a limit of 0: never */
  int      duplicate_days;   /* how far back a new issue is compared with others; 0: not at all */
  int      duplicate_least;  /* similarity (gewu_text_similarity) from which one is shown, 1–100 */
  gboolean enforce_roles;    /* refuse what another should do, instead of noting it */
  char    *solved_codes;     /* codes of the kinds of result that count as solved, joined by "," */
} GewuZoneSettings;

/* More than 3 visits in 30 days; 90 days, 50; roles are noted; "solved". */
GewuZoneSettings *gewu_zone_settings_new      (void);
GewuZoneSettings *gewu_zone_settings_copy     (const GewuZoneSettings *self);
void              gewu_zone_settings_free     (GewuZoneSettings       *self);
/* NULL: within their ranges (0–1000, 1–3660, 0–3660, 1–100); else the name of the first member that
 * is not: "visit-limit", "visit-days", "duplicate-days", "duplicate-least". */
const char       *gewu_zone_settings_check    (const GewuZoneSettings *self);
gboolean          gewu_zone_settings_is_solved (const GewuZoneSettings *self,
                                                const char             *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuZoneSettings, gewu_zone_settings_free)

G_END_DECLS
