/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-dress.h"

#define LINE GEWU_REPORT_LINE
#define SIZE GEWU_REPORT_CHARACTER

static const GewuReportDress dresses[] = {
  [GEWU_PROSE_NUMBER] = { GEWU_PAGES_BODY, SIZE, GEWU_REPORT_CENTERED, LINE, .after = LINE,
                          .keep = TRUE },
  [GEWU_PROSE_TITLE] = { GEWU_PAGES_TITLE, 22, GEWU_REPORT_CENTERED, 34, .after = 14,
                         .keep = TRUE },
  [GEWU_PROSE_INFO] = { GEWU_PAGES_SUBHEADING, 12, GEWU_REPORT_CENTERED, 20, .after = 14,
                        .keep = TRUE },
  [GEWU_PROSE_ADDRESSEE] = { GEWU_PAGES_BODY, SIZE, GEWU_REPORT_JUSTIFIED, LINE },
  [GEWU_PROSE_HEADING] = { GEWU_PAGES_HEADING, SIZE, GEWU_REPORT_JUSTIFIED, LINE, .first = 2,
                           .outline = 1, .keep = TRUE },
  [GEWU_PROSE_SUBHEADING] = { GEWU_PAGES_SUBHEADING, SIZE, GEWU_REPORT_JUSTIFIED, LINE, .first = 2,
                              .outline = 2, .keep = TRUE },
  [GEWU_PROSE_BODY] = { GEWU_PAGES_BODY, SIZE, GEWU_REPORT_JUSTIFIED, LINE, .first = 2 },
  /* Of a table: the room below it. */
  [GEWU_PROSE_TABLE] = { GEWU_PAGES_BODY, SIZE, .line = 12 },
  [GEWU_PROSE_ANNEX] = { GEWU_PAGES_BODY, SIZE, GEWU_REPORT_FLUSH_LEFT, LINE, .before = LINE,
                         .left = 5, .hanging = 3 },
  [GEWU_PROSE_SIGNER] = { GEWU_PAGES_BODY, SIZE, GEWU_REPORT_FLUSH_RIGHT, LINE, .before = LINE,
                          .right = 4, .keep = TRUE },
  [GEWU_PROSE_DAY] = { GEWU_PAGES_BODY, SIZE, GEWU_REPORT_FLUSH_RIGHT, LINE, .right = 4 },
  [GEWU_PROSE_NOTE] = { GEWU_PAGES_BODY, 10.5, GEWU_REPORT_JUSTIFIED, 16, .before = 14 },
};

const GewuReportDress *
gewu_report_dress_get (GewuProseKind kind)
{
  return &dresses[kind];
}
