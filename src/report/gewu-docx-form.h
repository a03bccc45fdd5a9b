/* A form in a docx: a table of boxes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-docx-text.h"

G_BEGIN_DECLS

void gewu_docx_form_write (GewuDocxFile         *file,
                           const GewuReportForm *form);

G_END_DECLS
