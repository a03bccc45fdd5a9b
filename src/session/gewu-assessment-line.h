/* Which line of an assessment an objection is against, and what it may do to it. Internal to
 * src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assess.h"
#include "gewu-store-objection.h"

G_BEGIN_DECLS

/* INVALID with "board", "item" or "subject" when there is no such line, "record" when the record it
 * names does not exist. */
gboolean gewu_assessment_line_check        (GewuConnection       *connection,
                                            GewuScheme           *scheme,
                                            const GewuObjection  *line,
                                            GError              **error);
/* INVALID "effect" when it changes nothing, or a measured value that the line does not have. */
gboolean gewu_assessment_line_check_effect (GewuScheme           *scheme,
                                            const GewuObjection  *line,
                                            GError              **error);
/* What line did to result, where it counted: INVALID "subject" when its board does not have the
 * subject, "effect" when it took away more than there was. */
gboolean gewu_assessment_line_check_result (GewuAssessmentResult *result,
                                            const GewuObjection  *line,
                                            GError              **error);

G_END_DECLS
