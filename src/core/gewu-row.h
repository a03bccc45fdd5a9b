/* The item of a register: a place in the list whose record arrives later.
 *
 * Properties: "position" (guint), "record" (GewuRecord, nullable, notified when it arrives).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-record.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ROW (gewu_row_get_type ())
G_DECLARE_FINAL_TYPE (GewuRow, gewu_row, GEWU, ROW, GObject)

GewuRow    *gewu_row_new          (guint        position);
guint       gewu_row_get_position (GewuRow     *self);
GewuRecord *gewu_row_get_record   (GewuRow     *self);
void        gewu_row_set_record   (GewuRow     *self,
                                   GewuRecord  *record);

G_END_DECLS
