/* The grades of a board on the line of scores: from where to where each goes, where there is none,
 * and where there are two.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-grades.h"

G_BEGIN_DECLS

#define GEWU_TYPE_SCHEME_GRADES_LINE (gewu_scheme_grades_line_get_type ())
G_DECLARE_FINAL_TYPE (GewuSchemeGradesLine, gewu_scheme_grades_line, GEWU, SCHEME_GRADES_LINE,
                      GtkWidget)

GtkWidget *gewu_scheme_grades_line_new (void);
/* NULL: nothing is shown. Nothing of grades is kept. */
void       gewu_scheme_grades_line_set (GewuSchemeGradesLine *self,
                                        const GewuGrades     *grades);

G_END_DECLS
