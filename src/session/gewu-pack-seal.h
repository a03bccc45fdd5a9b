/* 目录.txt of a pack's folder: what the pack wrote there, by which it knows its own folder again and
 * sees what somebody has changed in it since. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GEWU_PACK_SEAL_NAME "目录.txt"

typedef enum
{
  GEWU_PACK_SEAL_NONE,     /* not a folder of a pack */
  GEWU_PACK_SEAL_WHOLE,    /* as the pack left it */
  GEWU_PACK_SEAL_CHANGED,  /* a file was edited, added or taken away */
} GewuPackSeal;

/* Writes it into folder, with text (lines for people) first; names: within folder, NULL-terminated.
 * Errors: those of writing. */
gboolean gewu_pack_seal_write (const char         *folder,
                               const char         *text,
                               const char *const  *names,
                               GError            **error);
/* FALSE with FILE_BUSY (the file) when an office program has one of its files open, or an error of
 * reading. */
gboolean gewu_pack_seal_check (const char         *folder,
                               GewuPackSeal       *seal,
                               GError            **error);

G_END_DECLS
