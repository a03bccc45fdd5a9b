/* Changes of schemes that are not saved yet: kept on this computer, for each zone and scheme, until
 * they are saved or given up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* zone_path: of the zone's file. code: the scheme's id. A failure is only logged: what is on the
 * screen is still there. */
void      gewu_scheme_drafts_keep (const char  *zone_path,
                                   const char  *code,
                                   gint64       based_on,
                                   const char  *text);
void      gewu_scheme_drafts_drop (const char  *zone_path,
                                   const char  *code);
/* The text (transfer full), or NULL. based_on: the saved version it was changed from, 0: a shipped
 * one; may be NULL. */
char     *gewu_scheme_drafts_load (const char  *zone_path,
                                   const char  *code,
                                   gint64      *based_on);

G_END_DECLS
