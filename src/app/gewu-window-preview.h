/* Documents over the window: the one way in which they are looked at, printed and saved.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-document.h"
#include "gewu-report-request.h"
#include "gewu-window.h"

G_BEGIN_DECLS

/* There must be a zone. request is copied. */
void gewu_window_preview_report   (GewuWindow              *self,
                                   const GewuReportRequest *request);
/* Takes document, which streams no rows. */
void gewu_window_preview_document (GewuWindow              *self,
                                   GewuDocument            *document);

G_END_DECLS
