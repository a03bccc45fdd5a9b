/* The schemes that come with the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-scheme.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  char *title;
} GewuPreset;

void        gewu_preset_free      (GewuPreset  *self);

/* GewuPreset, the recommended one first. (transfer full) */
GPtrArray  *gewu_schemes_list     (void);
/* GEWU_ERROR_NOT_FOUND. */
GewuScheme *gewu_schemes_load     (const char  *id,
                                   GError     **error);
/* The document itself, to be stored or changed; GEWU_ERROR_NOT_FOUND. (transfer full) */
char       *gewu_schemes_dup_text (const char  *id,
                                   GError     **error);

G_END_DECLS
