/* The relations of a part of a package: which other parts it uses, under which names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-package.h"

G_BEGIN_DECLS

typedef struct _GewuXlsxRelations GewuXlsxRelations;

/* The relations of part ("": of the whole package); none when the package states none.
 * NULL on errors, see gewu_package_parse(). */
GewuXlsxRelations *gewu_xlsx_relations_read      (GewuPackage        *package,
                                                  const char         *part,
                                                  GCancellable       *cancellable,
                                                  GError            **error);
void               gewu_xlsx_relations_free      (GewuXlsxRelations  *self);
/* The part that a relation leads to, by the last word of its type ("worksheet") and, unless id is
 * NULL, by its id; NULL when there is none (transfer none). */
const char        *gewu_xlsx_relations_find_part (GewuXlsxRelations  *self,
                                                  const char         *type,
                                                  const char         *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuXlsxRelations, gewu_xlsx_relations_free)

G_END_DECLS
