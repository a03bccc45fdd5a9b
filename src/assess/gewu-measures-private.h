/* The table of measures by column, so that a loop over subjects looks a name up once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-measures.h"

G_BEGIN_DECLS

/* As gewu_measures_declare(); returns the column. */
guint      gewu_measures_add_column  (GewuMeasures  *self,
                                      const char    *measure);
void       gewu_measures_set_at      (GewuMeasures  *self,
                                      guint          subject,
                                      guint          column,
                                      GewuValue      value);
GewuValue  gewu_measures_get_at      (GewuMeasures  *self,
                                      guint          subject,
                                      guint          column);
/* The corrections of one subject in their order; NULL: none. */
GPtrArray *gewu_measures_list_corrections (GewuMeasures *self,
                                      guint          subject);
/* As gewu_measures_to_csv(), without the columns whose names are keys of without (NULL: with all).
 * (transfer full) */
char      *gewu_measures_write       (GewuMeasures  *self,
                                      GHashTable    *without);
/* The names of the columns, sorted; the container is the caller's. */
GPtrArray *gewu_measures_list_columns (GewuMeasures *self);
/* The names of all attributes that a subject has, sorted; the container is the caller's. */
GPtrArray *gewu_measures_list_attributes (GewuMeasures *self);

G_END_DECLS
