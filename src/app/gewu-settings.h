/* The habits of this computer's user: org.gewu.Gewu.gschema.xml.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The settings of the whole process (transfer none); NULL where the schema is not installed. */
GSettings *gewu_settings_get              (void);
/* Whether what people are paid may be seen. */
gboolean   gewu_settings_get_show_pay     (void);
/* The zones that were open and are still there, the last one first (transfer full). */
char     **gewu_settings_dup_recent_files (void);
void       gewu_settings_add_recent_file  (const char *path);
/* What was chosen last in the zone of this path, under a key of one's own (transfer full); NULL:
 * nothing. The zones used last are remembered. */
char      *gewu_settings_dup_habit        (const char *zone,
                                           const char *key);
/* value NULL: as if nothing had been chosen. */
void       gewu_settings_set_habit        (const char *zone,
                                           const char *key,
                                           const char *value);

G_END_DECLS
