/* Who the people, units and grids of an earlier result are by now.
 *
 * A result that was kept names its subjects as they were. Records that were merged since count for
 * the one they were merged into; whoever compares the two asks here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store.h"

G_BEGIN_DECLS

typedef struct _GewuMergedSubjects GewuMergedSubjects;

/* All that were merged; on a thread of the store. */
GewuMergedSubjects *gewu_merged_subjects_new      (GewuConnection      *connection,
                                                   GError             **error);
void                gewu_merged_subjects_free     (GewuMergedSubjects  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuMergedSubjects, gewu_merged_subjects_free)

/* The one that id was merged into in the end; id itself when it was not. */
gint64              gewu_merged_subjects_get_now  (GewuMergedSubjects  *self,
                                                   gint64               id);
/* Those that were merged into id, in the order of their ids: GArray of gint64; NULL: nobody
 * was. */
const GArray       *gewu_merged_subjects_get_former (GewuMergedSubjects *self,
                                                     gint64              id);

G_END_DECLS
