/* A row of a table of names: what is stored, what is shown, what documents say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *id;       /* stored */
  const char *label;    /* English msgid */
  const char *heading;  /* word of office documents; NULL: none */
} GewuName;

/* The row with that id; FALSE when there is none, or id is NULL. */
gboolean gewu_name_find (const GewuName *names,
                         guint           n_names,
                         const char     *id,
                         guint          *index);

G_END_DECLS
